import {
  cholesky,
  choleskyInverse,
  choleskyLogDeterminant,
  multiply,
  multiplyTransposed,
  type ScoringProblem,
} from '../../stats/index.js';
import type { SampleMoments } from '../data/sample.js';
import type { Constraints } from '../model/constraints.js';
import type { GroupModel } from '../model/group-model.js';
import { addMomentCurvature } from './second-derivatives.js';

/** A free element's derivatives: factor (u v' + v u') of the covariances, mean times vector g of the means. */
export interface ElementPart {
  u: number;
  v: number;
  factor: number;
  mean: number;
  g: number;
  slot: number;
}

/** Derivatives of a model's free elements at its last `update`. */
export function elementParts(model: GroupModel): ElementPart[] {
  return model.free.map((e) => {
    const { u, v, factor } = model.rankTwo(e);
    return { u, v, factor, mean: model.meanFactor(e), g: e.i, slot: e.slot };
  });
}

/**
 * Adds weight times the normal-theory curvature 1/2 tr(W dS_k W dS_l) + dm_k' W dm_l of one group to `into`
 * (Joreskog 1969, Psychometrika 34, eq. A6; Magnus & Neudecker 1999), for free elements k, l, where dS and dm
 * are the derivatives of the implied covariances and means. Rank-two derivatives make each entry four products.
 */
export function addCurvature(
  model: GroupModel,
  parts: readonly ElementPart[],
  w: Float64Array,
  weight: number,
  into: Float64Array,
  q: number,
): void {
  const { p, m, vectors } = model;
  const rows = 2 * m;
  const gram = multiplyTransposed(multiply(vectors, w, rows, p, p), vectors, rows, p, rows);
  eachPair(parts, weight, into, q, (x, y) => {
    let sum = 0;
    const f = x.factor * y.factor;
    if (f !== 0) {
      sum +=
        f *
        (gram[x.u * rows + y.u]! * gram[x.v * rows + y.v]! +
          gram[x.u * rows + y.v]! * gram[x.v * rows + y.u]!);
    }
    const f2 = x.mean * y.mean;
    if (f2 !== 0) sum += f2 * gram[x.g * rows + y.g]!;
    return sum;
  });
}

/**
 * Adds weight times 1/2 tr(W dS_k R dS_l) + dm_k' W dm_l + dm_k' W dS_l h + dm_l' W dS_k h to `into`: the second
 * derivatives of the half discrepancy by the moments, with R = 2 W T W - W for products T of deviations with mean d,
 * and h = W d (Yuan & Bentler 2000, Sociol. Methodol. 30, section 2).
 */
export function addObservedCurvature(
  model: GroupModel,
  parts: readonly ElementPart[],
  w: Float64Array,
  r: Float64Array,
  h: Float64Array,
  weight: number,
  into: Float64Array,
  q: number,
): void {
  const { p, m, vectors } = model;
  const rows = 2 * m;
  const gram = (a: Float64Array) =>
    multiplyTransposed(multiply(vectors, a, rows, p, p), vectors, rows, p, rows);
  const gw = gram(w);
  const gr = gram(r);
  const vh = multiply(vectors, h, rows, p, 1);
  const mixed = (e: ElementPart, o: ElementPart) =>
    e.mean * o.factor * (gw[e.g * rows + o.u]! * vh[o.v]! + gw[e.g * rows + o.v]! * vh[o.u]!);
  eachPair(parts, weight, into, q, (x, y) => {
    let sum = 0;
    const f = x.factor * y.factor;
    if (f !== 0) {
      const xu = x.u * rows;
      const xv = x.v * rows;
      sum +=
        (f / 2) *
        (gw[xu + y.u]! * gr[xv + y.v]! +
          gw[xu + y.v]! * gr[xv + y.u]! +
          gw[xv + y.u]! * gr[xu + y.v]! +
          gw[xv + y.v]! * gr[xu + y.u]!);
    }
    if (x.mean * y.mean !== 0) sum += x.mean * y.mean * gw[x.g * rows + y.g]!;
    if (x.mean * y.factor !== 0) sum += mixed(x, y);
    if (y.mean * x.factor !== 0) sum += mixed(y, x);
    return sum;
  });
}

/** Adds weight times `entry` of every pair of free elements to their slots, both triangles. */
function eachPair(
  parts: readonly ElementPart[],
  weight: number,
  into: Float64Array,
  q: number,
  entry: (x: ElementPart, y: ElementPart) => number,
): void {
  for (let a = 0; a < parts.length; a++) {
    const x = parts[a]!;
    for (let b = 0; b <= a; b++) {
      const y = parts[b]!;
      const sum = weight * entry(x, y);
      if (sum === 0) continue;
      into[x.slot * q + y.slot]! += sum;
      if (a !== b) into[y.slot * q + x.slot]! += sum;
    }
  }
}

/**
 * Adds weight times (1/2 tr(Q dS_k) + r' dm_k) to `into` for every free element k.
 * @param covPart Q, symmetric p x p; meanPart r, length p, or null
 */
export function addGradient(
  model: GroupModel,
  covPart: Float64Array,
  meanPart: Float64Array | null,
  weight: number,
  into: Float64Array,
): void {
  const { p, m, vectors } = model;
  const kq = multiply(vectors, covPart, 2 * m, p, p);
  for (const e of model.free) {
    const { u, v, factor } = model.rankTwo(e);
    let sum = 0;
    if (factor !== 0) {
      let uqv = 0;
      for (let k = 0; k < p; k++) uqv += kq[u * p + k]! * vectors[v * p + k]!;
      sum += factor * uqv;
    }
    const mean = meanPart === null ? 0 : model.meanFactor(e);
    if (mean !== 0) {
      let product = 0;
      for (let k = 0; k < p; k++) product += vectors[e.i * p + k]! * meanPart![k]!;
      sum += mean * product;
    }
    into[e.slot]! += weight * sum;
  }
}

interface GroupState {
  w: Float64Array;
  /** S + dd' - Sigma and mean difference d at the last valid point. */
  difference: Float64Array | null;
}

/**
 * The half discrepancy summed over groups with shares n_g/N:
 * ML, 1/2 [log|Sigma| + tr(S Sigma^-1) - log|S| - p + d' Sigma^-1 d] (Joreskog 1967; Bollen 1989, eq. 4.67), or
 * GLS, 1/4 tr[(I - Sigma S^-1)^2] + 1/2 d' S^-1 d (Joreskog & Goldberger 1972). N times it is minus the
 * log-likelihood ratio, so N times the curvature is the expected information.
 */
export class NormalTheory implements ScoringProblem {
  readonly shares: number[];
  readonly total: number;
  private readonly states: GroupState[];
  private readonly logDetS: number[];
  private readonly inverseS: Float64Array[];
  private at: Float64Array | null = null;
  /** The last derivatives that were asked for, and where: they are wanted again at the solution. */
  private known: { at: Float64Array; gradient: Float64Array; curvature: Float64Array } | null = null;
  readonly constraints?: NonNullable<ScoringProblem['constraints']>;

  constructor(
    readonly models: GroupModel[],
    readonly samples: SampleMoments[],
    readonly slots: number,
    readonly kind: 'ML' | 'GLS',
    constraints: Constraints | null,
  ) {
    this.total = samples.reduce((sum, s) => sum + s.n, 0);
    this.shares = samples.map((s) => s.n / this.total);
    this.logDetS = [];
    this.inverseS = [];
    this.states = models.map((m) => ({ w: new Float64Array(m.p * m.p), difference: null }));
    samples.forEach((s, g) => {
      const p = models[g]!.p;
      const l = cholesky(s.cov, p);
      this.logDetS.push(l === null ? Number.NaN : choleskyLogDeterminant(l, p));
      if (kind === 'GLS' && l !== null) this.inverseS.push(choleskyInverse(l, p));
    });
    if (constraints) this.constraints = (theta) => constraints.at(theta);
  }

  value(theta: Float64Array): number {
    this.at = null;
    let sum = 0;
    for (let g = 0; g < this.models.length; g++) {
      const f = this.groupValue(g, theta);
      if (!Number.isFinite(f)) return Number.POSITIVE_INFINITY;
      sum += this.shares[g]! * f;
    }
    this.at = Float64Array.from(theta);
    return sum;
  }

  private groupValue(g: number, theta: Float64Array): number {
    const model = this.models[g]!;
    const sample = this.samples[g]!;
    const { p } = model;
    if (!model.update(theta)) return Number.POSITIVE_INFINITY;
    const state = this.states[g]!;
    const d = new Float64Array(p);
    if (model.usesMeans && sample.mean) for (let i = 0; i < p; i++) d[i] = sample.mean[i]! - model.mu[i]!;
    state.difference = d;
    let quadratic = 0;
    if (this.kind === 'ML') {
      const l = cholesky(model.sigma, p, 1e-12);
      if (l === null) return Number.POSITIVE_INFINITY;
      choleskyInverse(l, p, state.w);
      let trace = 0;
      for (let i = 0; i < p * p; i++) trace += state.w[i]! * sample.cov[i]!;
      for (let i = 0; i < p; i++)
        for (let j = 0; j < p; j++) quadratic += d[i]! * state.w[i * p + j]! * d[j]!;
      return 0.5 * (choleskyLogDeterminant(l, p) - this.logDetS[g]! + trace - p + quadratic);
    }
    state.w = this.inverseS[g]!;
    const residual = sample.cov.map((s, i) => s - model.sigma[i]!);
    const wr = multiply(state.w, residual, p, p, p);
    let trace = 0;
    for (let i = 0; i < p; i++) for (let j = 0; j < p; j++) trace += wr[i * p + j]! * wr[j * p + i]!;
    for (let i = 0; i < p; i++) for (let j = 0; j < p; j++) quadratic += d[i]! * state.w[i * p + j]! * d[j]!;
    return 0.25 * trace + 0.5 * quadratic;
  }

  derivatives(theta: Float64Array): { gradient: Float64Array; curvature: Float64Array } {
    this.moveTo(theta);
    if (this.known === null || !this.known.at.every((t, i) => t === theta[i]))
      this.known = { at: Float64Array.from(theta), ...this.derivativesHere(theta) };
    return this.known;
  }

  private derivativesHere(theta: Float64Array): { gradient: Float64Array; curvature: Float64Array } {
    const q = this.slots;
    const gradient = this.gradient(theta);
    const curvature = new Float64Array(q * q);
    this.models.forEach((model, g) => {
      addCurvature(model, elementParts(model), this.states[g]!.w, this.shares[g]!, curvature, q);
    });
    return { gradient, curvature };
  }

  /** Analytic gradient of the half discrepancy. */
  gradient(theta: Float64Array): Float64Array {
    this.moveTo(theta);
    const gradient = new Float64Array(this.slots);
    this.models.forEach((model, g) => {
      const { covPart, meanPart } = this.slopes(g);
      addGradient(model, covPart, meanPart, this.shares[g]!, gradient);
    });
    return gradient;
  }

  /** Analytic second derivatives of the half discrepancy. */
  hessian(theta: Float64Array): Float64Array {
    this.moveTo(theta);
    const q = this.slots;
    const out = new Float64Array(q * q);
    this.models.forEach((model, g) => {
      const { p } = model;
      const { w } = this.states[g]!;
      const share = this.shares[g]!;
      const { covPart, meanPart } = this.slopes(g);
      const parts = elementParts(model);
      if (this.kind === 'GLS') addCurvature(model, parts, w, share, out, q);
      else {
        // R = 2 W (S + dd') W - W = W - 2 Q.
        const r = w.map((x, k) => x - 2 * covPart[k]!);
        const h = meanPart === null ? new Float64Array(p) : meanPart.map((x) => -x);
        addObservedCurvature(model, parts, w, r, h, share, out, q);
      }
      addMomentCurvature(model, covPart, meanPart, share, out, q);
    });
    return out;
  }

  private moveTo(theta: Float64Array): void {
    if (this.at === null || !this.at.every((t, i) => t === theta[i])) this.value(theta);
  }

  /** Derivatives of twice the half discrepancy by the implied covariances, W (Sigma - S - dd') W, and of it by the means, -W d. */
  private slopes(g: number): { covPart: Float64Array; meanPart: Float64Array | null } {
    const model = this.models[g]!;
    const { p } = model;
    const { w, difference } = this.states[g]!;
    const d = difference!;
    const { cov } = this.samples[g]!;
    const residual = new Float64Array(p * p);
    for (let i = 0; i < p; i++) {
      for (let j = 0; j < p; j++) {
        // ML weighs by Sigma^-1, so the mean's misfit enters the covariance part too; GLS has fixed weights.
        const dd = this.kind === 'ML' ? d[i]! * d[j]! : 0;
        residual[i * p + j] = model.sigma[i * p + j]! - cov[i * p + j]! - dd;
      }
    }
    const covPart = multiply(multiply(w, residual, p, p, p), w, p, p, p);
    if (!model.usesMeans) return { covPart, meanPart: null };
    const meanPart = new Float64Array(p);
    for (let i = 0; i < p; i++) for (let j = 0; j < p; j++) meanPart[i]! -= w[i * p + j]! * d[j]!;
    return { covPart, meanPart };
  }
}
