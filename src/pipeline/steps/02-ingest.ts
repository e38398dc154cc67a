import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { waveRelations } from '../../harmonize/index.js';
import { openSource, readHashKey } from '../../ingest/index.js';
import type { Provenance, ProvenanceCount } from '../../results/index.js';
import { registerFile, simulatedMarker } from '../../simulate/index.js';
import { ingestSource, Warehouse } from '../../warehouse/index.js';
import { describeFiles } from '../cues.js';
import { requireFormat } from '../source-format.js';
import type { Step, StepContext } from '../step.js';
import type { SimulateOutput } from './01-simulate.js';

export interface IngestOutput {
  inputs: Provenance['inputs'];
  simulated: boolean;
  invited: number | null;
  dropped: ProvenanceCount[];
}

/** The export into the warehouse's raw table, identifiers stopped at the door. */
export const ingestStep: Step<IngestOutput> = {
  name: 'ingest',
  after: ['simulate'],
  wanted: () => true,
  definition: ({ definition, codebook }) => ({
    source: definition.source,
    survey: codebook.survey,
    wave: codebook.wave,
    variables: codebook.variables.map((v) => [v.column, v.role, v.identifier ?? '']),
  }),
  inputs: (pipeline) => pipeline.inputs,
  async run(context, folder) {
    const { codebook } = context.pipeline;
    const { exportPath, elements, register, invited } = whereFrom(context);
    const source = await openSource(exportPath, elements === undefined ? {} : { elements });
    requireFormat(context.pipeline.definition.source, source.format, basename(exportPath));
    const warehouse = await Warehouse.open(join(folder, 'warehouse.duckdb'));
    try {
      const key = await readHashKey();
      const relation = waveRelations(codebook).raw;
      const summary = await ingestSource(warehouse, relation, source, {
        codebook,
        ...(key === undefined ? {} : { key }),
      });
      const registerSource = register === undefined ? undefined : await openSource(register);
      if (registerSource !== undefined) {
        const { rawRegister } = waveRelations(codebook);
        await ingestSource(warehouse, rawRegister, registerSource, {
          codebook,
          ...(key === undefined ? {} : { key }),
        });
      }
      for (const note of summary.notes) context.progress.say(`  note: ${note.text}`);
      const files = [...source.files, ...(registerSource?.files ?? [])];
      const inputs = (await Promise.all(files.map(describeFiles))).flat();
      const dropped = summary.dropped.map(({ column }) => ({
        name: `column:${column}`,
        label: {
          nb: `Kolonnen «${column}» er ikke tatt inn (personopplysning)`,
          en: `The column “${column}” was left out (personal data)`,
        },
        n: summary.rows_in,
      }));
      return {
        rows: summary.rows_out,
        output: { inputs, simulated: isSimulated(exportPath), invited, dropped },
      };
    } finally {
      warehouse.close();
    }
  },
};

function whereFrom(context: StepContext): {
  exportPath: string;
  elements: string | undefined;
  /** The register's file, where there is one and the codebook tells how to read it. */
  register: string | undefined;
  invited: number | null;
} {
  const { definition, inputs } = context.pipeline;
  const { source } = definition;
  if ('simulate' in source) {
    const exportPath = join(context.folderOf('simulate'), 'export');
    return {
      exportPath,
      elements: undefined,
      register: source.simulate.register === undefined ? undefined : join(exportPath, registerFile),
      invited: context.outputOf<SimulateOutput>('simulate').invited,
    };
  }
  const elements =
    source.elements === undefined
      ? undefined
      : inputs.find((f) => basename(f) === basename(source.elements!));
  const { register } = source;
  return {
    exportPath: inputs[0]!,
    elements,
    register: register === undefined ? undefined : inputs.find((f) => basename(f) === basename(register)),
    invited: source.invited ?? null,
  };
}

/** Made-up exports carry a marker beside them: in their folder, or in the folder of their file. */
function isSimulated(exportPath: string): boolean {
  return (
    existsSync(join(exportPath, simulatedMarker)) || existsSync(join(dirname(exportPath), simulatedMarker))
  );
}
