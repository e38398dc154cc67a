import { crosstab, filledAmong, type Warehouse } from '../../warehouse/index.js';

/** Columns that anyone in the part has an answer in, and groupings with two groups or more. */
export async function answered(
  warehouse: Warehouse,
  part: { relation: string; groups: readonly string[] },
  columns: readonly string[],
): Promise<{ variables: Set<string>; groups: Set<string> }> {
  const cells = await crosstab(
    warehouse,
    part.relation,
    columns.filter((name) => name !== 'row_id'),
  );
  const found = new Map<string, number>();
  for (const cell of cells) {
    if (cell.category !== null) found.set(cell.variable, (found.get(cell.variable) ?? 0) + 1);
  }
  const groups = part.groups.filter((name) => (found.get(name) ?? 0) > 1);
  return { variables: new Set(found.keys()), groups: new Set(groups) };
}

/** By each of some groupings, those of the columns that somebody whose group is known has answered; all without a grouping. */
export async function answeredAmong(
  warehouse: Warehouse,
  relation: string,
  groupings: readonly string[],
  columns: ReadonlySet<string>,
): Promise<(by: string) => ReadonlySet<string>> {
  const names = [...columns].filter((name) => name !== 'row_id');
  const found = await filledAmong(warehouse, relation, names, groupings);
  return (by) => (by === '' ? columns : found.get(by)!);
}
