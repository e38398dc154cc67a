import type { Hierarchy } from './table.js';

/**
 * The nesting of two groupings, read off their crosstab: every code of `child` that occurs with one code of `parent`
 * only. Null when fewer than two parents are met or no child is nested. Codes as text; null is no answer.
 * A child whose members partly lack the parent is left out: its sum would not hold.
 */
function nestedIn(
  child: string,
  parent: string,
  cells: Iterable<{ child: string | null; parent: string | null; n: number }>,
): Hierarchy | null {
  const parents = new Map<string, Set<string | null>>();
  for (const cell of cells) {
    if (cell.child === null || cell.n <= 0) continue;
    const found = parents.get(cell.child) ?? new Set();
    found.add(cell.parent);
    parents.set(cell.child, found);
  }
  const of: Record<string, string> = {};
  for (const code of [...parents.keys()].sort()) {
    const [only, ...more] = parents.get(code)!;
    if (more.length === 0 && only !== null && only !== undefined) of[code] = only;
  }
  return Object.keys(of).length === 0 || new Set(Object.values(of)).size < 2 ? null : { child, parent, of };
}

/**
 * All nestings among groupings that the data show: each pair where every code of the finer lies in one code of
 * the coarser and there are fewer of those; or as many (the same division twice: the earlier name is taken as the
 * coarser). `crosstab` gives the pair's cells. Order of the result: as `names`.
 */
export function nestedGroupings(
  names: readonly string[],
  crosstab: (
    child: string,
    parent: string,
  ) => readonly { child: string | null; parent: string | null; n: number }[],
): Hierarchy[] {
  return names.flatMap((child, own) =>
    names.flatMap((parent, p) => {
      if (child === parent) return [];
      const cells = crosstab(child, parent).filter((c) => c.child !== null && c.n > 0);
      const found = nestedIn(child, parent, cells);
      if (found === null) return [];
      const children = new Set(cells.map((c) => c.child)).size;
      const parents = new Set(cells.map((c) => c.parent)).size;
      const coarser = parents < children || (parents === children && p < own);
      return Object.keys(found.of).length === children && coarser ? [found] : [];
    }),
  );
}
