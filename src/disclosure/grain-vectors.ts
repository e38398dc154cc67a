import { massOf, type Unit } from './grain-units.js';
import { fits, type Published } from './grain-worlds.js';

/** Lists of more whole numbers than this leave every count open. */
const mostVectors = 5000;

/** Respondents who gave one answer, by unit. */
export type Vector = readonly number[];

/** Whole numbers of one answer that are looked for. */
export interface Search {
  units: readonly Unit[];
  /** True counts of the answer by unit. */
  truth: Vector;
  /** Published shares of the answer. */
  shares: readonly Published[];
  /** How many chose it, where that is told; else null. */
  total: number | null;
}

/** All counts of an answer by unit that its published shares allow; null where they are too many. */
export function vectorsOf(search: Search): Vector[] | null {
  const found: Vector[] = [];
  let few = true;
  const all = eachVector(search, {
    wanted: () => true,
    take: (vector) => {
      found.push([...vector]);
      few = found.length <= mostVectors;
      return few;
    },
  });
  return all && few ? found : null;
}

/**
 * Goes through the counts of an answer by unit that its published shares allow.
 * @param visitor `wanted`: which of them are taken; `take`: whether to go on
 * @returns false where there are too many to look at, true when all were looked at or no more are asked for
 */
export function eachVector(
  { units, truth, shares, total }: Search,
  { wanted, take }: { wanted: (vector: Vector) => boolean; take: (vector: Vector) => boolean },
): boolean {
  const now = units.reduce((sum, { weight }, i) => sum + weight * truth[i]!, 0);
  // How far the weighted count may be moved at most.
  const reach =
    Math.min(...shares.map(({ step, weight }) => step * weight), Number.POSITIVE_INFINITY) +
    1e-6 * now +
    1e-9;
  const after = new Float64Array(units.length + 1);
  units.forEach((_, i) => {
    after[i] = massOf(units.slice(i));
  });
  const spreads = units.map((unit, i) => spreadsOf(unit, truth[i]!));
  const vector = units.map(() => 0);
  let looked = 0;
  let enough = false;
  const last = units.length;
  const sizes = Int32Array.from(units, ({ n }) => n);
  const weights = Float64Array.from(units, ({ weight }) => weight);
  after[last] = Number.POSITIVE_INFINITY;
  /** Whether to go on. */
  const visit = (i: number, sum: number, count: number): boolean => {
    if (looked++ > 50 * mostVectors) return false;
    if (i < last) {
      const weight = weights[i]!;
      const least = after[i + 1]!;
      // So many at least, or those after it cannot bring the count up to what it may be.
      const from = Math.max(0, Math.floor((now - reach - least - sum) / weight) - 1) || 0;
      for (let x = from; x <= sizes[i]!; x++) {
        const next = sum + x * weight;
        if (next - now > reach) break;
        if (next + least - now < -reach) continue;
        vector[i] = x;
        if (!visit(i + 1, next, count + x)) return false;
      }
      return true;
    }
    if (now - sum > reach || (total !== null && count !== total) || !wanted(vector)) return true;
    let spread = 0;
    for (let k = 0; k < last; k++) spread += spreads[k]![vector[k]!]!;
    for (const number of shares) if (!fits(number, sum - now, spread)) return true;
    enough = !take(vector);
    return !enough;
  };
  if (0 - now > reach || (last > 0 && after[0]! - now < -reach)) return true;
  return visit(0, 0, 0) || enough;
}

/** What the weighted spread of a unit changes by, by how many of it give the answer. */
function spreadsOf({ weight, n }: Unit, was: number): Float64Array {
  return Float64Array.from(
    { length: n + 1 },
    (_, x) => (weight ** 2 * (x * (n - x) - was * (n - was))) / Math.max(1, n - 1),
  );
}
