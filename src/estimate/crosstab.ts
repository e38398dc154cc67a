import type { BoundDesign, DesignCells, UnknownSpread } from '../design/index.js';
import type { Code } from '../warehouse/index.js';
import type { Powers, Ranges } from './estimators.js';

/** One group of a crossing. */
export interface Group {
  /** Codes in the order of the grouping variables. */
  codes: Code[];
  /** Cells [from, to) of the group; empty where nobody answered. */
  ranges: Ranges;
  n: number;
  weightedN: number;
  /** Why nothing tells how its numbers would vary from sample to sample; null where the design does. */
  unknown: UnknownSpread | null;
}

/** A variable crossed with groups under a design: what every estimator of it works on. */
export interface Crosstab {
  bound: BoundDesign;
  cells: DesignCells;
  by: readonly string[];
  groups: Group[];
  whole: Group;
  /** Distinct values of the (first) variable, ascending, and each cell's place among them. */
  values: Code[];
  valueIndex: Int32Array;
  /** Of each further variable, the cells' values. */
  second: Float64Array | null;
  /** Set for numbers. */
  powers: Powers | null;
  /** True when cells hold moments: means, totals and sd only. */
  momentsOnly: boolean;
}
