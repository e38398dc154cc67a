import type { MomentKind, OrderedMoments } from '../ordered/moments.js';
import type { Estimation } from './estimation.js';
import type { FitContext } from './fit-moments.js';
import { fitWeighted } from './fit-weighted.js';

/** ULS on means and unbiased covariances, each counted once (Bollen 1989, p. 111, over the non-duplicated elements). */
export function fitUls(context: FitContext): Estimation {
  const { prepared, table } = context;
  const p = table.variables.observed.length;
  const moments = prepared.groups.map((g): OrderedMoments => {
    const factor = g.sample.n / (g.sample.n - 1);
    g.sample = { ...g.sample, cov: g.sample.cov.map((c) => c * factor) };
    const kinds: MomentKind[] = [];
    const values: number[] = [];
    for (let i = 0; i < p; i++) {
      if (table.meanStructure) {
        kinds.push({ kind: 'mean', i });
        values.push(g.sample.mean![i]!);
      }
      kinds.push({ kind: 'variance', i });
      values.push(g.sample.cov[i * p + i]!);
      for (let j = 0; j < i; j++) {
        kinds.push({ kind: 'covariance', i, j });
        values.push(g.sample.cov[i * p + j]!);
      }
    }
    const gamma = normalGamma(kinds, g.sample.cov, p);
    return {
      n: g.sample.n,
      kinds,
      values: Float64Array.from(values),
      gamma,
      cov: g.sample.cov,
      mean: g.sample.mean!,
    };
  });
  return fitWeighted(context, moments, 'ULS');
}

/** Normal-theory covariance matrix (times n) of means, variances and covariances (Browne 1974, eq. 2.4). */
function normalGamma(kinds: readonly MomentKind[], s: Float64Array, p: number): Float64Array {
  const m = kinds.length;
  const pair = (k: MomentKind): [number, number] => (k.kind === 'covariance' ? [k.i, k.j] : [k.i, k.i]);
  return Float64Array.from({ length: m * m }, (_, at) => {
    const a = kinds[Math.floor(at / m)]!;
    const b = kinds[at % m]!;
    if (a.kind === 'mean' || b.kind === 'mean') return a.kind === b.kind ? s[a.i * p + b.i]! : 0;
    const [i, j] = pair(a);
    const [k, l] = pair(b);
    return s[i * p + k]! * s[j * p + l]! + s[i * p + l]! * s[j * p + k]!;
  });
}
