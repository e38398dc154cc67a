/** Municipalities and counties of any date since 1994 brought to one division, and what follows from them. */
export { correspondenceOf, type DivisionArea, readCorrespondence } from './correspondence.js';
export { areaName, countyAreas, municipalityCodes } from './division-names.js';
export { followCode } from './follow.js';
export { growAreas } from './grow.js';
export { type PlaceResolution, resolveMunicipality, resolvePlace } from './place.js';
export type { PlaceReport } from './place-table.js';
export { completeGeography, placeValue, placeValues } from './place-values.js';
