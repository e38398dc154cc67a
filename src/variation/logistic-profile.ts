import { type Loss, profileLimits } from './limits.js';
import type { Interval } from './linear-profile.js';
import type { LogisticCells } from './logistic-cells.js';
import { type LogisticFit, logisticDeviance } from './logistic-fit.js';
import { minimise, type Smooth } from './minimise.js';
import { type Curve, fixedCurve, levelShareCurve, residualShareCurve } from './share-curves.js';

/** Variance of the standard logistic distribution: the residual of a logistic model on the latent scale. */
export const logisticVariance = Math.PI ** 2 / 3;

/** Profile-likelihood intervals: standard deviations one a level, outermost first; shares also of the residual. */
export function logisticIntervals(
  data: LogisticCells,
  fit: LogisticFit,
  points = 1,
): { sd: Interval[]; share: Interval[] } {
  const depth = fit.theta.length;
  const total = fit.theta.reduce((sum, t) => sum + t * t, logisticVariance);
  const reference = fit.theta.indexOf(Math.max(...fit.theta));
  const sd: Interval[] = [...fit.theta].map((t, l) =>
    profileLimits(
      curveLoss(data, fit, points, (v) => fixedCurve(depth, l, v)),
      t,
    ),
  );
  // Of one level the share hangs on its standard deviation alone, and a profile's limits follow such a change of scale.
  if (depth === 1) {
    const shareOf = (s: number | null) => (s === null ? 1 : (s * s) / (s * s + logisticVariance));
    const [low, high] = sd[0]!;
    const own: [number, number] = [shareOf(low), shareOf(high)];
    return { sd, share: [own, [1 - own[1], 1 - own[0]]] };
  }
  const share: Interval[] = [...fit.theta].map((t, l) =>
    profileLimits(
      curveLoss(data, fit, points, (w) => levelShareCurve(depth, l, w, logisticVariance)),
      t ** 2 / total,
      { most: 1 },
    ),
  );
  const rest = (w: number) => residualShareCurve(depth, reference, w, logisticVariance);
  share.push(profileLimits(curveLoss(data, fit, points, rest), logisticVariance / total, { most: 1 }));
  return { sd, share };
}

/** Twice the log likelihood lost where a curve holds a quantity; free are its values and the fixed effects. */
function curveLoss(
  data: LogisticCells,
  fit: LogisticFit,
  points: number,
  curveAt: (value: number) => Curve,
): Loss {
  const deviance = logisticDeviance(data, points);
  const depth = fit.theta.length;
  const start = Float64Array.from([...curveAt(0.5).start(fit.theta), ...fit.fixed]);
  let at = start;
  let hessian: Float64Array | undefined;
  return (value) => {
    const curve = curveAt(value);
    const f: Smooth = (free) => {
      const theta = curve.theta(free.subarray(0, curve.free));
      const there = deviance(Float64Array.from([...theta, ...free.subarray(curve.free)]));
      const slope = curve.pull(free, there.gradient);
      return {
        value: there.value,
        gradient: Float64Array.from([...slope, ...there.gradient.subarray(depth)]),
      };
    };
    let found = minimise(f, at, hessian);
    if (!found.converged) found = minimise(f, start);
    if (!Number.isFinite(found.value)) return Number.POSITIVE_INFINITY;
    at = found.at as Float64Array<ArrayBuffer>;
    hessian = found.hessian;
    return found.value + 2 * fit.logl;
  };
}
