import { join } from 'node:path';
import { FaultError } from '../../errors/index.js';
import { checkData, type Finding, waveRelations } from '../../harmonize/index.js';
import { Warehouse } from '../../warehouse/index.js';
import { keyedColumn, keyFault, type RawWave } from '../../wave/index.js';
import { isAccepted } from '../accepted.js';
import type { LoadedWave } from '../load.js';
import { type Step, stepName } from '../step.js';

/** Notes of one code that a run tells. */
const mostNotes = 10;

/**
 * The raw answers against the codebook. An error stops the run, unless the pipeline accepts findings of its
 * code; notes and accepted errors are told and kept.
 * @param before the wave before it, with which it must share keyed ids where both carry them
 */
export const checkStep = (wave: LoadedWave, before?: LoadedWave): Step<{ findings: Finding[] }> => ({
  name: stepName('check', wave),
  after: [
    stepName('ingest', wave),
    ...(before === undefined || !carryIds(before, wave) ? [] : [stepName('ingest', before)]),
  ],
  wanted: () => true,
  definition: () => ({
    accept: wave.accept,
    ...(wave.definition.duplicates === 'stop' ? {} : { duplicates: wave.definition.duplicates }),
    codebook: { ...wave.codebook, file: '', simulationModel: '' },
  }),
  inputs: () => [],
  async run(context, _folder) {
    const { codebook, accept } = wave;
    const warehouse = await Warehouse.open(
      join(context.folderOf(stepName('ingest', wave)), 'warehouse.duckdb'),
      {
        readOnly: true,
      },
    );
    try {
      const relation = waveRelations(codebook).raw;
      const findings = await checkData(warehouse, relation, codebook);
      if (before !== undefined && carryIds(before, wave) && !accept.includes('LV-WAVES-KEYS')) {
        const file = join(context.folderOf(stepName('ingest', before)), 'warehouse.duckdb');
        await sharedIds({ codebook: before.codebook, file }, { codebook, warehouse, relation });
      }
      const stopping = findings.filter((f) => f.severity === 'error' && !isAccepted(f, wave));
      if (stopping.length > 0) {
        throw new FaultError(
          stopping.map(({ severity: _severity, n: _n, ...f }) => ({
            ...f,
            remedy: [
              f.remedy,
              `or accept it: 'accept: [${f.place?.variable === undefined ? f.code : `${f.code}:${f.place.variable.split(' + ')[0]}`}]' in the pipeline`,
            ]
              .filter((text) => text !== undefined)
              .join('; '),
          })),
        );
      }
      const told = new Map<string, number>();
      for (const f of findings) {
        const n = (told.get(f.code) ?? 0) + 1;
        told.set(f.code, n);
        if (n <= mostNotes) context.progress.note(new FaultError(f).message);
      }
      for (const [code, n] of told) {
        if (n > mostNotes)
          context.progress.note(`${n - mostNotes} more ${code}; \`ledervilkar check\` lists them`);
      }
      return { rows: null, output: { findings } };
    } finally {
      warehouse.close();
    }
  },
});

const carryIds = (...waves: readonly LoadedWave[]): boolean =>
  waves.every(({ codebook }) => keyedColumn(codebook) !== undefined);

/** @throws LV-WAVES-KEYS where no id of the wave before is among this one's */
async function sharedIds(
  { codebook, file }: { codebook: LoadedWave['codebook']; file: string },
  newer: RawWave,
): Promise<void> {
  const warehouse = await Warehouse.open(file, { readOnly: true });
  try {
    const found = await keyFault({ codebook, warehouse, relation: waveRelations(codebook).raw }, newer);
    if (found !== null) throw new FaultError([found]);
  } finally {
    warehouse.close();
  }
}
