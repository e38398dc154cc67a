import { type Loss, profileLimits } from './limits.js';
import { type LinearSums, linearState } from './linear-deviance.js';
import type { LinearFit } from './linear-fit.js';
import { minimise, type Smooth } from './minimise.js';
import { type Curve, fixedCurve, levelShareCurve, residualShareCurve } from './share-curves.js';

export type Interval = [number | null, number | null];

/** Profile-likelihood intervals of standard deviations and of shares of the variance. */
interface LinearIntervals {
  /** One a level, outermost first, then the residual's. */
  sd: Interval[];
  share: Interval[];
}

/**
 * 95 % intervals by the profile of the maximum likelihood deviance, for a fit by REML too, as lme4's `confint` has it:
 * REML deviances of different fixed effects can't be compared, and profiling those out is what a profile does.
 * @param ml the fit by maximum likelihood
 */
export function linearIntervals(data: LinearSums, ml: LinearFit): LinearIntervals {
  const depth = data.levels.groups.length;
  const sigma = Math.sqrt(ml.residual) / data.unit;
  const reference = ml.theta.indexOf(Math.max(...ml.theta));
  const best = sharedDeviance(data, ml.theta).value;
  const total = 1 + ml.theta.reduce((sum, t) => sum + t * t, 0);
  const inUnits = ([low, high]: Interval): Interval => [
    low === null ? null : low * data.unit,
    high === null ? null : high * data.unit,
  ];
  const sd: Interval[] = [];
  const share: Interval[] = [];
  for (let l = 0; l < depth; l++) {
    sd.push(
      inUnits(profileLimits(levelLoss(data, ml, sigma, l, best), ml.theta[l]! * sigma, { scale: sigma })),
    );
    share.push(
      profileLimits(
        shareLoss(data, ml, best, (w) => levelShareCurve(depth, l, w, 1)),
        ml.theta[l]! ** 2 / total,
        { most: 1 },
      ),
    );
  }
  sd.push(inUnits(profileLimits(residualLoss(data, ml, best), sigma, { scale: sigma })));
  const [low, high] = share[0]!;
  share.push(
    depth === 1
      ? [1 - high!, 1 - low!]
      : profileLimits(
          shareLoss(data, ml, best, (w) => residualShareCurve(depth, reference, w, 1)),
          1 / total,
          { most: 1 },
        ),
  );
  return { sd, share };
}

const undefinedAt = (length: number) => ({
  value: Number.POSITIVE_INFINITY,
  gradient: new Float64Array(length),
});

/** The deviance by maximum likelihood with the residual variance at its best, but for constants, and slopes by theta. */
function sharedDeviance(data: LinearSums, theta: Float64Array): { value: number; gradient: Float64Array } {
  const state = theta.every(Number.isFinite)
    ? linearState(
        data,
        theta.map((t) => t * t),
      )
    : null;
  if (state === null || !(state.rss > 0)) return undefinedAt(theta.length);
  const { n } = data;
  return {
    value: state.logDet + n * Math.log(state.rss / n) + n,
    gradient: theta.map((t, l) => 2 * t * (state.trace[l]! - (n * state.quadratic[l]!) / state.rss)),
  };
}

/** The same at a given residual standard deviation, with its slope by the logarithm of that. */
function devianceAt(
  data: LinearSums,
  theta: Float64Array,
  sigma: number,
): { value: number; gradient: Float64Array; byLog: number } {
  const state =
    theta.every(Number.isFinite) && sigma > 1e-150
      ? linearState(
          data,
          theta.map((t) => t * t),
        )
      : null;
  if (state === null) return { ...undefinedAt(theta.length), byLog: 0 };
  const square = sigma * sigma;
  return {
    value: state.logDet + 2 * data.n * Math.log(sigma) + state.rss / square,
    gradient: theta.map((t, l) => 2 * t * (state.trace[l]! - state.quadratic[l]! / square)),
    byLog: 2 * data.n - (2 * state.rss) / square,
  };
}

/** A loss whose inner search goes on from where the last one ended. */
function warm(start: Float64Array, best: number, problem: (value: number) => Smooth): Loss {
  let at = start;
  let hessian: Float64Array | undefined;
  return (value) => {
    const f = problem(value);
    let found = minimise(f, at, hessian);
    if (!found.converged) found = minimise(f, start);
    if (!Number.isFinite(found.value)) return Number.POSITIVE_INFINITY;
    ({ at, hessian } = found);
    return found.value - best;
  };
}

function shareLoss(data: LinearSums, ml: LinearFit, best: number, curveAt: (share: number) => Curve): Loss {
  const start = curveAt(0.5).start(ml.theta);
  return warm(start, best, (share) => {
    const curve = curveAt(share);
    return (free) => {
      const { value, gradient } = sharedDeviance(data, curve.theta(free));
      return { value, gradient: curve.pull(free, gradient) };
    };
  });
}

/** Level k's standard deviation held: free are the others' theta and the logarithm of the residual's. */
function levelLoss(data: LinearSums, ml: LinearFit, sigma: number, k: number, best: number): Loss {
  const depth = data.levels.groups.length;
  const rest = fixedCurve(depth, k, 0);
  const start = Float64Array.from([...rest.start(ml.theta), Math.log(sigma)]);
  return warm(start, best, (sd) => (free) => {
    const own = Math.exp(free[depth - 1]!);
    const curve = fixedCurve(depth, k, sd / own);
    const { value, gradient, byLog } = devianceAt(data, curve.theta(free), own);
    // theta_k = sd / sigma: its slope by log sigma is -theta_k.
    const last = byLog - (gradient[k]! * sd) / own;
    return { value, gradient: Float64Array.from([...curve.pull(free, gradient), last]) };
  });
}

function residualLoss(data: LinearSums, ml: LinearFit, best: number): Loss {
  return warm(Float64Array.from(ml.theta), best, (sigma) => (theta) => devianceAt(data, theta, sigma));
}
