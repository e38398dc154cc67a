import {
  cholesky,
  choleskyInverse,
  choleskyLogDeterminant,
  multiply,
  multiplyVector,
  type ScoringProblem,
  submatrix,
} from '../../stats/index.js';
import type { Pattern, PatternGroup } from '../data/patterns.js';
import type { Constraints } from '../model/constraints.js';
import type { GroupModel } from '../model/group-model.js';
import { eachScore } from './case-scores.js';
import { addCurvature, addGradient, addObservedCurvature, elementParts } from './element-derivatives.js';
import { addMomentCurvature } from './second-derivatives.js';

/**
 * Full-information likelihood of cases with missing values, by pattern (Arbuckle 1996; Allison 2003): minus
 * the normal log-likelihood per case (without the constant of 2 pi). Complete data are the special case of
 * one pattern; it is used there too for casewise scores. Valid when values are missing at random.
 */
export class PatternLikelihood implements ScoringProblem {
  readonly total: number;
  readonly constraints?: NonNullable<ScoringProblem['constraints']>;
  private at: Float64Array | null = null;
  /** By group and pattern: inverse of the implied covariances of what is there, padded with zeros to p x p. */
  private inverses: Float64Array[][] = [];

  constructor(
    readonly models: GroupModel[],
    readonly groups: PatternGroup[],
    readonly slots: number,
    constraints: Constraints | null,
  ) {
    this.total = groups.reduce((sum, g) => sum + g.patterns.reduce((s, x) => s + x.n, 0), 0);
    if (constraints) this.constraints = (theta) => constraints.at(theta);
  }

  value(theta: Float64Array): number {
    this.at = null;
    this.inverses = [];
    let sum = 0;
    for (let g = 0; g < this.models.length; g++) {
      const model = this.models[g]!;
      if (!model.update(theta)) return Number.POSITIVE_INFINITY;
      const inverses: Float64Array[] = [];
      this.inverses.push(inverses);
      for (const pattern of this.groups[g]!.patterns) {
        const k = pattern.observed.length;
        const l = cholesky(submatrix(model.sigma, model.p, pattern.observed), k, 1e-12);
        if (l === null) return Number.POSITIVE_INFINITY;
        const w = choleskyInverse(l, k);
        let f = choleskyLogDeterminant(l, k);
        for (let i = 0; i < k; i++) {
          const di = this.deviation(model, pattern.mean[i]!, pattern.observed[i]!);
          for (let j = 0; j < k; j++) {
            const dj = this.deviation(model, pattern.mean[j]!, pattern.observed[j]!);
            f += w[i * k + j]! * (pattern.cov[i * k + j]! + di * dj);
          }
        }
        sum += (0.5 * pattern.n * f) / this.total;
        inverses.push(pad(w, pattern.observed, model.p));
      }
    }
    this.at = Float64Array.from(theta);
    return sum;
  }

  /** Without a mean structure means are saturated: nothing deviates. */
  private deviation(model: GroupModel, mean: number, variable: number): number {
    return model.usesMeans ? mean - model.mu[variable]! : 0;
  }

  derivatives(theta: Float64Array): { gradient: Float64Array; curvature: Float64Array } {
    const q = this.slots;
    const gradient = this.gradient(theta);
    const curvature = new Float64Array(q * q);
    this.models.forEach((model, g) => {
      const parts = elementParts(model);
      this.groups[g]!.patterns.forEach((pattern, k) => {
        addCurvature(model, parts, this.inverses[g]![k]!, pattern.n / this.total, curvature, q);
      });
    });
    return { gradient, curvature };
  }

  /**
   * Observed information of the moments at their implied values, brought to the parameters: the Hessian (q x q, of
   * all cases) without what the curvature of the implied moments adds, Delta' A Delta (Yuan & Bentler 2000, eq. 6).
   * By patterns, with W = Sigma^-1, T the products of deviations from the implied means and d their mean: covariances
   * tr(dS_k W dS_l (W T W - W/2)), means dm_k' W dm_l, both dm_k' W dS_l W d.
   */
  momentInformation(theta: Float64Array): Float64Array {
    this.moveTo(theta);
    const q = this.slots;
    const out = new Float64Array(q * q);
    this.models.forEach((model, g) => {
      const parts = elementParts(model);
      this.eachPattern(g, ({ n, w, wd, wtw }) => {
        const r = wtw.map((x, i) => 2 * x - w[i]!);
        addObservedCurvature(model, parts, w, r, wd, n, out, q);
      });
    });
    return out;
  }

  /** Analytic second derivatives: those by the moments, and what the curvature of the implied moments adds. */
  hessian(theta: Float64Array): Float64Array {
    const out = this.momentInformation(theta).map((x) => x / this.total);
    this.models.forEach((model, g) => {
      const { covPart, meanPart } = this.slopes(g);
      addMomentCurvature(model, covPart, meanPart, 1, out, this.slots);
    });
    return out;
  }

  private moveTo(theta: Float64Array): void {
    if (this.at === null || !this.at.every((t, i) => t === theta[i])) this.value(theta);
  }

  /** Every pattern with its cases n, W = Sigma^-1 of what is there, W d and W T W (see `momentInformation`); padded to p. */
  private eachPattern(
    g: number,
    see: (at: { n: number; w: Float64Array; wd: Float64Array; wtw: Float64Array }) => void,
  ): void {
    const model = this.models[g]!;
    const { p } = model;
    this.groups[g]!.patterns.forEach((pattern, index) => {
      const w = this.inverses[g]![index]!;
      const { d, products } = this.misfit(model, pattern);
      const wtw = multiply(multiply(w, products, p, p, p), w, p, p, p);
      see({ n: pattern.n, w, wd: multiplyVector(w, d, p, p), wtw });
    });
  }

  /** Derivatives of twice the value by the implied covariances of a group, and of it by the means. */
  private slopes(g: number): { covPart: Float64Array; meanPart: Float64Array | null } {
    const { p, usesMeans } = this.models[g]!;
    const covPart = new Float64Array(p * p);
    const meanPart = new Float64Array(p);
    this.eachPattern(g, ({ n, w, wd, wtw }) => {
      const weight = n / this.total;
      for (let c = 0; c < p * p; c++) covPart[c]! += weight * (w[c]! - wtw[c]!);
      for (let i = 0; i < p; i++) meanPart[i]! -= weight * wd[i]!;
    });
    return { covPart, meanPart: usesMeans ? meanPart : null };
  }

  /** Mean deviation of a pattern's cases from the implied means, and mean products of deviations; padded to p. */
  private misfit(model: GroupModel, pattern: Pattern): { d: Float64Array; products: Float64Array } {
    const { p } = model;
    const { observed, cov, mean } = pattern;
    const d = new Float64Array(p);
    const products = new Float64Array(p * p);
    observed.forEach((a, i) => {
      d[a] = this.deviation(model, mean[i]!, a);
    });
    observed.forEach((a, i) => {
      observed.forEach((b, j) => {
        products[a * p + b] = cov[i * observed.length + j]! + d[a]! * d[b]!;
      });
    });
    return { d, products };
  }

  gradient(theta: Float64Array): Float64Array {
    this.moveTo(theta);
    const out = new Float64Array(this.slots);
    this.models.forEach((model, g) => {
      const { covPart, meanPart } = this.slopes(g);
      addGradient(model, covPart, meanPart, 1, out);
    });
    return out;
  }

  /** -2 log-likelihood of all cases, constant included. */
  deviance(theta: Float64Array): number {
    let constant = 0;
    for (const g of this.groups)
      for (const x of g.patterns) constant += x.n * x.observed.length * Math.log(2 * Math.PI);
    return 2 * this.total * this.value(theta) + constant;
  }

  /**
   * Sum over cases (clusters, where there are clusters) of the outer products of their scores, the derivatives
   * of the weighted casewise log-likelihood (White 1982; Skinner 1989 for weights and clusters).
   * `center` 'model' takes scores as they are; 'sample' centres them at the sample moments, which gives
   * Delta' V Gamma V Delta with the sample's fourth moments (Satorra & Bentler 1994), for complete data only;
   * `projections` by group then take out what fixed covariates give (see `projectionOnCovariates`).
   */
  scoreProducts(
    theta: Float64Array,
    center: 'model' | 'sample',
    projections: readonly Float64Array[] | null = null,
  ): Float64Array {
    this.value(theta);
    const q = this.slots;
    const out = new Float64Array(q * q);
    this.models.forEach((model, g) => {
      const group = this.groups[g]!;
      const sums = group.clusters ? new Map<number, Float64Array>() : null;
      const given = { model, group, inverses: this.inverses[g]!, slots: q };
      eachScore(given, center, projections?.[g] ?? null, (row, score) => {
        if (sums === null) addOuter(out, score, q);
        else {
          const cluster = group.clusters![row]!;
          const sum = sums.get(cluster);
          if (sum) for (let k = 0; k < q; k++) sum[k]! += score[k]!;
          else sums.set(cluster, Float64Array.from(score));
        }
      });
      if (sums) {
        // Between-cluster products carry the usual small-sample factor J/(J - 1).
        const factor = Math.sqrt(sums.size / (sums.size - 1));
        for (const score of sums.values())
          addOuter(
            out,
            score.map((x) => x * factor),
            q,
          );
      }
    });
    for (let i = 0; i < q; i++) for (let j = 0; j < i; j++) out[i * q + j] = out[j * q + i]!;
    return out;
  }
}

function addOuter(out: Float64Array, score: Float64Array, q: number): void {
  for (let i = 0; i < q; i++) {
    const x = score[i]!;
    if (x === 0) continue;
    for (let j = i; j < q; j++) out[i * q + j]! += x * score[j]!;
  }
}

function pad(w: Float64Array, observed: readonly number[], p: number): Float64Array {
  const k = observed.length;
  if (k === p) return w;
  const out = new Float64Array(p * p);
  for (let i = 0; i < k; i++)
    for (let j = 0; j < k; j++) out[observed[i]! * p + observed[j]!] = w[i * k + j]!;
  return out;
}
