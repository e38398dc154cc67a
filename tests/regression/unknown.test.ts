import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { bindDesign, resolveDesign } from '../../src/design/index.js';
import { type RegressionResult, regression } from '../../src/regression/index.js';
import { openData } from '../../src/warehouse/index.js';

/*
 * Group A is two respondents of one cluster, C one respondent, B and D are spread over clusters. x is 1 in one cluster
 * alone. `kind` makes the crossing A and kind 2 one respondent.
 */
const folder = mkdtempSync(join(tmpdir(), 'regression-unknown-'));
const file = join(folder, 'data.csv');
const clusterNames = ['k1', 'k2', 'k3', 'k4', 'k5', 'k6', 'k7', 'k9'];
const lines = [`g,k,y,x,kind,w,${clusterNames.map((_, r) => `r${r + 1}`).join()}`];
const y = [3, 5, 2, 4, 3, 1, 5, 4, 4, 2, 3, 5, 1, 2, 4, 3];
/** One cluster at a time counts half. */
const replicatesOf = (k: string) => clusterNames.map((out) => (out === k ? 0.5 : 1.1));
const add = (g: string, k: string, i: number, kind: number) =>
  lines.push([g, k, y[i % y.length], k === 'k2' ? 1 : 0, kind, 1, ...replicatesOf(k)].join());
add('A', 'k1', 0, 1);
add('A', 'k1', 1, 2);
for (let i = 0; i < 20; i++) add('B', `k${2 + (i % 5)}`, i, 1 + (i % 3 === 0 ? 1 : 0));
add('C', 'k9', 3, 1);
for (let i = 0; i < 9; i++) add('D', `k${2 + (i % 6)}`, i + 5, 1 + (i % 2));
writeFileSync(file, `${lines.join('\n')}\n`);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function fitted(
  on: string[],
  design: Record<string, unknown>,
  predictors = {},
): Promise<RegressionResult> {
  const data = await openData(file);
  try {
    const columns = data.variables.map((v) => v.name);
    const bound = await bindDesign(data.warehouse, data.relation, resolveDesign(design, columns));
    return await regression(bound, { outcome: 'y', on, family: 'linear', predictors }, data.variables);
  } finally {
    data.warehouse.close();
  }
}
const clusters = { type: 'cluster', cluster: 'k' };
const unknown = (rows: readonly { term: string; se: number | null }[]) =>
  rows.filter(({ se }) => se === null).map(({ term }) => term);

test('a group of one cluster as the reference leaves nothing that is set against it a standard error', async () => {
  const { coefficients, terms, marginal_effects, predicted, warnings } = await fitted(['g'], clusters);
  expect(unknown(coefficients)).toEqual(['(Intercept)', 'gB', 'gC', 'gD']);
  expect(coefficients[0]).toMatchObject({ t: null, df: null, p_value: null, ci_lower: null });
  expect(coefficients[0]!.est).toBeCloseTo(4, 12);
  expect(terms[0]).toMatchObject({ f: null, p_value: null });
  expect(marginal_effects.map(({ se }) => se)).toEqual([null, null, null]);
  expect(predicted.filter(({ se }) => se !== null).map(({ category }) => category)).toEqual(['B', 'D']);
  expect(warnings.find(({ code }) => code === 'LV-REGRESSION-SPREAD')!.text).toContain(
    'what rests on g = A (one cluster) and g = C (one respondent)',
  );
});

test('of another reference only the lonely groups; a group of two respondents drawn one by one is known', async () => {
  const other = await fitted(['g'], clusters, { g: { reference: 'B' } });
  expect(unknown(other.coefficients)).toEqual(['gA', 'gC']);
  expect(other.coefficients.find(({ term }) => term === 'gD')!.se).toBeGreaterThan(0.1);
  const drawn = await fitted(['g'], { type: 'srs' });
  expect(unknown(drawn.coefficients)).toEqual(['gC']);
});

test('a number of two values is two groups, and an interaction has those of its crossing', async () => {
  const binary = await fitted(['x'], clusters);
  expect(unknown(binary.coefficients)).toEqual(['x']);
  expect(binary.coefficients[0]!.se).toBeGreaterThan(0);
  expect(binary.marginal_effects[0]!.se).toBeNull();
  const crossed = await fitted(
    ['g*kind'],
    { type: 'srs' },
    { kind: { as: 'categories' }, g: { reference: 'B' } },
  );
  // A by kind: one respondent each; C has one alone, and none of kind 2.
  expect(unknown(crossed.coefficients)).toEqual(['gA', 'gC', 'gA:kind2', 'gC:kind2']);
});

test('by replicate weights, of a group that lies in one sampling unit', async () => {
  const design = { type: 'replicate', method: 'fay', rho: 0.5, weight: 'w', replicates: 'r1-r8' };
  const { coefficients, predicted } = await fitted(['g'], design, { g: { reference: 'B' } });
  expect(unknown(coefficients)).toEqual(['gA', 'gC']);
  expect(predicted.filter(({ se }) => se === null).map(({ category }) => category)).toEqual(['A', 'C']);
});
