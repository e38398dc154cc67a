import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bindDesign, resolveDesign } from '../../src/design/index.js';
import {
  averageOfGroups,
  type EstimateRow,
  estimate,
  logitInterval,
  wilsonInterval,
} from '../../src/estimate/index.js';
import { pAdjust } from '../../src/stats/index.js';
import { Warehouse } from '../../src/warehouse/index.js';

const seed = 20_251;

describe('intervals of proportions', () => {
  it('hold the estimate and stay within 0 and 1, at 0 and 100 % too', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 2, max: 500 })
          .chain((n) => fc.tuple(fc.constant(n), fc.integer({ min: 0, max: n }))),
        ([n, k]) => {
          const p = k / n;
          const se = Math.sqrt((p * (1 - p)) / (n - 1));
          for (const interval of [logitInterval, wilsonInterval]) {
            const [low, high] = interval(p, se, n - 1, 0.95, n);
            expect(low).toBeGreaterThanOrEqual(0);
            expect(high).toBeLessThanOrEqual(1);
            expect(low).toBeLessThanOrEqual(p);
            expect(high).toBeGreaterThanOrEqual(p);
            expect(high - low).toBeGreaterThan(0);
          }
        },
      ),
      { seed, numRuns: 200 },
    );
  });
});

describe('adjusted p values', () => {
  it('are never below the p values, and bh <= holm <= bonferroni', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 }),
        (p) => {
          const [bh, holm, bonferroni] = [pAdjust(p, 'bh'), pAdjust(p, 'holm'), pAdjust(p, 'bonferroni')];
          for (let i = 0; i < p.length; i++) {
            expect(bh[i]!).toBeGreaterThanOrEqual(p[i]!);
            // Products in another order differ in the last bit.
            expect(bh[i]!).toBeLessThanOrEqual(holm[i]! + 1e-15);
            expect(holm[i]!).toBeLessThanOrEqual(bonferroni[i]! + 1e-15);
          }
        },
      ),
      { seed, numRuns: 200 },
    );
  });
});

describe('estimates of any data', () => {
  it('shares sum to 1, weights scaled alike change nothing, and clusters of one are rows', async () => {
    const warehouse = await Warehouse.open();
    const row = fc.record({
      y: fc.option(fc.integer({ min: 1, max: 5 }), { freq: 8 }),
      w: fc.integer({ min: 1, max: 9 }),
      g: fc.constantFrom('a', 'b'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 4, maxLength: 40 }), async (data) => {
        fc.pre(data.some((d) => d.y !== null));
        await warehouse.run(
          'create or replace table t (i integer, y double, w double, w7 double, g varchar)',
        );
        const values = data.map((d, i) => `(${i}, ${d.y ?? 'null'}, ${d.w}, ${7 * d.w}, '${d.g}')`);
        await warehouse.run(`insert into t values ${values.join(', ')}`);
        const means = async (spec: Record<string, unknown>) => {
          const design = await bindDesign(warehouse, 't', resolveDesign(spec, ['i', 'w', 'w7']));
          return estimate(design, [
            { statistic: 'mean', variable: 'y', by: ['g'] },
            { statistic: 'proportion', variable: 'y', by: ['g'] },
          ]);
        };
        const rows = await means({ type: 'srs', weight: 'w' });
        const others = [
          await means({ type: 'srs', weight: 'w7' }),
          await means({ type: 'cluster', weight: 'w', cluster: 'i' }),
        ];
        for (const g of ['a', 'b']) {
          const shares = rows.filter(
            (r) => r.statistic === 'proportion' && r.group.g === g && r.estimate !== null,
          );
          if (shares.length > 0) expect(shares.reduce((sum, r) => sum + r.estimate!, 0)).toBeCloseTo(1, 12);
        }
        for (const other of others) {
          for (const [i, r] of rows.entries()) {
            if (r.estimate === null) expect(other[i]!.estimate).toBeNull();
            // 1e-9 absolute: variances of nothing are rounding, and their roots are its roots.
            else {
              expect(other[i]!.estimate!).toBeCloseTo(r.estimate, 9);
              expect(Math.abs(other[i]!.se! - r.se!)).toBeLessThan(1e-7);
            }
          }
        }
      }),
      { seed, numRuns: 25 },
    );
    warehouse.close();
  });

  it('an average counts each group once', () => {
    const base = {
      statistic: 'mean',
      variable: 'y',
      category: null,
      df: 99,
      n: 10,
      weighted_n: 10,
      method: '',
      reason: '',
    };
    const rows = [
      { ...base, group: { c: 'A' }, estimate: 2, se: 0.3, ci_lower: null, ci_upper: null },
      { ...base, group: { c: 'B' }, estimate: 4, se: 0.4, weighted_n: 1e6, ci_lower: null, ci_upper: null },
    ] as EstimateRow[];
    const average = averageOfGroups(rows)!;
    expect(average.estimate).toBe(3);
    expect(average.se).toBeCloseTo(0.25, 15);
    const unknown = { ...rows[1]!, estimate: null, se: null };
    expect(averageOfGroups([rows[0]!, unknown]), 'one group is no average').toBeNull();
  });
});
