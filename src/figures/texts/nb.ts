/** Words in the figures, bokmål. */
export const nb = {
  withheld: 'skjermet',
  withheldNote: (count: number) =>
    count === 1
      ? 'Ett tall er skjermet fordi for få har svart eller fordi det kunne røpe hva enkeltpersoner har svart.'
      : `${count} tall er skjermet fordi for få har svart eller fordi de kunne røpe hva enkeltpersoner har svart.`,
  noNumbers: 'ingen tall',
  all: 'Alle',
  answer: 'Svar',
  statement: 'Spørsmål',
  variable: 'Variabel',
  group: 'Gruppe',
  share: 'Andel',
  count: 'Antall',
  mean: 'Gjennomsnitt',
  sd: 'Standardavvik',
  lower: 'Nedre grense (95 %)',
  upper: 'Øvre grense (95 %)',
  se: 'Standardfeil',
  estimate: 'Estimat',
  interval: 'Strekene viser 95 % konfidensintervall.',
  allLine: 'Den stiplede linjen viser verdien for alle.',
  missingShare: 'Andelen uten gyldig svar er regnet av alle som fikk spørsmålet.',
  multiple: 'Flere svar mulig; andelene summerer ikke til 100 prosent.',
  score: 'Skår',
  simulated: 'SIMULERTE DATA',
  and: 'og',
  barsAlt: (count: number, of: string) => `Liggende stolper for ${count} svar: ${of}.`,
  shareAnswering: (answer: string) => `Andel som svarer ${answer}:`,
  stackedAlt: (count: number) => `Stablede stolper for ${count} spørsmål.`,
  likertAlt: (count: number, top: string) =>
    `Delte, stablede stolper for ${count} ${count === 1 ? 'rad' : 'rader'}. Andel som svarer ${top}:`,
  highestLowest: (high: string, highValue: string, low: string, lowValue: string) =>
    `høyest for «${high}» (${highValue}), lavest for «${low}» (${lowValue}).`,
  only: (label: string, value: string) => `«${label}»: ${value}.`,
  dotsAlt: (count: number) => `Punkter med konfidensintervall for ${count} rader:`,
  groupedAlt: (groups: string) => `Stolper for gruppene ${groups}.`,
  wholeValue: (value: string) => `For alle: ${value}.`,
  scoresAlt: 'Fordeling av skår.',
  scoreAlt: (label: string, mean: string, sd: string) =>
    `${label}: gjennomsnitt ${mean}, standardavvik ${sd}.`,
  scoreCaption: (mean: string, sd: string, n: string) => `Gj.snitt ${mean}, std.avvik ${sd}, n = ${n}`,
  from: 'Fra',
  to: 'Til',
  relation: 'Sammenheng',
  path: 'Sti',
  covariance: 'Kovarians',
  loading: 'Ladning',
  standardised: 'Standardisert',
  unstandardised: 'Ustandardisert',
  pathAlt: (variables: number, significant: number, all: number) =>
    `Stidiagram med ${variables} variabler. ${significant} av ${all} stier er statistisk signifikante på 5 %-nivå:`,
  pathNone: 'Ingen stier er statistisk signifikante på 5 %-nivå.',
  pathNote:
    'Tallene er standardiserte koeffisienter. Signifikante sammenhenger (p < 0,05) er mørke og uthevede, de andre er tynne og svake. *** p < 0,001, ** p < 0,01, * p < 0,05.',
  pathShapes: 'Rektangler er observerte variabler, ellipser er latente.',
  explained: (value: string) => `R² = ${value}`,
  explaining: (outcome: string) => `Hva forklarer «${outcome}»`,
};

export type FigureTexts = typeof nb;
