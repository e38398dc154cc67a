import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { runPipeline } from '../../../src/pipeline/index.js';
import type { ResultsDocument } from '../../../src/results/index.js';
import { fourWaves } from './four-waves.js';

interface Golden {
  kind: string;
  variable: string;
  statistic: string;
  group: string;
  estimate: number;
  se: number;
  df: number;
}
const golden = JSON.parse(readFileSync('tests/golden/survey/waves-linked.json', 'utf8')) as Golden[];

let doc: ResultsDocument;
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lv-panel-'));
  process.env.LEDERVILKAR_KEY = 'en nøkkel til bruk i prøver';
  const run = await runPipeline(fourWaves(folder), { out: join(folder, 'out'), only: 'results' });
  doc = JSON.parse(readFileSync(join(run.folder, 'results.json'), 'utf8')) as ResultsDocument;
}, 60_000);

const waves: Record<string, string> = {
  ends: '2021->2024',
  alpha1: '2021->2024',
  alpha3: '2023->2024',
  trend: '2021->2022->2023->2024',
};

// R prints 17 digits; sums in another order differ in the last few of them.
it.each(golden)(
  '$kind of $variable ($statistic) $group is survey’s',
  ({ kind, variable, statistic, group, ...g }) => {
    const category = { mean: '', proportion: '5' }[statistic] ?? statistic;
    const row = doc.rows.find(
      (each) =>
        each.statistic === (kind === 'trend' ? 'trend' : 'difference') &&
        each.variable === variable &&
        each.category === category &&
        each.respondent_group === (statistic === 'alpha' ? '' : 'alle') &&
        each.group_variable === (group === '' ? 'wave' : 'g*wave') &&
        each.group_value === (group === '' ? waves[kind] : `${group}*${waves[kind]}`),
    );
    expect(row?.method).toContain('linked respondents, covariance counted');
    expect(Math.abs(row!.estimate! - g.estimate)).toBeLessThan(1e-8);
    expect(Math.abs(row!.se! - g.se)).toBeLessThan(1e-8);
    expect(row!.df).toBe(g.df);
  },
);

it('has a renamed question that one wave did not ask under its newest name, with the gap', () => {
  const shown = doc.rows.filter((row) => row.variable === 'r' && row.statistic === 'mean');
  expect([...new Set(shown.map(({ wave }) => wave))].sort()).toEqual(['2021', '2023', '2024']);
  expect(doc.rows.some(({ variable }) => variable === 'r1')).toBe(false);
  expect(doc.earlier!.map(({ comparisons }) => comparisons.find(({ name }) => name === 'r')?.status)).toEqual(
    ['same', 'not_asked', undefined],
  );
});
