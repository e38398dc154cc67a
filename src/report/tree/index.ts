/** The report as plain data: made once from the results document, printed by html and files. */
export { makeTree, notDrawn, treeMaking } from './make.js';
export * from './tree.js';
export { type ItemWords, wordsIn } from './words.js';
