import { chiSquareUpperTail } from '../stats/index.js';

/** A test that a variance is zero. */
interface BoundaryTest {
  /** Twice the difference of the log likelihoods with and without the level. */
  chisq: number;
  p_value: number;
}

/**
 * Likelihood-ratio test of one variance being zero, which lies on the boundary of what a variance can be: under it the
 * statistic is 0 half of the time and chi-square with one degree of freedom the other half, so that p is half of the
 * usual one (Self & Liang 1987, case 5; Stram & Lee 1994). Both models have the same fixed effects, so restricted
 * likelihoods may be compared. The mixture holds where the other variances are above zero.
 */
export function boundaryTest(logl: number, without: number): BoundaryTest {
  const chisq = Math.max(0, 2 * (logl - without));
  return { chisq, p_value: chisq > 0 ? chiSquareUpperTail(chisq, 1) / 2 : 1 };
}
