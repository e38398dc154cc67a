/**
 * A class of reliability by coefficient of variation, as Statistics Canada's household surveys print them: to 16.5 per
 * cent without a mark (A-D, acceptable or better), to 33.3 E (use with caution), beyond F (too unreliable to be published).
 */
export type Reliability = 'acceptable' | 'E' | 'F';

/** @param cv coefficient of variation, a share; null where the estimate is 0 or less, which has none */
export function reliabilityOf(cv: number | null): Reliability {
  if (cv === null || !Number.isFinite(cv)) return 'F';
  const percent = Math.round(cv * 1000) / 10;
  return percent <= 16.5 ? 'acceptable' : percent <= 33.3 ? 'E' : 'F';
}
