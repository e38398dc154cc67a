import { fault } from '../../errors/index.js';
import { inverseSymmetric, multiply, submatrix } from '../../stats/index.js';
import type { GroupModel } from '../model/group-model.js';
import type { SemResult } from '../result.js';
import { orderedScores } from './ordered-scores.js';

/**
 * Factor scores of cases: regression (Thurstone 1935; Thomson 1951), E(latent | observed) under the model; or
 * Bartlett (1937), the generalised least squares estimate from the indicators, unbiased given the latent variable.
 * With fiml from what a case has answered; without, a case with a missing value has missing scores. With ordered
 * items the posterior mode takes the place of regression, the maximum of the likelihood that of Bartlett's.
 * @param columns the model's observed variables in the order of `result.table.variables.observed`, of the cases of
 *   group `group` (from 0); of ordered items all cases, so that every answer category occurs
 * @returns one column a latent variable, in the order of `result.table.variables.latent`
 * @throws LV-SEM-SCORES when the model has no latent variable or the scores do not exist for it
 */
export function factorScores(
  result: SemResult,
  columns: readonly Float64Array[],
  method: 'regression' | 'bartlett' = 'regression',
  group = 0,
): Float64Array[] {
  const model = result.models[group]!;
  model.update(result.theta);
  const { p, m } = model;
  const k = m - p;
  if (k === 0) fault({ code: 'LV-SEM-SCORES', what: 'the model has no latent variable to score' });
  if (result.table.rows.some((r) => r.op === '|')) return orderedScores(result, model, columns, method);
  const n = columns[0]?.length ?? 0;
  const out = Array.from({ length: k }, () => new Float64Array(n).fill(Number.NaN));
  const mean = model.usesMeans ? model.mu : (result.moments[group]!.sample.mean ?? new Float64Array(p));
  const all = Array.from({ length: p }, (_, i) => i);
  const weightsOf = method === 'regression' ? regressionWeights : bartlettWeights;
  const known = new Map<string, Float64Array | null>();
  for (let row = 0; row < n; row++) {
    const observed = all.filter((i) => !Number.isNaN(columns[i]![row]!));
    if (observed.length === 0 || (observed.length < p && result.missing !== 'fiml')) continue;
    const key = observed.join();
    let weights = known.get(key);
    if (weights === undefined) {
      weights = weightsOf(model, observed);
      if (weights === null && observed.length === p) noScores(method);
      known.set(key, weights);
    }
    if (weights === null) continue;
    for (let f = 0; f < k; f++) {
      let sum = model.usesMeans ? model.means[p + f]! : 0;
      observed.forEach((v, i) => {
        sum += weights[f * observed.length + i]! * (columns[v]![row]! - mean[v]!);
      });
      out[f]![row] = sum;
    }
  }
  return out;
}

function noScores(method: string): never {
  fault({
    code: 'LV-SEM-SCORES',
    what: `${method} scores do not exist for this model`,
    found: 'a singular matrix, as with a residual variance of 0',
    remedy: "use 'regression'",
  });
}

/** cov(latent, y) Sigma^-1 of the variables that are there. */
function regressionWeights({ p, m, c, sigma }: GroupModel, observed: readonly number[]): Float64Array | null {
  const q = observed.length;
  const w = inverseSymmetric(submatrix(sigma, p, observed), q);
  if (w === null) return null;
  const cross = Float64Array.from(
    { length: (m - p) * q },
    (_, at) => c[(p + Math.floor(at / q)) * m + observed[at % q]!]!,
  );
  return multiply(cross, w, m - p, q, q);
}

/** (L' T^-1 L)^-1 L' T^-1 with loadings L and residual covariances T; null when what is there does not carry it. */
function bartlettWeights({ p, m, a, s }: GroupModel, observed: readonly number[]): Float64Array | null {
  const [k, q] = [m - p, observed.length];
  const theta = inverseSymmetric(submatrix(s, m, observed), q);
  if (theta === null) return null;
  const lt = Float64Array.from(
    { length: k * q },
    (_, at) => a[observed[at % q]! * m + p + Math.floor(at / q)]!,
  );
  const half = multiply(lt, theta, k, q, q);
  const inner = new Float64Array(k * k);
  for (let f = 0; f < k; f++) {
    for (let g = 0; g < k; g++)
      for (let i = 0; i < q; i++) inner[f * k + g]! += half[f * q + i]! * lt[g * q + i]!;
  }
  const inverted = inverseSymmetric(inner, k);
  return inverted === null ? null : multiply(inverted, half, k, k, q);
}
