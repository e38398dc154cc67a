import type { Text } from '../../results/index.js';

/** The two groups of a selection of respondents: those in it, and the rest. */
export const selection = {
  inIt: { nb: 'Med', nn: 'Med', en: 'In it' },
  rest: { nb: 'Resten', nn: 'Resten', en: 'The rest' },
};

/** A title with the grouping that a figure is by. */
export const titleBy = {
  nb: (title: string, grouping: string) => `${title}, etter ${grouping}`,
  nn: (title: string, grouping: string) => `${title}, etter ${grouping}`,
  en: (title: string, grouping: string) => `${title}, by ${grouping}`,
};

/** What the reader of an export left out. */
export const leftOut = {
  column: (column: string): Text => ({
    nb: `Kolonnen «${column}» er ikke tatt inn (personopplysning)`,
    nn: `Kolonnen «${column}» er ikkje teken inn (personopplysning)`,
    en: `The column “${column}” was left out (personal data)`,
  }),
  totals: {
    nb: 'Rader nederst i filen med summer eller noter er ikke tatt inn',
    nn: 'Rader nedst i fila med summar eller notar er ikkje tekne inn',
    en: 'Rows of totals or footnotes at the end of the file were left out',
  },
  empty: {
    nb: 'Tomme rader i filen er ikke tatt inn',
    nn: 'Tomme rader i fila er ikkje tekne inn',
    en: 'Empty rows of the file were left out',
  },
};
