import {
  cholesky,
  minimizeByScoring,
  type ScoringProblem,
  type ScoringResult,
  symmetricEigen,
} from '../../stats/index.js';
import { isSingular } from '../inference/covariance.js';
import { otherStart } from '../model/other-starts.js';
import { UnitVarianceForm } from '../model/unit-variance.js';
import { identified, type SearchContext } from './identification.js';

/** Iterations of the first search before others are begun. */
const enough = 100;
/** Starting values tried after it: at most, and where there is a minimum already. */
const tries = 8;
const atLeast = 4;
/** How far each is followed at first; the few that are lowest, and below the best minimum, are followed on. */
const near = { maxIterations: 30, tolerance: 1e-9 };
const further = { maxIterations: 120, tolerance: 1e-9 };
const few = 4;

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
  const first = minimizeByScoring(problem, start, { maxIterations: enough });
  if (isProper(first, problem, context) || !identified(problem, context, start)) {
    problem.value(first.theta);
    return first;
  }
  const form = UnitVarianceForm.of(context.models, context.table.slots);
  let best = first;
  const open: Search[] = [searchFrom(problem, first.theta, null)!];
  open[0]!.last = first;
  for (let k = 0; k < tries && !(best.converged && k >= atLeast); k++) {
    const from = k === 0 ? start : otherStart(context.models, start, k);
    for (const search of [
      searchFrom(problem, from, form),
      k === 0 ? null : searchFrom(problem, from, null),
    ]) {
      if (search === null) continue;
      const found = search.follow(near);
      if (k >= atLeast && form?.from(found.theta) === null) continue;
      if (isBetter(found, best)) best = found;
      if (!found.converged) open.push(search);
    }
  }
  open.sort((a, b) => a.last.value - b.last.value);
  for (const search of open.slice(0, few)) {
    if (best.converged && !(search.last.value < best.value)) continue;
    const found = search.follow(further);
    if (isBetter(found, best)) best = found;
  }
  if (best !== first && best.converged) {
    const end = minimizeByScoring(problem, best.theta, { maxIterations: enough });
    if (end.converged) best = end;
  }
  problem.value(best.theta);
  return best;
}

interface Search {
  last: ScoringResult;
  /** Goes on from where it stopped. */
  follow(options: { maxIterations: number; tolerance: number }): ScoringResult;
}

/** A search in the model's own form, or in its unit-variance form where that has the starting values. */
function searchFrom(
  problem: ScoringProblem,
  start: Float64Array,
  form: UnitVarianceForm | null,
): Search | null {
  let at = form === null ? start : form.from(start);
  if (at === null) return null;
  const within = form === null ? problem : form.problem(problem);
  const search: Search = {
    last: {
      theta: start,
      value: Number.POSITIVE_INFINITY,
      iterations: 0,
      converged: false,
      decrement: Number.POSITIVE_INFINITY,
    },
    follow(options) {
      const found = minimizeByScoring(within, at!, options);
      at = found.theta;
      const theta = form === null ? at : form.to(at);
      search.last = { ...found, theta, iterations: search.last.iterations + found.iterations };
      if (!theta.every(Number.isFinite))
        search.last = { ...search.last, converged: false, value: Number.POSITIVE_INFINITY };
      return search.last;
    },
  };
  return search;
}

/** What a search that is only near its minimum may be off. */
const noise = (a: ScoringResult) => 1e-7 * (1 + Math.abs(a.value));

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
  const curvature = found.curvature ?? problem.derivatives(found.theta).curvature;
  if (isSingular(curvature, table, constraints, found.theta)) return false;
  return models.every((m) => {
    for (const e of m.free) if (e.matrix === 'S' && e.i === e.j && m.s[e.i * m.m + e.i]! < 0) return false;
    const latent = m.m - m.p;
    if (latent < 2) return true;
    const cov = Float64Array.from(
      { length: latent * latent },
      (_, k) => m.c[(m.p + Math.floor(k / latent)) * m.m + m.p + (k % latent)]!,
    );
    if (cholesky(cov, latent, 1e-10) !== null) return true;
    const { values } = symmetricEigen(cov, latent);
    return values[0]! >= -1e-8 * values[latent - 1]!;
  });
}
