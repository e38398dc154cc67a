import { basename, join } from 'node:path';
import { waveRelations } from '../../harmonize/index.js';
import { openSource, readHashKey, type SourceNote } from '../../ingest/index.js';
import type { Provenance, ProvenanceCount } from '../../results/index.js';
import { registerFile, spssName } from '../../simulate/index.js';
import { ingestSource, Warehouse } from '../../warehouse/index.js';
import { describeFiles } from '../cues.js';
import type { LoadedWave } from '../load.js';
import { markerOf } from '../reads.js';
import { requireFormat } from '../source-format.js';
import { sourceOptions } from '../source-options.js';
import { type Step, type StepContext, stepName } from '../step.js';
import { leftOut } from '../texts/labels.js';
import type { SimulateOutput } from './01-simulate.js';

export interface IngestOutput {
  inputs: Provenance['inputs'];
  simulated: boolean;
  invited: number | null;
  dropped: ProvenanceCount[];
  /** What was odd about the export's file, and the register's. */
  notes: (SourceNote & { file: string })[];
}

/** The export into the warehouse's raw table, identifiers stopped at the door. */
export const ingestStep = (wave: LoadedWave): Step<IngestOutput> => ({
  name: stepName('ingest', wave),
  after: [stepName('simulate', wave)],
  wanted: () => true,
  definition: () => ({
    source: wave.source,
    survey: wave.codebook.survey,
    wave: wave.codebook.wave,
    // What the door does with a column hangs on its type too: another type or role reads again.
    variables: wave.codebook.variables.map((v) => [v.column, v.role, v.type, v.identifier ?? '']),
  }),
  inputs: () =>
    wave.reads.filter(({ role }) =>
      ['export', 'elements', 'marker', 'register', 'beside', 'key'].includes(role),
    ),
  async run(context, folder) {
    const { codebook } = wave;
    const { exportPath, elements, register, invited } = whereFrom(wave, context);
    const source = await openSource(exportPath, {
      ...sourceOptions(wave),
      ...(elements === undefined ? {} : { elements }),
    });
    requireFormat(wave.source, source.format, basename(exportPath));
    const warehouse = await Warehouse.open(join(folder, 'warehouse.duckdb'));
    try {
      const key = await readHashKey();
      const relations = waveRelations(codebook);
      const options = { codebook, ...(key === undefined ? {} : { key }) };
      const summary = await ingestSource(warehouse, relations.raw, source, options);
      const registerSource = register === undefined ? undefined : await openSource(register);
      if (registerSource !== undefined)
        await ingestSource(warehouse, relations.rawRegister, registerSource, options);
      const notes = [
        ...summary.notes.map((note) => ({ ...note, file: basename(exportPath) })),
        ...(registerSource?.notes ?? []).map((note) => ({ ...note, file: basename(register!) })),
      ];
      for (const note of notes) context.progress.note(`${note.file}: ${note.text} [${note.code}]`);
      const files = [...source.files, ...(registerSource?.files ?? [])];
      const inputs = files.flatMap((file) => describeFiles(file));
      await warehouse.checkpoint();
      const simulated = markerOf(exportPath) !== undefined;
      return {
        rows: summary.rows_out,
        output: { inputs, simulated, invited, dropped: droppedIn(summary), notes },
      };
    } finally {
      warehouse.close();
    }
  },
});

/** Columns that were stopped at the door, and rows that are no answers. */
function droppedIn({ dropped, rows_in, notes }: Awaited<ReturnType<typeof ingestSource>>): ProvenanceCount[] {
  return [
    ...dropped.map(({ column }) => ({
      name: `column:${column}`,
      label: leftOut.column(column),
      n: rows_in,
    })),
    ...notes.flatMap((note) => {
      if (note.rowsLeftOut === undefined) return [];
      const total = note.code === 'LV-INGEST-TOTAL';
      return [
        {
          name: `rows:${total ? 'total' : 'empty'}`,
          label: total ? leftOut.totals : leftOut.empty,
          n: note.rowsLeftOut,
        },
      ];
    }),
  ];
}

function whereFrom(
  wave: LoadedWave,
  context: StepContext,
): {
  exportPath: string;
  elements: string | undefined;
  /** The register's file, where there is one and the codebook tells how to read it. */
  register: string | undefined;
  invited: number | null;
} {
  const { inputs, source } = wave;
  if ('simulate' in source) {
    const folder = join(context.folderOf(stepName('simulate', wave)), 'export');
    return {
      exportPath: source.simulate.format === 'spss' ? join(folder, spssName(wave.codebook)) : folder,
      elements: undefined,
      register: source.simulate.register === undefined ? undefined : join(folder, registerFile),
      invited: context.outputOf<SimulateOutput>(stepName('simulate', wave)).invited,
    };
  }
  // The pipeline's inputs: the export, then elements and register, where it names them.
  return {
    exportPath: inputs[0]!,
    elements: source.elements === undefined ? undefined : inputs[1],
    register: source.register === undefined ? undefined : inputs.at(-1),
    invited: source.invited ?? null,
  };
}
