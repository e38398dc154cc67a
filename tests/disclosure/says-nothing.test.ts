import { expect, it } from 'vitest';
import type { Grain } from '../../src/disclosure/grain-step.js';
import { grained } from '../../src/disclosure/grained.js';
import { suppressionReasons, wideReason } from '../../src/disclosure/reasons.js';
import { numberFormat, plainNumber } from '../../src/figures/index.js';
import { type ResultRow, roundedTo } from '../../src/results/index.js';

/** A mean of 3.97 on a scale of one to five (0.14), or another number. */
const row = (own: Partial<ResultRow> = {}): ResultRow => ({
  survey: 's',
  wave: 'w',
  respondent_group: '',
  variable: 'q',
  category: '',
  group_variable: 'landsdel',
  group_value: '1',
  statistic: 'mean',
  estimate: 3.97,
  se: 0.14,
  df: 30,
  ci_lower: 3.68,
  ci_upper: 4.26,
  p_value: null,
  df1: null,
  df2: null,
  contrast: '',
  n: 39,
  weighted_n: 120.5,
  method: 'Taylor linearisation',
  suppressed: false,
  reason: '',
  ...own,
});
const grain = (step: number): Grain => ({ step, spread: 0.0001, weight: 120, loose: false });
const scale = 4;

it.each([
  // A fifth of 4 is 0.8: steps of 0.5 are told, of 1 are not.
  [0.1, 'mean', { suppressed: false, estimate: 4 }],
  [0.2, 'mean', { suppressed: true, estimate: null, reason: suppressionReasons.coarse, method: '', n: null }],
  // A standard deviation ranges over half of the scale: a fifth of 2 is 0.4.
  [0.02, 'sd', { suppressed: false, estimate: 4 }],
  [0.05, 'sd', { suppressed: true, estimate: null, reason: suppressionReasons.coarse }],
] as const)('in steps of %s of the scale a %s is told or withheld', (step, statistic, found) => {
  expect(grained(row({ statistic }), grain(step), scale, 0.95)).toMatchObject(found);
});

it('leaves out an interval that is made of rounding and covers most of the scale', () => {
  // Error and step 0.5: 4 ± 2.04 x 0.5 and half a step is 2.5 to 5.5, three of the four points.
  const wide = grained(row(), grain(0.1), scale, 0.95);
  expect(wide).toMatchObject({ estimate: 4, se: null, ci_lower: null, ci_upper: null, reason: wideReason });
  expect(wide.method).toBe('Taylor linearisation, rounded to 0.5');
  // A standard error of 1.4 is wide whatever it is rounded to, and stays.
  const own = grained(row({ se: 1.4, ci_lower: 1.1, ci_upper: 6.8 }), grain(0.1), scale, 0.95);
  expect(own).toMatchObject({ estimate: 4, se: 1.5, reason: '' });
  expect(own.ci_lower).not.toBeNull();
});

it('shows a rounded number with no more decimals than its step has', () => {
  const f = numberFormat('nb');
  const shown = (method: string, value: number) => plainNumber(f, value, { method });
  expect(shown('Taylor linearisation', 4)).toBe('4,00');
  expect(shown('Taylor linearisation, rounded to 0.5', 4)).toBe('4,0');
  expect(shown('Taylor linearisation, rounded to 0.02, standard error to 0.05', 3.98)).toBe('3,98');
  expect(shown('Taylor linearisation, rounded to 1', 4)).toBe('4');
  expect(shown('Taylor linearisation, rounded to 0.005', 3.985)).toMatch(/^3,9[89]$/);
  expect(roundedTo({ method: 'Taylor linearisation, standard error rounded to 0.05' })).toBe(0);
  expect(roundedTo({ method: 'rounded to 0.2' })).toBe(0.2);
});
