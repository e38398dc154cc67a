import { writtenNumber } from '../../codebook/index.js';
import { inAllLanguages, type Text } from '../../results/index.js';

/** Regions of the national school surveys, by the counties before 2020. Their codes are their places here, from 1. */
export const regions: readonly Required<Text>[] = [
  { nb: 'Oslo-området', nn: 'Oslo-området', en: 'Oslo area' },
  { nb: 'Øst-Norge', nn: 'Aust-Noreg', en: 'Eastern Norway' },
  { nb: 'Sør- og Vest-Norge', nn: 'Sør- og Vest-Noreg', en: 'Southern and Western Norway' },
  { nb: 'Midt- og Nord-Norge', nn: 'Midt- og Nord-Noreg', en: 'Central and Northern Norway' },
];

/** Thirds of Statistics Norway's six classes of centrality. */
export const centralities: readonly Required<Text>[] = [
  { nb: 'Mest sentrale', nn: 'Mest sentrale', en: 'Most central' },
  { nb: 'Middels sentrale', nn: 'Middels sentrale', en: 'Middle' },
  { nb: 'Minst sentrale', nn: 'Minst sentrale', en: 'Least central' },
];

const spaced = (x: number) => writtenNumber(x, ',', '\u00a0');
const withComma = (x: number) => writtenNumber(x, '.', ',');

/** Three classes of municipalities by their inhabitants: under a, from a to under b, b or more. */
export const sizes = (a: number, b: number): Required<Text>[] => [
  {
    nb: `Under ${spaced(a)} innbyggere`,
    nn: `Under ${spaced(a)} innbyggjarar`,
    en: `Under ${withComma(a)} inhabitants`,
  },
  {
    nb: `${spaced(a)}–${spaced(b - 1)} innbyggere`,
    nn: `${spaced(a)}–${spaced(b - 1)} innbyggjarar`,
    en: `${withComma(a)}–${withComma(b - 1)} inhabitants`,
  },
  {
    nb: `${spaced(b)} eller flere innbyggere`,
    nn: `${spaced(b)} eller fleire innbyggjarar`,
    en: `${withComma(b)} inhabitants or more`,
  },
];

const and = { nb: 'og', nn: 'og', en: 'and' };

/** Municipalities by name. */
export const namedMunicipalities = (names: readonly string[]): Required<Text> =>
  inAllLanguages((l) =>
    names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${and[l]} ${names.at(-1)}`,
  );

/** A municipality and so many others. */
export const municipalityAndOthers = (name: string, others: number): Required<Text> => ({
  nb: `${name} og ${others} andre kommuner`,
  nn: `${name} og ${others} andre kommunar`,
  en: `${name} and ${others} other municipalities`,
});
