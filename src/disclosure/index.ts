/** What may be published. */

export { type AlmostNested, almostNested } from './almost-nested.js';
export type { Area } from './areas.js';

export { type BesideTables, type ModelFacts, modelSet, type SetDifference, type SetName } from './beside.js';
export type { GroupingCost } from './cost.js';
export type { Weights } from './grain-step.js';
export { nestedGroupings } from './hierarchy.js';
export type { DisclosureOptions } from './options.js';
export { auditRows, type DisclosureSummary, protect } from './protect.js';
export { type SuppressionReason, suppressionReasons, withheld } from './reasons.js';
export { talisRule } from './reporting-rules.js';
export { countsBehind, roundTo } from './rounding.js';
export { type DisclosureFile, disclosureFaults, disclosureSchema, optionsOf } from './schema.js';
export { cellKey, crossing, groupOf, type Hierarchy } from './table.js';
export type { Composite } from './together.js';
