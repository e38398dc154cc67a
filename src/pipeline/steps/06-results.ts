import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DisclosureSummary } from '../../disclosure/index.js';
import type { ResultRow, ResultsDocument } from '../../results/index.js';
import { jsonLinesToParquet } from '../../warehouse/index.js';
import {
  documentOf,
  type Findings,
  linkedErrors,
  linkedOverAll,
  type PoolSaid,
  type Protected,
  poolsAsked,
  type SaidWave,
  sayOfPool,
  sayOfWave,
  type WaveSaid,
} from '../../wave/index.js';
import type { LoadedPipeline, LoadedWave } from '../load.js';
import { type Step, type StepContext, stepName } from '../step.js';
import { versions } from '../versions.js';
import type { IngestOutput } from './02-ingest.js';
import type { HarmonizeOutput } from './04-harmonize.js';
import { analysesOf } from './analysis.js';

const columns = {
  survey: 'VARCHAR',
  wave: 'VARCHAR',
  respondent_group: 'VARCHAR',
  variable: 'VARCHAR',
  category: 'VARCHAR',
  group_variable: 'VARCHAR',
  group_value: 'VARCHAR',
  statistic: 'VARCHAR',
  estimate: 'DOUBLE',
  se: 'DOUBLE',
  df: 'DOUBLE',
  ci_lower: 'DOUBLE',
  ci_upper: 'DOUBLE',
  p_value: 'DOUBLE',
  df1: 'DOUBLE',
  df2: 'DOUBLE',
  contrast: 'VARCHAR',
  n: 'BIGINT',
  weighted_n: 'DOUBLE',
  method: 'VARCHAR',
  suppressed: 'BOOLEAN',
  reason: 'VARCHAR',
} as const satisfies Record<keyof ResultRow, string>;

/** What was withheld in each wave. */
type Disclosure = Record<string, DisclosureSummary>;

/** Gathers what may be published, and writes the results table and its document. */
export const resultsStep = (
  pipeline: LoadedPipeline,
): Step<{ rows: number; suppressed: number; disclosure: DisclosureSummary | Disclosure }> => ({
  name: 'results',
  after: pipeline.waves.flatMap((wave) =>
    ['ingest', 'harmonize', ...analysesOf(wave).map(({ name }) => name), 'disclosure'].map((step) =>
      stepName(step, wave),
    ),
  ),
  wanted: () => true,
  definition: ({ definition, codebook, waves }) => ({
    definition,
    codebook: { ...codebook, file: '', simulationModel: '' },
    ...(waves.length === 1
      ? {}
      : { waves: waves.map((wave) => [{ ...wave.codebook, file: '', simulationModel: '' }, wave.linking]) }),
  }),
  // Waves together are told by the areas of a division's file.
  inputs: () => pipeline.waves.flatMap((wave) => wave.reads.filter(({ role }) => role === 'correspondence')),
  async run(context, folder) {
    const said: SaidWave[] = [];
    const filed = (of: LoadedWave) => ({
      wave: of,
      file: join(context.folderOf(stepName('harmonize', of)), 'warehouse.duckdb'),
    });
    for (const [i, wave] of pipeline.waves.entries()) {
      const own = say(context, wave);
      const before = pipeline.waves[i - 1];
      const { min_n } = wave.definition.disclosure;
      said.push({
        wave,
        said: own,
        linking: wave.linking,
        ...(before === undefined
          ? {}
          : {
              linked: await linkedErrors(filed(before), filed(wave), own.rows, {
                leastLinked: min_n,
                accept: wave.accept,
              }),
            }),
      });
    }
    const overAll =
      said.length < 3 ? undefined : await linkedOverAll(pipeline.waves.map(filed), said.at(-1)!.said.rows);
    const pools: PoolSaid[] = [];
    for (const asked of poolsAsked(pipeline.definition)) {
      const waves = pipeline.waves.map((wave, i) => ({ ...filed(wave), rows: said[i]!.said.rows }));
      pools.push(await sayOfPool(waves.slice(-asked.last), asked, context.progress));
    }
    const { name, report, title = report.title } = pipeline.definition;
    const harmonized = context.outputOf<HarmonizeOutput>('harmonize');
    const document = documentOf({ pipeline: name, title }, said, harmonized, pools, overAll);
    writeFileSync(join(folder, 'results.json'), documentJson(document));
    const lines = join(folder, 'results.jsonl');
    writeFileSync(lines, document.rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    await jsonLinesToParquet(lines, join(folder, 'results.parquet'), columns);
    rmSync(lines);
    const suppressed = document.rows.filter((row) => row.suppressed).length;
    const disclosure =
      said.length === 1
        ? said[0]!.said.disclosure
        : Object.fromEntries(said.map(({ wave, said: own }) => [wave.codebook.wave, own.disclosure]));
    return { rows: document.rows.length, output: { rows: document.rows.length, suppressed, disclosure } };
  },
});

/** The document as text: readable head, one line a row of the results table. */
function documentJson(document: ResultsDocument): string {
  const { rows, ...head } = document;
  const text = JSON.stringify(head, null, 2);
  return `${text.slice(0, -2)},\n  "rows": [\n${rows.map((row) => `    ${JSON.stringify(row)}`).join(',\n')}\n  ]\n}\n`;
}

/** What is said of a wave, from the steps before. */
function say({ progress, outputOf }: StepContext, wave: LoadedWave): WaveSaid {
  const { inputs, simulated, invited, dropped } = outputOf<IngestOutput>(stepName('ingest', wave));
  const harmonized = outputOf<HarmonizeOutput>(stepName('harmonize', wave));
  const { register, calibration } = harmonized;
  const facts = {
    inputs,
    simulated,
    invited,
    dropped,
    harmonized,
    register,
    versions,
    ...(calibration === undefined ? {} : { calibration }),
  };
  const findings = analysesOf(wave).map(({ name }) => outputOf<Findings>(stepName(name, wave)));
  const kept = outputOf<Protected>(stepName('disclosure', wave));
  return sayOfWave(wave, facts, findings, kept, progress);
}
