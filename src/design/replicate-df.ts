import { spreadRows, type Warehouse } from '../warehouse/index.js';
import { columnRank } from './rank.js';
import type { ReplicateDesign } from './resolve.js';

/** Rows enough to tell the rank of the replicate weights of any survey in use, and few enough to be quick. */
const RANK_ROWS = [2_000, 20_000];

/** Degrees of freedom of replicate weights: their rank less 1. */
export async function replicateDf(
  warehouse: Warehouse,
  relation: string,
  design: ReplicateDesign,
): Promise<number> {
  const names = design.combined ? design.replicates : [design.weight, ...design.replicates];
  let rank = 0;
  for (const most of RANK_ROWS) {
    let columns = await spreadRows(warehouse, relation, names, most);
    const read = columns[0]!.length;
    if (!design.combined) {
      const [full, ...factors] = columns;
      columns = factors.map((factor) => factor.map((x, i) => x * full![i]!));
    }
    rank = columnRank(columns);
    if (rank === design.replicates.length || read < most / 2) break;
  }
  return Math.max(1, rank - 1);
}
