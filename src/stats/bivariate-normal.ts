import { normalCdf } from './distributions.js';

/** Nodes and weights of Gauss-Legendre quadrature on [-1, 1], by Newton's method on the Legendre polynomial. */
export function gaussLegendre(n: number): { nodes: Float64Array; weights: Float64Array } {
  const nodes = new Float64Array(n);
  const weights = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let x = Math.cos((Math.PI * (i + 0.75)) / (n + 0.5));
    let derivative = 0;
    for (let step = 0; step < 100; step++) {
      let p0 = 1;
      let p1 = x;
      for (let k = 2; k <= n; k++) [p0, p1] = [p1, ((2 * k - 1) * x * p1 - (k - 1) * p0) / k];
      derivative = (n * (x * p1 - p0)) / (x * x - 1);
      const move = p1 / derivative;
      x -= move;
      if (Math.abs(move) < 1e-15) break;
    }
    nodes[i] = x;
    weights[i] = 2 / ((1 - x * x) * derivative * derivative);
  }
  return { nodes, weights };
}

const rule = gaussLegendre(20);

/** Density of the standard bivariate normal with correlation r. */
export function bivariateNormalDensity(x: number, y: number, r: number): number {
  if (!Number.isFinite(x) || !Number.isFinite(y)) return 0;
  const q = 1 - r * r;
  return Math.exp(-(x * x - 2 * r * x * y + y * y) / (2 * q)) / (2 * Math.PI * Math.sqrt(q));
}

/**
 * P(X <= x, Y <= y) of the standard bivariate normal with correlation r, |r| < 1; limits may be infinite.
 * Integral over the correlation's arcsine (Plackett 1954; Drezner & Wesolowsky 1990), Gauss-Legendre with 20
 * nodes, on four panels crowding towards the end where |r| is above 0.7. Error about 1e-14, 1e-10 at |r| = 0.999.
 */
export function bivariateNormalCdf(x: number, y: number, r: number): number {
  if (x === Number.NEGATIVE_INFINITY || y === Number.NEGATIVE_INFINITY) return 0;
  if (x === Number.POSITIVE_INFINITY) return normalCdf(y);
  if (y === Number.POSITIVE_INFINITY) return normalCdf(x);
  const end = Math.asin(r);
  const cuts = Math.abs(r) > 0.7 ? [0, 0.5, 0.8, 0.93, 1] : [0, 1];
  const squares = x * x + y * y;
  const product = x * y;
  let sum = 0;
  for (let c = 0; c + 1 < cuts.length; c++) {
    const from = cuts[c]! * end;
    const half = (cuts[c + 1]! * end - from) / 2;
    for (let i = 0; i < rule.nodes.length; i++) {
      const s = Math.sin(from + half * (1 + rule.nodes[i]!));
      sum += half * rule.weights[i]! * Math.exp((product * s - squares / 2) / (1 - s * s));
    }
  }
  return Math.min(1, Math.max(0, normalCdf(x) * normalCdf(y) + sum / (2 * Math.PI)));
}
