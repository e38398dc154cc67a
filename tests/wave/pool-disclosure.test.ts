import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runPipeline } from '../../src/pipeline/index.js';
import type { ResultRow, ResultsDocument } from '../../src/results/index.js';
import { Random } from '../../src/stats/index.js';

/*
 * Two waves of made-up answers, 1-5, in five counties of three municipalities each. Each wave withholds counties of fewer
 * than five, and some that protect them; the municipalities of both waves together are published. An attacker knows how
 * many answered where in each wave, and solves what is published for the sums of each wave's counties.
 */
const folder = mkdtempSync(join(tmpdir(), 'lv-pool-disclosure-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const codes = (list: readonly (string | number)[]) =>
  `[${list.map((code) => `{ code: ${JSON.stringify(code)}, label: k${code} }`).join(', ')}]`;
const counties = [1, 2, 3, 4, 5];
// Spring is before autumn, though it comes after it by the alphabet.
const waveNames = ['2021V', '2021H'];
const municipalities = counties.flatMap((c) => [1, 2, 3].map((m) => 10 * c + m));
const codebook = (wave: string) => `survey: liten
wave: '${wave}'
title: Liten
source: Prøve
variables:
  - { name: q, label: Q, type: ordinal, role: item, values: ${codes([1, 2, 3, 4, 5])} }
  - { name: timer, label: Timer, type: number, role: item }
  - { name: fylke, label: Fylke, type: categorical, role: background, values: ${codes(counties)} }
  - { name: kommune, label: Kommune, type: categorical, role: background, values: ${codes(municipalities)} }
  - { name: slag, label: Slag, type: categorical, role: background, values: ${codes([1, 2])} }
`;
const regressions = [
  ['mettet', 'fylke'],
  ['mettet_runde', "'fylke*wave'"],
  ['slag_runde', "'slag*wave', timer"],
  ['med_timer', 'timer'],
].map(([name, on]) => `  - { name: ${name}, title: ${name}, outcome: q, predictors: [${on}], pool: last 2 }`);
const pipeline = `name: liten
title: Liten
waves:
  - { codebook: v1.yaml, source: { export: v1.csv } }
  - { codebook: v2.yaml, source: { export: v2.csv } }
groups: [fylke, slag]
areas: [{ by: kommune, variables: [q], pool: last 2 }]
regressions:
${regressions.join('\n')}
report: { title: Liten, chapters: [{ id: a, title: A, items: [{ id: a, kind: bars, title: A, variables: [q] }, { id: r, kind: coefficients, title: R, variables: [slag_runde] }] }] }
`;

interface Answer {
  wave: number;
  fylke: number;
  kommune: number;
  q: number;
}
async function made(seed: number): Promise<{ doc: ResultsDocument; answers: Answer[] }> {
  const random = new Random(seed);
  const answers: Answer[] = [];
  for (const wave of [1, 2])
    for (const kommune of municipalities) {
      const fylke = Math.floor(kommune / 10);
      // A county is small in one of the waves.
      const most = (fylke === 2 && wave === 1) || (fylke === 4 && wave === 2) ? 1 : 12;
      for (let k = 1 + random.integer(most); k > 0; k--)
        answers.push({ wave, fylke, kommune, q: 1 + random.integer(5) });
    }
  for (const wave of [1, 2]) {
    const own = answers.filter((a) => a.wave === wave);
    const lines = own.map((a, i) => [a.q, 30 + random.integer(20), a.fylke, a.kommune, 1 + (i % 2)].join());
    writeFileSync(join(folder, `v${wave}.csv`), `${['q,timer,fylke,kommune,slag', ...lines].join('\n')}\n`);
    writeFileSync(join(folder, `v${wave}.yaml`), codebook(waveNames[wave - 1]!));
  }
  writeFileSync(join(folder, 'pipeline.yaml'), pipeline);
  const out = join(folder, `out${seed}`);
  await runPipeline(join(folder, 'pipeline.yaml'), { out });
  return { doc: JSON.parse(readFileSync(join(out, 'results.json'), 'utf8')) as ResultsDocument, answers };
}

/** Whether the target is a combination of the equations. */
function solved(equations: readonly (readonly number[])[], target: readonly number[]): boolean {
  const basis: { pivot: number; row: number[] }[] = [];
  const reduce = (given: readonly number[]) => {
    const row = [...given];
    for (const { pivot, row: b } of basis) {
      const factor = row[pivot]! / b[pivot]!;
      if (factor !== 0) for (let j = 0; j < row.length; j++) row[j]! -= factor * b[j]!;
    }
    return row;
  };
  for (const equation of equations) {
    const row = reduce(equation);
    const pivot = row.findIndex((x) => Math.abs(x) > 1e-9);
    if (pivot >= 0) basis.push({ pivot, row });
  }
  return reduce(target).every((x) => Math.abs(x) < 1e-9);
}

describe.each([3])('municipalities of two waves together, seed %i', (seed) => {
  let doc: ResultsDocument;
  let answers: Answer[];
  const unknown = (wave: number, of: (kommune: number) => boolean, scale = 1) =>
    [1, 2].flatMap((w) => municipalities.map((k) => (w === wave && of(k) ? scale : 0)));
  const means = () => doc.rows.filter((r) => r.variable === 'q' && r.statistic === 'mean');
  const inCounty = (code: string) => (kommune: number) => String(Math.floor(kommune / 10)) === code;
  beforeAll(async () => {
    ({ doc, answers } = await made(seed));
  }, 60_000);

  it('give no county of a single wave that its table withholds, nor do the changes between the waves', () => {
    const equations: number[][] = [];
    const withheld: { row: ResultRow; target: number[] }[] = [];
    const within = (by: string, code: string) =>
      by === ''
        ? () => true
        : by === 'fylke'
          ? inCounty(code)
          : (kommune: number) => String(kommune) === code;
    const sizes = [1, 2].map((w) => answers.filter((a) => a.wave === w).length);
    for (const row of means()) {
      if (!['', 'fylke', 'kommune'].includes(row.group_variable)) continue;
      const of = within(row.group_variable, row.group_value);
      if (row.wave === '2021V+2021H') {
        if (row.suppressed) continue;
        // Each wave's answers weigh alike: by its share of the respondents and the mean of both waves' totals.
        const [first, second] = sizes.map(() => 1 / (sizes[0]! + sizes[1]!)) as [number, number];
        equations.push(unknown(1, of, first).map((x, i) => x + unknown(2, of, second)[i]!));
        continue;
      }
      const target = unknown(row.wave === '2021V' ? 1 : 2, of);
      if (row.suppressed) withheld.push({ row, target });
      else equations.push(target);
    }
    // What has changed between the waves, for all and by county.
    let changes = 0;
    for (const row of doc.rows) {
      if (row.variable !== 'q' || row.statistic !== 'difference' || row.category !== '') continue;
      if (row.suppressed || !['wave', 'fylke*wave'].includes(row.group_variable)) continue;
      changes++;
      const of =
        row.group_variable === 'wave' ? within('', '') : within('fylke', row.group_value.split('*')[0]!);
      const n = [1, 2].map((w) => answers.filter((a) => a.wave === w && of(a.kommune)).length) as [
        number,
        number,
      ];
      equations.push(unknown(2, of, 1 / n[1]).map((x, i) => x - unknown(1, of, 1 / n[0])[i]!));
    }
    expect(changes).toBeGreaterThan(1);
    expect(withheld.length).toBeGreaterThan(2);
    for (const { row, target } of withheld)
      expect(solved(equations, target), `${row.wave} ${row.group_value}`).toBe(false);
    // And something is left to read.
    const told = means().filter((r) => r.group_variable === 'kommune' && !r.suppressed);
    expect(told.length).toBeGreaterThan(2);
    expect(told.every((r) => r.n! >= 5)).toBe(true);
  });

  it('withhold a saturated regression where a wave withholds a cell of its table', () => {
    const rows = (name: string) => doc.rows.filter((r) => r.variable === name);
    for (const name of ['mettet', 'mettet_runde']) {
      expect(rows(name).every((r) => r.suppressed)).toBe(true);
      expect(doc.regressions!.find((r) => r.name === name)!.withheld).toBe(true);
    }
  });

  it('have the waves among the predictors of a regression, by themselves or as it says', () => {
    const terms = (name: string) =>
      doc.rows.flatMap((r) => (r.variable === name && r.statistic === 'coefficient' ? [r.category] : []));
    expect(terms('slag_runde')).toEqual(['(Intercept)', 'slag2', 'wave2021H', 'timer', 'slag2:wave2021H']);
    expect(terms('med_timer')).toEqual(['(Intercept)', 'timer', 'wave2021H']);
    expect(doc.labels.wave!.categories.map(({ code }) => code)).toEqual(waveNames);
  });
});
