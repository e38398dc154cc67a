import type { BoundDesign } from './bound.js';

/** What a design is, as `estimate --json` states it. */
export function describeDesign(bound: BoundDesign): Record<string, string | number | boolean> {
  const { design, calibration } = bound;
  const weights: Record<string, string | number> =
    calibration === undefined
      ? {}
      : {
          calibrated_to: calibration.variables.join(', '),
          weight_min: calibration.after.min,
          weight_max: calibration.after.max,
          weight_design_effect: calibration.after.designEffect,
          effective_n: calibration.after.effectiveN,
        };
  if (design.kind === 'replicate') {
    return {
      type: 'replicate',
      method: design.method,
      replicates: design.replicates.length,
      ...(design.rho === null ? {} : { rho: design.rho }),
      df: bound.df,
      ...weights,
    };
  }
  return {
    type: design.type,
    units: bound.strata.reduce((sum, s) => sum + s.n, 0),
    ...(design.strata === null ? {} : { strata: bound.strata.length }),
    ...(design.cluster === null ? {} : { cluster: design.cluster }),
    finite_population: bound.strata.some((s) => s.fraction > 0),
    df: bound.df,
    ...weights,
  };
}
