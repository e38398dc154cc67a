import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cli, project, scratch } from '../e2e/cli.js';

const folder = scratch();
const data = join(project, 'tests', 'data', 'sem', 'holzinger-swineford.csv');
const model = join(folder, 'm.lav');
const sem = (...args: string[]) => cli(['sem', data, '--model', model, '--quiet', ...args], { cwd: folder });

beforeAll(() => {
  writeFileSync(model, 'visual =~ x1 + x2 + x3\ntextual =~ x4 + x5 + x6\nspeed =~ x7 + x8 + x9\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** lavaan 0.6-14 and semTools print 10 digits, and stop the search at another place in the seventh. */
const NEAR = 1e-5;
const near = (found: number, wanted: number) =>
  expect(Math.abs(found - wanted) / Math.abs(wanted)).toBeLessThan(NEAR);

interface Document {
  modification_indices: { lhs: string; op: string; rhs: string; mi: number; epc: number }[];
  residuals: { names: string[]; correlation: number[][] }[];
  reliability: { latent: string; omega: number; ave: number }[];
  fit: { chisq: number; df: number };
}

describe('what sem tells beside the model', () => {
  it('is that of lavaan: modification indices, residuals, omega, factor scores', () => {
    const { code, stdout } = sem(
      '--modification-indices',
      '10',
      '--residuals',
      '--omega',
      '--scores',
      's.csv',
      '--json',
    );
    expect(code).toBe(0);
    const { modification_indices, residuals, reliability } = JSON.parse(stdout) as Document;
    // modindices(): mi 36.411, epc 0.577; four of 10 and more.
    expect(modification_indices.map(({ lhs, op, rhs }) => `${lhs} ${op} ${rhs}`)).toEqual([
      'visual =~ x9',
      'x7 ~~ x8',
      'visual =~ x7',
      'x8 ~~ x9',
    ]);
    expect(modification_indices[0]!.mi).toBeCloseTo(36.411, 3);
    expect(modification_indices[0]!.epc).toBeCloseTo(0.577, 3);
    const { names, correlation } = residuals[0]!;
    near(correlation[names.indexOf('x9')]![names.indexOf('x1')]!, 0.1488114523);
    near(reliability[0]!.omega, 0.6253180205);
    near(reliability[1]!.ave, 0.7210163413);
    const [header, first, second] = readFileSync(join(folder, 's.csv'), 'utf8').split('\n');
    expect(header).toBe('row,visual,textual,speed');
    // lavPredict()
    const wanted = [
      [1, -0.81767541379, -0.1375452427, 0.06150720244],
      [2, 0.04951932576, -1.0127240308, 0.62549373134],
    ];
    [first, second].forEach((line, i) => {
      line!.split(',').forEach((cell, j) => {
        expect(Math.abs(Number(cell) - wanted[i]![j]!)).toBeLessThan(1e-5);
      });
    });
  });

  it('is told as tables', () => {
    const { stdout } = sem('--modification-indices', '30', '--omega');
    expect(stdout).toContain('visual =~ x9  36.41  <0.001  0.577    0.515');
    expect(stdout).toMatch(/textual +3 +0\.885 +0\.721/);
    expect(sem('--modification-indices', '100').stdout).toContain('no modification index is that large');
  });

  it('is warned of also without progress', () => {
    // Nine loadings less three, nine intercepts and variances each, six of the factors; and two schools.
    expect(sem('--cluster', 'school').stderr).toContain('2 clusters for 30 free parameters');
    expect(sem('--cluster', 'school', '--json').stderr).not.toContain('clusters for');
  });

  it('scores each group by its own model, in the order of the rows', () => {
    const { code } = sem('--group', 'school', '--scores', 'g.csv');
    expect(code).toBe(0);
    const lines = readFileSync(join(folder, 'g.csv'), 'utf8').trim().split('\n');
    expect(lines).toHaveLength(302);
    expect(lines.every((line) => line.split(',').every((cell) => cell !== ''))).toBe(true);
  });

  it('leaves free what --group-partial names', () => {
    const { stdout } = sem(
      ...['--group', 'school', '--group-equal', 'loadings,intercepts'],
      ...['--group-partial', 'visual=~x2, x7~1', '--json'],
    );
    const { fit } = JSON.parse(stdout) as Document;
    // lavaan: group.partial = c("visual=~x2", "x7~1")
    expect(fit.chisq).toBeCloseTo(148.587, 3);
    expect(fit.df).toBe(58);
  });

  it('makes the folder of the scores, and writes over no file', () => {
    expect(sem('--scores', join('new', 'f.csv')).code).toBe(0);
    const again = sem('--scores', join('new', 'f.csv'));
    expect(again.code).toBe(2);
    expect(again.stderr).toContain('a name that is not taken');
  });

  it.each([
    [['--group-partial', 'visual=~x2'], 'add --group-equal'],
    [['--scores', 's.sav'], 'ends in .csv'],
    [['--scores-method', 'bartlett'], '--scores FILE'],
    [['--scores', 's.csv', '--scores-method', 'mean'], 'regression, bartlett'],
    [['--modification-indices', 'many'], 'a number of 0 or more'],
  ])('refuses %j', (args, says) => {
    const { code, stderr } = sem(...args);
    expect(code).toBe(2);
    expect(stderr).toContain(says);
  });
});
