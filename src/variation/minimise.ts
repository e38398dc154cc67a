import { symmetricEigen } from '../stats/index.js';

/** A smooth function: its value (Infinity where it is not defined) and gradient. */
export type Smooth = (at: Float64Array) => { value: number; gradient: Float64Array };

interface Minimum {
  at: Float64Array;
  value: number;
  /** Second derivatives, by differences of the gradient and updates on the way (BFGS). */
  hessian: Float64Array;
  converged: boolean;
}

/**
 * Minimises by Newton steps with a Hessian from differences of the gradient, updated on the way (BFGS) and taken anew
 * where steps stop paying (Nocedal & Wright 2006, chapters 3 and 6). Directions of negative curvature are turned, and
 * a saddle is left along them. Converged: the expected further decrease is under 1e-12 of the function's own scale.
 * @param start no parameter's scale may be far from 1, where its own size doesn't say it
 * @param hessian of a neighbouring problem, to begin with
 */
export function minimise(f: Smooth, start: Float64Array, hessian?: Float64Array): Minimum {
  const n = start.length;
  let at: Float64Array = Float64Array.from(start);
  let { value, gradient } = f(at);
  if (n === 0) return { at, value, hessian: new Float64Array(0), converged: Number.isFinite(value) };
  if (!Number.isFinite(value)) return { at, value, hessian: new Float64Array(n * n), converged: false };
  let fresh = hessian === undefined;
  let h = hessian ? Float64Array.from(hessian) : differences(f, at, gradient);
  let last = Number.POSITIVE_INFINITY;
  for (let iteration = 0; iteration < 200; iteration++) {
    let step = newtonStep(h, gradient, n);
    // Where the updates don't bring the end nearer, or before it is believed, curvature is taken where the search is.
    if (!fresh && (step.decrement < 1e-12 || step.decrement > 0.3 * last)) {
      h = differences(f, at, gradient);
      fresh = true;
      step = newtonStep(h, gradient, n);
    }
    last = step.decrement;
    if (step.decrement < 1e-12 && fresh) {
      if (step.saddle === null) return { at, value, hessian: h, converged: true };
      step.direction = step.saddle;
    }
    const moved = search(f, at, value, step.direction, step.decrement);
    if (moved === null) {
      if (!fresh) {
        last = 0;
        continue;
      }
      // Rounding hides what is left to gain.
      return { at, value, hessian: h, converged: step.decrement < 1e-6 };
    }
    update(h, moved.at, at, moved.gradient, gradient, n);
    fresh = false;
    at = moved.at;
    value = moved.value;
    gradient = moved.gradient;
  }
  return { at, value, hessian: h, converged: false };
}

interface Step {
  direction: Float64Array;
  /** g'H^-1 g with the curvatures' sizes: twice the expected decrease. */
  decrement: number;
  /** A direction of negative curvature, where there is one. */
  saddle: Float64Array | null;
}

function newtonStep(h: Float64Array, gradient: Float64Array, n: number): Step {
  const { values, vectors } = symmetricEigen(h, n);
  let largest = 0;
  for (const v of values) largest = Math.max(largest, Math.abs(v));
  const floor = Math.max(1e-12 * largest, 1e-14);
  const direction = new Float64Array(n);
  let decrement = 0;
  for (let k = 0; k < n; k++) {
    let slope = 0;
    for (let i = 0; i < n; i++) slope += vectors[i * n + k]! * gradient[i]!;
    const curvature = Math.max(Math.abs(values[k]!), floor);
    decrement += slope ** 2 / curvature;
    for (let i = 0; i < n; i++) direction[i]! -= (slope / curvature) * vectors[i * n + k]!;
  }
  const negative = values[0]! < -1e-5 * Math.max(1, largest);
  const saddle = negative ? Float64Array.from({ length: n }, (_, i) => 0.1 * vectors[i * n]!) : null;
  return { direction, decrement, saddle };
}

/** Halves the step until the value falls; null where it doesn't. Steps beyond twice a parameter's own size are cut. */
function search(
  f: Smooth,
  at: Float64Array,
  value: number,
  direction: Float64Array,
  decrement: number,
): { at: Float64Array; value: number; gradient: Float64Array } | null {
  let size = 1;
  for (let i = 0; i < at.length; i++) {
    const most = 2 * Math.max(Math.abs(at[i]!), 0.5);
    size = Math.min(size, most / Math.max(Math.abs(direction[i]!), 1e-300));
  }
  const noise = 1e-13 * (1 + Math.abs(value));
  for (let halving = 0; halving < 40; halving++) {
    const trial = at.map((x, i) => x + size * direction[i]!);
    const there = f(trial);
    const gained = value - there.value;
    if (gained > 1e-4 * size * decrement || (Math.abs(gained) <= noise && decrement < 1e-7))
      return { at: trial, ...there };
    size /= 2;
  }
  return null;
}

/** Forward differences of the gradient, made symmetric. */
function differences(f: Smooth, at: Float64Array, gradient: Float64Array): Float64Array {
  const n = at.length;
  const out = new Float64Array(n * n);
  for (let k = 0; k < n; k++) {
    const h = 1e-5 * Math.max(Math.abs(at[k]!), 0.05);
    const moved = Float64Array.from(at);
    moved[k]! += h;
    let slope = f(moved);
    let width = h;
    if (!Number.isFinite(slope.value)) {
      moved[k] = at[k]! - h;
      width = -h;
      slope = f(moved);
    }
    for (let i = 0; i < n; i++) {
      const second = (slope.gradient[i]! - gradient[i]!) / (2 * width);
      out[i * n + k]! += second;
      out[k * n + i]! += second;
    }
  }
  return out;
}

/** The BFGS update of H, left out where the curvature along the step isn't positive. */
function update(
  h: Float64Array,
  to: Float64Array,
  from: Float64Array,
  slopeTo: Float64Array,
  slopeFrom: Float64Array,
  n: number,
): void {
  const s = to.map((x, i) => x - from[i]!);
  const y = slopeTo.map((x, i) => x - slopeFrom[i]!);
  const hs = new Float64Array(n);
  let sy = 0;
  let shs = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) hs[i]! += h[i * n + j]! * s[j]!;
    sy += s[i]! * y[i]!;
    shs += s[i]! * hs[i]!;
  }
  if (!(sy > 1e-10 * Math.abs(shs)) || !(shs > 0)) return;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) h[i * n + j]! += (y[i]! * y[j]!) / sy - (hs[i]! * hs[j]!) / shs;
}
