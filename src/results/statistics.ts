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
    comparable: true,
  },
  count: { says: 'respondents in the category', kind: 'count' },
  mean: {
    says: 'mean of the valid answers, or of an index',
    kind: 'mean',
    comparable: true,
    ordered: true,
  },
  sd: {
    says: 'standard deviation of the valid answers (n - 1)',
    kind: 'spread',
    ordered: true,
  },
  total: { says: 'weighted total', kind: 'count' },
  quantile: {
    says: 'quantile; `category` is the probability',
    kind: 'mean',
    ordered: true,
  },
  top_two: {
    says: 'share in the two highest categories (0-1)',
    kind: 'share',
    comparable: true,
    ordered: true,
  },
  difference: {
    says: 'difference between two groups (`category` names the pair `a-b`), or, by `wave`, newer less older, or, by `respondent_group`, one side less another (`category`: the code of a share, top_two, alpha, or none of a mean)',
    kind: 'difference',
  },
  trend: {
    says: 'mean change a wave over three waves or more; `category` as of a difference by wave',
    kind: 'difference',
  },
  correlation: {
    says: 'correlation; `category` is the other variable',
    kind: 'coefficient',
  },
  test: {
    says: 'test statistic of a difference between the groups of `group_variable`, on `df1` and `df2`',
    kind: 'test',
  },
  missing: {
    says: 'respondents without a valid answer; `category` is the reason',
    kind: 'count',
  },
  missing_share: {
    says: 'share of those asked that have no valid answer (0-1)',
    kind: 'share',
  },
  // Paired change: `variable` a derived difference of two, whose mean is its `mean`.
  paired_t: {
    says: 't of the mean change of those who answered twice, on df2',
    kind: 'test',
  },
  paired_d: {
    says: "Cohen's dz: mean by standard deviation of the changes",
    kind: 'coefficient',
  },
  signed_rank: {
    says: "Wilcoxon's V: sum of the ranks of those who went up",
    kind: 'test',
  },
  rank_biserial: {
    says: 'ranks of those who went up less those who went down, as a share of all (-1 to 1)',
    kind: 'coefficient',
  },
  // Free text: `variable` the option that a theme is, over the texts that two coders have both coded.
  coder_agreement: {
    says: 'share of the texts to which two coders both gave the theme, or both did not (0-1)',
    kind: 'share',
  },
  kappa: { says: "Cohen's kappa of two coders on the theme", kind: 'coefficient' },
  // Scales: `variable` a scale, `category` '' or an item.
  alpha: { says: 'Cronbach alpha of the scale, Feldt interval', kind: 'coefficient' },
  alpha_pairwise: {
    says: 'Cronbach alpha of covariances each over those who have both answers',
    kind: 'coefficient',
  },
  alpha_without_item: {
    says: 'Cronbach alpha from the complete cases of the other items',
    kind: 'coefficient',
  },
  alpha_std: { says: 'standardised alpha', kind: 'coefficient' },
  omega_total: { says: 'McDonald omega total, one factor', kind: 'coefficient' },
  inter_item_correlation: {
    says: 'mean correlation between the items',
    kind: 'coefficient',
  },
  item_mean: {
    says: 'mean of an item, reversed where the scale reverses it',
    kind: 'mean',
  },
  item_sd: { says: 'standard deviation of an item', kind: 'spread' },
  item_rest_correlation: {
    says: 'correlation of an item with the sum of the others (r.drop)',
    kind: 'coefficient',
  },
  alpha_if_deleted: {
    says: 'alpha without the item, from the complete cases of all items',
    kind: 'coefficient',
  },
  // Models: `variable` the model, `category` the parameter as `lhs op rhs` or the measure's name.
  parameter: {
    says: 'estimate of a parameter of a structural equation model',
    kind: 'parameter',
  },
  parameter_std: {
    says: 'the same, standardised by all variables (std.all)',
    kind: 'parameter',
  },
  fit: {
    says: 'fit measure; `category` is its name in lavaan with _ for .',
    kind: 'parameter',
  },
  r_square: { says: 'explained share of the variance of `category`', kind: 'parameter' },
  // Regressions: `variable` the regression's name, `category` the term as R names it (`skoletype2`, `a2:b`).
  coefficient: {
    says: 'coefficient of a regression; of an ordered one also the thresholds `1|2`',
    kind: 'parameter',
  },
  ratio: {
    says: 'exp of a coefficient: odds ratio of a logistic or ordered regression, ratio of means of a Poisson one',
    kind: 'parameter',
  },
  marginal_effect: {
    says: 'average marginal effect: of a category against its reference, of a number one more, on the mean or share; of an ordered regression `term: answer`',
    kind: 'difference',
  },
  predicted: {
    says: 'mean (or share 0-1) if all were in the group, the rest as they are; `category` the answer of an ordered regression',
    kind: 'mean',
  },
  term_test: {
    says: "Wald's F of all coefficients of a term, on `df1` and `df2`",
    kind: 'test',
  },
  inflation: {
    says: "a term's generalised variance inflation factor, its 1/(2 df1)th power",
    kind: 'coefficient',
  },
  importance: {
    says: "a predictor's share of R-squared, averaged over all orders of the predictors (0-1)",
    kind: 'share',
  },
  // Variation between groups: `variable` an outcome, `category` a level, or 'residual' for what is left within the innermost.
  variance_share: {
    says: 'share of the variance that lies at the level (0-1), with its profile-likelihood interval; p of no variance there',
    kind: 'variance',
  },
  variance_sd: {
    says: 'standard deviation between the groups of the level, with its profile-likelihood interval',
    kind: 'variance',
  },
  variance_groups: { says: 'groups of the level', kind: 'count' },
  median_odds_ratio: {
    says: 'median odds ratio between the groups of the level, of a logistic model',
    kind: 'variance',
  },
  // The response: `variable` '' or a background variable.
  response: {
    says: 'respondents by response status; `category` is the status',
    kind: 'count',
  },
  population: {
    says: 'units of the population; `group_value` a class of the background variable',
    kind: 'count',
  },
  gross_sample: { says: 'units invited', kind: 'count' },
  net_sample: { says: 'units whose answer is used', kind: 'count' },
  response_rate: { says: 'net by gross sample (0-1)', kind: 'share' },
  coverage: { says: 'net sample by population (0-1)', kind: 'share' },
  r_indicator: {
    says: 'R-indicator, 1 where all invited were equally likely to answer; `category` before or after weighting',
    kind: 'coefficient',
  },
  propensity_cv: {
    says: 'coefficient of variation of the response propensities; `category` before or after weighting',
    kind: 'coefficient',
  },
  partial_r: {
    says: 'partial R-indicator of the background variable in `group_variable` or its class; `category` unconditional or conditional on the others',
    kind: 'coefficient',
  },
  dropped: {
    says: 'rows or cells left out; `category` says which step and why',
    kind: 'count',
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
