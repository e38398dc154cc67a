import type { EstimateCases, EstimateWarning, TestRow } from '../../estimate/index.js';
import type { SourceVariable } from '../../ingest/index.js';
import type { Code } from '../../warehouse/index.js';
import type { PairedJson } from './estimate-paired.js';
import type { PrintedRow } from './estimate-withhold.js';

/** What `estimate --json` prints. */
export interface EstimateDocument {
  design: Record<string, string | number | boolean>;
  cases: EstimateCases;
  estimates: ReturnType<typeof labelledRow>[];
  tests: ReturnType<typeof testJson>[];
  paired?: PairedJson[];
  warnings: EstimateWarning[];
}

/** A row as CLI.md names its fields. */
export function published(row: PrintedRow) {
  return {
    statistic: row.statistic,
    variable: row.variable,
    category: row.category,
    group: row.group,
    estimate: row.estimate,
    se: row.se,
    df: row.df,
    ci_lower: row.ci_lower,
    ci_upper: row.ci_upper,
    n: row.n,
    weighted_n: row.weighted_n,
    suppressed: row.suppressed,
    reason: row.reason === '' ? null : row.reason,
    ...(row.statistic === 'difference'
      ? { of: row.of, against: row.against, p_value: row.p_value, effect_size: row.effect_size }
      : {}),
  };
}

type PublishedRow = ReturnType<typeof published>;

/** The same with the labels of its codes, where there are any. */
export function labelledRow(row: PublishedRow, variables: ReadonlyMap<string, SourceVariable>) {
  const label = (name: string, code: Code) =>
    variables.get(name)?.valueLabels.find((l) => l.value === code)?.label;
  const isCode = row.statistic === 'proportion' || row.of === 'proportion';
  const category = isCode && row.category !== null ? label(row.variable, row.category) : undefined;
  const groups = Object.entries(row.group).flatMap(([name, code]) => {
    const found = label(name, code);
    return found === undefined ? [] : [[name, found]];
  });
  const { statistic, variable, category: code, group, ...rest } = row;
  return {
    statistic,
    variable,
    category: code,
    ...(category === undefined ? {} : { category_label: category }),
    group,
    ...(groups.length === 0 ? {} : { group_label: Object.fromEntries(groups) as Record<string, string> }),
    ...rest,
  };
}

/** A test as CLI.md names its fields. */
export function testJson(row: TestRow & { suppressed: boolean }) {
  const { n: _n, reason, suppressed, ...rest } = row;
  return { ...rest, ...(suppressed ? { suppressed } : {}), ...(reason === '' ? {} : { reason }) };
}
