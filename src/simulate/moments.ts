import type { Codebook, Scale } from '../codebook/index.js';
import { fault } from '../errors/index.js';
import { normalDensity } from '../stats/index.js';
import type { AnswerPlan } from './plan.js';
import { dot, type Underlying } from './structure.js';

/**
 * Means and covariances in the population that made-up answers are drawn from: of the answers and index
 * scores as they are observed, cut into classes and with answers missing, not of the underlying variables.
 * Exact up to a series' end, so that true parameters need no simulation.
 *
 * An observed answer is a step function h(Z) of a standard normal variable. With the normalised Hermite
 * polynomials he_k and a_k = E[h(Z) he_k(Z)], two of them with underlying correlation r have covariance
 * sum over k >= 1 of a_k b_k r^k (Mehler 1866; Lancaster 1957, Biometrika 44, 289). For a step of height s
 * at t: a_k = s phi(t) he_{k-1}(t) / sqrt(k).
 */

/** Terms of the series; the rest is below r^60, that is 1e-10 at the largest correlations of items. */
const lastTerm = 60;

interface Step {
  id: string;
  underlying: Underlying;
  mean: number;
  variance: number;
  hermite: Float64Array;
  /** Probability of an answer. */
  answered: number;
}

/** An observed variable as a weighted mean of answers, the weights hanging on which ones are answered. */
interface Observed {
  name: string;
  steps: Step[];
  /** E[w_i], and E[w_i w_j] row by row, given that the score exists. */
  weight: Float64Array;
  weightProduct: Float64Array;
  factor: number;
}

export interface Moments {
  names: string[];
  means: number[];
  covariance: number[][];
}

/** Population moments of scales, variables with options and derived variables, by name. */
export function populationMoments(names: readonly string[], codebook: Codebook, plan: AnswerPlan): Moments {
  const observed = names.map((name) => observe(name, codebook, plan));
  const seen = new Set<string>();
  for (const o of observed) {
    for (const s of o.steps) {
      if (seen.has(s.id))
        fault({
          code: 'LV-SIMULATE-OVERLAP',
          place: { variable: s.id },
          what: 'an answer is part of two variables of one model, so that its true parameters are not known',
          expected: 'scales and variables that share no item',
        });
      seen.add(s.id);
    }
  }
  return {
    names: [...names],
    means: observed.map((o) => o.factor * o.steps.reduce((sum, s, i) => sum + o.weight[i]! * s.mean, 0)),
    covariance: observed.map((a) => observed.map((b) => (a === b ? variance(a) : covariance(a, b)))),
  };
}

/** Covariance of two answers. */
function stepCovariance(a: Step, b: Step): number {
  if (a.id === b.id) return a.variance;
  const r = dot(a.underlying.common, b.underlying.common);
  let power = 1;
  let sum = 0;
  for (let k = 1; k <= lastTerm; k++) {
    power *= r;
    sum += a.hermite[k]! * b.hermite[k]! * power;
  }
  return sum;
}

function covariance(a: Observed, b: Observed): number {
  let sum = 0;
  a.steps.forEach((s, i) => {
    b.steps.forEach((t, j) => {
      sum += a.weight[i]! * b.weight[j]! * stepCovariance(s, t);
    });
  });
  return sum * a.factor * b.factor;
}

function variance(o: Observed): number {
  const k = o.steps.length;
  let square = 0;
  let mean = 0;
  o.steps.forEach((s, i) => {
    mean += o.weight[i]! * s.mean;
    o.steps.forEach((t, j) => {
      square += o.weightProduct[i * k + j]! * (stepCovariance(s, t) + s.mean * t.mean);
    });
  });
  return (square - mean * mean) * o.factor ** 2;
}

function observe(name: string, codebook: Codebook, plan: AnswerPlan): Observed {
  const scale = codebook.scales.find((s) => s.name === name);
  if (scale !== undefined) return observeScale(scale, plan);
  const step = stepOf(name, plan, undefined);
  return {
    name,
    steps: [step],
    weight: Float64Array.of(1),
    weightProduct: Float64Array.of(1),
    factor: 1,
  };
}

/** Weights of the items over every pattern of answered ones with enough of them. */
function observeScale(scale: Scale, plan: AnswerPlan): Observed {
  const steps = scale.items.map((item) =>
    stepOf(item, plan, scale.reversed.includes(item) ? scale.range[0] + scale.range[1] : undefined),
  );
  const k = steps.length;
  if (k > 20) {
    fault({
      code: 'LV-SIMULATE-ITEMS',
      place: { variable: scale.name },
      what: 'true parameters are worked out for scales of at most 20 items',
      found: `${k} items`,
    });
  }
  const weight = new Float64Array(k);
  const weightProduct = new Float64Array(k * k);
  let total = 0;
  // As many patterns as 2^items: plain loops over one array of places.
  const there = new Int32Array(k);
  for (let bits = 1; bits < 2 ** k; bits++) {
    let n = 0;
    let probability = 1;
    for (let i = 0; i < k; i++) {
      const answered = ((bits >> i) & 1) === 1;
      if (answered) there[n++] = i;
      probability *= answered ? steps[i]!.answered : 1 - steps[i]!.answered;
    }
    if (n < scale.min_answered || probability === 0) continue;
    total += probability;
    for (let a = 0; a < n; a++) {
      const i = there[a]!;
      weight[i]! += probability / n;
      for (let b = 0; b < n; b++) weightProduct[i * k + there[b]!]! += probability / n ** 2;
    }
  }
  return {
    name: scale.name,
    steps,
    weight: weight.map((w) => w / total),
    weightProduct: weightProduct.map((w) => w / total),
    factor: scale.score === 'sum' ? k : 1,
  };
}

/** An answer's mean, variance and series; with `turn`, of `turn − answer`. */
function stepOf(name: string, plan: AnswerPlan, turn: number | undefined): Step {
  const cut = plan.cuts.get(name);
  if (cut === undefined) {
    return fault({
      code: 'LV-SIMULATE-TRUTH',
      place: { variable: name },
      what: 'the true moments of this variable are not known',
      expected:
        "a scale, an item, or a variable with numeric options that is in the codebook's structural model",
    });
  }
  const codes = cut.codes.map((c) => (turn === undefined ? c : turn - c));
  const mean = codes.reduce((sum, c, i) => sum + c * cut.shares[i]!, 0);
  const hermite = new Float64Array(lastTerm + 1);
  cut.thresholds.forEach((t, i) => {
    if (!Number.isFinite(t)) return;
    const height = (codes[i + 1]! - codes[i]!) * normalDensity(t);
    let before = 0;
    let now = 1;
    for (let k = 1; k <= lastTerm; k++) {
      hermite[k]! += (height * now) / Math.sqrt(k);
      const next = (t * now - Math.sqrt(k - 1) * before) / Math.sqrt(k);
      before = now;
      now = next;
    }
  });
  return {
    id: name,
    underlying: cut.underlying,
    mean,
    variance: codes.reduce((sum, c, i) => sum + (c - mean) ** 2 * cut.shares[i]!, 0),
    hermite,
    answered: cut.answered,
  };
}
