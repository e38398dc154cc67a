import type { ResultRow } from '../results/index.js';
import type { GroupRelation } from './grain-relation.js';
import { errorStep, type Grain, stepFrom, type Weights } from './grain-step.js';
import { roundTo } from './rounding.js';
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
interface Candidate {
  cell: Cell;
  /** Respondents by answer, as near as the weighted shares tell. */
  counts: number[];
  /** Published cells that it is known to lie in. */
  holders: ReadonlySet<Cell>;
  /** Withheld cells that have nobody in common with it, and the weights of those who change answers: the nearest first. */
  partners: { other: Candidate; weights: [number, number] }[];
}

/** Partners that are tried. */
const most = 12;

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

/** Respondents that change answers: `count` of the first from answer c to d, as many of the second back. */
interface Move {
  pair: readonly [Candidate, Candidate];
  weights: readonly [number, number];
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
export function narrowCounts(worlds: Worlds, grains: ReadonlyMap<string, Grain>): NarrowCount[] {
  return worlds.withheld.flatMap((own) =>
    own.counts.flatMap((_, c) => {
      const { open, asked } = openness(worlds, grains, own, c);
      return open < asked ? [{ cell: own.cell, holders: own.holders, open }] : [];
    }),
  );
}

/** How far a count goes down and up together, and how far it would at least have to. */
function openness(
  worlds: Worlds,
  grains: ReadonlyMap<string, Grain>,
  own: Candidate,
  c: number,
): { open: number; asked: number } {
  const { width } = worlds;
  const reach = [0, 0];
  /** With all weighted numbers left out. */
  const free = [0, 0];
  for (const { other, weights } of own.partners) {
    for (let d = 0; d < own.counts.length; d++) {
      if (d === c) continue;
      for (let count = 1; count <= width; count++) {
        for (const [way, [from, to]] of [[c, d] as const, [d, c] as const].entries()) {
          if (own.counts[from]! < count || other.counts[to]! < count) continue;
          free[way] = Math.max(free[way]!, count);
          const move = { pair: [own, other], weights, c: from, d: to, count } as const;
          if (reach[way]! < count && passes(worlds, grains, move)) reach[way] = count;
        }
      }
    }
    if (reach[0]! + reach[1]! >= width) break;
  }
  return { open: reach[0]! + reach[1]!, asked: Math.min(width, free[0]! + free[1]!) };
}

/** Whether the published numbers stay. Of a group that holds part of a cell only, others than these may be in it. */
function passes(
  { categories, rows }: Worlds,
  grains: ReadonlyMap<string, Grain>,
  { pair, weights, c, d, count }: Move,
): boolean {
  for (const cell of pair[0].holders) {
    const grain = grains.get(cell.key);
    if (grain === undefined) continue;
    for (const row of rows.get(cell.key) ?? []) {
      const mean = row.statistic === 'mean';
      // A mean is the sum of the answers' scores as a share is of ones and noughts.
      const scores = categories.map((name) => (mean ? Number(name) || 0 : name === row.category ? 1 : 0));
      const change = count * (scores[d]! - scores[c]!);
      if (row.estimate === null || change === 0) continue;
      const scale = mean ? Math.max(...scores) - Math.min(...scores.slice(0, -1)) : 1;
      const shift = (change * (weights[0] - weights[1])) / grain.weight;
      if (!same(row.estimate, shift, grain.step * scale)) return false;
      const variance = [0, 1].reduce((sum, i) => {
        const then = [...pair[i]!.counts];
        then[c]! += i === 0 ? -count : count;
        then[d]! += i === 0 ? count : -count;
        const more = spreadOf(then, scores) - spreadOf(pair[i]!.counts, scores);
        return sum + (weights[i]! / grain.weight) ** 2 * more;
      }, 0);
      if (!sameError(row.se, variance, grain, scale)) return false;
    }
  }
  return true;
}

/** n times the variance of the scores. */
function spreadOf(counts: readonly number[], scores: readonly number[]): number {
  const n = counts.reduce((sum, x) => sum + x, 0);
  const sum = counts.reduce((total, x, k) => total + x * scores[k]!, 0);
  const squares = counts.reduce((total, x, k) => total + x * scores[k]! ** 2, 0);
  return (n * squares - sum * sum) / Math.max(1, n - 1);
}

function same(x: number, change: number, step: number): boolean {
  if (change === 0) return true;
  return step > 0 && roundTo(x + change, stepFrom(step)) === roundTo(x, stepFrom(step));
}

function sameError(se: number | null, change: number, grain: Grain, scale: number): boolean {
  if (se === null || se === 0) return true;
  const step = errorStep(se, grain, scale, stepFrom(grain.step * scale));
  const moved = Math.sqrt(Math.max(0, se * se + change));
  return step === 0 || Math.ceil(moved / step - 1e-9) === Math.ceil(se / step - 1e-9);
}
