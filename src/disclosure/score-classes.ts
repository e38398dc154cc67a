import type { ResultRow } from '../results/index.js';
import { relate } from './sums.js';
import type { Hierarchy } from './table.js';
import { type Table, tableKey, tablesOf } from './table.js';

/**
 * The distributions of scores that are printed beside their means, as tables of their own: the classes are answers like
 * others where several groups' distributions are printed. By the key of the variable's table.
 */
export function classTables(
  rows: readonly ResultRow[],
  tables: ReadonlyMap<string, Table>,
  hierarchy: readonly Hierarchy[],
): Map<string, Table> {
  const shares = new Set(rows.filter((row) => row.statistic === 'proportion').map(tableKey));
  const counts = rows.filter((row) => row.statistic === 'count' && !shares.has(tableKey(row)));
  const found = tablesOf(
    counts,
    () => null,
    () => true,
    () => null,
    () => () => null,
  );
  for (const [key, table] of found) {
    // One distribution alone is tied to nothing; without means the counts are the table itself.
    if (table.cells.length < 2 || !tables.has(key) || !hasMeans(rows, key)) found.delete(key);
    else relate(table, hierarchy);
  }
  return found;
}

const hasMeans = (rows: readonly ResultRow[], key: string) =>
  rows.some((row) => row.statistic === 'mean' && tableKey(row) === key);

/** Makes each of the two tables withhold what the other does; whether anything was new to the second. */
export function carryReasons(from: Table, to: Table): boolean {
  const own = new Map(to.cells.map((cell) => [cell.key, cell]));
  let moved = false;
  for (const cell of from.cells) {
    const other = own.get(cell.key);
    if (cell.reason === '' || cell.remainder || other === undefined || other.reason !== '') continue;
    other.reason = cell.primary ? cell.reason : 'derivable';
    other.primary = cell.primary;
    moved = true;
  }
  return moved;
}
