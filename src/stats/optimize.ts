import { cholesky, choleskySolve, crossProduct, multiply, solve } from './linear-algebra.js';
import { symmetricEigen } from './linear-algebra-eigen.js';

/** A smooth function to be minimised by scoring: its value, gradient and a positive semidefinite curvature. */
export interface ScoringProblem {
  /** Value at theta; Infinity where it is not defined. */
  value(theta: Float64Array): number;
  /** Gradient and curvature (n x n) at theta, where `value` was finite. */
  derivatives(theta: Float64Array): { gradient: Float64Array; curvature: Float64Array };
  /** The gradient alone, where it comes cheaper. */
  gradient?(theta: Float64Array): Float64Array;
  /** Second derivatives where they are known: near a minimum they take over from the curvature. */
  hessian?(theta: Float64Array): Float64Array;
  /** Equality constraints h(theta) = 0 with their Jacobian (rows x n), if any. */
  constraints?(theta: Float64Array): { value: Float64Array; jacobian: Float64Array };
}

export interface ScoringResult {
  theta: Float64Array;
  value: number;
  iterations: number;
  converged: boolean;
  /** Newton decrement g'H^-1 g at the end: twice the expected further decrease. */
  decrement: number;
  /** Scoring curvature at theta, of a search that converged within its steps. */
  curvature?: Float64Array;
}

/**
 * Minimises by (Fisher) scoring with Levenberg-Marquardt damping and step halving; equality constraints by
 * sequential quadratic programming in the null space of their Jacobian (Nocedal & Wright 2006, chapters 10
 * and 18), with an l1 merit function. One function, longer than most: a search is its state (theta, value, damping, what
 * violates the constraints), which every line reads and moves.
 */
export function minimizeByScoring(
  problem: ScoringProblem,
  start: Float64Array,
  options: { maxIterations?: number; tolerance?: number } = {},
): ScoringResult {
  const n = start.length;
  const maxIterations = options.maxIterations ?? 500;
  const tolerance = options.tolerance ?? 1e-18;
  let theta: Float64Array = Float64Array.from(start);
  let value = problem.value(theta);
  let damping = 0;
  let iterations = 0;
  let stalled = 0;
  const penalty = 10;
  const violation = (at: Float64Array): number => {
    if (!problem.constraints) return 0;
    let sum = 0;
    for (const h of problem.constraints(at).value) sum += Math.abs(h);
    return sum;
  };
  if (n === 0) return { theta, value, iterations, converged: Number.isFinite(value), decrement: 0 };
  if (!Number.isFinite(value))
    return { theta, value, iterations, converged: false, decrement: Number.POSITIVE_INFINITY };
  let off = violation(theta);
  while (iterations < maxIterations) {
    const { gradient, curvature: scoring } = problem.derivatives(theta);
    const constraint = problem.constraints?.(theta);
    // Scoring nears a minimum of large misfit in ever smaller steps: there the Hessian itself takes over.
    const newton =
      constraint === undefined && iterations >= (problem.hessian ? newtonFrom.known : newtonFrom.differences);
    const curvature = newton ? (hessian(problem, theta, scoring) ?? scoring) : scoring;
    let accepted = false;
    for (let attempt = 0; attempt < 40 && !accepted; attempt++) {
      const step = constraint
        ? constrainedStep(gradient, curvature, constraint, n, damping)
        : dampedStep(gradient, curvature, n, damping);
      if (step === null) {
        damping = damping === 0 ? 1e-8 : damping * 10;
        continue;
      }
      if (step.decrement <= tolerance * (1 + Math.abs(value)) && off < 1e-10) {
        const decrement =
          damping === 0 ? step.decrement : undampedDecrement(gradient, curvature, constraint, n);
        if (decrement <= tolerance * (1 + Math.abs(value)))
          return { theta, value, iterations, converged: true, decrement, curvature: scoring };
      }
      let trial: Float64Array = theta.map((t, i) => t + step.direction[i]!);
      let trialValue = problem.value(trial);
      const noise = 1e-13 * (1 + Math.abs(value));
      if (newton && attempt < secondSteps && !(trialValue <= value + noise)) {
        const second = secondStep(problem, trial, trialValue, damping);
        if (second !== null && second.value < value) {
          trial = second.theta;
          trialValue = second.value;
        }
      }
      const trialOff = violation(trial);
      const gain = value + penalty * off - (trialValue + penalty * trialOff);
      // Near the minimum the gain drowns in rounding: a full undamped step is then taken on trust.
      if (Number.isFinite(trialValue) && (gain > 0 || (Math.abs(gain) <= noise && step.decrement < 1e-9))) {
        stalled = gain <= noise ? stalled + 1 : 0;
        theta = trial;
        value = trialValue;
        off = trialOff;
        damping = damping < 1e-10 ? 0 : damping / 10;
        accepted = true;
      } else {
        damping = damping === 0 ? 1e-4 : damping * 10;
      }
    }
    iterations++;
    if (!accepted || stalled > 30) break;
  }
  // A search that ends in rounding noise is at a minimum when the plain step has nothing more to gain; damping, which
  // makes any step small, is no evidence, and neither is the last iteration.
  problem.value(theta);
  const { gradient, curvature } = problem.derivatives(theta);
  const decrement = undampedDecrement(gradient, curvature, problem.constraints?.(theta), n);
  const converged = iterations < maxIterations && decrement < 1e-10 * (1 + Math.abs(value)) && off < 1e-7;
  return { theta, value, iterations, converged, decrement };
}

/**
 * A step from where a step ended that didn't go down: along a curved valley the first leaves its floor, and the second
 * falls back to it, further on (watchdog: Chamberlain, Powell, Lemarechal & Pedersen 1982; Nocedal & Wright 2006, 15.6).
 */
function secondStep(
  problem: ScoringProblem,
  theta: Float64Array,
  value: number,
  damping: number,
): { theta: Float64Array; value: number } | null {
  if (!Number.isFinite(value)) return null;
  const n = theta.length;
  const { gradient, curvature: scoring } = problem.derivatives(theta);
  const curvature = (problem.hessian && hessian(problem, theta, scoring)) ?? scoring;
  const step = dampedStep(gradient, curvature, n, damping);
  if (step === null) return null;
  const trial = theta.map((t, i) => t + step.direction[i]!);
  return { theta: trial, value: problem.value(trial) };
}

/** Steps of an iteration, each more damped than the last, that are followed by a second one where they fail. */
const secondSteps = 4;

const newtonFrom = { known: 10, differences: 25 };

/** Hessian, if need be by central differences of the gradient; null where it is not positive definite. */
function hessian(problem: ScoringProblem, theta: Float64Array, scale: Float64Array): Float64Array | null {
  const n = theta.length;
  if (problem.hessian) {
    const known = problem.hessian(theta);
    if (cholesky(known, n, 1e-14) !== null) return known;
    for (const share of [0.5, 0.8, 0.95]) {
      const mixed = known.map((x, k) => (1 - share) * x + share * scale[k]!);
      if (cholesky(mixed, n, 1e-14) !== null) return mixed;
    }
    return null;
  }
  const out = new Float64Array(n * n);
  for (let k = 0; k < n; k++) {
    const own = scale[k * n + k]!;
    const h = own > 0 ? 1e-4 / Math.sqrt(own) : 1e-5 * Math.max(0.1, Math.abs(theta[k]!));
    const slope = (shift: number): Float64Array | null => {
      const moved = Float64Array.from(theta);
      moved[k]! += shift;
      if (!Number.isFinite(problem.value(moved))) return null;
      return problem.gradient?.(moved) ?? problem.derivatives(moved).gradient;
    };
    const up = slope(h);
    const down = up && slope(-h);
    if (!up || !down) {
      problem.value(theta);
      return null;
    }
    for (let i = 0; i < n; i++) {
      const value = (up[i]! - down[i]!) / (4 * h);
      out[i * n + k]! += value;
      out[k * n + i]! += value;
    }
  }
  problem.value(theta);
  return cholesky(out, n, 1e-14) === null ? null : out;
}

/** Newton decrement of the plain step; with a trace of damping where the curvature is singular. */
function undampedDecrement(
  gradient: Float64Array,
  curvature: Float64Array,
  constraint: { value: Float64Array; jacobian: Float64Array } | undefined,
  n: number,
): number {
  for (const damping of [0, 1e-12, 1e-10, 1e-8]) {
    const step = constraint
      ? constrainedStep(gradient, curvature, constraint, n, damping)
      : dampedStep(gradient, curvature, n, damping);
    if (step !== null) return step.decrement;
  }
  return Number.POSITIVE_INFINITY;
}

interface Step {
  direction: Float64Array;
  decrement: number;
}

function dampedStep(
  gradient: Float64Array,
  curvature: Float64Array,
  n: number,
  damping: number,
): Step | null {
  const h = Float64Array.from(curvature);
  if (damping > 0) {
    let mean = 0;
    for (let i = 0; i < n; i++) mean += h[i * n + i]! / n;
    for (let i = 0; i < n; i++) h[i * n + i]! += damping * (h[i * n + i]! + 0.01 * mean);
  }
  const l = cholesky(h, n, 1e-14);
  if (l === null) return null;
  const direction = choleskySolve(l, n, gradient);
  let decrement = 0;
  for (let i = 0; i < n; i++) {
    decrement += direction[i]! * gradient[i]!;
    direction[i] = -direction[i]!;
  }
  return { direction, decrement };
}

/** min d'g + d'Hd/2 subject to h + J d = 0. */
function constrainedStep(
  gradient: Float64Array,
  curvature: Float64Array,
  constraint: { value: Float64Array; jacobian: Float64Array },
  n: number,
  damping: number,
): Step | null {
  const rows = constraint.value.length;
  const basis = nullSpace(constraint.jacobian, rows, n);
  const back = leastNorm(constraint.jacobian, rows, n, constraint.value);
  if (back === null) return null;
  const direction = back.map((x) => -x);
  const k = basis.columns;
  if (k === 0) return { direction, decrement: 0 };
  const hz = multiply(curvature, basis.vectors, n, n, k);
  const reduced = crossProduct(basis.vectors, hz, n, k, k);
  const slope = Float64Array.from(gradient);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) slope[i]! += curvature[i * n + j]! * direction[j]!;
  const reducedGradient = crossProduct(basis.vectors, slope, n, k, 1);
  const inner = dampedStep(reducedGradient, reduced, k, damping);
  if (inner === null) return null;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < k; j++) direction[i]! += basis.vectors[i * k + j]! * inner.direction[j]!;
  return { direction, decrement: inner.decrement };
}

/** x of least norm with J x = b, through J J' (made regular by a trace of ridge when rows repeat). */
function leastNorm(j: Float64Array, rows: number, n: number, b: Float64Array): Float64Array | null {
  const jj = new Float64Array(rows * rows);
  for (let r = 0; r < rows; r++)
    for (let q = 0; q < rows; q++)
      for (let i = 0; i < n; i++) jj[r * rows + q]! += j[r * n + i]! * j[q * n + i]!;
  for (let r = 0; r < rows; r++) jj[r * rows + r]! *= 1 + 1e-12;
  const y = solve(jj, rows, b);
  return y === null ? null : crossProduct(j, y, rows, n, 1);
}

/** Orthonormal basis (n x columns) of the vectors that J (rows x n) sends to zero. */
export function nullSpace(
  j: Float64Array,
  rows: number,
  n: number,
): { vectors: Float64Array; columns: number } {
  const { values, vectors } = symmetricEigen(crossProduct(j, j, rows, n, n), n);
  const largest = Math.max(values[n - 1] ?? 0, 1e-300);
  let columns = 0;
  while (columns < n && values[columns]! <= 1e-12 * largest) columns++;
  const out = new Float64Array(n * columns);
  for (let i = 0; i < n; i++) for (let k = 0; k < columns; k++) out[i * columns + k] = vectors[i * n + k]!;
  return { vectors: out, columns };
}
