import type { Equation } from './intervals.js';

/** The unknown cells that others are made of, and what is left of the sums when these stand in for all others. */
export interface Finest {
  /** Finest cells in the same sums: no sum tells one from another. */
  units: number[][];
  /** Unit of every finest cell. */
  unitOf: ReadonlyMap<number, number>;
  /** Sums over units that do not change. */
  sums: { unit: number; coefficient: number }[][];
  /** Finest cells of every cell, itself where it is one. */
  of: number[][];
}

/**
 * Puts the finest cells in for those that they add up to (a municipality for its class, its county), wherever these stand.
 * Their own limits then hold by themselves: a sum of counts is never negative, and no more than the sum of the n.
 * @param apart cells that must be made of whole units
 */
export function finestOf(
  cells: number,
  equations: readonly Equation[],
  apart: readonly number[] = [],
): Finest {
  const children = new Map<number, number[]>();
  const left: Equation[] = [];
  for (const equation of equations) {
    const parent = equation.of.find((u) => u.coefficient < 0)?.unknown;
    const own = equation.of.filter((u) => u.coefficient > 0).map((u) => u.unknown);
    if (parent === undefined || children.has(parent) || own.length === 0) left.push(equation);
    else children.set(parent, own);
  }
  const parts: Map<number, number>[] = [];
  const partsOf = (k: number): Map<number, number> => {
    if (parts[k] !== undefined) return parts[k];
    const own = children.get(k);
    const found = new Map(own === undefined ? [[k, 1]] : []);
    for (const child of own ?? []) addTo(found, partsOf(child), 1);
    parts[k] = found;
    return found;
  };
  const columns = new Map<number, { row: number; coefficient: number }[]>();
  const rows = left
    .map((equation) => {
      const sum = new Map<number, number>();
      for (const { unknown, coefficient } of equation.of) addTo(sum, partsOf(unknown), coefficient);
      return sum;
    })
    .filter((sum) => sum.size > 0);
  for (let k = 0; k < cells; k++) if (!children.has(k)) columns.set(k, []);
  rows.forEach((sum, row) => {
    for (const [k, coefficient] of sum) columns.get(k)!.push({ row, coefficient });
  });
  const marks = new Map<number, number[]>();
  for (const a of apart) {
    if (!children.has(a)) continue;
    for (const k of partsOf(a).keys()) marks.set(k, [...(marks.get(k) ?? []), a]);
  }
  const units = new Map<string, { cells: number[]; column: { row: number; coefficient: number }[] }>();
  for (const [k, column] of columns) {
    const key = JSON.stringify([column, marks.get(k) ?? []]);
    const unit = units.get(key);
    if (unit) unit.cells.push(k);
    else units.set(key, { cells: [k], column });
  }
  const sums: Finest['sums'] = rows.map(() => []);
  [...units.values()].forEach(({ column }, unit) => {
    for (const { row, coefficient } of column) sums[row]!.push({ unit, coefficient });
  });
  const cellsByUnit = [...units.values()].map((unit) => unit.cells);
  return {
    units: cellsByUnit,
    unitOf: new Map(cellsByUnit.flatMap((own, unit) => own.map((k) => [k, unit] as const))),
    sums,
    of: Array.from({ length: cells }, (_, k) => [...partsOf(k).keys()]),
  };
}

function addTo(sum: Map<number, number>, terms: ReadonlyMap<number, number>, factor: number): void {
  for (const [k, x] of terms) {
    const total = (sum.get(k) ?? 0) + factor * x;
    if (total === 0) sum.delete(k);
    else sum.set(k, total);
  }
}
