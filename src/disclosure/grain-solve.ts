import type { Weights } from './grain-step.js';
import type { Candidate, NarrowCount, Numbers, Published } from './grain-worlds.js';
import { fits } from './grain-worlds.js';
import type { Cell } from './table.js';

/** Lists of more whole numbers than this, or more ways to put them together, leave every count open. */
const mostVectors = 5000;
const mostWays = 20_000;
/** Cells of so many weights between them have more ways than can be listed. */
const mostUnits = 12;

/** Respondents of a withheld cell who have the same weight. */
interface Unit {
  cell: number;
  weight: number;
  n: number;
}

/** Withheld cells of one grouping in one published group. */
export interface Problem {
  cells: readonly Candidate[];
  numbers: Numbers;
  weights: (cell: Cell) => Weights;
  categories: number;
  /** Whether nobody else is withheld: then the unweighted counts of all tell of these. */
  alone: boolean;
  width: number;
}

/**
 * Counts of the withheld cells that whole numbers leave no room for: every answer's counts by cell and weight that the
 * published numbers allow are listed, and put together so that each has as many respondents as it has. A count is
 * narrow when all of these were looked at and it never is another by `width`, though n and the group's count of the
 * answer would let it be.
 */
export function solvedCounts(problem: Problem): NarrowCount[] {
  const { cells, width } = problem;
  const units = cells.flatMap(({ cell }, index) => unitsOf(problem.weights(cell), cell.n, index));
  if (units.length > mostUnits) return [];
  const truth = cells.flatMap((own, index) =>
    splitCounts(
      own,
      units.filter((u) => u.cell === index),
    ),
  );
  const shared = new Set(
    [...problem.numbers.keys()].filter((h) => cells.every(({ holders }) => holders.has(h))),
  );
  const numbers = sharedNumbers(problem, shared);
  const lists = Array.from({ length: problem.categories }, (_, a) =>
    vectorsOf(problem, numbers, units, truth, a),
  );
  const counts = cells.flatMap((own, index) => own.counts.map((n, a) => ({ index, a, low: n, high: n })));
  const natural = ({ index, a }: { index: number; a: number }) => {
    const all = cells.reduce((sum, { counts }) => sum + counts[a]!, 0);
    const n = cells[index]!.cell.n;
    const others = cells.reduce((sum, { cell }) => sum + cell.n, 0) - n;
    return Math.min(n, all) - Math.max(0, all - others);
  };
  const narrow = () => counts.filter((count) => count.high - count.low < Math.min(width, natural(count)));
  // Too many to be put together: what each answer's own numbers leave.
  if (lists.some((list) => list === null)) {
    for (let a = 0; a < problem.categories; a++) {
      const own = counts.filter((count) => count.a === a);
      const left = () => narrow().filter((count) => count.a === a);
      let wanted = left();
      const looked = eachVector(problem, numbers, units, truth, a, {
        wanted: (v) =>
          wanted.some(({ index, low, high }) => {
            const x = sumOf(units, v, index);
            return x < low || x > high;
          }),
        take: (v) => {
          for (const count of own) widen(count, sumOf(units, v, count.index));
          wanted = left();
          return wanted.length > 0;
        },
      });
      // Not all were looked at: what was not seen may be.
      if (!looked) for (const count of wanted) count.high = Number.POSITIVE_INFINITY;
    }
    return told(narrow());
  }
  const see = (ways: readonly (readonly number[])[]) => {
    for (const count of counts) {
      widen(count, sumOf(units, ways[count.a]!, count.index));
    }
  };
  const means = numbers.means;
  const allowed = (ways: readonly (readonly number[])[]) =>
    means.every((number) => fits(number, ...changeOf(units, truth, ways, number.scores)));
  const full = lists as number[][][];
  const byLength = full.map((_, a) => a).sort((a, b) => full[a]!.length - full[b]!.length);
  const done = () => narrow().length === 0;
  if (join(units, byLength, full, allowed, see, done)) return told(narrow());
  // Not all ways were looked at: of each narrow count those in which it is another.
  for (const count of narrow()) {
    for (const more of [true, false]) {
      if (!narrow().includes(count)) break;
      const other = full[count.a]!.filter((vector) => {
        const x = sumOf(units, vector, count.index);
        return more ? x > count.high : x < count.low;
      });
      const order = [count.a, ...byLength.filter((a) => a !== count.a)];
      const lists = full.map((list, a) => (a === count.a ? other : list));
      // Where they are too many to be looked at, the count is taken for open.
      if (!join(units, order, lists, allowed, see, () => !narrow().includes(count))) {
        count.low = 0;
        count.high = Number.POSITIVE_INFINITY;
      }
    }
  }
  return told(narrow());

  function told(left: typeof counts): NarrowCount[] {
    return left.map(({ index, low, high }) => ({
      cell: cells[index]!.cell,
      holders: shared,
      open: high - low,
    }));
  }
}

function sumOf(units: readonly Unit[], vector: readonly number[], cell: number): number {
  let sum = 0;
  for (let i = 0; i < vector.length; i++) if (units[i]!.cell === cell) sum += vector[i]!;
  return sum;
}

function widen(count: { low: number; high: number }, x: number): void {
  count.low = Math.min(count.low, x);
  count.high = Math.max(count.high, x);
}

/** Units of those who answered: of the weights that most have, where some did not. */
function unitsOf(weights: Weights, n: number, cell: number): Unit[] {
  let silent = weights.reduce((sum, [, count]) => sum + count, 0) - n;
  return [...weights]
    .sort((a, b) => b[1] - a[1])
    .map(([weight, count]) => {
      const gone = Math.min(silent, count);
      silent -= gone;
      return { cell, weight, n: count - gone };
    })
    .filter((unit) => unit.n > 0);
}

/** A cell's answers by unit: whole numbers behind its weighted sums, as near as they come. */
function splitCounts({ cell, counts }: Candidate, units: readonly Unit[]): number[][] {
  const left = units.map((u) => u.n);
  const found = units.map(() => counts.map(() => 0));
  counts.forEach((total, a) => {
    const mean = total > 0 ? ((cell.counts[a]! / cell.mass) * massOf(units)) / total : 0;
    for (let k = 0; k < total; k++) {
      // The unit that brings the sum nearest to what it is.
      const sum = found.reduce((all, own, i) => all + own[a]! * units[i]!.weight, 0);
      const wanted = mean * total - sum - (total - k - 1) * mean;
      const i = units
        .map(
          (u, index) =>
            [left[index]! > 0 ? Math.abs(u.weight - wanted) : Number.POSITIVE_INFINITY, index] as const,
        )
        .reduce((best, own) => (own[0] < best[0] ? own : best))[1];
      if (left[i]! > 0) {
        left[i]!--;
        found[i]![a]!++;
      }
    }
  });
  return found;
}

const massOf = (units: readonly Unit[]) => units.reduce((sum, u) => sum + u.n * u.weight, 0);

/** By answer, the numbers that hang on it. */
interface Shared {
  shares: Published[][];
  means: Published[];
  /** Whether it is told how many chose each. */
  counted: boolean;
}

/** The published numbers of every group that holds all the cells. */
function sharedNumbers({ numbers, categories }: Problem, shared: ReadonlySet<Cell>): Shared {
  const shares: Published[][] = Array.from({ length: categories }, () => []);
  let counted = false;
  const means: Published[] = [];
  for (const [holder, own] of numbers) {
    if (!shared.has(holder)) continue;
    for (const [a, list] of own.shares.entries()) shares[a]!.push(...list);
    counted ||= own.counted;
    means.push(...own.means);
  }
  return { shares, means, counted };
}

/** All counts of one answer by unit that its published shares allow; null where they are too many. */
function vectorsOf(
  problem: Problem,
  numbers: Shared,
  units: readonly Unit[],
  truth: readonly number[][],
  a: number,
): number[][] | null {
  const found: number[][] = [];
  let few = true;
  const take = (vector: readonly number[]) => {
    found.push([...vector]);
    few = found.length <= mostVectors;
    return few;
  };
  const all = eachVector(problem, numbers, units, truth, a, { wanted: () => true, take });
  return all && few ? found : null;
}

/**
 * Goes through the counts of one answer by unit that its published shares allow.
 * @param wanted which of them are taken; take whether to go on
 * @returns false where there are too many to look at, true when all were looked at or no more are asked for
 */
function eachVector(
  { alone, cells }: Problem,
  { shares, counted }: Shared,
  units: readonly Unit[],
  truth: readonly number[][],
  a: number,
  {
    wanted,
    take,
  }: { wanted: (vector: readonly number[]) => boolean; take: (vector: readonly number[]) => boolean },
): boolean {
  const own = shares[a]!;
  const total = cells.reduce((sum, { counts }) => sum + counts[a]!, 0);
  const now = units.reduce((sum, u, i) => sum + u.weight * truth[i]![a]!, 0);
  // How far the weighted count may be moved at most.
  const reach =
    Math.min(...own.map(({ step, weight }) => step * weight), Number.POSITIVE_INFINITY) + 1e-6 * now + 1e-9;
  const after = units.map((_, i) => massOf(units.slice(i)));
  const vector = units.map(() => 0);
  let looked = 0;
  let enough = false;
  /** Whether to go on. */
  const visit = (i: number, sum: number, count: number): boolean => {
    if (sum - now > reach) return true;
    if (i < units.length && sum + after[i]! - now < -reach) return true;
    if (looked++ > 50 * mostVectors) return false;
    if (i < units.length) {
      const { n, weight } = units[i]!;
      for (let x = 0; x <= n; x++) {
        vector[i] = x;
        if (!visit(i + 1, sum + x * weight, count + x)) return false;
      }
      return true;
    }
    if (now - sum > reach) return true;
    if (alone && counted && count !== total) return true;
    if (!wanted(vector)) return true;
    const spread = units.reduce((all, { weight, n }, k) => {
      const was = truth[k]![a]!;
      return all + (weight ** 2 * (vector[k]! * (n - vector[k]!) - was * (n - was))) / Math.max(1, n - 1);
    }, 0);
    if (!own.every((number) => fits(number, sum - now, spread))) return true;
    enough = !take(vector);
    return !enough;
  };
  return visit(0, 0, 0) || enough;
}

/** What the weighted sum of scores, and the sum of weighted spreads, change by. */
function changeOf(
  units: readonly Unit[],
  truth: readonly number[][],
  ways: readonly (readonly number[])[],
  scores: Float64Array,
): [shift: number, spread: number] {
  let shift = 0;
  let spread = 0;
  units.forEach(({ weight, n }, i) => {
    let [sum, squares, was, squaresWere] = [0, 0, 0, 0];
    ways.forEach((vector, a) => {
      const score = scores[a]!;
      sum += vector[i]! * score;
      squares += vector[i]! * score ** 2;
      was += truth[i]![a]! * score;
      squaresWere += truth[i]![a]! * score ** 2;
    });
    shift += weight * (sum - was);
    spread += (weight ** 2 * (n * (squares - squaresWere) - sum ** 2 + was ** 2)) / Math.max(1, n - 1);
  });
  return [shift, spread];
}

/** Puts the lists together, each unit with as many as it has; whether all ways were looked at, or enough was seen. */
function join(
  units: readonly Unit[],
  order: readonly number[],
  lists: readonly (readonly number[][])[],
  allowed: (ways: readonly (readonly number[])[]) => boolean,
  see: (ways: readonly (readonly number[])[]) => void,
  enough: () => boolean,
): boolean {
  const ways: number[][] = lists.map(() => []);
  const last = order.at(-1)!;
  const known = new Set(lists[last]!.map(String));
  let left = mostWays;
  let done = false;
  const visit = (k: number, rest: readonly number[]): void => {
    if (k === order.length - 1) {
      if (!known.has(String(rest))) return;
      ways[last] = [...rest];
      if (!allowed(ways)) return;
      see(ways);
      done = enough();
      return;
    }
    for (const vector of lists[order[k]!]!) {
      if (done || left-- <= 0) return;
      if (vector.some((x, i) => x > rest[i]!)) continue;
      ways[order[k]!] = vector;
      visit(
        k + 1,
        rest.map((n, i) => n - vector[i]!),
      );
    }
  };
  visit(
    0,
    units.map((u) => u.n),
  );
  return done || left > 0;
}
