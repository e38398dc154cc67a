/** Scale scores, alpha, omega, item analysis. */
export * from './cases.js';
export * from './coding-frame.js';
export * from './coefficients.js';
export * from './kappa.js';
export * from './reliability.js';
export * from './reliability-of.js';
export * from './rows.js';
export type { ScaleRequest } from './scale-request.js';
