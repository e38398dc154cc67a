import { type ResultRow, roundedNote } from '../results/index.js';
import { tQuantile } from '../stats/index.js';
import { errorStep, type Grain, hidesErrors, stepFrom } from './grain-step.js';
import { suppressionReasons, wideReason, withheld } from './reasons.js';
import { roundTo } from './rounding.js';

/** A number in steps of more than this part of what it may range over says nothing. */
const coarsestPart = 0.2;
/** Nor does an interval of more than this part whose standard error is one step: it is made of rounding. */
const widestPart = 2 / 3;

/**
 * A row of a group that holds withheld respondents, as coarsely as its grain: the estimate as a multiple of the step, the
 * standard error (upward) of its own, limits that follow from these two and half a step, the weighted n too, a p
 * value with two digits. `scale`: width of the scale of a mean. What then says nothing is withheld: the number, or its
 * standard error and limits.
 */
export function grained(row: ResultRow, grain: Grain, scale: number, level: number): ResultRow {
  const of = spreadOf(row.statistic, grain, scale);
  if (of === null) return row;
  const step = stepFrom(of.step);
  const error = row.se === null ? step : errorStep(row.se, grain, of.unit, step);
  if (step === 0 && error === 0) return row;
  if (step > coarsestPart * of.range * (1 + 1e-9)) return withheld(row, suppressionReasons.coarse);
  const isValue = row.statistic === 'quantile';
  const estimate = isValue ? row.estimate : nearest(row.estimate, step);
  const silent = hidesErrors(grain);
  const se = silent ? null : upward(row.se, error);
  const limits = silent
    ? [null, null]
    : isValue
      ? [row.ci_lower, row.ci_upper]
      : limitsOf({ ...row, estimate, se }, row, step, level);
  const wide = !isValue && saysNothing(limits, se, error, of.range);
  return {
    ...row,
    estimate,
    se: wide ? null : se,
    ci_lower: wide ? null : limits[0]!,
    ci_upper: wide ? null : limits[1]!,
    reason: wide ? wideReason : row.reason,
    p_value: digits(row.p_value),
    weighted_n: nearest(row.weighted_n, stepFrom(grain.step * grain.weight)),
    method: `${row.method}${row.method === '' ? '' : ', '}${roundedNote(step, silent || wide ? step : error)}`,
  };
}

/** Whether an interval covers most of the scale, and the standard error is no more than what it is rounded to. By what is printed alone. */
function saysNothing(
  [lower, upper]: readonly (number | null)[],
  se: number | null,
  error: number,
  range: number,
): boolean {
  if (lower == null || upper == null || se === null) return false;
  return se <= error * (1 + 1e-9) && upper - lower > widestPart * range * (1 + 1e-9);
}

/** Step of the estimate, what a share's standard error is multiplied by, and the range it lies in; null for what is not weighted. */
function spreadOf(
  statistic: string,
  { step, weight }: Grain,
  scale: number,
): { step: number; unit: number; range: number } | null {
  switch (statistic) {
    case 'proportion':
    case 'top_two':
      return { step, unit: 1, range: 1 };
    case 'mean':
    case 'item_mean':
    case 'quantile':
    case 'difference':
      return { step: step * scale, unit: scale, range: scale };
    case 'sd':
    case 'item_sd':
      return { step: 2 * step * scale, unit: 2 * scale, range: scale / 2 };
    case 'correlation':
      return { step: 2 * step * scale, unit: 2 * scale, range: 2 };
    case 'total':
      return { step: step * scale * weight, unit: scale * weight, range: scale * weight };
    default:
      return null;
  }
}

/**
 * Limits by the interval's own formula (t, or logit) from the estimate and standard error as published, half a step further
 * out: they tell nothing that those do not. Of a share of 0 or 1 they hang on n alone, and stay; others are rounded outward.
 */
function limitsOf(row: ResultRow, full: ResultRow, step: number, level: number): (number | null)[] {
  const { estimate: p, se, df, ci_lower: lower, ci_upper: upper } = row;
  if (lower === null || upper === null) return [lower, upper];
  const share = row.method.includes('logit') || row.method.includes('Wilson');
  const ends = share && p !== null && (p <= 0 || p >= 1);
  if (full.se === 0 && p !== null)
    return full.estimate === 0 || full.estimate === 1 ? [lower, upper] : [p, p];
  if (p === null || se === null || df === null || row.method.includes('Wilson') || ends)
    return [
      p !== null && p <= 0 && share ? 0 : outward(lower, step, -1),
      p !== null && p >= 1 && share ? 1 : outward(upper, step, 1),
    ];
  const reach = tQuantile(1 - (1 - level) / 2, df) * se;
  let limits = [p - reach - step / 2, p + reach + step / 2];
  if (share) {
    const at = (side: number) => 1 / (1 + Math.exp(-Math.log(p / (1 - p)) - (side * reach) / (p * (1 - p))));
    limits = [Math.max(0, at(-1) - step / 2), Math.min(1, at(1) + step / 2)];
  }
  return [outward(limits[0]!, step, -1), outward(limits[1]!, step, 1)];
}

/** A test over groups that are all published, in two digits; on the side of 0.05 where it is. */
export function grainedTest(row: ResultRow): ResultRow {
  const degrees = (x: number | null) => (x === null || Number.isInteger(x) ? x : digits(x));
  return {
    ...row,
    estimate: digits(row.estimate),
    p_value: digits(row.p_value),
    df1: degrees(row.df1),
    df2: degrees(row.df2),
  };
}

/** Two significant digits. */
function digits(x: number | null): number | null {
  if (x === null || !Number.isFinite(x)) return x;
  const rounded = Number(x.toPrecision(2));
  const significant = 0.05;
  // What is significant stays so.
  if (x < significant && rounded >= significant) return 0.049;
  return x >= significant && rounded < significant ? significant : rounded;
}

const nearest = (x: number | null, step: number) => (x === null || step === 0 ? x : roundTo(x, step));

/** Not below: an interval must not look surer than it is. */
function upward(x: number | null, step: number): number | null {
  return x === null || step === 0 ? x : Number((Math.ceil(x / step - 1e-9) * step).toPrecision(12));
}

function outward(limit: number, step: number, side: -1 | 1): number {
  if (step === 0) return limit;
  const whole = side < 0 ? Math.floor(limit / step + 1e-9) : Math.ceil(limit / step - 1e-9);
  return Number((whole * step).toPrecision(12));
}
