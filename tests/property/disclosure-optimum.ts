import { suppressionReasons, withheld } from '../../src/disclosure/index.js';
import type { ResultRow } from '../../src/results/index.js';
import { type Knowledge, narrowAnswers, narrowSizes, solvedByAlgebra } from './disclosure-attack.js';

/** A small table seen from outside: its groups with their counts, and the sums that tie them. */
export interface SmallTable {
  rows: readonly ResultRow[];
  knowledge: Knowledge;
  cells: Cell[];
  sums: Sum[];
}

export interface Cell {
  /** 'grouping=value'. */
  name: string;
  n: number;
  counts: number[];
  /** May not be published for its own sake. */
  primary: boolean;
}

/** Cells by index: the children add up to the parent. */
interface Sum {
  parent: number;
  children: number[];
}

/** Withheld cells beside the primary ones. */
export interface Pattern {
  cells: number[];
  respondents: number;
}

/** The cell of all respondents. */
export const total = 0;

const nameOf = (row: ResultRow) => `${row.group_variable}=${row.group_value}`;

/**
 * Reads the table off the computed rows. `ties` are pairs of groupings, the coarser first; a finer group lies in the
 * coarser one that `up` gives. Primary by the rules of docs/disclosure.md, worked out here by itself.
 */
export function smallTable(
  rows: readonly ResultRow[],
  knowledge: Knowledge,
  ties: readonly (readonly [string, string])[],
  up: (fine: string, value: string, coarse: string) => string,
): SmallTable {
  const { categories, minN } = knowledge;
  const cells: Cell[] = [];
  const at = new Map<string, number>();
  for (const row of rows) {
    if (row.statistic !== 'proportion') continue;
    if (!at.has(nameOf(row))) {
      at.set(nameOf(row), cells.length);
      cells.push({ name: nameOf(row), n: row.n!, counts: categories.map(() => 0), primary: false });
    }
    const cell = cells[at.get(nameOf(row))!]!;
    cell.counts[categories.indexOf(row.category)] = Math.round(row.estimate! * row.n!);
  }
  const sums: Sum[] = ties.flatMap(([coarse, fine]) => {
    const found = new Map<number, number[]>();
    for (const [i, { name }] of cells.entries()) {
      const [grouping, value] = name.split('=') as [string, string];
      if (grouping !== fine) continue;
      const parent = at.get(`${coarse}=${up(fine, value, coarse)}`)!;
      found.set(parent, [...(found.get(parent) ?? []), i]);
    }
    return [...found].map(([parent, children]) => ({ parent, children }));
  });
  for (const cell of cells) cell.primary = cell.n < minN || Math.max(...cell.counts) === cell.n;
  for (const { parent, children } of sums) {
    for (const i of children) {
      const rest = cells[parent]!.n - cells[i]!.n;
      if (rest > 0 && rest < minN) cells[i]!.primary = true;
    }
  }
  return { rows, knowledge, cells, sums };
}

/** Groups of a crossing that hold nobody are not printed, and a reader sees that: rows of none. */
function empty(rows: readonly ResultRow[], { groupings, values, categories }: Knowledge): ResultRow[] {
  const present = new Set(rows.map(nameOf));
  const like = rows.find((row) => row.statistic === 'proportion')!;
  return groupings
    .filter((grouping) => grouping.includes('*'))
    .flatMap((grouping) =>
      grouping
        .split('*')
        .map((name) => values[name]!)
        .reduce<string[]>(
          (codes, more) => (codes.length === 0 ? more : codes.flatMap((c) => more.map((m) => `${c}*${m}`))),
          [],
        )
        .filter((value) => !present.has(`${grouping}=${value}`))
        .flatMap((value) =>
          categories.map((category) => ({
            ...like,
            group_variable: grouping,
            group_value: value,
            category,
            estimate: 0,
            n: 0,
            suppressed: false,
            reason: '',
          })),
        ),
    );
}

/**
 * What the attack finds in the rows as they stand, first things first: the costly programs are solved only where
 * elimination finds nothing. Groups that hold nobody are known to. Of groups not guarded it may find what it will.
 */
export function attack(
  rows: readonly ResultRow[],
  knowledge: Knowledge,
  guarded: (group: string) => boolean = () => true,
): string[] {
  const all = [...rows, ...empty(rows, knowledge)];
  for (const find of [solvedByAlgebra, narrowSizes, narrowAnswers]) {
    const found = find(all, knowledge).flatMap(({ group, what }) =>
      guarded(group) ? [`${group}: ${what}`] : [],
    );
    if (found.length > 0) return found;
  }
  return [];
}

/**
 * Whether the attack finds nothing when exactly the primary cells and these are withheld. All have the common reason,
 * which says least of their n: a pattern safe with any reasons is safe with it. With `primaryOnly` it may find out all
 * of the others, which could be printed for their own sake: what the literature asks (Fischetti & Salazar 2001).
 */
export function safe(table: SmallTable, pattern: readonly number[], primaryOnly = false): boolean {
  const { cells, rows, knowledge } = table;
  const hidden = cells.map((cell, i) => cell.primary || pattern.includes(i));
  if (breached(table, hidden, primaryOnly)) return false;
  const names = new Set(cells.filter((_, i) => hidden[i]).map((cell) => cell.name));
  const published = rows.map((row) =>
    names.has(nameOf(row)) ? withheld(row, suppressionReasons.either) : row,
  );
  const small = new Set(cells.filter((cell) => cell.primary).map((cell) => cell.name));
  return attack(published, knowledge, (group) => !primaryOnly || small.has(group)).length === 0;
}

/**
 * Shows many patterns to be unsafe without a program: bounds passed along the sums until nothing changes (Buzzigoli &
 * Giusti 1999) hold the true intervals, so a width that they lack is lacking. False says nothing.
 */
export function breached(table: SmallTable, hidden: readonly boolean[], primaryOnly = false): boolean {
  const { cells, sums, knowledge } = table;
  const { width, minN, categories } = knowledge;
  const narrow = (
    value: (i: number) => number,
    low: (i: number) => number,
    high: (i: number) => number,
    needed: (i: number) => number,
  ) => {
    const lower = cells.map((_, i) => (hidden[i] ? low(i) : value(i)));
    const upper = cells.map((_, i) => (hidden[i] ? high(i) : value(i)));
    for (let moved = true; moved; ) {
      moved = false;
      for (const { parent, children } of sums) {
        for (const i of [parent, ...children]) {
          if (!hidden[i]) continue;
          const others = children.filter((c) => c !== i);
          const sum = (of: number[]) => others.reduce((s, c) => s + of[c]!, 0);
          const [from, to] =
            i === parent
              ? [sum(lower), sum(upper)]
              : [lower[parent]! - sum(upper), upper[parent]! - sum(lower)];
          if (from > lower[i]! || to < upper[i]!) moved = true;
          lower[i] = Math.max(lower[i]!, from);
          upper[i] = Math.min(upper[i]!, to);
        }
      }
    }
    return cells.some(
      (cell, i) => hidden[i] && (cell.primary || !primaryOnly) && upper[i]! - lower[i]! < needed(i) - 1e-6,
    );
  };
  const most = cells.reduce((sum, cell) => Math.max(sum, cell.n), 0) * 4 + 100;
  if (
    narrow(
      (i) => cells[i]!.n,
      () => 1,
      () => most,
      () => Math.min(width, minN - 2),
    )
  )
    return true;
  return categories.some((_, c) =>
    narrow(
      (i) => cells[i]!.counts[c]!,
      () => 0,
      (i) => cells[i]!.n,
      (i) => Math.min(width, natural(table, hidden, i, c)),
    ),
  );
}

/** Range of a count that n and each published group around the cell alone leave. */
function natural({ cells, sums }: SmallTable, hidden: readonly boolean[], i: number, c: number): number {
  const { n } = cells[i]!;
  const around = (k: number): number[] =>
    sums.filter((s) => s.children.includes(k)).flatMap((s) => [s.parent, ...around(s.parent)]);
  let lower = 0;
  let upper = n;
  for (const p of around(i)) {
    if (hidden[p]) continue;
    lower = Math.max(lower, n + cells[p]!.counts[c]! - cells[p]!.n);
    upper = Math.min(upper, cells[p]!.counts[c]!);
  }
  return upper - lower;
}

const weigh = ({ cells }: SmallTable, pattern: readonly number[]): Pattern => ({
  cells: [...pattern],
  respondents: pattern.reduce((sum, i) => sum + cells[i]!.n, 0),
});

/** Cells that may be withheld beside the primary ones. */
const openOf = ({ cells }: SmallTable, kept: readonly number[] = []): number[] =>
  [...cells.keys()].filter((i) => !cells[i]!.primary && !kept.includes(i));

/** Patterns of `size` of these cells, fewest respondents first. */
function patternsOf(table: SmallTable, open: readonly number[], size: number): Pattern[] {
  let sets: number[][] = [[]];
  for (let k = 0; k < size; k++)
    sets = sets.flatMap((set) => open.filter((i) => set.every((j) => j < i)).map((i) => [...set, i]));
  return sets.map((set) => weigh(table, set)).sort((a, b) => a.respondents - b.respondents);
}

/** The withheld cells beside the primary ones of protected rows. */
export function patternOf(table: SmallTable, rows: readonly ResultRow[]): Pattern {
  const gone = new Set(rows.filter((r) => r.suppressed && r.statistic === 'proportion').map(nameOf));
  return weigh(
    table,
    [...table.cells.keys()].filter((i) => !table.cells[i]!.primary && gone.has(table.cells[i]!.name)),
  );
}

/**
 * The fewest cells, then the fewest respondents, that must be withheld beside the primary ones: all patterns in that
 * order, up to a known safe one, which is the optimum when none before it is safe.
 */
export function optimum(table: SmallTable, known: Pattern, primaryOnly = false): Pattern {
  for (let size = 0; size <= known.cells.length; size++) {
    for (const pattern of patternsOf(table, openOf(table), size)) {
      if (size === known.cells.length && pattern.respondents >= known.respondents) return known;
      if (safe(table, pattern.cells, primaryOnly)) return pattern;
    }
  }
  return known;
}

/** The same among patterns that print the total of all respondents; null when none of so many cells at most is safe. */
export function optimumPrinted(table: SmallTable, most: number): Pattern | null {
  for (let size = 0; size <= most; size++) {
    for (const pattern of patternsOf(table, openOf(table, [total]), size)) {
      if (safe(table, pattern.cells)) return pattern;
    }
  }
  return null;
}

/**
 * The simplest protection of one margin: where one group is withheld, the smallest of the others goes with it. With
 * `thorough` the next smallest follow until the attack finds nothing.
 */
export function nextSmallest(table: SmallTable, thorough: boolean): Pattern {
  const left = openOf(table, [total]).sort((a, b) => table.cells[a]!.n - table.cells[b]!.n);
  const primary = table.cells.filter((cell) => cell.primary).length;
  const taken: number[] = [];
  while (left.length > 0 && (thorough ? !safe(table, taken) : primary + taken.length < 2))
    taken.push(left.shift()!);
  return weigh(table, taken);
}

/** Four cells of a two-way table with its margins, and which way each moves when the first grows. */
interface Rectangle {
  corners: { cell: number; sign: 1 | -1 }[];
}

/**
 * The hypercube method for a two-way table with its margins (the idea of GHMITER; Hundepool et al. 2012, ch. 4): every
 * withheld cell must be a corner of a rectangle of withheld cells, none empty, along which its n and the counts of its
 * answers can move far enough. Of the rectangles that will do, the one that takes fewest further cells, then fewest
 * respondents; where none will, the one that lacks least. A margin is one more row or column.
 */
export function hypercube(table: SmallTable): Pattern {
  const { cells } = table;
  const rectangles = rectanglesOf(table);
  const hidden = cells.map((cell) => cell.primary);
  const done = new Set<number>();
  for (;;) {
    const next = cells.findIndex((_, i) => hidden[i] && !done.has(i));
    if (next < 0) break;
    done.add(next);
    const ranked = rectangles
      .filter(({ corners }) => corners[0]!.cell === next)
      .map((rectangle) => {
        const more = rectangle.corners.map(({ cell }) => cell).filter((i) => !hidden[i]);
        return { ...weigh(table, more), lacking: lackingAlong(table, rectangle, hidden) };
      })
      .sort(
        (a, b) => a.lacking - b.lacking || a.cells.length - b.cells.length || a.respondents - b.respondents,
      );
    for (const i of ranked[0]?.cells ?? []) hidden[i] = true;
  }
  return weigh(
    table,
    [...cells.keys()].filter((i) => hidden[i] && !cells[i]!.primary),
  );
}

function rectanglesOf({ cells, knowledge }: SmallTable): Rectangle[] {
  const at = new Map(cells.map((cell, i) => [cell.name, i]));
  const place = (x: string, y: string) =>
    at.get(x !== '' && y !== '' ? `a*b=${x}*${y}` : x !== '' ? `a=${x}` : y !== '' ? `b=${y}` : '=');
  const [rows, columns] = ['a', 'b'].map((name) => [...knowledge.values[name]!, '']) as [string[], string[]];
  const pairs = (of: readonly string[]) =>
    of.flatMap((x) => of.filter((y) => y !== x).map((y) => [x, y] as const));
  // A total moves with its part, another part against it.
  const turn = (x: string, y: string) => (x === '' || y === '' ? 1 : -1);
  return pairs(rows).flatMap(([a, a2]) =>
    pairs(columns).flatMap(([b, b2]): Rectangle[] => {
      const found = [place(a, b), place(a2, b), place(a, b2), place(a2, b2)];
      const signs = [1, turn(a, a2), turn(b, b2), turn(a, a2) * turn(b, b2)] as (1 | -1)[];
      return found.every((i) => i !== undefined)
        ? [{ corners: found.map((cell, k) => ({ cell: cell!, sign: signs[k]! })) }]
        : [];
    }),
  );
}

/** How much the first corner's widths lack when only the corners move, all else held at its true value. */
function lackingAlong(table: SmallTable, { corners }: Rectangle, hidden: readonly boolean[]): number {
  const { cells, knowledge } = table;
  const { width, minN, categories } = knowledge;
  const least = (sign: 1 | -1, value: (i: number) => number) =>
    Math.min(...corners.filter((c) => c.sign === sign).map(({ cell }) => value(cell)));
  const size = least(1, (i) => cells[i]!.n - 1) + least(-1, (i) => cells[i]!.n - 1);
  const first = corners[0]!.cell;
  const after = hidden.map((h, i) => h || corners.some(({ cell }) => cell === i));
  return categories.reduce(
    (sum, _, c) => {
      // One answer gains what the others lose at the same corner.
      const others = (sign: 1 | -1) =>
        categories.reduce((s, _, o) => s + (o === c ? 0 : least(sign, (i) => cells[i]!.counts[o]!)), 0);
      const own = (sign: 1 | -1) => least(sign, (i) => cells[i]!.counts[c]!);
      const play = Math.min(others(1), own(-1)) + Math.min(own(1), others(-1));
      return sum + Math.max(0, Math.min(width, natural(table, after, first, c)) - play);
    },
    Math.max(0, Math.min(width, minN - 2) - size),
  );
}
