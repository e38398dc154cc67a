/** The results table: the one thing that leaves the warehouse, and all that figures and reports read. */
export type { Cases } from './cases.js';
export type { ResultsDocument } from './document.js';
export { harmlessText } from './harmless-text.js';
export {
  type FigureKind,
  figureKinds,
  type ItemKey,
  itemKinds,
  kindsWhere,
  type TableKind,
  tableKinds,
} from './item-kinds.js';
export * from './labels.js';
export { byDefinition } from './made-of.js';
export * from './models.js';
export * from './provenance.js';
export * from './published.js';
export * from './published-number.js';
export { readResults } from './read.js';
export * from './report.js';
export {
  coarserOf,
  decimalsOfStep,
  errorRoundedTo,
  roundedNote,
  roundedTo,
  shownDecimals,
} from './rounded.js';
export * from './row.js';
export * from './statistics.js';
export { seenBy } from './subset.js';
export * from './text.js';
export * from './waves.js';
