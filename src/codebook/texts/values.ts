/** What stands as the source of a codebook that names none. Drafts of before had the word «unknown» there. */
export const sourceNotGiven = { nb: 'Ikke oppgitt', nn: 'Ikkje oppgitt', en: 'Not given' };

/** The two answers of a tick-all option. */
export const tickLabels = {
  unticked: { nb: 'ikke valgt', nn: 'ikkje vald', en: 'not selected' },
  ticked: { nb: 'valgt', nn: 'vald', en: 'selected' },
};

/** Codes that a file declares as missing without saying why. */
export const missingCodes = { nb: 'Mangler', nn: 'Manglar', en: 'Missing' };
