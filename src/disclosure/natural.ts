import type { Interval } from './intervals.js';
import { parentsOf, unknown } from './parts.js';
import type { Cell, Table } from './table.js';

/**
 * How far n and each published group around a cell, taken alone, let its counts vary, by category: where nobody in the
 * county chose an answer, nobody in its municipality did, and no suppression of municipalities hides that.
 * @param isPublished default: cells that the reader is told of
 * @param throughParts what is around the unknown cells that add up to this one holds it as well
 */
export function naturalIntervals(
  table: Table,
  links: readonly number[][],
  i: number,
  isPublished: (cell: Cell) => boolean = (cell) => !unknown(cell),
  throughParts = false,
): Interval[] {
  const cell = table.cells[i]!;
  const around = groupsAround(table, links, i).filter(isPublished);
  const own = Array.from(cell.counts, (_, c) => {
    let lower = 0;
    let upper = cell.mass;
    for (const whole of around) {
      lower = Math.max(lower, cell.mass + whole.counts[c]! - whole.mass);
      upper = Math.min(upper, whole.counts[c]!);
    }
    return { lower, upper: Math.max(lower, upper) };
  });
  for (const r of throughParts ? links[i]! : []) {
    const { parent, children } = table.relations[r]!;
    // What published groups add up to is no natural limit: it is the sum that suppression must break.
    if (parent !== i || children.some((child) => isPublished(table.cells[child]!))) continue;
    const parts = children.map((child) => naturalIntervals(table, links, child, isPublished, true));
    own.forEach((x, c) => {
      x.lower = Math.max(x.lower, total(parts.map((p) => p[c]!.lower)));
      x.upper = Math.max(x.lower, Math.min(x.upper, total(parts.map((p) => p[c]!.upper))));
    });
  }
  return own;
}

const total = (list: readonly number[]) => list.reduce((sum, x) => sum + x, 0);

/** Groups that hold the cell, near and far. */
function groupsAround(table: Table, links: readonly number[][], i: number): Cell[] {
  const seen = new Set<number>();
  const queue = parentsOf(table, links, i);
  while (queue.length > 0) {
    const p = queue.pop()!;
    if (seen.has(p)) continue;
    seen.add(p);
    queue.push(...parentsOf(table, links, p));
  }
  return [...seen].map((p) => table.cells[p]!);
}
