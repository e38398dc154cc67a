import type { Code, KeyColumn } from '../warehouse/index.js';
import type { BoundDesign } from './bound.js';
import { designCells } from './cells.js';

/** The weights in a group: each weight of each stratum (or cluster) with the respondents that have it, lightest first. */
interface GroupWeights {
  /** Codes of the grouping columns. */
  codes: Code[];
  weights: [weight: number, respondents: number][];
}

/** By every set of grouping columns, which weights the members of each group have; weights of 0 count as absent. None where all weigh the same, without strata. */
export async function groupWeights(
  bound: BoundDesign,
  sets: readonly (readonly KeyColumn[])[],
): Promise<GroupWeights[][]> {
  const { design } = bound;
  const split = design.weight ?? (design.kind === 'linearized' ? design.strata : null);
  if (split === null) return sets.map(() => []);
  const requests = sets.map((keys) => ({ keys: [...keys, { name: split }] }));
  const found: GroupWeights[][] = [];
  while (found.length < requests.length) {
    // As many as fit in memory come at a time.
    const made = await designCells(bound, requests.slice(found.length));
    for (const cells of made) {
      const width = sets[found.length]!.length;
      const groups = new Map<string, { codes: Code[]; weights: [number, number][] }>();
      for (let c = 0; c < cells.count; c++) {
        const codes = cells.keys.slice(0, width).map((column) => column[c]!);
        const key = JSON.stringify(codes);
        const group = groups.get(key) ?? { codes, weights: [] };
        groups.set(key, group);
        const add = (total: number, n: number) => {
          // Of rows in one stratum or with one weight: their mean is the weight of each.
          if (n > 0) group.weights.push([total / n, n]);
        };
        const { parts } = cells;
        if (parts === null) add(cells.totals[0]![c]!, cells.n[c]!);
        else
          for (let i = parts.start[c]!; i < parts.start[c + 1]!; i++) add(parts.weight[i]!, parts.rows[i]!);
      }
      found.push(
        [...groups.values()].map(({ codes, weights }) => ({
          codes,
          weights: weights.sort(([a], [b]) => a - b),
        })),
      );
    }
  }
  return found;
}
