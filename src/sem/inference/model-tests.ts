import { fault } from '../../errors/index.js';
import { chiSquareUpperTail, inverseSymmetric, multiply, multiplyTransposed } from '../../stats/index.js';
import { Constraints } from '../model/constraints.js';
import type { NestedTest, SemResult } from '../result.js';
import { parseModel } from '../syntax/parse.js';
import { scaledShiftedDifference } from './scaled-difference.js';

/**
 * Chi-square difference of two nested models on the same data. With scaled statistics the difference is rescaled
 * by (df0 c0 - df1 c1) / (df0 - df1) (Satorra & Bentler 2001, Psychometrika 66, eq. 14); with WLSMV it is scaled and
 * shifted (`scaledShiftedDifference`).
 * @throws LV-SEM-NESTED when the degrees of freedom are equal or the estimators have no such test
 */
export function compareModels(a: SemResult, b: SemResult): NestedTest {
  const [restricted, free] = a.fit.df! >= b.fit.df! ? [a, b] : [b, a];
  const df = restricted.fit.df! - free.fit.df!;
  if (df === 0 || a.estimator !== b.estimator || a.ntotal !== b.ntotal) {
    fault({
      code: 'LV-SEM-NESTED',
      what: 'the two models cannot be compared by a chi-square difference',
      found: `df ${a.fit.df} and ${b.fit.df}, estimators ${a.estimator} and ${b.estimator}, n ${a.ntotal} and ${b.ntotal}`,
      expected: 'nested models of one estimator on the same cases',
    });
  }
  if (restricted.estimator === 'WLSMV') return scaledShiftedDifference(restricted, free);
  const difference = restricted.fit.chisq! - free.fit.chisq!;
  const c0 = restricted.fit.chisq_scaling_factor;
  if (c0 === undefined || c0 === null) {
    return {
      chisq: difference,
      df,
      pvalue: chiSquareUpperTail(Math.max(difference, 0), df),
      method: 'likelihood-ratio',
    };
  }
  const c1 = free.fit.df! > 0 ? free.fit.chisq_scaling_factor! : 0;
  const scaling = (restricted.fit.df! * c0 - free.fit.df! * c1) / df;
  const chisq = difference / scaling;
  return { chisq, df, pvalue: chiSquareUpperTail(Math.max(chisq, 0), df), method: 'satorra-bentler-2001' };
}

/**
 * Wald test of constraints on labelled parameters, as `a == b` (Bollen 1989, eq. 7.55).
 * @param constraints one or more `==` lines
 */
export function waldTest(result: SemResult, constraints: string): NestedTest {
  if (result.vcov === null)
    fault({ code: 'LV-SEM-WALD', what: 'a model without standard errors has no Wald test' });
  const model = parseModel(`placeholder ~ placeholder2\n${constraints}`);
  const h = Constraints.of(model, result.table);
  if (h === null)
    fault({
      code: 'LV-SEM-WALD',
      what: 'a Wald test needs a constraint',
      expected: "a line such as 'a == b'",
    });
  const { value, jacobian } = h.at(result.theta);
  const q = result.table.slots;
  const jv = multiply(jacobian, result.vcov, h.rows, q, q);
  const middle = inverseSymmetric(multiplyTransposed(jv, jacobian, h.rows, q, h.rows), h.rows);
  if (middle === null || value.some((x) => Number.isNaN(x))) {
    fault({
      code: 'LV-SEM-WALD',
      what: 'the constraints are redundant or use a label that no parameter has',
      found: constraints,
    });
  }
  let chisq = 0;
  for (let i = 0; i < h.rows; i++)
    for (let j = 0; j < h.rows; j++) chisq += value[i]! * middle[i * h.rows + j]! * value[j]!;
  return { chisq, df: h.rows, pvalue: chiSquareUpperTail(chisq, h.rows), method: 'wald' };
}
