import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fitModel, type SemData } from '../../src/sem/index.js';
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

// lavaan's search stops at a relative change of 1e-10: its chi-square is right to about 1e-4.
const tolerance = 1e-3;

describe('small models', () => {
  it("converge wherever lavaan's default does, at its minimum or a better one", () => {
    expect(models).toHaveLength(40);
    const worse = models.flatMap(({ seed, model, rows, marker }) => {
      if (!marker.converged) return [];
      const { converged, fit } = fitModel({ syntax: model, data: of(rows), kind: 'cfa' });
      return converged && fit.chisq! < marker.chisq! + tolerance
        ? []
        : [[seed, converged, fit.chisq, marker.chisq]];
    });
    expect(worse).toEqual([]);
  }, 240_000);

  it('with a proper solution have one chi-square in both forms', () => {
    const apart = models.flatMap(({ seed, model, rows }) => {
      const fitted = (stdLv: boolean) => fitModel({ syntax: model, data: of(rows), kind: 'cfa', stdLv });
      const marker = fitted(false);
      if (marker.warnings.length > 0) return [];
      const unit = fitted(true);
      return unit.converged && Math.abs(marker.fit.chisq! - unit.fit.chisq!) < 1e-6 ? [] : [seed];
    });
    expect(apart).toEqual([]);
  }, 240_000);
});
