import { fault } from '../errors/index.js';
import { normalQuantile } from '../stats/index.js';
import { fitModel } from './fit-model.js';
import { testOf } from './inference/wald-row.js';
import type { SemOptions } from './options.js';
import type { SemParameter, SemResult } from './result.js';

/** Replicate weights as a survey gives them, and the factors of their squared deviations. */
interface ReplicateWeights {
  /** One column a replicate, a value for every case. */
  weights: readonly Float64Array[];
  /** True when each column is a whole weight; false for factors of the full weight. */
  combined: boolean;
  /** Deviations from the full-sample estimate; false: from the replicates' mean. */
  mse: boolean;
  /** Factor of the sum of squares: 1/R for BRR, 1/(R (1 - rho)^2) for Fay, (R - 1)/R for JK1, 1 for JK2. */
  scale: number;
  rscales: ArrayLike<number> | null;
}

export interface ReplicateResult extends SemResult {
  /** Replicates used, and those without a solution, which are left out. */
  replicates: { used: number; failed: number };
}

/**
 * A model with standard errors from replicate weights: estimates and fit measures by the full weight (pseudo maximum
 * likelihood), the model refitted with every replicate weight, V(theta) = scale sum_r rscale_r (theta_r - theta)^2
 * (Wolter 2007, Introduction to Variance Estimation, eq. 3.3.1 and ch. 4; Judkins 1990 for Fay's factor).
 * Standard errors, z, p and intervals of `parameters` are the replicates', also those of std.all and of `:=`.
 * @param options with `weights`: the full weight
 * @throws FaultError as `fitModel`; LV-SEM-REPLICATES without full weight or with too few replicates that converge
 */
export function replicateModel(options: SemOptions, replicates: ReplicateWeights): ReplicateResult {
  const full = options.weights;
  if (full === undefined || replicates.weights.length < 2) {
    fault({
      code: 'LV-SEM-REPLICATES',
      what: 'standard errors from replicate weights need the full weight and at least two replicates',
      found: `${full === undefined ? 'no full weight, ' : ''}${replicates.weights.length} replicates`,
    });
  }
  const result = fitModel(options);
  const { refits, failed } = refitted(options, full, replicates);
  if (refits.length < 2) {
    fault({
      code: 'LV-SEM-REPLICATES',
      what: 'too few replicates gave a solution',
      found: `${refits.length} of ${replicates.weights.length}`,
      remedy: 'use a smaller model',
    });
  }
  const quantile = normalQuantile(0.5 + (options.level ?? 0.95) / 2);
  const parameters = result.parameters.map((p, at) => {
    const error = (value: (p: SemParameter) => number): number =>
      deviationOf(
        refits.map(({ factor, parameters }) => ({ factor, value: value(parameters[at]!) })),
        replicates.mse ? value(p) : null,
      );
    const std_all_se = p.std_all_se > 0 ? error((x) => x.std_all) : p.std_all_se;
    if (!(p.se > 0)) return { ...p, std_all_se };
    const se = error((x) => x.est);
    return { ...p, se, ...testOf(p.est, se, quantile), std_all_se };
  });
  const warnings = [...result.warnings];
  if (failed > 0) {
    warnings.push({
      code: 'LV-SEM-REPLICATES-FAILED',
      text: `${failed} of ${replicates.weights.length} replicates gave no solution and are left out: the standard errors are too small`,
    });
  }
  return { ...result, parameters, warnings, replicates: { used: refits.length, failed } };
}

/** The model refitted with every replicate weight that counts, and how many of these refits gave no solution. */
function refitted(
  options: SemOptions,
  full: Float64Array,
  { weights: columns, combined, scale, rscales }: ReplicateWeights,
): { refits: { factor: number; parameters: SemParameter[] }[]; failed: number } {
  const refits: { factor: number; parameters: SemParameter[] }[] = [];
  let failed = 0;
  columns.forEach((column, r) => {
    const factor = scale * (rscales?.[r] ?? 1);
    if (!(factor > 0)) return;
    const weights = combined ? column : column.map((x, i) => x * full[i]!);
    // A replicate may leave a group's cases few; what counts is whether it has a solution.
    const { converged, parameters } = fitModel({ ...options, weights });
    if (converged) refits.push({ factor, parameters });
    else failed++;
  });
  return { refits, failed };
}

/** Root of the factored sum of squared deviations from the centre, the replicates' mean where none is given. */
function deviationOf(replicates: readonly { factor: number; value: number }[], given: number | null): number {
  const centre = given ?? replicates.reduce((sum, x) => sum + x.value, 0) / replicates.length;
  return Math.sqrt(replicates.reduce((sum, x) => sum + x.factor * (x.value - centre) ** 2, 0));
}
