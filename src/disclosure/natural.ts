import type { Interval } from './intervals.js';
import { parentsOf, unknown } from './parts.js';
import type { Cell, Table } from './table.js';

/** Of which cells, and of what, natural limits are asked. */
interface Asked {
  /** Categories that are counted together. Default: each by itself. */
  sets?: readonly (readonly number[])[];
  /** Default: cells that the reader is told of. */
  isPublished?: (cell: Cell) => boolean;
  /** What is around the unknown cells that add up to this one holds it as well. */
  throughParts?: boolean;
}

/**
 * How far n and each published group around a cell, taken alone, let its counts vary, by set of categories: where nobody in
 * the county chose an answer, nobody in its municipality did, and no suppression of municipalities hides that.
 */
export function naturalIntervals(
  table: Table,
  links: readonly number[][],
  i: number,
  asked: Asked = {},
  from = i,
): Interval[] {
  const {
    sets = table.categories.map((_, c) => [c]),
    isPublished = (cell: Cell) => !unknown(cell),
    throughParts = false,
  } = asked;
  const cell = table.cells[i]!;
  // A cell does not hold its own parts.
  const around = groupsAround(table, links, i)
    .filter((p) => p !== from)
    .map((p) => table.cells[p]!)
    .filter(isPublished);
  const own = sets.map((set) => {
    let lower = 0;
    let upper = cell.mass;
    for (const whole of around) {
      const count = total(set.map((c) => whole.counts[c]!));
      lower = Math.max(lower, cell.mass + count - whole.mass);
      upper = Math.min(upper, count);
    }
    return { lower, upper: Math.max(lower, upper) };
  });
  for (const r of throughParts ? links[i]! : []) {
    const { parent, children } = table.relations[r]!;
    // What published groups add up to is no natural limit: it is the sum that suppression must break.
    if (parent !== i || children.some((child) => isPublished(table.cells[child]!))) continue;
    const parts = children.map((child) =>
      naturalIntervals(table, links, child, { ...asked, throughParts: false }, from),
    );
    own.forEach((x, s) => {
      x.lower = Math.max(x.lower, total(parts.map((p) => p[s]!.lower)));
      x.upper = Math.max(x.lower, Math.min(x.upper, total(parts.map((p) => p[s]!.upper))));
    });
  }
  return own;
}

const total = (list: readonly number[]) => list.reduce((sum, x) => sum + x, 0);

/** Groups that hold the cell, near and far. */
function groupsAround(table: Table, links: readonly number[][], i: number): number[] {
  const seen = new Set<number>();
  const queue = parentsOf(table, links, i);
  while (queue.length > 0) {
    const p = queue.pop()!;
    if (seen.has(p)) continue;
    seen.add(p);
    queue.push(...parentsOf(table, links, p));
  }
  return [...seen];
}
