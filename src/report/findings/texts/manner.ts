/** How an answer is said: how far one agrees, to what extent, as numbers with words, in quotes, as a tick, or written in one's own words. */
export type Manner =
  | { kind: 'agree' | 'extent' | 'answers'; words: string[] }
  | { kind: 'numbered'; words: Numbered[] }
  | { kind: 'ticked' | 'written' };

/** An answer that is a number, with the words that stand beside it. */
export interface Numbered {
  number: string;
  text: string;
}

/** «a», «a eller b», «a, b og c». */
export function joined(words: readonly string[], last: string): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}
