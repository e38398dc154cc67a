import type { PublishedFigure, Reading } from '../../codebook/index.js';
import { isPublishedShare, type PublishedVerdict } from '../../results/index.js';

type Interval = readonly [low: number, high: number];

/** Where two numbers count as one: bounds are written with a few decimals, and halves of them are not exact. */
const same = 1e-9;

type Kind = Pick<PublishedFigure, 'statistic' | 'category'>;

/** Ends that a statistic cannot pass. */
function possible(figure: Kind): Interval {
  const { statistic } = figure;
  if (isPublishedShare(figure)) return [statistic === 'difference' ? -1 : 0, 1];
  if (statistic === 'alpha') return [Number.NEGATIVE_INFINITY, 1];
  if (statistic === 'rank') return [1, Number.POSITIVE_INFINITY];
  if (statistic === 'count' || statistic === 'top') return [0, Number.POSITIVE_INFINITY];
  return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
}

/**
 * The numbers that a reading stands for: of a number all that rounds to it with the source's decimals (56 % is 55.5
 * to 56.5), of a range the range; an open end is where the statistic ends. Places and counts are whole.
 */
function readingInterval(reading: Reading, figure: Kind & Pick<PublishedFigure, 'decimals'>): Interval {
  const { statistic, decimals } = figure;
  const [least, most] = possible(figure);
  if (typeof reading !== 'number') return [reading[0] ?? least, reading[1] ?? most];
  if (statistic === 'rank' || statistic === 'count' || statistic === 'top') return [reading, reading];
  const half = 0.5 * 10 ** -decimals * (isPublishedShare(figure) ? 0.01 : 1);
  return [Math.max(least, reading - half), Math.min(most, reading + half)];
}

/**
 * The verdict of a computed number and its interval on a reading: see `PublishedVerdict`.
 * @param interval null where the spread of the number is not known: then nothing is decided
 */
export function verdictOf(
  reading: Reading,
  figure: Kind & Pick<PublishedFigure, 'decimals'>,
  estimate: number,
  interval: Interval | null,
): PublishedVerdict {
  if (interval === null) return 'undecided';
  const within = (inner: Interval, outer: Interval) =>
    inner[0] >= outer[0] - same && inner[1] <= outer[1] + same;
  const read = readingInterval(reading, figure);
  const written: Interval = typeof reading === 'number' ? [reading, reading] : read;
  if (within(written, interval) || within([estimate, estimate], read)) return 'agrees';
  return interval[1] < read[0] - same || interval[0] > read[1] + same ? 'outside' : 'undecided';
}

/**
 * The verdict on an effect that is told of in words, by its interval: a sign holds when the interval lies on that side
 * of zero, and is wrong when it lies on the other; «none» holds when it reaches over zero, and is wrong otherwise.
 */
export function findingVerdict(
  finding: NonNullable<PublishedFigure['finding']>,
  interval: Interval | null,
): PublishedVerdict {
  if (interval === null) return 'undecided';
  const [low, high] = interval;
  if (finding === 'none') return low <= 0 && high >= 0 ? 'agrees' : 'outside';
  const [own, other] = finding === 'positive' ? [low > 0, high < 0] : [high < 0, low > 0];
  return own ? 'agrees' : other ? 'outside' : 'undecided';
}
