import { exchanged } from './exchange.js';
import { type Interval, intervals } from './intervals.js';
import { naturalIntervals } from './natural.js';
import { linksOf, type Part, parentsOf, unknown, withheldParts } from './parts.js';
import type { RankOf } from './rank.js';
import { countIntervals, equationsOf, isCoupled, isSolvable } from './system.js';
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
  /** How late a group is withheld to protect others. */
  rank: RankOf;
  /** Keys of groups that another table of the family withholds: they are withheld rather than others. */
  shared: { has(key: string): boolean };
}

/** What an attacker finds out of a withheld cell. In parts too large to be solved whole, intervals are at least so wide. */
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

/** A cell that nobody may find: withheld ones, and remainders that a rule forbids. */
const guarded = (cell: Cell): boolean => cell.reason !== '';

/** Reasons that say much of a group's n: few, or not few. */
export const tellsSize = (cell: Cell): boolean =>
  !cell.remainder && ['few', 'few_rest', 'derivable'].includes(cell.reason);

/** Bounds of a withheld cell's n that its printed reason gives away. */
export function sizeBounds(table: Table, links: readonly number[][], i: number, limits: Limits): Interval {
  const cell = table.cells[i]!;
  if (cell.reason === 'few' && !cell.remainder && !cell.latent) return { lower: 1, upper: limits.minN - 1 };
  const most = 4 * table.cells.reduce((largest, { n }) => Math.max(largest, n), 0) + 100;
  if (cell.remainder || cell.latent) return { lower: 0, upper: most };
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

/** Tolerance on widths: sums of weighted counts carry rounding errors of doubles. */
const slack = 1e-6;

/** Intervals already seen to be wide enough, by cell and category (-1: its n); withholding more only widens them. */
export type Settled = Set<string>;

/** What is asked of the part's cells: how wide each interval must be, and what is seen of it so far. */
interface Inquiry {
  table: Table;
  part: Part;
  limits: Limits;
  /** By cell of the part: whether nobody may find it. */
  asked: boolean[];
  /** By cell of the part: bounds of its n that need no sums, and of its counts. */
  sizeBound: Interval[];
  sizeWidth: number[];
  needed: number[][];
  sizes: (Interval | null)[];
  counts: (Interval | null)[][];
}

/**
 * True when the sum by itself, each group's n known, leaves a withheld group less than its width: a transportation table,
 * count in [n + R_c - R, min(n, R_c)]. The other sums narrow only more. False says nothing.
 */
export function shortOf(table: Table, links: readonly number[][], r: number, limits: Limits): boolean {
  const { parent, children } = table.relations[r]!;
  if (unknown(table.cells[parent]!) || limits.unticked !== '') return false;
  const at = children.filter((i) => unknown(table.cells[i]!));
  const hidden = at.map((i) => table.cells[i]!);
  if (hidden.some((cell) => cell.latent)) return false;
  const all = hidden.reduce((sum, cell) => sum + cell.mass, 0);
  const known = table.categories.map((_, c) => hidden.reduce((sum, cell) => sum + cell.counts[c]!, 0));
  return hidden.some((cell, k) => {
    if (!guarded(cell)) return false;
    const natural = naturalIntervals(table, links, at[k]!);
    return known.some((sum, c) => {
      const range = Math.min(cell.mass, sum) - Math.max(0, cell.mass + sum - all);
      return range < Math.min(limits.width, width(natural[c]!)) - slack;
    });
  });
}

/** How an audit is made when the search asks; left out, every interval is followed to its ends. */
interface Search {
  settled: Settled;
  /** Stops the audit after this cell. */
  stop?: (audit: CellAudit) => boolean;
}

/**
 * How far each withheld cell of the part can be narrowed down, first to last. In a search only as far as needed, and not
 * again for what is settled. Where sums share cells, exchanges between two categories show most intervals to be wide
 * enough; what they leave open is solved exactly, unless the system is too large: then it is taken for narrow.
 */
export function auditPart(
  table: Table,
  links: readonly number[][],
  part: Part,
  limits: Limits,
  search?: Search,
): CellAudit[] {
  const asked = part.cells.map((i) => guarded(table.cells[i]!));
  const inquiry: Inquiry = {
    table,
    part,
    limits,
    asked,
    sizeBound: part.cells.map((i) => sizeBounds(table, links, i, limits)),
    // 'Too few' itself says 1 to minN - 1: no interval needs to be wider.
    sizeWidth: part.cells.map(() => Math.min(limits.width, Math.max(0, limits.minN - 2))),
    needed: part.cells.map((i, k) => {
      if (!asked[k]) return table.categories.map(() => 0);
      return naturalIntervals(table, links, i).map((x) => Math.min(limits.width, width(x)));
    }),
    sizes: part.cells.map(() => null),
    counts: part.cells.map(() => table.categories.map(() => null)),
  };
  lookAtSizes(inquiry, search?.settled);
  lookAtCounts(inquiry, search?.settled);
  const audits: CellAudit[] = [];
  for (const k of part.cells.keys()) {
    if (!asked[k]) continue;
    const audit = judge(inquiry, k, search?.settled);
    audits.push(audit);
    if (search?.stop?.(audit)) break;
  }
  return audits;
}

function judge(
  { table, part, limits, sizeWidth, needed, ...seen }: Inquiry,
  k: number,
  settled?: Settled,
): CellAudit {
  const cell = table.cells[part.cells[k]!]!;
  const size = seen.sizes[k] ?? { lower: cell.n, upper: cell.n };
  const own = seen.counts[k]!.map((x, c) => x ?? { lower: cell.counts[c]!, upper: cell.counts[c]! });
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
  return { key: cell.key, size, counts: own, sizeSafe, answersSafe, safe: sizeSafe && answersSafe };
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

/** Width that a cell's interval must be seen to have (-1: its n); what need not be known needs none. */
function widthOf(
  { part, asked, sizeWidth, needed }: Inquiry,
  settled: Settled,
  k: number,
  c: number,
): number {
  if (!asked[k] || settled.has(`${part.cells[k]}:${c}`)) return 0;
  return c < 0 ? sizeWidth[k]! : needed[k]![c]!;
}

const widths = (inquiry: Inquiry, settled: Settled, c: number): number[] =>
  inquiry.part.cells.map((_, k) => widthOf(inquiry, settled, k, c));

function lookAtSizes(inquiry: Inquiry, settled: Settled | undefined): void {
  const { table, part, sizeBound } = inquiry;
  const found = intervals(
    sizeBound,
    equationsOf(table, part, (cell) => cell.n),
    settled && widths(inquiry, settled, -1),
  );
  if (found !== null) inquiry.sizes = found;
}

function lookAtCounts(inquiry: Inquiry, settled: Settled | undefined): void {
  const { table, part } = inquiry;
  const enough = settled && ((c: number) => widths(inquiry, settled, c));
  const known = part.cells.every((i) => !table.cells[i]!.latent);
  const whole = isSolvable(table, part);
  if (isCoupled(part) && known && (settled !== undefined || !whole)) {
    const needed = inquiry.needed.map((own, k) =>
      settled === undefined ? own : own.map((_, c) => widthOf(inquiry, settled, k, c)),
    );
    inquiry.counts = exchanged({
      equations: equationsOf(table, part, () => 0),
      counts: part.cells.map((i) => table.cells[i]!.counts),
      needed,
      apart: part.cells.flatMap((_, k) => (inquiry.asked[k] ? [k] : [])),
    });
    if (!whole || part.cells.every((_, k) => !inquiry.asked[k] || judge(inquiry, k, settled).answersSafe))
      return;
  }
  if (!whole) return;
  const counts = countIntervals(table, part, enough ?? (() => undefined));
  if (counts === null) return;
  inquiry.counts = inquiry.counts.map((own, k) => own.map((x, c) => hull(x, counts[c]![k])));
}

/** Two intervals of values that can occur; all between them can too, since the system is convex. */
function hull(a: Interval | null, b: Interval | undefined): Interval | null {
  if (a === null || b === undefined) return b ?? a;
  return { lower: Math.min(a.lower, b.lower), upper: Math.max(a.upper, b.upper) };
}

/**
 * What a reader can work out of every withheld cell of a table: intervals from all published sums, margins,
 * remainders and linked groupings (Hundepool et al. 2012, ch. 4), the printed reasons, and, for the answers,
 * each cell's n, which other tables may tell.
 */
export function auditTable(table: Table, limits: Limits): CellAudit[] {
  const links = linksOf(table);
  return withheldParts(table, links).flatMap((part) => auditPart(table, links, part, limits));
}
