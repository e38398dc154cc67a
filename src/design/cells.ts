import type { CrosstabRequest, WeightedCrosstab } from '../warehouse/index.js';
import type { BoundDesign } from './bound.js';
import type { DesignCells } from './design-cells.js';

/**
 * Crosstabs of the design's weights by key columns; rows with a missing key are left out. Of the first requests, as
 * many as fit in memory together. Moments come as three cells a group, which hold the sums of the weights times 1,
 * x - centre and (x - centre)^2.
 */
export async function designCells(
  bound: BoundDesign,
  requests: readonly Omit<CrosstabRequest, 'units'>[],
): Promise<DesignCells[]> {
  const { design } = bound;
  const units =
    design.kind === 'replicate' ? [] : [design.strata, design.cluster].filter((name) => name !== null);
  const crosstabs = await bound.data.crosstabs(requests.map((request) => ({ ...request, units })));
  return crosstabs.map((crosstab) => {
    if (crosstab.centre !== null) return momentCells(crosstab);
    return design.kind === 'replicate' ? replicateCells(crosstab) : linearizedCells(bound, crosstab);
  });
}

function momentCells(crosstab: WeightedCrosstab): DesignCells {
  const groups = crosstab.n.length;
  const spread = (take: (group: number, power: number) => number) =>
    Float64Array.from({ length: 3 * groups }, (_, i) => take(Math.trunc(i / 3), i % 3));
  return {
    keys: crosstab.keys.map((codes) => codes.flatMap((code) => [code, code, code])),
    count: 3 * groups,
    n: spread((g, power) => (power === 0 ? crosstab.n[g]! : 0)),
    totals: crosstab.sums[0]!.map((_, r) => spread((g, power) => crosstab.sums[power]![r]![g]!)),
    squares: spread((g, power) => (power === 0 ? crosstab.squares[g]! : 0)),
    centre: crosstab.centre,
    parts: null,
  };
}

function replicateCells(crosstab: WeightedCrosstab): DesignCells {
  return {
    keys: crosstab.keys,
    count: crosstab.n.length,
    n: crosstab.n,
    totals: crosstab.sums[0]!,
    squares: crosstab.squares,
    centre: crosstab.centre,
    parts: null,
  };
}

function linearizedCells(bound: BoundDesign, crosstab: WeightedCrosstab): DesignCells {
  const design = bound.design;
  const rows = crosstab.n.length;
  const hasStrata = design.kind === 'linearized' && design.strata !== null;
  const hasClusters = design.kind === 'linearized' && design.cluster !== null;
  const start: number[] = [];
  const stratum = new Int32Array(rows);
  const unit = new Int32Array(rows).fill(-1);
  const weight = new Float64Array(rows);
  const square = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    if (i === 0 || crosstab.keys.some((codes) => codes[i] !== codes[i - 1])) start.push(i);
    const at = bound.units
      .get(hasStrata ? crosstab.units[0]![i]! : '')!
      .get(hasClusters ? crosstab.units.at(-1)![i]! : '')!;
    stratum[i] = at.stratum;
    if (hasClusters) unit[i] = at.unit;
    const factor = bound.strata[at.stratum]!.weight;
    weight[i] = crosstab.sums[0]![0]![i]! * factor;
    square[i] = crosstab.squares[i]! * factor * factor;
  }
  const count = start.length;
  start.push(rows);
  const n = new Float64Array(count);
  const total = new Float64Array(count);
  const squares = new Float64Array(count);
  for (let c = 0; c < count; c++) {
    for (let i = start[c]!; i < start[c + 1]!; i++) {
      n[c]! += crosstab.n[i]!;
      total[c]! += weight[i]!;
      squares[c]! += square[i]! * (1 - bound.strata[stratum[i]!]!.fraction);
    }
  }
  return {
    keys: crosstab.keys.map((codes) => Array.from({ length: count }, (_, c) => codes[start[c]!]!)),
    count,
    n,
    totals: [total],
    squares,
    centre: null,
    parts: { start: Int32Array.from(start), stratum, unit, weight, square, rows: crosstab.n },
  };
}
