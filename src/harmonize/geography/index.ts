/** Municipalities and counties of any date since 1994 brought to one division, and what follows from them. */
export { correspondenceOf, type DivisionArea, readCorrespondence } from './correspondence.js';
export { areaName, countyAreas, municipalityCodes } from './division-names.js';
export { type Followed, followCode, type Target } from './follow.js';
export { type GrowRule, growAreas } from './grow.js';
export {
  type FoundPlace,
  type PlaceOptions,
  type PlaceResolution,
  resolveMunicipality,
  resolvePlace,
  type UnknownReason,
} from './place.js';
export type { PlaceReport } from './place-table.js';
export { completeGeography, type PlaceValue, placeValue, placeValues } from './place-values.js';
