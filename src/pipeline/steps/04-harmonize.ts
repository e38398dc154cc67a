import { join } from 'node:path';
import { fault } from '../../errors/index.js';
import {
  type HarmonizeReport,
  harmonize,
  harmonizeRegister,
  makeRespondentGroups,
  type RegisterReport,
  type WantedRows,
} from '../../harmonize/index.js';
import { contentHash, Warehouse } from '../../warehouse/index.js';
import { calibrateAnswers } from '../calibration.js';
import type { LoadedWave } from '../load.js';
import { copy } from '../run-folder.js';
import type { SourceFile } from '../schema.js';
import { type Step, stepName } from '../step.js';

/** What harmonising gives, with the register's part where there is a register. */
export interface HarmonizeOutput extends HarmonizeReport {
  register: RegisterReport | null;
  /** What calibration did to the weights. */
  calibration?: Awaited<ReturnType<typeof calibrateAnswers>>;
}

/** Raw answers to the clean table: codes, missing answers with reasons, derived variables, scores, status. */
export const harmonizeStep = (wave: LoadedWave): Step<HarmonizeOutput> => ({
  name: stepName('harmonize', wave),
  after: [stepName('ingest', wave)],
  wanted: () => true,
  definition: () => ({
    ...wave.codebook,
    file: '',
    simulationModel: '',
    hasRegister: hasRegister(wave.source),
    ...wantedRows(wave),
    ...(wave.calibration === undefined ? {} : { calibration: wave.calibration.alternatives }),
  }),
  inputs: () => [],
  async run(context, folder) {
    const file = join(folder, 'warehouse.duckdb');
    copy(join(context.folderOf(stepName('ingest', wave)), 'warehouse.duckdb'), file);
    const warehouse = await Warehouse.open(file);
    try {
      const { codebook, source } = wave;
      const report = await harmonize(warehouse, codebook, undefined, wantedRows(wave));
      const { leftOut } = report;
      if (leftOut !== undefined) {
        if (report.rowsIn === 0) nobodyLeft(context.pipeline.file, leftOut.outside);
        if (leftOut.duplicates + leftOut.outside > 0) {
          context.progress.note(
            `${leftOut.duplicates} repeated rows and ${leftOut.outside} outside 'where' are left out; ${report.rowsIn} are left`,
          );
        }
      }
      const register = hasRegister(source) ? await harmonizeRegister(warehouse, codebook) : null;
      const calibration =
        wave.calibration === undefined
          ? {}
          : { calibration: await calibrateAnswers(warehouse, wave, wave.calibration) };
      await makeRespondentGroups(warehouse, codebook);
      await warehouse.checkpoint();
      const output = { ...report, register, ...calibration };
      // Codebook and labels go with the tables, for those who read them by themselves: a step of the run has the pipeline's.
      const content = await contentHash(warehouse, ['meta']);
      return { rows: output.rowsUsed, output, content };
    } finally {
      warehouse.close();
    }
  },
});

const nobodyLeft = (file: string, outside: number): never =>
  fault({
    code: 'LV-PIPELINE-WHERE',
    place: { file },
    what: "no respondent is left: the pipeline's 'where' holds for none of them",
    found: `${outside} rows, all outside it`,
    expected: 'a condition that some respondents meet',
    remedy: "see whether an 'all' should be an 'any', and whether the codes are those that were answered",
  });

/** Which rows the pipeline takes. */
function wantedRows({ definition: { duplicates, where } }: LoadedWave): WantedRows {
  return {
    ...(duplicates === 'stop' ? {} : { duplicates }),
    ...(where === undefined ? {} : { where }),
  };
}

const hasRegister = (source: SourceFile): boolean =>
  ('simulate' in source ? source.simulate.register : source.register) !== undefined;
