import { sampleStandardDeviation } from 'simple-statistics';
import { covarianceOfReplicates } from '../../design/index.js';
import { fault } from '../../errors/index.js';
import { tQuantile } from '../../stats/index.js';
import { triangle } from '../fit/kernel.js';
import type { ModelFit } from '../fit/model-fit.js';
import { weightedSums } from '../fit/weighted-sums.js';
import type { ModelData } from '../model/build.js';
import { bootstrapCells } from './bootstrap.js';
import { lmgShares } from './lmg.js';

/** A predictor's share of R-squared. */
export interface ImportanceRow {
  variable: string;
  /** Its part of R-squared, 0-1; the parts add up to R-squared. */
  share: number;
  se: number | null;
  ci_lower: number | null;
  ci_upper: number | null;
  reason?: string;
}

/** 2^12 sets of predictors are told in a thousandth of a second. */
const MOST = 12;

/**
 * Relative importance of the predictors of a linear model (LMG), with replicate errors, or else the percentiles of a
 * rescaling bootstrap (Rao & Wu 1988). It says how the explained variance is divided among predictors that go together;
 * it says nothing of what would come of a change.
 * @throws LV-REGRESSION-IMPORTANCE (exit code 2) for other families, interactions and over 12 predictors
 */
export async function importanceRows(
  fit: ModelFit,
  { draws = 500, seed = 1 }: { draws?: number; seed?: number },
  level: number,
): Promise<ImportanceRow[]> {
  const { data } = fit;
  const { terms, variables, columns } = data.columns;
  const wrong = (what: string, remedy: string) =>
    fault({ code: 'LV-REGRESSION-IMPORTANCE', what, remedy }, { exitCode: 2 });
  if (fit.family !== 'linear') wrong('shares of R-squared are of linear models', 'ask for family linear');
  if (terms.some((term) => term.length > 1))
    wrong('shares of R-squared have no meaning with interactions', 'leave the interactions out');
  if (terms.length > MOST)
    wrong(`shares of R-squared over all orders of ${terms.length} predictors`, `take at most ${MOST}`);
  const { kept } = data.matrix;
  const groups = terms.map((_, t) =>
    kept.flatMap((column, k) => (columns[column]!.term === t ? [k - 1] : [])),
  );
  const { design } = data.bound;
  const full = sharesOf(data, fullMoments(data), groups);
  const replicated = design.kind === 'replicate';
  const count = replicated ? design.replicates.length : draws;
  const cells = replicated ? data.cells : bootstrapCells(data, draws, seed);
  const width = triangle(kept.length + 1);
  const moments = await momentsOf(data, cells, count);
  const each = terms.map(() => new Float64Array(count));
  for (let r = 0; r < count; r++) {
    const shares = sharesOf(data, moments.subarray(r * width, (r + 1) * width), groups);
    for (let t = 0; t < terms.length; t++) each[t]![r] = shares[t]!;
  }
  const spread = replicated ? covarianceOfReplicates(design, [...full], each) : null;
  return terms.map(([v], t) => {
    const variable = variables[v!]!.name;
    const share = full[t]!;
    if (spread === null) return { variable, share, ...percentiles(each[t]!, level) };
    const se = Math.sqrt(spread[t * terms.length + t]!);
    const reach = tQuantile(1 - (1 - level) / 2, fit.df) * se;
    if (!Number.isFinite(se))
      return {
        variable,
        share,
        se: null,
        ci_lower: null,
        ci_upper: null,
        reason: 'a replicate weight leaves nothing to explain',
      };
    return {
      variable,
      share,
      se,
      ci_lower: Math.max(0, share - reach),
      ci_upper: Math.min(1, share + reach),
    };
  });
}

/** Products of the basis (the first column constant) and the outcome, of one cell: lower triangle. */
function cellProducts(
  data: ModelData,
  cell: number,
  row: Float64Array,
  into: Float64Array,
  from: number,
): void {
  const p = data.matrix.kept.length;
  for (let j = 0; j < p; j++) row[j] = data.matrix.z[cell * p + j]!;
  row[p] = data.y[cell]!;
  let at = from;
  for (let i = 0; i <= p; i++) for (let j = 0; j <= i; j++) into[at++] = row[i]! * row[j]!;
}

function fullMoments(data: ModelData): Float64Array {
  const p = data.matrix.kept.length;
  const row = new Float64Array(p + 1);
  const own = new Float64Array(triangle(p + 1));
  const sum = new Float64Array(own.length);
  for (let i = 0; i < data.y.length; i++) {
    cellProducts(data, i, row, own, 0);
    for (let k = 0; k < own.length; k++) sum[k]! += data.weights[i]! * own[k]!;
  }
  return sum;
}

function momentsOf(
  data: ModelData,
  cells: Pick<ModelData['cells'], 'eachReplicates'>,
  count: number,
): Promise<Float64Array> {
  const p = data.matrix.kept.length;
  const width = triangle(p + 1);
  const row = new Float64Array(p + 1);
  return weightedSums(cells, count, width, (first, some, into, step) => {
    for (let c = 0; c < some; c++) cellProducts(data, first + c, row, into, c * step);
  });
}

/** The shares from products of basis and outcome: turned into covariances of the columns, X = Z R. */
function sharesOf(data: ModelData, products: Float64Array, groups: readonly number[][]): Float64Array {
  const { kept, r } = data.matrix;
  const p = kept.length;
  const q = p - 1;
  const at = (i: number, j: number) => products[(i * (i + 1)) / 2 + j]!;
  const total = at(0, 0);
  const covariance = (i: number, j: number) => at(i, j) / total - (at(i, 0) * at(j, 0)) / total ** 2;
  const ofBasis = new Float64Array(q * q);
  for (let a = 0; a < q; a++)
    for (let b = 0; b <= a; b++) ofBasis[a * q + b] = ofBasis[b * q + a] = covariance(a + 1, b + 1);
  const half = new Float64Array(q * q);
  const covariances = new Float64Array(q * q);
  const withOutcome = new Float64Array(q);
  const turn = (i: number, a: number) => r[(i + 1) * p + a + 1]!;
  for (let a = 0; a < q; a++) {
    for (let i = 0; i <= a; i++) {
      withOutcome[a]! += turn(i, a) * covariance(p, i + 1);
      for (let j = 0; j < q; j++) half[a * q + j]! += turn(i, a) * ofBasis[i * q + j]!;
    }
  }
  for (let a = 0; a < q; a++)
    for (let b = 0; b < q; b++)
      for (let j = 0; j <= b; j++) covariances[a * q + b]! += half[a * q + j]! * turn(j, b);
  // The first row of the products has no constant: variances scale by it, R-squared does not.
  return lmgShares(covariances, withOutcome, covariance(p, p), groups);
}

/** Standard deviation and percentiles (R's type 7) of bootstrap draws. */
function percentiles(draws: Float64Array, level: number) {
  const sorted = draws.slice().sort();
  const n = sorted.length;
  const quantile = (probability: number) => {
    const place = probability * (n - 1);
    const low = Math.floor(place);
    return sorted[low]! + (place - low) * (sorted[Math.min(n - 1, low + 1)]! - sorted[low]!);
  };
  return {
    se: sampleStandardDeviation(Array.from(sorted)),
    ci_lower: quantile((1 - level) / 2),
    ci_upper: quantile((1 + level) / 2),
  };
}
