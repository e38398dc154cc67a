import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { replicateModel } from '../../src/sem/index.js';
import { testData } from './golden-cases.js';

interface Golden {
  syntax: string;
  parameters: {
    lhs: string;
    op: string;
    rhs: string;
    est: number;
    se: number;
    std: number;
    std_se: number;
  }[];
}
const golden = JSON.parse(
  readFileSync(new URL('../golden/sem/replicates.json', import.meta.url), 'utf8'),
) as Golden;
const { data } = testData('replicates');
const column = (name: string) => data.columns[data.names.indexOf(name)]!;
const options = { syntax: golden.syntax, data, estimator: 'MLR' as const, weights: column('weight') };
const weights = Array.from({ length: 8 }, (_, r) => column(`R${r + 1}`));
const fay = { weights, combined: true, mse: true, scale: 1 / (8 * 0.25), rscales: null };

describe('standard errors from replicate weights', () => {
  const result = replicateModel(options, fay);
  // The variance of a covariate is fixed at the sample's and has no standard error here; refits by hand move it.
  const estimated = golden.parameters.filter((g) => !(g.op === '~~' && g.lhs === 'x'));
  it.each(estimated)('$lhs $op $rhs as lavaan refitted with each weight', (g) => {
    const p = result.parameters.find(
      (x) => x.lhs === g.lhs && x.op === g.op && (g.op === ':=' || x.rhs === g.rhs),
    )!;
    // 2e-5: lavaan stops its refits at a gradient of about 1e-5, and differences of refits are compared.
    expect(p.est).toBeCloseTo(g.est, 4);
    expect(Math.abs(p.se - g.se)).toBeLessThan(1e-4 * Math.max(1, g.se));
    expect(p.std_all).toBeCloseTo(g.std, 4);
    if (p.std_all_se > 0) expect(Math.abs(p.std_all_se - g.std_se)).toBeLessThan(1e-4);
  });
  it('factors of the full weight give the same as whole weights', () => {
    const factors = weights.map((w) => w.map((x, i) => x / options.weights[i]!));
    const other = replicateModel(options, { ...fay, weights: factors, combined: false });
    other.parameters.forEach((p, i) => {
      expect(p.se).toBeCloseTo(result.parameters[i]!.se, 8);
    });
  });
  it('needs the full weight', () => {
    expect(() => replicateModel({ ...options, weights: undefined }, fay)).toThrow(/LV-SEM-REPLICATES/);
  });
});
