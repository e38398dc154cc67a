import { crossing } from '../../disclosure/index.js';
import type { ReportDefinition, ReportItem, ResultRow } from '../../results/index.js';
import { resultRow } from '../../results/index.js';
import { compared, differenceOf } from '../waves/change.js';

/**
 * The differences that figures of two sides show: a number of one respondent group less the same number of another, of all
 * and by the item's grouping. The two are samples drawn apart, so that the variance is the sum of both (Kish, 1965, eq.
 * 8.4.1, with a covariance of zero). They are made of published rows alone and tell nothing that these do not.
 *
 * A row says whose difference it is by `respondent_group` and `group_value` (`other->own`), of what by `variable`, and by
 * `contrast` of which question of the other's, where that has a name of its own.
 * @param rows of the described wave, as published
 * @param together both sides may answer in the same clusters
 */
export function sideDifferences(
  { chapters }: ReportDefinition,
  rows: readonly ResultRow[],
  together = false,
): ResultRow[] {
  const items = chapters.flatMap((chapter) => chapter.items.filter(({ kind }) => kind === 'sides'));
  if (items.length === 0) return [];
  const byKey = new Map<string, ResultRow>();
  for (const row of rows) if (row.statistic in compared) byKey.set(keyOf(row), row);
  const made = new Map<string, ResultRow>();
  for (const item of items)
    for (const row of ofItem(item, rows, byKey, together)) made.set(`${keyOf(row)}\n${row.contrast}`, row);
  return [...made.values()];
}

function ofItem(
  { variables, respondent_group: own, by, subset, with: other }: ReportItem,
  rows: readonly ResultRow[],
  byKey: ReadonlyMap<string, ResultRow>,
  together: boolean,
): ResultRow[] {
  if (other === undefined) return [];
  const shown = ({ group_variable, group_value }: ResultRow): boolean =>
    subset === undefined
      ? ['', by].includes(group_variable)
      : group_variable === subset && group_value === '1';
  return variables.flatMap((variable, i) => {
    const theirs = other.variables[i]!;
    return rows.flatMap((row): ResultRow[] => {
      if (row.variable !== variable || row.respondent_group !== own || !(row.statistic in compared))
        return [];
      if (row.statistic === 'alpha' || !shown(row)) return [];
      const beside = byKey.get(keyOf({ ...row, variable: theirs, respondent_group: other.respondent_group }));
      if (beside === undefined) return [];
      const grouped = row.group_variable !== '';
      const sides = `${other.respondent_group}->${own}`;
      const said = resultRow({
        survey: row.survey,
        wave: row.wave,
        respondent_group: own,
        variable,
        category: compared[row.statistic]!(row),
        group_variable: grouped ? `${row.group_variable}${crossing}respondent_group` : 'respondent_group',
        group_value: `${grouped ? `${row.group_value}${crossing}` : ''}${sides}`,
        statistic: 'difference',
        contrast: theirs === variable ? '' : theirs,
      });
      return [differenceOf(beside, row, said, { linking: 0, items: 0, linked: undefined, together })];
    });
  });
}

const keyOf = (row: ResultRow): string =>
  [row.variable, row.respondent_group, row.group_variable, row.group_value, row.statistic, row.category].join(
    '\n',
  );
