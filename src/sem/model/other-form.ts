import type { ScoringProblem } from '../../stats/index.js';
import type { GroupModel } from './group-model.js';

/**
 * A model in the coordinates of its other form. A latent variable with a free (residual) variance is given unit
 * variance: the variance is the square of a coordinate, and its loadings, paths, covariances and mean are taken in units
 * of that. With `markers`, one with a fixed variance is given a marker: its first loading is the root of a coordinate,
 * the variance, and the others are taken in units of the first. Fixed and shared parameters stay what they are: this is
 * a change of coordinates only, so the minimum is that of the model as it stands, but the search takes other steps.
 *
 * A parameter is its own coordinate, to a power in case of a scale, times powers of the scales' coordinates.
 */
export class OtherForm {
  private constructor(
    /** Slots of the scales with the power of their own coordinate, each after those that it carries. */
    private readonly scales: ReadonlyMap<number, number>,
    /** By slot: the scales (of others) that its parameter carries, with their powers. */
    private readonly powers: readonly ReadonlyMap<number, number>[],
  ) {}

  /** Null when no latent variable has another form. */
  static of(models: readonly GroupModel[], slots: number, { markers = true } = {}): OtherForm | null {
    const scales = new Map<number, number>();
    const shared = sharedSlots(models);
    /** By group and latent variable: the slot of its scale, and the power of its coordinate in the unit of measurement. */
    const units = models.map((m) => {
      const own = new Map<number, { slot: number; power: number }>();
      const isFree = new Set<number>();
      for (const e of m.free)
        if (e.matrix === 'S' && e.i === e.j && e.i >= m.p) {
          own.set(e.i, { slot: e.slot, power: 1 });
          scales.set(e.slot, 2);
          isFree.add(e.i);
        }
      // Latent variables of the first order come first, so that those they load on can be measured by them.
      const loadings = m.elements.filter((e) => e.matrix === 'A' && e.row.op === '=~');
      for (const e of markers ? [...loadings].sort((a, b) => order(a.i, m) - order(b.i, m)) : []) {
        if (isFree.has(e.j) || loadings.find((l) => l.j === e.j) !== e) continue;
        if (e.slot < 0 || shared.has(e.slot)) continue;
        own.set(e.j, { slot: e.slot, power: -0.5 });
        scales.set(e.slot, 0.5);
      }
      return own;
    });
    if (scales.size === 0) return null;
    const powers: Map<number, number>[] = Array.from({ length: slots }, () => new Map());
    const done = new Set<number>();
    models.forEach((m, g) => {
      for (const e of m.free) {
        if (done.has(e.slot)) continue;
        done.add(e.slot);
        if (e.matrix === 'T' || e.matrix === 'D' || scales.get(e.slot) === 2) continue;
        const add = (variable: number, times: number) => {
          const unit = units[g]!.get(variable);
          if (unit === undefined || unit.slot === e.slot) return;
          const own = powers[e.slot]!;
          own.set(unit.slot, (own.get(unit.slot) ?? 0) + times * unit.power);
        };
        add(e.i, 1);
        if (e.matrix === 'A') add(e.j, -1);
        if (e.matrix === 'S') add(e.j, 1);
      }
    });
    return new OtherForm(scales, powers);
  }

  /** Coordinates of a solution; null where a scale is not positive. */
  from(theta: Float64Array): Float64Array | null {
    const phi = Float64Array.from(theta);
    for (const [k, power] of this.scales) {
      for (const [scale, times] of this.powers[k]!) phi[k]! /= phi[scale]! ** times;
      if (!(phi[k]! > 0)) return null;
      phi[k] = phi[k]! ** (1 / power);
    }
    this.powers.forEach((own, k) => {
      if (this.scales.has(k)) return;
      for (const [scale, times] of own) phi[k]! /= phi[scale]! ** times;
    });
    return phi;
  }

  /** The model's parameters at given coordinates. */
  to(phi: Float64Array): Float64Array {
    const theta = Float64Array.from(phi);
    for (const [k, power] of this.scales) theta[k] = phi[k]! ** power;
    this.powers.forEach((own, k) => {
      for (const [scale, times] of own) theta[k]! *= phi[scale]! ** times;
    });
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
        const theta = this.to(phi);
        const value = theta.some(Number.isNaN) ? Number.NaN : of.value(theta);
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

  /** A parameter's own part with its first two derivatives, and the scales' part. */
  private parts(phi: Float64Array, k: number): { own: [number, number, number]; factor: number } {
    let factor = 1;
    for (const [scale, times] of this.powers[k]!) factor *= phi[scale]! ** times;
    const power = this.scales.get(k);
    const x = phi[k]!;
    const own: [number, number, number] =
      power === undefined
        ? [x, 1, 0]
        : [x ** power, power * x ** (power - 1), power * (power - 1) * x ** (power - 2)];
    return { own, factor };
  }

  /** Column k: derivatives of theta by coordinate k, as pairs of slot and value. */
  private jacobian(phi: Float64Array): [number, number][][] {
    const columns: [number, number][][] = Array.from(phi, () => []);
    this.powers.forEach((scales, k) => {
      const { own, factor } = this.parts(phi, k);
      for (const [scale, times] of scales) columns[scale]!.push([k, (times * own[0] * factor) / phi[scale]!]);
      columns[k]!.push([k, own[1] * factor]);
    });
    return columns;
  }

  /** Adds slope_k times the second derivatives of theta_k, a product of powers of the coordinates. */
  private addOwnCurvature(phi: Float64Array, slope: Float64Array, into: Float64Array): void {
    const n = phi.length;
    this.powers.forEach((scales, k) => {
      const { own, factor } = this.parts(phi, k);
      const weight = slope[k]! * factor;
      into[k * n + k]! += weight * own[2];
      for (const [a, pa] of scales) {
        const mixed = (weight * own[1] * pa) / phi[a]!;
        into[k * n + a]! += mixed;
        into[a * n + k]! += mixed;
        for (const [b, pb] of scales)
          into[a * n + b]! += (weight * own[0] * pa * (a === b ? pa - 1 : pb)) / (phi[a]! * phi[b]!);
      }
    });
  }
}

/** How many layers of measurement lie below a variable: none below an observed one. */
function order(variable: number, m: GroupModel, depth = 0): number {
  if (variable < m.p || depth > m.m) return 0;
  const below = m.elements.filter((e) => e.row.op === '=~' && e.j === variable);
  return 1 + Math.max(0, ...below.map((e) => order(e.i, m, depth + 1)));
}

/** Slots that stand for several parameters. */
function sharedSlots(models: readonly GroupModel[]): Set<number> {
  const seen = new Set<number>();
  const shared = new Set<number>();
  for (const { slot } of models.flatMap((m) => m.free)) {
    if (seen.has(slot)) shared.add(slot);
    seen.add(slot);
  }
  return shared;
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
