import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
// The kernels behind the door: maximum likelihood is not shown to users.
import { designMatrix } from '../../src/variation/design-matrix.js';
import { type Covariate, variation } from '../../src/variation/index.js';
import { linearSums } from '../../src/variation/linear-deviance.js';
import { fitLinear } from '../../src/variation/linear-fit.js';
import { nestedLevels } from '../../src/variation/nested-levels.js';

type Column = (number | string)[];
type Many<T> = T | T[];
type Limit = number | 'NA';
interface Golden {
  name: string;
  kind: 'linear' | 'binary';
  y: string;
  levels: Many<string>;
  covariates: Many<string>;
  data: Record<string, Column>;
  n: number;
  logl: number;
  fixed: Record<string, number>;
  se?: Record<string, number>;
  variance: Many<number>;
  ml_logl?: number;
  ml_variance?: number[];
  without?: Record<string, number>;
  sd_ci?: [Limit, Limit][];
  share_ci?: [Limit, Limit][];
  confint?: [Limit, Limit][];
  quadrature?: { points: number; logl: number; fixed: Record<string, number>; variance: number };
}
const golden = JSON.parse(
  readFileSync(new URL('../golden/variation/mixed-models.json', import.meta.url), 'utf8'),
) as Golden[];
const list = <T>(one: Many<T>): T[] => (Array.isArray(one) ? one : [one]);

function input(g: Golden) {
  return {
    outcome: { name: g.y, values: g.data[g.y]! },
    levels: list(g.levels).map((name) => ({ name, codes: g.data[name]! })),
    covariates: list(g.covariates).map(
      (name): Covariate =>
        typeof g.data[name]![0] === 'number'
          ? { name, kind: 'number', values: g.data[name] as number[] }
          : { name, kind: 'category', values: g.data[name]! },
    ),
  };
}

/** Relative to the reference, or to the scale where that is 0. */
function near(actual: number | null, expected: number, tolerance: number, scale = 1): void {
  expect(Math.abs(actual! - expected) / (Math.abs(expected) || scale)).toBeLessThan(tolerance);
}

describe.each(golden.filter((g) => g.kind === 'linear'))('linear: $name', (g) => {
  const result = variation(input(g));
  const scale = list(g.variance).reduce((sum, v) => sum + v, 0);

  test('variances, fixed effects and likelihood are those of lme4', () => {
    expect(result.n).toBe(g.n);
    // The contract's tolerance; lme4's polished optimum and this agree to about 1e-7.
    result.levels.forEach((level, l) => {
      near(level.variance, list(g.variance)[l]!, 1e-5, scale);
    });
    for (const [term, value] of Object.entries(g.fixed)) {
      near(result.fixed[term]!, value, 1e-5);
      near(result.fixed_se[term]!, g.se![term]!, 1e-5);
    }
    expect(result.logl).toBeCloseTo(g.logl, 7);
  });

  test('so are those by maximum likelihood, and the tests of each level', () => {
    const { outcome, levels, covariates } = input(g);
    const { x, p } = designMatrix(g.n, covariates);
    const ml = fitLinear(linearSums(outcome.values as number[], x, p, nestedLevels(levels)), 'ML');
    expect(ml.logl).toBeCloseTo(g.ml_logl!, 7);
    [...ml.variances, ml.residual].forEach((v, l) => {
      near(v, g.ml_variance![l]!, 1e-5, scale);
    });
    for (const level of result.levels.slice(0, -1))
      expect(level.chisq).toBeCloseTo(Math.max(0, 2 * (g.logl - g.without![level.name]!)), 6);
  });

  test('limits are where the profile of the deviance says', () => {
    result.levels.forEach((level, l) => {
      for (const end of [0, 1] as const) {
        const [sd, share] = [g.sd_ci![l]![end], g.share_ci![l]![end]];
        // lme4's own deviance, searched by nlminb, which stops at 1e-8 or so.
        if (sd !== 'NA') near(level.sd_ci[end], sd, 1e-5, Math.sqrt(scale));
        if (share !== 'NA') near(level.share_ci[end], share, 1e-5);
        // confint draws a spline through some points of it.
        const spline = g.confint?.[l]?.[end];
        if (typeof spline === 'number') near(level.sd_ci[end], spline, 5e-3, Math.sqrt(scale));
      }
    });
  });
});

describe.each(golden.filter((g) => g.kind === 'binary'))('binary: $name', (g) => {
  const fitted = (points?: number) =>
    variation({ ...input(g), binary: true, ...(points === undefined ? {} : { points }) });

  test('Laplace agrees with glmer', () => {
    const result = fitted();
    expect(result.method).toBe('Laplace');
    // The contract's tolerance; seen: 1e-6. A variance of 0 is exactly 0.
    list(g.variance).forEach((v, l) => {
      if (v < 1e-6) expect(result.levels[l]!.variance).toBe(0);
      else near(result.levels[l]!.variance, v, 1e-4);
    });
    for (const [term, value] of Object.entries(g.fixed)) near(result.fixed[term]!, value, 1e-4);
    expect(result.logl).toBeCloseTo(g.logl, 5);
    expect(result.levels.at(-1)!.variance).toBeCloseTo(Math.PI ** 2 / 3, 12);
    g.confint?.forEach(([low, high], l) => {
      // A spline through points of glmer's own, looser search.
      near(result.levels[l]!.sd_ci[0], low as number, 5e-3);
      near(result.levels[l]!.sd_ci[1], high as number, 5e-3);
    });
  });

  test.runIf(g.quadrature)('adaptive quadrature agrees with glmer', () => {
    const { points, logl, fixed, variance } = g.quadrature!;
    const result = fitted(points);
    expect(result.method).toBe('quadrature');
    near(result.levels[0]!.variance, variance, 1e-4);
    for (const [term, value] of Object.entries(fixed)) near(result.fixed[term]!, value, 1e-4);
    expect(result.logl).toBeCloseTo(logl, 5);
  });
});

test('of a balanced one-way layout the estimates are those of the analysis of variance', () => {
  const g = golden.find(({ name }) => name === 'Dyestuff')!;
  const { levels, fixed, fixed_se } = variation(input(g));
  // Six batches of five: mean squares 11271.5 and 2451.25 (Davies & Goldsmith 1972).
  // The search ends where less than 1e-12 of the deviance is to be gained: 1e-8 of a variance.
  near(levels[0]!.variance, (11271.5 - 2451.25) / 5, 1e-7);
  near(levels[1]!.variance, 2451.25, 1e-7);
  near(fixed['(Intercept)']!, 1527.5, 1e-12);
  near(fixed_se['(Intercept)']!, Math.sqrt(11271.5 / 30), 1e-7);
});

test('a variance of zero is exactly zero, and said', () => {
  const g = golden.find(({ name }) => name === 'Dyestuff2')!;
  const { levels, warnings } = variation(input(g));
  expect(levels[0]).toMatchObject({ variance: 0, share: 0, chisq: 0, p_value: 1 });
  expect(levels[0]!.sd_ci[0]).toBe(0);
  expect(levels[0]!.sd_ci[1]).toBeGreaterThan(0);
  expect(warnings.map((w) => w.code)).toEqual(['LV-VARIATION-ZERO', 'LV-VARIATION-FEW-GROUPS']);
});
