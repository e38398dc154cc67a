import type { Codebook } from '../../codebook/index.js';
import { cleanVariables } from '../../harmonize/index.js';
import type { Ask } from '../ask.js';

/** What is described of a variable: its categories' shares, its mean, or both. */
export interface Described {
  name: string;
  categories: (string | number)[];
  hasMean: boolean;
  hasTopTwo: boolean;
  /** Asked of respondents: not a background variable. */
  isQuestion: boolean;
}

/** Every variable that has a distribution to show: not identifiers, free text, dates or weights. */
export function describedVariables({
  codebook,
  definition,
}: {
  codebook: Codebook;
  definition: Pick<Ask, 'areas'>;
}): Described[] {
  const shown = cleanVariables(codebook).filter((v) =>
    ['item', 'background', 'multiple_choice'].includes(v.role),
  );
  const areas = new Set(definition.areas.map((a) => a.by));
  return [...shown, ...codebook.derived]
    .filter((v) => v.type !== 'text' && v.type !== 'date' && v.type !== 'datetime' && !areas.has(v.name))
    .map((v) => {
      const categories = v.values.filter((value) => value.missing === undefined).map((value) => value.code);
      const numeric = categories.every((code) => typeof code === 'number');
      return {
        name: v.name,
        categories,
        hasMean: numeric && (v.type === 'number' || v.type === 'ordinal'),
        isQuestion: v.role === 'item' || v.role === 'multiple_choice',
        hasTopTwo: v.role === 'item' && v.type === 'ordinal' && numeric && categories.length > 2,
      };
    })
    .filter((d) => d.categories.length > 0 || d.hasMean);
}
