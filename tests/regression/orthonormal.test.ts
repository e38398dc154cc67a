import { expect, it } from 'vitest';
import { ModelColumns } from '../../src/regression/model/columns.js';
import { orthonormalise } from '../../src/regression/model/orthonormal.js';
import type { Variable } from '../../src/regression/model/variables.js';
import { Random } from '../../src/stats/index.js';

const number = (name: string, values: Float64Array): Variable => ({
  kind: 'numeric',
  name,
  values,
  degree: 1,
  centre: 0,
  scale: 1,
});

// Apart: by Cholesky factors. Near (a year beside the constant, a number and nearly itself): by Gram-Schmidt.
it.each([
  ['apart', 1, 0],
  ['a year', 1e-4, 0],
  ['nearly given', 1, 1e-5],
  ['given', 1, null],
] as const)('is an orthonormal basis of the columns: %s', (_what, spread, apart) => {
  const random = new Random(9);
  const rows = 300;
  const a = Float64Array.from({ length: rows }, () => 1 + spread * random.normal());
  const b = a.map((x) =>
    apart === null ? 2 * x : apart === 0 ? random.normal() : x + apart * random.normal(),
  );
  const model = new ModelColumns([number('a', a), number('b', b)], [[0], [1]]);
  const raw = Float64Array.from({ length: rows }, () => 0.1 + random.uniform());
  const total = raw.reduce((sum, w) => sum + w, 0);
  const weights = raw.map((w) => w / total);
  const { kept, z, r, t } = orthonormalise(model, weights);
  expect(kept).toEqual(apart === null ? [0, 1] : [0, 1, 2]);
  const p = kept.length;
  const x = (i: number, k: number) => [1, a[i]!, b[i]!][kept[k]!]!;
  for (let k = 0; k < p; k++)
    for (let l = 0; l < p; l++) {
      let product = 0;
      let unit = 0;
      for (let i = 0; i < rows; i++) product += weights[i]! * z[i * p + k]! * z[i * p + l]!;
      for (let m = 0; m < p; m++) unit += r[k * p + m]! * t[m * p + l]!;
      expect(Math.abs(product - (k === l ? 1 : 0))).toBeLessThan(1e-13);
      expect(Math.abs(unit - (k === l ? 1 : 0))).toBeLessThan(1e-9);
    }
  for (let i = 0; i < rows; i++)
    for (let k = 0; k < p; k++) {
      let own = 0;
      for (let m = 0; m < p; m++) own += z[i * p + m]! * r[m * p + k]!;
      expect(Math.abs(own - x(i, k))).toBeLessThan(1e-12);
    }
});
