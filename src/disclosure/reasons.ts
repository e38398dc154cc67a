import type { ResultRow } from '../results/index.js';

/**
 * Why a number is withheld, as it stands in `ResultRow.reason`: fixed words that a report translates.
 * A group whose members all answered alike has the reason `derivable` too: a reason of its own would give
 * the answer away.
 */
export const suppressionReasons = {
  few: 'too few respondents',
  few_rest: 'too few respondents in the rest of the group',
  units: 'too few units for the reporting rule',
  derivable: 'withheld so that no answer can be worked out',
  either: 'too few respondents, or withheld so that no answer can be worked out',
  coarse: 'to be given so coarsely that it would say nothing',
} as const;

export type SuppressionReason = keyof typeof suppressionReasons;

/** In `ResultRow.reason` of a number whose limits and standard error are left out, as rounding makes them so wide that they say nothing. */
export const wideReason = 'an interval over most of the scale once it is rounded';

/** The row without its numbers, and without how they were computed: a method of their own have shares of 0 and 1. */
export function withheld(row: ResultRow, reason: string): ResultRow {
  return {
    ...row,
    estimate: null,
    se: null,
    df: null,
    ci_lower: null,
    ci_upper: null,
    p_value: null,
    df1: null,
    df2: null,
    n: null,
    weighted_n: null,
    method: '',
    suppressed: true,
    reason,
  };
}
