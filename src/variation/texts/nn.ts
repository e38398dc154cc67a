import type { VariationTexts } from './nb.js';

/** Words on variation between places, nynorsk. */
export const nn: VariationTexts = {
  decimalComma: true,
  and: 'og',
  share: (share, low, high) => `${share} prosent (truleg mellom ${low} og ${high})`,
  shareAlone: (share) => `${share} prosent`,
  between: (word, outside) =>
    outside === null ? `mellom ${word}` : `mellom ${word} innanfor same ${outside}`,
  rest: (word) => `mellom svara innanfor ${word}`,
  sentence: (outcome, parts) => `Av skilnadene i svara på ${outcome} ligg ${parts}.`,
  latent: (outcome, parts) => `Av skilnadene i kor lett det blir svart ja på ${outcome}, ligg ${parts}.`,
  odds: (word, ratio) =>
    `Trekkjer vi to tilfeldige ${word}, er oddsen for ja i den eine typisk ${ratio} gonger så stor som i den andre.`,
  none: (word, high) =>
    `Det er ikkje funne skilnader mellom ${word} ut over det slumpen ville gjeve${high === null ? '.' : `; så mykje som ${high} prosent kan likevel liggje der.`}`,
};
