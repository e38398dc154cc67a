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
  /** More than half of all questions' variation is within the innermost groups; nearly all of it where the greatest share is under a fifth. */
  mostWithin: boolean;
  nearlyAll: boolean;
}

const nb = {
  /** A level without a plural of its own. */
  groupsOf: (name: string) => `grupper etter ${name}`,
  /** Legend and columns: «mellom kommuner i samme fylke». */
  between: (many: string, outside: string | null) =>
    outside === null ? `mellom ${many}` : `mellom ${many} i samme ${outside}`,
  heading: 'Andel av forskjellene',
  total: 'I alt',
  lead: ({ many, names, range, most, questions, unsure, ...within }: VariationFinding): string => {
    const places = listed(many, 'og');
    const interval = `trolig mellom ${most.low} og ${most.high}`;
    const same = `dem som svarer i samme ${names.at(-1)}`;
    const doubt = `vist forskjeller mellom ${listed(many, 'eller')} ut over det tilfeldigheter kan gi`;
    if (questions === 1)
      return `Av forskjellene i svarene ligger ${most.share} prosent (${interval}) mellom ${places}; resten er mellom ${same}.${unsure > 0 ? ` Det er ikke ${doubt}.` : ''}`;
    return [
      ...(within.nearlyAll
        ? [`De som svarer i samme ${names.at(-1)}, svarer nesten like ulikt som alle under ett.`]
        : within.mostWithin
          ? [`Det meste av forskjellene er mellom ${same}.`]
          : []),
      `Mellom ${places} ligger ${range[0] === range[1] ? range[0] : `${range[0]} til ${range[1]}`} prosent av forskjellene i svarene, mest for «${most.label}» (${most.share} prosent, ${interval}).`,
      ...(unsure === 0
        ? []
        : [
            unsure === questions
              ? `For ingen av spørsmålene er det ${doubt}.`
              : `For ${unsure} av ${questions} spørsmål er det ikke ${doubt}.`,
          ]),
    ].join(' ');
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
  lead: ({ many, names, range, most, questions, unsure, ...within }) => {
    const places = listed(many, 'og');
    const interval = `truleg mellom ${most.low} og ${most.high}`;
    const same = `dei som svarar i same ${names.at(-1)}`;
    const doubt = `vist skilnader mellom ${listed(many, 'eller')} ut over det slumpen kan gje`;
    if (questions === 1)
      return `Av skilnadene i svara ligg ${most.share} prosent (${interval}) mellom ${places}; resten er mellom ${same}.${unsure > 0 ? ` Det er ikkje ${doubt}.` : ''}`;
    return [
      ...(within.nearlyAll
        ? [`Dei som svarar i same ${names.at(-1)}, svarar nesten like ulikt som alle under eitt.`]
        : within.mostWithin
          ? [`Det meste av skilnadene er mellom ${same}.`]
          : []),
      `Mellom ${places} ligg ${range[0] === range[1] ? range[0] : `${range[0]} til ${range[1]}`} prosent av skilnadene i svara, mest for «${most.label}» (${most.share} prosent, ${interval}).`,
      ...(unsure === 0
        ? []
        : [
            unsure === questions
              ? `For ingen av spørsmåla er det ${doubt}.`
              : `For ${unsure} av ${questions} spørsmål er det ikkje ${doubt}.`,
          ]),
    ].join(' ');
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
  lead: ({ many, names, range, most, questions, unsure, ...within }) => {
    const places = listed(many, 'and');
    const interval = `likely ${most.low} to ${most.high}`;
    const same = `those who answer in the same ${names.at(-1)}`;
    const doubt = `differences between ${listed(many, 'or')} beyond what chance can give`;
    if (questions === 1)
      return `Of the differences in the answers, ${most.share}% (${interval}) lie between ${places}; the rest are between ${same}.${unsure > 0 ? ` No ${doubt} are shown.` : ''}`;
    return [
      ...(within.nearlyAll
        ? [`Those in the same ${names.at(-1)} answer nearly as differently as all do together.`]
        : within.mostWithin
          ? [`Most of the differences are between ${same}.`]
          : []),
      `Between ${places} lie ${range[0] === range[1] ? range[0] : `${range[0]} to ${range[1]}`}% of the differences in the answers, most for “${most.label}” (${most.share}%, ${interval}).`,
      ...(unsure === 0
        ? []
        : [
            unsure === questions
              ? `For none of the questions are ${doubt} shown.`
              : `For ${unsure} of ${questions} questions no ${doubt} are shown.`,
          ]),
    ].join(' ');
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
