import { decimalsOf, isPublishedShare } from '../results/index.js';
import type { PublishedFigure, Reading } from './codebook.js';
import type { PublishedDefinition } from './schema.js';

/** What is read of an effect that a source tells of in words. */
const findings: Record<NonNullable<PublishedDefinition['finding']>, Reading> = {
  positive: [0, null],
  negative: [null, 0],
  none: 0,
};

/**
 * The reading of a published figure; the older keys `value`, `at_least` and `at_most` are one too, and so are a finding
 * and the number of those that are named as the highest.
 */
export function readingOf(figure: PublishedDefinition): Reading | null {
  const { reading, value, at_least: low, at_most: high, finding, members } = figure;
  if (reading !== undefined) return reading;
  if (finding !== undefined) return findings[finding];
  if (members !== undefined) return members.length;
  if (value !== undefined) return value;
  return low === undefined && high === undefined ? null : [low ?? null, high ?? null];
}

/** A published figure with its wave, its reading and the decimals that its source writes. */
export function resolvePublished(figure: PublishedDefinition, wave: string): PublishedFigure {
  const { value, at_least, at_most, ...rest } = figure;
  const reading = readingOf(figure);
  const share = isPublishedShare(figure);
  const written = [reading ?? []].flat().flatMap((bound) => (bound === null ? [] : [bound]));
  return {
    ...rest,
    variable: figure.variable ?? '',
    wave: figure.wave ?? wave,
    reading,
    decimals: figure.decimals ?? Math.max(0, ...written.map((bound) => decimalsOf(bound, share))),
  };
}
