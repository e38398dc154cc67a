import type { NestedLevels } from './nested-levels.js';

/** Rows of yes and no, those alike in group and covariates counted together. */
export interface LogisticCells {
  /** Rows. */
  n: number;
  p: number;
  levels: NestedLevels;
  /** By cell: rows, rows with yes, innermost group. */
  rows: Float64Array;
  events: Float64Array;
  leaf: Int32Array;
  /** Covariates, cells x p. */
  x: Float64Array;
}

/** @param y 0 or 1; x n x p, row by row */
export function logisticCells(
  y: ArrayLike<number>,
  x: Float64Array,
  p: number,
  levels: NestedLevels,
): LogisticCells {
  const n = y.length;
  const known = new Map<string, number>();
  const first: number[] = [];
  const rows: number[] = [];
  const events: number[] = [];
  for (let i = 0; i < n; i++) {
    const key = `${levels.leaf[i]} ${x.subarray(i * p, i * p + p).join(' ')}`;
    let cell = known.get(key);
    if (cell === undefined) {
      cell = first.length;
      known.set(key, cell);
      first.push(i);
      rows.push(0);
      events.push(0);
    }
    rows[cell]!++;
    events[cell]! += y[i]!;
  }
  const cells = first.length;
  const kept = new Float64Array(cells * p);
  first.forEach((i, cell) => {
    kept.set(x.subarray(i * p, i * p + p), cell * p);
  });
  return {
    n,
    p,
    levels,
    rows: Float64Array.from(rows),
    events: Float64Array.from(events),
    leaf: Int32Array.from(first, (i) => levels.leaf[i]!),
    x: kept,
  };
}
