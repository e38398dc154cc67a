/**
 * A row of the results table: one number and its making. Figures and reports read nothing else of the
 * data. Text fields hold codes as they stand in the clean data; their labels are in `ResultsDocument.labels`.
 */
export interface ResultRow {
  survey: string;
  wave: string;
  /** Respondent group, '' when the survey has one. */
  respondent_group: string;
  /** Name of the variable, scale or model that the number is about. */
  variable: string;
  /** Answer category's code, item, or parameter (`y~x`); '' for a number about the variable as a whole. */
  category: string;
  /** Name of the grouping variable and its value; '' for all respondents. */
  group_variable: string;
  group_value: string;
  /** What was computed: one of the names in `statistics.ts`. */
  statistic: string;
  estimate: number | null;
  se: number | null;
  /** Degrees of freedom of the interval; a test's are in df1 and df2. */
  df: number | null;
  ci_lower: number | null;
  ci_upper: number | null;
  /** p value of a test of this estimate, where there is one. */
  p_value: number | null;
  /**
   * Degrees of freedom that a test's p follows from: chi-square on df1 (df2 null), F on df1 and df2, t on df2 (df1 is
   * 1). df2 is the design's, less what the test takes.
   */
  df1: number | null;
  df2: number | null;
  /** Of a t test of two groups, as `a-b`: the statistic is positive where group a's mean is the higher; else ''. */
  contrast: string;
  /** Respondents behind the number. */
  n: number | null;
  weighted_n: number | null;
  /** How it was computed, in a few words: estimator, interval, test. */
  method: string;
  suppressed: boolean;
  /** Why it is withheld, or a note on the number; '' when there is none. */
  reason: string;
}

/** A row with every field at its neutral value; builders spread their own fields over it. */
const emptyRow: Readonly<ResultRow> = {
  survey: '',
  wave: '',
  respondent_group: '',
  variable: '',
  category: '',
  group_variable: '',
  group_value: '',
  statistic: '',
  estimate: null,
  se: null,
  df: null,
  ci_lower: null,
  ci_upper: null,
  p_value: null,
  df1: null,
  df2: null,
  contrast: '',
  n: null,
  weighted_n: null,
  method: '',
  suppressed: false,
  reason: '',
};

/** Builds a row from the fields that are known. */
export function resultRow(fields: Partial<ResultRow>): ResultRow {
  return { ...emptyRow, ...fields };
}
