import { mostCells, type WeightBlock } from '../../design/index.js';

/**
 * The log-likelihood of one cell of a model, with what a fit needs of it. Parameters stand in one array; cells are
 * those of the model matrix.
 */
export interface Kernel {
  /** Parameters. */
  readonly size: number;
  /** True where the log-likelihood is quadratic, so that one Newton step is exact. */
  readonly quadratic: boolean;
  readonly start: Float64Array;
  /**
   * The log-likelihood (up to a constant; -Infinity or NaN where the parameters give a cell probability 0) and its first
   * and negative second derivatives, summed over cells times their weights.
   * @param every only so many blocks' first is looked at
   */
  sums(weights: Float64Array, theta: Float64Array, every: number): Sums;
  /**
   * Writes of `count` consecutive cells the negative second derivatives (lower triangle, row by row), then the first
   * ones: `derivativesOf(size)` numbers a cell, cells `step` apart.
   */
  derivatives(first: number, count: number, theta: Float64Array, into: Float64Array, step: number): void;
  /**
   * Begins the sums of first derivatives at several sets of parameters, each with a weight of its own.
   * @param moves how far each set is from theta: size x sets, row by row
   * @param columns which of a cell's weights each set has
   */
  scoresAt(theta: Float64Array, moves: Float64Array, columns: Int32Array): ScoreSums;
}

interface Sums {
  logLikelihood: number;
  score: Float64Array;
  /** Size x size. */
  hessian: Float64Array;
}

export interface ScoreSums {
  /** Adds the cells of a block, at most `BLOCK`. */
  add(block: WeightBlock): void;
  /** What was added up: sets x size. */
  sums(): Float64Array;
}

/** Cells whose derivatives are summed at a time: they stay in the processor's cache. */
export const BLOCK = mostCells;

/** Numbers in the lower triangle of a symmetric matrix. */
export const triangle = (size: number): number => (size * (size + 1)) / 2;

/** Numbers of a cell's derivatives, second and first. */
export const derivativesOf = (size: number): number => triangle(size) + size;

/** A symmetric matrix from its lower triangle. */
export function fromTriangle(packed: Float64Array, from: number, size: number): Float64Array {
  const out = new Float64Array(size * size);
  let at = from;
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) out[i * size + j] = out[j * size + i] = packed[at++]!;
  return out;
}
