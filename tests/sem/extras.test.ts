import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  compareModels,
  factorScores,
  fitModel,
  invarianceLadder,
  modelReliability,
  modificationIndices,
  residuals,
  waldTest,
} from '../../src/sem/index.js';
import { goldenCases, testData } from './golden-cases.js';

interface Extras {
  modification: { lhs: string; op: string; rhs: string; mi: number; epc: number; 'sepc.all': number }[];
  residuals: number[][];
  standardized: number[][];
  regression: number[][];
  bartlett: number[][];
  lrt: { chisq: number; df: number; p: number };
  lrt_scaled: { chisq: number; df: number; p: number };
  wald: { stat: number; df: number; p: number };
  omega: Record<string, number>;
  ave: Record<string, number>;
}

const golden = JSON.parse(
  readFileSync(fileURLToPath(new URL('../golden/sem/extras.json', import.meta.url)), 'utf8'),
) as Extras;
const { data, text } = testData('holzinger-swineford');
const syntax = 'visual =~ x1 + x2 + x3\ntextual =~ x4 + x5 + x6\nspeed =~ x7 + x8 + x9';
const result = fitModel({ syntax, data });
// The golden values come from lavaan's default search, which stops about 1e-5 from the minimum.
const digits = 4;

describe('after the fit, beside lavaan and semTools', () => {
  it('modification indices', () => {
    const ours = modificationIndices(result);
    expect(ours.length).toBe(golden.modification.length);
    for (const g of golden.modification) {
      const m = ours.find(
        (o) =>
          o.op === g.op &&
          ((o.lhs === g.lhs && o.rhs === g.rhs) || (g.op === '~~' && o.lhs === g.rhs && o.rhs === g.lhs)),
      )!;
      expect(Math.abs(m.mi - g.mi)).toBeLessThan(2e-3 * Math.max(1, g.mi));
      expect(m.epc).toBeCloseTo(g.epc, 3);
      expect(m.epc_std_all).toBeCloseTo(g['sepc.all'], 3);
    }
  });
  it('residuals', () => {
    const [r] = residuals(result);
    golden.residuals.flat().forEach((x, k) => {
      expect(r!.correlation[k]!).toBeCloseTo(x, digits);
    });
    golden.standardized.flat().forEach((x, k) => {
      expect(r!.normalized[k]!).toBeCloseTo(x, 3);
    });
  });
  it('factor scores', () => {
    const columns = result.table.variables.observed.map((n) => data.columns[data.names.indexOf(n)]!);
    for (const method of ['regression', 'bartlett'] as const) {
      const scores = factorScores(result, columns, method);
      golden[method].forEach((row, i) => {
        row.forEach((x, f) => {
          expect(scores[f]![i]!).toBeCloseTo(x, digits);
        });
      });
    }
  });
  it('omega and average variance extracted', () => {
    for (const r of modelReliability(result)) {
      expect(r.omega).toBeCloseTo(golden.omega[r.latent]!, digits);
      expect(r.ave).toBeCloseTo(golden.ave[r.latent]!, digits);
    }
  });
  it('likelihood ratio, scaled difference and Wald tests', () => {
    const lrt = compareModels(result, fitModel({ syntax, data, orthogonal: true }));
    expect(lrt.chisq).toBeCloseTo(golden.lrt.chisq, digits);
    expect(lrt.df).toBe(golden.lrt.df);
    const mlr = { syntax, data, estimator: 'MLR' as const };
    const scaled = compareModels(fitModel(mlr), fitModel({ ...mlr, orthogonal: true }));
    expect(scaled.chisq).toBeCloseTo(golden.lrt_scaled.chisq, 3);
    const labelled = fitModel({ syntax: 'visual =~ x1 + a*x2 + b*x3\ntextual =~ x4 + c*x5 + x6', data });
    const wald = waldTest(labelled, 'a == b');
    expect(wald.chisq).toBeCloseTo(golden.wald.stat, digits);
    expect(wald.df).toBe(1);
  });
  it('the ladder of invariance', () => {
    const steps = invarianceLadder({ syntax, data, kind: 'cfa', group: text.school! });
    const fits = new Map(goldenCases('groups').map((c) => [c.name, c.fit]));
    expect(steps.map((s) => s.step)).toEqual(['configural', 'metric', 'scalar', 'strict']);
    for (const s of steps) expect(s.result.fit.chisq!).toBeCloseTo(fits.get(s.step)!.chisq!, digits);
    const scalar = fits.get('scalar')!;
    const metric = fits.get('metric')!;
    expect(steps[2]!.test!.chisq).toBeCloseTo(scalar.chisq! - metric.chisq!, 3);
    expect(steps[2]!.delta_cfi!).toBeCloseTo(scalar.cfi! - metric.cfi!, digits);
  });
});
