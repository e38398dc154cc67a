/** A pipeline drafted from an export and its drafted codebook. */
export { bandLines, chooseBands } from './bands.js';
export { withCodeOptions } from './code-options.js';
export { draftPipeline } from './draft.js';
export { lackingAnswers } from './used-answers.js';
