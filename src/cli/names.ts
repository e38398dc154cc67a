import { nameRange } from '../design/index.js';

/**
 * The names in a word of the command line: split at commas, and ranges such as v1-v5 written out, but for what is a
 * column as it stands.
 */
export function namesIn(text: string, columns: readonly string[]): string[] {
  if (columns.includes(text)) return [text];
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .flatMap((name) => (columns.includes(name) ? [name] : (nameRange(name) ?? [name])));
}
