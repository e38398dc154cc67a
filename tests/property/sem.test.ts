import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPatterns } from '../../src/sem/data/patterns.js';
import { momentsOf } from '../../src/sem/data/sample.js';
import { NormalTheory } from '../../src/sem/estimators/normal-theory.js';
import { PatternLikelihood } from '../../src/sem/estimators/pattern-likelihood.js';
import { fitModel, type SemData } from '../../src/sem/index.js';
import { GroupModel } from '../../src/sem/model/group-model.js';
import { parameterTable } from '../../src/sem/model/parameter-table.js';
import { parseModel } from '../../src/sem/syntax/parse.js';
import { Random } from '../../src/stats/index.js';

const settings = { seed: 20260101, numRuns: 15 };
const names = ['x1', 'x2', 'x3', 'y1', 'y2', 'y3', 'w'];
const syntax = 'f =~ x1 + x2 + x3\ng =~ y1 + y2 + y3\ng ~ f + w\nx1 ~~ y1';

/** Data from the model itself, so that it always converges. */
function simulate(seed: number, n = 150): SemData {
  const random = new Random(seed);
  const columns = names.map(() => new Float64Array(n));
  for (let i = 0; i < n; i++) {
    const w = random.normal();
    const f = random.normal();
    const g = 0.5 * f + 0.3 * w + random.normal(0, 0.8);
    const row = [f, 0.8 * f, 1.2 * f, g, 0.9 * g, 0.7 * g].map((x) => x + random.normal(0, 0.6));
    [...row, w].forEach((x, j) => {
      columns[j]![i] = x;
    });
  }
  return { names, columns };
}

describe('invariances of a fitted model', () => {
  it('rescaling variables changes neither the fit nor the standardised solution', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), { minLength: 7, maxLength: 7 }),
        (seed, factors) => {
          const data = simulate(seed);
          const scaled = { names, columns: data.columns.map((c, j) => c.map((x) => x * factors[j]!)) };
          const a = fitModel({ syntax, data });
          const b = fitModel({ syntax, data: scaled });
          // Both searches stop within 1e-9 of the minimum in units of standard errors.
          expect(b.fit.chisq).toBeCloseTo(a.fit.chisq!, 6);
          a.parameters.forEach((p, k) => {
            expect(b.parameters[k]!.std_all).toBeCloseTo(p.std_all, 5);
          });
        },
      ),
      settings,
    );
  });

  it('robust errors do not depend on the unit, however small or large', () => {
    const data = simulate(3);
    const factors = [1e-5, 1, 1e6, 1e-4, 1, 1e5, 1e-3];
    const scaled = { names, columns: data.columns.map((c, j) => c.map((x) => x * factors[j]!)) };
    const a = fitModel({ syntax, data, estimator: 'MLR' });
    const b = fitModel({ syntax, data: scaled, estimator: 'MLR' });
    a.parameters.forEach((p, k) => {
      if (p.se > 0) expect(b.parameters[k]!.z).toBeCloseTo(p.z, 4);
      expect(b.parameters[k]!.std_all_se).toBeCloseTo(p.std_all_se, 5);
    });
  });

  it('the order of the columns and of the cases does not matter', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const data = simulate(seed);
        const random = new Random(seed);
        const order = random.shuffle([0, 1, 2, 3, 4, 5, 6]);
        const cases = random.shuffle(Array.from({ length: 150 }, (_, i) => i));
        const shuffled = {
          names: order.map((j) => names[j]!),
          columns: order.map((j) => Float64Array.from(cases, (i) => data.columns[j]![i]!)),
        };
        const a = fitModel({ syntax, data });
        const b = fitModel({ syntax, data: shuffled });
        a.parameters.forEach((p, k) => {
          expect(b.parameters[k]!.est).toBeCloseTo(p.est, 6);
          expect(b.parameters[k]!.se).toBeCloseTo(p.se, 6);
        });
      }),
      settings,
    );
  });

  it('a saturated model reproduces the moments', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const result = fitModel({
          syntax: 'y1 ~ x1 + x2\ny2 ~ y1 + x1 + x2\ny3 ~ y2 + y1 + x1 + x2',
          data: simulate(seed),
          meanStructure: true,
        });
        const { sample, sigma, mu } = result.moments[0]!;
        expect(result.fit.df).toBe(0);
        sigma.forEach((s, k) => {
          expect(s).toBeCloseTo(sample.cov[k]!, 9);
        });
        mu!.forEach((m, k) => {
          expect(m).toBeCloseTo(sample.mean![k]!, 9);
        });
      }),
      settings,
    );
  });
});

describe('analytic gradients equal finite differences', () => {
  const loop = 'f =~ x1 + x2 + x3\ny1 ~ y2 + f\ny2 ~ y1 + w\ny1 ~~ y2';
  for (const kind of ['ML', 'GLS', 'FIML'] as const) {
    it(kind, () => {
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
          const table = parameterTable(parseModel(loop), { meanStructure: true });
          const data = simulate(seed);
          const columns = table.variables.observed.map((n) =>
            Float64Array.from(data.columns[names.indexOf(n)]!),
          );
          const sample = momentsOf(table.variables.observed, columns);
          const model = new GroupModel(table, 1);
          model.fixExogenous(sample.cov, sample.mean);
          const random = new Random(seed);
          if (kind === 'FIML') {
            for (const c of columns.slice(0, 4))
              for (let i = 0; i < c.length; i++) if (random.uniform() < 0.2) c[i] = Number.NaN;
          }
          const group = {
            label: '',
            patterns: findPatterns(columns, null),
            columns,
            weights: null,
            clusters: null,
            n: 150,
          };
          const problem =
            kind === 'FIML'
              ? new PatternLikelihood([model], [group], table.slots, null)
              : new NormalTheory([model], [sample], table.slots, kind, null);
          const theta = new Float64Array(table.slots);
          for (const e of model.free) {
            theta[e.slot] = e.matrix === 'S' && e.i === e.j ? 1 + random.uniform() : 0.3 * random.normal();
          }
          const gradient = problem.derivatives(theta).gradient;
          const h = 1e-6;
          for (let k = 0; k < theta.length; k++) {
            const up = Float64Array.from(theta);
            const down = Float64Array.from(theta);
            up[k]! += h;
            down[k]! -= h;
            const difference = (problem.value(up) - problem.value(down)) / (2 * h);
            // Central differences with h = 1e-6 keep about eight digits of values of order one to ten.
            expect(Math.abs(difference - gradient[k]!)).toBeLessThan(1e-6 * (1 + Math.abs(difference)));
          }
        }),
        settings,
      );
    });
  }
});
