import type { Code } from '../warehouse/index.js';

/** Weighted totals of the cells of a crosstab, and of each cell in each sampling unit. */
export interface DesignCells {
  /** Code of each cell in each key column. */
  keys: Code[][];
  count: number;
  /** Respondents with a positive weight. */
  n: Float64Array;
  /** Cell totals of the full weight, then of each replicate weight. */
  totals: Float64Array[];
  /** Sum of w^2 (1 - f): variance of a total in a sample of independent rows; for effective sample sizes. */
  squares: Float64Array;
  /** What moments are taken about, where each group has three cells of moments in place of a cell a value. */
  centre: number | null;
  /** Linearised designs: the parts of the cells by sampling unit, in cell order. */
  parts: CellParts | null;
}

interface CellParts {
  /** Parts of cell c stand at start[c] to start[c + 1] - 1. */
  start: Int32Array;
  stratum: Int32Array;
  /** Cluster; -1 where every row is a sampling unit of its own. */
  unit: Int32Array;
  weight: Float64Array;
  /** Sum of the squared weights. */
  square: Float64Array;
  /** Rows with a positive weight. */
  rows: Float64Array;
}
