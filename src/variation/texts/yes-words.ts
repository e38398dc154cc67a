/** Answers that mean yes, of which the other of two answers means no. */
export const yesWords: ReadonlySet<string> = new Set([
  'ja',
  'yes',
  'true',
  'sant',
  'jå',
  'valgt',
  'valt',
  'selected',
]);
