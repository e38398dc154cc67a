import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitModel, type SemData } from '../../src/sem/index.js';
import { GroupModel } from '../../src/sem/model/group-model.js';
import { parameterTable } from '../../src/sem/model/parameter-table.js';
import { CaseRectangles } from '../../src/sem/ordered/case-rectangles.js';
import { orderedMoments } from '../../src/sem/ordered/moments.js';
import { WeightedLeastSquares } from '../../src/sem/ordered/weighted-least-squares.js';
import { parseModel } from '../../src/sem/syntax/parse.js';
import { bivariateNormalCdf, Random } from '../../src/stats/index.js';

const settings = { seed: 20260102, numRuns: 10 };
const names = ['i1', 'i2', 'i3', 'i4', 'c1', 'w', 'b'];
const ordered = names.slice(0, 4);
const syntax = 'f =~ i1 + i2 + i3 + c1\nf ~ w + b\ni4 ~ f + w\ni3 ~ b';

/** Four ordered items and a continuous one on a factor that two covariates explain. */
function simulate(seed: number, n = 300): SemData {
  const random = new Random(seed);
  const columns = names.map(() => new Float64Array(n));
  const cut = (y: number) => (y < -0.7 ? 1 : y < 0.2 ? 2 : y < 1.1 ? 3 : 4);
  for (let i = 0; i < n; i++) {
    const w = random.normal();
    const b = random.uniform() < 0.4 ? 1 : 0;
    const f = 0.5 * w - 0.4 * b + random.normal(0, 0.8);
    const items = [f, 0.8 * f, 0.9 * f + 0.3 * b, 0.6 * f].map((y) => cut(y + random.normal(0, 0.7)));
    [...items, 2 + 0.9 * f + random.normal(0, 0.8), w, b].forEach((x, j) => {
      columns[j]![i] = x;
    });
  }
  return { names, columns };
}

describe('ordered items given covariates', () => {
  it('rescaling and shifting covariates and continuous variables changes neither fit nor std.all', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), { minLength: 3, maxLength: 3 }),
        fc.double({ min: -50, max: 50, noNaN: true }),
        (seed, factors, shift) => {
          const data = simulate(seed);
          const moved = data.columns.map((c, j) => (j < 4 ? c : c.map((x) => (x + shift) * factors[j - 4]!)));
          const a = fitModel({ syntax, data, ordered });
          const b = fitModel({ syntax, data: { names, columns: moved }, ordered });
          expect(b.fit.chisq_scaled).toBeCloseTo(a.fit.chisq_scaled!, 5);
          a.parameters.forEach((p, k) => {
            // Thresholds and intercepts are those at covariates of zero, so they move with the shift.
            if (p.op === '|' || p.op === '~1') return;
            expect(b.parameters[k]!.std_all).toBeCloseTo(p.std_all, 5);
            if (p.se > 0) expect(b.parameters[k]!.z).toBeCloseTo(p.z, 3);
          });
        },
      ),
      settings,
    );
  });

  it('the order of columns and cases does not matter, nor do the codes of the answers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const data = simulate(seed);
        const random = new Random(seed);
        const order = random.shuffle([0, 1, 2, 3, 4, 5, 6]);
        const cases = random.shuffle(Array.from({ length: 300 }, (_, i) => i));
        const shuffled = {
          names: order.map((j) => names[j]!),
          columns: order.map((j) =>
            Float64Array.from(cases, (i) => (j < 4 ? data.columns[j]![i]! ** 2 : data.columns[j]![i]!)),
          ),
        };
        const a = fitModel({ syntax, data, ordered });
        const b = fitModel({ syntax, data: shuffled, ordered });
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
          syntax: 'i1 ~ w + b\ni2 ~ i1 + w + b\nc1 ~ i1 + i2 + w + b',
          data: simulate(seed),
          ordered,
        });
        const { sample, sigma, mu } = result.moments[0]!;
        expect(result.fit.df).toBe(0);
        sigma.forEach((s, k) => {
          expect(s).toBeCloseTo(sample.cov[k]!, 7);
        });
        mu!.forEach((m, k) => {
          expect(m).toBeCloseTo(sample.mean![k]!, 7);
        });
      }),
      settings,
    );
  });

  it('analytic gradients equal finite differences, scales and loops of effects included', () => {
    const loop = 'f =~ i1 + i2 + i3\ni4 ~ c1 + f + w\nc1 ~ i4 + b\ni2 ~*~ s*i2\ni4 ~~ c1';
    const thresholds = new Map(ordered.map((n) => [n, 3]));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const table = parameterTable(parseModel(loop), { meanStructure: true, thresholds });
        const data = simulate(seed);
        const { observed, exogenousX } = table.variables;
        const columns = observed.map((n) => data.columns[names.indexOf(n)]!);
        const categories = observed.map((n) => (thresholds.has(n) ? [1, 2, 3, 4] : null));
        const given = exogenousX.map((x) => observed.indexOf(x));
        const moments = orderedMoments(observed, columns, categories, '', given);
        const weights = moments.values.map((_, k) => 1 / moments.gamma[k * moments.kinds.length + k]!);
        const model = new GroupModel(table, 1);
        model.conditionOnCovariates();
        const problem = new WeightedLeastSquares([model], [{ ...moments, weights }], table.slots, null);
        const random = new Random(seed);
        const theta = new Float64Array(table.slots);
        for (const e of model.free) {
          const positive = e.matrix === 'D' || (e.matrix === 'S' && e.i === e.j);
          theta[e.slot] = positive ? 1 + random.uniform() : 0.3 * random.normal();
        }
        problem.value(theta);
        const { gradient } = problem.derivatives(theta);
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

  it("a pair's correlation is where the likelihood of its rectangles is highest", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.double({ min: -0.97, max: 0.97, noNaN: true }),
        (seed, r) => {
          const random = new Random(seed);
          const n = 60;
          const side = () => ({
            code: new Int32Array(n),
            categories: 3,
            limits: null,
            lower: new Float64Array(n),
            upper: new Float64Array(n),
          });
          const a = side();
          const b = side();
          for (let c = 0; c < n; c++) {
            const x = random.normal();
            const y = r * x + Math.sqrt(1 - r * r) * random.normal();
            [
              [a, x],
              [b, y],
            ].forEach(([s, v]) => {
              const cuts = [
                Number.NEGATIVE_INFINITY,
                -0.5 + 0.3 * random.normal(),
                0.8,
                Number.POSITIVE_INFINITY,
              ];
              const k = cuts.findLastIndex((cut) => cut < (v as number));
              (s as typeof a).lower[c] = cuts[k]!;
              (s as typeof a).upper[c] = cuts[k + 1]!;
            });
          }
          const logLikelihood = (rho: number) => {
            let sum = 0;
            for (let c = 0; c < n; c++) {
              const F = (x: number, y: number) => bivariateNormalCdf(x, y, rho);
              const u = [a.upper[c]!, b.upper[c]!, a.lower[c]!, b.lower[c]!] as const;
              sum += Math.log(F(u[0], u[1]) - F(u[2], u[1]) - F(u[0], u[3]) + F(u[2], u[3]));
            }
            return sum;
          };
          const found = new CaseRectangles(a, b).solve();
          // A move of 1e-3 costs about n 1e-6: the maximum lies within a fraction of that.
          const best = logLikelihood(found.r);
          expect(logLikelihood(found.r + 1e-3)).toBeLessThan(best);
          expect(logLikelihood(found.r - 1e-3)).toBeLessThan(best);
          const slope = (logLikelihood(found.r + 1e-6) - logLikelihood(found.r - 1e-6)) / 2e-6;
          // The difference quotient itself is good to about 1e-6 of n terms.
          expect(Math.abs(slope)).toBeLessThan(1e-3);
        },
      ),
      settings,
    );
  });
});
