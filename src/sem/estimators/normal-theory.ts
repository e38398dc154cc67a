import {
  cholesky,
  choleskyInverse,
  choleskyLogDeterminant,
  multiply,
  type ScoringProblem,
} from '../../stats/index.js';
import type { SampleMoments } from '../data/sample.js';
import type { Constraints } from '../model/constraints.js';
import type { GroupModel } from '../model/group-model.js';
import { addCurvature, addGradient, addObservedCurvature, elementParts } from './element-derivatives.js';
import { addMomentCurvature } from './second-derivatives.js';

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
