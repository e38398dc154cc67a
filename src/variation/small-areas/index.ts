/** Small areas: best predictions from answers and register covariates, and what may be told of each area. */
export { type AreaMethod, areaLevel } from './area-level.js';
export type { Population } from './population.js';
export { leverages, ownAnswersCount } from './protect.js';
export { type Reliability, reliabilityOf } from './reliability.js';
export type { SmallArea, SmallAreasResult } from './result.js';
export { type SmallAreasInput, smallAreas } from './small-areas.js';
export { type SmallAreasRequest, smallAreasOf } from './small-areas-of.js';
export { type UnitMethod, unitLevel } from './unit-level.js';
