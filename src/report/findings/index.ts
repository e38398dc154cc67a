/** What a report finds: chosen by rule from published rows, said in sentences, as plain data. */
export { contrastsOf, type Difference, type GroupContrast } from './contrasts.js';
export { answerOf, differenceWords, labelOfCode } from './difference-words.js';
export type { Finding, Findings, Strip } from './finding.js';
export { leadOf } from './leads.js';
export { findingsOf } from './make.js';
export { respondentsOf } from './names.js';
export { homesOf, targetOf } from './places.js';
export { type FindingTexts, findingTexts } from './texts/index.js';
export { questionOf, writer } from './written.js';
