import { crossProduct, multiply, type ScoringProblem } from '../../stats/index.js';
import type { Constraints } from '../model/constraints.js';
import type { GroupModel } from '../model/group-model.js';
import type { MomentKind } from './margin.js';

/** The moments of one group with their weights. */
interface WeightedMoments {
  n: number;
  kinds: MomentKind[];
  values: Float64Array;
  /** Diagonal of the weight matrix. */
  weights: Float64Array;
}

/**
 * Half of the weighted sum of squared residuals, 1/2 sum_g n_g/N (s - sigma)' W (s - sigma) with diagonal W
 * (Muthen, du Toit & Spisic 1997; Browne 1984): DWLS with W the inverse variances, ULS with W = I.
 */
export class WeightedLeastSquares implements ScoringProblem {
  readonly total: number;
  readonly constraints?: NonNullable<ScoringProblem['constraints']>;

  constructor(
    readonly models: GroupModel[],
    readonly groups: WeightedMoments[],
    readonly slots: number,
    constraints: Constraints | null,
  ) {
    this.total = groups.reduce((sum, g) => sum + g.n, 0);
    if (constraints) this.constraints = (theta) => constraints.at(theta);
  }

  value(theta: Float64Array): number {
    let sum = 0;
    for (let g = 0; g < this.models.length; g++) {
      if (!this.models[g]!.update(theta)) return Number.POSITIVE_INFINITY;
      const { n, values, weights } = this.groups[g]!;
      const implied = this.implied(g);
      for (let k = 0; k < values.length; k++)
        sum += (n / this.total) * weights[k]! * (values[k]! - implied[k]!) ** 2;
    }
    return 0.5 * sum;
  }

  derivatives(theta: Float64Array): { gradient: Float64Array; curvature: Float64Array } {
    const q = this.slots;
    const gradient = new Float64Array(q);
    const curvature = new Float64Array(q * q);
    for (let g = 0; g < this.models.length; g++) {
      this.models[g]!.update(theta);
      const { n, values, weights, kinds } = this.groups[g]!;
      const implied = this.implied(g);
      const jacobian = this.jacobian(g);
      const m = kinds.length;
      const weighted = Float64Array.from(jacobian);
      for (let k = 0; k < m; k++) {
        const w = (n / this.total) * weights[k]!;
        const residual = values[k]! - implied[k]!;
        for (let c = 0; c < q; c++) {
          weighted[k * q + c]! *= w;
          gradient[c]! -= weighted[k * q + c]! * residual;
        }
      }
      const part = crossProduct(jacobian, weighted, m, q, q);
      for (let c = 0; c < q * q; c++) curvature[c]! += part[c]!;
    }
    return { gradient, curvature };
  }

  /** Implied moments of a group at the last update. */
  implied(g: number): Float64Array {
    const model = this.models[g]!;
    const { p, sigma, mu, scales } = model;
    return Float64Array.from(this.groups[g]!.kinds, (kind) => {
      switch (kind.kind) {
        case 'threshold':
          return scales[kind.i]! * (model.threshold(kind.i, kind.k) - mu[kind.i]!);
        case 'mean':
          return mu[kind.i]!;
        case 'variance':
          return sigma[kind.i * p + kind.i]!;
        case 'slope':
          return scales[kind.i]! * model.slope(kind.i, kind.x);
        case 'covariance':
          return scales[kind.i]! * scales[kind.j]! * sigma[kind.i * p + kind.j]!;
      }
    });
  }

  /** Derivatives (moments x slots) of a group's implied moments at the last update. */
  jacobian(g: number): Float64Array {
    const model = this.models[g]!;
    const { kinds } = this.groups[g]!;
    const q = this.slots;
    const out = new Float64Array(kinds.length * q);
    const dSigma = new Float64Array(model.p * model.p);
    for (const e of model.free) {
      if (e.matrix === 'T') {
        const at = kinds.findIndex((k) => k.kind === 'threshold' && k.i === e.i && k.k === e.j);
        out[at * q + e.slot]! += model.scales[e.i]!;
        continue;
      }
      impliedChange(model, e, dSigma);
      const derivative = momentDerivative(model, e, dSigma);
      kinds.forEach((kind, k) => {
        const d = derivative(kind);
        if (d !== 0) out[k * q + e.slot]! += d;
      });
    }
    return out;
  }
}

type FreeElement = GroupModel['free'][number];

/** The variable whose scale factor an element is; -1 of others. */
const scaledBy = (e: FreeElement): number => (e.matrix === 'D' ? e.i : -1);

/** Derivatives of the implied covariances by a free element, into `dSigma` (p x p). */
function impliedChange(model: GroupModel, e: FreeElement, dSigma: Float64Array): void {
  const { p, scales, vectors, derived } = model;
  dSigma.fill(0);
  const { u, v, factor } = model.rankTwo(e);
  if (factor !== 0) {
    for (let i = 0; i < p; i++) {
      for (let j = 0; j < p; j++) {
        dSigma[i * p + j] =
          factor * (vectors[u * p + i]! * vectors[v * p + j]! + vectors[v * p + i]! * vectors[u * p + j]!);
      }
    }
  }
  if (derived.length === 0) return;
  // Total variances of ordered items are given: their residual variances move against every other change.
  const scaled = scaledBy(e);
  const change = Float64Array.from(derived, (o) => {
    const target = o === scaled ? -2 / scales[o]! ** 3 : 0;
    return target - dSigma[o * p + o]!;
  });
  const moves = multiply(model.derivedInverse, change, derived.length, derived.length, 1);
  derived.forEach((o, c) => {
    const move = moves[c]!;
    if (move === 0) return;
    for (let i = 0; i < p; i++) {
      const gi = vectors[o * p + i]!;
      if (gi === 0) continue;
      for (let j = 0; j < p; j++) dSigma[i * p + j]! += move * gi * vectors[o * p + j]!;
    }
  });
}

/** The derivative of each kind of moment by a free element, whose change of the covariances is given. */
function momentDerivative(
  model: GroupModel,
  e: FreeElement,
  dSigma: Float64Array,
): (kind: MomentKind) => number {
  const { p, sigma, mu, scales, vectors } = model;
  const scaled = scaledBy(e);
  const mean = model.meanFactor(e);
  return (kind) => {
    const { i } = kind;
    switch (kind.kind) {
      case 'threshold':
        if (scaled === i) return model.threshold(i, kind.k) - mu[i]!;
        return mean === 0 ? 0 : -scales[i]! * mean * vectors[e.i * p + i]!;
      case 'mean':
        return mean === 0 ? 0 : mean * vectors[e.i * p + i]!;
      case 'variance':
        return dSigma[i * p + i]!;
      case 'slope':
        if (scaled === i) return model.slope(i, kind.x);
        // (I-A)^-1 moves by its column e.i times its row e.j when the effect of e.j on e.i does.
        return e.matrix === 'A' ? scales[i]! * vectors[e.i * p + i]! * model.slope(e.j, kind.x) : 0;
      case 'covariance': {
        const { j } = kind;
        let d = scales[i]! * scales[j]! * dSigma[i * p + j]!;
        if (scaled === i) d += scales[j]! * sigma[i * p + j]!;
        if (scaled === j) d += scales[i]! * sigma[i * p + j]!;
        return d;
      }
    }
  };
}
