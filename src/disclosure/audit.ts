import { type Equation, hasCircle, type Interval, intervals } from './intervals.js';
import type { Cell, Table } from './table.js';

/** What may be published: limits and the width that an attacker's interval must have. */
export interface Limits {
  minN: number;
  width: number;
  /** Fewest units (schools) behind a cell; 0 for no such rule. */
  minUnits: number;
  /** Answers outside the most given one must be at least so many. */
  alikeBelow: number;
  /** The rest of a group is held to minN as well. */
  rests: boolean;
  /** Category that says only that an option was not ticked; '' for none. */
  unticked: string;
}

/** What an attacker finds out of a withheld cell. */
export interface CellAudit {
  key: string;
  /** Interval of its n, knowing the reason printed beside it. */
  size: Interval;
  /** Interval of each category's count, knowing even its n. */
  counts: Interval[];
  /** The interval of n is as wide as it must be; those of the answers are. */
  sizeSafe: boolean;
  answersSafe: boolean;
  /** All are. */
  safe: boolean;
}

/** A cell that the reader is not told, whether withheld or never printed. */
export const unknown = (cell: Cell): boolean => cell.reason !== '' || cell.remainder;

/** A cell that nobody may find: withheld ones, and remainders that a rule forbids. */
const guarded = (cell: Cell): boolean => cell.reason !== '';

/** Parts of the table that hang together through sums of unknown cells: cells and sums by index. */
export interface Part {
  cells: number[];
  relations: number[];
}

/** The part of the table's unknown cells that `start` hangs in, or all parts. */
export function partOf(table: Table, links: readonly number[][], start: number): Part {
  const cells = new Set([start]);
  const relations = new Set<number>();
  const queue = [start];
  while (queue.length > 0) {
    for (const r of links[queue.pop()!]!) {
      if (relations.has(r)) continue;
      relations.add(r);
      const { parent, children } = table.relations[r]!;
      for (const i of [parent, ...children]) {
        if (cells.has(i) || !unknown(table.cells[i]!)) continue;
        cells.add(i);
        queue.push(i);
      }
    }
  }
  return { cells: [...cells].sort((a, b) => a - b), relations: [...relations].sort((a, b) => a - b) };
}

/** Sums that each cell takes part in. */
export function linksOf(table: Table): number[][] {
  const links: number[][] = table.cells.map(() => []);
  table.relations.forEach(({ parent, children }, r) => {
    for (const i of [parent, ...children]) links[i]!.push(r);
  });
  return links;
}

/** Bounds of a withheld cell's n that its printed reason gives away. */
function sizeBounds(table: Table, links: readonly number[][], i: number, limits: Limits): Interval {
  const cell = table.cells[i]!;
  const most = 4 * Math.max(...table.cells.map((c) => c.n)) + 100;
  if (cell.remainder) return { lower: 0, upper: most };
  if (cell.reason === 'few') return { lower: 1, upper: limits.minN - 1 };
  if (cell.reason === 'derivable') return { lower: limits.minN, upper: most };
  if (cell.reason === 'few_rest') {
    // A reader knows the rest of one of the parents to be small, not which; and that n is not small itself.
    const known = parentsOf(table, links, i)
      .filter((p) => !unknown(table.cells[p]!))
      .map((p) => table.cells[p]!.n);
    return known.length === 0
      ? { lower: limits.minN, upper: most }
      : {
          lower: Math.max(limits.minN, Math.min(...known) - limits.minN + 1),
          upper: known.length === 1 ? known[0]! - 1 : Math.min(...known),
        };
  }
  return { lower: 1, upper: most };
}

export const parentsOf = (table: Table, links: readonly number[][], i: number): number[] =>
  links[i]!.map((r) => table.relations[r]!.parent).filter((p) => p !== i);

/** Published groups that hold the cell, near and far. */
function publishedAround(table: Table, links: readonly number[][], i: number): Cell[] {
  const seen = new Set<number>();
  const queue = parentsOf(table, links, i);
  while (queue.length > 0) {
    const p = queue.pop()!;
    if (seen.has(p)) continue;
    seen.add(p);
    queue.push(...parentsOf(table, links, p));
  }
  return [...seen].map((p) => table.cells[p]!).filter((cell) => !unknown(cell));
}

/** Range of a count that n and the published groups around the cell, each alone, leave open. */
function naturalRange(cell: Cell, around: readonly Cell[], c: number): number {
  let lower = 0;
  let upper = cell.mass;
  for (const whole of around) {
    lower = Math.max(lower, cell.mass + whole.counts[c]! - whole.mass);
    upper = Math.min(upper, whole.counts[c]!);
  }
  return Math.max(0, upper - lower);
}

/** Tolerance on widths: sums of weighted counts carry rounding errors of doubles. */
const slack = 1e-6;
/** Unknown counts of a circular part up to which the categories are solved together. */
const togetherAtMost = 80;

/** The system of one part, as an attacker would write it up. */
function equationsOf(table: Table, part: Part, value: (cell: Cell) => number): Equation[] {
  const place = new Map(part.cells.map((i, k) => [i, k]));
  return part.relations.map((r) => {
    const { parent, children } = table.relations[r]!;
    const equation: Equation = { of: [], right: 0 };
    const add = (i: number, coefficient: 1 | -1) => {
      const at = place.get(i);
      if (at === undefined) equation.right -= coefficient * value(table.cells[i]!);
      else equation.of.push({ unknown: at, coefficient });
    };
    add(parent, -1);
    for (const i of children) add(i, 1);
    return equation;
  });
}

/** Intervals already seen to be wide enough, by cell and category (-1: its n); withholding more only widens them. */
export type Settled = Set<string>;

/**
 * How far each withheld cell of the part can be narrowed down. Without `settled` every interval is followed to
 * its ends; with it only as far as needed, and not again for those in it.
 */
export function auditPart(
  table: Table,
  links: readonly number[][],
  part: Part,
  limits: Limits,
  settled?: Settled,
): CellAudit[] {
  const cells = part.cells.map((i) => table.cells[i]!);
  const around = part.cells.map((i) => publishedAround(table, links, i));
  // What need not be known needs no width at all.
  const enough = (widths: number[], c: number) =>
    settled && widths.map((w, k) => (guarded(cells[k]!) && !settled.has(`${part.cells[k]}:${c}`) ? w : 0));
  const sizeBound = part.cells.map((i) => sizeBounds(table, links, i, limits));
  // 'Too few' itself says 1 to minN - 1: no interval needs to be wider.
  const sizeWidth = cells.map(() => Math.min(limits.width, Math.max(0, limits.minN - 2)));
  const sizes = intervals(
    sizeBound,
    equationsOf(table, part, (cell) => cell.n),
    enough(sizeWidth, -1),
  );
  const needed = cells.map((cell, k) =>
    table.categories.map((_, c) => Math.min(limits.width, naturalRange(cell, around[k]!, c))),
  );
  const counts = countIntervals(table, part, (c) =>
    enough(
      needed.map((row) => row[c]!),
      c,
    ),
  );
  return cells.flatMap((cell, k): CellAudit[] => {
    if (!guarded(cell)) return [];
    const size = sizes?.[k] ?? { lower: cell.n, upper: cell.n };
    const own = table.categories.map(
      (_, c) => counts?.[c]?.[k] ?? { lower: cell.counts[c]!, upper: cell.counts[c]! },
    );
    const unticked = table.categories.indexOf(limits.unticked);
    const sure = (c: number, wide: boolean) => {
      const name = `${part.cells[k]}:${c}`;
      if (wide) settled?.add(name);
      return wide || (settled?.has(name) ?? false);
    };
    const sizeSafe = sure(-1, width(size) >= sizeWidth[k]! - slack);
    const narrow = own.filter(
      (x, c) => !sure(c, width(x) >= needed[k]![c]! - slack) && !harmless(cell, own, c, unticked),
    );
    const answersSafe = narrow.length === 0;
    return [{ key: cell.key, size, counts: own, sizeSafe, answersSafe, safe: sizeSafe && answersSafe }];
  });
}

const width = (x: Interval) => x.upper - x.lower;

/** That none of them ticked an option tells no answer. */
function harmless(cell: Cell, own: readonly Interval[], c: number, unticked: number): boolean {
  if (unticked < 0) return false;
  const none = (x: Interval) => x.upper <= slack;
  return c === unticked
    ? own[c]!.lower >= cell.mass - slack
    : none(own[c]!) && own[unticked]!.lower >= cell.mass - slack;
}

/** By category, then by cell of the part. */
function countIntervals(
  table: Table,
  part: Part,
  enough: (c: number) => number[] | undefined,
): (Interval[] | null)[] | null {
  const k = part.cells.length;
  const bounds = part.cells.map((i) => ({ lower: 0, upper: table.cells[i]!.mass }));
  const byCategory = table.categories.map((_, c) => equationsOf(table, part, (cell) => cell.counts[c]!));
  const size = k * table.categories.length;
  if (size > togetherAtMost || byCategory[0] === undefined || !hasCircle(k, byCategory[0])) {
    return byCategory.map((equations, c) => intervals(bounds, equations, enough(c)));
  }
  // In a circular part one category's counts bound another's: solved together, with each cell's n as a sum.
  const at = (cell: number, c: number) => c * k + cell;
  const equations: Equation[] = [
    ...byCategory.flatMap((list, c) =>
      list.map((e) => ({ right: e.right, of: e.of.map((u) => ({ ...u, unknown: at(u.unknown, c) })) })),
    ),
    ...bounds.map((b, cell) => ({
      right: b.upper,
      of: table.categories.map((_, c) => ({ unknown: at(cell, c), coefficient: 1 as const })),
    })),
  ];
  const flat = intervals(
    table.categories.flatMap(() => bounds),
    equations,
    enough(0) && table.categories.flatMap((_, c) => enough(c)!),
  );
  return flat && table.categories.map((_, c) => flat.slice(c * k, (c + 1) * k));
}

/**
 * What a reader can work out of every withheld cell of a table: intervals from all published sums, margins,
 * remainders and linked groupings (Hundepool et al. 2012, ch. 4), the printed reasons, and, for the answers,
 * each cell's n, which other tables may tell.
 */
export function auditTable(table: Table, limits: Limits): CellAudit[] {
  const links = linksOf(table);
  const done = new Set<number>();
  return table.cells.flatMap((cell, i) => {
    if (!guarded(cell) || done.has(i)) return [];
    const part = partOf(table, links, i);
    for (const p of part.cells) done.add(p);
    return auditPart(table, links, part, limits);
  });
}
