import type { VariationLevel, VariationWarning } from './result.js';

/** Under this many groups a variance is hardly known: its interval is told to be read with care. */
const fewGroups = 10;

/**
 * On the logit scale: a standard deviation beyond which one group in two answers nearly all yes or nearly all no, where
 * Laplace's approximation is poor and odds ratios say nothing any more.
 */
export const nearlySeparated = 5;

/** What a reader of the numbers must know of them. @param binary of a logistic model */
export function variationWarnings(
  parts: readonly Pick<VariationLevel, 'name' | 'groups' | 'variance' | 'sd_ci'>[],
  converged: boolean,
  binary = false,
): VariationWarning[] {
  const levels = parts.slice(0, -1);
  return [
    ...(converged
      ? []
      : [
          {
            code: 'LV-VARIATION-NO-CONVERGENCE',
            text: 'the search for the largest likelihood stopped before it was found, and the numbers are where it stopped',
          },
        ]),
    ...levels
      .filter((l) => l.variance === 0)
      .map((l) => ({
        code: 'LV-VARIATION-ZERO',
        text: `the variance between groups of '${l.name}' is estimated at exactly 0: the groups differ no more than their rows would make them; the interval tells how large it may be`,
      })),
    ...levels
      .filter((l) => l.groups < fewGroups)
      .map((l) => ({
        code: 'LV-VARIATION-FEW-GROUPS',
        text: `there are ${l.groups} groups of '${l.name}': the variance between so few is hardly known`,
      })),
    ...levels
      .filter((l) => binary && l.variance > nearlySeparated ** 2)
      .map((l) => ({
        code: 'LV-VARIATION-NEAR-SEPARATION',
        text: `within nearly every group of '${l.name}' the answers are the same: its variance is known to be large, and no more`,
      })),
    ...parts
      .filter((l) => l.sd_ci[1] === null && l.sd_ci[0] !== null)
      .map((l) => ({
        code: 'LV-VARIATION-NO-LIMIT',
        text: `the standard deviation between groups of '${l.name}' has no upper limit`,
      })),
  ];
}
