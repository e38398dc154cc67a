import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cli, project } from './cli.js';

// A file in the shape of TALIS principals: declared missing codes, SCHWGT and SRWGT1-100.
const file = join(project, 'tests', 'data', 'cases', 'forms', 'principals-made-up.sav');
const golden = JSON.parse(
  readFileSync(join(project, 'tests', 'golden', 'survey', 'principals.json'), 'utf8'),
) as {
  df: number;
  rows: {
    statistic: string;
    variable: string;
    category: string | null;
    country: string;
    estimate: number;
    se: number;
    n: number;
  }[];
};

interface Estimate {
  statistic: string;
  variable: string;
  category: string | null;
  group: { CNTRY: string };
  estimate: number;
  se: number;
  df: number;
  n: number;
}

function estimates(...what: string[]): Estimate[] {
  const { code, stdout } = cli([
    'estimate',
    file,
    ...what,
    '--by',
    'CNTRY',
    '--design',
    'talis-principal',
    '--json',
  ]);
  expect(code).toBe(0);
  return JSON.parse(stdout).estimates;
}

describe('principals by country under Fay replicate weights, through the command line', () => {
  // Sums of doubles in another order than survey's.
  const relative = 1e-8;
  it.each([
    ['mean', ['--mean', 'TC3G21A', 'TC3G21G', 'TC3G02']],
    ['proportion', ['--proportion', 'TC3G01']],
  ])('agree with survey: %s', (statistic, options) => {
    const found = estimates(...options).filter((e) => e.statistic === statistic);
    const expected = golden.rows.filter((row) => row.statistic === statistic);
    expect(found).toHaveLength(expected.length);
    for (const row of expected) {
      const own = found.find(
        (e) =>
          e.variable === row.variable &&
          String(e.category) === String(row.category) &&
          e.group.CNTRY === row.country,
      )!;
      expect(Math.abs(own.estimate / row.estimate - 1)).toBeLessThan(relative);
      expect(Math.abs(own.se / row.se - 1)).toBeLessThan(relative);
      expect(own.n).toBe(row.n);
      expect(own.df).toBe(golden.df);
    }
  });
});
