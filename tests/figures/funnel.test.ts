import { describe, expect, test } from 'vitest';
import { shareLimit } from '../../src/figures/funnel.js';
import { drawSvg, figureBuilders } from '../../src/figures/index.js';
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
    // n = 5, share 0.5: P(R<=0) = 1/32, so the 2.5 % limit lies below 0 and is 0; P(R<=4) = 31/32 = 0.96875,
    // P(R<=5) = 1: alpha = (1 - 0.975)/(1/32) = 0.8, limit (5 - 0.8)/5 = 0.84.
    expect(shareLimit(0.5, 5, 0.975)).toBeCloseTo(0.84, 12);
    expect(shareLimit(0.5, 5, 0.025)).toBe(0);
    // n = 10, share 0.5: P(R<=1) = 11/1024, P(R<=2) = 56/1024: alpha = (56/1024 - 0.025)/(45/1024).
    expect(shareLimit(0.5, 10, 0.025)).toBeCloseTo((2 - (56 / 1024 - 0.025) / (45 / 1024)) / 10, 12);
  });

  test('near the normal limits for large n', () => {
    // Binomial against normal at n = 400: they differ by less than 0.5/n.
    expect(Math.abs(shareLimit(0.4, 400, 0.975) - (0.4 + 1.959964 * Math.sqrt(0.24 / 400)))).toBeLessThan(
      0.5 / 400 + 5e-4,
    );
  });

  test('a share of 0 or 1 has no room', () => {
    expect(shareLimit(0, 20, 0.975)).toBe(0);
    expect(shareLimit(1, 20, 0.025)).toBe(1);
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

  test('draws, also with nothing to show', async () => {
    expect((await drawSvg(build().spec)).svg).toContain('Antall svar (n)');
    const empty = build((doc) => {
      doc.rows = [];
    });
    expect((await drawSvg(empty.spec)).svg).toContain('ingen tall');
  });
});
