import type { FigureTexts } from './nb.js';

/** Words in the figures, nynorsk. */
export const nn: FigureTexts = {
  withheld: 'skjerma',
  withheldNote: (count) =>
    count === 1
      ? 'Eitt tal er skjerma fordi for få har svart eller fordi det kunne røpe kva einskildpersonar har svart.'
      : `${count} tal er skjerma fordi for få har svart eller fordi dei kunne røpe kva einskildpersonar har svart.`,
  noNumbers: 'ingen tal',
  all: 'Alle',
  answer: 'Svar',
  statement: 'Spørsmål',
  variable: 'Variabel',
  group: 'Gruppe',
  share: 'Del',
  count: 'Tal på',
  mean: 'Gjennomsnitt',
  sd: 'Standardavvik',
  lower: 'Nedre grense (95 %)',
  upper: 'Øvre grense (95 %)',
  se: 'Standardfeil',
  estimate: 'Estimat',
  interval: 'Strekane viser 95 % konfidensintervall.',
  allLine: 'Den stipla linja viser verdien for alle.',
  missingShare: 'Delen utan gyldig svar er rekna av alle som fekk spørsmålet.',
  multiple: 'Fleire svar mogleg; delane summerer ikkje til 100 prosent.',
  score: 'Skår',
  simulated: 'SIMULERTE DATA',
  and: 'og',
  barsAlt: (count, of) => `Liggjande stolpar for ${count} svar: ${of}.`,
  shareAnswering: (answer) => `Del som svarer ${answer}:`,
  stackedAlt: (count) => `Stabla stolpar for ${count} spørsmål.`,
  likertAlt: (count, top) =>
    `Delte, stabla stolpar for ${count} ${count === 1 ? 'rad' : 'rader'}. Del som svarer ${top}:`,
  highestLowest: (high, highValue, low, lowValue) =>
    `høgast for «${high}» (${highValue}), lågast for «${low}» (${lowValue}).`,
  only: (label, value) => `«${label}»: ${value}.`,
  dotsAlt: (count) => `Punkt med konfidensintervall for ${count} rader:`,
  groupedAlt: (groups) => `Stolpar for gruppene ${groups}.`,
  wholeValue: (value) => `For alle: ${value}.`,
  scoresAlt: 'Fordeling av skår.',
  scoreAlt: (label, mean, sd) => `${label}: gjennomsnitt ${mean}, standardavvik ${sd}.`,
  scoreCaption: (mean, sd, n) => `Gj.snitt ${mean}, std.avvik ${sd}, n = ${n}`,
  from: 'Frå',
  to: 'Til',
  relation: 'Samanheng',
  path: 'Sti',
  covariance: 'Kovarians',
  loading: 'Ladning',
  standardised: 'Standardisert',
  unstandardised: 'Ustandardisert',
  pathAlt: (variables, significant, all) =>
    `Stidiagram med ${variables} variablar. ${significant} av ${all} stiar er statistisk signifikante på 5 %-nivå:`,
  pathNone: 'Ingen stiar er statistisk signifikante på 5 %-nivå.',
  pathNote:
    'Tala er standardiserte koeffisientar. Signifikante samanhengar (p < 0,05) er mørke og utheva, dei andre er tynne og svake. *** p < 0,001, ** p < 0,01, * p < 0,05.',
  pathShapes: 'Rektangel er observerte variablar, ellipsar er latente.',
  explained: (value) => `R² = ${value}`,
  explaining: (outcome) => `Kva forklarer «${outcome}»`,
};
