/** Small areas: best predictions from answers and register covariates, and what may be told of each area. */

export { leverages, ownAnswersCount } from './protect.js';
export { reliabilityOf } from './reliability.js';
export type { SmallAreasResult } from './result.js';
export { type SmallAreasInput, smallAreas } from './small-areas.js';
export { type SmallAreasRequest, smallAreasOf } from './small-areas-of.js';
export { unitLevel } from './unit-level.js';
