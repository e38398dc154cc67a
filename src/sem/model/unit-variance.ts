import type { ScoringProblem } from '../../stats/index.js';
import type { GroupModel } from './group-model.js';

/**
 * A model in coordinates in which its latent variables have unit (residual) variance: each free latent variance is the
 * square of a coordinate s, and loadings, paths, covariances and means of that variable are taken in units of s. A model
 * with marker items is then searched as the model with unit variances and free markers would be, and its solution
 * comes back in the form that was asked for. Fixed and shared parameters stay what they are: this is a change of
 * coordinates only, so the minimum is that of the model as it stands.
 */
export class UnitVarianceForm {
  /** Slots of latent variances, whose coordinate is a standard deviation. */
  private readonly scales: readonly number[];
  /** By slot: the scales that its parameter carries, with their powers. */
  private readonly powers: readonly ReadonlyMap<number, number>[];

  private constructor(scales: Set<number>, powers: Map<number, number>[]) {
    this.scales = [...scales];
    this.powers = powers;
  }

  /** Null when no latent variance is free. */
  static of(models: readonly GroupModel[], slots: number): UnitVarianceForm | null {
    const scales = new Set<number>();
    const scaleOf = models.map((m) => {
      const own = new Map<number, number>();
      for (const e of m.free) if (e.matrix === 'S' && e.i === e.j && e.i >= m.p) own.set(e.i, e.slot);
      for (const slot of own.values()) scales.add(slot);
      return own;
    });
    if (scales.size === 0) return null;
    const powers: Map<number, number>[] = Array.from({ length: slots }, () => new Map());
    const done = new Set<number>(scales);
    models.forEach((m, g) => {
      for (const e of m.free) {
        if (done.has(e.slot)) continue;
        done.add(e.slot);
        const add = (variable: number, power: number) => {
          const scale = scaleOf[g]!.get(variable);
          if (scale === undefined) return;
          const own = powers[e.slot]!;
          own.set(scale, (own.get(scale) ?? 0) + power);
        };
        if (e.matrix === 'T' || e.matrix === 'D') continue;
        add(e.i, 1);
        if (e.matrix === 'A') add(e.j, -1);
        if (e.matrix === 'S') add(e.j, 1);
      }
    });
    return new UnitVarianceForm(scales, powers);
  }

  /** Coordinates of a solution; null where a latent variance is not positive. */
  from(theta: Float64Array): Float64Array | null {
    if (this.scales.some((k) => !(theta[k]! > 0))) return null;
    const phi = Float64Array.from(theta);
    for (const k of this.scales) phi[k] = Math.sqrt(theta[k]!);
    this.powers.forEach((own, k) => {
      for (const [scale, power] of own) phi[k]! /= phi[scale]! ** power;
    });
    return phi;
  }

  /** The model's parameters at given coordinates. */
  to(phi: Float64Array): Float64Array {
    const theta = Float64Array.from(phi);
    this.powers.forEach((own, k) => {
      for (const [scale, power] of own) theta[k]! *= phi[scale]! ** power;
    });
    for (const k of this.scales) theta[k] = phi[k]! ** 2;
    return theta;
  }

  /** The same minimisation over the coordinates. */
  problem(of: ScoringProblem): ScoringProblem {
    const n = this.powers.length;
    const constraints = of.constraints?.bind(of);
    const gradient = of.gradient?.bind(of);
    const hessian = of.hessian?.bind(of);
    return {
      value: (phi) => {
        const value = of.value(this.to(phi));
        return Number.isNaN(value) ? Number.POSITIVE_INFINITY : value;
      },
      derivatives: (phi) => {
        const { gradient, curvature } = of.derivatives(this.to(phi));
        const columns = this.jacobian(phi);
        return {
          gradient: timesColumns(gradient, 1, n, columns),
          curvature: timesColumns(transpose(timesColumns(curvature, n, n, columns), n), n, n, columns),
        };
      },
      ...(gradient
        ? { gradient: (phi: Float64Array) => timesColumns(gradient(this.to(phi)), 1, n, this.jacobian(phi)) }
        : {}),
      ...(hessian
        ? {
            hessian: (phi: Float64Array) => {
              const theta = this.to(phi);
              const columns = this.jacobian(phi);
              const slope = gradient ? gradient(theta) : of.derivatives(theta).gradient;
              const out = timesColumns(
                transpose(timesColumns(hessian(theta), n, n, columns), n),
                n,
                n,
                columns,
              );
              this.addOwnCurvature(phi, slope, out);
              return out;
            },
          }
        : {}),
      ...(constraints
        ? {
            constraints: (phi: Float64Array) => {
              const { value, jacobian } = constraints(this.to(phi));
              return { value, jacobian: timesColumns(jacobian, value.length, n, this.jacobian(phi)) };
            },
          }
        : {}),
    };
  }

  /** Column k: derivatives of theta by coordinate k, as pairs of slot and value. */
  private jacobian(phi: Float64Array): [number, number][][] {
    const columns: [number, number][][] = Array.from(phi, () => []);
    const theta = this.to(phi);
    this.powers.forEach((own, k) => {
      let factor = 1;
      for (const [scale, power] of own) {
        factor *= phi[scale]! ** power;
        columns[scale]!.push([k, (power * theta[k]!) / phi[scale]!]);
      }
      columns[k]!.push([k, this.scales.includes(k) ? 2 * phi[k]! : factor]);
    });
    return columns;
  }

  /** Adds slope_k times the second derivatives of theta_k, a product of powers of the coordinates. */
  private addOwnCurvature(phi: Float64Array, slope: Float64Array, into: Float64Array): void {
    const n = phi.length;
    for (const k of this.scales) into[k * n + k]! += 2 * slope[k]!;
    this.powers.forEach((own, k) => {
      if (own.size === 0) return;
      let factor = 1;
      for (const [scale, power] of own) factor *= phi[scale]! ** power;
      const first = slope[k]! * factor;
      for (const [a, pa] of own) {
        const mixed = (first * pa) / phi[a]!;
        into[k * n + a]! += mixed;
        into[a * n + k]! += mixed;
        for (const [b, pb] of own)
          into[a * n + b]! += (first * phi[k]! * pa * (a === b ? pa - 1 : pb)) / (phi[a]! * phi[b]!);
      }
    });
  }
}

/** a (rows x n) times a sparse matrix given by its columns. */
function timesColumns(
  a: Float64Array,
  rows: number,
  n: number,
  columns: readonly (readonly [number, number][])[],
): Float64Array {
  const out = new Float64Array(rows * n);
  for (let r = 0; r < rows; r++) {
    columns.forEach((column, k) => {
      let sum = 0;
      for (const [slot, value] of column) sum += a[r * n + slot]! * value;
      out[r * n + k] = sum;
    });
  }
  return out;
}

function transpose(a: Float64Array, n: number): Float64Array {
  return Float64Array.from({ length: n * n }, (_, k) => a[(k % n) * n + Math.floor(k / n)]!);
}
