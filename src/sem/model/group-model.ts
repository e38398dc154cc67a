import { inverse, multiply } from '../../stats/index.js';
import type { ParameterRow, ParameterTable } from './parameter-table.js';

/** Where a parameter stands in the matrices of its group. */
export interface Element {
  row: ParameterRow;
  /** A: effect of variable j on i; S: (residual) covariance of i and j; M: intercept of i; T: threshold; D: scale. */
  matrix: 'A' | 'S' | 'M' | 'T' | 'D';
  i: number;
  j: number;
  slot: number;
}

/**
 * One group's model in reticular action form (McArdle & McDonald 1984, Br. J. Math. Stat. Psychol. 37,
 * 234-251): all variables, observed first, in one vector v = m + A v + u, cov(u) = S; so
 * Sigma = F (I-A)^-1 S (I-A)^-T F' and mu = F (I-A)^-1 m. Every derivative of Sigma is then of rank two:
 * by A_ij it is g_i h_j' + h_j g_i', by S_ij it is g_i g_j' + g_j g_i' (half of it on the diagonal), with
 * g_i the column i of F (I-A)^-1 and h_j the covariances of variable j with the observed ones.
 */
export class GroupModel {
  readonly names: string[];
  readonly p: number;
  readonly m: number;
  readonly elements: Element[] = [];
  /** Free elements only. */
  readonly free: Element[] = [];
  readonly a: Float64Array;
  readonly s: Float64Array;
  readonly intercepts: Float64Array;
  /** (I - A)^-1, covariance and mean of all variables, at the last `update`. */
  readonly e: Float64Array;
  readonly c: Float64Array;
  readonly means: Float64Array;
  /** Implied moments of the observed variables. */
  readonly sigma: Float64Array;
  readonly mu: Float64Array;
  /** Vectors g_0..g_m-1, h_0..h_m-1, each of length p. */
  readonly vectors: Float64Array;
  readonly usesMeans: boolean;
  /** Scales of the observed variables: of ordered items 1 / sd of the answer behind; 1 for the others. */
  readonly scales: Float64Array;
  /** Observed variables whose residual variance follows from a given total variance (ordered items). */
  readonly derived: number[] = [];
  /** Inverse of the map from those residual variances to the total variances. */
  derivedInverse: Float64Array = new Float64Array(0);
  /** Covariates that the moments of ordered items are conditional on. */
  private readonly given: number[];
  private readonly thresholds: Float64Array[];
  private readonly order: number[] | null;
  private readonly work: Float64Array;

  constructor(table: ParameterTable, group: number) {
    this.names = [...table.variables.observed, ...table.variables.latent];
    this.p = table.variables.observed.length;
    this.m = this.names.length;
    this.usesMeans = table.meanStructure;
    const { m, p } = this;
    const at = new Map(this.names.map((n, i) => [n, i]));
    this.a = new Float64Array(m * m);
    this.s = new Float64Array(m * m);
    this.intercepts = new Float64Array(m);
    this.e = new Float64Array(m * m);
    this.c = new Float64Array(m * m);
    this.means = new Float64Array(m);
    this.sigma = new Float64Array(p * p);
    this.mu = new Float64Array(p);
    this.vectors = new Float64Array(2 * m * p);
    this.work = new Float64Array(m * m);
    this.scales = new Float64Array(p).fill(1);
    const { conditionalX, exogenousX } = table.variables;
    this.given = conditionalX ? exogenousX.map((x) => at.get(x)!) : [];
    this.thresholds = Array.from({ length: p }, () => new Float64Array(0));
    for (const row of table.rows) {
      if (row.op !== '|' || row.group !== group) continue;
      const i = at.get(row.lhs)!;
      this.thresholds[i] = new Float64Array(Math.max(this.thresholds[i]!.length, Number(row.rhs.slice(1))));
    }
    for (const row of table.rows) {
      if (row.group !== group) continue;
      const lhs = at.get(row.lhs)!;
      const element: Element =
        row.op === '=~'
          ? { row, matrix: 'A', i: at.get(row.rhs)!, j: lhs, slot: row.slot }
          : row.op === '~'
            ? { row, matrix: 'A', i: lhs, j: at.get(row.rhs)!, slot: row.slot }
            : row.op === '~~'
              ? { row, matrix: 'S', i: lhs, j: at.get(row.rhs)!, slot: row.slot }
              : row.op === '~1'
                ? { row, matrix: 'M', i: lhs, j: 0, slot: row.slot }
                : row.op === '|'
                  ? { row, matrix: 'T', i: lhs, j: Number(row.rhs.slice(1)) - 1, slot: row.slot }
                  : { row, matrix: 'D', i: lhs, j: 0, slot: row.slot };
      this.elements.push(element);
      if (element.slot >= 0) this.free.push(element);
      if (element.slot < 0 && !Number.isNaN(row.fixed)) this.place(element, row.fixed);
    }
    for (const e of this.elements) if (e.matrix === 'S' && e.row.derived) this.derived.push(e.i);
    this.order = causalOrder(this.elements, m);
  }

  /** Value of a threshold or scale at the last `update`. */
  extra(element: Element): number {
    return element.matrix === 'T' ? this.threshold(element.i, element.j) : this.scales[element.i]!;
  }

  /** Threshold k (from 0) of an ordered item at the last `update`. */
  threshold(i: number, k: number): number {
    return this.thresholds[i]![k]!;
  }

  /** True when no variable affects itself, directly or through others. */
  get recursive(): boolean {
    return this.order !== null;
  }

  /** Puts a value at an element's place. */
  place(element: Element, value: number): void {
    const { m } = this;
    if (element.matrix === 'A') this.a[element.i * m + element.j] = value;
    else if (element.matrix === 'S') {
      this.s[element.i * m + element.j] = value;
      this.s[element.j * m + element.i] = value;
    } else if (element.matrix === 'M') this.intercepts[element.i] = value;
    else if (element.matrix === 'T') this.thresholds[element.i]![element.j] = value;
    else this.scales[element.i] = value;
  }

  /** Fixes the moments of exogenous covariates at the sample's. */
  fixExogenous(cov: Float64Array, mean: Float64Array | null): void {
    for (const element of this.elements) {
      if (!element.row.exogenous) continue;
      if (element.matrix === 'S') this.place(element, cov[element.i * this.p + element.j]!);
      else this.place(element, mean === null ? 0 : mean[element.i]!);
    }
  }

  /**
   * Takes the covariates out: the implied moments become intercepts at covariates of zero and residual covariances
   * given them (Muthen 1984, eq. 5-7). `fixExogenous` puts them back.
   */
  conditionOnCovariates(): void {
    this.fixExogenous(new Float64Array(this.p * this.p), null);
  }

  /** Effect of covariate x on variable i, direct and through others, at the last `update`. */
  slope(i: number, x: number): number {
    return this.e[i * this.m + x]!;
  }

  /** Computes the implied moments at theta. Returns false when I - A is singular. */
  update(theta: Float64Array): boolean {
    for (const element of this.free) this.place(element, theta[element.slot]!);
    return this.recompute();
  }

  /** The implied moments from the matrices as they stand. */
  recompute(): boolean {
    const { m, p, a, e, c, s } = this;
    if (this.order !== null) {
      e.fill(0);
      for (const i of this.order) {
        e[i * m + i] = 1;
        for (let j = 0; j < m; j++) {
          const effect = a[i * m + j]!;
          if (effect === 0) continue;
          for (let k = 0; k < m; k++) e[i * m + k]! += effect * e[j * m + k]!;
        }
      }
    } else {
      const iMinusA = this.work;
      for (let i = 0; i < m * m; i++) iMinusA[i] = -a[i]!;
      for (let i = 0; i < m; i++) iMinusA[i * m + i]! += 1;
      const inverted = inverse(iMinusA, m);
      if (inverted === null) return false;
      e.set(inverted);
    }
    if (this.derived.length > 0 && !this.setDerived()) return false;
    const es = multiply(e, s, m, m, m, this.work);
    for (let i = 0; i < m; i++) {
      for (let j = 0; j <= i; j++) {
        let sum = 0;
        for (let k = 0; k < m; k++) sum += es[i * m + k]! * e[j * m + k]!;
        c[i * m + j] = sum;
        c[j * m + i] = sum;
      }
    }
    for (let i = 0; i < p; i++) for (let j = 0; j < p; j++) this.sigma[i * p + j] = c[i * m + j]!;
    if (this.usesMeans) {
      for (let i = 0; i < m; i++) {
        let sum = 0;
        for (let k = 0; k < m; k++) sum += e[i * m + k]! * this.intercepts[k]!;
        this.means[i] = sum;
      }
      for (let i = 0; i < p; i++) this.mu[i] = this.means[i]!;
    }
    for (let i = 0; i < m; i++) {
      for (let k = 0; k < p; k++) {
        this.vectors[i * p + k] = e[k * m + i]!;
        this.vectors[(m + i) * p + k] = c[i * m + k]!;
      }
    }
    return true;
  }

  /** Implied covariances with ordered items in units of the standard deviation of the answer behind. */
  scaledSigma(): Float64Array {
    const { p, sigma, scales } = this;
    return sigma.map((x, k) => x * scales[Math.floor(k / p)]! * scales[k % p]!);
  }

  /** Residual variances of ordered items such that their total variances (given covariates) are 1 / scale^2. */
  private setDerived(): boolean {
    const { m, e, s, derived, given } = this;
    const k = derived.length;
    for (const o of derived) s[o * m + o] = 0;
    let rest = s;
    if (given.length > 0) {
      rest = Float64Array.from(s);
      for (const x of given) for (let j = 0; j < m; j++) rest[x * m + j] = rest[j * m + x] = 0;
    }
    const es = multiply(e, rest, m, m, m, this.work);
    const map = new Float64Array(k * k);
    const target = new Float64Array(k);
    derived.forEach((o, r) => {
      let explained = 0;
      for (let c = 0; c < m; c++) explained += es[o * m + c]! * e[o * m + c]!;
      target[r] = 1 / this.scales[o]! ** 2 - explained;
      derived.forEach((other, c) => {
        map[r * k + c] = e[o * m + other]! ** 2;
      });
    });
    const inverted = inverse(map, k);
    if (inverted === null) return false;
    this.derivedInverse = inverted;
    const values = multiply(inverted, target, k, k, 1);
    derived.forEach((o, r) => {
      s[o * m + o] = values[r]!;
    });
    return true;
  }

  /** Indices (into `vectors`) and factor of an element's derivative of Sigma: factor * (u v' + v u'); factor 0 when none. */
  rankTwo(element: Element): { u: number; v: number; factor: number } {
    switch (element.matrix) {
      case 'A':
        return { u: element.i, v: this.m + element.j, factor: 1 };
      case 'S':
        return { u: element.i, v: element.j, factor: element.i === element.j ? 0.5 : 1 };
      default:
        return { u: 0, v: 0, factor: 0 };
    }
  }

  /** Factor of g_i in an element's derivative of mu (`vectors` row i times it). */
  meanFactor(element: Element): number {
    if (!this.usesMeans) return 0;
    return element.matrix === 'A' ? this.means[element.j]! : element.matrix === 'M' ? 1 : 0;
  }
}

/** Variables ordered so that causes come before effects, or null when the model has a loop. */
function causalOrder(elements: readonly Element[], m: number): number[] | null {
  const causes: Set<number>[] = Array.from({ length: m }, () => new Set());
  for (const e of elements) if (e.matrix === 'A') causes[e.i]!.add(e.j);
  const order: number[] = [];
  const done = new Set<number>();
  while (order.length < m) {
    const next = causes.findIndex((c, i) => !done.has(i) && [...c].every((j) => done.has(j)));
    if (next < 0) return null;
    done.add(next);
    order.push(next);
  }
  return order;
}
