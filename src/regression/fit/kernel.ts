import { addCrossProducts } from '../../stats/index.js';

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
  /**
   * Writes of `count` consecutive cells the negative second derivatives (lower triangle, row by row), then the first
   * ones: `derivativesOf(size)` numbers a cell.
   */
  derivatives(first: number, count: number, theta: Float64Array, into: Float64Array): void;
  /**
   * Adds the first derivatives of cells at several sets of parameters, each times a weight of its own.
   * @param columns which column of the weights each set has
   * @param moves how far each set is from theta: size x sets, row by row; @param scores sets x size, added to
   */
  addScores(
    cells: WeightedCells,
    columns: Int32Array,
    theta: Float64Array,
    moves: Float64Array,
    scores: Float64Array,
  ): void;
}

/** Cells whose derivatives are summed at a time: they stay in the processor's cache. */
export const BLOCK = 128;

/** Consecutive cells with weights of several kinds: count x width, row by row. */
export interface WeightedCells {
  first: number;
  count: number;
  weights: Float64Array;
  width: number;
}

/** Linear predictors of cells at several sets of coefficients; it keeps the room that it works in from call to call. */
export class LinearPredictors {
  private turned = new Float64Array(0);
  private out = new Float64Array(0);

  /** @param z cells x size, row by row */
  constructor(
    private readonly z: Float64Array,
    private readonly size: number,
  ) {}

  /**
   * @param thetas size x sets, row by row
   * @returns cells x sets, row by row, until the next call
   */
  of({ first, count }: WeightedCells, thetas: Float64Array, sets: number): Float64Array {
    const { z, size } = this;
    if (this.turned.length < size * count) this.turned = new Float64Array(size * count);
    if (this.out.length < count * sets) this.out = new Float64Array(count * sets);
    for (let c = 0, at = first * size; c < count; c++)
      for (let j = 0; j < size; j++) this.turned[j * count + c] = z[at++]!;
    this.out.fill(0);
    addCrossProducts(this.turned, count, thetas, sets, size, this.out);
    return this.out;
  }
}

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
