/** Structural equation models: syntax -> parameter table -> matrices -> estimator -> fit, standardised, indirect, bootstrap. */
export { type BootstrapOptions, type BootstrapResult, bootstrapModel } from './bootstrap.js';
export { checkNames } from './data/checks.js';
export type { SemData } from './data/prepared.js';
export { strictDifferenceTest } from './difference-test.js';
export { fitModel } from './fit-model.js';
export { factorScores } from './inference/factor-scores.js';
export { type ModelReliability, modelReliability } from './inference/model-reliability.js';
export { compareModels, waldTest } from './inference/model-tests.js';
export { type ModificationIndex, modificationIndices } from './inference/modification.js';
export { type GroupResiduals, residuals } from './inference/residuals.js';
export { type InvarianceStep, invarianceLadder } from './invariance.js';
export { toSemJson } from './json.js';
export { freeParameters } from './model/free-parameters.js';
export type { EqualAcrossGroups } from './model/parameter-table.js';
export { classifyVariables as modelVariables } from './model/variables.js';
export { type NominalVariable, nominalInModel, nominalRemedy } from './nominal.js';
export type { SemOptions } from './options.js';
export { type ReplicateResult, replicateModel } from './replicates.js';
export {
  type Estimator as SemEstimator,
  estimators as semEstimators,
  type NestedTest,
  type SemParameter,
  type SemResult,
  type SemWarning,
} from './result.js';
export { evaluate } from './syntax/expression.js';
export type { ParsedModel } from './syntax/model.js';
export { parseModel } from './syntax/parse.js';
