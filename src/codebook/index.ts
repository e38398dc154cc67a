/** The codebook: schema, loading, checking, drafting. */

export { type Change, codebookChanges } from './changes.js';
export * from './codebook.js';
export {
  answerSources,
  conditionFaults,
  conditionNames,
  derivedSources,
  isDate,
} from './definition/index.js';
export { nearestAnswer, orderedAnswers } from './draft/answer-order.js';
export { type Draft, draftCodebook } from './draft/draft.js';
export { asName } from './draft/names.js';
export { isAnswerScale } from './draft/scale-words.js';
export type { Correlate, DraftFacts, DraftSource, ItemSet } from './draft/source.js';
export { shortened, text as yamlText } from './draft/yaml-text.js';
export { type Formula, formulaOf } from './formula.js';
export { jsonSchema } from './json-schema.js';
export { writeOutShared } from './like/aliases.js';
export { codebookLike } from './like/index.js';
export type { Likeness, NewExport } from './like/likeness.js';
export { definitionPlace, includedFiles, loadCodebook } from './load.js';
export { madeOf } from './made-of.js';
export { missingReason } from './missing-words.js';
export { orderedRemedy } from './ordered-remedy.js';
export { plainText } from './plain-text.js';
export { languages, sharedWords } from './question-texts.js';
export { codeRange, isArithmetic } from './resolve.js';
export { askedText, calledByLabels, conditionText, derivedText, scaleText } from './rule-text.js';
export {
  type Condition,
  codebookSchema,
  codeSchema,
  conditionSchema,
  type MissingRange,
  type MissingReason,
  missingReasons,
  nameSchema,
  type PlaceKind,
  type PlaceRule,
  textSchema,
} from './schema.js';
export { namesInLine, numberedName } from './series.js';
export { ownColumns } from './services.js';
export { bandBelow, bandBetween, bandOrMore } from './texts/bands.js';
export { writtenNumber } from './texts/written-number.js';
export { type PlaceOf, readPlainYaml, readYamlFile } from './yaml-file.js';
