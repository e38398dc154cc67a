import type { VariationTexts } from './nb.js';

/** Words on variation between places, English. */
export const en: VariationTexts = {
  decimalComma: false,
  and: 'and',
  share: (share, low, high) => `${share} % (likely ${low} to ${high})`,
  shareAlone: (share) => `${share} %`,
  between: (word, outside) =>
    outside === null ? `between groups of ${word}` : `between groups of ${word} within the same ${outside}`,
  rest: (word) => `between rows within groups of ${word}`,
  sentence: (outcome, parts) => `Of the variation in ${outcome}, ${parts}.`,
  latent: (outcome, parts) => `Of the variation in the propensity for ${outcome}, ${parts}.`,
  odds: (word, ratio) =>
    `Of two groups of ${word} drawn at random, the odds in the higher are in the median ${ratio} times those in the lower.`,
  none: (word, high) =>
    `No differences between groups of ${word} are found beyond what chance would make${high === null ? '.' : `; as much as ${high} % may still lie there.`}`,
};
