import { listed } from '../listed.js';

/** Words of bars, dots and other rows, bokmål. */
export const rows = {
  referenceLine: (label: string) =>
    `Den prikkede linjen viser «${label}», som ikke er regnet ut av disse svarene.`,
  allLine: 'Den stiplede linjen viser verdien for alle.',
  multiple: 'Flere svar mulig; andelene summerer ikke til 100 prosent.',
  score: 'Skår',
  barsAlt: (count: number, of: string) => `Liggende stolper for ${count} svar: ${of}.`,
  shareAnswering: (answer: string) => `Andel som svarer ${answer}:`,
  stackedAlt: (count: number) => `Stablede stolper for ${count} spørsmål.`,
  likertAlt: (count: number, top: string) =>
    `Delte, stablede stolper for ${count} ${count === 1 ? 'rad' : 'rader'}. Andel som svarer ${top}:`,
  likertNote:
    'Hele prosent. Streken skiller svarene i summen til høyre fra resten; tall under 5 står ved enden av søylen eller over den, i samme rekkefølge. Summen er regnet før avrunding.',
  highestLowest: (high: string, highValue: string, low: string, lowValue: string) =>
    `høyest for «${high}» (${highValue}), lavest for «${low}» (${lowValue}).`,
  only: (label: string, value: string) => `«${label}»: ${value}.`,
  dotsAlt: (count: number) => `Punkter med konfidensintervall for ${count} rader:`,
  groupedAlt: (groups: string) => `Stolper for gruppene ${groups}:`,
  wholeValue: (value: string) => `For alle: ${value}.`,
  scoresAlt: 'Fordeling av skår.',
  scoreAlt: (label: string, mean: string, sd: string) =>
    `${label}: gjennomsnitt ${mean}, standardavvik ${sd}.`,
  scoreCaption: (mean: string, sd: string, n: string) =>
    `Gjennomsnitt ${mean}, standardavvik ${sd}, n = ${n}`,
  scoreUnweighted: 'Stolpene teller svar uten vekter; gjennomsnitt og standardavvik er vektet.',
  scoreEdges: 'En skår på grensen mellom to klasser hører til den høyeste av dem.',
  groupOrder: 'I hver klynge står stolpene i samme rekkefølge som i forklaringen over figuren.',
  background: 'Bakgrunnsvariabel',
  meanShort: 'Snitt',
  adjustedP: 'Justert p, mot de andre',
  groupDotsAlt: (count: number) => `Punkter med konfidensintervall for ${count} grupper.`,
  differsNote:
    'Fylt, grønt merke: gruppen skiller seg fra alle de andre på 5-prosentsnivå, justert for alle sammenligningene i figuren (Benjamini–Hochberg). Sammenligningen er regnet av de publiserte tallene, som om gruppen og resten var uavhengige, for grupper med minst ti svar. p ved en overskrift er testen mellom alle gruppene, ujustert.',
  differsOnly: 'Figuren viser bare gruppene som skiller seg ut; tabellen har alle.',
  responseRate: 'Svarprosent',
  invited: 'Inviterte',
  answered: 'Svar',
  ratesNote:
    'Svarprosenten er nettoutvalg delt på bruttoutvalg. p ved en overskrift er testen av om nettoutvalget er fordelt som populasjonen.',
  ratesAlt: (count: number) => `Punkter for svarprosenten i ${count} grupper.`,
  ratesLead: (rate: string, high: string, low: string, fewest: string | null) =>
    `Svarprosenten er ${rate}, høyest ${high} og lavest ${low}${fewest === null ? '' : `, når grupper med under ${fewest} inviterte holdes utenfor`}.`,
  /** @param differing background variables by which those who answered are not like the population */
  ratesTested: (differing: string[]) =>
    differing.length === 0
      ? 'De som svarte, skiller seg ikke signifikant fra populasjonen.'
      : `De som svarte, skiller seg signifikant fra populasjonen etter ${listed(differing, 'og')}.`,
  groupCount: (count: number) => `${count} grupper`,
  noneDiffers: 'Ingen av gruppene skiller seg sikkert ut fra de andre.',
  higherThan: (what: string, high: [string, string], low: [string, string], named: boolean) =>
    `${named ? `«${what}»: h` : 'H'}øyere ${high[0]} (${high[1]}) enn ${low[0]} (${low[1]}).`,
  unlikeBy: (names: string[]) =>
    `Gruppene er ikke like etter ${listed(
      names.map((name) => `«${name}»`),
      'og',
    )}, men ingen av dem skiller seg sikkert ut fra alle de andre.`,
  wholeIs: (share: boolean, value: string) => `${share ? 'Andelen' : 'Snittet'} for alle er ${value}.`,
  noneCompared: 'Gruppene er ikke sammenlignet: de har for få svar, eller tallene er skjermet.',
  /** A group that the codebook has no phrase for. */
  inGroup: (by: string, group: string) => `i gruppen «${group}» etter ${by.toLowerCase()}`,
  among: (who: string) => `blant ${who}`,
  differsFrom: (what: string, all: string, above: string[], below: string[], named: boolean) =>
    `${named ? `«${what}»: ` : ''}${[
      ...(above.length === 0
        ? []
        : [`${named ? 'h' : 'H'}øyere enn for alle (${all}) ${listed(above, 'og')}`]),
      ...(below.length === 0
        ? []
        : [
            `${above.length === 0 && !named ? 'L' : 'l'}avere ${above.length === 0 ? `enn for alle (${all}) ` : ''}${listed(below, 'og')}`,
          ]),
    ].join('; ')}.`,
};

export type RowTexts = typeof rows;
