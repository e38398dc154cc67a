import type { ResultRow } from './row.js';

/** What stands behind the method of a number that disclosure control has rounded; its standard error may be rounded more. */
export const roundedNote = (step: number, error: number): string =>
  step === 0
    ? `standard error rounded to ${error}`
    : `rounded to ${step}${error > step ? `, standard error to ${error}` : ''}`;

/** The step that disclosure control has rounded a number to, by what its row says; 0 where it says nothing. */
export function roundedTo({ method }: Pick<ResultRow, 'method'>): number {
  const step = /(?:^|, )rounded to ([\d.e-]+)/.exec(method)?.[1];
  return step === undefined ? 0 : Number(step);
}

/** Decimals that a number which may have `most` is shown with: no more than the step that it is rounded to has. */
export function shownDecimals(row: Pick<ResultRow, 'method'> | undefined, most: number): number {
  const step = row === undefined ? 0 : roundedTo(row);
  return step === 0 ? most : Math.max(0, Math.min(most, Math.ceil(-Math.log10(step) - 1e-9)));
}
