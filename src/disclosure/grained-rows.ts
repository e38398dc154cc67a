import type { ResultRow } from '../results/index.js';
import { type Grain, hidesCounts } from './grain-step.js';
import { grained, grainedTest } from './grained.js';
import { suppressionReasons, withheld } from './reasons.js';
import { cellKeyOf, type Table, tableKey } from './table.js';

/** Variances of these hang on more than n and the share: what each stratum or cluster answered. */
const designed = /^(Taylor linearisation|replicate weights)/;

const ofItem: ReadonlySet<string> = new Set(['item_mean', 'item_sd']);

/**
 * Gives the published rows of a results table as coarsely as their groups' grain: nothing is changed in tables without a
 * withheld cell, nor where all weigh the same and are drawn one by one.
 */
export function grainedRows(
  rows: readonly ResultRow[],
  tables: ReadonlyMap<string, Table>,
  found: ReadonlyMap<Table, ReadonlyMap<string, Grain>>,
  {
    ranges,
    averageGroup,
    level = 0.95,
  }: { ranges?: Readonly<Record<string, readonly [number, number]>>; averageGroup?: string; level?: number },
): (given: ResultRow) => ResultRow {
  const byDesign = new Set(rows.filter((row) => designed.test(row.method)).map(tableKey));
  const scales = new Map<string, number>();
  for (const row of rows) {
    const known = ranges?.[row.variable];
    const scale = known ? known[1] - known[0] : row.statistic === 'sd' ? 4 * (row.estimate ?? 0) : 0;
    scales.set(tableKey(row), Math.max(scale, scales.get(tableKey(row)) ?? 0));
  }
  const scaleOf = (row: ResultRow) =>
    scales.get(tableKey(row)) || 4 * (row.se ?? 0) * Math.sqrt(row.n ?? 1) || 1;
  return (given) => {
    // Statistics of an index' items are of the items' answers.
    const row = ofItem.has(given.statistic) ? { ...given, variable: given.category } : given;
    const key = tableKey(row);
    const table = tables.get(key);
    const grain = table && found.get(table);
    if (grain === undefined || grain.size === 0) return given;
    const steps = [...grain.values()];
    if (!byDesign.has(key) && steps.every(({ step }) => step === 0)) return given;
    if (row.statistic === 'test') return row.group_variable === '' ? row : grainedTest(row);
    const averaged = row.group_variable !== '' && row.group_value === averageGroup;
    const own = averaged ? coarsestOf(steps) : grain.get(cellKeyOf(row));
    if (own === undefined) return given;
    if (row.statistic === 'count')
      return hidesCounts(own) ? withheld(given, suppressionReasons.derivable) : given;
    return { ...grained(row, own, scaleOf(row), level), variable: given.variable };
  };
}

/** Of an average over groups: the coarsest of theirs. */
function coarsestOf(grains: readonly Grain[]): Grain {
  return grains.reduce((a, b) => (b.step > a.step ? b : a));
}
