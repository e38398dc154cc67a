import { join } from 'node:path';
import { bindDesign, resolveDesign } from '../../design/index.js';
import {
  type EstimateRequest,
  type EstimateRow,
  estimate,
  groupTests,
  type TestRow,
} from '../../estimate/index.js';
import { cleanVariables, waveRelations } from '../../harmonize/index.js';
import { type ResultRow, resultRow } from '../../results/index.js';
import { crosstab, scoreDistribution, Warehouse } from '../../warehouse/index.js';
import { scoreBins } from '../labels.js';
import type { LoadedPipeline } from '../load.js';
import type { Step } from '../step.js';

/** What is described of a variable: its categories' shares, its mean, or both. */
interface Described {
  name: string;
  categories: (string | number)[];
  hasMean: boolean;
  multiple: boolean;
}

/** Distributions, means and differences of every question and index, for all and by every group. */
export const estimateStep: Step<{ rows: ResultRow[] }> = {
  name: 'estimate',
  after: ['harmonize'],
  wanted: () => true,
  definition: ({ definition, codebook }) => ({
    groups: definition.groups,
    design: definition.design ?? null,
    variables: codebook.variables,
    derived: codebook.derived,
    scales: codebook.scales,
  }),
  inputs: () => [],
  async run(context, _folder) {
    const { pipeline } = context;
    const warehouse = await Warehouse.open(join(context.folderOf('harmonize'), 'warehouse.duckdb'), {
      readOnly: true,
    });
    try {
      const rows = await describe(warehouse, pipeline, (done) => context.progress.part(done));
      return { rows: rows.length, output: { rows } };
    } finally {
      warehouse.close();
    }
  },
};

async function describe(
  warehouse: Warehouse,
  pipeline: LoadedPipeline,
  part: (done: number) => void,
): Promise<ResultRow[]> {
  const { codebook, definition } = pipeline;
  const base = { survey: codebook.survey, wave: codebook.wave };
  const relations = waveRelations(codebook);
  const described = describedVariables(pipeline);
  const scales = codebook.scales.map((s) => s.name);
  const columns = (await warehouse.describe(relations.clean)).map((c) => c.name);
  const bound = await bindDesign(warehouse, relations.clean, resolveDesign(definition.design, columns));

  const rows: ResultRow[] = [
    ...(await counts(warehouse, relations, described, base)),
    ...(await distributions(warehouse, relations.clean, pipeline, base)),
  ];
  const groupings = ['', ...definition.groups];
  for (const [i, by] of groupings.entries()) {
    const others = described.filter((d) => d.name !== by);
    const requests = [
      ...others.flatMap((d) => requestsFor(d, by)),
      ...scales.flatMap((name) => scaleRequests(name, by)),
    ];
    rows.push(...(await estimate(bound, requests, { maxGroups: 400 })).map((row) => estimateRow(row, base)));
    if (by !== '') {
      const tests = [
        ...others.map((d) => ({ variable: d.name, by: [by], method: 'pearson' as const })),
        ...scales.map((name) => ({ variable: name, by: [by], method: 'mean' as const })),
      ];
      rows.push(...(await groupTests(bound, tests, { maxGroups: 400 })).map((row) => testRow(row, base)));
    }
    part((i + 1) / groupings.length);
  }
  return rows;
}

/** Every variable that has a distribution to show: not identifiers, free text, dates or weights. */
function describedVariables({ codebook }: LoadedPipeline): Described[] {
  const shown = cleanVariables(codebook).filter((v) =>
    ['item', 'background', 'multiple_choice'].includes(v.role),
  );
  return [...shown, ...codebook.derived]
    .filter((v) => v.type !== 'text' && v.type !== 'date' && v.type !== 'datetime')
    .map((v) => {
      const categories = v.values.filter((value) => value.missing === undefined).map((value) => value.code);
      const numeric = categories.every((code) => typeof code === 'number');
      return {
        name: v.name,
        categories,
        hasMean: numeric && (v.type === 'number' || v.type === 'ordinal'),
        multiple: v.role === 'multiple_choice',
      };
    })
    .filter((d) => d.categories.length > 0 || d.hasMean);
}

function requestsFor(d: Described, by: string): EstimateRequest[] {
  const grouped = by === '' ? {} : { by: [by] };
  return [
    ...(d.categories.length === 0
      ? []
      : [{ statistic: 'proportion' as const, variable: d.name, categories: d.categories, ...grouped }]),
    ...(d.hasMean ? [{ statistic: 'mean' as const, variable: d.name, ...grouped }] : []),
    ...(d.hasMean && by === '' ? [{ statistic: 'sd' as const, variable: d.name }] : []),
  ];
}

function scaleRequests(name: string, by: string): EstimateRequest[] {
  const grouped = by === '' ? {} : { by: [by] };
  return [
    { statistic: 'mean', variable: name, ...grouped },
    { statistic: 'sd', variable: name, ...grouped },
  ];
}

/** Respondents in every category, declared missing answers included, and all missing answers by reason. */
async function counts(
  warehouse: Warehouse,
  relations: { clean: string; missing: string },
  described: Described[],
  base: Partial<ResultRow>,
): Promise<ResultRow[]> {
  const names = described.map((d) => d.name);
  const valid = await crosstab(warehouse, relations.clean, names);
  const missing = await crosstab(warehouse, relations.missing, names);
  const row = (variable: string, category: string, statistic: 'count' | 'missing', n: number) =>
    resultRow({ ...base, variable, category, statistic, estimate: n, n, weighted_n: n, method: 'count' });
  return described.flatMap((d) => {
    const counted = new Map(
      valid.filter((c) => c.variable === d.name && c.category !== null).map((c) => [c.category!, c.n]),
    );
    const reasons = missing.filter((c) => c.variable === d.name && c.category !== null);
    return [
      ...d.categories.map((code) => row(d.name, String(code), 'count', counted.get(String(code)) ?? 0)),
      ...reasons.map((c) => row(d.name, c.category!, 'missing', c.n)),
    ];
  });
}

/** Histogram of every scale's score, in the classes that its label lists. */
async function distributions(
  warehouse: Warehouse,
  relation: string,
  { codebook }: LoadedPipeline,
  base: Partial<ResultRow>,
): Promise<ResultRow[]> {
  const rows: ResultRow[] = [];
  for (const scale of codebook.scales) {
    const bins = scoreBins(scale);
    const found = await scoreDistribution(
      warehouse,
      relation,
      scale.name,
      [bins[0]!.from, bins.at(-1)!.to],
      bins.length,
    );
    const total = found.reduce((sum, bin) => sum + bin.n, 0);
    rows.push(
      ...found.map((bin, i) =>
        resultRow({
          ...base,
          variable: scale.name,
          category: bins[i]!.code,
          statistic: 'count',
          estimate: bin.n,
          n: total,
          weighted_n: bin.weighted_n,
          method: 'count',
        }),
      ),
    );
  }
  return rows;
}

const text = (code: string | number | null) => (code === null ? '' : String(code));

function estimateRow(row: EstimateRow, base: Partial<ResultRow>): ResultRow {
  const [group] = Object.entries(row.group);
  return resultRow({
    ...base,
    variable: row.variable,
    category: text(row.category),
    group_variable: group?.[0] ?? '',
    group_value: group === undefined ? '' : text(group[1]),
    statistic: row.statistic,
    estimate: row.estimate,
    se: row.se,
    df: row.df,
    ci_lower: row.ci_lower,
    ci_upper: row.ci_upper,
    n: row.n,
    weighted_n: row.weighted_n,
    method: row.method,
    reason: row.reason,
  });
}

function testRow(row: TestRow, base: Partial<ResultRow>): ResultRow {
  return resultRow({
    ...base,
    variable: row.variable,
    category: row.method,
    group_variable: row.by,
    statistic: 'test',
    estimate: row.statistic,
    df: row.df1,
    p_value: row.p_value,
    n: row.n,
    method: row.method,
    reason: row.reason,
  });
}
