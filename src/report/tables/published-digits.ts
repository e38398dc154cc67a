import { decimalsOf, isPublishedShare, type PublishedComparison } from '../../results/index.js';

/** Decimals that a computed number is shown with where the source writes none. */
function least(entry: PublishedComparison): number {
  const { statistic } = entry;
  if (statistic === 'fit') return 3;
  if (statistic === 'difference') return isPublishedShare(entry) ? 0 : 2;
  return statistic === 'mean' || statistic === 'alpha' || statistic === 'effect' ? 2 : 0;
}

/** Decimals that a reading is shown with: those of the source, or of the project's own bounds. */
export function readingDecimals(entry: PublishedComparison): number {
  const { reading, decimals } = entry;
  const bounds = [reading].flat().filter((bound) => bound !== null);
  return Math.max(decimals, ...bounds.map((bound) => decimalsOf(bound, isPublishedShare(entry))));
}

/** The most decimals that a reader is shown to tell a number from a bound. */
const most = 6;

/**
 * Decimals to show a computed number and its interval with: those of the source, and as many more as it takes for each
 * to be on the same side of every bound of the reading as it is in full. So no row reads «85–95 %», «85 %»,
 * «outside».
 */
export function shownDecimals(entry: PublishedComparison): number {
  const { statistic, reading, computed, ci_lower, ci_upper, decimals, verdict } = entry;
  const start = Math.max(readingDecimals(entry), least(entry));
  if (reading === null || computed === null || verdict === 'other_wave' || verdict === 'not_comparable') {
    return start;
  }
  if (statistic === 'rank' || statistic === 'count' || statistic === 'top') return 0;
  const scale = isPublishedShare(entry) ? 100 : 1;
  const half = 0.5 * 10 ** -decimals;
  const [low, high] =
    typeof reading === 'number'
      ? [reading * scale - half, reading * scale + half]
      : [
          reading[0] === null ? Number.NEGATIVE_INFINITY : reading[0] * scale,
          reading[1] === null ? Number.POSITIVE_INFINITY : reading[1] * scale,
        ];
  const bounds = [low, high].filter(Number.isFinite);
  // A number that the interval just misses must not seem to lie in it.
  const missed = typeof reading === 'number' && verdict === 'undecided' ? [reading * scale] : [];
  const numbers = [computed, ci_lower, ci_upper].flatMap((x) => (x === null ? [] : [x * scale]));
  const side = (x: number, bound: number) => (Math.abs(x - bound) < 1e-9 ? 0 : Math.sign(x - bound));
  const tells = (digits: number) =>
    numbers.every((x) => missed.every((bound) => side(Number(x.toFixed(digits)), bound) !== 0)) &&
    numbers.every((x) =>
      bounds.every((bound) => {
        const [full, rounded] = [side(x, bound), side(Number(x.toFixed(digits)), bound)];
        // The bound is part of the reading: only what lies outside must not seem to lie on it.
        return full === rounded || (rounded === 0 && within(x, low, high));
      }),
    );
  let digits = start;
  while (digits < most && !tells(digits)) digits++;
  return digits;
}

const within = (x: number, low: number, high: number) => x >= low && x <= high;
