import { yamlText } from '../../codebook/index.js';
import type { Texts } from './texts/titles.js';

/** A text, or one in three languages, as YAML in flow style. */
export function yamlTexts(text: string | Texts): string {
  if (typeof text === 'string') return yamlText(text);
  const { nb, nn, en } = text;
  return nb === nn && nb === en
    ? yamlText(nb)
    : `{ nb: ${yamlText(nb)}, nn: ${yamlText(nn)}, en: ${yamlText(en)} }`;
}

export const yamlNames = (names: readonly string[]): string => `[${names.join(', ')}]`;

/** Lines as comments that are YAML again when the `# ` is taken away. */
export const asComment = (lines: readonly string[], indent = 0): string[] =>
  lines.map((line) => `${' '.repeat(indent)}# ${line}`);
