import type { PublishedComparison } from './published.js';

type Kind = Pick<PublishedComparison, 'statistic'> & { category?: readonly unknown[] };

/** Numbers that are shares, 0-1, or differences of shares, and that sources write in per cent. */
export const isPublishedShare = ({ statistic, category }: Kind): boolean =>
  statistic === 'proportion' ||
  statistic === 'missing_share' ||
  (statistic === 'difference' && category !== undefined);

/** Decimals that a number is written with; of its per cent when it is a share. */
export function decimalsOf(value: number, share: boolean): number {
  // Times 100 by its digits: 0.07 * 100 is 7.000000000000001.
  const [, fraction = ''] = Number(value.toPrecision(12)).toString().split('.');
  return Math.max(0, fraction.length - (share ? 2 : 0));
}
