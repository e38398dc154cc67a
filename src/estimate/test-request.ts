import type { Code } from '../warehouse/index.js';

export const testMethods = ['pearson', 'rao-scott-f', 't', 'wald-f', 'linear-trend'] as const;
export type TestMethod = (typeof testMethods)[number];

/** Does the variable differ between the groups? */
export interface TestRequest {
  variable: string;
  /** Grouping variables; more than one are crossed into one set of groups. */
  by: readonly string[];
  /**
   * pearson, rao-scott-f: the distribution of answers; t (two groups), wald-f: the mean; linear-trend: the
   * mean along ordered groups. `mean` takes t or wald-f by the number of groups.
   */
  method: TestMethod | 'mean';
  /** Scores of the groups for linear-trend, by code; their place 1, 2, ... when left out. */
  scores?: ReadonlyMap<Code, number>;
}

export interface TestRow {
  variable: string;
  by: string;
  method: TestMethod;
  statistic: number | null;
  df1: number | null;
  df2: number | null;
  p_value: number | null;
  p_adjusted: number | null;
  /** Cramér's V, or Cohen's d of two groups; null elsewhere. */
  effect_size: number | null;
  n: number;
  /** Of a t test: the mean of `against` is taken from that of `group`. */
  group?: Record<string, Code>;
  against?: Record<string, Code>;
  /** '' or why there is no test. */
  reason: string;
}
