import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { bootstrapModel, fitModel, toSemJson } from '../../src/sem/index.js';
import { bootstrapLimits } from '../../src/sem/inference/bootstrap-interval.js';
import { Random } from '../../src/stats/index.js';
import { type GoldenCase, semOptions, testData } from './golden-cases.js';

/** A parameter of lavaan's bootstrap: standard deviation of its draws, percentile and bias-corrected limits. */
type Drawn = Omit<GoldenCase['parameters'][number], 'se'> & {
  se: number;
  lower: number;
  upper: number;
  bc_lower: number;
  bc_upper: number;
};

const golden = JSON.parse(
  readFileSync(fileURLToPath(new URL('../golden/sem/bootstrap.json', import.meta.url)), 'utf8'),
) as (Omit<GoldenCase, 'parameters'> & { parameters: Drawn[] })[];

const draws: Record<string, number> = { fiml: 200, 'fiml-groups': 400, ordered: 80, 'ordered-groups': 300 };
const mean = (x: number[]) => x.reduce((a, b) => a + b, 0) / x.length;

/*
 * Monte-Carlo error of R draws and lavaan's 1 000, for a nearly normal distribution: of the log of a standard
 * deviation sqrt(1/2R + 1/2000), of a 2.5 % limit sqrt(0.025 * 0.975 (1/R + 1/1000)) / 0.058 standard errors (0.058: the
 * normal density there). Single parameters lie within 4.5 of these (some 30 a model, thresholds discrete), limits after
 * bias correction within 6, as the correction is drawn too. Over all parameters, which depend on each other
 * as some eight independent ones would, the mean differences lie within 4.5 / sqrt(8).
 */
describe('bootstrap beside lavaan', () => {
  for (const g of golden) {
    it(g.name, () => {
      const r = draws[g.name]!;
      const options = semOptions(g as unknown as GoldenCase);
      const percentile = bootstrapModel(options, { draws: r, seed: 7 });
      expect(percentile.bootstrap.failed).toBe(0);
      expect(percentile.bootstrap.values[0]!.length).toBe(r);
      const pairs = g.parameters.map((wanted) => {
        const at = percentile.parameters.findIndex(
          (p) =>
            p.op === wanted.op &&
            p.lhs === wanted.lhs &&
            (wanted.op === ':=' || (p.rhs === wanted.rhs && p.group === wanted.group)),
        );
        const found = percentile.parameters[at]!;
        const sorted = percentile.bootstrap.values[at]!.slice().sort();
        const [bcLower, bcUpper] = bootstrapLimits(sorted, found.est, 'bc', 0.95);
        return { wanted, found, bcLower, bcUpper };
      });
      expect(pairs.length).toBeGreaterThan(20);
      const ofSd = Math.sqrt(1 / (2 * r) + 1 / 2000);
      const ofLimit = Math.sqrt(0.025 * 0.975 * (1 / r + 1 / 1000)) / 0.058;
      const ratios = pairs.map(({ wanted, found }) => Math.log(found.se / wanted.se));
      const lower = pairs.map(({ wanted, found }) => (found.ci_lower - wanted.lower) / wanted.se);
      const upper = pairs.map(({ wanted, found }) => (found.ci_upper - wanted.upper) / wanted.se);
      const correctedLower = pairs.map((p) => (p.bcLower - p.wanted.bc_lower) / p.wanted.se);
      const correctedUpper = pairs.map((p) => (p.bcUpper - p.wanted.bc_upper) / p.wanted.se);
      for (const [differences, error] of [
        [ratios, 4.5 * ofSd],
        [lower, 4.5 * ofLimit],
        [upper, 4.5 * ofLimit],
        [correctedLower, 6 * ofLimit],
        [correctedUpper, 6 * ofLimit],
      ] as const) {
        expect(Math.max(...differences.map(Math.abs))).toBeLessThan(error);
        expect(Math.abs(mean(differences))).toBeLessThan(error / Math.sqrt(8));
      }
    });
  }
});

describe('bootstrap', () => {
  it('same seed, same draws; intervals hold the estimate; BC and BCa near the percentile ones', () => {
    const { data } = testData('indices');
    const syntax = 'efficacy ~ b*integration + culture\nintegration ~ a*culture\nind := a*b';
    const run = (seed: number, interval: 'percentile' | 'bc' | 'bca') =>
      bootstrapModel({ syntax, data }, { draws: 300, seed, interval });
    const first = run(7, 'percentile');
    expect(run(7, 'percentile').parameters).toEqual(first.parameters);
    expect(run(8, 'percentile').parameters).not.toEqual(first.parameters);
    const ml = fitModel({ syntax, data });
    for (const interval of ['percentile', 'bc', 'bca'] as const) {
      const ind = run(7, interval).parameters.find((p) => p.op === ':=')!;
      const delta = ml.parameters.find((p) => p.op === ':=')!;
      expect(ind.ci_lower).toBeLessThan(ind.est);
      expect(ind.ci_upper).toBeGreaterThan(ind.est);
      // Monte-Carlo error of 300 draws and the delta method's own error: a third of a standard error at most.
      expect(Math.abs(ind.se - delta.se)).toBeLessThan(delta.se / 3);
    }
  });
  it('draws without a solution are counted, said and left out', () => {
    // One case only has the highest answer: some third of the draws has none.
    const random = new Random(3);
    const n = 60;
    const f = Float64Array.from({ length: n }, () => random.normal());
    const item = () => f.map((x) => (0.8 * x + 0.6 * random.normal() > 0 ? 2 : 1));
    const rare = item();
    rare[0] = 3;
    const names = ['a', 'b', 'c', 'd'];
    const data = { names, columns: [item(), item(), item(), rare] };
    const options = { syntax: 'f =~ a + b + c + d', data, ordered: names };
    const result = bootstrapModel(options, { draws: 60, seed: 1 });
    const { failed, values } = result.bootstrap;
    expect(failed).toBeGreaterThan(10);
    expect(failed).toBeLessThan(40);
    expect(values[1]!.filter((x) => Number.isNaN(x)).length).toBe(failed);
    expect(result.warnings.find((w) => w.code === 'LV-SEM-BOOTSTRAP-FAILED')?.text).toBe(
      `${failed} of 60 bootstrap draws gave no solution and are left out: more than 5 %, so that standard errors and intervals are those of the draws that have one, and are not to be trusted; use a smaller model`,
    );
    expect(toSemJson(result).bootstrap).toEqual({ draws: 60, seed: 1, interval: 'percentile', failed });
  });
  it('estimates and fit measures are those of the sample', () => {
    for (const g of golden) {
      const result = bootstrapModel(semOptions(g as unknown as GoldenCase), {
        draws: 20,
        seed: 2,
        interval: 'percentile',
      });
      const fit = fitModel(semOptions(g as unknown as GoldenCase));
      expect(result.parameters.map((p) => p.est)).toEqual(fit.parameters.map((p) => p.est));
      expect(result.fit).toEqual(fit.fit);
    }
  });
  it('BCa with missing answers: limits lie beside the percentile ones', () => {
    const options = semOptions(golden.find((g) => g.name === 'fiml-groups') as unknown as GoldenCase);
    const bca = bootstrapModel(options, { draws: 100, seed: 5, interval: 'bca' });
    const plain = bootstrapModel(options, { draws: 100, seed: 5 });
    const at = bca.parameters.findIndex((p) => p.op === ':=');
    expect(bca.parameters[at]!.se).toBe(plain.parameters[at]!.se);
    expect(bca.parameters[at]!.ci_lower).not.toBe(plain.parameters[at]!.ci_lower);
    for (const limit of ['ci_lower', 'ci_upper'] as const) {
      const moved = Math.abs(bca.parameters[at]![limit] - plain.parameters[at]![limit]);
      expect(moved).toBeLessThan(plain.parameters[at]!.se);
    }
  });
});
