import type { LogisticCells } from './logistic-cells.js';
import { leafEffects, leafVariances, type NestedSystem, nestedSystem, solveNested } from './nested-system.js';

/** The conditional mode of the standardised group effects, by level and group, and what was found on the way. */
export interface Mode {
  u: Float64Array[];
  /** By cell: linear predictor and probability. */
  eta: Float64Array;
  mu: Float64Array;
  system: NestedSystem;
  /** Minus twice the log likelihood given the mode, plus |u|^2. */
  penalised: number;
}

/** log(1 + exp(x)) without overflow. */
export const softplus = (x: number): number =>
  x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));

/**
 * The mode of u given theta and beta, by Newton steps (penalised iteratively reweighted least squares: Bates et al.,
 * lme4's PIRLS) with halving.
 * @param start u to begin with
 * @returns null where a number isn't finite
 */
export function conditionalMode(
  data: LogisticCells,
  theta: ArrayLike<number>,
  beta: ArrayLike<number>,
  start?: readonly Float64Array[],
): Mode | null {
  const { levels, p, rows, leaf, x } = data;
  const cells = rows.length;
  const offset = new Float64Array(cells);
  for (let c = 0; c < cells; c++) for (let j = 0; j < p; j++) offset[c]! += x[c * p + j]! * beta[j]!;
  let u = start?.map((v) => Float64Array.from(v)) ?? levels.groups.map((g) => new Float64Array(g));
  let now = at(data, theta, offset, u);
  if (!Number.isFinite(now.penalised) && start !== undefined) {
    u = levels.groups.map((g) => new Float64Array(g));
    now = at(data, theta, offset, u);
  }
  if (!Number.isFinite(now.penalised)) return null;
  for (let iteration = 0; ; iteration++) {
    const weight = new Float64Array(levels.groups.at(-1)!);
    const slope = new Float64Array(weight.length);
    for (let c = 0; c < cells; c++) {
      weight[leaf[c]!]! += rows[c]! * now.mu[c]! * (1 - now.mu[c]!);
      slope[leaf[c]!]! += data.events[c]! - rows[c]! * now.mu[c]!;
    }
    const system = nestedSystem(levels, theta, weight);
    const right = levelSums(data, slope).map((s, l) => s.map((v, g) => theta[l]! * v - u[l]![g]!));
    const step = solveNested(levels, system, right);
    let decrement = 0;
    for (let l = 0; l < step.length; l++)
      for (let g = 0; g < step[l]!.length; g++) decrement += step[l]![g]! * right[l]![g]!;
    if (decrement < 1e-20 * (1 + now.penalised) || iteration === 60) return { u, ...now, system };
    let size = 1;
    let moved = false;
    for (let halving = 0; halving < 30 && !moved; halving++) {
      const trial = u.map((v, l) => v.map((value, g) => value + size * step[l]![g]!));
      const there = at(data, theta, offset, trial);
      if (there.penalised <= now.penalised + 1e-13 * now.penalised) {
        u = trial;
        now = there;
        moved = true;
      }
      size /= 2;
    }
    if (!moved || decrement < 1e-16) return { u, ...now, system };
  }
}

function at(
  { levels, rows, events, leaf }: LogisticCells,
  theta: ArrayLike<number>,
  offset: Float64Array,
  u: readonly Float64Array[],
): Pick<Mode, 'eta' | 'mu' | 'penalised'> {
  const effect = leafEffects(levels, theta, u);
  const eta = offset.map((o, c) => o + effect[leaf[c]!]!);
  const mu = new Float64Array(eta.length);
  let penalised = 0;
  for (let c = 0; c < eta.length; c++) {
    mu[c] = 1 / (1 + Math.exp(-eta[c]!));
    penalised += 2 * (rows[c]! * softplus(eta[c]!) - events[c]! * eta[c]!);
  }
  for (const level of u) for (const value of level) penalised += value * value;
  return { eta, mu, penalised };
}

/** Sums by group of every level, of sums by innermost group. */
function levelSums({ levels }: LogisticCells, leafSum: Float64Array): Float64Array[] {
  const out: Float64Array[] = [];
  let own = leafSum;
  for (let l = levels.groups.length - 1; l >= 0; l--) {
    out[l] = own;
    if (l === 0) break;
    const up = new Float64Array(levels.groups[l - 1]!);
    for (let g = 0; g < own.length; g++) up[levels.parent[l]![g]!]! += own[g]!;
    own = up;
  }
  return out;
}

/** The Laplace deviance and its slopes by theta and beta. */
interface LaplaceState {
  deviance: number;
  byTheta: Float64Array;
  byBeta: Float64Array;
  mode: Mode;
}

/**
 * Kernel: minus twice the log likelihood by Laplace's approximation, -2 log p(y | u) + |u|^2 + log |H| at the mode
 * (Bates et al. 2015 and lme4's glmer), with its exact slopes: those of log |H| through the mode too, by one further
 * solve with H (as in Skaug & Fournier 2006). Cost grows with cells and groups.
 */
export function laplaceState(
  data: LogisticCells,
  theta: ArrayLike<number>,
  beta: ArrayLike<number>,
  start?: readonly Float64Array[],
): LaplaceState | null {
  const mode = conditionalMode(data, theta, beta, start);
  if (mode === null) return null;
  const { levels, p, rows, events, leaf, x } = data;
  const cells = rows.length;
  const depth = levels.groups.length;
  const leaves = levels.groups[depth - 1]!;
  // The weights of H belong to the mode's last step but one; taken anew, they are the mode's own.
  const weight = new Float64Array(leaves);
  const third = new Float64Array(leaves);
  const left = new Float64Array(leaves);
  for (let c = 0; c < cells; c++) {
    const mu = mode.mu[c]!;
    const w = rows[c]! * mu * (1 - mu);
    weight[leaf[c]!]! += w;
    third[leaf[c]!]! += w * (1 - 2 * mu);
    left[leaf[c]!]! += events[c]! - rows[c]! * mu;
  }
  const system = nestedSystem(levels, theta, weight);
  const { variance, covariance } = leafVariances(levels, system);
  const turned = third.map((t, g) => (t * variance[g]!) / 2);
  const right = levelSums(data, turned).map((s, l) => s.map((v) => theta[l]! * v));
  const q = solveNested(levels, system, right);
  const qEffect = leafEffects(levels, theta, q);
  const byBeta = new Float64Array(p);
  // Half the slope of the deviance by the linear predictor of a leaf's rows, as through u itself.
  const along = new Float64Array(leaves);
  for (let c = 0; c < cells; c++) {
    const g = leaf[c]!;
    const mu = mode.mu[c]!;
    const w = rows[c]! * mu * (1 - mu);
    const slope = -(events[c]! - rows[c]! * mu) + (variance[g]! * w * (1 - 2 * mu)) / 2 - w * qEffect[g]!;
    along[g]! += slope;
    for (let j = 0; j < p; j++) byBeta[j]! += 2 * slope * x[c * p + j]!;
  }
  const byTheta = new Float64Array(depth);
  for (let leafAt = 0; leafAt < leaves; leafAt++) {
    let g = leafAt;
    for (let l = depth - 1; l >= 0; l--) {
      byTheta[l]! +=
        2 *
        (along[leafAt]! * mode.u[l]![g]! +
          left[leafAt]! * q[l]![g]! +
          weight[leafAt]! * covariance[l]![leafAt]!);
      g = levels.parent[l]![g]!;
    }
  }
  return { deviance: mode.penalised + system.logDet, byTheta, byBeta, mode };
}
