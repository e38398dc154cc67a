import { fault } from '../errors/index.js';
import { chiSquareUpperTail } from '../stats/index.js';
import { scalingAt } from './estimators/fit-robust.js';
import { estimateModel } from './fit-model.js';
import type { SemOptions } from './options.js';
import type { NestedTest } from './result.js';

/**
 * Chi-square difference of two nested models that is never negative (Satorra & Bentler 2010, Psychometrika 75, eq. 13):
 * the free model's scaling factor is taken at the restricted model's estimates. For MLR and MLM with complete cases.
 * @throws FaultError as `fitModel`; LV-SEM-NESTED when the models are not nested in this order, or of other estimators
 */
export function strictDifferenceTest(restricted: SemOptions, free: SemOptions): NestedTest {
  const [small, large] = [estimateModel(restricted), estimateModel(free)];
  const [a, b] = [small.result, large.result];
  const { estimator } = b;
  const df = a.fit.df! - b.fit.df!;
  if (
    df <= 0 ||
    a.estimator !== estimator ||
    (estimator !== 'MLR' && estimator !== 'MLM') ||
    b.missing === 'fiml' ||
    a.ntotal !== b.ntotal
  ) {
    fault({
      code: 'LV-SEM-NESTED',
      what: 'the two models cannot be compared by a strictly positive scaled difference',
      found: `df ${a.fit.df} and ${b.fit.df}, estimators ${a.estimator} and ${estimator}, n ${a.ntotal} and ${b.ntotal}`,
      expected: 'the restricted model first, both by MLR or MLM with complete cases',
    });
  }
  // The restricted estimates in the free model's places: what it does not have, it fixes at 0.
  const key = (p: { lhs: string; op: string; rhs: string; group: number }) =>
    `${p.op === '~~' ? [p.lhs, p.rhs].sort().join(' ') : `${p.lhs} ${p.rhs}`} ${p.op} ${p.group}`;
  const values = new Map(a.parameters.map((p) => [key(p), p.est]));
  const theta = Float64Array.from(b.theta);
  for (const row of large.context.table.rows) {
    if (row.slot >= 0) theta[row.slot] = values.get(key(row)) ?? 0;
  }
  const c1 = b.fit.df! > 0 ? scalingAt(large.context, estimator, theta, b.fit.df!) : 0;
  const scaling = (a.fit.df! * a.fit.chisq_scaling_factor! - b.fit.df! * c1) / df;
  const chisq = (a.fit.chisq! - b.fit.chisq!) / scaling;
  return { chisq, df, pvalue: chiSquareUpperTail(Math.max(chisq, 0), df), method: 'satorra-bentler-2010' };
}
