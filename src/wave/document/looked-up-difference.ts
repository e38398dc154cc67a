import type { LookedUp } from './looked-up-number.js';

type Interval = readonly [low: number, high: number];

/**
 * A group less another, or of the same respondents a variable less another, of numbers that are published; withheld
 * when one of them is.
 * @param exact the interval by the design, null where there is none; not taken where a side is rounded, of which it
 *   would tell more than its own does
 * @param same both sides are of the same respondents
 */
export function differenceOf(own: LookedUp, less: LookedUp, exact: Interval | null, same = false): LookedUp {
  const n = own.n === null || less.n === null ? null : same ? Math.min(own.n, less.n) : own.n + less.n;
  const lacking = [own, less].find(({ estimate }) => estimate === null);
  if (lacking !== undefined) return { ...lacking, interval: null, n: null };
  const rounded = own.rounded === true || less.rounded === true;
  return {
    estimate: own.estimate! - less.estimate!,
    interval: exact !== null && !rounded ? exact : (same ? widest : apart)(own, less),
    level: own.level,
    n,
    reason: '',
    ...(rounded ? { rounded } : {}),
  };
}

/**
 * The interval of a difference between two groups drawn apart, from their own (Zou & Donner 2008, Statistics in Medicine
 * 27, eq. 3; of shares Newcombe's 1998 hybrid).
 */
function apart(own: LookedUp, less: LookedUp): Interval | null {
  if (own.interval === null || less.interval === null) return null;
  const [a, b] = [own.estimate!, less.estimate!];
  const d = a - b;
  return [
    d - Math.hypot(a - own.interval[0], less.interval[1] - b),
    d + Math.hypot(own.interval[1] - a, b - less.interval[0]),
  ];
}

/**
 * The interval of a difference between two answers of the same respondents, from their own: the widest that it can be,
 * whatever their correlation (the same reference, with a correlation of -1).
 */
function widest(own: LookedUp, less: LookedUp): Interval | null {
  if (own.interval === null || less.interval === null) return null;
  return [own.interval[0] - less.interval[1], own.interval[1] - less.interval[0]];
}
