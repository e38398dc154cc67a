/** What a statistic is, for all who show, round, compare or withhold it. */
interface Statistic {
  /** What it is, and what `variable` and `category` hold. */
  says: string;
  /** What its numbers are. A `share` is 0-1. */
  kind:
    | 'share'
    | 'mean'
    | 'spread'
    | 'count'
    | 'difference'
    | 'coefficient'
    | 'test'
    | 'parameter'
    | 'variance';
  /** How it is rounded where it is read; files have it in full. */
  written: 'percent' | 'integer' | 'decimal2' | 'decimal3';
  /** It can be compared between groups and over waves. */
  comparable?: true;
  /** It needs answers that have an order. */
  ordered?: true;
}

/** The names that `ResultRow.statistic` takes. A new statistic is added here first, and what it is stands nowhere else. */
export const statistics = {
  // Distributions and estimates: `variable` a variable, `category` an answer code where there is one.
  proportion: {
    says: 'share of the valid answers that fall in the category (0-1)',
    kind: 'share',
    written: 'percent',
    comparable: true,
  },
  count: { says: 'respondents in the category', kind: 'count', written: 'integer' },
  mean: {
    says: 'mean of the valid answers, or of an index',
    kind: 'mean',
    written: 'decimal2',
    comparable: true,
    ordered: true,
  },
  sd: {
    says: 'standard deviation of the valid answers (n - 1)',
    kind: 'spread',
    written: 'decimal2',
    ordered: true,
  },
  total: { says: 'weighted total', kind: 'count', written: 'integer' },
  quantile: {
    says: 'quantile; `category` is the probability',
    kind: 'mean',
    written: 'decimal2',
    ordered: true,
  },
  top_two: {
    says: 'share in the two highest categories (0-1)',
    kind: 'share',
    written: 'percent',
    comparable: true,
    ordered: true,
  },
  difference: {
    says: 'difference between two groups (`category` names the pair `a-b`), or, by `wave`, newer less older, or, by `respondent_group`, one side less another (`category`: the code of a share, top_two, alpha, or none of a mean)',
    kind: 'difference',
    written: 'decimal2',
  },
  trend: {
    says: 'mean change a wave over three waves or more; `category` as of a difference by wave',
    kind: 'difference',
    written: 'decimal2',
  },
  correlation: {
    says: 'correlation; `category` is the other variable',
    kind: 'coefficient',
    written: 'decimal2',
  },
  test: {
    says: 'test statistic of a difference between the groups of `group_variable`, on `df1` and `df2`',
    kind: 'test',
    written: 'decimal2',
  },
  missing: {
    says: 'respondents without a valid answer; `category` is the reason',
    kind: 'count',
    written: 'integer',
  },
  missing_share: {
    says: 'share of those asked that have no valid answer (0-1)',
    kind: 'share',
    written: 'percent',
  },
  // Paired change: `variable` a derived difference of two, whose mean is its `mean`.
  paired_t: {
    says: 't of the mean change of those who answered twice, on df2',
    kind: 'test',
    written: 'decimal2',
  },
  paired_d: {
    says: "Cohen's dz: mean by standard deviation of the changes",
    kind: 'coefficient',
    written: 'decimal2',
  },
  signed_rank: {
    says: "Wilcoxon's V: sum of the ranks of those who went up",
    kind: 'test',
    written: 'decimal2',
  },
  rank_biserial: {
    says: 'ranks of those who went up less those who went down, as a share of all (-1 to 1)',
    kind: 'coefficient',
    written: 'decimal2',
  },
  // Free text: `variable` the option that a theme is, over the texts that two coders have both coded.
  coder_agreement: {
    says: 'share of the texts to which two coders both gave the theme, or both did not (0-1)',
    kind: 'share',
    written: 'percent',
  },
  kappa: { says: "Cohen's kappa of two coders on the theme", kind: 'coefficient', written: 'decimal2' },
  // Scales: `variable` a scale, `category` '' or an item.
  alpha: { says: 'Cronbach alpha of the scale, Feldt interval', kind: 'coefficient', written: 'decimal2' },
  alpha_pairwise: {
    says: 'Cronbach alpha of covariances each over those who have both answers',
    kind: 'coefficient',
    written: 'decimal2',
  },
  alpha_without_item: {
    says: 'Cronbach alpha from the complete cases of the other items',
    kind: 'coefficient',
    written: 'decimal2',
  },
  alpha_std: { says: 'standardised alpha', kind: 'coefficient', written: 'decimal2' },
  omega_total: { says: 'McDonald omega total, one factor', kind: 'coefficient', written: 'decimal2' },
  inter_item_correlation: {
    says: 'mean correlation between the items',
    kind: 'coefficient',
    written: 'decimal2',
  },
  item_mean: {
    says: 'mean of an item, reversed where the scale reverses it',
    kind: 'mean',
    written: 'decimal2',
  },
  item_sd: { says: 'standard deviation of an item', kind: 'spread', written: 'decimal2' },
  item_rest_correlation: {
    says: 'correlation of an item with the sum of the others (r.drop)',
    kind: 'coefficient',
    written: 'decimal2',
  },
  alpha_if_deleted: {
    says: 'alpha without the item, from the complete cases of all items',
    kind: 'coefficient',
    written: 'decimal2',
  },
  // Models: `variable` the model, `category` the parameter as `lhs op rhs` or the measure's name.
  parameter: {
    says: 'estimate of a parameter of a structural equation model',
    kind: 'parameter',
    written: 'decimal3',
  },
  parameter_std: {
    says: 'the same, standardised by all variables (std.all)',
    kind: 'parameter',
    written: 'decimal3',
  },
  fit: {
    says: 'fit measure; `category` is its name in lavaan with _ for .',
    kind: 'parameter',
    written: 'decimal3',
  },
  r_square: { says: 'explained share of the variance of `category`', kind: 'parameter', written: 'decimal3' },
  // Regressions: `variable` the regression's name, `category` the term as R names it (`skoletype2`, `a2:b`).
  coefficient: {
    says: 'coefficient of a regression; of an ordered one also the thresholds `1|2`',
    kind: 'parameter',
    written: 'decimal3',
  },
  ratio: {
    says: 'exp of a coefficient: odds ratio of a logistic or ordered regression, ratio of means of a Poisson one',
    kind: 'parameter',
    written: 'decimal2',
  },
  marginal_effect: {
    says: 'average marginal effect: of a category against its reference, of a number one more, on the mean or share; of an ordered regression `term: answer`',
    kind: 'difference',
    written: 'decimal3',
  },
  predicted: {
    says: 'mean (or share 0-1) if all were in the group, the rest as they are; `category` the answer of an ordered regression',
    kind: 'mean',
    written: 'decimal2',
  },
  term_test: {
    says: "Wald's F of all coefficients of a term, on `df1` and `df2`",
    kind: 'test',
    written: 'decimal2',
  },
  inflation: {
    says: "a term's generalised variance inflation factor, its 1/(2 df1)th power",
    kind: 'coefficient',
    written: 'decimal2',
  },
  importance: {
    says: "a predictor's share of R-squared, averaged over all orders of the predictors (0-1)",
    kind: 'share',
    written: 'percent',
  },
  // Variation between groups: `variable` an outcome, `category` a level, or 'residual' for what is left within the innermost.
  variance_share: {
    says: 'share of the variance that lies at the level (0-1), with its profile-likelihood interval; p of no variance there',
    kind: 'variance',
    written: 'percent',
  },
  variance_sd: {
    says: 'standard deviation between the groups of the level, with its profile-likelihood interval',
    kind: 'variance',
    written: 'decimal3',
  },
  variance_groups: { says: 'groups of the level', kind: 'count', written: 'integer' },
  median_odds_ratio: {
    says: 'median odds ratio between the groups of the level, of a logistic model',
    kind: 'variance',
    written: 'decimal2',
  },
  // The response: `variable` '' or a background variable.
  response: {
    says: 'respondents by response status; `category` is the status',
    kind: 'count',
    written: 'integer',
  },
  population: {
    says: 'units of the population; `group_value` a class of the background variable',
    kind: 'count',
    written: 'integer',
  },
  gross_sample: { says: 'units invited', kind: 'count', written: 'integer' },
  net_sample: { says: 'units whose answer is used', kind: 'count', written: 'integer' },
  response_rate: { says: 'net by gross sample (0-1)', kind: 'share', written: 'percent' },
  coverage: { says: 'net sample by population (0-1)', kind: 'share', written: 'percent' },
  r_indicator: {
    says: 'R-indicator, 1 where all invited were equally likely to answer; `category` before or after weighting',
    kind: 'coefficient',
    written: 'decimal2',
  },
  propensity_cv: {
    says: 'coefficient of variation of the response propensities; `category` before or after weighting',
    kind: 'coefficient',
    written: 'decimal2',
  },
  partial_r: {
    says: 'partial R-indicator of the background variable in `group_variable` or its class; `category` unconditional or conditional on the others',
    kind: 'coefficient',
    written: 'decimal3',
  },
  dropped: {
    says: 'rows or cells left out; `category` says which step and why',
    kind: 'count',
    written: 'integer',
  },
} as const satisfies Record<string, Statistic>;

export type StatisticName = keyof typeof statistics;

const said = (name: string): Statistic | undefined =>
  (statistics as Readonly<Record<string, Statistic>>)[name];

/** True for shares, 0-1, which are read in per cent. */
export const isShare = (statistic: string): boolean => said(statistic)?.kind === 'share';

/** True for statistics that count or average answers by their order. */
export const needsOrder = (statistic: string): boolean => said(statistic)?.ordered === true;

/** Statistics that can be compared between groups, and that a figure of one statistic can show. */
export const comparableStatistics = (Object.keys(statistics) as StatisticName[])
  .filter((name) => said(name)!.comparable === true)
  .sort();
