/** Words of numbers, of those that are not there, and of axes, bokmål. */
export const numbers = {
  withheld: 'skjermet',
  /** With the rules behind it, each with how many where there are several. */
  withheldNote: (count: number, because: string) =>
    `${count === 1 ? 'Ett' : count} tall er skjermet${because}.`,
  /** Which rule keeps a number back. */
  withheldBecause: {
    few: 'fordi for få har svart',
    few_rest: 'fordi for få har svart i resten av gruppen',
    units: 'fordi svarene kommer fra for få enheter',
    derivable: 'for at ingen svar skal kunne regnes ut',
    either: 'fordi for få har svart eller for at ingen svar skal kunne regnes ut',
    coarse: 'fordi det bare kunne gis så grovt at det ikke sier noe',
    other: 'av hensyn til personvernet',
  },
  /** In place of a figure. */
  nothingLeft: 'Figuren er ikke tegnet, fordi alle tallene i den er skjermet.',
  nothingComputed: 'Figuren er ikke tegnet, fordi tallene i den er skjermet eller ikke beregnet.',
  /** What stands in a number's place, by why it is not there. */
  absent: {
    withheld: 'skjermet',
    not_asked: 'ikke spurt',
    no_answers: 'ingen svar',
    not_compared: 'ikke likt',
    not_computed: 'ikke beregnet',
  },
  notAskedNote: 'Der det står «ikke spurt», fikk ingen spørsmålet.',
  noAnswersNote: 'Der det står «ingen svar», har ingen gitt et gyldig svar.',
  notComparedNote:
    'Der det står «ikke likt», er det spurt på en annen måte, så tallene ikke kan sammenlignes.',
  comparability: {
    reworded: 'spørsmålet er omformulert',
    options_changed: 'svaralternativene er endret',
    scale_length_changed: 'skalaen har en annen lengde',
    asked_of_others: 'spørsmålet gikk til andre',
    items_changed: 'indeksen har andre ledd',
    recoded: 'den er avledet på en annen måte',
  },
  notComparedBecause: (label: string, wave: string, what: string) =>
    `«${label}» kan ikke sammenlignes med ${wave}: ${what}.`,
  comparedAnyway: (label: string, wave: string, what: string, because: string) =>
    `«${label}» er sammenlignet med ${wave} selv om ${what}${because === '' ? '' : `: ${because}`}.`,
  notComputedNote: (reason: string) =>
    `Der det står «ikke beregnet», er tallet ikke regnet ut${reason === '' ? '' : `: ${reason}`}.`,
  unknown: 'ukjent',
  unknownNote: (mark: string, reasons: string) => `${mark} Usikkerheten er ikke kjent: ${reasons}.`,
  intervalCut: 'Pilspiss: intervallet går ut over enden av aksen.',
  intervalNone:
    'Tall uten strek har en beregnet standardfeil på 0: alle i utvalget har svart likt, eller tallet er gitt av utvalgsplanen.',
  axisPart: (from: string, to: string, low: string, high: string) =>
    `Aksen viser ${from} til ${to} av en skala fra ${low} til ${high}.`,
  /** Reasons of the results table, found by a part of their own words. */
  reasons: {
    'once it is rounded': 'avrundet av hensyn til personvernet ville intervallet dekke det meste av skalaen',
    'one respondent': 'bare én respondent',
    'one cluster': 'bare én enhet',
    'one sampling unit': 'bare én enhet',
    'two respondents': 'bare to respondenter',
    'alone in their strata': 'bare enheter som er alene i sitt stratum',
    'a replicate weight': 'en av replikatvektene gir ingen å regne på',
    'no valid answers': 'ingen gyldige svar',
    'too few or too like': 'for få eller for like svar',
    'one factor does not fit': 'én faktor passer ikke til dataene',
    not_converged: 'modellen fant ingen løsning',
    'without an estimate are left out': 'grupper uten tall er utelatt',
    'fewer than two groups': 'færre enn to grupper med svar',
  } as Record<string, string>,
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
  missingShare: 'Andelen uten gyldig svar er regnet av alle som fikk spørsmålet.',
};

export type NumberTexts = typeof numbers;
