import { describe, expect, test } from 'vitest';
import { drawSvg, figureBuilders } from '../../src/figures/index.js';
import { lowerShareLimit, upperShareLimit } from '../../src/figures/map/control-limits.js';
import type { ResultsDocument } from '../../src/results/index.js';
import { resultRow } from '../../src/results/index.js';
import { placesDocument, placesItem } from './places-fixture.js';

const build = (change: (doc: ResultsDocument) => void = () => {}, more = {}) => {
  const doc = placesDocument();
  change(doc);
  return figureBuilders.funnel!(placesItem('funnel', 'kommune', more), doc, {
    language: 'nb',
    width: 'wide',
  });
};

describe('control limits of a share', () => {
  test('interpolate the binomial quantile (Spiegelhalter 2005, A.1.1)', () => {
    // n = 5, share 0.5: P(R<=0) = 1/32 > 0.025, so no count lies below the lower limit, nor above the upper.
    expect(lowerShareLimit(0.5, 5, 0.025)).toBe(0);
    expect(upperShareLimit(0.5, 5, 0.025)).toBe(1);
    // n = 10, share 0.5: P(R<=1) = 11/1024, P(R<=2) = 56/1024: alpha = (56/1024 - 0.025)/(45/1024).
    const low = (2 - (56 / 1024 - 0.025) / (45 / 1024)) / 10;
    expect(lowerShareLimit(0.5, 10, 0.025)).toBeCloseTo(low, 12);
    expect(upperShareLimit(0.5, 10, 0.025)).toBeCloseTo(1 - low, 12);
  });

  test.each([0.06, 0.5, 0.85, 0.935])(
    'a count lies outside exactly when it and those beyond have less than the tail, share %d',
    (share) => {
      for (const tail of [0.025, 0.001]) {
        for (let n = 1; n <= 60; n++) {
          // P(R = r) from logarithms of factorials: another way than the limits take.
          const log = (m: number) =>
            Array.from({ length: m }, (_, i) => Math.log(i + 1)).reduce((a, b) => a + b, 0);
          const mass = Array.from({ length: n + 1 }, (_, r) =>
            Math.exp(log(n) - log(r) - log(n - r) + r * Math.log(share) + (n - r) * Math.log(1 - share)),
          );
          const sum = (list: number[]) => list.reduce((a, b) => a + b, 0);
          for (let r = 0; r <= n; r++) {
            const [below, above] = [sum(mass.slice(0, r + 1)), sum(mass.slice(r))];
            // Tails within rounding of the level are left out: they could fall to either side.
            if (Math.min(Math.abs(below - tail), Math.abs(above - tail)) < 1e-9) continue;
            expect(r / n < lowerShareLimit(share, n, tail) - 1e-12).toBe(below < tail);
            expect(r / n > upperShareLimit(share, n, tail) + 1e-12).toBe(above < tail);
          }
        }
      }
    },
  );

  test('near the normal limits for large n', () => {
    // Binomial against normal at n = 400: they differ by less than 1/n.
    expect(
      Math.abs(upperShareLimit(0.4, 400, 0.025) - (0.4 + 1.959964 * Math.sqrt(0.24 / 400))),
    ).toBeLessThan(1 / 400 + 5e-4);
  });

  test('a share of 0 or 1 has no room', () => {
    expect(upperShareLimit(0, 20, 0.025)).toBe(0);
    expect(lowerShareLimit(1, 20, 0.025)).toBe(1);
  });
});

describe('funnel', () => {
  test('places groups within and outside the limits, in the order of the codebook', () => {
    const built = build((doc) => {
      const oslo = doc.rows.find((r) => r.group_value === '0301')!;
      oslo.estimate = 0.95;
    });
    const rows = new Map(built.table.rows.map((r) => [r[0], r]));
    expect(rows.get('Oslo')!.at(-1)).toBe('utenfor 99,8 %');
    const shown = built.table.rows.filter((r) => typeof r[2] === 'number');
    for (const [, , estimate, low95, high95, low998, high998, position] of shown as number[][]) {
      expect(low998).toBeLessThanOrEqual(low95!);
      expect(high998).toBeGreaterThanOrEqual(high95!);
      if ((position as unknown as string) === 'innenfor') {
        expect(estimate).toBeGreaterThanOrEqual(low95! - 1e-9);
        expect(estimate).toBeLessThanOrEqual(high95! + 1e-9);
      }
    }
    expect(built.table.rows.slice(0, 2).map((r) => r[0])).toEqual(['Oslo', 'Eigersund']);
    expect(built.alt).toContain('1 av dem utenfor 99,8 %-grensene');
  });

  test('withheld groups are in the table without numbers, and not in the figure', () => {
    const built = build();
    const hidden = built.table.rows.filter((r) => r[2] === 'skjermet');
    expect(hidden.length).toBeGreaterThan(50);
    for (const row of hidden) expect(row.slice(3)).toEqual([null, null, null, null, null]);
    for (const row of hidden) expect(row[1]).toBeNull();
  });

  test('means take the standard deviation for all', () => {
    const built = build(
      (doc) => {
        const of = (fields: object) =>
          resultRow({ wave: '2025H', variable: 'trivsel', statistic: 'mean', ...fields });
        doc.rows = [
          of({ estimate: 3, n: 1000, se: 0.9 }),
          of({ statistic: 'sd', estimate: 0.8, n: 1000 }),
          of({ group_variable: 'kommune', group_value: '0301', estimate: 3.4, n: 16 }),
        ];
      },
      { statistic: 'mean' },
    );
    const oslo = built.table.rows.find((r) => r[0] === 'Oslo')!;
    // 3 ± 1.96 · 0.8 / 4 and 3 ± 3.09 · 0.8 / 4, to the printed digits of the quantiles.
    expect(oslo[3]).toBeCloseTo(3 - 1.959964 * 0.2, 5);
    expect(oslo[4]).toBeCloseTo(3 + 1.959964 * 0.2, 5);
    expect(oslo[6]).toBeCloseTo(3 + 3.090232 * 0.2, 5);
    expect(oslo[7]).toBe('utenfor 95 %');
  });

  test('where nearly all answer so, small groups in which all do are not called unlikely', () => {
    const built = build(
      (doc) => {
        const of = (fields: object) =>
          resultRow({ wave: '2025H', variable: 'for_mye_a_gjore', statistic: 'top_two', ...fields });
        doc.rows = [
          of({ estimate: 0.935, n: 527 }),
          of({ group_variable: 'kommune', group_value: '0301', estimate: 1, n: 5 }),
        ];
      },
      { variables: ['for_mye_a_gjore'], statistic: 'top_two' },
    );
    expect(built.table.rows.find((r) => r[0] === 'Oslo')!.at(-1)).toBe('innenfor');
  });

  test('names of points do not lie over each other', () => {
    const built = build((doc) => {
      for (const row of doc.rows) {
        if (row.group_variable === 'kommune' && !row.suppressed && row.estimate !== null)
          row.estimate = 0.999;
      }
    });
    const layers = built.spec.layer as {
      mark: { type: string; align?: string };
      data: { values: { label: string; n: number }[] };
    }[];
    const names = layers.filter((l) => l.mark.type === 'text').flatMap((l) => l.data.values);
    expect(names.length).toBeGreaterThan(0);
    expect(new Set(names.map((v) => v.n)).size).toBe(names.length);
  });

  test('draws, also with nothing to show', async () => {
    expect((await drawSvg(build().spec)).svg).toContain('Antall svar (n)');
    const empty = build((doc) => {
      doc.rows = [];
    });
    expect((await drawSvg(empty.spec)).svg).toContain('ingen tall');
  });
});
