import type { ResultRow } from '../../src/results/index.js';
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

/** The tests and differences of a results table whose p value does not follow from what stands beside it, and what was looked at. */
export function wrongPs(rows: readonly ResultRow[]): { tests: number; methods: string[]; wrong: string[] } {
  const looked = rows.filter(
    (row) => row.p_value !== null && (row.statistic === 'test' || row.statistic === 'difference'),
  );
  const wrong = looked.filter(({ statistic, method, estimate, se, df, df1, df2, p_value }) => {
    const shown =
      statistic === 'test'
        ? { method, statistic: estimate!, df1: df1!, df2 }
        : { method: 't', statistic: estimate! / se!, df1: 1, df2: df };
    return !(Math.abs(recomputed(shown) - p_value!) < SAME_P);
  });
  const tests = looked.filter((row) => row.statistic === 'test');
  return {
    tests: tests.length,
    methods: [...new Set(tests.map((row) => row.method))].sort(),
    wrong: wrong.map((row) => JSON.stringify(row)),
  };
}
