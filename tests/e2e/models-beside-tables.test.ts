import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ResultRow, ResultsDocument } from '../../src/results/index.js';
import { cli, project, scratch } from './cli.js';

/** Groups of 27, 30 and 3 by `fylke`; two models of the groups, one of all, and a ladder over `kjonn`. */
const folder = scratch();
let run: ReturnType<typeof cli>;
let all: ResultsDocument;
let other: ResultsDocument;
beforeAll(() => {
  cpSync(join(project, 'tests', 'data', 'cases', 'safety'), folder, { recursive: true });
  expect(cli(['run', 'p3.yaml', '--quiet'], { cwd: folder }).code).toBe(0);
  all = read('mini3');
  // Two have not answered k3, and nobody is shown by county.
  const lines = readFileSync(join(folder, 'd3.csv'), 'utf8').trim().split('\n');
  const skip = (line: string, i: number) => (i === 5 || i === 40 ? line.replace(/,[^,]*$/, ',9') : line);
  writeFileSync(join(folder, 'd4.csv'), `${lines.map(skip).join('\n')}\n`);
  writeFileSync(join(folder, 'all.lav'), 'k1 ~ k3\nk1 ~ 1\nk3 ~ 1\n');
  const pipeline = readFileSync(join(folder, 'p3.yaml'), 'utf8')
    .replace('name: mini3', 'name: mini4')
    .replace('d3.csv', 'd4.csv')
    .replace('groups: [kjonn, fylke]', 'groups: [kjonn]')
    .replace('models:\n', 'models:\n  - { name: alle, title: Alle, file: all.lav, fixed_x: false }\n');
  writeFileSync(join(folder, 'p4.yaml'), pipeline);
  run = cli(['run', 'p4.yaml'], { cwd: folder });
  expect(run.stderr + run.stdout).toContain("note: the model 'sti' is withheld for 1, 3 of 'fylke'");
  other = read('mini4');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (name: string) =>
  JSON.parse(readFileSync(join(folder, 'out', name, 'results.json'), 'utf8')) as ResultsDocument;

/** Sum of the answers of a group, by whatever is published of it: a table, or a model's intercepts and slope. */
function sumOf(rows: readonly ResultRow[], variable: 'k1' | 'k2', group: string): number | null {
  const estimate = (category: string) =>
    rows.find(
      (r) =>
        r.variable === 'sti' &&
        r.statistic === 'parameter' &&
        r.group_value === group &&
        r.category === category,
    );
  const mean = rows.find(
    (r) =>
      r.variable === variable &&
      r.statistic === 'mean' &&
      r.group_value === group &&
      r.group_variable !== 'kjonn',
  );
  if (mean?.estimate != null && mean.n !== null) return mean.estimate * mean.n;
  const [a, b, x] = ['k1 ~1', 'k1 ~ k2', 'k2 ~1'].map(estimate);
  const n = x?.n ?? rows.find((r) => r.statistic === 'r_square' && r.group_value === group)?.n;
  if (n == null || x?.estimate == null) return null;
  if (variable === 'k2') return x.estimate * n;
  return a?.estimate == null || b?.estimate == null ? null : (a.estimate + b.estimate * x.estimate) * n;
}

/** The groups whose sum follows: published, or the only one that is not. */
function found(rows: readonly ResultRow[], variable: 'k1' | 'k2'): string[] {
  const known = ['1', '2', '3'].filter((group) => sumOf(rows, variable, group) !== null);
  return sumOf(rows, variable, '') !== null && known.length === 2 ? ['1', '2', '3'] : known;
}

it('the group of 3 does not follow from tables and model together', () => {
  expect(sumOf(all.rows, 'k1', '')).toBeCloseTo(154, 8);
  expect(found(all.rows, 'k1')).toEqual(['2']);
  expect(found(all.rows, 'k2')).toEqual(['2']);
});

it('the attack would find it if the model said what it says of the other groups', () => {
  const told = all.rows.map((r) =>
    r.variable === 'sti' && r.group_value === '1' && r.statistic === 'parameter'
      ? { ...r, estimate: 1, n: 27 }
      : r,
  );
  expect(found(told, 'k2')).toEqual(['1', '2', '3']);
});

it('n and fit over all groups go with them, in the rows and beside them', () => {
  for (const r of all.rows.filter((own) => own.variable === 'sti' && own.group_value !== '2')) {
    expect([r.estimate, r.se, r.n, r.p_value], r.category).toEqual([null, null, null, null]);
  }
  expect(all.models[0]!.cases).toBeUndefined();
  const shown = all.rows.filter((r) => r.variable === 'sti' && r.group_value === '2' && !r.suppressed);
  expect(shown).toHaveLength(11);
});

it('the report says that the fit is withheld', () => {
  const html = readFileSync(join(folder, 'out', 'mini3', 'report.html'), 'utf8');
  const table = html.slice(html.indexOf('id="fit"'));
  expect(table.slice(0, table.indexOf('</table>')).match(/skjermet/g)!.length).toBeGreaterThan(5);
});

it('a grouping that only the model has is held to the same', () => {
  expect(found(other.rows, 'k1')).toEqual(['2']);
  expect(other.rows.some((r) => r.group_variable === 'fylke' && r.variable !== 'sti')).toBe(false);
});

it('two who did not answer k3 do not follow from a model of those who did', () => {
  const own = other.rows.filter((r) => r.variable === 'alle' && r.statistic === 'parameter');
  expect(own.map((r) => [r.category, r.suppressed])).toEqual([
    ['k1 ~ k3', false],
    ['k1 ~1', true],
    ['k3 ~1', true],
    ['k1 ~~ k1', true],
    ['k3 ~~ k3', true],
  ]);
  expect(run.stderr + run.stdout).toContain("thresholds of the model 'alle' are withheld");
});

it('nor from item means over complete cases', () => {
  const own = other.rows.filter((r) => r.statistic === 'item_mean' || r.statistic === 'item_sd');
  expect(own).toHaveLength(6);
  expect(own.every((r) => r.suppressed)).toBe(true);
  const alphas = other.rows.filter((r) => r.statistic === 'alpha' || r.statistic === 'item_rest_correlation');
  expect(alphas.every((r) => r.estimate !== null)).toBe(true);
  // With everyone's answers to all items the same means stand in the tables already.
  expect(all.rows.filter((r) => r.statistic === 'item_mean').every((r) => r.estimate !== null)).toBe(true);
});
