/** Recode, missing, reverse, derive, response status, municipality codes across years, pseudonyms. */

export * from './check/index.js';
export { type AnswerColumn, answersOut, savedCodebook, savedCodebooks } from './codebook-table.js';
export { copyAnswers } from './copy-answers.js';
export { withoutMissingAnswers } from './declared-missing.js';
export * from './geography/index.js';
export { cleanVariables, harmonize, makeRespondentGroups } from './harmonize.js';
export type { HarmonizeReport } from './harmonize-report.js';
export * from './register.js';
export { invitedByCell, registerCells } from './register-cells.js';
export { mergeStrata } from './register-strata.js';
export * from './relations.js';
export { type ResponseStatus, responseStatuses } from './response-status.js';
export type { WantedRows } from './wanted-rows.js';
