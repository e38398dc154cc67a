import type { BoundDesign } from './bound.js';
import type { DesignCells } from './design-cells.js';
import type { ReplicateDesign } from './resolve.js';

/** A statistic as a smooth function of the weighted totals of cells. */
export interface Estimator {
  /** Ranges [from, to) of cells that it depends on, ascending, without overlap. */
  support: readonly (readonly [number, number])[];
  /** Its value for one set of cell totals. */
  value(totals: Float64Array): number;
  /** Adds `factor` times its derivative by each cell total to `into`. */
  influence(totals: Float64Array, into: Float64Array, factor: number): void;
  /** Size of the numbers that the value is made of: a standard error below 1e-13 of it is the rounding of 0. */
  scale(totals: Float64Array): number;
}

/** Standard errors below this share of an estimator's scale are rounding: sums of doubles are exact to about 1e-15. */
const ROUNDING = 1e-13;

/**
 * Covariance matrix of estimators over the same cells, K x K row by row.
 * Replicate designs: scale * sum of rscale_r (theta_r - centre)(theta_r - centre)', each replicate estimated
 * anew (Wolter 2007, chapters 3-5). Linearised designs: the total of the influence z in each sampling unit,
 * and between them within strata (1 - f_h) n_h/(n_h - 1) sum (z_hi - mean z_h)(...)' (Binder 1983, eq. 3.5;
 * Särndal, Swensson & Wretman 1992, section 5.5). Units without a respondent in the cells count as 0, as
 * domain estimation asks. Rounding in place of 0 becomes 0: where every unit tells the same, nothing varies.
 */
export function covariance(
  bound: BoundDesign,
  cells: DesignCells,
  estimators: readonly Estimator[],
): Float64Array {
  const out =
    bound.design.kind === 'replicate'
      ? replicateCovariance(bound.design, cells, estimators)
      : linearizedCovariance(bound, cells, estimators);
  const k = estimators.length;
  for (const [a, estimator] of estimators.entries()) {
    const least = ROUNDING * estimator.scale(cells.totals[0]!);
    if (!(out[a * k + a]! < least * least)) continue;
    for (let b = 0; b < k; b++) out[a * k + b] = out[b * k + a] = 0;
  }
  return out;
}

function replicateCovariance(
  design: ReplicateDesign,
  cells: DesignCells,
  estimators: readonly Estimator[],
): Float64Array {
  return covarianceOfReplicates(
    design,
    estimators.map((estimator) => estimator.value(cells.totals[0]!)),
    estimators.map((estimator) =>
      Float64Array.from(design.replicates, (_, r) => estimator.value(cells.totals[r + 1]!)),
    ),
  );
}

/**
 * Covariance matrix (K x K) of statistics from what each replicate weight gives (Wolter 2007, chapters 3-5).
 * @param full the K statistics by the full weight
 * @param replicates of each statistic, one value a replicate weight
 */
export function covarianceOfReplicates(
  design: ReplicateDesign,
  full: readonly number[],
  replicates: readonly Float64Array[],
): Float64Array {
  const count = design.replicates.length;
  const deviations = replicates.map((theta, k) => {
    let centre: number;
    if (design.mse) centre = full[k]!;
    else {
      let sum = 0;
      let used = 0;
      for (let r = 0; r < count; r++) {
        if (design.rscales !== null && !(design.rscales[r]! > 0)) continue;
        sum += theta[r]!;
        used++;
      }
      centre = sum / used;
    }
    return theta.map((x) => x - centre);
  });
  const k = replicates.length;
  const out = new Float64Array(k * k);
  for (let a = 0; a < k; a++) {
    for (let b = a; b < k; b++) {
      const da = deviations[a]!;
      const db = deviations[b]!;
      let sum = 0;
      for (let r = 0; r < count; r++) sum += (design.rscales?.[r] ?? 1) * da[r]! * db[r]!;
      out[a * k + b] = out[b * k + a] = design.scale * sum;
    }
  }
  return out;
}

function linearizedCovariance(
  bound: BoundDesign,
  cells: DesignCells,
  estimators: readonly Estimator[],
): Float64Array {
  const influence = estimators.map((estimator) => {
    const u = new Float64Array(cells.count);
    estimator.influence(cells.totals[0]!, u, 1);
    return u;
  });
  return covarianceOfInfluence(
    bound,
    cells,
    influence,
    estimators.length === 1 ? estimators[0]!.support : undefined,
  );
}

/**
 * Covariance matrix (K x K) of statistics under a linearised design, from the influence that a unit of weight in each
 * cell has on each of them.
 * @param influence K arrays, one number a cell
 * @param support ranges of cells outside which there is no influence; all cells when left out
 */
export function covarianceOfInfluence(
  bound: BoundDesign,
  cells: DesignCells,
  influence: readonly Float64Array[],
  support: Estimator['support'] = [[0, cells.count]],
): Float64Array {
  const clustered = bound.design.kind === 'linearized' && bound.design.cluster !== null;
  const within = (clustered ? clusterProducts : rowProducts)(bound, cells, support, influence);
  return combineStrata(bound, influence.length, within);
}

/** Sums of z over the units of each stratum (H x K), and the sum over strata of factor_h sum z z' (K x K). */
interface WithinStrata {
  /** 1 where a stratum has a unit with respondents in the cells. */
  present: Uint8Array;
  sums: Float64Array;
  products: Float64Array;
}

/** Every row its own unit: rows of a cell in a stratum share z/w, so the cell's sums of w and w^2 will do. */
function rowProducts(
  bound: BoundDesign,
  cells: DesignCells,
  support: Estimator['support'],
  influence: readonly Float64Array[],
): WithinStrata {
  const k = influence.length;
  const { start, stratum, weight, square } = cells.parts!;
  const { factors } = bound;
  const present = new Uint8Array(bound.strata.length);
  const sums = new Float64Array(bound.strata.length * k);
  const products = new Float64Array(k * k);
  for (const [from, to] of support) {
    for (let c = from; c < to; c++) {
      let squares = 0;
      for (let i = start[c]!; i < start[c + 1]!; i++) {
        const h = stratum[i]!;
        present[h] = 1;
        squares += factors[h]! * square[i]!;
        for (let a = 0; a < k; a++) sums[h * k + a]! += weight[i]! * influence[a]![c]!;
      }
      for (let a = 0; a < k; a++) {
        const x = squares * influence[a]![c]!;
        if (x === 0) continue;
        for (let b = a; b < k; b++) products[a * k + b]! += x * influence[b]![c]!;
      }
    }
  }
  return { present, sums, products };
}

function clusterProducts(
  bound: BoundDesign,
  cells: DesignCells,
  support: Estimator['support'],
  influence: readonly Float64Array[],
): WithinStrata {
  const k = influence.length;
  const { start, unit, weight } = cells.parts!;
  const { factors } = bound;
  const units = bound.stratumOfUnit.length;
  const present = new Uint8Array(bound.strata.length);
  const z = new Float64Array(units * k);
  for (const [from, to] of support) {
    for (let c = from; c < to; c++) {
      for (let i = start[c]!; i < start[c + 1]!; i++) {
        const at = unit[i]! * k;
        present[bound.stratumOfUnit[unit[i]!]!] = 1;
        for (let a = 0; a < k; a++) z[at + a]! += weight[i]! * influence[a]![c]!;
      }
    }
  }
  const sums = new Float64Array(bound.strata.length * k);
  const products = new Float64Array(k * k);
  for (let p = 0; p < units; p++) {
    const h = bound.stratumOfUnit[p]!;
    for (let a = 0; a < k; a++) {
      const za = z[p * k + a]!;
      if (za === 0) continue;
      sums[h * k + a]! += za;
      const x = factors[h]! * za;
      for (let b = a; b < k; b++) products[a * k + b]! += x * z[p * k + b]!;
    }
  }
  return { present, sums, products };
}

/** Takes the strata's means off, and treats single units as the design says. */
function combineStrata(bound: BoundDesign, k: number, within: WithinStrata): Float64Array {
  const rule = bound.design.kind === 'linearized' ? bound.design.lonelyPsu : 'fail';
  const h = bound.strata.length;
  const { factors } = bound;
  const out = within.products;
  const before = Float64Array.from({ length: k }, (_, a) => out[a * k + a]!);
  let lonely = 0;
  let strata = 0;
  for (let s = 0; s < h; s++) {
    const { n, fraction } = bound.strata[s]!;
    const single = n === 1 && fraction < 1;
    strata += within.present[s]!;
    if (single && rule === 'average') lonely += within.present[s]!;
    for (let a = 0; a < k; a++) {
      const sa = within.sums[s * k + a]!;
      for (let b = a; b < k; b++) {
        const sb = within.sums[s * k + b]!;
        if (!single) out[a * k + b]! -= (factors[s]! * sa * sb) / n;
        // Centred on 0, where the influence of means and shares has its mean over all units.
        else if (rule === 'adjust') out[a * k + b]! += (1 - fraction) * sa * sb;
      }
    }
  }
  // A lonely stratum stands for the average of the others, so the sum grows in proportion.
  const growth = lonely > 0 && lonely < strata ? strata / (strata - lonely) : 1;
  for (let a = 0; a < k; a++) {
    for (let b = a; b < k; b++) out[b * k + a] = out[a * k + b] = out[a * k + b]! * growth;
    // What is left of equal sums is rounding: a share that is fixed within strata has no variance.
    if (out[a * k + a]! < 1e-14 * before[a]!) out[a * k + a] = 0;
  }
  return out;
}
