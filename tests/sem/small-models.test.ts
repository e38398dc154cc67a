import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fitModel, type SemData, type SemResult } from '../../src/sem/index.js';
import { testData } from './golden-cases.js';

interface Search {
  converged: boolean;
  chisq: number | null;
}
interface SmallModel {
  seed: number;
  model: string;
  rows: number[];
  marker: Search;
  unit_variance: Search;
}

const file = fileURLToPath(new URL('../golden/lavaan-small.json', import.meta.url));
const models = JSON.parse(readFileSync(file, 'utf8')) as SmallModel[];
const { data } = testData('holzinger-swineford');
const of = (rows: number[]): SemData => ({
  names: data.names,
  columns: data.columns.map((c) => Float64Array.from(rows, (r) => c[r - 1]!)),
});

const fits = new Map<string, SemResult>();
/** A model in one of its forms, fitted once. */
function fitted({ seed, model, rows }: SmallModel, stdLv: boolean): SemResult {
  const key = `${seed} ${stdLv}`;
  const fit = fits.get(key) ?? fitModel({ syntax: model, data: of(rows), kind: 'cfa', stdLv });
  fits.set(key, fit);
  return fit;
}

// lavaan's search stops at a relative change of 1e-10: its chi-square is right to about 1e-4.
const tolerance = 1e-3;

describe('small models', () => {
  it("converge wherever lavaan's default does, at its minimum or a better one", () => {
    expect(models).toHaveLength(40);
    const worse = models.flatMap((small) => {
      const { seed, marker } = small;
      if (!marker.converged) return [];
      const { converged, fit } = fitted(small, false);
      return converged && fit.chisq! < marker.chisq! + tolerance
        ? []
        : [[seed, converged, fit.chisq, marker.chisq]];
    });
    expect(worse).toEqual([]);
  }, 240_000);

  it('with a proper solution have one chi-square in both forms', () => {
    const apart = models.flatMap((small) => {
      const { seed } = small;
      const marker = fitted(small, false);
      if (marker.warnings.length > 0) return [];
      const unit = fitted(small, true);
      return unit.converged && Math.abs(marker.fit.chisq! - unit.fit.chisq!) < 1e-6 ? [] : [seed];
    });
    expect(apart).toEqual([]);
  }, 240_000);

  it('with an improper solution can end apart, and never above lavaan', () => {
    // Seed 1: a negative latent variance has no unit-variance form. Seed 39: two minima, the lower one improper.
    const forms = [1, 39].map((seed) => {
      const small = models.find((m) => m.seed === seed)!;
      return [false, true].map((stdLv) => Number(fitted(small, stdLv).fit.chisq!.toFixed(3)));
    });
    expect(forms).toEqual([
      [75.256, 79.19],
      [63.025, 89.475],
    ]);
    expect(models.find((m) => m.seed === 39)!.unit_variance.chisq).toBeCloseTo(89.475, 3);
    const first = fitted(models.find((m) => m.seed === 1)!, false);
    expect(first.parameters.find((p) => p.op === '~~' && p.lhs === 'f' && p.rhs === 'f')!.est).toBeLessThan(
      0,
    );
  });

  it('three factors of two items each reach the minimum that lies far out', () => {
    // lavaan: 18.66584, where x8 has a loading of 22 and a negative residual variance.
    const result = fitModel({ syntax: 'v =~ x1 + x2\nt =~ x4 + x5\ns =~ x7 + x8', data, kind: 'cfa' });
    expect(result.converged).toBe(true);
    expect(result.fit.chisq!).toBeCloseTo(18.66584, 4);
  });
});
