import type { GroupModel } from './group-model.js';

/** How far beyond the searches begin, in latent variances of the usual starting values. */
const distances = [1, 8];

/**
 * Starting values beyond a latent variance that grows without end. As the variance of a factor with a marker item grows
 * and its other loadings shrink with it, their products with the marker stay as they are, and those among the others go
 * to zero: it is 1 / variance that nears zero, and on the other side of zero lie the negative variances, where the fit
 * may go on to a minimum. The variance is made negative, loadings and paths from the factor keep their products with it,
 * and the marker's residual variance takes up the rest.
 * @param theta where the search ran off
 * @param start the usual starting values
 * @param slots parameters that grow
 */
export function beyondInfinity(
  models: readonly GroupModel[],
  theta: Float64Array,
  start: Float64Array,
  slots: readonly number[],
): Float64Array[] {
  const found: Float64Array[] = [];
  for (const m of models) {
    for (const variance of m.free) {
      const { slot, i: factor } = variance;
      if (variance.matrix !== 'S' || factor !== variance.j || factor < m.p || !slots.includes(slot)) continue;
      if (!(theta[slot]! > 0)) continue;
      const marker = m.elements.find(
        (e) => e.row.op === '=~' && e.j === factor && e.slot < 0 && e.row.fixed !== 0,
      );
      if (marker === undefined) continue;
      for (const distance of distances) {
        const at = Float64Array.from(theta);
        const beyond = -distance * Math.abs(start[slot]!);
        at[slot] = beyond;
        for (const e of m.free) {
          if (e.matrix === 'A' && e.j === factor) at[e.slot] = (theta[e.slot]! * theta[slot]!) / beyond;
          if (e.matrix === 'S' && e.i === e.j && e.i === marker.i)
            at[e.slot] = theta[e.slot]! + marker.row.fixed ** 2 * (theta[slot]! - beyond);
        }
        found.push(at);
      }
    }
  }
  return found;
}
