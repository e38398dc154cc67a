import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DisclosureSummary } from '../../disclosure/index.js';
import type { ResultRow, ResultsDocument } from '../../results/index.js';
import { jsonLinesToParquet } from '../../warehouse/index.js';
import { analyses, type Findings, gather, withAnswers } from '../../wave/index.js';
import type { Step, StepContext } from '../step.js';
import { versions } from '../versions.js';
import type { IngestOutput } from './02-ingest.js';
import type { HarmonizeOutput } from './04-harmonize.js';

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

/** Gathers all rows, withholds what may not be published, and writes the results table and its document. */
export const resultsStep: Step<{ rows: number; suppressed: number; disclosure: DisclosureSummary }> = {
  name: 'results',
  after: ['ingest', 'harmonize', ...analyses.map(({ name }) => name)],
  wanted: () => true,
  definition: ({ definition, codebook }) => ({
    definition,
    codebook: { ...codebook, file: '', simulationModel: '' },
  }),
  inputs: () => [],
  async run(context, folder) {
    const { document, disclosure } = await gathered(context);
    writeFileSync(join(folder, 'results.json'), documentJson(document));
    const lines = join(folder, 'results.jsonl');
    writeFileSync(lines, document.rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    await jsonLinesToParquet(lines, join(folder, 'results.parquet'), columns);
    rmSync(lines);
    const suppressed = document.rows.filter((row) => row.suppressed).length;
    return { rows: document.rows.length, output: { rows: document.rows.length, suppressed, disclosure } };
  },
};

/** The document as text: readable head, one line a row of the results table. */
function documentJson(document: ResultsDocument): string {
  const { rows, ...head } = document;
  const text = JSON.stringify(head, null, 2);
  return `${text.slice(0, -2)},\n  "rows": [\n${rows.map((row) => `    ${JSON.stringify(row)}`).join(',\n')}\n  ]\n}\n`;
}

/** What was said of the wave by the steps before. */
async function gathered({ pipeline, progress, folderOf, outputOf }: StepContext) {
  const { name, title } = pipeline.definition;
  const ingested = outputOf<IngestOutput>('ingest');
  const harmonized = outputOf<HarmonizeOutput>('harmonize');
  const { inputs, simulated, invited, dropped } = ingested;
  const facts = { inputs, simulated, invited, dropped, harmonized, register: harmonized.register, versions };
  const findings = analyses.map((analysis) => outputOf<Findings>(analysis.name));
  return withAnswers(join(folderOf('harmonize'), 'warehouse.duckdb'), pipeline, (answers) =>
    gather(pipeline, { pipeline: name, title }, facts, findings, answers, {
      say: (line) => progress.say(`  ${line}`),
    }),
  );
}
