/** Proportions, means, quantiles, differences and tests, with design-based uncertainty. */
export { averageOfGroups } from './average.js';
export { casesOf, casesText, type EstimateCases } from './cases.js';

export { estimate } from './estimate.js';
export { groupTests } from './group-tests.js';
export { logitInterval, symmetricInterval, wilsonInterval } from './intervals.js';
export { type PairedRow, pairedChanges } from './paired.js';
export {
  type Comparison,
  comparisons,
  type EstimateRequest,
  type EstimateRow,
  type EstimateStatistic,
} from './request.js';
export { signedRank } from './signed-rank.js';
export { unknownReason } from './spread.js';
export { type TestMethod, type TestRequest, type TestRow, testMethods } from './test-request.js';
export { type EstimateWarning, estimateWarnings } from './warnings.js';
