import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { recomputed, SAME_P, type Shown } from '../estimate/recomputed.js';

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const main = path('dist/cli/main.js');
const folder = mkdtempSync(join(tmpdir(), 'ledervilkar-use-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const write = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const estimate = (...words: string[]) =>
  JSON.parse(execFileSync('node', [main, 'estimate', ...words, '--json'], { encoding: 'utf8' })) as {
    cases: { read: number; used: number; left_out: { reason: string; n: number }[]; variables?: unknown[] };
    estimates: {
      statistic: string;
      group: Record<string, string>;
      se: number | null;
      reason: string | null;
    }[];
    tests: Record<string, unknown>[];
    warnings: { code: string }[];
  };

const data = () =>
  write('cases.csv', 'w,g,y,k\n1,a,1,1\n1,a,3,0\n0,a,2,1\n2,,4,1\n1,b,,0\n1,b,5,1\n1,b,2,0\n1,b,,\n');

test('a group of one cluster has no standard error, and no difference with it', () => {
  const here = (name: string) => path(`tests/data/cases/estimate/${name}`);
  const words = ['--mean', 'y', '--by', 'muni', '--compare', 'pairs', '--design', here('onecluster.yaml')];
  const { estimates, warnings } = estimate(here('onecluster.csv'), ...words);
  const means = estimates.filter((row) => row.statistic === 'mean');
  expect(means.map((row) => [row.group.muni, row.se === null])).toEqual([
    ['A', true],
    ['B', true],
    ['C', false],
  ]);
  // survey: svymean of subset(design, muni == "C").
  expect(means[2]!.se).toBeCloseTo(0.05929271, 7);
  for (const row of estimates.filter((r) => r.statistic === 'difference'))
    expect(row).toMatchObject({ se: null, df: null, ci_lower: null, ci_upper: null, p_value: null });
  expect(warnings.map((w) => w.code)).toEqual(['LV-ESTIMATE-FEW-DF', 'LV-ESTIMATE-SPREAD']);
});

test('rows left out are told by reason, of each variable where they differ', () => {
  const weighted = ['--design', write('w.yaml', 'type: srs\nweight: w\n')];
  const { cases } = estimate(data(), '--mean', 'y', '--by', 'g', ...weighted);
  expect(cases).toEqual({
    read: 8,
    used: 4,
    left_out: [
      { reason: 'weight 0', n: 1 },
      { reason: 'no group value', n: 1 },
      { reason: 'missing answer', n: 2 },
    ],
  });
  expect(estimate(data(), '--mean', 'y', 'k').cases.variables).toEqual([
    { variable: 'y', used: 6, left_out: [{ reason: 'missing answer', n: 2 }] },
    { variable: 'k', used: 7, left_out: [{ reason: 'missing answer', n: 1 }] },
  ]);
});

test('a t test says what is taken from what, and has both degrees of freedom', () => {
  const { tests } = estimate(data(), '--mean', 'y', '--by', 'g', '--test');
  expect(tests[0]).toMatchObject({ method: 't', df1: 1, group: { g: 'b' }, against: { g: 'a' } });
  const text = execFileSync('node', [main, 'estimate', data(), '--mean', 'y', '--by', 'g', '--test'], {
    encoding: 'utf8',
  });
  expect(text).toMatch(/t\(\d+\) = \d\.\d\d \(b less a\)/);
  expect(text).toContain('rows: 8 read, 5 used; left out: 1 no group value, 2 missing answer');
});

describe('options that would have no effect', () => {
  test.each([
    ['--mean y --probs 0.5', /--probs has no effect without --quantile/],
    ['--mean y --adjust holm', /--adjust adjusts the p values of tests/],
    ['--mean y --by g --adjust holm', /--adjust/],
    ['--total y --by g --compare pairs', /not of --total/],
    ['--mean y --total y --by g --compare pairs', /not of --total/],
    ['--mean y --compare pairs', /--compare compares groups/],
    ['--mean y --interval wilson', /--interval is of shares/],
    ['--mean y --max-groups 3', /--max-groups has no effect without --by/],
    ['--total y --by g --test', /--test tests means and shares/],
    ['--mean y --by y', /by itself/],
    ['--mean y --by g k --test-method linear-trend', /crossed groups/],
  ])('%s', (words, message) => {
    const { status, stderr } = spawnSync('node', [main, 'estimate', data(), ...words.split(' ')], {
      encoding: 'utf8',
    });
    expect(stderr).toMatch(message);
    expect(stderr).toContain('LV-CLI-OPTION');
    expect(status).toBe(2);
  });
});

describe('a p value follows from the statistic and degrees of freedom shown with it', () => {
  const file = path('tests/data/survey/made-up-units.csv');
  const clustered = () =>
    write('clustered.yaml', 'type: stratified\nweight: w\nstrata: stratum\ncluster: unit\n');
  const jk = () => write('jk.yaml', 'type: replicate\nmethod: jk2\nweight: w\nreplicates: jk1-jk6\n');
  const asked: [string, () => string[]][] = [
    ['t', () => ['--mean', 'y', 'k', '--by', 'type', '--test', '--design', clustered()]],
    ['wald-f', () => ['--mean', 'y', 'k', '--by', 'size', '--test', '--design', clustered()]],
    ['wald-f', () => ['--mean', 'y', '--by', 'size', '--test', '--design', jk()]],
    ['rao-scott-f', () => ['--proportion', 'k', 'svar', '--by', 'size', '--test', '--design', clustered()]],
    ['rao-scott-f', () => ['--proportion', 'k', '--by', 'type', '--test', '--design', jk()]],
    ['pearson', () => ['--proportion', 'k', 'svar', '--by', 'size', '--test-method', 'pearson']],
    ['linear-trend', () => ['--mean', 'y', 'k', '--by', 'size', '--test-method', 'linear-trend']],
  ];
  test.each(asked)('%s', (method, words) => {
    const { tests } = estimate(file, ...words());
    expect(tests.length).toBeGreaterThan(0);
    for (const row of tests) {
      expect(row.method).toBe(method);
      expect(Math.abs(recomputed(row as unknown as Shown) - (row.p_value as number))).toBeLessThan(SAME_P);
    }
    // As the table for people has it: the statistic to two decimals, p to four.
    const text = execFileSync('node', [main, 'estimate', file, ...words()], { encoding: 'utf8' });
    for (const row of tests) {
      const { statistic, df2, p_value } = row as unknown as Shown & { p_value: number };
      expect(text).toContain(`= ${statistic.toFixed(2)}`);
      if (df2 !== null && Number.isInteger(df2)) expect(text).toMatch(new RegExp(`[(, ]${df2}\\) = `));
      expect(text).toContain(p_value < 0.0001 ? '< 0.0001' : p_value.toFixed(4));
    }
  });

  test('differences', () => {
    const words = ['--mean', 'y', '--proportion', 'svar', '--by', 'size', '--compare', 'pairs'];
    const rows = estimate(file, ...words, '--design', clustered()).estimates as unknown as {
      statistic: string;
      estimate: number;
      se: number;
      df: number;
      p_value: number;
    }[];
    const differences = rows.filter((row) => row.statistic === 'difference');
    expect(differences).toHaveLength(9);
    for (const { estimate: e, se, df, p_value } of differences) {
      const p = recomputed({ method: 't', statistic: e / se, df1: 1, df2: df });
      expect(Math.abs(p - p_value)).toBeLessThan(SAME_P);
    }
  });
});

test('what a file does not say is told to every command that reads one', () => {
  const file = write('parts.csv', 'y|z\n1;5|2\n2;5|3\n4;5|4\n');
  const { estimates } = estimate(file, '--mean', 'z', '--separator', '|') as unknown as {
    estimates: { estimate: number }[];
  };
  expect(estimates[0]!.estimate).toBe(3);
});
