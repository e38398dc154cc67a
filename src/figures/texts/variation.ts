import type { Language } from '../../results/index.js';
import { listed } from './listed.js';

/** What the lead of a variation figure is made of. Shares are in whole per cent, without the sign. */
export interface VariationFinding {
  /** Levels in the plural, outermost first: «fylker», «kommuner»; and by name, as after «samme». */
  many: string[];
  names: string[];
  /** Least and greatest share of the questions. */
  range: [string, string];
  /** The question with the greatest, its share and interval. */
  most: { label: string; share: string; low: string; high: string };
  questions: number;
  /** Questions for which no level is shown to matter. */
  unsure: number;
  /** More than half of all questions' variation is within the innermost groups. */
  mostWithin: boolean;
}

const nb = {
  /** A level without a plural of its own. */
  groupsOf: (name: string) => `grupper etter ${name}`,
  /** Legend and columns: «mellom kommuner i samme fylke». */
  between: (many: string, outside: string | null) =>
    outside === null ? `mellom ${many}` : `mellom ${many} i samme ${outside}`,
  heading: 'Andel av forskjellene',
  total: 'I alt',
  lead: ({ many, names, range, most, questions, unsure, mostWithin }: VariationFinding): string => {
    const places = listed(many, 'og');
    const interval = `trolig mellom ${most.low} og ${most.high}`;
    const within = `mellom dem som svarer i samme ${names.at(-1)}`;
    const doubt = `ikke vist at ${listed(names, 'eller')} har noe å si`;
    if (questions === 1)
      return `Av forskjellene i svarene ligger ${most.share} prosent (${interval}) mellom ${places}; resten er ${within}.${unsure > 0 ? ` Det er ${doubt}.` : ''}`;
    return [
      ...(mostWithin ? [`Det meste av forskjellene er ${within}.`] : []),
      `Mellom ${places} ligger ${range[0] === range[1] ? range[0] : `${range[0]} til ${range[1]}`} prosent av forskjellene i svarene, mest for «${most.label}» (${most.share} prosent, ${interval}).`,
      ...(unsure === 0
        ? []
        : [
            unsure === questions
              ? `For ingen av spørsmålene er det vist at ${listed(names, 'eller')} har noe å si.`
              : `For ${unsure} av ${questions} spørsmål er det ${doubt}.`,
          ]),
    ].join(' ');
  },
  read: 'En andel på 0 prosent betyr at gruppene ikke er mer ulike enn tilfeldigheter gjør dem, 100 prosent at alle i samme gruppe svarer likt.',
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
  lead: ({ many, names, range, most, questions, unsure, mostWithin }) => {
    const places = listed(many, 'og');
    const interval = `truleg mellom ${most.low} og ${most.high}`;
    const within = `mellom dei som svarer i same ${names.at(-1)}`;
    const doubt = `ikkje vist at ${listed(names, 'eller')} har noko å seie`;
    if (questions === 1)
      return `Av skilnadene i svara ligg ${most.share} prosent (${interval}) mellom ${places}; resten er ${within}.${unsure > 0 ? ` Det er ${doubt}.` : ''}`;
    return [
      ...(mostWithin ? [`Det meste av skilnadene er ${within}.`] : []),
      `Mellom ${places} ligg ${range[0] === range[1] ? range[0] : `${range[0]} til ${range[1]}`} prosent av skilnadene i svara, mest for «${most.label}» (${most.share} prosent, ${interval}).`,
      ...(unsure === 0
        ? []
        : [
            unsure === questions
              ? `For ingen av spørsmåla er det vist at ${listed(names, 'eller')} har noko å seie.`
              : `For ${unsure} av ${questions} spørsmål er det ${doubt}.`,
          ]),
    ].join(' ');
  },
  read: 'Ein del på 0 prosent tyder at gruppene ikkje er meir ulike enn tilfeldigheiter gjer dei, 100 prosent at alle i same gruppe svarer likt.',
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
  lead: ({ many, names, range, most, questions, unsure, mostWithin }) => {
    const places = listed(many, 'and');
    const interval = `likely ${most.low} to ${most.high}`;
    const within = `between those who answer in the same ${names.at(-1)}`;
    const matters = `that ${listed(names, 'or')} matters`;
    if (questions === 1)
      return `Of the differences in the answers, ${most.share}% (${interval}) lie between ${places}; the rest are ${within}.${unsure > 0 ? ` It is not shown ${matters}.` : ''}`;
    return [
      ...(mostWithin ? [`Most of the differences are ${within}.`] : []),
      `Between ${places} lie ${range[0] === range[1] ? range[0] : `${range[0]} to ${range[1]}`}% of the differences in the answers, most for “${most.label}” (${most.share}%, ${interval}).`,
      ...(unsure === 0
        ? []
        : [
            unsure === questions
              ? `For none of the questions is it shown ${matters}.`
              : `For ${unsure} of ${questions} questions it is not shown ${matters}.`,
          ]),
    ].join(' ');
  },
  read: 'A share of 0% means that the groups differ no more than chance makes them, 100% that all in the same group answer alike.',
  latent:
    'The shares are of the propensity to answer yes, or one of the two highest answers (logistic model).',
  alt: (questions) => `Bars with confidence intervals for ${questions} questions.`,
  none: 'no numbers',
};

/** Words of figures of variation between groups. */
export const variationFigureTexts: Readonly<Record<Language, VariationFigureTexts>> = { nb, nn, en };
