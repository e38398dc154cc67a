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
  /** Of a cell, up to a constant; -Infinity where the parameters give it probability 0. */
  logLikelihood(cell: number, theta: Float64Array): number;
  /** Writes a cell's first derivatives (size) and its negative second ones (lower triangle, row by row). */
  derivatives(
    cell: number,
    theta: Float64Array,
    score: Float64Array,
    curvature: Float64Array,
    at: number,
  ): void;
  /**
   * Adds a cell's first derivatives at several sets of parameters, each times a weight.
   * @param sets which sets; @param weights one number a set, from `at`
   * @param thetas sets x size, row by row; @param scores the same, added to
   */
  addScores(
    cell: number,
    sets: Int32Array,
    weights: Float64Array,
    at: number,
    thetas: Float64Array,
    scores: Float64Array,
  ): void;
}

/** Numbers in the lower triangle of a symmetric matrix. */
export const triangle = (size: number): number => (size * (size + 1)) / 2;

/** A symmetric matrix from its lower triangle. */
export function fromTriangle(packed: Float64Array, from: number, size: number): Float64Array {
  const out = new Float64Array(size * size);
  let at = from;
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) out[i * size + j] = out[j * size + i] = packed[at++]!;
  return out;
}
