/** Recode, missing, reverse, derive, response status, municipality codes across years, pseudonyms. */

export * from './check/index.js';
export {
  type AnswerColumn,
  answersOut,
  saveCodebook,
  savedCodebook,
  savedCodebooks,
} from './codebook-table.js';
export { copyAnswers } from './copy-answers.js';
export { type MissingAnswer, withoutMissingAnswers } from './declared-missing.js';
export * from './geography/index.js';
export { cleanVariables, harmonize, makeRespondentGroups } from './harmonize.js';
export type { HarmonizeReport } from './harmonize-report.js';
export * from './register.js';
export { invitedByCell, registerCells } from './register-cells.js';
export { mergeStrata, type Stratum } from './register-strata.js';
export * from './relations.js';
export { countedQuestions, type ResponseStatus, responseStatuses, usedStatuses } from './response-status.js';
export type { WantedRows } from './wanted-rows.js';
