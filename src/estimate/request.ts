import { didYouMean, type Fault, FaultError } from '../errors/index.js';
import type { Code } from '../warehouse/index.js';

const estimateStatistics = [
  'mean',
  'total',
  'sd',
  'proportion',
  'top_two',
  'quantile',
  'correlation',
] as const;
export type EstimateStatistic = (typeof estimateStatistics)[number];

/** What groups are set against: each other, those that are not in them, all, or the first group. */
export const comparisons = ['pairs', 'rest', 'whole', 'first'] as const;
export type Comparison = (typeof comparisons)[number];

/** One statistic of one variable, for all or by group. */
export interface EstimateRequest {
  statistic: EstimateStatistic;
  variable: string;
  /** The other variable of a correlation. */
  with?: string;
  /** Probabilities of quantiles. */
  probs?: readonly number[];
  /** Grouping variables; groups are their crossing. None: all respondents. */
  by?: readonly string[];
  /** Answer categories to give, also those nobody chose; all that occur when left out. */
  categories?: readonly Code[];
  /** Of proportions: the categories are counted together, as one share with one interval. */
  together?: boolean;
  /** Adds rows of differences (means and proportions) after the groups' own. */
  compare?: Comparison;
  /** Compares only groups that are alike in these of the grouping variables (waves within each county). */
  within?: readonly string[];
  /** The groups are samples drawn apart (countries, waves): no covariance between them. Default false. */
  independent?: boolean;
  /** Interval of proportions; default logit. */
  interval?: 'logit' | 'wilson';
}

/** A number and its making; the caller adds survey, wave and respondent group. */
export interface EstimateRow {
  statistic: EstimateStatistic | 'difference';
  variable: string;
  /** Answer code, probability of a quantile, or the other variable; null for the variable as a whole. */
  category: Code | null;
  /** Codes by grouping variable; empty for all. Of a difference: the first group. */
  group: Record<string, Code>;
  estimate: number | null;
  se: number | null;
  df: number | null;
  ci_lower: number | null;
  ci_upper: number | null;
  n: number;
  weighted_n: number;
  method: string;
  /** '' or why there is no number, or what to know of it. */
  reason: string;
  /** Of a difference: what differs, from whom, its p value, and Cohen's d (means) or h (proportions). */
  of?: EstimateStatistic;
  against?: Record<string, Code> | 'rest' | 'whole';
  /** Respondents of the smaller side. */
  n_least?: number;
  p_value?: number | null;
  effect_size?: number | null;
}

/** Throws LV-ESTIMATE-REQUEST for every fault of the requests at once. */
export function checkRequests(requests: readonly EstimateRequest[]): void {
  const faults: Fault[] = [];
  for (const r of requests) {
    const wrong = (what: string, more: Partial<Fault> = {}) =>
      faults.push({ code: 'LV-ESTIMATE-REQUEST', place: { variable: r.variable }, what, ...more });
    if (!estimateStatistics.includes(r.statistic))
      wrong(`there is no statistic '${r.statistic}'`, {
        remedy: didYouMean(r.statistic, estimateStatistics),
      });
    if (r.statistic === 'quantile') {
      if (r.probs === undefined || r.probs.length === 0) wrong('a quantile needs its probabilities');
      for (const p of r.probs ?? [])
        if (!(p >= 0 && p <= 1))
          wrong('a probability is not between 0 and 1', {
            found: String(p),
            expected: '0 to 1, like 0.25 0.5 0.75',
          });
    }
    if (r.statistic === 'correlation' && r.with === undefined) wrong('a correlation needs a second variable');
    if (r.compare !== undefined && (r.by ?? []).length === 0)
      wrong('a comparison of groups needs a grouping variable');
    if (r.compare !== undefined && !['mean', 'proportion', 'top_two'].includes(r.statistic))
      wrong(`differences are of means and proportions, not of '${r.statistic}'`);
    const twice = (r.by ?? []).filter((name, i, all) => all.indexOf(name) !== i || name === r.variable);
    if (twice.length > 0) wrong(`'${twice[0]}' is named twice in one crossing`);
  }
  if (faults.length > 0) throw new FaultError(faults);
}
