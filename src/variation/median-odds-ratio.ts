import { normalQuantile } from '../stats/index.js';

/**
 * Median odds ratio: of two units alike in all else, drawn from two groups, the odds of the one in the higher group over
 * those of the other, in the median; exp(sqrt(2) sd z_0.75) (Larsen & Merlo 2005). 1 where groups don't differ.
 * @param sd of the group effects on the logit scale
 */
export function medianOddsRatio(sd: number): number {
  return Math.exp(Math.SQRT2 * sd * normalQuantile(0.75));
}
