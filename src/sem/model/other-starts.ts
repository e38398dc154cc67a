import { Random } from '../../stats/index.js';
import type { GroupModel } from './group-model.js';
import { OtherForm } from './other-form.js';
import type { ParameterRow } from './parameter-row.js';

/**
 * Other starting values, near the usual ones: the first with small latent variances that do not covary (as lavaan
 * begins), the others with loadings and variances times a random factor, and paths and covariances moved, all in units
 * of the latent standard deviations: a model with marker items and the same with unit variances begin at the same places.
 * The same number gives the same values.
 * @param k number of the start, from 1
 */
export function otherStart(models: readonly GroupModel[], start: Float64Array, k: number): Float64Array {
  const theta = usualStart(models, start);
  if (k === 1) return smallVariances(models, theta);
  const form = OtherForm.of(models, theta.length, { markers: false });
  const inUnits = form?.from(theta) ?? null;
  const at = inUnits ?? theta;
  const random = new Random(k);
  const done = new Set<number>();
  for (const m of models) {
    const latentVariance = new Map<number, number>();
    for (const e of m.free)
      if (e.matrix === 'S' && e.i === e.j && e.i >= m.p) latentVariance.set(e.i, e.slot);
    // Fixed parameters take their turn at the generator too: they are the other form's free ones.
    for (const e of m.elements) {
      if (e.matrix !== 'A' && e.matrix !== 'S') continue;
      const variance = e.matrix === 'S' && e.i === e.j;
      const z = variance && e.i >= m.p ? 0 : random.normal();
      let { slot } = e;
      // A marker's loading is, in units of the latent standard deviation, that deviation.
      if (inUnits && e.row.op === '=~' && slot < 0) slot = latentVariance.get(e.j) ?? -1;
      if (slot < 0 || done.has(slot)) continue;
      const value = at[slot]!;
      if (e.row.op === '=~') at[slot] = (value === 0 ? 0.5 : value) * Math.exp(0.7 * z);
      else if (e.matrix === 'A') at[slot] = value * Math.exp(0.5 * z) + 0.2 * z;
      else if (variance && e.i < m.p) at[slot] = Math.abs(value === 0 ? 0.5 : value) * Math.exp(0.7 * z);
      else if (!variance && e.i >= m.p && e.j >= m.p) at[slot] = value + 0.2 * z;
      else continue;
      done.add(slot);
    }
  }
  return inUnits ? form!.to(at) : at;
}

/** Starting values without those that a person gave: they were tried already, and may be far off. */
function usualStart(models: readonly GroupModel[], start: Float64Array): Float64Array {
  const theta = Float64Array.from(start);
  for (const m of models)
    for (const e of m.free) {
      const latent = e.matrix === 'S' && e.i === e.j && e.i >= m.p;
      theta[e.slot] = usual(e.row, latent, start[e.slot]!);
    }
  return theta;
}

function usual(row: ParameterRow, variance: boolean, value: number): number {
  if (Number.isNaN(row.start)) return value;
  if (row.op === '=~') return value < 0 ? -1 : 1;
  if (variance) return 0.5;
  if (row.op === '~~' && row.lhs !== row.rhs) return 0;
  return value;
}

function smallVariances(models: readonly GroupModel[], theta: Float64Array): Float64Array {
  for (const m of models)
    for (const e of m.free)
      if (e.matrix === 'S' && e.i >= m.p && e.j >= m.p) theta[e.slot] = e.i === e.j ? 0.05 : 0;
  return theta;
}
