import { fault } from '../../errors/index.js';
import type { LeftOutReason } from './cases.js';
import type { RawSelection } from './prepared.js';
import type { GroupRows } from './sample.js';

/** What of the group, cluster and weight that are asked for a row lacks; weight 0 counts as none. Null for nothing. */
export function lacks(selection: RawSelection, row: number): LeftOutReason | null {
  const { group, cluster, weights } = selection;
  if (group && isMissing(group[row])) return 'no group';
  if (cluster && isMissing(cluster[row])) return 'no cluster';
  if (weights) {
    const w = weights[row]!;
    if (w === Number.POSITIVE_INFINITY || w < 0) {
      fault({
        code: 'LV-SEM-WEIGHT',
        what: 'a weight is negative or not finite',
        found: `${w} in row ${row + 1}`,
        expected: 'finite weights of 0 or more',
      });
    }
    if (Number.isNaN(w) || w === 0) return 'no weight';
  }
  return null;
}

function isMissing(value: number | string | null | undefined): boolean {
  return value === null || value === undefined || value === '' || Number.isNaN(value);
}

/** Splits rows by group in order of first appearance; one group labelled '' without a grouping. */
export function splitGroups<T>(
  kept: Int32Array,
  selection: RawSelection,
  make: (label: string, index: Int32Array) => T,
): T[] {
  const { group } = selection;
  if (!group) return [make('', Int32Array.from(kept))];
  const byLabel = new Map<string, number[]>();
  for (const r of kept) {
    const label = String(group[r]);
    const list = byLabel.get(label);
    if (list) list.push(r);
    else byLabel.set(label, [r]);
  }
  return [...byLabel].map(([label, index]) => make(label, Int32Array.from(index)));
}

/** The values of a column at the rows of an index. */
export function gather(column: Float64Array, index: Int32Array): Float64Array {
  const out = new Float64Array(index.length);
  for (let i = 0; i < index.length; i++) out[i] = column[index[i]!]!;
  return out;
}

/** Clusters of the rows of an index, numbered from 0 as they come; null without clusters. */
export function clusterNumbers(selection: RawSelection, index: Int32Array): Int32Array | null {
  const { cluster } = selection;
  if (!cluster) return null;
  const numbers = new Map<string, number>();
  return Int32Array.from(index, (r) => {
    const key = String(cluster[r]);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  });
}

/** Scales weights so that they sum to the number of cases over all groups. */
export function normalizeWeights(rows: GroupRows[]): void {
  if (rows.every((r) => r.weights === null)) return;
  let cases = 0;
  let sum = 0;
  for (const r of rows) {
    cases += r.n;
    for (const w of r.weights!) sum += w;
  }
  for (const r of rows) for (let i = 0; i < r.n; i++) r.weights![i]! *= cases / sum;
}
