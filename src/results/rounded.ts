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

/** The same of its standard error. */
export function errorRoundedTo(row: Pick<ResultRow, 'method'>): number {
  const step = /(?:^|, )standard error (?:rounded )?to ([\d.e-]+)/.exec(row.method)?.[1];
  return step === undefined ? roundedTo(row) : Number(step);
}

/** The row that is rounded most, the first of equals: what is made of several is no finer. */
export const coarserOf = <R extends Pick<ResultRow, 'method'>>(first: R, ...others: readonly R[]): R =>
  others.reduce((a, b) => (roundedTo(b) > roundedTo(a) ? b : a), first);

/** Decimals that a multiple of a step has; null for 0, no step. */
export const decimalsOfStep = (step: number): number | null =>
  step === 0 ? null : Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));

/**
 * Decimals that a number which may have `most` is shown with: no more than the step that it is rounded to has.
 *
 * @param factor what it is multiplied by to be shown: 100 for per cent
 */
export function shownDecimals(row: Pick<ResultRow, 'method'> | undefined, most: number, factor = 1): number {
  return Math.min(most, decimalsOfStep(row === undefined ? 0 : roundedTo(row) * factor) ?? most);
}
