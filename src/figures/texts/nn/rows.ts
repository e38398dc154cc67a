import { listed } from '../listed.js';
import type { RowTexts } from '../nb/rows.js';

/** Words of bars, dots and other rows, nynorsk. */
export const rows: RowTexts = {
  referenceLine: (label: string) =>
    `Den prikkete linja viser «${label}», som ikkje er rekna ut av desse svara.`,
  allLine: 'Den stipla linja viser verdien for alle.',
  multiple: 'Fleire svar mogleg; delane summerer ikkje til 100 prosent.',
  score: 'Skår',
  barsAlt: (count, of) => `Liggjande stolpar for ${count} svar: ${of}.`,
  shareAnswering: (answer) => `Del som svarar ${answer}:`,
  stackedAlt: (count) => `Stabla stolpar for ${count} spørsmål.`,
  likertAlt: (count, top) =>
    `Delte, stabla stolpar for ${count} ${count === 1 ? 'rad' : 'rader'}. Del som svarar ${top}:`,
  likertNote:
    'Heile prosent. Streken skil svara i summen til høgre frå resten; tal under 5 står ved enden av søyla eller over ho, i same rekkjefølgje. Summen er rekna før avrunding.',
  highestLowest: (high, highValue, low, lowValue) =>
    `høgast for «${high}» (${highValue}), lågast for «${low}» (${lowValue}).`,
  only: (label, value) => `«${label}»: ${value}.`,
  dotsAlt: (count) => `Punkt med konfidensintervall for ${count} rader:`,
  groupedAlt: (groups) => `Stolpar for gruppene ${groups}:`,
  wholeValue: (value) => `For alle: ${value}.`,
  scoresAlt: 'Fordeling av skår.',
  scoreAlt: (label, mean, sd) => `${label}: gjennomsnitt ${mean}, standardavvik ${sd}.`,
  scoreCaption: (mean, sd, n) => `Gjennomsnitt ${mean}, standardavvik ${sd}, n = ${n}`,
  scoreUnweighted: 'Stolpane tel svar utan vekter; gjennomsnitt og standardavvik er vekta.',
  scoreEdges: 'Ein skår på grensa mellom to klassar høyrer til den høgaste av dei.',
  groupOrder: 'I kvar klynge står stolpane i same rekkjefølgje som i forklaringa over figuren.',
  background: 'Bakgrunnsvariabel',
  meanShort: 'Snitt',
  adjustedP: 'Justert p, mot dei andre',
  groupDotsAlt: (count: number) => `Punkt med konfidensintervall for ${count} grupper.`,
  differsNote:
    'Fylt, grønt merke: gruppa skil seg frå alle dei andre på 5-prosentsnivå, justert for alle samanlikningane i figuren (Benjamini–Hochberg). Samanlikninga er rekna av dei publiserte tala, som om gruppa og resten var uavhengige, for grupper med minst ti svar. p ved ei overskrift er testen mellom alle gruppene, ujustert.',
  differsOnly: 'Figuren viser berre gruppene som skil seg ut; tabellen har alle.',
  responseRate: 'Svarprosent',
  invited: 'Inviterte',
  answered: 'Svar',
  ratesNote:
    'Svarprosenten er nettoutval delt på bruttoutval. p ved ei overskrift er testen av om nettoutvalet er fordelt som populasjonen.',
  ratesAlt: (count) => `Punkt for svarprosenten i ${count} grupper.`,
  ratesLead: (rate, high, low, fewest) =>
    `Svarprosenten er ${rate}, høgast ${high} og lågast ${low}${fewest === null ? '' : `, når grupper med under ${fewest} inviterte blir haldne utanfor`}.`,
  ratesTested: (differing) =>
    differing.length === 0
      ? 'Dei som svara, skil seg ikkje signifikant frå populasjonen.'
      : `Dei som svara, skil seg signifikant frå populasjonen etter ${listed(differing, 'og')}.`,
  groupCount: (count: number) => `${count} grupper`,
  noneDiffers: 'Inga av gruppene skil seg sikkert ut frå dei andre.',
  higherThan: (what, high, low, named) =>
    `${named ? `«${what}»: h` : 'H'}øgare ${high[0]} (${high[1]}) enn ${low[0]} (${low[1]}).`,
  unlikeBy: (names) =>
    `Gruppene er ikkje like etter ${listed(
      names.map((name) => `«${name}»`),
      'og',
    )}, men inga av dei skil seg sikkert ut frå alle dei andre.`,
  wholeIs: (share, value) => `${share ? 'Delen' : 'Snittet'} for alle er ${value}.`,
  noneCompared: 'Gruppene er ikkje samanlikna: dei har for få svar, eller tala er skjerma.',
  /** A group that the codebook has no phrase for. */
  inGroup: (by, group) => `i gruppa «${group}» etter ${by.toLowerCase()}`,
  among: (who) => `blant ${who}`,
  differsFrom: (what: string, all: string, above: string[], below: string[], named: boolean) =>
    `${named ? `«${what}»: ` : ''}${[
      ...(above.length === 0
        ? []
        : [`${named ? 'h' : 'H'}øgare enn for alle (${all}) ${listed(above, 'og')}`]),
      ...(below.length === 0
        ? []
        : [
            `${above.length === 0 && !named ? 'L' : 'l'}ågare ${above.length === 0 ? `enn for alle (${all}) ` : ''}${listed(below, 'og')}`,
          ]),
    ].join('; ')}.`,
};
