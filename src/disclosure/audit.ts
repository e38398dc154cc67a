import { type Interval, intervals } from './intervals.js';
import { linksOf, type Part, parentsOf, partOf, unknown } from './parts.js';
import { countIntervals, equationsOf, isSolvable, nearPart, nearSizes } from './system.js';
import { type Cell, missing, type Table } from './table.js';

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

/** Bounds of a withheld cell's n that its printed reason gives away. */
function sizeBounds(table: Table, links: readonly number[][], i: number, limits: Limits): Interval {
  const cell = table.cells[i]!;
  const most = 4 * Math.max(...table.cells.map((c) => c.n)) + 100;
  if (cell.remainder || cell.latent) return { lower: 0, upper: most };
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

/**
 * Width that secondary cells owe for the pieces of their part that they hide: such a cell is no secret itself (it is
 * large and its members differ), and sums let it vary by no more than the piece does. Infinity without pieces.
 */
function widthForPieces(cells: readonly Cell[]): number {
  return Math.min(
    Number.POSITIVE_INFINITY,
    ...cells.filter((cell) => cell.primary && isPiece(cell)).map((cell) => cell.mass),
  );
}

const isPiece = (cell: Cell) =>
  cell.remainder && [...cell.group.values()].every((value) => !value.startsWith(missing));

/** Tolerance on widths: sums of weighted counts carry rounding errors of doubles. */
const slack = 1e-6;

/** Intervals already seen to be wide enough, by cell and category (-1: its n); withholding more only widens them. */
export type Settled = Set<string>;

/** What is asked of the part's cells: how wide each interval must be, and what is seen of it so far. */
interface Inquiry {
  table: Table;
  part: Part;
  limits: Limits;
  /** By cell of the part: bounds of its n that need no sums, and of its counts. */
  sizeBound: Interval[];
  sizeWidth: number[];
  needed: number[][];
  sizes: (Interval | null)[];
  counts: (Interval | null)[][];
}

/**
 * How far each withheld cell of the part can be narrowed down, first to last, as far as `stop` lets. Without
 * `settled` every interval is followed to its ends; with it only as far as needed, and not again for those in it.
 * Circular parts too large to be solved whole are looked at about each cell, all that lies further off held at
 * its true value: what then can vary, can vary the more when all may.
 */
export function auditPart(
  table: Table,
  links: readonly number[][],
  part: Part,
  limits: Limits,
  settled?: Settled,
  stop: (audit: CellAudit) => boolean = () => false,
): CellAudit[] {
  const cells = part.cells.map((i) => table.cells[i]!);
  const around = part.cells.map((i) => publishedAround(table, links, i));
  const forPieces = widthForPieces(cells);
  const inquiry: Inquiry = {
    table,
    part,
    limits,
    sizeBound: part.cells.map((i) => sizeBounds(table, links, i, limits)),
    // 'Too few' itself says 1 to minN - 1: no interval needs to be wider.
    sizeWidth: cells.map(() => Math.min(limits.width, Math.max(0, limits.minN - 2))),
    needed: cells.map((cell, k) =>
      table.categories.map((_, c) =>
        Math.min(
          limits.width,
          naturalRange(cell, around[k]!, c),
          cell.primary ? Number.POSITIVE_INFINITY : forPieces,
        ),
      ),
    ),
    sizes: cells.map(() => null),
    counts: cells.map(() => table.categories.map(() => null)),
  };
  const whole = isSolvable(table, part);
  if (whole) look(inquiry, part, settled);
  const audits: CellAudit[] = [];
  for (const [k, cell] of cells.entries()) {
    if (!guarded(cell)) continue;
    let audit = judge(inquiry, k, settled);
    if (!whole && !cells.some((c) => c.latent)) {
      for (const size of nearSizes) {
        if (audit.safe && settled) break;
        look(inquiry, nearPart(table, links, part.cells[k]!, size), settled);
        audit = judge(inquiry, k, settled);
        if (audit.safe) break;
      }
    }
    audits.push(audit);
    if (stop(audit)) break;
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

/** Solves the piece of the part, the rest held as it is, and widens what was seen of its cells. */
function look(inquiry: Inquiry, piece: Part, settled: Settled | undefined): void {
  const { table, part } = inquiry;
  const at = new Map(part.cells.map((i, k) => [i, k]));
  const places = piece.cells.map((i) => at.get(i)!);
  // What need not be known needs no width at all.
  const enough = (c: number) =>
    settled &&
    places.map((k) => {
      const i = part.cells[k]!;
      if (!guarded(table.cells[i]!) || settled.has(`${i}:${c}`)) return 0;
      return c < 0 ? inquiry.sizeWidth[k]! : inquiry.needed[k]![c]!;
    });
  const sizes = intervals(
    places.map((k) => inquiry.sizeBound[k]!),
    equationsOf(table, piece, (cell) => cell.n),
    enough(-1),
  );
  const counts = countIntervals(table, piece, enough);
  places.forEach((k, j) => {
    inquiry.sizes[k] = hull(inquiry.sizes[k]!, sizes?.[j]);
    inquiry.counts[k] = inquiry.counts[k]!.map((x, c) => hull(x, counts?.[c]?.[j]));
  });
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
  const done = new Set<number>();
  return table.cells.flatMap((cell, i) => {
    if (!guarded(cell) || done.has(i)) return [];
    const part = partOf(table, links, i);
    for (const p of part.cells) done.add(p);
    return auditPart(table, links, part, limits);
  });
}
