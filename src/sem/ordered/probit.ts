import { normalCdf, normalDensity, solve } from '../../stats/index.js';

/** Answers to one variable with weights, and the covariates that explain them. */
interface OrderedAnswers {
  /** Category of each case, from 0. */
  code: Int32Array;
  /** The last category. */
  last: number;
  x: readonly Float64Array[];
  w: Float64Array;
}

/** Limits of each case's category less what the covariates predict. */
export function caseLimits(
  theta: Float64Array,
  { code, last, x }: Omit<OrderedAnswers, 'w'>,
): { lower: Float64Array; upper: Float64Array } {
  const lower = new Float64Array(code.length);
  const upper = new Float64Array(code.length);
  code.forEach((k, c) => {
    let predicted = 0;
    for (let a = 0; a < x.length; a++) predicted += theta[last + a]! * x[a]![c]!;
    lower[c] = k === 0 ? Number.NEGATIVE_INFINITY : theta[k - 1]! - predicted;
    upper[c] = k === last ? Number.POSITIVE_INFINITY : theta[k]! - predicted;
  });
  return { lower, upper };
}

/** Derivatives of log(Phi(upper) - Phi(lower)) by both limits. */
export function marginScores(
  lower: number,
  upper: number,
): { probability: number; low: number; high: number } {
  const probability = Math.max(
    lower > 0 ? normalCdf(-lower) - normalCdf(-upper) : normalCdf(upper) - normalCdf(lower),
    1e-300,
  );
  const low = Number.isFinite(lower) ? -normalDensity(lower) / probability : 0;
  const high = Number.isFinite(upper) ? normalDensity(upper) / probability : 0;
  return { probability, low, high };
}

/**
 * Newton's method on the concave log-likelihood (Pratt 1981); theta (thresholds, slopes) is moved in place.
 * @returns false where the slopes have no limit, as the covariates tell the answers apart
 */
export function probit(theta: Float64Array, answers: OrderedAnswers): boolean {
  const q = theta.length;
  let value = logLikelihood(theta, answers);
  for (let step = 0; step < 100; step++) {
    const { gradient, hessian } = derivatives(theta, answers);
    const move = solve(hessian, q, gradient);
    if (move === null) return false;
    let decrement = 0;
    for (let a = 0; a < q; a++) decrement += move[a]! * gradient[a]!;
    let length = 1;
    for (; length > 1e-6; length /= 2) {
      const moved = theta.map((t, a) => t + length * move[a]!);
      const next = logLikelihood(moved, answers);
      if (!(next >= value - 1e-9 * Math.abs(value))) continue;
      theta.set(moved);
      value = next;
      break;
    }
    if (decrement < 1e-20 * answers.code.length) return true;
    if (value > -1e-6) return false;
  }
  return false;
}

/** Gradient and minus the Hessian of the log-likelihood. */
function derivatives(
  theta: Float64Array,
  answers: OrderedAnswers,
): { gradient: Float64Array; hessian: Float64Array } {
  const { code, last, x, w } = answers;
  const q = theta.length;
  const gradient = new Float64Array(q);
  const hessian = new Float64Array(q * q);
  const { lower, upper } = caseLimits(theta, answers);
  const byUpper = new Float64Array(q);
  const byLower = new Float64Array(q);
  code.forEach((k, c) => {
    const u = upper[c]!;
    const l = lower[c]!;
    const { low, high } = marginScores(l, u);
    const uu = Number.isFinite(u) ? u * high + high * high : 0;
    const ll = Number.isFinite(l) ? l * low + low * low : 0;
    const ul = high * low;
    byUpper.fill(0);
    byLower.fill(0);
    if (k < last) byUpper[k] = 1;
    if (k > 0) byLower[k - 1] = 1;
    for (let a = 0; a < x.length; a++) {
      if (k < last) byUpper[last + a] = -x[a]![c]!;
      if (k > 0) byLower[last + a] = -x[a]![c]!;
    }
    for (let a = 0; a < q; a++) {
      const ua = byUpper[a]!;
      const la = byLower[a]!;
      if (ua === 0 && la === 0) continue;
      gradient[a]! += w[c]! * (high * ua + low * la);
      for (let b = 0; b <= a; b++) {
        const ub = byUpper[b]!;
        const lb = byLower[b]!;
        hessian[a * q + b]! += w[c]! * (uu * ua * ub + ul * (ua * lb + la * ub) + ll * la * lb);
      }
    }
  });
  for (let a = 0; a < q; a++) for (let b = 0; b < a; b++) hessian[b * q + a] = hessian[a * q + b]!;
  return { gradient, hessian };
}

function logLikelihood(theta: Float64Array, answers: OrderedAnswers): number {
  const { code, last, w } = answers;
  for (let k = 1; k < last; k++) if (theta[k]! <= theta[k - 1]!) return Number.NEGATIVE_INFINITY;
  const { lower, upper } = caseLimits(theta, answers);
  let sum = 0;
  for (let c = 0; c < code.length; c++)
    sum += w[c]! * Math.log(marginScores(lower[c]!, upper[c]!).probability);
  return sum;
}
