import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { keyFindings } from '../../../src/cli/commands/check-keys.js';
import { loadPipeline, runPipeline } from '../../../src/pipeline/index.js';
import { makeTree } from '../../../src/report/tree/index.js';
import type { ResultRow, ResultsDocument } from '../../../src/results/index.js';
import { twoWaves } from './two-waves.js';

interface Golden {
  kind: string;
  statistic: string;
  group: string;
  estimate: number;
  se: number;
  df: number;
}
const golden = JSON.parse(readFileSync('tests/golden/survey/waves.json', 'utf8')) as Golden[];

async function results(otherwise: Parameters<typeof twoWaves>[1]): Promise<ResultsDocument> {
  const folder = mkdtempSync(join(tmpdir(), 'lv-waves-'));
  process.env.LEDERVILKAR_KEY = 'en nøkkel til bruk i prøver';
  await runPipeline(twoWaves(folder, otherwise), { out: join(folder, 'out') });
  return JSON.parse(readFileSync(join(folder, 'out', 'results.json'), 'utf8')) as ResultsDocument;
}

/** Holds the rows against survey's. R prints 17 digits; sums in another order differ in the last few of them. */
function expectGolden(
  kind: string,
  rowOf: (golden: Golden) => ResultRow | undefined,
  statistics = ['mean', 'proportion'],
): void {
  const own = golden.filter((g) => g.kind === kind && statistics.includes(g.statistic));
  expect(own.length).toBe(3 * statistics.length);
  for (const g of own) {
    const row = rowOf(g);
    expect(row, JSON.stringify(g)).toBeDefined();
    expect(Math.abs(row!.estimate! - g.estimate), JSON.stringify(g)).toBeLessThan(1e-8);
    expect(Math.abs(row!.se! - g.se), JSON.stringify(g)).toBeLessThan(1e-8);
    expect(row!.df).toBe(g.df);
  }
}

const changeOf =
  (doc: ResultsDocument, respondents = '') =>
  (g: Golden) =>
    doc.rows.find(
      (row) =>
        row.statistic === 'difference' &&
        row.variable === 'q' &&
        row.respondent_group === respondents &&
        row.category === { mean: '', top_two: 'top_two', proportion: '5' }[g.statistic] &&
        row.group_variable === (g.group === '' ? 'wave' : 'g*wave') &&
        row.group_value === (g.group === '' ? '2024->2025' : `${g.group}*2024->2025`),
    );

let linked: ResultsDocument;
beforeAll(async () => {
  linked = await results({});
}, 60_000);

it('counts respondents in both waves as survey does with svyby and its covariances', () => {
  expectGolden('linked', changeOf(linked));
  expect(changeOf(linked)(golden[0]!)!.method).toBe('mean, linked respondents, covariance counted');
});

it('counts the two highest answers as survey does, where respondent groups are told apart', async () => {
  const group = `respondent_groups:\n  - { name: alle, label: Alle, when: { variable: g, answered: true } }`;
  const doc = await results({
    moreFirst: group,
    moreSecond: group,
    pipeline: [['groups: [g]', 'groups: [g]\nrespondent_groups: separate']],
  });
  expectGolden('linked', changeOf(doc, 'alle'), ['mean', 'proportion', 'top_two']);
}, 60_000);

it('is of samples drawn apart where the waves carry no ids: a stacked design with strata of its own', async () => {
  const apart = await results({
    first: [['role: direct_identifier, identifier: hash', 'role: direct_identifier']],
    second: [['role: direct_identifier, identifier: hash', 'role: direct_identifier']],
  });
  expectGolden('apart', changeOf(apart));
}, 60_000);

it('stops where the ids of two waves have nothing in common, unless that is accepted', async () => {
  const other = { id: (id: string) => `f${id.slice(1)}` };
  await expect(results(other)).rejects.toThrow(/LV-WAVES-KEYS/);
  // `check` says so before anything is run, by the exports.
  const checked = async (name: string, otherwise: Parameters<typeof twoWaves>[1]) => {
    const loaded = await loadPipeline(
      twoWaves(join(mkdtempSync(join(tmpdir(), 'lv-waves-')), name), otherwise),
    );
    return (await keyFindings(loaded, async (wave) => wave.inputs[0])).map(({ code, severity }) => [
      code,
      severity,
    ]);
  };
  expect(await checked('others', other)).toEqual([['LV-WAVES-KEYS', 'error']]);
  expect(await checked('same', {})).toEqual([]);
  expect(
    await checked('accepted', { ...other, pipeline: [['v2.csv }', 'v2.csv }, accept: [LV-WAVES-KEYS]']] }),
  ).toEqual([]);
  const accepted = await results({
    ...other,
    pipeline: [['v2.csv }', 'v2.csv }, accept: [LV-WAVES-KEYS]']],
  });
  expect(changeOf(accepted)(golden[0]!)!.method).toBe('mean, samples drawn apart');
}, 60_000);

it('has the inputs of all waves, those of an earlier one under its name', () => {
  expect(linked.provenance.inputs.map(({ name }) => name)).toEqual(['v2.csv', '2024/v1.csv']);
});

it('publishes no change of which a side is withheld, and nothing of a withheld one', async () => {
  const doc = await results({ pipeline: [['groups: [g]', 'groups: [g]\ndisclosure: { min_n: 46 }']] });
  const sides = new Map(
    doc.rows.map((row) => [
      [row.wave, row.variable, row.statistic, row.category, row.group_variable, row.group_value].join('/'),
      row,
    ]),
  );
  let withheld = 0;
  for (const row of doc.rows.filter(
    (r) => r.statistic === 'difference' && r.group_variable.endsWith('wave'),
  )) {
    const statistic = { '': 'mean', top_two: 'top_two', alpha: 'alpha' }[row.category] ?? 'proportion';
    const [by = '', group = ''] =
      row.group_variable === 'wave' ? [] : [row.group_variable.split('*')[0], row.group_value.split('*')[0]];
    const category = statistic === 'proportion' ? row.category : '';
    const [was, now] = ['2024', '2025'].map((wave) =>
      sides.get([wave, row.variable, statistic, category, by, group].join('/')),
    );
    expect(row.suppressed, JSON.stringify(row)).toBe(was!.suppressed || now!.suppressed);
    if (row.suppressed) {
      withheld++;
      expect([row.estimate, row.se, row.n, row.ci_lower, row.p_value, row.method]).toEqual([
        null,
        null,
        null,
        null,
        null,
        '',
      ]);
    } else {
      // A change says no more than its sides: n is their sum.
      expect(row.n).toBe(was!.n! + now!.n!);
    }
  }
  expect(withheld).toBeGreaterThan(0);
}, 60_000);

it('tells in the report what has changed since last time', () => {
  const tree = makeTree(linked, 'nb');
  const [chapter] = tree.chapters;
  expect(chapter!.title).toBe('Siden sist');
  const table = chapter!.items.at(-1)!;
  if (table.kind !== 'table') throw new Error(`a table was expected, not ${table.kind}`);
  const [row] = table.table.rows;
  // R: 0.274462621959874, se 0.0892070316848268, 126 df: limits at 1.978971 se.
  expect(row!.slice(0, 3)).toEqual(['Trives', 'Alle', 'gjennomsnitt']);
  expect(row!.slice(5, 8)).toEqual(['+0,27', '+0,10', '+0,45']);
  expect(row![9]).toBe('opp');
  expect(chapter!.items[0]).toMatchObject({ kind: 'figure', id: 'siden-sist' });
});
