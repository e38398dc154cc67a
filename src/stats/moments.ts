import { fault } from '../errors/index.js';

/**
 * Means and covariances of k variables: what every scale analysis and path model is computed from.
 *
 * Covariance: `sum w (x - mean x)(y - mean y) / sum w * n / (n - 1)`. Unweighted (w = 1) this is the
 * sample covariance with divisor n - 1; weighted it is the design-based one with the usual n / (n - 1)
 * (Särndal, Swensson & Wretman 1992, eq. 5.9.12 with the correction), so the weights' scale drops out.
 */
export interface Moments {
  names: string[];
  missing: 'listwise' | 'pairwise';
  /** Rows used: with a value on every variable (listwise) or on at least one (pairwise), and a weight above 0. */
  n: number;
  /** Sum of the weights of those rows; n when unweighted. */
  sumWeights: number;
  /** k; each over the rows used (listwise) or over the variable's own valid rows (pairwise). */
  means: Float64Array;
  /** k x k row-major; pairwise: each pair over the rows that have both, about the means of those rows. */
  cov: Float64Array;
  /**
   * k x k row-major correlations. Pairwise: each over the rows that have both, variances too, so not the
   * same as `correlationMatrix(cov)`, where a variance is over all the variable's own rows.
   */
  cor: Float64Array;
  /** k x k row-major: rows behind each entry of `cov`. */
  pairs: Float64Array;
}

/** Sums about a first guess `c` of the means: what one pass over the rows gives for one pair (x, y). */
export interface PairSums {
  n: number;
  w: number;
  /** sum w (x - cx), sum w (y - cy), and of the products x x, y y, x y, over rows that have both. */
  x: number;
  y: number;
  xx: number;
  yy: number;
  xy: number;
}

/** Covariance from the sums of a pair (see `Moments`); NaN below two rows. */
export function pairCovariance({ n, w, x, y, xy }: PairSums): number {
  if (n < 2 || !(w > 0)) return Number.NaN;
  return ((xy - (x * y) / w) / w) * (n / (n - 1));
}

/** Correlation from the sums of a pair; NaN where a variance is not above 0. */
export function pairCorrelation({ w, x, y, xx, yy, xy }: PairSums): number {
  const product = (xx - (x * x) / w) * (yy - (y * y) / w);
  return product > 0 ? (xy - (x * y) / w) / Math.sqrt(product) : Number.NaN;
}

/**
 * Moments of columns in memory, the same as `moments` of the warehouse gives: two passes, the second about
 * the means of the first (Chan, Golub & LeVeque 1983).
 * @param columns one a name, of equal length; NaN is missing
 * @param options.weight one a row, finite and at least 0; rows of weight 0 count as not there
 * @throws LV-STATS-COLUMNS when lengths differ, LV-STATS-WEIGHT for a weight that is no weight
 */
export function momentsOfColumns(
  names: readonly string[],
  columns: readonly Float64Array[],
  options: { weight?: Float64Array; missing?: 'listwise' | 'pairwise' } = {},
): Moments {
  const { weight, missing = 'listwise' } = options;
  const k = columns.length;
  const rows = columns[0]?.length ?? 0;
  checkColumns(names, columns, weight, rows);
  const used = new Uint8Array(rows);
  let n = 0;
  let sumWeights = 0;
  for (let r = 0; r < rows; r++) {
    const valid = columns.reduce((count, c) => count + (Number.isNaN(c[r]!) ? 0 : 1), 0);
    const w = weight ? weight[r]! : 1;
    if (!(w > 0 && (missing === 'listwise' ? valid === k : valid > 0))) continue;
    used[r] = 1;
    n++;
    sumWeights += w;
  }
  const means = Float64Array.from(columns, (c) => {
    const first = c.find((v, r) => used[r] === 1 && !Number.isNaN(v)) ?? 0;
    const sums = pairSums(c, c, first, first, used, weight);
    return first + sums.x / sums.w;
  });
  const cov = new Float64Array(k * k);
  const cor = new Float64Array(k * k);
  const pairs = new Float64Array(k * k);
  for (let i = 0; i < k; i++) {
    for (let j = i; j < k; j++) {
      const sums = pairSums(columns[i]!, columns[j]!, means[i]!, means[j]!, used, weight);
      cov[i * k + j] = cov[j * k + i] = pairCovariance(sums);
      cor[i * k + j] = cor[j * k + i] = pairCorrelation(sums);
      pairs[i * k + j] = pairs[j * k + i] = sums.n;
    }
  }
  return { names: [...names], missing, n, sumWeights, means, cov, cor, pairs };
}

/** Throws LV-STATS-COLUMNS, LV-STATS-WEIGHT. */
function checkColumns(
  names: readonly string[],
  columns: readonly Float64Array[],
  weight: Float64Array | undefined,
  rows: number,
): void {
  if (
    names.length !== columns.length ||
    [...columns, weight ?? columns[0]].some((c) => c !== undefined && c.length !== rows)
  ) {
    fault({
      code: 'LV-STATS-COLUMNS',
      what: 'columns, names and weights must be equally many',
      expected: `${rows} rows`,
    });
  }
  if (weight?.some((w) => !(w >= 0 && w < Number.POSITIVE_INFINITY))) {
    fault({
      code: 'LV-STATS-WEIGHT',
      what: 'a weight is negative, missing or infinite',
      remedy: 'leave those rows out',
    });
  }
}

/** Sums of the used rows that have both, about a guess of each mean. */
function pairSums(
  a: Float64Array,
  b: Float64Array,
  ca: number,
  cb: number,
  used: Uint8Array,
  weight: Float64Array | undefined,
): PairSums {
  const sums = { n: 0, w: 0, x: 0, y: 0, xx: 0, yy: 0, xy: 0 };
  for (let r = 0; r < a.length; r++) {
    const x = a[r]! - ca;
    const y = b[r]! - cb;
    if (used[r] === 0 || Number.isNaN(x) || Number.isNaN(y)) continue;
    const w = weight ? weight[r]! : 1;
    sums.n++;
    sums.w += w;
    sums.x += w * x;
    sums.y += w * y;
    sums.xx += w * x * x;
    sums.yy += w * y * y;
    sums.xy += w * x * y;
  }
  return sums;
}

/** Correlation matrix (k x k row-major) of a covariance matrix; NaN where a variance is not above 0. */
export function correlationMatrix(cov: Float64Array, k: number): Float64Array {
  const out = new Float64Array(k * k);
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < k; j++) {
      const product = cov[i * k + i]! * cov[j * k + j]!;
      out[i * k + j] =
        i === j && product > 0 ? 1 : product > 0 ? cov[i * k + j]! / Math.sqrt(product) : Number.NaN;
    }
  }
  return out;
}
