import { fault } from '../../errors/index.js';
import { inverseSymmetric, multiply, submatrix } from '../../stats/index.js';
import type { SemResult } from '../result.js';

/**
 * Factor scores of cases: regression (Thurstone 1935; Thomson 1951), E(latent | observed) under the model; or
 * Bartlett (1937), the generalised least squares estimate from the indicators, unbiased given the latent variable.
 * @param columns the model's observed variables in the order of `result.table.variables.observed`, of the cases of
 *   group `group` (from 0); a case with a missing value has missing scores
 * @returns one column a latent variable, in the order of `result.table.variables.latent`
 * @throws LV-SEM-SCORES when the model has no latent variable or Bartlett's weights do not exist
 */
export function factorScores(
  result: SemResult,
  columns: readonly Float64Array[],
  method: 'regression' | 'bartlett' = 'regression',
  group = 0,
): Float64Array[] {
  const model = result.models[group]!;
  model.update(result.theta);
  const { p, m, c, s, sigma } = model;
  const k = m - p;
  if (k === 0) fault({ code: 'LV-SEM-SCORES', what: 'the model has no latent variable to score' });
  const none = (): never =>
    fault({
      code: 'LV-SEM-SCORES',
      what: `${method} scores do not exist for this model`,
      found: 'a singular matrix, as with a residual variance of 0',
      remedy: "use 'regression'",
    });
  let weights: Float64Array;
  if (method === 'regression') {
    const w = inverseSymmetric(sigma, p) ?? none();
    const cross = Float64Array.from(
      { length: k * p },
      (_, at) => c[(p + Math.floor(at / p)) * m + (at % p)]!,
    );
    weights = multiply(cross, w, k, p, p);
  } else {
    // Loadings given the latent variables, and residual covariances of the observed ones.
    const all = Array.from({ length: p }, (_, i) => i);
    const theta = inverseSymmetric(submatrix(s, m, all), p) ?? none();
    const loadings = Float64Array.from(
      { length: p * k },
      (_, at) => model.a[Math.floor(at / k) * m + p + (at % k)]!,
    );
    const lt = new Float64Array(k * p);
    for (let i = 0; i < p; i++) for (let f = 0; f < k; f++) lt[f * p + i] = loadings[i * k + f]!;
    const half = multiply(lt, theta, k, p, p);
    const inner = inverseSymmetric(multiply(half, loadings, k, p, k), k) ?? none();
    weights = multiply(inner, half, k, k, p);
  }
  const mean = model.usesMeans ? model.mu : (result.moments[group]!.sample.mean ?? new Float64Array(p));
  const n = columns[0]?.length ?? 0;
  return Array.from({ length: k }, (_, f) => {
    const start = model.usesMeans ? model.means[p + f]! : 0;
    return Float64Array.from({ length: n }, (_, row) => {
      let sum = start;
      for (let i = 0; i < p; i++) sum += weights[f * p + i]! * (columns[i]![row]! - mean[i]!);
      return sum;
    });
  });
}
