import { shortened } from '../../../codebook/index.js';

/** A text in the report's languages. */
export interface Texts {
  nb: string;
  nn: string;
  en: string;
}

/** Titles of the drafted report's chapters, figures and tables. */
export const titles = {
  who: { nb: 'Hvem svarte', nn: 'Kven svara', en: 'Who answered' },
  response: { nb: 'Svarstatus', nn: 'Svarstatus', en: 'Response status' },
  batteries: { nb: 'Spørsmålene', nn: 'Spørsmåla', en: 'The questions' },
  others: { nb: 'Enkeltspørsmål', nn: 'Enkeltspørsmål', en: 'Single questions' },
  fresh: { nb: 'Nye spørsmål', nn: 'Nye spørsmål', en: 'New questions' },
  numbers: { nb: 'Gjennomsnitt av tall', nn: 'Gjennomsnitt av tal', en: 'Means of numbers' },
  statements: { nb: 'Påstander', nn: 'Påstandar', en: 'Statements' },
  scales: { nb: 'Indekser', nn: 'Indeksar', en: 'Scales' },
  scores: { nb: 'Fordelingen av skårene', nn: 'Fordelinga av skårane', en: 'Distribution of the scores' },
  reliability: { nb: 'Reliabilitet', nn: 'Reliabilitet', en: 'Reliability' },
  items: { nb: 'Leddene i indeksene', nn: 'Ledda i indeksane', en: 'Items of the scales' },
  differences: {
    nb: 'Forskjeller mellom grupper',
    nn: 'Skilnader mellom grupper',
    en: 'Differences between groups',
  },
  map: {
    nb: 'Hvor gruppene svarer ulikt',
    nn: 'Kvar gruppene svarar ulikt',
    en: 'Where the groups answer differently',
  },
  countries: { nb: 'land', nn: 'land', en: 'countries' },
  relations: { nb: 'Sammenhenger', nn: 'Samanhengar', en: 'Relations' },
  model: { nb: 'Målemodell', nn: 'Målemodell', en: 'Measurement model' },
  parameters: {
    nb: 'Ladninger og korrelasjoner',
    nn: 'Ladningar og korrelasjonar',
    en: 'Loadings and correlations',
  },
  fit: { nb: 'Modelltilpasning', nn: 'Modelltilpassing', en: 'Model fit' },
  regression: {
    nb: 'Hva henger det sammen med',
    nn: 'Kva heng det saman med',
    en: 'What it goes together with',
  },
  coefficients: { nb: 'Koeffisienter', nn: 'Koeffisientar', en: 'Coefficients' },
} satisfies Record<string, Texts>;

/** A question's own words and what is shown of it: «Trivsel – forskjeller mellom grupper». */
export function byGroups(label: string): Texts {
  const short = shortened(label).replace(/[:.]+$/, '');
  return {
    nb: `${short} – forskjeller mellom grupper`,
    nn: `${short} – skilnader mellom grupper`,
    en: `${short} – differences between groups`,
  };
}

/** A question's own words in each country: «Trivsel etter land». */
export function byCountry(label: string): Texts {
  const short = shortened(label).replace(/[:.]+$/, '');
  return { nb: `${short} etter land`, nn: `${short} etter land`, en: `${short} by country` };
}

/** The statements that share answer options. */
export const statementsOf = (ends: string): Texts => ({
  nb: `${titles.statements.nb}: ${ends}`,
  nn: `${titles.statements.nn}: ${ends}`,
  en: `${titles.statements.en}: ${ends}`,
});

/** What becomes of a number when it is put in classes. */
export const inClasses = (label: string): Texts => ({
  nb: `${label} (i klasser)`,
  nn: `${label} (i klassar)`,
  en: `${label} (in classes)`,
});
