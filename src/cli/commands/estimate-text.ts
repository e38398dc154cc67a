import { casesText } from '../../estimate/index.js';
import type { Code } from '../../warehouse/index.js';
import { textTable } from '../output.js';
import type { EstimateDocument } from './estimate-json.js';
import { pairedText } from './estimate-paired.js';

/** The tables for people. @param level - of the intervals */
export function estimateText(document: EstimateDocument, level: number): string {
  const { design, cases, estimates, paired, tests, warnings } = document;
  return [
    `design: ${Object.entries(design)
      .map(([k, v]) => `${k} ${v}`)
      .join(', ')}`,
    casesText(cases),
    ...(estimates.length === 0 ? [] : ['', estimateTable(estimates, level)]),
    ...(paired === undefined ? [] : ['', pairedText(paired, level)]),
    ...(tests.length === 0 ? [] : ['', testTable(tests)]),
    ...(warnings.length === 0 ? [] : ['', ...warnings.map((w) => `warning: ${w.text}`)]),
  ].join('\n');
}

function estimateTable(estimates: EstimateDocument['estimates'], level: number): string {
  const rows = estimates.map(estimateCells);
  // A column that nothing stands in is left out.
  const shown = (cells: string[]) => cells.filter((_, c) => c < 6 || rows.some((row) => row[c] !== ''));
  const interval = `${100 * level} % interval`;
  const header = ['estimate of', 'group', 'estimate', 'se', interval, 'n', 'test', 'note'];
  return textTable(shown(header), rows.map(shown));
}

function estimateCells(row: EstimateDocument['estimates'][number]): string[] {
  const group = Object.entries(row.group).map(
    ([name, code]) => `${name} = ${row.group_label?.[name] ?? code}`,
  );
  const against =
    row.against === undefined
      ? ''
      : ` less ${typeof row.against === 'string' ? `the ${row.against}` : Object.values(row.against).join(', ')}`;
  const category = row.category === null ? '' : ` ${row.category_label ?? row.category}`;
  const decimals = decimalsOf(row.estimate, row.se);
  const fixed = (x: number | null) => (x === null ? '-' : x.toFixed(decimals));
  return [
    `${row.statistic} ${row.variable}${category}`,
    group.join(', ') + against || 'all',
    row.suppressed ? 'withheld' : fixed(row.estimate),
    fixed(row.se),
    row.ci_lower === null ? '-' : `${fixed(row.ci_lower)} to ${fixed(row.ci_upper)}`,
    row.n === null ? '-' : String(row.n),
    row.p_value == null || row.estimate === null || !row.se
      ? ''
      : `t(${degrees(row.df!)}) = ${(row.estimate / row.se).toFixed(2)}, p ${pText(row.p_value)}`,
    row.reason ?? '',
  ];
}

function testTable(tests: EstimateDocument['tests']): string {
  const p = (x: number | null) => (x === null ? '-' : x < 0.0001 ? '< 0.0001' : x.toFixed(4));
  const noted = tests.some((t) => t.reason !== undefined);
  return textTable(
    ['test', 'by', 'method', 'statistic', 'p', 'p adjusted', ...(noted ? ['note'] : [])],
    tests.map((t) => [
      t.variable,
      t.by,
      t.method,
      testStatistic(t),
      p(t.p_value),
      p(t.p_adjusted),
      ...(noted ? [t.reason ?? ''] : []),
    ]),
  );
}

/** Decimals of an estimate and what belongs to it: five digits of it, and two of its standard error. */
function decimalsOf(estimate: number | null, se: number | null): number {
  const above = (x: number) => Math.floor(Math.log10(x));
  const ofEstimate = estimate ? Math.min(4, 4 - above(Math.abs(estimate))) : 4;
  const ofError = se ? 1 - above(se) : 0;
  return Math.min(10, Math.max(0, ofEstimate, ofError));
}

/** Whole degrees of freedom as they are, others with a decimal. */
const degrees = (df: number): string => (Number.isInteger(df) ? String(df) : df.toFixed(1));

const pText = (p: number): string => (p < 0.0001 ? '< 0.0001' : `= ${p.toFixed(4)}`);

/** A test with what its p follows from, as journals write it; of t, which group's mean is taken from which. */
function testStatistic({
  method,
  statistic,
  df1,
  df2,
  group,
  against,
}: EstimateDocument['tests'][number]): string {
  if (statistic === null || df1 === null) return '-';
  const value = statistic.toFixed(2);
  if (df2 === null) return `χ²(${degrees(df1)}) = ${value}`;
  if (method !== 't' && method !== 'linear-trend') return `F(${degrees(df1)}, ${degrees(df2)}) = ${value}`;
  const side = (codes: Record<string, Code>) => Object.values(codes).join(', ');
  const sides = group === undefined || against === undefined ? '' : ` (${side(group)} less ${side(against)})`;
  return `t(${degrees(df2)}) = ${value}${sides}`;
}
