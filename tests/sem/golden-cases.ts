import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  fitModel,
  type SemData,
  type SemEstimator,
  type SemOptions,
  type SemResult,
} from '../../src/sem/index.js';
import type { EqualAcrossGroups } from '../../src/sem/model/parameter-table.js';

/** One fit of lavaan, as tests/golden/sem/golden.R writes it. */
export interface GoldenCase {
  name: string;
  data: string;
  fun: 'sem' | 'cfa' | 'growth';
  syntax: string;
  options: Record<string, unknown>;
  n: number;
  names?: string[];
  cov?: number[][];
  parameters: {
    lhs: string;
    op: string;
    rhs: string;
    group: number;
    est: number;
    se: number | null;
    'std.lv': number | null;
    'std.all': number | null;
  }[];
  std_se?: (number | null)[];
  fit: Record<string, number | null>;
  rsquare: Record<string, number | null>[];
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export function goldenCases(file: string): GoldenCase[] {
  return JSON.parse(readFileSync(here(`../golden/sem/${file}.json`), 'utf8')) as GoldenCase[];
}

/** A committed test data set; columns of text apart, empty cells as NaN. */
export function testData(name: string): { data: SemData; text: Record<string, string[]> } {
  const lines = readFileSync(here(`../data/sem/${name}.csv`), 'utf8')
    .trim()
    .split('\n');
  const names = lines[0]!.split(',').map((n) => n.replaceAll('"', ''));
  const cells = lines.slice(1).map((line) => line.split(',').map((c) => c.replaceAll('"', '')));
  const text: Record<string, string[]> = {};
  const numeric: string[] = [];
  const columns: Float64Array[] = [];
  names.forEach((column, j) => {
    const values = cells.map((row) => row[j]!);
    if (values.some((v) => v !== '' && Number.isNaN(Number(v)))) text[column] = values;
    else {
      numeric.push(column);
      columns.push(Float64Array.from(values, (v) => (v === '' ? Number.NaN : Number(v))));
    }
  });
  return { data: { names: numeric, columns, textColumns: Object.keys(text) }, text };
}

/** The options of a golden case in our terms. */
export function semOptions(golden: GoldenCase): SemOptions {
  const o = golden.options;
  const list = (value: unknown) => (value === undefined ? undefined : [value].flat());
  const options: SemOptions = {
    syntax: golden.syntax,
    kind: golden.fun,
    estimator: o.estimator as SemEstimator | undefined,
    missing: o.missing === undefined ? undefined : 'fiml',
    fixedX: o['fixed.x'] as boolean | undefined,
    stdLv: o['std.lv'] as boolean | undefined,
    meanStructure: o.meanstructure as boolean | undefined,
    orthogonal: o.orthogonal as boolean | undefined,
    information: o.information as 'expected' | 'observed' | undefined,
    ordered: list(o.ordered) as string[] | undefined,
    groupEqual: list(o['group.equal'])?.map((x) => (x as string).replaceAll('.', '_')) as
      | EqualAcrossGroups[]
      | undefined,
    groupPartial: list(o['group.partial']) as string[] | undefined,
  };
  if (golden.cov) {
    const cov = golden.cov;
    options.moments = { names: golden.names!, cov, n: golden.n };
    return options;
  }
  const { data, text } = testData(golden.data);
  options.data = data;
  const values = (name: unknown) =>
    text[name as string] ?? [...data.columns[data.names.indexOf(name as string)]!];
  if (o.group !== undefined) options.group = values(o.group);
  if (o.cluster !== undefined) options.cluster = values(o.cluster);
  if (o['sampling.weights'] !== undefined)
    options.weights = Float64Array.from(values(o['sampling.weights']) as number[]);
  return options;
}

export function fitGolden(golden: GoldenCase): SemResult {
  return fitModel(semOptions(golden));
}

/** Every number of a case beside ours: name, wanted, found. */
export function comparisons(
  golden: GoldenCase,
  result: SemResult,
): { what: string; wanted: number; found: number }[] {
  const out: { what: string; wanted: number; found: number }[] = [];
  golden.parameters.forEach((g, i) => {
    const found = result.parameters.find(
      (p) =>
        p.op === g.op &&
        (p.group === g.group || g.op === ':=') &&
        ((p.lhs === g.lhs && (p.rhs === g.rhs || g.op === ':=')) ||
          (g.op === '~~' && p.lhs === g.rhs && p.rhs === g.lhs)),
    );
    const name = `${g.lhs} ${g.op} ${g.rhs} [${g.group}]`;
    const push = (what: string, wanted: number | null | undefined, value: number | undefined) => {
      if (wanted !== null && wanted !== undefined)
        out.push({ what: `${name} ${what}`, wanted, found: value ?? Number.NaN });
    };
    push('est', g.est, found?.est);
    push('se', g.se, found?.se);
    push('std.lv', g['std.lv'], found?.std_lv);
    push('std.all', g['std.all'], found?.std_all);
    push('std se', golden.std_se?.[i], found?.std_all_se);
  });
  for (const [name, wanted] of Object.entries(golden.fit)) {
    const ours = name.replaceAll('.', '_');
    const robust = /^(cfi|tli|rmsea)(\.ci\.(lower|upper)|\.pvalue)?\.robust$/.test(name);
    // With expected information lavaan mixes it with the observed in these; here they are from the observed always.
    if (robust && golden.options.information === 'expected') continue;
    if (wanted !== null && (robust || ours in result.fit)) {
      out.push({ what: `fit ${ours}`, wanted, found: result.fit[ours] ?? Number.NaN });
    }
  }
  golden.rsquare.forEach((r, g) => {
    for (const [name, wanted] of Object.entries(r)) {
      if (wanted === null) continue;
      out.push({ what: `R2 ${name} [${g + 1}]`, wanted, found: result.rsquare[g]?.[name] ?? Number.NaN });
    }
  });
  return out;
}

/** The difference, relative above 1, absolute below. */
export function difference(c: { wanted: number; found: number }): number {
  return Math.abs(c.wanted - c.found) / Math.max(1, Math.abs(c.wanted));
}
