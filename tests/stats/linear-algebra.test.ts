import { describe, expect, it } from 'vitest';
import {
  bivariateNormalCdf,
  cholesky,
  choleskyLogDeterminant,
  choleskySolve,
  identity,
  inverse,
  inverseSymmetric,
  luDecompose,
  minimizeByScoring,
  multiply,
  noncentralChiSquareCdf,
  noncentralityFor,
  normalCdf,
  Random,
  symmetricEigen,
} from '../../src/stats/index.js';

const near = (a: ArrayLike<number>, b: ArrayLike<number>, digits = 10) => {
  expect(a.length).toBe(b.length);
  for (let i = 0; i < a.length; i++) expect(a[i]!).toBeCloseTo(b[i]!, digits);
};

/** A positive definite matrix of order n. */
function positiveDefinite(n: number, seed: number): Float64Array {
  const random = new Random(seed);
  const x = Float64Array.from({ length: n * n }, () => random.normal());
  const out = identity(n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) for (let k = 0; k < n; k++) out[i * n + j]! += x[i * n + k]! * x[j * n + k]!;
  return out;
}

describe('linear algebra', () => {
  it('Cholesky, LU and eigenvalues agree with each other', () => {
    for (const n of [1, 2, 5, 12]) {
      const a = positiveDefinite(n, n);
      const l = cholesky(a, n)!;
      near(multiply(a, inverseSymmetric(a, n)!, n, n, n), identity(n));
      near(inverse(a, n)!, inverseSymmetric(a, n)!);
      const b = Float64Array.from({ length: n }, (_, i) => i + 1);
      near(multiply(a, choleskySolve(l, n, b), n, n, 1), b);
      const { values, vectors } = symmetricEigen(a, n);
      let logDet = 0;
      for (const v of values) logDet += Math.log(v);
      expect(choleskyLogDeterminant(l, n)).toBeCloseTo(logDet, 10);
      for (let k = 0; k < n; k++) {
        const v = Float64Array.from({ length: n }, (_, i) => vectors[i * n + k]!);
        near(
          multiply(a, v, n, n, 1),
          v.map((x) => x * values[k]!),
          8,
        );
      }
    }
  });

  it('says when a matrix is singular or not positive definite', () => {
    expect(cholesky(Float64Array.of(1, 2, 2, 1), 2)).toBeNull();
    expect(luDecompose(Float64Array.of(1, 2, 2, 4), 2)).toBeNull();
  });
});

describe('distributions of this room', () => {
  it('noncentral chi-square, values of R 4.2 pchisq', () => {
    const cases: [number, number, number, number][] = [
      [10, 5, 3, 0.7172368464311434],
      [300, 50, 200, 0.9470117006421737],
      [0.5, 1, 2, 0.2228026343311321],
      [1000, 30, 900, 0.8753395057533974],
    ];
    for (const [x, df, lambda, p] of cases) expect(noncentralChiSquareCdf(x, df, lambda)).toBeCloseTo(p, 10);
    expect(noncentralChiSquareCdf(40, 10, noncentralityFor(40, 10, 0.05))).toBeCloseTo(0.05, 10);
    expect(noncentralityFor(5, 10, 0.95)).toBe(0);
  });

  it('bivariate normal: quadrant probabilities, independence, limits', () => {
    // P(X < 0, Y < 0) = 1/4 + asin(r) / 2 pi (Sheppard 1899).
    for (const r of [-0.99, -0.9, -0.5, 0, 0.3, 0.7, 0.95, 0.99]) {
      expect(bivariateNormalCdf(0, 0, r)).toBeCloseTo(0.25 + Math.asin(r) / (2 * Math.PI), 12);
      const [x, y] = [0.4, -0.9];
      // P(X < x, Y < y) + P(X < x, -Y < -y) = P(X < x).
      expect(bivariateNormalCdf(x, y, r) + bivariateNormalCdf(x, -y, -r)).toBeCloseTo(normalCdf(x), 11);
    }
    expect(bivariateNormalCdf(1, Number.POSITIVE_INFINITY, 0.5)).toBeCloseTo(normalCdf(1), 14);
    expect(bivariateNormalCdf(1, Number.NEGATIVE_INFINITY, 0.5)).toBe(0);
  });
});

describe('minimizeByScoring', () => {
  it('finds a constrained minimum: x + y = 1 nearest to (2, 3) on a nonlinear curve', () => {
    const result = minimizeByScoring(
      {
        value: (t) => 0.5 * ((t[0]! - 2) ** 2 + (t[1]! - 3) ** 2),
        derivatives: (t) => ({ gradient: Float64Array.of(t[0]! - 2, t[1]! - 3), curvature: identity(2) }),
        constraints: (t) => ({ value: Float64Array.of(t[0]! + t[1]! - 1), jacobian: Float64Array.of(1, 1) }),
      },
      Float64Array.of(0, 0),
    );
    expect(result.converged).toBe(true);
    near(result.theta, [0, 1], 9);
  });
});
