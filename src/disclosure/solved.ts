import { finestOf } from './finest.js';
import type { Equation } from './intervals.js';

/**
 * Cells that the sums alone give, whatever the counts: those whose row is a combination of the sums' rows, by elimination
 * over the finest cells (Hundepool et al. 2012, ch. 4).
 * @returns for each cell whether it is solved
 */
export function solvedCells(cells: number, equations: readonly Equation[]): boolean[] {
  const { units, unitOf, sums, of } = finestOf(cells, equations);
  const basis: { pivot: number; row: Float64Array }[] = [];
  const reduce = (row: Float64Array): Float64Array => {
    for (const b of basis) {
      const factor = row[b.pivot]!;
      if (factor === 0) continue;
      for (let j = b.pivot; j < row.length; j++) row[j]! -= factor * b.row[j]!;
    }
    return row;
  };
  const first = (row: Float64Array) => row.findIndex((x) => Math.abs(x) > 1e-9);
  for (const sum of sums) {
    const row = new Float64Array(units.length);
    for (const { unit, coefficient } of sum) row[unit] = coefficient;
    reduce(row);
    const pivot = first(row);
    if (pivot < 0) continue;
    const at = row[pivot]!;
    basis.push({ pivot, row: row.map((x) => x / at) });
    basis.sort((a, b) => a.pivot - b.pivot);
  }
  return of.map((own) => {
    const row = new Float64Array(units.length);
    const taken = new Map<number, number>();
    for (const k of own) taken.set(unitOf[k]!, (taken.get(unitOf[k]!) ?? 0) + 1);
    // Part of a unit can change places with the rest of it.
    for (const [unit, n] of taken) {
      if (n < units[unit]!.length) return false;
      row[unit] = 1;
    }
    return first(reduce(row)) < 0;
  });
}
