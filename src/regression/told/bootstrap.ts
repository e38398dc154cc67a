import { mostCells } from '../../design/index.js';
import { Random } from '../../stats/index.js';
import type { ModelData } from '../model/build.js';

/**
 * Weights of a rescaling bootstrap for a linearised design (Rao & Wu 1988; with finite populations section 4.1): in each
 * stratum n - 1 of its n units are drawn with replacement, and a unit drawn m times has its weight times
 * 1 - c + c m n / (n - 1), c the root of what of the population was not taken. A stratum of one unit, or taken whole,
 * stays as it is. Units without a row of the model are drawn too.
 * @throws RangeError where cells hold several units of their own
 */
export function bootstrapCells(
  { bound, cells }: ModelData,
  draws: number,
  seed: number,
): Pick<ModelData['cells'], 'eachReplicates'> {
  const { parts, n, totals, count } = cells.cells;
  const clustered = bound.design.kind === 'linearized' && bound.design.cluster !== null;
  if (!clustered && n.some((rows) => rows > 1)) throw new RangeError('cells of the bootstrap are units');
  // Each unit's number in its stratum, units without rows last.
  const unitOf = clustered ? parts!.unit : Int32Array.from({ length: count }, (_, c) => c);
  const units = new Map<number, number[]>();
  const seen = new Set<number>();
  for (let c = 0; c < count; c++) {
    if (seen.has(unitOf[c]!)) continue;
    seen.add(unitOf[c]!);
    const h = parts!.stratum[c]!;
    const list = units.get(h) ?? [];
    list.push(unitOf[c]!);
    units.set(h, list);
  }
  const most = Math.max(...seen) + 1;
  const times = new Uint16Array(most * draws);
  const random = new Random(seed);
  const scale = bound.strata.map(({ n: drawn, fraction }) =>
    drawn < 2 || fraction >= 1 ? null : { c: Math.sqrt(1 - fraction), rise: drawn / (drawn - 1) },
  );
  for (const [h, list] of [...units].sort(([a], [b]) => a - b)) {
    const drawn = bound.strata[h]!.n;
    if (scale[h] === null) continue;
    for (let b = 0; b < draws; b++)
      for (let k = 1; k < drawn; k++) {
        const which = random.integer(drawn);
        if (which < list.length) times[list[which]! * draws + b]!++;
      }
  }
  return {
    eachReplicates: async (take) => {
      const weights = new Float64Array(mostCells * draws);
      for (let from = 0; from < count; from += mostCells) {
        const some = Math.min(mostCells, count - from);
        for (let k = 0; k < some; k++) {
          const cell = from + k;
          const own = scale[parts!.stratum[cell]!];
          const w = totals[0]![cell]!;
          const unit = unitOf[cell]! * draws;
          for (let b = 0; b < draws; b++)
            weights[k * draws + b] =
              own === null ? w : w * (1 - own!.c + own!.c * own!.rise * times[unit + b]!);
        }
        take({ numbers: weights, from: 0, step: draws, first: from, count: some });
      }
    },
  };
}
