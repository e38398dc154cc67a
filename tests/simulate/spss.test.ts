import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Codebook, loadCodebook } from '../../src/codebook/index.js';
import { resolveDesign } from '../../src/design/index.js';
import { readSpss } from '../../src/ingest/index.js';
import { simulateExport, spssName, writeExport } from '../../src/simulate/index.js';

const folder = mkdtempSync(join(tmpdir(), 'simulated-sav-'));
let codebook: Codebook;
const columns = new Map<string, (number | string | null)[]>();
beforeAll(async () => {
  codebook = await loadCodebook('data-schemas/talis-2018-principals/codebook.yaml');
  const make = () => simulateExport(codebook, { invited: 400, answered: 400, seed: 3, format: 'spss' });
  await writeExport(make(), join(folder, 'a'));
  await writeExport(make(), join(folder, 'b'));
  const table = await readSpss(join(folder, 'a', spssName(codebook)));
  for (const v of table.variables) columns.set(v.name, []);
  for await (const batch of table.batches()) {
    table.variables.forEach((v, c) => {
      for (let row = 0; row < batch.numRows; row++) columns.get(v.name)!.push(batch.getChildAt(c)!.get(row));
    });
  }
  const gender = table.variables.find((v) => v.name === 'TC3G01')!;
  expect(gender.valueLabels.map(({ value, label }) => [value, label])).toContainEqual([1, 'Female']);
  expect(gender.missing).toEqual([
    expect.objectContaining({ value: 7 }),
    expect.objectContaining({ value: 8 }),
    expect.objectContaining({ value: 9 }),
  ]);
});
afterAll(() => rmSync(folder, { recursive: true }));

it('has the columns of the codebook, one line of which is a hundred weights, and the same bytes from the same seed', () => {
  expect([...columns.keys()]).toEqual(codebook.variables.map((v) => v.column));
  expect(codebook.variables.filter((v) => v.role === 'weight')).toHaveLength(101);
  const bytes = (run: string) => readFileSync(join(folder, run, spssName(codebook)));
  expect(bytes('a').equals(bytes('b'))).toBe(true);
  expect(JSON.parse(readFileSync(join(folder, 'a', 'simulert.json'), 'utf8')).files).toContain(
    spssName(codebook),
  );
});

it('gives one of each pair 1.5 and the other 0.5 of its weight in every replicate', () => {
  const full = columns.get('SCHWGT') as number[];
  const replicates = Array.from({ length: 100 }, (_, r) => columns.get(`SRWGT${r + 1}`) as number[]);
  const factor = (w: readonly number[], row: number) => Number((w[row]! / full[row]!).toFixed(2));
  for (const w of replicates) {
    for (let row = 0; row < 400; row += 2)
      expect([factor(w, row), factor(w, row + 1)].sort()).toEqual([0.5, 1.5]);
  }
  expect(Math.min(...full)).toBeGreaterThan(0);
  // The variance of the mean of independent answers is s²/n: a hundred replicates tell it within a third.
  const y = columns.get('TC3G21A') as number[];
  const mean = (w: readonly number[]) =>
    w.reduce((s, x, i) => s + x * y[i]!, 0) / w.reduce((s, x) => s + x, 0);
  const centre = mean(full);
  const variance = replicates.reduce((s, w) => s + (mean(w) - centre) ** 2, 0) / (100 * 0.25);
  const spread = y.reduce((s, x) => s + (x - centre) ** 2, 0) / 399 / 400;
  expect(Math.sqrt(variance / spread)).toBeGreaterThan(0.8);
  expect(Math.sqrt(variance / spread)).toBeLessThan(1.4);
});

it('fits the design of the OECD by either names of its weights', () => {
  const names = [...columns.keys()];
  const other = names.map((n) => n.replace('SCHWGT', 'SCHWGTC').replace('SRWGT', 'CRWGT'));
  for (const [list, weight] of [
    [names, 'SCHWGT'],
    [other, 'SCHWGTC'],
  ] as const) {
    const design = resolveDesign('talis-principal', list);
    expect(design).toMatchObject({ kind: 'replicate', weight, rho: 0.5 });
    expect(design.kind === 'replicate' && design.replicates).toHaveLength(100);
  }
});

it('writes the principals of 2013 with the names, codes and weights that public programs tell of', async () => {
  const of2013 = await loadCodebook('data-schemas/talis-2013-principals/codebook.yaml');
  const made = simulateExport(of2013, { invited: 60, answered: 60, seed: 3, format: 'spss' });
  await writeExport(made, join(folder, '2013'));
  const table = await readSpss(join(folder, '2013', spssName(of2013)));
  const names = table.variables.map((v) => v.name);
  expect(names.filter((name) => !/^SRWGT/.test(name))).toEqual([
    ...['CNTRY', 'IDSCHOOL', 'TC2G04B', 'TC2G10', 'TC2G14', 'PINSLEADS', 'PSCMUTRS', 'PLACKPER', 'PLACKMAT'],
    'SCHWGT',
  ]);
  const missing = (name: string) =>
    table.variables.find((v) => v.name === name)!.missing.flatMap((m) => ('value' in m ? [m.value] : []));
  expect([missing('PINSLEADS'), missing('PLACKPER')]).toEqual([
    [9997, 9998, 9999],
    [7, 8, 9],
  ]);
  expect(resolveDesign('talis-principal', names)).toMatchObject({ weight: 'SCHWGT', rho: 0.5 });
});

it('writes the principals of 2024 with the names of their scales, and the weights that the design of the OECD takes', async () => {
  const of2024 = await loadCodebook('data-schemas/talis-2024-principals/codebook.yaml');
  const made = simulateExport(of2024, { invited: 60, answered: 60, seed: 3, format: 'spss' });
  await writeExport(made, join(folder, '2024'));
  const names = (await readSpss(join(folder, '2024', spssName(of2024)))).variables.map((v) => v.name);
  expect(names.filter((name) => !/^CRWGT/.test(name))).toEqual([
    ...[
      'CNTRY',
      'IDSCHOOL',
      'T4STRATIO',
      'T4PLEADS',
      'T4PTLEAD',
      'T4POPPART',
      'T4PJOBSAT',
      'T4PJSPROT',
      'T4PJSENVT',
    ],
    ...['T4PWELS', 'T4PWLOAD', 'T4PACADT', 'T4PDELI', 'SCHWGTC'],
  ]);
  expect(resolveDesign('talis-principal', names)).toMatchObject({ weight: 'SCHWGTC', rho: 0.5 });
});

it('draws numbers about the mean of their country, and others as before', async () => {
  const of2024 = await loadCodebook('data-schemas/talis-2024-principals/codebook.yaml');
  const made = simulateExport(of2024, { invited: 4000, answered: 4000, seed: 5, format: 'spss' });
  await writeExport(made, join(folder, 'means'));
  const table = await readSpss(join(folder, 'means', spssName(of2024)));
  const rows: unknown[][] = [];
  for await (const batch of table.batches()) {
    for (let row = 0; row < batch.numRows; row++) {
      rows.push(table.variables.map((_, c) => batch.getChildAt(c)!.get(row) as unknown));
    }
  }
  const cells = (name: string) => {
    const column = table.variables.findIndex((v) => v.name === name);
    return rows.map((cells) => cells[column]);
  };
  const country = cells('CNTRY');
  const mean = (name: string, code: string) => {
    const own = cells(name).filter((_, row) => country[row] === code) as number[];
    return own.reduce((sum, x) => sum + x, 0) / own.length;
  };
  // Some 700 principals a country with a standard deviation of 2: four standard errors are 0.3.
  expect(Math.abs(mean('T4PLEADS', 'FIN') - 8)).toBeLessThan(0.3);
  expect(Math.abs(mean('T4PLEADS', 'SWE') - 9.5)).toBeLessThan(0.35);
  expect(Math.abs(mean('T4PTLEAD', 'FIN') - 10)).toBeLessThan(0.3);
});
