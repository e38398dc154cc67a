/** Proportions, means, quantiles, differences and tests, with design-based uncertainty. */
export { averageOfGroups } from './average.js';
export { casesOf, casesText, type EstimateCases } from './cases.js';
export type { Crosstab, Group } from './crosstab.js';
export { type CrosstabOptions, Crosstabs } from './crosstabs.js';
export { type EstimateOptions, estimate } from './estimate.js';
export { groupTests, type TestOptions } from './group-tests.js';
export {
  cohenD,
  cohenH,
  cramerV,
  logitInterval,
  symmetricInterval,
  wilsonInterval,
} from './intervals.js';
export { type PairedRow, pairedChanges } from './paired.js';
export {
  type Comparison,
  comparisons,
  type EstimateRequest,
  type EstimateRow,
  type EstimateStatistic,
  estimateStatistics,
} from './request.js';
export { type SignedRank, signedRank } from './signed-rank.js';
export { unknownReason } from './spread.js';
export { type TestMethod, type TestRequest, type TestRow, testMethods } from './test-request.js';
export { type EstimateWarning, estimateWarnings } from './warnings.js';
