/** Recode, missing, reverse, derive, response status, municipality codes across years, pseudonyms. */

export * from './check/index.js';
export {
  type AnswerColumn,
  answersOutSql,
  saveCodebook,
  savedCodebook,
  savedCodebooks,
} from './codebook-table.js';
export * from './condition-sql.js';
export { type MissingAnswer, withoutMissingAnswers } from './declared-missing.js';
export * from './derive-sql.js';
export * from './geography/index.js';
export * from './harmonize.js';
export * from './register.js';
export { mergeStrata, type Stratum } from './register-strata.js';
export * from './relations.js';
export * from './response-status.js';
export * from './score-sql.js';
