import { rowWeight } from '../warehouse/index.js';
import type { BoundDesign } from './bound.js';
import type { DesignCells } from './design-cells.js';

/** Where each row of a linearised design belongs: its stratum, and its cluster (-1 where every row is a unit). */
export interface RowUnits {
  stratum: Int32Array;
  unit: Int32Array;
}

/** The units of the rows in the order of the relation; null for replicate designs, which have none. */
export async function rowUnits(bound: BoundDesign): Promise<RowUnits | null> {
  const { design, rows } = bound;
  if (design.kind === 'replicate') return null;
  const names = [design.strata, design.cluster].filter((name) => name !== null);
  const coded = await bound.data.columns(names.map((name) => ({ name })));
  const strata = design.strata === null ? null : coded[0]!;
  const clusters = design.cluster === null ? null : coded.at(-1)!;
  const stratum = new Int32Array(rows);
  const unit = new Int32Array(rows).fill(-1);
  for (let i = 0; i < rows; i++) {
    const h = strata === null ? '' : strata.levels[strata.at[i]! - 1]!;
    const c = clusters === null ? '' : clusters.levels[clusters.at[i]! - 1]!;
    const at = bound.units.get(h)!.get(c)!;
    stratum[i] = at.stratum;
    if (clusters !== null) unit[i] = at.unit;
  }
  return { stratum, unit };
}

/** The full weight of each row, in the order of the relation; population by sample size where the design has none. */
export async function rowWeights(bound: BoundDesign, units: RowUnits | null): Promise<RowWeights> {
  const weights = new Float64Array(bound.rows);
  await bound.data.eachWeights((block, first, width) => {
    for (let at = rowWeight.full, i = first; at < block.length; at += width, i++) weights[i] = block[at]!;
  });
  if (units !== null && bound.design.weight === null)
    for (let i = 0; i < weights.length; i++) weights[i]! *= bound.strata[units.stratum[i]!]!.weight;
  return weights;
}

export type RowWeights = Float64Array;

/** Cells that are handed over at a time: few enough for the processor's cache, enough to be worth a sum of their own. */
export const mostCells = 128;

/** Replicate weights of consecutive cells: those of the k-th stand one after the other from `from + k * step`. */
export interface WeightBlock {
  numbers: Float64Array;
  from: number;
  step: number;
  /** Number of the first cell. */
  first: number;
  /** At most `mostCells`. */
  count: number;
}

/** Cells of rows that a model can't tell apart, with the means to pass over their replicate weights. */
export interface ModelCells {
  cells: DesignCells;
  /** Hands over the replicate weights of all cells, in order; each call a new pass. A block is gone after its turn. */
  eachReplicates(take: (block: WeightBlock) => void): Promise<void>;
}

/**
 * Sums the weights of rows by cell. The rows of a cell must lie in one stratum and cluster.
 * @param at each row's cell from 1, 0 for none; where no two rows share a cell they must be numbered in order
 */
export async function modelCells(
  bound: BoundDesign,
  at: Uint32Array,
  count: number,
  units: RowUnits | null,
  weights: RowWeights,
): Promise<ModelCells> {
  const n = new Float64Array(count);
  const total = new Float64Array(count);
  const square = new Float64Array(count);
  const stratum = new Int32Array(units === null ? 0 : count);
  const unit = new Int32Array(units === null ? 0 : count);
  for (let i = 0; i < at.length; i++) {
    const c = at[i]! - 1;
    if (c < 0) continue;
    const w = weights[i]!;
    n[c]!++;
    total[c]! += w;
    square[c]! += w * w;
    if (units === null) continue;
    stratum[c] = units.stratum[i]!;
    unit[c] = units.unit[i]!;
  }
  const cells: DesignCells = {
    keys: [],
    count,
    n,
    totals: [total],
    squares: units === null ? square : square.map((x, c) => x * (1 - bound.strata[stratum[c]!]!.fraction)),
    centre: null,
    parts:
      units === null
        ? null
        : {
            start: Int32Array.from({ length: count + 1 }, (_, c) => c),
            stratum,
            unit,
            weight: total,
            square,
            rows: n,
          },
  };
  const replicates = bound.design.kind === 'replicate' ? bound.design.replicates.length : 0;
  const whole = n.every((rows) => rows === 1);
  const sums = whole || replicates === 0 ? null : await summed(bound, at, count, replicates);
  return {
    cells,
    eachReplicates: async (take) => {
      if (sums === null) return eachRow(bound, at, replicates, take);
      for (let first = 0; first < count; first += mostCells)
        take({
          numbers: sums,
          from: first * replicates,
          step: replicates,
          first,
          count: Math.min(mostCells, count - first),
        });
    },
  };
}

async function summed(
  bound: BoundDesign,
  at: Uint32Array,
  count: number,
  replicates: number,
): Promise<Float64Array> {
  const sums = new Float64Array(count * replicates);
  await bound.data.eachWeights((block, first, width) => {
    for (let from = rowWeight.replicates, i = first; from < block.length; from += width, i++) {
      const c = at[i]! - 1;
      if (c < 0) continue;
      for (let r = 0, into = c * replicates; r < replicates; r++) sums[into++]! += block[from + r]!;
    }
  });
  return sums;
}

/** Every row a cell: the rows in no cell are left out of the blocks. */
async function eachRow(
  bound: BoundDesign,
  at: Uint32Array,
  replicates: number,
  take: (block: WeightBlock) => void,
): Promise<void> {
  const packed = new Float64Array(mostCells * replicates);
  const places = new Int32Array(mostCells);
  let next = 0;
  await bound.data.eachWeights((numbers, start, width) => {
    const rows = numbers.length / width;
    for (let row = 0; row < rows; ) {
      let count = 0;
      for (; row < rows && count < mostCells; row++) if (at[start + row] !== 0) places[count++] = row;
      if (count === 0) continue;
      const from = places[0]! * width + rowWeight.replicates;
      const block = { first: next, count };
      next += count;
      // Rows that lie beside each other are taken where they are.
      if (places[count - 1]! - places[0]! === count - 1) {
        take({ numbers, from, step: width, ...block });
        continue;
      }
      for (let c = 0; c < count; c++) {
        const own = places[c]! * width + rowWeight.replicates;
        packed.set(numbers.subarray(own, own + replicates), c * replicates);
      }
      take({ numbers: packed, from: 0, step: replicates, ...block });
    }
  });
}
