import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runPipeline } from '../../../src/pipeline/index.js';
import type { ResultRow, ResultsDocument } from '../../../src/results/index.js';
import type { Wave } from '../../../src/wave/index.js';
import type { RegressionRun } from '../../../src/wave/regressions/run.js';
import { publishRegressions } from '../../../src/wave/regressions/withheld.js';

/*
 * One small run with everything in it: 60 answers of a score (1-5), a county of 25, 24, 8 and 3, a kind of 30 and 30,
 * and an hour count that two have not given. The table by county withholds 3 and one more.
 */
const folder = mkdtempSync(join(tmpdir(), 'regressions-withheld-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const values = (n: number) =>
  `[${Array.from({ length: n }, (_, k) => `{ code: ${k + 1}, label: k${k + 1} }`).join(', ')}]`;
const codebook = `survey: liten
wave: '1'
title: Liten
source: Prøve
variables:
  - { name: trivsel, label: Trivsel, type: ordinal, role: item, values: ${values(5)} }
  - { name: timer, label: Timer, type: number, role: item }
  - { name: fylke, label: Fylke, type: categorical, role: background, values: ${values(4)} }
  - { name: slag, label: Slag, type: categorical, role: background, values: ${values(2)} }
  - { name: eier, label: Eier, type: categorical, role: background, values: ${values(3)} }
`;
const regression = (name: string, predictors: string, more = '') =>
  `  - { name: ${name}, title: ${name}, outcome: trivsel, predictors: [${predictors}]${more} }`;
const pipeline = `name: liten
title: Liten
codebook: codebook.yaml
source: { export: answers.csv }
groups: [fylke, slag]
regressions:
${[
  regression('mettet', 'fylke'),
  regression('fylke_ogsaa', 'fylke, timer, slag'),
  regression('ordnet', 'fylke', ', family: ordered'),
  regression('bare_slag', 'slag'),
  regression('med_timer', 'slag, timer'),
  regression('eieren', 'eier'),
  regression('like', "'slag*eier'"),
].join('\n')}
report:
  title: Liten
  chapters:
    - id: alle
      title: Alle
      items:
        - { id: a, kind: coefficients, title: A, variables: [med_timer] }
        - { id: b, kind: coefficients, title: B, variables: [mettet] }
        - { id: t, kind: regression, title: T, variables: [mettet, med_timer] }
`;
let doc: ResultsDocument;
const sums = new Map<string, number>();

beforeAll(async () => {
  const lines = ['trivsel,timer,fylke,slag,eier'];
  for (let i = 0; i < 60; i++) {
    const fylke = i < 25 ? 1 : i < 49 ? 2 : i < 57 ? 3 : 4;
    const trivsel = 1 + ((i * 7 + fylke) % 5);
    // The smallest owner's eight are all of one opinion.
    const eier = i % 8 === 0 ? 3 : 1 + (i % 2);
    const told = eier === 3 ? 4 : trivsel;
    lines.push([told, i === 3 || i === 30 ? '' : 30 + (i % 13), fylke, 1 + (i % 2), eier].join());
    sums.set(`${fylke}`, (sums.get(`${fylke}`) ?? 0) + told);
  }
  writeFileSync(join(folder, 'codebook.yaml'), codebook);
  writeFileSync(join(folder, 'answers.csv'), `${lines.join('\n')}\n`);
  writeFileSync(join(folder, 'pipeline.yaml'), pipeline);
  const out = join(folder, 'out');
  await runPipeline(join(folder, 'pipeline.yaml'), { out });
  doc = JSON.parse(readFileSync(join(out, 'results.json'), 'utf8')) as ResultsDocument;
});

const of = (name: string, statistic = 'coefficient'): ResultRow[] =>
  doc.rows.filter((r) => r.variable === name && r.statistic === statistic);
const county = (code: string) =>
  doc.rows.find((r) => r.variable === 'trivsel' && r.statistic === 'mean' && r.group_value === code)!;

it('a saturated model prints nothing of what its table withholds', () => {
  const hidden = ['1', '2', '3', '4'].filter((code) => county(code).suppressed);
  expect(hidden).toContain('4');
  expect(hidden.length).toBeGreaterThan(1);
  for (const name of ['mettet', 'ordnet', 'fylke_ogsaa']) {
    expect(of(name), name).toEqual([]);
    // One row says that it is withheld; it has no number, no method and no n.
    const rows = doc.rows.filter((r) => r.variable === name);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ suppressed: true, estimate: null, n: null, method: '' });
    const told = doc.regressions!.find((r) => r.name === name)!;
    expect(told).toMatchObject({ withheld: true, terms: [], categories: {} });
    expect(told.cases).toBeUndefined();
  }
  // The attack: intercept and differences give every county's mean; here there is none to add them to.
  const means = of('mettet').map((r) => r.estimate);
  expect(means).toEqual([]);
  expect(sums.get('4')).toBeDefined();
});

it('where the tables are rounded, levels are withheld, and whole models of which a group mean would follow', () => {
  const means = doc.rows.filter(
    (r) => r.variable === 'trivsel' && r.statistic === 'mean' && r.group_variable === 'slag',
  );
  // The withheld counties call for it, of unequal weights alone: here all weigh the same, and the means are as computed.
  expect(means.some((r) => r.method.includes('rounded to'))).toBe(false);
  const [first, second] = means.map((r) => r.estimate!);
  expect(of('bare_slag')[0]!.estimate).toBeCloseTo(first!, 12);
  expect(of('bare_slag')[1]!.estimate).toBeCloseTo(second! - first!, 12);
  const stepped = doc.rows.map((r) =>
    ['trivsel', 'timer'].includes(r.variable) ? { ...r, method: `${r.method}, rounded to 0.05` } : r,
  );
  const run = (name: string, numbers: string[], n: number) => ({
    ask: { name, title: { nb: name }, outcome: 'trivsel', respondent_group: '' } as RegressionRun['ask'],
    description: {} as RegressionRun['description'],
    rows: [...of('bare_slag'), ...of('bare_slag', 'predicted')].map((r) => ({ ...r, variable: name, n })),
    tables: [
      {
        variables: ['slag'],
        cells: [1, 2].map((code) => ({ codes: [code], n: 30, answers: [], alike: false })),
      },
    ],
    categories: ['slag'],
    numbers,
  });
  const publish = (rows: ResultRow[], numbers: string[]) =>
    publishRegressions(
      { codebook: { survey: 'liten', wave: '1' } } as Wave,
      [run('r', numbers, 60)],
      rows,
      () => 60,
      { minN: 5, alikeBelow: 1, secondary: true },
    ).rows.map((r) => [r.statistic, r.category, r.suppressed]);
  const whole = [['r_square', 'trivsel', true]];
  const differences = [
    ['coefficient', '(Intercept)', true],
    ['coefficient', 'slag2', false],
    ['predicted', '', true],
    ['predicted', '', true],
  ];
  expect(publish(stepped, [])).toEqual(whole);
  expect(publish(stepped, ['timer'])).toEqual(differences);
  // Means of the number that are published as computed give each group's residuals, which sum to zero, away.
  const exact = stepped.map((r) => (r.variable === 'timer' ? { ...r, method: 'Taylor linearisation' } : r));
  expect(publish(exact, ['timer'])).toEqual(whole);
  expect(publish(doc.rows, [])).toEqual(differences.map(([s, c]) => [s, c, false]));
});

it('levels are withheld where a model has all but two of the cases of a table, differences are not', () => {
  const rows = of('med_timer');
  expect(rows.map((r) => [r.category, r.suppressed])).toEqual([
    ['(Intercept)', true],
    ['slag2', false],
    ['timer', false],
  ]);
  expect(of('med_timer', 'predicted').every((r) => r.suppressed)).toBe(true);
  expect(of('med_timer', 'marginal_effect').every((r) => !r.suppressed && r.n === 58)).toBe(true);
  const { cases } = doc.regressions!.find((r) => r.name === 'med_timer')!;
  // 60 read less 58 used would tell how many have not answered.
  expect(cases).toEqual({ read: null, used: 58, left_out: [{ reason: 'missing answer', n: null }] });
});

it('a group that all answered alike withholds the model, also where no table is by its grouping', () => {
  expect(of('eieren')).toEqual([]);
  expect(of('like')).toEqual([]);
});
