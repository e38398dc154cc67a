import { join } from './grain-join.js';
import type { Weights } from './grain-step.js';
import { splitCounts, type Unit, unitsOf } from './grain-units.js';
import { eachVector, type Search, type Vector, vectorsOf } from './grain-vectors.js';
import type { Candidate, NarrowCount, Numbers, Published } from './grain-worlds.js';
import { fits } from './grain-worlds.js';
import type { Cell } from './table.js';

/** Cells of so many weights between them have more ways than can be listed. */
const mostUnits = 12;

/** Withheld cells of one grouping in one published group. */
interface Problem {
  cells: readonly Candidate[];
  /** Published groups that hold all the cells. */
  shared: ReadonlySet<Cell>;
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
  const { cells, weights, shared } = problem;
  const units = cells.flatMap(({ cell }, index) => unitsOf(weights(cell), cell.n, index));
  if (units.length > mostUnits) return [];
  const truth = cells.flatMap((own, index) =>
    splitCounts(
      own,
      units.filter((u) => u.cell === index),
    ),
  );
  const { searches, means } = searchesOf(problem, units, truth);
  const spans = spansOf(problem, units);
  const lists = searches.map(vectorsOf);
  if (lists.some((list) => list === null)) seeApart(searches, spans);
  else seeTogether(units, lists as Vector[][], spans, meansAllow(means, units, truth));
  return spans
    .filter((span) => span.narrow)
    .map(({ index, open }) => ({ cell: cells[index]!.cell, holders: shared, open }));
}

/** The published numbers of the groups that hold all the cells: of each answer what is looked for, and the means of all. */
function searchesOf(
  { numbers, shared, categories, alone, cells }: Problem,
  units: readonly Unit[],
  truth: readonly Vector[],
): { searches: Search[]; means: Published[] } {
  const own = [...numbers].flatMap(([holder, of]) => (shared.has(holder) ? [of] : []));
  const counted = alone && own.some((of) => of.counted);
  const searches = Array.from({ length: categories }, (_, a) => ({
    units,
    truth: truth.map((counts) => counts[a]!),
    shares: own.flatMap(({ shares }) => shares[a] ?? []),
    total: counted ? cells.reduce((sum, { counts }) => sum + counts[a]!, 0) : null,
  }));
  return { searches, means: own.flatMap((of) => of.means) };
}

/** What is seen of one count: the values that it has in the ways that are met. */
class Span {
  private readonly units: readonly number[];
  private low: number;
  private high: number;

  /** @param asked how far it must be seen to go */
  constructor(
    readonly index: number,
    readonly a: number,
    own: number,
    private readonly asked: number,
    units: readonly Unit[],
  ) {
    this.low = own;
    this.high = own;
    this.units = units.flatMap(({ cell }, i) => (cell === index ? [i] : []));
  }

  get open(): number {
    return this.high - this.low;
  }

  get narrow(): boolean {
    return this.open < this.asked;
  }

  /** How many of the cell give the answer. */
  private in(vector: Vector): number {
    let sum = 0;
    for (const i of this.units) sum += vector[i]!;
    return sum;
  }

  isNew(vector: Vector): boolean {
    const x = this.in(vector);
    return x < this.low || x > this.high;
  }

  isBeyond(vector: Vector, more: boolean): boolean {
    const x = this.in(vector);
    return more ? x > this.high : x < this.low;
  }

  see(vector: Vector): void {
    const x = this.in(vector);
    if (x < this.low) this.low = x;
    if (x > this.high) this.high = x;
  }

  /** It is not known how far it goes: taken for open. */
  giveUp(): void {
    this.high = Number.POSITIVE_INFINITY;
  }
}

/** Of each count, as far as n and how many of all the cells gave the answer let it go, and no further than `width`. */
function spansOf({ cells, width }: Problem, units: readonly Unit[]): Span[] {
  const respondents = cells.reduce((sum, { cell }) => sum + cell.n, 0);
  return cells.flatMap((own, index) =>
    own.counts.map((count, a) => {
      const all = cells.reduce((sum, { counts }) => sum + counts[a]!, 0);
      const { n } = own.cell;
      const natural = Math.min(n, all) - Math.max(0, all - (respondents - n));
      return new Span(index, a, count, Math.min(width, natural), units);
    }),
  );
}

/** Where the lists are too long to be put together: what each answer's own numbers leave. */
function seeApart(searches: readonly Search[], spans: readonly Span[]): void {
  searches.forEach((search, a) => {
    const own = spans.filter((span) => span.a === a);
    let wanted = own.filter((span) => span.narrow);
    const looked = eachVector(search, {
      wanted: (vector) => wanted.some((span) => span.isNew(vector)),
      take: (vector) => {
        for (const span of own) span.see(vector);
        wanted = own.filter((span) => span.narrow);
        return wanted.length > 0;
      },
    });
    // Not all were looked at: what was not seen may be.
    if (!looked) for (const span of wanted) span.giveUp();
  });
}

function seeTogether(
  units: readonly Unit[],
  lists: readonly (readonly Vector[])[],
  spans: readonly Span[],
  allowed: (ways: readonly Vector[]) => boolean,
): void {
  const see = (ways: readonly Vector[]) => {
    for (const span of spans) span.see(ways[span.a]!);
  };
  const byLength = lists.map((_, a) => a).sort((a, b) => lists[a]!.length - lists[b]!.length);
  if (join(units, byLength, lists, { allowed, see, enough: () => !spans.some((span) => span.narrow) }))
    return;
  // Not all ways were looked at: of each narrow count those in which it is another.
  for (const span of spans.filter(({ narrow }) => narrow)) {
    for (const more of [true, false]) {
      if (!span.narrow) break;
      const others = lists.map((list, a) =>
        a === span.a ? list.filter((vector) => span.isBeyond(vector, more)) : list,
      );
      const order = [span.a, ...byLength.filter((a) => a !== span.a)];
      // Where they are too many to be looked at, the count is taken for open.
      if (!join(units, order, others, { allowed, see, enough: () => !span.narrow })) span.giveUp();
    }
  }
}

/** Whether the published means stay, given each answer's counts by unit. */
function meansAllow(
  means: readonly Published[],
  units: readonly Unit[],
  truth: readonly Vector[],
): (ways: readonly Vector[]) => boolean {
  const before = means.map(({ scores }) => truth.map((counts) => momentsOf(scores, (a) => counts[a]!)));
  return (ways) =>
    means.every((number, m) => {
      let shift = 0;
      let spread = 0;
      units.forEach(({ weight, n }, i) => {
        const { sum, squares } = momentsOf(number.scores, (a) => ways[a]![i]!);
        const was = before[m]![i]!;
        shift += weight * (sum - was.sum);
        spread +=
          (weight ** 2 * (n * (squares - was.squares) - sum ** 2 + was.sum ** 2)) / Math.max(1, n - 1);
      });
      return fits(number, shift, spread);
    });
}

/** Sums of the scores and of their squares over a unit's answers. */
function momentsOf(scores: Float64Array, count: (a: number) => number): { sum: number; squares: number } {
  let sum = 0;
  let squares = 0;
  for (let a = 0; a < scores.length; a++) {
    sum += count(a) * scores[a]!;
    squares += count(a) * scores[a]! ** 2;
  }
  return { sum, squares };
}
