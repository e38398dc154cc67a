import {
  minimizeByScoring,
  type ScoringProblem,
  type ScoringResult,
  symmetricEigen,
} from '../../stats/index.js';
import { isSingular } from '../inference/covariance.js';
import { otherStart } from '../model/other-starts.js';
import { UnitVarianceForm } from '../model/unit-variance.js';
import { identified, type SearchContext } from './identification.js';

/** Searches after the first: how many at most, how many where there is a minimum already, and how long each is. */
const tries = 8;
const atLeast = 4;
const maxIterations = 60;

/**
 * The minimum of a model's discrepancy. Where the search from the usual starting values finds none, or one that is
 * singular or improper (a negative variance, latent variables that correlate above 1), it is made again in the
 * unit-variance form of the model and from other starting values, and the lowest minimum is taken; after the first few
 * only such as both forms of a model have, with latent variances above zero. A model that is not identified is
 * not searched again: its minima are all alike.
 */
export function findMinimum(
  problem: ScoringProblem,
  context: SearchContext,
  start: Float64Array,
): ScoringResult {
  const first = minimizeByScoring(problem, start);
  if (isProper(first, problem, context) || !identified(problem, context, start)) {
    problem.value(first.theta);
    return first;
  }
  const form = UnitVarianceForm.of(context.models, context.table.slots);
  let best = first;
  for (let k = 0; k < tries && !(best.converged && k >= atLeast); k++) {
    const from = k === 0 ? start : otherStart(context.models, start, k);
    const found = [
      form && inForm(problem, form, from),
      k === 0 ? null : minimizeByScoring(problem, from, { maxIterations }),
    ];
    for (const one of found) {
      if (one === null || (k >= atLeast && form?.from(one.theta) === null)) continue;
      if (isBetter(one, best)) best = one;
    }
  }
  problem.value(best.theta);
  return best;
}

/** A search in the unit-variance form, brought back. */
function inForm(problem: ScoringProblem, form: UnitVarianceForm, from: Float64Array): ScoringResult | null {
  const phi = form.from(from);
  if (phi === null) return null;
  const found = minimizeByScoring(form.problem(problem), phi, { maxIterations });
  const theta = form.to(found.theta);
  return theta.every(Number.isFinite) ? { ...found, theta } : null;
}

const noise = (a: ScoringResult) => 1e-9 * (1 + Math.abs(a.value));

/** A minimum is better than where a search stopped, and of two minima the lower. */
function isBetter(a: ScoringResult, b: ScoringResult): boolean {
  if (a.converged !== b.converged) return a.converged;
  return a.value < b.value - noise(b);
}

/** True for a minimum with a curvature that can be inverted, positive variances and a proper latent covariance matrix. */
function isProper(
  found: ScoringResult,
  problem: ScoringProblem,
  { table, constraints, models }: SearchContext,
): boolean {
  if (!found.converged || !Number.isFinite(problem.value(found.theta))) return false;
  const { curvature } = problem.derivatives(found.theta);
  if (isSingular(curvature, table, constraints, found.theta)) return false;
  return models.every((m) => {
    for (const e of m.free) if (e.matrix === 'S' && e.i === e.j && m.s[e.i * m.m + e.i]! < 0) return false;
    const latent = m.m - m.p;
    if (latent < 2) return true;
    const cov = Float64Array.from(
      { length: latent * latent },
      (_, k) => m.c[(m.p + Math.floor(k / latent)) * m.m + m.p + (k % latent)]!,
    );
    const { values } = symmetricEigen(cov, latent);
    return values[0]! >= -1e-8 * values[latent - 1]!;
  });
}
