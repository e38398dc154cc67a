import { bivariateNormalCdf, bivariateNormalDensity, normalCdf, normalDensity } from '../../stats/index.js';

/**
 * Casewise scores of a pair's log-likelihood by one variable's own statistics: by the lower and upper limit of
 * an ordered variable's category, by the mean and variance of a continuous one.
 */
export type SideScores = readonly [Float64Array, Float64Array];

/** A pair's correlation (of residuals, given covariates) with its casewise scores. */
export interface Pair {
  r: number;
  score: Float64Array;
  first: SideScores;
  second: SideScores;
}

/** Lower and upper threshold of each category, infinite at the ends. */
export function withEnds(thresholds: ArrayLike<number>): Float64Array {
  const out = new Float64Array(thresholds.length + 2);
  out[0] = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < thresholds.length; k++) out[k + 1] = thresholds[k]!;
  out[thresholds.length + 1] = Number.POSITIVE_INFINITY;
  return out;
}

/** Probabilities of the cells of two ordered variables, and their derivative by the correlation. */
export function cellProbabilities(
  a: Float64Array,
  b: Float64Array,
  r: number,
): { probability: Float64Array; byR: Float64Array } {
  const rows = a.length;
  const columns = b.length;
  const cdf = new Float64Array(rows * columns);
  const density = new Float64Array(rows * columns);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      cdf[i * columns + j] = bivariateNormalCdf(a[i]!, b[j]!, r);
      density[i * columns + j] = bivariateNormalDensity(a[i]!, b[j]!, r);
    }
  }
  const probability = new Float64Array((rows - 1) * (columns - 1));
  const byR = new Float64Array((rows - 1) * (columns - 1));
  const rectangle = (f: Float64Array, i: number, j: number) =>
    f[(i + 1) * columns + j + 1]! - f[i * columns + j + 1]! - f[(i + 1) * columns + j]! + f[i * columns + j]!;
  for (let i = 0; i + 1 < rows; i++) {
    for (let j = 0; j + 1 < columns; j++) {
      const at = i * (columns - 1) + j;
      probability[at] = Math.max(rectangle(cdf, i, j), 1e-15);
      byR[at] = rectangle(density, i, j);
    }
  }
  return { probability, byR };
}

/**
 * Polychoric correlation by maximum likelihood given the thresholds (Olsson 1979, Psychometrika 44, two-step),
 * by scoring on a table of counts.
 */
export function polychoric(counts: Float64Array, a: Float64Array, b: Float64Array, start: number): number {
  return correlationWhere((r) => {
    const { probability, byR } = cellProbabilities(a, b, r);
    let score = 0;
    let information = 0;
    let n = 0;
    for (let c = 0; c < counts.length; c++) {
      score += (counts[c]! * byR[c]!) / probability[c]!;
      information += byR[c]! ** 2 / probability[c]!;
      n += counts[c]!;
    }
    return { score, information: n * information };
  }, start);
}

/**
 * The correlation where a score is zero, by scoring steps; a step that would leave the bracket known to hold the root
 * halves it instead, so that a steep likelihood cannot throw the search to its end.
 */
export function correlationWhere(
  at: (r: number) => { score: number; information: number },
  start: number,
): number {
  let low = -0.9999;
  let high = 0.9999;
  let r = Math.max(-0.95, Math.min(0.95, start));
  for (let step = 0; step < 200; step++) {
    const { score, information } = at(r);
    if (score > 0) low = r;
    else high = r;
    const move = Math.max(-0.3, Math.min(0.3, score / information));
    const next = r + move > low && r + move < high ? r + move : (low + high) / 2;
    const done = Math.abs(move) < 1e-12 || high - low < 1e-12;
    r = Math.abs(move) < 1e-12 ? r : next;
    if (done) break;
  }
  return r;
}

/**
 * Derivatives of a rectangle's log probability by the limits of the first variable (Olsson 1979, eq. 12).
 */
export function rectangleScore(
  lower: number,
  upper: number,
  otherLower: number,
  otherUpper: number,
  r: number,
  probability: number,
): { lower: number; upper: number } {
  const root = Math.sqrt(1 - r * r);
  const at = (limit: number): number => {
    if (!Number.isFinite(limit)) return 0;
    return (
      normalDensity(limit) *
      (normalCdf((otherUpper - r * limit) / root) - normalCdf((otherLower - r * limit) / root))
    );
  };
  return { lower: -at(lower) / probability, upper: at(upper) / probability };
}

/** Log-likelihood contribution of an ordered answer given a standardised continuous one, with its derivatives. */
export function polyserialTerm(
  z: number,
  lower: number,
  upper: number,
  r: number,
): { probability: number; byR: number; byZ: number; byLower: number; byUpper: number } {
  const root = Math.sqrt(1 - r * r);
  const u = Number.isFinite(upper) ? (upper - r * z) / root : Number.POSITIVE_INFINITY;
  const l = Number.isFinite(lower) ? (lower - r * z) / root : Number.NEGATIVE_INFINITY;
  const fu = Number.isFinite(u) ? normalDensity(u) : 0;
  const fl = Number.isFinite(l) ? normalDensity(l) : 0;
  const probability = Math.max(normalCdf(u) - normalCdf(l), 1e-15);
  const cube = root ** 3;
  const byRUpper = Number.isFinite(u) ? (fu * (r * upper - z)) / cube : 0;
  const byRLower = Number.isFinite(l) ? (fl * (r * lower - z)) / cube : 0;
  return {
    probability,
    byR: (byRUpper - byRLower) / probability,
    byZ: ((fl - fu) * r) / root / probability,
    byLower: -fl / root / probability,
    byUpper: fu / root / probability,
  };
}
