import { momentsOf } from './sample.js';

/** Cases that lack the same variables. */
export interface Pattern {
  /** Indices of the variables that are there. */
  observed: number[];
  /** Rows of these cases in the group's columns. */
  rows: Int32Array;
  /** Sum of their weights. */
  n: number;
  /** Moments of the variables that are there (divisor n). */
  mean: Float64Array;
  cov: Float64Array;
}

/** One group's cases by pattern of missing values; complete data are one pattern. */
export interface PatternGroup {
  label: string;
  patterns: Pattern[];
  columns: Float64Array[];
  weights: Float64Array | null;
  clusters: Int32Array | null;
  n: number;
}

/** Sorts the rows of columns (missing as NaN) into patterns; rows without any value are left out. */
export function findPatterns(columns: readonly Float64Array[], weights: Float64Array | null): Pattern[] {
  const p = columns.length;
  const rows = columns[0]?.length ?? 0;
  const byKey = new Map<number | string, number[]>();
  for (let r = 0; r < rows; r++) {
    let key: number | string;
    if (p <= 50) {
      // Below 2^53 a double holds the pattern's bits exactly.
      let bits = 0;
      for (let j = 0; j < p; j++) bits = bits * 2 + (Number.isNaN(columns[j]![r]!) ? 1 : 0);
      key = bits;
    } else {
      key = columns.map((c) => (Number.isNaN(c[r]!) ? '1' : '0')).join('');
    }
    const list = byKey.get(key);
    if (list) list.push(r);
    else byKey.set(key, [r]);
  }
  const out: Pattern[] = [];
  for (const list of byKey.values()) {
    const observed = columns.map((_, j) => j).filter((j) => !Number.isNaN(columns[j]![list[0]!]!));
    if (observed.length === 0) continue;
    const index = Int32Array.from(list);
    const { mean, cov, n } = momentsOf(
      [],
      observed.map((j) => columns[j]!),
      weights,
      index,
    );
    out.push({ observed, rows: index, n, mean: mean!, cov });
  }
  return out;
}
