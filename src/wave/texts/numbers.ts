import type { WaveTexts } from './texts.js';

const written = (sign: string): Pick<WaveTexts, 'decimal' | 'fixed'> => ({
  decimal: (x, most) => String(Number(x.toFixed(most))).replace('.', sign),
  fixed: (x, decimals) => x.toFixed(decimals).replace('.', sign),
});

/** Numbers with a decimal comma. */
export const comma = written(',');

/** Numbers with a decimal point. */
export const point = written('.');
