import type { PublishedFigure, Reading } from './codebook.js';
import type { PublishedDefinition, PublishedStatistic } from './schema.js';

/** Statistics that are shares, 0-1, and that sources write in per cent. */
export const isPublishedShare = (statistic: PublishedStatistic): boolean =>
  statistic === 'proportion' || statistic === 'missing_share';

/** The reading of a published figure; the older keys `value`, `at_least` and `at_most` are one too. */
export function readingOf(figure: PublishedDefinition): Reading | null {
  const { reading, value, at_least: low, at_most: high } = figure;
  if (reading !== undefined) return reading;
  if (value !== undefined) return value;
  return low === undefined && high === undefined ? null : [low ?? null, high ?? null];
}

/** Decimals that a number is written with; of its per cent when it is a share. */
export function decimalsOf(value: number, share: boolean): number {
  // Times 100 by its digits: 0.07 * 100 is 7.000000000000001.
  const [, fraction = ''] = Number(value.toPrecision(12)).toString().split('.');
  return Math.max(0, fraction.length - (share ? 2 : 0));
}

/** A published figure with its wave, its reading and the decimals that its source writes. */
export function resolvePublished(figure: PublishedDefinition, wave: string): PublishedFigure {
  const { value, at_least, at_most, ...rest } = figure;
  const reading = readingOf(figure);
  const share = isPublishedShare(figure.statistic);
  const written = [reading ?? []].flat().flatMap((bound) => (bound === null ? [] : [bound]));
  return {
    ...rest,
    wave: figure.wave ?? wave,
    reading,
    decimals: figure.decimals ?? Math.max(0, ...written.map((bound) => decimalsOf(bound, share))),
  };
}
