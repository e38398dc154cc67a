import {
  cholesky,
  minimizeByScoring,
  type ScoringProblem,
  type ScoringResult,
  symmetricEigen,
} from '../../stats/index.js';
import { isSingular } from '../inference/covariance.js';
import { beyondInfinity } from '../model/beyond-infinity.js';
import { OtherForm } from '../model/other-form.js';
import { otherStart } from '../model/other-starts.js';
import { identified, type SearchContext } from './identification.js';
import { outward } from './run-off.js';

/** Iterations of the first search before others are begun. */
const enough = 100;
/** Starting values tried after it, the later ones in one form while there is a minimum. */
const tries = 16;
const inBothForms = 10;
/** Each is followed a little, then on unless it nears a minimum that is known. */
const little = { maxIterations: 8, tolerance: 1e-9 };
const near = { maxIterations: 22, tolerance: 1e-9 };
/** The few that are lowest, and below the best minimum, are followed further. */
const further = { maxIterations: 120, tolerance: 1e-9 };
const few = 4;

/** A minimum, or where the search for one ended. */
interface Minimum extends ScoringResult {
  /** Slots of the parameters that grow without end while the fit still improves: there is no minimum on that way. */
  runsOff?: readonly number[];
}

/**
 * The minimum of a model's discrepancy. Where the search from the usual starting values finds none, or one that is
 * singular or improper (a negative variance, latent variables that correlate above 1), it is made again in the model's
 * other form (marker items for unit variances, or the reverse) and from other starting values, and the lowest minimum is
 * taken. The starting values are the same places for both forms of a model, and so is the minimum, where both have it.
 * A model that is not identified is not searched again: its minima are all alike. A search that ends where the fit still
 * improves as parameters grow has not converged.
 */
export function findMinimum(problem: ScoringProblem, context: SearchContext, start: Float64Array): Minimum {
  const first = minimizeByScoring(problem, start, { maxIterations: enough });
  if (isProper(first, problem, context) || !identified(problem, context, start)) {
    problem.value(first.theta);
    return first;
  }
  const { models, table } = context;
  const other = OtherForm.of(models, table.slots);
  const unit = OtherForm.of(models, table.slots, { markers: false });
  const forms = other === null ? [null] : [other, null];
  const inUnits = unit === null ? null : other;
  let best = settled(first, problem, context);
  const minima = best.converged ? [best.value] : [];
  const open: Search[] = [searchFrom(problem, best.theta, null)!];
  open[0]!.last = best;
  const take = (found: Minimum, search: Search) => {
    if (!found.converged) open.push(search);
    else minima.push(found.value);
    if (isBetter(found, best)) best = found;
  };
  for (let k = 0; k < (context.tries ?? tries); k++) {
    const from = k === 0 ? start : otherStart(models, start, k);
    for (const form of forms) {
      // Later starts in one form, the same for both forms of the model: in the other it has minima of its own.
      if (k >= inBothForms && best.converged && form !== inUnits) continue;
      const search = searchFrom(problem, from, form);
      if (search === null) continue;
      let found = search.follow(little);
      if (!found.converged) {
        if (minima.some((m) => Math.abs(found.value - m) < 1e-5 * (1 + Math.abs(m)))) continue;
        found = search.follow(near);
      }
      take(settled(found, problem, context), search);
    }
  }
  open.sort((a, b) => a.last.value - b.last.value);
  for (const search of open.slice(0, few)) {
    if (best.converged && !(search.last.value < best.value)) continue;
    const found = settled(search.follow(further), problem, context);
    if (isBetter(found, best)) best = found;
  }
  if (best !== first && best.converged) {
    const end = settled(minimizeByScoring(problem, best.theta, { maxIterations: enough }), problem, context);
    if (end.converged) best = end;
  }
  if (!best.converged && best.runsOff === undefined) {
    const off = outward(problem, best, context.constraints !== null);
    if (off !== null) best = { ...best, runsOff: off.slots };
  }
  if (!best.converged) {
    for (const from of beyondInfinity(models, best.theta, start, best.runsOff ?? [])) {
      const found = settled(minimizeByScoring(problem, from, { maxIterations: enough }), problem, context);
      if (isBetter(found, best)) best = found;
    }
  }
  problem.value(best.theta);
  return best;
}

/** Takes a search that ended where the fit improves further out for what it is. */
function settled(found: ScoringResult, problem: ScoringProblem, context: SearchContext): Minimum {
  if (!found.converged) return found;
  const off = outward(problem, found, context.constraints !== null);
  return off === null ? found : { ...found, converged: false, runsOff: off.slots };
}

interface Search {
  last: ScoringResult;
  /** Goes on from where it stopped. */
  follow(options: { maxIterations: number; tolerance: number }): ScoringResult;
}

/** A search in the model's own form, or in its other form where that has the starting values. */
function searchFrom(problem: ScoringProblem, start: Float64Array, form: OtherForm | null): Search | null {
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
      // The curvature is that of the form's coordinates.
      const { curvature, ...rest } = found;
      search.last = {
        ...rest,
        ...(form === null && curvature ? { curvature } : {}),
        theta,
        iterations: search.last.iterations + found.iterations,
      };
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
