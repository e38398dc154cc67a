import { chiSquareQuantile } from '../stats/index.js';

/** The profile of one quantity: twice the log likelihood lost where it is held at a value, the rest at their best. */
export type Loss = (value: number) => number;

/**
 * Limits of a profile-likelihood interval: where the loss is the chi-square quantile of one degree of freedom
 * (Venzon & Moolgavkar 1988), as lme4's `confint(method = "profile")`.
 * @param best where nothing is lost, between `least` and `most`
 * @param most largest value of the quantity; Infinity for none. A limit that lies beyond either end is that end.
 * @returns null in place of an upper limit that isn't found below 10^6 times the best value
 */
export function profileLimits(
  loss: Loss,
  best: number,
  { most = Number.POSITIVE_INFINITY, scale = 1, level = 0.95 } = {},
): [number, number | null] {
  const target = Math.sqrt(chiSquareQuantile(level, 1));
  const height = (value: number) => Math.sqrt(Math.max(0, loss(value))) - target;
  const lower = best <= 0 || height(0) <= 0 ? 0 : root(height, 0, best, height(0), -target);
  return [lower, upperLimit(height, best, most, scale, target)];
}

function upperLimit(
  height: (value: number) => number,
  best: number,
  most: number,
  scale: number,
  target: number,
): number | null {
  if (Number.isFinite(most) && height(most) <= 0) return most;
  let inside = best;
  let below = -target;
  let step = Math.max(0.3 * best, 0.1 * scale);
  for (let widening = 0; widening < 60; widening++) {
    const outside = Number.isFinite(most) ? inside + (most - inside) / 2 : inside + step;
    const above = height(outside);
    if (above > 0) return root(height, inside, outside, below, above);
    inside = outside;
    below = above;
    step *= 1.7;
    if (!Number.isFinite(most) && inside > 1e6 * Math.max(best, scale)) return null;
  }
  return Number.isFinite(most) ? most : null;
}

/** A root between a and b, of opposite signs there: false position with Illinois' halving (Dowell & Jarratt 1971). */
function root(f: (x: number) => number, a: number, b: number, fa: number, fb: number): number {
  let [x0, f0, x1, f1] = [a, fa, b, fb];
  for (let i = 0; i < 100; i++) {
    // Infinite heights, where the model isn't defined, only halve.
    const x = Number.isFinite(f0) && Number.isFinite(f1) ? x1 - (f1 * (x1 - x0)) / (f1 - f0) : (x0 + x1) / 2;
    const fx = f(x);
    if (Math.abs(fx) < 1e-8 || Math.abs(x1 - x0) < 1e-9 * (Math.abs(x0) + Math.abs(x1))) return x;
    if (fx > 0 !== f1 > 0) {
      x0 = x1;
      f0 = f1;
    } else {
      f0 /= 2;
    }
    x1 = x;
    f1 = fx;
  }
  return x1;
}
