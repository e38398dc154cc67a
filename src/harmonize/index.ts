/** Recode, missing, reverse, derive, response status, municipality codes across years, pseudonyms. */
export * from './condition-sql.js';
export * from './derive-sql.js';
export * from './harmonize.js';
export * from './response-status.js';
export * from './score-sql.js';
