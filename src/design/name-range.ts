import { numberedName } from '../codebook/index.js';

/** Most names that a range may stand for. */
const mostNames = 10_000;

/**
 * The names that a range such as 'v1-v5' stands for: one stem, numbers rising by one; leading zeros of the first
 * name are kept ('v01-v12'). Null when the text is no such range.
 */
export function nameRange(text: string): string[] | null {
  const parts = /^(.*?)(\d+)\s*-\s*(.*?)(\d+)$/.exec(text);
  const [from, to] = [Number(parts?.[2]), Number(parts?.[4])];
  if (parts === null || parts[1] !== parts[3] || !(to > from) || to - from >= mostNames) return null;
  return Array.from({ length: to - from + 1 }, (_, i) => numberedName(parts[1]!, parts[2]!, i));
}
