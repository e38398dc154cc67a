/**
 * The names that `ResultRow.statistic` takes, and what `variable` and `category` hold with each.
 * A new statistic is added here first.
 */
export const statistics = {
  // Distributions and estimates: `variable` a variable, `category` an answer code where there is one.
  proportion: 'share of the valid answers that fall in the category (0-1)',
  count: 'respondents in the category',
  mean: 'mean of the valid answers, or of an index',
  sd: 'standard deviation of the valid answers (n - 1)',
  total: 'weighted total',
  quantile: 'quantile; `category` is the probability',
  top_two: 'share in the two highest categories (0-1)',
  difference:
    'difference between two groups (`category` names the pair `a-b`), or, by `wave`, newer less older (`category`: the code of a share, top_two, alpha, or none of a mean)',
  trend: 'mean change a wave over three waves or more; `category` as of a difference by wave',
  correlation: 'correlation; `category` is the other variable',
  test: 'test statistic of a difference between the groups of `group_variable`, on `df1` and `df2`',
  missing: 'respondents without a valid answer; `category` is the reason',
  missing_share: 'share of those asked that have no valid answer (0-1)',
  // Scales: `variable` a scale, `category` '' or an item.
  alpha: 'Cronbach alpha of the scale, Feldt interval',
  alpha_pairwise: 'Cronbach alpha of covariances each over those who have both answers',
  alpha_without_item: 'Cronbach alpha from the complete cases of the other items',
  alpha_std: 'standardised alpha',
  omega_total: 'McDonald omega total, one factor',
  inter_item_correlation: 'mean correlation between the items',
  item_mean: 'mean of an item, reversed where the scale reverses it',
  item_sd: 'standard deviation of an item',
  item_rest_correlation: 'correlation of an item with the sum of the others (r.drop)',
  alpha_if_deleted: 'alpha without the item, from the complete cases of all items',
  // Models: `variable` the model, `category` the parameter as `lhs op rhs` or the measure's name.
  parameter: 'estimate of a parameter of a structural equation model',
  parameter_std: 'the same, standardised by all variables (std.all)',
  fit: 'fit measure; `category` is its name in lavaan with _ for .',
  r_square: 'explained share of the variance of `category`',
  // The response: `variable` '' or a background variable.
  response: 'respondents by response status; `category` is the status',
  population: 'units of the population; `group_value` a class of the background variable',
  gross_sample: 'units invited',
  net_sample: 'units whose answer is used',
  response_rate: 'net by gross sample (0-1)',
  coverage: 'net sample by population (0-1)',
  dropped: 'rows or cells left out; `category` says which step and why',
} as const;

export type StatisticName = keyof typeof statistics;
