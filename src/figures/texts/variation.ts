import type { Language } from '../../results/index.js';
import { listed } from './listed.js';

const nb = {
  /** A level without a plural of its own. */
  groupsOf: (name: string) => `grupper etter ${name}`,
  /** Legend and columns: «mellom kommuner i samme fylke». */
  between: (many: string, outside: string | null) =>
    outside === null ? `mellom ${many}` : `mellom ${many} i samme ${outside}`,
  heading: 'Andel av forskjellene',
  total: 'I alt',
  /** What is found, in the words of its sentences; shares are in whole per cent, without the sign. */
  lead: {
    all: (names: string[]) => listed(names, 'og'),
    any: (names: string[]) => listed(names, 'eller'),
    interval: (low: string, high: string) => `trolig mellom ${low} og ${high}`,
    same: (name: string) => `dem som svarer i samme ${name}`,
    doubt: (places: string) => `vist forskjeller mellom ${places} ut over det tilfeldigheter kan gi`,
    one: (places: string, share: string, interval: string, same: string) =>
      `Av forskjellene i svarene ligger ${share} prosent (${interval}) mellom ${places}; resten er mellom ${same}.`,
    oneDoubted: (doubt: string) => `Det er ikke ${doubt}.`,
    nearlyAll: (name: string) =>
      `De som svarer i samme ${name}, svarer nesten like ulikt som alle under ett.`,
    mostWithin: (same: string) => `Det meste av forskjellene er mellom ${same}.`,
    range: (least: string, greatest: string) => `${least} til ${greatest}`,
    shares: (places: string, range: string, label: string, share: string, interval: string) =>
      `Mellom ${places} ligger ${range} prosent av forskjellene i svarene, mest for «${label}» (${share} prosent, ${interval}).`,
    allDoubted: (doubt: string) => `For ingen av spørsmålene er det ${doubt}.`,
    someDoubted: (unsure: number, questions: number, doubt: string) =>
      `For ${unsure} av ${questions} spørsmål er det ikke ${doubt}.`,
  },
  read: 'En andel på 0 prosent betyr at gruppene ikke er mer ulike enn tilfeldigheter gjør dem, 100 prosent at alle i samme gruppe svarer likt.',
  example: (label: string, share: string, rest: string, many: string[], same: string) =>
    `Les slik: Av alt som skiller svarene på «${label}», ligger ${share} prosent mellom ${listed(many, 'og')}. De andre ${rest} prosentene skiller også dem som svarer i samme ${same}.`,
  latent:
    'Andelene gjelder tilbøyeligheten til å svare ja, eller et av de to høyeste svarene (logistisk modell).',
  alt: (questions: number) => `Stolper med konfidensintervall for ${questions} spørsmål.`,
  none: 'ingen tall',
};

type VariationFigureTexts = typeof nb;

const nn: VariationFigureTexts = {
  groupsOf: (name) => `grupper etter ${name}`,
  between: (many, outside) => (outside === null ? `mellom ${many}` : `mellom ${many} i same ${outside}`),
  heading: 'Del av skilnadene',
  total: 'I alt',
  lead: {
    all: (names) => listed(names, 'og'),
    any: (names) => listed(names, 'eller'),
    interval: (low, high) => `truleg mellom ${low} og ${high}`,
    same: (name) => `dei som svarar i same ${name}`,
    doubt: (places) => `vist skilnader mellom ${places} ut over det slumpen kan gje`,
    one: (places, share, interval, same) =>
      `Av skilnadene i svara ligg ${share} prosent (${interval}) mellom ${places}; resten er mellom ${same}.`,
    oneDoubted: (doubt) => `Det er ikkje ${doubt}.`,
    nearlyAll: (name) => `Dei som svarar i same ${name}, svarar nesten like ulikt som alle under eitt.`,
    mostWithin: (same) => `Det meste av skilnadene er mellom ${same}.`,
    range: (least, greatest) => `${least} til ${greatest}`,
    shares: (places, range, label, share, interval) =>
      `Mellom ${places} ligg ${range} prosent av skilnadene i svara, mest for «${label}» (${share} prosent, ${interval}).`,
    allDoubted: (doubt) => `For ingen av spørsmåla er det ${doubt}.`,
    someDoubted: (unsure, questions, doubt) =>
      `For ${unsure} av ${questions} spørsmål er det ikkje ${doubt}.`,
  },
  read: 'Ein del på 0 prosent tyder at gruppene ikkje er meir ulike enn slumpen gjer dei, 100 prosent at alle i same gruppe svarar likt.',
  example: (label, share, rest, many, same) =>
    `Les slik: Av alt som skil svara på «${label}», ligg ${share} prosent mellom ${listed(many, 'og')}. Dei andre ${rest} prosentane skil òg dei som svarar i same ${same}.`,
  latent: 'Delane gjeld kor lett det blir svart ja, eller eitt av dei to høgaste svara (logistisk modell).',
  alt: (questions) => `Stolpar med konfidensintervall for ${questions} spørsmål.`,
  none: 'ingen tal',
};

const en: VariationFigureTexts = {
  groupsOf: (name) => `groups of ${name}`,
  between: (many, outside) =>
    outside === null ? `between ${many}` : `between ${many} in the same ${outside}`,
  heading: 'Share of the differences',
  total: 'Together',
  lead: {
    all: (names) => listed(names, 'and'),
    any: (names) => listed(names, 'or'),
    interval: (low, high) => `likely ${low} to ${high}`,
    same: (name) => `those who answer in the same ${name}`,
    doubt: (places) => `differences between ${places} beyond what chance can give`,
    one: (places, share, interval, same) =>
      `Of the differences in the answers, ${share}% (${interval}) lie between ${places}; the rest are between ${same}.`,
    oneDoubted: (doubt) => `No ${doubt} are shown.`,
    nearlyAll: (name) => `Those in the same ${name} answer nearly as differently as all do together.`,
    mostWithin: (same) => `Most of the differences are between ${same}.`,
    range: (least, greatest) => `${least} to ${greatest}`,
    shares: (places, range, label, share, interval) =>
      `Between ${places} lie ${range}% of the differences in the answers, most for “${label}” (${share}%, ${interval}).`,
    allDoubted: (doubt) => `For none of the questions are ${doubt} shown.`,
    someDoubted: (unsure, questions, doubt) =>
      `For ${unsure} of ${questions} questions no ${doubt} are shown.`,
  },
  read: 'A share of 0% means that the groups differ no more than chance makes them, 100% that all in the same group answer alike.',
  example: (label, share, rest, many, same) =>
    `To be read so: of all that sets the answers to “${label}” apart, ${share}% lie between ${listed(many, 'and')}. The other ${rest}% set those in the same ${same} apart too.`,
  latent:
    'The shares are of the propensity to answer yes, or one of the two highest answers (logistic model).',
  alt: (questions) => `Bars with confidence intervals for ${questions} questions.`,
  none: 'no numbers',
};

/** Words of figures of variation between groups. */
export const variationFigureTexts: Readonly<Record<Language, VariationFigureTexts>> = { nb, nn, en };
