/** What may be published. */

export type { Area, AreaAnswers } from './areas.js';
export type { CellAudit } from './audit.js';
export type { Weights, WeightsOf } from './grain-step.js';
export { nestedGroupings, nestedIn } from './hierarchy.js';
export {
  auditRows,
  type DisclosureOptions,
  type DisclosureSummary,
  protect,
  type UnitRule,
} from './protect.js';
export { type SuppressionReason, suppressionReasons, withheld } from './reasons.js';
export { talisGroups, talisRule } from './reporting-rules.js';
export { countsBehind, roundTo } from './rounding.js';
export { type DisclosureFile, disclosureFaults, disclosureSchema, optionsOf } from './schema.js';
export { cellKey, crossing, groupOf, type Hierarchy } from './table.js';
