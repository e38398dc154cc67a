import { type ModelCells, mostCells } from '../../design/index.js';
import { CrossProductRoom } from '../../stats/index.js';

/**
 * Sums over the cells of numbers of each cell, weighted by each set of replicate weights, in one pass.
 * @param width numbers of a cell
 * @param fill writes the numbers of `count` cells from cell `first` on into rows of `step` numbers
 * @returns replicates x width, row by row
 */
export async function weightedSums(
  cells: Pick<ModelCells, 'eachReplicates'>,
  replicates: number,
  width: number,
  fill: (first: number, count: number, into: Float64Array, step: number) => void,
): Promise<Float64Array> {
  const room = new CrossProductRoom({
    own: [mostCells, width],
    weights: [mostCells, replicates],
    sums: [replicates, width],
  });
  const { own, weights, sums } = room.matrices;
  await cells.eachReplicates(({ numbers, from, step, first, count }) => {
    fill(first, count, own.numbers, own.step);
    for (let c = 0; c < count; c++) {
      const at = from + c * step;
      weights.numbers.set(numbers.subarray(at, at + replicates), c * weights.step);
    }
    room.addProducts('own', 'weights', 'sums', count);
  });
  const out = new Float64Array(replicates * width);
  for (let r = 0; r < replicates; r++)
    out.set(sums.numbers.subarray(r * sums.step, r * sums.step + width), r * width);
  return out;
}
