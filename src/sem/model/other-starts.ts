import { Random } from '../../stats/index.js';
import type { GroupModel } from './group-model.js';
import type { ParameterRow } from './parameter-row.js';

/**
 * Other starting values, near the usual ones: the first with small latent variances that do not covary (as lavaan
 * begins), the others with loadings and variances times a random factor, and paths and covariances moved. The same
 * number gives the same values.
 * @param k number of the start, from 1
 */
export function otherStart(models: readonly GroupModel[], start: Float64Array, k: number): Float64Array {
  const random = new Random(k);
  const theta = Float64Array.from(start);
  const done = new Set<number>();
  for (const m of models) {
    for (const e of m.free) {
      if (done.has(e.slot)) continue;
      done.add(e.slot);
      const latent = e.matrix === 'S' && e.i >= m.p && e.j >= m.p;
      const value = usual(e.row, latent && e.i === e.j, start[e.slot]!);
      if (k === 1) {
        if (latent) theta[e.slot] = e.i === e.j ? 0.05 : 0;
        continue;
      }
      const z = random.normal();
      if (e.row.op === '=~') theta[e.slot] = (value === 0 ? 0.5 : value) * Math.exp(0.7 * z);
      else if (e.matrix === 'S' && e.i === e.j)
        theta[e.slot] = Math.abs(value === 0 ? 0.5 : value) * Math.exp(0.7 * z);
      else if (e.matrix === 'A') theta[e.slot] = value * Math.exp(0.5 * z) + 0.2 * z;
      else if (latent)
        theta[e.slot] = value + 0.2 * z * Math.sqrt(scale(m, theta, e.i) * scale(m, theta, e.j));
    }
  }
  return theta;
}

/** The value that other starts are made from: one that a person gave was tried already, and may be far off. */
function usual(row: ParameterRow, variance: boolean, value: number): number {
  if (Number.isNaN(row.start)) return value;
  if (row.op === '=~') return value < 0 ? -1 : 1;
  if (variance) return 0.5;
  if (row.op === '~~' && row.lhs !== row.rhs) return 0;
  return value;
}

/** A variance at given parameters. */
function scale(m: GroupModel, theta: Float64Array, i: number): number {
  const e = m.elements.find((x) => x.matrix === 'S' && x.i === i && x.j === i);
  if (e === undefined) return 1;
  return Math.abs(e.slot >= 0 ? theta[e.slot]! : e.row.fixed);
}
