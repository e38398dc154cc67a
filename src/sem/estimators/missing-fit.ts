import {
  crossProduct,
  dot,
  inverseSymmetric,
  multiply,
  multiplyVector,
  submatrix,
} from '../../stats/index.js';
import type { PatternGroup } from '../data/patterns.js';
import type { SampleMoments } from '../data/sample.js';
import { invertInformation } from '../inference/covariance.js';
import type { Constraints } from '../model/constraints.js';
import type { GroupModel } from '../model/group-model.js';
import type { ParameterTable } from '../model/parameter-table.js';
import type { MomentKind } from '../ordered/margin.js';
import { WeightedLeastSquares } from '../ordered/weighted-least-squares.js';
import { NormalTheory } from './normal-theory.js';
import { type ResidualPart, residualTrace } from './residual-trace.js';
import { sandwich } from './robust.js';

/** A mean (j = -1) or a covariance of variables i and j. */
interface Moment {
  i: number;
  j: number;
}

/** The saturated model of incomplete data: its moments by group, and their information and covariance matrices. */
export class SaturatedInformation {
  /** Moments by group, in the order of the saturated model's slots. */
  readonly moments: Moment[][];
  /** Information a case about them, and their asymptotic covariance matrix (times n); null when singular. */
  readonly information: Float64Array[];
  readonly gamma: (Float64Array | null)[];

  /**
   * @param products sums of products of casewise scores, slots x slots, for a covariance matrix that holds without
   *   normality; null: inverse information
   */
  constructor(
    table: ParameterTable,
    readonly groups: readonly PatternGroup[],
    readonly samples: readonly SampleMoments[],
    products: Float64Array | null,
  ) {
    const { observed } = table.variables;
    const rows = groups.map((_, g) => table.rows.filter((r) => r.group === g + 1 && r.slot >= 0));
    this.moments = rows.map((list) =>
      list.map((r) => ({
        i: observed.indexOf(r.lhs),
        j: r.op === '~1' ? -1 : observed.indexOf(r.rhs),
      })),
    );
    this.information = groups.map((group, g) =>
      saturatedInformation(group, this.samples[g]!, this.moments[g]!),
    );
    this.gamma = this.information.map((w, g) => {
      const m = rows[g]!.length;
      const inverted = inverseSymmetric(w, m);
      if (inverted === null || products === null) return inverted;
      const slots = rows[g]!.map((r) => r.slot);
      const { n } = this.samples[g]!;
      return sandwich(
        inverted,
        submatrix(products, table.slots, slots).map((x) => x / n),
        m,
      );
    });
  }

  /** tr(A^-1 B) of the saturated model's information and products of scores; null when singular. */
  scoreTrace(): number | null {
    let sum = 0;
    for (const [g, gamma] of this.gamma.entries()) {
      if (gamma === null) return null;
      sum += dot(gamma, this.information[g]!);
    }
    return sum;
  }

  /**
   * Misfit of a model fitted to incomplete data as complete data would show it, N F_ML(EM moments, implied moments),
   * and its expected value a degree of freedom (Zhang & Savalei 2023, Psychol. Methods 28, 263-283).
   */
  misfit(
    table: ParameterTable,
    models: GroupModel[],
    constraints: Constraints | null,
    theta: Float64Array,
    df: number,
  ): { chisq: number; scaling: number } | null {
    const q = table.slots;
    const { samples } = this;
    const complete = new NormalTheory(models, [...samples], q, 'ML', constraints);
    const chisq = Math.max(2 * complete.total * complete.value(theta), 0);
    const kinds = this.moments.map((list) =>
      list.map(
        ({ i, j }): MomentKind =>
          j < 0 ? { kind: 'mean', i } : i === j ? { kind: 'variance', i } : { kind: 'covariance', i, j },
      ),
    );
    const none = new Float64Array(0);
    const implied = new WeightedLeastSquares(
      models,
      kinds.map((k) => ({ n: 1, kinds: k, values: none, weights: none })),
      q,
      null,
    );
    const curvature = new Float64Array(q * q);
    const parts: ResidualPart[] = [];
    for (let g = 0; g < models.length; g++) {
      const gamma = this.gamma[g]!;
      const m = kinds[g]!.length;
      const sample = samples[g]!;
      const inverse = inverseSymmetric(sample.cov, sample.names.length);
      if (gamma === null || inverse === null) return null;
      const delta = implied.jacobian(g);
      const weight = completeInformation(inverse, sample.names.length, this.moments[g]!);
      this.leaveOutCovariates(weight, table, g);
      const estimatorDelta = multiply(this.information[g]!, delta, m, m, q);
      const part = crossProduct(delta, estimatorDelta, m, q, q);
      for (let c = 0; c < q * q; c++) curvature[c]! += sample.n * part[c]!;
      parts.push({
        n: sample.n,
        moments: m,
        delta,
        estimatorDelta,
        misfitDelta: multiply(weight, delta, m, m, q),
        gamma,
        trace: dot(weight, gamma),
      });
    }
    const bread = invertInformation(curvature, table, constraints, theta);
    return { chisq, scaling: df > 0 ? residualTrace(parts, bread, q) / df : Number.NaN };
  }

  /** Moments of covariates alone are left out of the expected misfit, as lavaan does even when they are not fixed. */
  private leaveOutCovariates(weight: Float64Array, table: ParameterTable, g: number): void {
    const { observed, exogenousX } = table.variables;
    const covariate = (v: number) => exogenousX.includes(observed[v]!);
    const list = this.moments[g]!;
    list.forEach(({ i, j }, a) => {
      if (!covariate(i) || (j >= 0 && !covariate(j))) return;
      for (let b = 0; b < list.length; b++) {
        weight[a * list.length + b] = 0;
        weight[b * list.length + a] = 0;
      }
    });
  }
}

/** Information of complete data about means and covariances: W, and tr(W A W B) / 2 for changes A and B. */
function completeInformation(w: Float64Array, p: number, moments: readonly Moment[]): Float64Array {
  const out = new Float64Array(moments.length ** 2);
  addInformation(out, moments, w, w, new Float64Array(p), p, 1);
  return out;
}

/**
 * Observed information a case of the saturated moments of incomplete data, over patterns (Kenward & Molenberghs 1998;
 * second derivatives: Magnus & Neudecker 1999, p. 321).
 */
function saturatedInformation(
  group: PatternGroup,
  { mean, cov, n }: SampleMoments,
  moments: readonly Moment[],
): Float64Array {
  const p = group.columns.length;
  const out = new Float64Array(moments.length ** 2);
  for (const pattern of group.patterns) {
    const { observed } = pattern;
    const k = observed.length;
    const small = inverseSymmetric(submatrix(cov, p, observed), k)!;
    const d = Float64Array.from(observed, (v, i) => pattern.mean[i]! - mean![v]!);
    const w = new Float64Array(p * p);
    const q = new Float64Array(p * p);
    const wd = new Float64Array(p);
    const spread = (from: Float64Array, into: Float64Array) => {
      observed.forEach((a, i) => {
        observed.forEach((b, j) => {
          into[a * p + b] = from[i * k + j]!;
        });
      });
    };
    spread(small, w);
    const t = pattern.cov.map((c, at) => c + d[Math.floor(at / k)]! * d[at % k]!);
    spread(multiply(multiply(small, t, k, k, k), small, k, k, k), q);
    multiplyVector(small, d, k, k).forEach((x, i) => {
      wd[observed[i]!] = x;
    });
    addInformation(out, moments, w, q, wd, p, pattern.n / n);
  }
  return out;
}

/**
 * Adds second derivatives of (log|S| + tr(S^-1 T)) / 2 by means and covariances: with W = S^-1, Q = W T W and
 * x = W d, W for two means, (W A x)_i for mean and covariance, (tr(A W B Q) + tr(A Q B W) - tr(A W B W)) / 2 for two
 * covariances, A and B the symmetric unit changes.
 */
function addInformation(
  out: Float64Array,
  moments: readonly Moment[],
  w: Float64Array,
  q: Float64Array,
  x: Float64Array,
  p: number,
  weight: number,
): void {
  const m = moments.length;
  const both = (i: number, j: number, k: number, l: number): number =>
    w[j * p + k]! * (q[l * p + i]! - w[l * p + i]! / 2) + (q[j * p + k]! - w[j * p + k]! / 2) * w[l * p + i]!;
  for (let a = 0; a < m; a++) {
    const { i, j } = moments[a]!;
    for (let b = 0; b <= a; b++) {
      const { i: k, j: l } = moments[b]!;
      let value: number;
      if (j < 0 && l < 0) value = w[i * p + k]!;
      else if (j < 0) value = l === k ? w[i * p + k]! * x[k]! : w[i * p + k]! * x[l]! + w[i * p + l]! * x[k]!;
      else if (l < 0) value = i === j ? w[k * p + i]! * x[i]! : w[k * p + i]! * x[j]! + w[k * p + j]! * x[i]!;
      else {
        value = both(i, j, k, l);
        if (i !== j) value += both(j, i, k, l);
        if (k !== l) value += both(i, j, l, k);
        if (i !== j && k !== l) value += both(j, i, l, k);
        value /= 2;
      }
      out[a * m + b]! += weight * value;
      if (a !== b) out[b * m + a]! += weight * value;
    }
  }
}
