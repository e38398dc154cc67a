import { join } from 'node:path';
import { FaultError } from '../../errors/index.js';
import { checkData, type Finding, waveRelations } from '../../harmonize/index.js';
import { Warehouse } from '../../warehouse/index.js';
import type { LoadedWave } from '../load.js';
import { type Step, stepName } from '../step.js';

/** Notes of one code that a run tells. */
const mostNotes = 10;

/**
 * The raw answers against the codebook. An error stops the run, unless the pipeline accepts findings of its
 * code; notes and accepted errors are told and kept.
 */
export const checkStep = (wave: LoadedWave): Step<{ findings: Finding[] }> => ({
  name: stepName('check', wave),
  after: [stepName('ingest', wave)],
  wanted: () => true,
  definition: () => ({
    accept: wave.accept,
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
      const findings = await checkData(warehouse, waveRelations(codebook).raw, codebook);
      const stopping = findings.filter((f) => f.severity === 'error' && !accept.includes(f.code));
      if (stopping.length > 0) {
        throw new FaultError(
          stopping.map(({ severity: _severity, n: _n, ...f }) => ({
            ...f,
            remedy: [f.remedy, `or accept such findings: 'accept: [${f.code}]' in the pipeline`]
              .filter((text) => text !== undefined)
              .join('; '),
          })),
        );
      }
      const told = new Map<string, number>();
      for (const f of findings) {
        const n = (told.get(f.code) ?? 0) + 1;
        told.set(f.code, n);
        if (n <= mostNotes) context.progress.say(`  note: ${new FaultError(f).message}`);
      }
      for (const [code, n] of told) {
        if (n > mostNotes)
          context.progress.say(`  note: ${n - mostNotes} more ${code}; \`ledervilkar check\` lists them`);
      }
      return { rows: null, output: { findings } };
    } finally {
      warehouse.close();
    }
  },
});
