import type { ResultRow } from '../../results/index.js';

/** The sampling error of a change among respondents of whom some are in both waves. */
export interface LinkedError {
  se: number;
  df: number;
  /** Respondents in both. */
  linked: number;
}

/** Errors of changes by what they are of: see `linkKey`. */
export type LinkedErrors = ReadonlyMap<string, LinkedError>;

/** What a change is of: the row of either wave under the newest's names. */
export const linkKey = (row: ResultRow): string =>
  JSON.stringify([
    row.respondent_group,
    row.variable,
    row.statistic,
    row.category,
    row.group_variable,
    row.group_value,
  ]);
