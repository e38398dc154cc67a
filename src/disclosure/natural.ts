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
  const around: Cell[] = [];
  for (const p of groupsAround(table, links, i)) {
    if (p !== from && isPublished(table.cells[p]!)) around.push(table.cells[p]!);
  }
  const own = sets.map((set) => {
    let lower = 0;
    let upper = cell.mass;
    for (const { counts, mass } of around) {
      let count = 0;
      for (const c of set) count += counts[c]!;
      lower = Math.max(lower, cell.mass + count - mass);
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

/** Groups around each cell, by the links that they follow from. */
const known = new WeakMap<readonly number[][], Map<number, number[]>>();

/** Groups that hold the cell, near and far: the same whatever is withheld. */
function groupsAround(table: Table, links: readonly number[][], i: number): number[] {
  let own = known.get(links);
  if (own === undefined) {
    own = new Map();
    known.set(links, own);
  }
  let found = own.get(i);
  if (found === undefined) {
    found = climb(table, links, i);
    own.set(i, found);
  }
  return found;
}

function climb(table: Table, links: readonly number[][], i: number): number[] {
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
