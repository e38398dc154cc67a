import type { Text } from './text.js';

/** One parameter's place in a model (its numbers are rows: category `lhs op rhs`). */
export interface ModelParameter {
  lhs: string;
  op: '~' | '~~' | '=~' | '~1' | ':=' | '|';
  rhs: string;
  label: string;
}

export interface ModelDescription {
  name: string;
  title: Text;
  /** The model in its syntax, as it was run. */
  syntax: string;
  observed: string[];
  latent: string[];
  /** Dependent variables first to last, in causal order. */
  endogenous: string[];
  parameters: ModelParameter[];
  estimator: string;
  bootstrap: { draws: number; seed: number } | null;
  /**
   * Set when the model was run once for each of these variables in place of `placeholder`: its rows then
   * have group_variable 'for_each' and group_value the variable, and category names the variable itself.
   */
  for_each?: { placeholder: string; variables: string[] };
  /**
   * Cases read, used and left out by reason; one entry a variable of `for_each`. Counts of fewer than the least number
   * that is published are null, and so is what they could be subtracted from.
   */
  cases?: {
    variable?: string;
    read: number | null;
    used: number;
    left_out: { reason: string; n: number | null }[];
  }[];
  /** How missing answers were treated; 'listwise' when unset. */
  missing?: string;
  /** Items taken as ordered categories. */
  ordered?: string[];
  /** Set for a model of several groups: its rows have this group_variable, with the group's code as group_value. */
  groups?: { variable: string; values: string[] };
  /**
   * Steps of the ladder of invariance over the groups: their fit rows have group_variable 'invariance' and the
   * step as group_value, with chisq_diff, df_diff, pvalue_diff, delta_cfi and delta_rmsea against the step before.
   */
  invariance?: string[];
  /** False when no solution was found: its numbers are where the search stopped. */
  converged?: boolean;
}

/** A column of a regression's model. Rows of its coefficient and its effect have `term` as their category. */
export interface RegressionTerm {
  term: string;
  /** Its variables; several in an interaction. */
  variables: string[];
  /** The category that it stands for, of each variable; null of numbers. */
  codes: (string | null)[];
}

/** What tables and figures need of a regression beside its rows, whose `variable` is its name. */
export interface RegressionDescription {
  name: string;
  title: Text;
  outcome: string;
  family: 'linear' | 'logistic' | 'ordered' | 'poisson';
  respondent_group: string;
  standardised: boolean;
  /** Logistic: the answer that counts as 1. */
  event?: string;
  /** Ordered: the answers in order. */
  answers?: string[];
  /** Predictors that are categories, with those that respondents gave and the reference. */
  categories: Record<string, { codes: string[]; reference: string }>;
  terms: RegressionTerm[];
  /** Cases read, used and left out by reason; counts below the least that is published are null. */
  cases?: NonNullable<ModelDescription['cases']>[number];
  /** True where nothing of it may be published: it then has no terms. */
  withheld?: boolean;
}
