import { expect, it } from 'vitest';
import { type ResultRow, resultRow } from '../../../src/results/index.js';
import { changes } from '../../../src/wave/waves/change.js';
import { trends } from '../../../src/wave/waves/trend.js';

const share = (wave: string, estimate: number, se: number, fields: Partial<ResultRow> = {}): ResultRow =>
  resultRow({
    wave,
    variable: 'q',
    category: '5',
    statistic: 'proportion',
    estimate,
    se,
    df: 15,
    n: 100,
    ...fields,
  });
const wave = (name: string, ...rows: ResultRow[]) => ({ wave: name, rows });
const named = new Set(['q', 'g']);

it('is newer less older, its variance the sum of both and its degrees of freedom those of both', () => {
  const [row, ...rest] = changes(
    wave('2025V', share('2025V', 0.5, 0.03)),
    wave('2025H', share('2025H', 0.55, 0.04)),
    named,
  );
  expect(rest).toEqual([]);
  expect(row).toMatchObject({ statistic: 'difference', variable: 'q', category: '5', wave: '2025H', n: 200 });
  expect(row).toMatchObject({ group_variable: 'wave', group_value: '2025V->2025H', df: 30, df1: 1, df2: 30 });
  // Differences of decimal fractions in doubles.
  expect(row!.estimate).toBeCloseTo(0.05, 14);
  expect(row!.se).toBeCloseTo(0.05, 14);
  // R: 2 * pt(-1, 30), qt(0.975, 30); printed to seven digits.
  expect(row!.p_value).toBeCloseTo(0.3253086, 7);
  expect(row!.ci_upper).toBeCloseTo(0.05 + 2.042272 * 0.05, 6);
});

it('adds the error of the link, and is not told of what can not be compared', () => {
  const waves = [wave('a', share('a', 0.5, 0.03)), wave('b', share('b', 0.55, 0.04))] as const;
  const [row] = changes(...waves, named, { q: 0.12 });
  // sqrt(0.03^2 + 0.04^2 + 0.12^2)
  expect(row!.se).toBeCloseTo(0.13, 14);
  expect(changes(...waves, new Set(['other']))).toEqual([]);
  const by = { group_variable: 'g', group_value: '1' };
  const grouped = [wave('a', share('a', 0.5, 0.03, by)), wave('b', share('b', 0.55, 0.04, by))] as const;
  expect(changes(...grouped, new Set(['q']))).toEqual([]);
  expect(changes(...grouped, named).map((r) => [r.group_variable, r.group_value])).toEqual([
    ['g*wave', '1*a->b'],
  ]);
});

it('is withheld with either side, and has no error where a side has none', () => {
  const hidden = share('a', 0, 0, {
    suppressed: true,
    estimate: null,
    se: null,
    df: null,
    n: null,
    reason: 'few',
  });
  const now = share('b', 0.55, 0.04);
  const [row] = changes(wave('a', hidden), wave('b', now), named);
  expect(row).toMatchObject({
    suppressed: true,
    reason: 'few',
    estimate: null,
    se: null,
    n: null,
    method: '',
  });
  const lone = share('a', 0.5, 0, { se: null, df: null, reason: 'one unit' });
  const [unknown] = changes(wave('a', lone), wave('b', now), named);
  expect(unknown).toMatchObject({ se: null, p_value: null, reason: 'one unit' });
  expect(unknown!.estimate).toBeCloseTo(0.05, 14);
});

it('has a trend over three waves: the linear contrast of independent estimates', () => {
  const waves = [0.4, 0.5, 0.54].map((x, t) => wave(`w${t}`, share(`w${t}`, x, 0.03)));
  const [row] = trends(waves, named);
  // (0.54 - 0.40) / 2, and 0.03 / sqrt(2)
  expect(row!.estimate).toBeCloseTo(0.07, 14);
  expect(row!.se).toBeCloseTo(0.03 / Math.SQRT2, 14);
  expect(row).toMatchObject({ statistic: 'trend', group_value: 'w0->w1->w2', df: 45, n: 300 });
  expect(trends(waves.slice(1), named)).toEqual([]);
});

it('has the error of links in a trend as in the changes that it is made of', () => {
  const waves = [0.4, 0.5, 0.54].map((x, t) => wave(`w${t}`, share(`w${t}`, x, 0.03)));
  const [row] = trends(waves, named, [{}, { q: 0.06 }, { q: 0.08 }]);
  // Half the change from the first to the last: sqrt(2 * 0.03^2 + 0.06^2 + 0.08^2) / 2
  expect(row!.se).toBeCloseTo(Math.sqrt(2 * 0.03 ** 2 + 0.01) / 2, 14);
  expect(row!.method).toMatch(/samples drawn apart, with linking error$/);
});
