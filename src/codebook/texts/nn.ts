import type { RuleTexts } from './texts.js';
import { writtenNumber } from './written-number.js';

export const nn: RuleTexts = {
  scaleMean: (items) => `Gjennomsnittet av ${items}`,
  scaleSum: (items) => `Summen av ${items} (gjennomsnittet gonger talet på ledd)`,
  sum: (items) => `Summen av ${items}`,
  reversed: (items) => `snudd: ${items}`,
  leastAnswered: (least, of) => `minst ${least} av ${of} svara på`,
  lackingAsMean: '(det som manglar, tel som gjennomsnittet av dei andre)',
  missingWhereOneIs: 'utan verdi når noko av det manglar',
  duration: (unit, from, to) => `${unit} frå ${from} til ${to}`,
  units: {
    years: 'Fylte år',
    months: 'Heile månader',
    weeks: 'Veker',
    days: 'Dagar',
    hours: 'Timar',
    minutes: 'Minutt',
  },
  madeFrom: (names) => `Avleidd av ${names}`,
  otherwise: 'elles',
  askedIf: (condition) => `Stilt til dei som har ${condition}`,
  quote: (text) => `«${text}»`,
  and: 'og',
  or: 'eller',
  not: 'ikkje',
  answered: (variable) => `svara på ${variable}`,
  unanswered: (variable) => `ikkje svara på ${variable}`,
  number: (x, among) => writtenNumber(x, ',', '\u00a0', among),
};
