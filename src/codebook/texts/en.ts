import type { RuleTexts } from './texts.js';
import { writtenNumber } from './written-number.js';

export const en: RuleTexts = {
  scaleMean: (items) => `Mean of ${items}`,
  scaleSum: (items) => `Sum of ${items} (the mean times the number of items)`,
  sum: (items) => `Sum of ${items}`,
  reversed: (items) => `reversed: ${items}`,
  leastAnswered: (least, of) => `at least ${least} of ${of} answered`,
  lackingAsMean: '(one that lacks counts as the mean of the others)',
  missingWhereOneIs: 'without a value where any of it is missing',
  duration: (unit, from, to) => `${unit} from ${from} to ${to}`,
  units: {
    years: 'Completed years',
    months: 'Completed months',
    weeks: 'Weeks',
    days: 'Days',
    hours: 'Hours',
    minutes: 'Minutes',
  },
  madeFrom: (names) => `Derived from ${names}`,
  otherwise: 'otherwise',
  askedIf: (condition) => `Asked of those who have ${condition}`,
  quote: (text) => `“${text}”`,
  and: 'and',
  or: 'or',
  not: 'not',
  answered: (variable) => `answered ${variable}`,
  unanswered: (variable) => `not answered ${variable}`,
  number: (x, among) => writtenNumber(x, '.', ',', among),
};
