import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolveDesign } from '../../design/index.js';
import { type DisclosureSummary, protect, type SetDifference } from '../../disclosure/index.js';
import { FaultError } from '../../errors/index.js';
import { type RegisterReport, waveRelations, withoutMissingAnswers } from '../../harmonize/index.js';
import type { ModelDescription, ResultRow, ResultsDocument, Text } from '../../results/index.js';
import { jsonLinesToParquet, Warehouse } from '../../warehouse/index.js';
import { setDifferences } from '../answer-sets.js';
import { averageLabels } from '../average-labels.js';
import { type CombinedShare, coarseShare, roundedShares } from '../combined-shares.js';
import { type Control, disclosureOptions } from '../disclosure.js';
import { labelsOf } from '../labels.js';
import type { LoadedPipeline } from '../load.js';
import type { ModelRun } from '../model-facts.js';
import { groupingCosts, nestingCosts } from '../nesting-notes.js';
import { provenanceOf, responseRows } from '../provenance.js';
import { comparePublished } from '../published.js';
import { registerRows, registerWeights } from '../response.js';
import { type SameGroups, sameGroupNotes } from '../same-groups.js';
import type { Step, StepContext } from '../step.js';
import { fillTexts } from '../text-numbers.js';
import { withheldNotes, withoutHiddenCases } from '../withheld-models.js';
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
  after: ['ingest', 'harmonize', 'estimate', 'reliability', 'sem'],
  wanted: () => true,
  definition: ({ definition, codebook }) => ({
    definition,
    codebook: { ...codebook, file: '', simulationModel: '' },
  }),
  inputs: () => [],
  async run(context, folder) {
    const { document, disclosure } = await gather(context);
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

async function gather(
  context: StepContext,
): Promise<{ document: ResultsDocument; disclosure: DisclosureSummary }> {
  const { definition, codebook } = context.pipeline;
  const base = { survey: codebook.survey, wave: codebook.wave };
  const ingested = context.outputOf<IngestOutput>('ingest');
  const harmonized = context.outputOf<HarmonizeOutput>('harmonize');
  const { register } = harmonized;
  const described = context.outputOf<{
    rows: ResultRow[];
    control: Control;
    combined: CombinedShare[];
    same: SameGroups[];
  }>('estimate');
  const provenance = provenanceOf(codebook, harmonized, {
    inputs: ingested.inputs,
    simulated: ingested.simulated,
    invited: ingested.invited ?? register?.gross ?? null,
    ...weightsOf(definition.design, register),
    dropped: [...ingested.dropped, ...sameGroupNotes(context.pipeline, described.same)],
    seed: definition.seed,
  });
  const sem = context.outputOf<{ rows: ResultRow[]; models: ModelDescription[]; runs: ModelRun[] }>('sem');
  const computed = [
    ...described.rows,
    ...context.outputOf<{ rows: ResultRow[] }>('reliability').rows,
    ...sem.rows,
  ];
  const beside = {
    models: sem.runs.map((run) => run.facts),
    differences: await differencesOf(context, sem.runs),
  };
  const options = disclosureOptions(context.pipeline, described.control, beside);
  const { summary, cost, coarse, ...outcome } = protect(computed, options);
  // Reasons that nobody gave stand only where it is withheld which were given.
  const rows = outcome.rows.filter((r) => r.statistic !== 'missing' || r.suppressed || r.estimate !== 0);
  const { areas } = described.control;
  for (const found of [...nestingCosts(context.pipeline, areas, rows), ...groupingCosts(cost)])
    context.progress.say(`  note: ${new FaultError([found]).message}`);
  for (const note of withheldNotes(sem.models, rows)) context.progress.say(`  note: ${note}`);
  const combined = roundedShares(
    described.combined.map((share) => coarseShare(share, base, coarse)),
    definition.disclosure.round_to,
  );
  const document: ResultsDocument = {
    format: 'ledervilkar-results',
    version: 1,
    pipeline: definition.name,
    survey: codebook.survey,
    wave: codebook.wave,
    title: definition.title,
    provenance,
    labels: labelsOf(
      withoutMissingAnswers(codebook, harmonized.missingAnswers),
      Object.assign({}, ...definition.models.map((m) => ({ ...m.defined, ...m.latent }))),
      averageLabels(definition.averages, codebook, rows),
    ),
    models: withoutHiddenCases(sem.models, rows),
    report: fillTexts(definition.report, codebook, rows, definition.disclosure.min_n),
    published: comparePublished(codebook, rows, combined),
    rows: [
      ...responseRows(base, provenance),
      ...(register === null ? [] : registerRows(register, base)),
      ...rows,
    ],
  };
  return { document, disclosure: summary };
}

/** How far models and item statistics are from the tables, in respondents. */
async function differencesOf(
  { pipeline, folderOf }: StepContext,
  runs: readonly ModelRun[],
): Promise<SetDifference[]> {
  const { clean } = waveRelations(pipeline.codebook);
  const warehouse = await Warehouse.open(join(folderOf('harmonize'), 'warehouse.duckdb'), { readOnly: true });
  try {
    const columns = (await warehouse.describe(clean)).map((c) => c.name);
    const { weight } = resolveDesign(pipeline.design, columns);
    return await setDifferences(warehouse, clean, pipeline.codebook.scales, runs, weight);
  } finally {
    warehouse.close();
  }
}

/** How the numbers are weighted, in words; left out where they are not. */
function weightsOf(
  design: LoadedPipeline['definition']['design'],
  register: RegisterReport | null,
): { weights?: Text } {
  if (design === undefined) return {};
  if (register !== null) return { weights: registerWeights(register) };
  const name = typeof design === 'string' ? design : String(design.type);
  return {
    weights: {
      nb: `Vektet etter utvalgsplanen (${name})`,
      nn: `Vekta etter utvalsplanen (${name})`,
      en: `Weighted by the survey design (${name})`,
    },
  };
}
