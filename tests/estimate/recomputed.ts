import { chiSquareUpperTail, fUpperTail, tTwoSided } from '../../src/stats/index.js';

/** What a test or a difference shows of itself. */
export interface Shown {
  method: string;
  statistic: number;
  df1: number;
  df2: number | null;
}

/** The p value that follows from what is shown: chi-square without df2, t on df2, else F on both. */
export function recomputed({ method, statistic, df1, df2 }: Shown): number {
  if (df2 === null) return chiSquareUpperTail(statistic, df1);
  if (method === 't' || method === 'linear-trend') return tTwoSided(statistic, df2);
  return fUpperTail(statistic, df1, df2);
}

/** Sameness of a p value: the very same arithmetic, but for a division that may be done before or after. */
export const SAME_P = 1e-10;
