import { fault } from '../../errors/index.js';
import { dot, inverse, multiply, multiplyTransposed } from '../../stats/index.js';
import { type Covariates, continuousMargin, type Margin, type MomentKind, sumOf } from './margin.js';
import { orderedMargin } from './ordered-margin.js';
import type { SideScores } from './pair-likelihood.js';
import { pairOf } from './pairs.js';

export type { MomentKind } from './margin.js';

/** First-stage statistics of a group with ordered items, and their asymptotic covariance matrix (times n). */
export interface OrderedMoments {
  n: number;
  kinds: MomentKind[];
  values: Float64Array;
  gamma: Float64Array;
  /** Covariances of the (latent) responses, of residuals given covariates; zero for the covariates. */
  cov: Float64Array;
  /** Means (intercepts) of continuous variables. */
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
 * 1995): Gamma = A^-1 B A'^-1, A and B from the products of casewise scores. Given covariates the statistics are
 * those of the regressions on them: thresholds or intercepts, slopes, residual variances and correlations. With weights
 * they are pseudo-likelihood estimates, A takes each case by its weight and B by the square of it (Asparouhov 2005,
 * Struct. Equ. Modeling 12, eq. 5-6).
 * @param categories distinct values by variable, null for continuous ones
 * @param given places of the covariates among the variables
 * @throws LV-SEM-EMPTY-CATEGORY when a category has no case in the group; LV-SEM-SEPARATION; LV-SEM-ORDERED
 */
export function orderedMoments(
  names: readonly string[],
  columns: readonly Float64Array[],
  categories: readonly (readonly number[] | null)[],
  groupLabel: string,
  given: readonly number[] = [],
  weights: Float64Array | null = null,
): OrderedMoments {
  const p = columns.length;
  const w = weights ?? new Float64Array(columns[0]!.length).fill(1);
  const n = sumOf(w);
  const x: Covariates = { index: given, columns: given.map((v) => columns[v]!) };
  const modelled = names.map((_, i) => i).filter((i) => !given.includes(i));
  const margins = modelled.map((i): Margin => {
    const cats = categories[i]!;
    return cats === null
      ? continuousMargin(i, columns[i]!, x, weights)
      : orderedMargin(i, names[i]!, columns[i]!, cats, x, groupLabel, weights);
  });
  const first = placesOf(margins);
  const pairs = pairsOf(margins, first, x, w);
  const scores = [...margins.flatMap((m) => m.scores), ...pairs.map(({ score }) => score)];
  const b = productsOf(scores, n, weights === null ? null : w.map((x) => x * x));
  const information = weights === null ? b : productsOf(scores, n, w);
  const gamma = gammaOf(margins, first, pairs, { n, information, products: b });

  const cov = new Float64Array(p * p);
  const mean = new Float64Array(p);
  margins.forEach((m, k) => {
    cov[modelled[k]! * (p + 1)] = m.sd ** 2;
    if (m.ordered === null) mean[modelled[k]!] = m.values[0]!;
  });
  const kinds = margins.flatMap((m) => m.kinds);
  const values = margins.flatMap((m) => m.values);
  for (const { i, j, value } of pairs) {
    const [a, b] = [modelled[i]!, modelled[j]!];
    kinds.push({ kind: 'covariance', i: a, j: b });
    values.push(value);
    cov[a * p + b] = value;
    cov[b * p + a] = value;
  }
  return { n, kinds, values: Float64Array.from(values), gamma, cov, mean };
}

/** Where each margin's own statistics begin among all, and (last) where the correlations do. */
function placesOf(margins: readonly Margin[]): number[] {
  const places = [0];
  for (const m of margins) places.push(places.at(-1)! + m.kinds.length);
  return places;
}

/** The correlation of two margins, i the later, with its covariance and casewise scores. */
interface Correlated {
  i: number;
  j: number;
  r: number;
  value: number;
  score: Float64Array;
  /** Sums of products of the correlation's score with the pair's scores by first-stage statistics, by these' places. */
  slopes: { at: number; product: number }[];
}

function pairsOf(
  margins: readonly Margin[],
  first: readonly number[],
  x: Covariates,
  w: Float64Array,
): Correlated[] {
  const pairs: Correlated[] = [];
  for (let j = 0; j < margins.length; j++) {
    for (let i = j + 1; i < margins.length; i++) {
      const pair = pairOf(margins[i]!, margins[j]!, w);
      const weighted = pair.score.map((s, c) => w[c]! * s);
      const slopes = [
        ...sideProducts(weighted, pair.first, margins[i]!, first[i]!, x),
        ...sideProducts(weighted, pair.second, margins[j]!, first[j]!, x),
      ];
      const value = pair.r * margins[i]!.sd * margins[j]!.sd;
      pairs.push({ i, j, r: pair.r, value, score: pair.score, slopes });
    }
  }
  return pairs;
}

/** Gamma = A^-1 B A'^-1, brought from correlations to covariances. Throws LV-SEM-ORDERED. */
function gammaOf(
  margins: readonly Margin[],
  first: readonly number[],
  pairs: readonly Correlated[],
  { n, information, products }: { n: number; information: Float64Array; products: Float64Array },
): Float64Array {
  const own = first.at(-1)!;
  const m = own + pairs.length;
  const a = new Float64Array(m * m);
  margins.forEach((_, k) => {
    const [from, to] = [first[k]!, first[k + 1]!];
    for (let r = from; r < to; r++) for (let c = from; c < to; c++) a[r * m + c] = information[r * m + c]!;
  });
  pairs.forEach(({ slopes }, k) => {
    const r = own + k;
    a[r * m + r] = information[r * m + r]!;
    for (const { at: c, product } of slopes) a[r * m + c]! += product / n;
  });
  const inverted = scaledInverse(a, m);
  if (inverted === null) {
    fault({
      code: 'LV-SEM-ORDERED',
      what: 'the covariance matrix of the thresholds and correlations is singular',
      remedy: 'merge rare categories, or leave out an item that is nearly a copy of another',
    });
  }
  const map = multiply(toCovariances(margins, first, pairs), inverted, m, m, m);
  return multiplyTransposed(multiply(map, products, m, m, m), map, m, m, m);
}

/** From correlations to covariances where a continuous variable takes part (delta method). */
function toCovariances(
  margins: readonly Margin[],
  first: readonly number[],
  pairs: readonly Correlated[],
): Float64Array {
  const own = first.at(-1)!;
  const m = own + pairs.length;
  const out = new Float64Array(m * m);
  for (let r = 0; r < own; r++) out[r * m + r] = 1;
  pairs.forEach(({ r: correlation, i, j }, k) => {
    const r = own + k;
    out[r * m + r] = margins[i]!.sd * margins[j]!.sd;
    for (const [v, other] of [
      [i, j],
      [j, i],
    ] as const) {
      if (margins[v]!.ordered !== null) continue;
      out[r * m + first[v]! + 1] = (correlation * margins[other]!.sd) / (2 * margins[v]!.sd);
    }
  });
  return out;
}

/** Sums over cases of the correlation's (weighted) score times the pair's scores by one variable's first-stage statistics. */
function sideProducts(
  score: Float64Array,
  side: SideScores,
  margin: Margin,
  firstAt: number,
  x: Covariates,
): { at: number; product: number }[] {
  if (margin.ordered === null) {
    const [byMean, byVariance] = side;
    return [
      { at: firstAt, product: dot(score, byMean) },
      { at: firstAt + 1, product: dot(score, byVariance) },
      ...x.columns.map((column, k) => ({ at: firstAt + 2 + k, product: tripleSum(score, byMean, column) })),
    ];
  }
  const [byLower, byUpper] = side;
  const { code, categories } = margin.ordered;
  const byThreshold = new Float64Array(categories - 1);
  for (let c = 0; c < code.length; c++) {
    const k = code[c]!;
    if (k > 0) byThreshold[k - 1]! += score[c]! * byLower[c]!;
    if (k < categories - 1) byThreshold[k]! += score[c]! * byUpper[c]!;
  }
  // A category's limits are thresholds less what the covariates predict.
  const both = byLower.map((l, c) => -(l + byUpper[c]!));
  return [
    ...Array.from(byThreshold, (product, k) => ({ at: firstAt + k, product })),
    ...x.columns.map((column, k) => ({
      at: firstAt + categories - 1 + k,
      product: tripleSum(score, both, column),
    })),
  ];
}

/** Inverse after scaling to unit diagonal: units of measurement don't decide what counts as singular. */
function scaledInverse(a: Float64Array, m: number): Float64Array | null {
  const root = Float64Array.from({ length: m }, (_, r) => Math.sqrt(a[r * m + r]!));
  const scaled = a.map((v, at) => v / (root[Math.floor(at / m)]! * root[at % m]!));
  const out = inverse(scaled, m);
  return out === null ? null : out.map((v, at) => v / (root[Math.floor(at / m)]! * root[at % m]!));
}

function tripleSum(a: Float64Array, b: Float64Array, c: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]! * c[i]!;
  return sum;
}

function productsOf(scores: readonly Float64Array[], n: number, w: Float64Array | null): Float64Array {
  const m = scores.length;
  const out = new Float64Array(m * m);
  for (let r = 0; r < m; r++) {
    const own = scores[r]!;
    const a = w === null ? own : own.map((s, i) => w[i]! * s);
    for (let c = 0; c <= r; c++) {
      const b = scores[c]!;
      let sum = 0;
      for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
      out[r * m + c] = sum / n;
      out[c * m + r] = sum / n;
    }
  }
  return out;
}
