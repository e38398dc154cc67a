import type { RuleTexts } from './texts.js';
import { writtenNumber } from './written-number.js';

export const nb: RuleTexts = {
  scaleMean: (items) => `Gjennomsnittet av ${items}`,
  scaleSum: (items) => `Summen av ${items} (gjennomsnittet ganger antall ledd)`,
  sum: (items) => `Summen av ${items}`,
  reversed: (items) => `snudd: ${items}`,
  leastAnswered: (least, of) => `minst ${least} av ${of} besvart`,
  lackingAsMean: '(det som mangler, teller som gjennomsnittet av de andre)',
  missingWhereOneIs: 'uten verdi når noe av det mangler',
  duration: (unit, from, to) => `${unit} fra ${from} til ${to}`,
  units: {
    years: 'Fylte år',
    months: 'Hele måneder',
    weeks: 'Uker',
    days: 'Dager',
    hours: 'Timer',
    minutes: 'Minutter',
  },
  madeFrom: (names) => `Avledet av ${names}`,
  otherwise: 'ellers',
  askedIf: (condition) => `Stilt til dem som har ${condition}`,
  quote: (text) => `«${text}»`,
  and: 'og',
  or: 'eller',
  not: 'ikke',
  answered: (variable) => `svart på ${variable}`,
  unanswered: (variable) => `ikke svart på ${variable}`,
  number: (x, among) => writtenNumber(x, ',', '\u00a0', among),
};
