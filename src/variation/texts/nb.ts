/** Words on variation between places, bokmål. A level's word is a plural: «kommuner». */
export const nb = {
  decimalComma: true,
  and: 'og',
  /** A share: «19 prosent (trolig mellom 11 og 29)». */
  share: (share: string, low: string, high: string) => `${share} prosent (trolig mellom ${low} og ${high})`,
  shareAlone: (share: string) => `${share} prosent`,
  between: (word: string, outside: string | null) =>
    outside === null ? `mellom ${word}` : `mellom ${word} innenfor samme ${outside}`,
  rest: (word: string) => `mellom svarene innenfor ${word}`,
  sentence: (outcome: string, parts: string) => `Av forskjellene i svarene på ${outcome} ligger ${parts}.`,
  latent: (outcome: string, parts: string) =>
    `Av forskjellene i hvor lett det svares ja på ${outcome}, ligger ${parts}.`,
  odds: (word: string, ratio: string) =>
    `Trekkes to tilfeldige ${word}, er oddsen for ja i den ene typisk ${ratio} ganger så stor som i den andre.`,
  none: (word: string, high: string | null) =>
    `Det er ikke funnet forskjeller mellom ${word} utover det tilfeldigheter ville gitt${high === null ? '.' : `; så mye som ${high} prosent kan likevel ligge der.`}`,
};

export type VariationTexts = typeof nb;
