// Longer than other files: the three kinds of pairs fill one system of estimating equations.
import { fault } from '../../errors/index.js';
import {
  dot,
  inverse,
  multiply,
  multiplyTransposed,
  normalDensity,
  normalQuantile,
} from '../../stats/index.js';
import {
  cellProbabilities,
  polychoric,
  polyserialTerm,
  thresholdScore,
  withEnds,
} from './pair-likelihood.js';

/** One moment of a group: a threshold, a continuous variable's mean or variance, or a (poly)correlation or covariance. */
export type MomentKind =
  | { kind: 'threshold'; i: number; k: number }
  | { kind: 'mean'; i: number }
  | { kind: 'variance'; i: number }
  | { kind: 'covariance'; i: number; j: number };

/** First-stage statistics of a group with ordered items, and their asymptotic covariance matrix (times n). */
export interface OrderedMoments {
  n: number;
  kinds: MomentKind[];
  values: Float64Array;
  gamma: Float64Array;
  /** Correlations (ordered) and covariances as one matrix, for display and starting values. */
  cov: Float64Array;
  mean: Float64Array;
}

/** Distinct answers of each ordered variable over all groups, ascending. */
export function categoriesOf(columns: readonly Float64Array[]): number[] {
  const values = new Set<number>();
  for (const column of columns) for (const x of column) if (!Number.isNaN(x)) values.add(x);
  return [...values].sort((a, b) => a - b);
}

/**
 * Thresholds, means, variances, polychoric, polyserial and product-moment correlations, with the covariance
 * matrix of all of them by the two-step estimating equations (Muthen 1984, Psychometrika 49; Muthen & Satorra
 * 1995): Gamma = A^-1 B A'^-1, A and B from the products of casewise scores.
 * @param categories distinct values by variable, null for continuous ones
 * @throws LV-SEM-EMPTY-CATEGORY when a category has no case in the group
 */
export function orderedMoments(
  names: readonly string[],
  columns: readonly Float64Array[],
  categories: readonly (readonly number[] | null)[],
  groupLabel: string,
): OrderedMoments {
  const p = columns.length;
  const n = columns[0]!.length;
  const kinds: MomentKind[] = [];
  const values: number[] = [];
  const scores: Float64Array[] = [];
  const firstAt: number[] = [];
  const codes: (Int32Array | null)[] = [];
  const limits: (Float64Array | null)[] = [];
  const z: Float64Array[] = [];
  const mean = new Float64Array(p);
  const sd = new Float64Array(p).fill(1);
  for (let i = 0; i < p; i++) {
    firstAt.push(kinds.length);
    const cats = categories[i]!;
    const column = columns[i]!;
    if (cats === null) {
      let m = 0;
      for (const x of column) m += x / n;
      let v = 0;
      for (const x of column) v += (x - m) ** 2 / n;
      mean[i] = m;
      sd[i] = Math.sqrt(v);
      kinds.push({ kind: 'mean', i }, { kind: 'variance', i });
      values.push(m, v);
      scores.push(
        column.map((x) => (x - m) / v),
        column.map((x) => ((x - m) ** 2 / v - 1) / (2 * v)),
      );
      codes.push(null);
      limits.push(null);
      z.push(column.map((x) => (x - m) / sd[i]!));
      continue;
    }
    const at = new Map(cats.map((c, k) => [c, k]));
    const code = Int32Array.from(column, (x) => at.get(x)!);
    const counts = new Float64Array(cats.length);
    for (const c of code) counts[c]!++;
    const empty = cats.filter((_, k) => counts[k] === 0);
    if (empty.length > 0) {
      fault({
        code: 'LV-SEM-EMPTY-CATEGORY',
        place: { variable: names[i] },
        what: `no case${groupLabel === '' ? '' : ` of group '${groupLabel}'`} has the answer ${empty.join(', ')}`,
        remedy: 'merge the category with its neighbour in every group',
      });
    }
    let cumulative = 0;
    const thresholds = Array.from(counts.subarray(0, cats.length - 1), (c) => {
      cumulative += c;
      return normalQuantile(cumulative / n);
    });
    thresholds.forEach((t, k) => {
      kinds.push({ kind: 'threshold', i, k });
      values.push(t);
      const below = n / counts[k]!;
      const above = n / counts[k + 1]!;
      const f = normalDensity(t);
      scores.push(Float64Array.from(code, (c) => (c === k ? f * below : c === k + 1 ? -f * above : 0)));
    });
    codes.push(code);
    limits.push(withEnds(thresholds));
    z.push(column);
  }
  const first = kinds.length;
  const cov = new Float64Array(p * p);
  for (let i = 0; i < p; i++) cov[i * p + i] = sd[i]! ** 2;
  // Correlations with their scores, and the scores of the same pair's likelihood by the first-stage statistics.
  const slopes: { at: number; product: number }[][] = [];
  const rho: number[] = [];
  for (let j = 0; j < p; j++) {
    for (let i = j + 1; i < p; i++) {
      const pair = pairScores(i, j, { codes, limits, z, sd, firstAt, n });
      rho.push(pair.r);
      kinds.push({ kind: 'covariance', i, j });
      values.push(pair.r * sd[i]! * sd[j]!);
      scores.push(pair.score);
      slopes.push(pair.slopes);
      cov[i * p + j] = pair.r * sd[i]! * sd[j]!;
      cov[j * p + i] = cov[i * p + j]!;
    }
  }
  const m = kinds.length;
  const b = productsOf(scores, n);
  const a = new Float64Array(m * m);
  for (let r = 0; r < first; r++) {
    for (let c = 0; c < first; c++) if (kinds[r]!.i === kinds[c]!.i) a[r * m + c] = b[r * m + c]!;
  }
  for (let r = first; r < m; r++) {
    a[r * m + r] = b[r * m + r]!;
    for (const { at, product } of slopes[r - first]!) a[r * m + at]! += product / n;
  }
  const inverted = inverse(a, m);
  if (inverted === null) {
    fault({
      code: 'LV-SEM-ORDERED',
      what: 'the covariance matrix of the thresholds and correlations is singular',
      remedy: 'merge rare categories, or leave out an item that is nearly a copy of another',
    });
  }
  // From correlations to covariances where a continuous variable takes part (delta method).
  const toCov = new Float64Array(m * m);
  for (let r = 0; r < m; r++) {
    const kind = kinds[r]!;
    if (kind.kind !== 'covariance') {
      toCov[r * m + r] = 1;
      continue;
    }
    const r0 = rho[r - first]!;
    toCov[r * m + r] = sd[kind.i]! * sd[kind.j]!;
    for (const v of [kind.i, kind.j]) {
      if (categories[v] !== null) continue;
      const other = v === kind.i ? kind.j : kind.i;
      toCov[r * m + firstAt[v]! + 1] = (r0 * sd[other]!) / (2 * sd[v]!);
    }
  }
  const map = multiply(toCov, inverted, m, m, m);
  const gamma = multiplyTransposed(multiply(map, b, m, m, m), map, m, m, m);
  return { n, kinds, values: Float64Array.from(values), gamma, cov, mean };
}

function productsOf(scores: readonly Float64Array[], n: number): Float64Array {
  const m = scores.length;
  const out = new Float64Array(m * m);
  for (let r = 0; r < m; r++) {
    const a = scores[r]!;
    for (let c = 0; c <= r; c++) {
      const b = scores[c]!;
      let sum = 0;
      for (let i = 0; i < n; i++) sum += a[i]! * b[i]!;
      out[r * m + c] = sum / n;
      out[c * m + r] = sum / n;
    }
  }
  return out;
}

interface PairData {
  codes: (Int32Array | null)[];
  limits: (Float64Array | null)[];
  z: Float64Array[];
  sd: Float64Array;
  firstAt: number[];
  n: number;
}

/**
 * A pair's correlation, its casewise scores, and the sums of their products with the scores of the same pair's
 * likelihood by the first-stage statistics of both variables.
 */
function pairScores(
  i: number,
  j: number,
  data: PairData,
): { r: number; score: Float64Array; slopes: { at: number; product: number }[] } {
  const { codes, n } = data;
  if (codes[i] !== null && codes[j] !== null) return polychoricPair(i, j, data);
  if (codes[i] !== null) return polyserialPair(i, j, data);
  if (codes[j] !== null) return polyserialPair(j, i, data);
  const x = data.z[i]!;
  const y = data.z[j]!;
  let r = 0;
  for (let c = 0; c < n; c++) r += (x[c]! * y[c]!) / n;
  const q = 1 - r * r;
  const score = new Float64Array(n);
  const byMean = [new Float64Array(n), new Float64Array(n)];
  const byVariance = [new Float64Array(n), new Float64Array(n)];
  for (let c = 0; c < n; c++) {
    const xx = x[c]!;
    const yy = y[c]!;
    score[c] = r / q + (xx * yy * (1 + r * r) - r * (xx * xx + yy * yy)) / (q * q);
    byMean[0]![c] = (xx - r * yy) / q / data.sd[i]!;
    byMean[1]![c] = (yy - r * xx) / q / data.sd[j]!;
    byVariance[0]![c] = ((xx * xx - r * xx * yy) / q - 1) / (2 * data.sd[i]! ** 2);
    byVariance[1]![c] = ((yy * yy - r * xx * yy) / q - 1) / (2 * data.sd[j]! ** 2);
  }
  const at = [data.firstAt[i]!, data.firstAt[j]!];
  return {
    r,
    score,
    slopes: [0, 1].flatMap((v) => [
      { at: at[v]!, product: dot(score, byMean[v]!) },
      { at: at[v]! + 1, product: dot(score, byVariance[v]!) },
    ]),
  };
}

function polychoricPair(i: number, j: number, data: PairData): ReturnType<typeof pairScores> {
  const { n } = data;
  const a = data.limits[i]!;
  const b = data.limits[j]!;
  const ci = data.codes[i]!;
  const cj = data.codes[j]!;
  const columns = b.length - 1;
  const counts = new Float64Array((a.length - 1) * columns);
  let start = 0;
  for (let c = 0; c < n; c++) {
    counts[ci[c]! * columns + cj[c]!]!++;
    start += Math.sign(ci[c]! - (a.length - 2) / 2) * Math.sign(cj[c]! - (columns - 1) / 2);
  }
  const r = polychoric(counts, a, b, start / n / 2);
  const { probability, byR } = cellProbabilities(a, b, r);
  const score = new Float64Array(n);
  const byA = new Float64Array(a.length - 2);
  const byB = new Float64Array(b.length - 2);
  // All cases of a cell share their scores, so sums run over cells.
  counts.forEach((count, cell) => {
    if (count === 0) return;
    const row = Math.floor(cell / columns);
    const column = cell % columns;
    const weight = (count * byR[cell]!) / probability[cell]!;
    const first = thresholdScore(a, b, r, row, column, probability[cell]!);
    const second = thresholdScore(b, a, r, column, row, probability[cell]!);
    if (row > 0) byA[row - 1]! += weight * first.lower;
    if (row < byA.length) byA[row]! += weight * first.upper;
    if (column > 0) byB[column - 1]! += weight * second.lower;
    if (column < byB.length) byB[column]! += weight * second.upper;
  });
  for (let c = 0; c < n; c++) {
    const cell = ci[c]! * columns + cj[c]!;
    score[c] = byR[cell]! / probability[cell]!;
  }
  return {
    r,
    score,
    slopes: [
      ...Array.from(byA, (product, k) => ({ at: data.firstAt[i]! + k, product })),
      ...Array.from(byB, (product, k) => ({ at: data.firstAt[j]! + k, product })),
    ],
  };
}

/** Ordered variable o with continuous variable x: two-step polyserial correlation (Olsson, Drasgow & Dorans 1982). */
function polyserialPair(o: number, x: number, data: PairData): ReturnType<typeof pairScores> {
  const { n } = data;
  const limits = data.limits[o]!;
  const code = data.codes[o]!;
  const z = data.z[x]!;
  let r = 0;
  for (let step = 0; step < 200; step++) {
    let score = 0;
    let information = 0;
    for (let c = 0; c < n; c++) {
      const { byR } = polyserialTerm(z[c]!, limits[code[c]!]!, limits[code[c]! + 1]!, r);
      score += byR;
      information += byR * byR;
    }
    const move = Math.max(-0.3, Math.min(0.3, score / information));
    r = Math.max(-0.9999, Math.min(0.9999, r + move));
    if (Math.abs(move) < 1e-12) break;
  }
  const score = new Float64Array(n);
  const byThreshold = Array.from({ length: limits.length - 2 }, () => new Float64Array(n));
  const byMean = new Float64Array(n);
  const byVariance = new Float64Array(n);
  const sd = data.sd[x]!;
  for (let c = 0; c < n; c++) {
    const k = code[c]!;
    const term = polyserialTerm(z[c]!, limits[k]!, limits[k + 1]!, r);
    score[c] = term.byR;
    if (k > 0) byThreshold[k - 1]![c] = term.byLower;
    if (k < byThreshold.length) byThreshold[k]![c] = term.byUpper;
    // z moves with the mean and the variance; the density of x itself adds its own scores.
    byMean[c] = (z[c]! - term.byZ) / sd;
    byVariance[c] = (z[c]! ** 2 - 1 - term.byZ * z[c]!) / (2 * sd * sd);
  }
  return {
    r,
    score,
    slopes: [
      ...byThreshold.map((s, k) => ({ at: data.firstAt[o]! + k, product: dot(score, s) })),
      { at: data.firstAt[x]!, product: dot(score, byMean) },
      { at: data.firstAt[x]! + 1, product: dot(score, byVariance) },
    ],
  };
}
