import type { ResultRow } from '../results/index.js';
import type { GroupRelation } from './grain-relation.js';
import { errorStep, type Grain, hidesCounts, hidesErrors, stepFrom, type Weights } from './grain-step.js';
import { stepsIn } from './rounding.js';
import type { Cell, Table } from './table.js';

/** What the search for other answers goes by. */
export interface Worlds {
  categories: readonly string[];
  /** Published numbers by cell. */
  rows: ReadonlyMap<string, readonly ResultRow[]>;
  withheld: readonly Candidate[];
  width: number;
}

/** A withheld cell. */
export interface Candidate {
  cell: Cell;
  /** Respondents by answer, as near as the weighted shares tell. */
  counts: number[];
  /** Published cells that it is known to lie in. */
  holders: ReadonlySet<Cell>;
  /** Weights of which it has a few respondents. */
  weights: readonly number[];
  /** Withheld cells that have nobody in common with it, and the weights of those who change answers: the nearest first. */
  partners: { other: Candidate; weights: [number, number] }[];
}

/** Partners that are tried. */
const most = 12;
/** Weights of a cell of which one respondent is tried. */
const mostWeights = 4;

export function worldsOf(
  table: Table,
  rows: Worlds['rows'],
  withheld: readonly Cell[],
  {
    weights,
    relation,
    width,
  }: {
    weights: (cell: Cell) => Weights;
    relation: (a: Cell, b: Cell) => GroupRelation;
    width: number;
  },
): Worlds {
  const published = table.cells.filter((c) => c.reason === '' && !c.remainder && !c.latent && c.n > 0);
  const candidates = withheld.map(
    (cell): Candidate => ({
      cell,
      counts: table.categories.map((_, c) => Math.round((cell.counts[c]! / cell.mass) * cell.n)),
      holders: new Set(published.filter((other) => relation(cell, other) === 'inside')),
      weights: movable(weights(cell), width)
        .slice(0, mostWeights)
        .map(([w]) => w),
      partners: [],
    }),
  );
  const enough = new Map(withheld.map((cell) => [cell, movable(weights(cell), width)]));
  for (const own of candidates) {
    own.partners = candidates
      .filter(({ cell, holders }) => sameSet(holders, own.holders) && relation(own.cell, cell) === 'apart')
      .map((other) => ({ other, weights: nearest(enough.get(own.cell)!, enough.get(other.cell)!) }))
      .sort((a, b) => gap(a.weights) - gap(b.weights))
      .slice(0, most);
  }
  return { categories: table.categories, rows, withheld: candidates, width };
}

/** Who changes answers with another must be in the same published groups, or these would show it. */
const sameSet = (a: ReadonlySet<Cell>, b: ReadonlySet<Cell>) =>
  a.size === b.size && [...a].every((x) => b.has(x));
const gap = ([a, b]: [number, number]) => Math.abs(a - b);

/** The weights of which a cell has a few respondents. */
function movable(weights: Weights, width: number): Weights {
  const many = weights.filter(([, n]) => n >= width);
  return many.length > 0 ? many : weights;
}

function nearest(a: Weights, b: Weights): [number, number] {
  let best: [number, number] = [Number.POSITIVE_INFINITY, 0];
  for (const [w] of a) for (const [v] of b) if (gap([w, v]) < gap(best)) best = [w, v];
  return best;
}

/** Respondents that change answers: `count` of the first from answer c to d, as many of the second, if any, back. */
interface Move {
  pair: readonly [Candidate, Candidate] | readonly [Candidate];
  weights: readonly number[];
  c: number;
  d: number;
  count: number;
}

/** A count that can be another by `open` only. */
export interface NarrowCount {
  cell: Cell;
  holders: ReadonlySet<Cell>;
  open: number;
}

/**
 * Counts of withheld cells that cannot be another by `width` with all published numbers as they are: looks for
 * respondents of the cell who change answers with as many of another withheld cell, n as it is. What counts of 0 leave
 * no room for is not asked.
 */
export function narrowCounts(worlds: Worlds, numbers: Numbers): NarrowCount[] {
  return worlds.withheld.flatMap((own) =>
    own.counts.flatMap((_, c) => {
      const { open, asked } = openness(worlds, numbers, own, c);
      return open < asked ? [{ cell: own.cell, holders: own.holders, open }] : [];
    }),
  );
}

/** A published weighted number of a cell, as it is given. */
export interface Published {
  /** What an answer adds to it, by category: one or nought of a share, the score of a mean. */
  scores: Float64Array;
  weight: number;
  estimate: number;
  /** Step of the estimate, and how many of these are printed; 0: in full. */
  step: number;
  printed: number;
  /** Squared standard error, its step and how many of these are printed; null where none is. */
  error: { variance: number; step: number; steps: number } | null;
}

/** By cell and category, the numbers that change when somebody's answer changes from or to it. */
export type Numbers = ReadonlyMap<Cell, OfCell>;

interface OfCell {
  means: Published[];
  shares: Published[][];
  /** Whether it is told how many chose each answer: not where shares are rounded. */
  counted: boolean;
}

export function numbersOf(
  { categories, rows, withheld }: Worlds,
  grains: ReadonlyMap<string, Grain>,
): Numbers {
  const found = new Map<Cell, OfCell>();
  for (const cell of new Set(withheld.flatMap(({ holders }) => [...holders]))) {
    const grain = grains.get(cell.key);
    if (grain === undefined) continue;
    const own: OfCell = {
      means: [],
      shares: categories.map(() => []),
      counted: false,
    };
    found.set(cell, own);
    for (const row of rows.get(cell.key) ?? []) {
      if (row.estimate === null) continue;
      if (row.statistic === 'mean') own.means.push(meanOf(row.estimate, row.se, categories, grain));
      else if (row.statistic === 'count') own.counted = !hidesCounts(grain);
      else {
        const c = categories.indexOf(row.category);
        const scores = Float64Array.from(categories, (_, k) => (k === c ? 1 : 0));
        if (c >= 0) own.shares[c]!.push(printedAs(row.estimate, row.se, scores, 1, grain));
      }
    }
  }
  return found;
}

/** A mean is the sum of the answers' scores as a share is of ones and noughts. */
function meanOf(estimate: number, se: number | null, categories: readonly string[], grain: Grain): Published {
  const scores = Float64Array.from(categories, (name) => Number(name) || 0);
  return printedAs(estimate, se, scores, Math.max(...scores) - Math.min(...scores.slice(0, -1)), grain);
}

function printedAs(
  estimate: number,
  se: number | null,
  scores: Float64Array,
  scale: number,
  grain: Grain,
): Published {
  const step = stepFrom(grain.step * scale);
  const own = {
    scores,
    weight: grain.weight,
    estimate,
    step,
    printed: step > 0 ? stepsIn(estimate, step) : 0,
  };
  if (se === null || se === 0 || hidesErrors(grain)) return { ...own, error: null };
  const wide = errorStep(se, grain, scale, step);
  return {
    ...own,
    error: { variance: se * se, step: wide, steps: wide > 0 ? Math.ceil(se / wide - 1e-9) : 0 },
  };
}

/** How far a count goes down and up together, and how far it would at least have to. */
function openness(
  { width }: Worlds,
  numbers: Numbers,
  own: Candidate,
  c: number,
): { open: number; asked: number } {
  const reach: [number, number] = [0, 0];
  /** With all weighted numbers left out. */
  const free: [number, number] = [0, 0];
  const tries = own.partners.map(({ other, weights }) => ({ pair: [own, other] as const, weights }));
  const lone = own.weights.map((w) => ({ pair: [own] as const, weights: [w] }));
  for (const { pair, weights } of [...tries, ...lone]) {
    const other = pair[1];
    for (let d = 0; d < own.counts.length; d++) {
      if (d === c) continue;
      for (let count = 1; count <= width; count++) {
        for (const way of [0, 1] as const) {
          const from = way === 0 ? c : d;
          const to = way === 0 ? d : c;
          if (own.counts[from]! < count || (other && other.counts[to]! < count)) continue;
          // What somebody alone may do, others need not do as well: how many chose an answer is not told.
          if (other) free[way] = Math.max(free[way], count);
          if (reach[way] >= count) continue;
          if (passes(numbers, { pair, weights, c: from, d: to, count })) reach[way] = count;
        }
      }
    }
    if (reach[0] + reach[1] >= width) break;
  }
  return { open: reach[0] + reach[1], asked: Math.min(width, free[0] + free[1]) };
}

/** Whether the published numbers stay. Of a group that holds part of a cell only, others than these may be in it. */
function passes(numbers: Numbers, move: Move): boolean {
  for (const cell of move.pair[0].holders) {
    const own = numbers.get(cell);
    if (own === undefined) continue;
    if (move.pair.length === 1 && own.counted) return false;
    if (!allStay(own.shares[move.c]!, move) || !allStay(own.shares[move.d]!, move)) return false;
    if (!allStay(own.means, move)) return false;
  }
  return true;
}

function allStay(list: readonly Published[], move: Move): boolean {
  for (const number of list) if (!stays(number, move)) return false;
  return true;
}

function stays(number: Published, { pair, weights, c, d, count }: Move): boolean {
  const { scores } = number;
  const change = count * (scores[d]! - scores[c]!);
  if (change === 0) return true;
  let spread = 0;
  // Only a standard error tells of it.
  for (let i = 0; number.error !== null && i < pair.length; i++) {
    const more = i === 0 ? -count : count;
    spread += weights[i]! ** 2 * moreSpread(pair[i]!.counts, scores, c, d, more);
  }
  return fits(number, change * (weights[0]! - (weights[1] ?? 0)), spread);
}

/** Whether a number is printed the same when the weighted sum, and the weighted spread of its strata, change by so much. */
export function fits(
  { weight, estimate, step, printed, error }: Published,
  sum: number,
  spread: number,
): boolean {
  const shift = Math.abs(sum) <= 1e-9 * weight ? 0 : sum / weight;
  if (shift !== 0 && (step === 0 || stepsIn(estimate + shift, step) !== printed)) return false;
  if (error === null || error.step === 0) return true;
  const moved = Math.sqrt(Math.max(0, error.variance + spread / weight ** 2));
  return Math.ceil(moved / error.step - 1e-9) === error.steps;
}

/** What n times the variance of the scores grows by when `more` answer c in place of d. */
function moreSpread(
  counts: readonly number[],
  scores: Float64Array,
  c: number,
  d: number,
  more: number,
): number {
  let n = 0;
  let sum = 0;
  for (let k = 0; k < counts.length; k++) {
    n += counts[k]!;
    sum += counts[k]! * scores[k]!;
  }
  const then = sum + more * (scores[c]! - scores[d]!);
  const squares = more * (scores[c]! ** 2 - scores[d]! ** 2);
  return (n * squares - then * then + sum * sum) / Math.max(1, n - 1);
}
