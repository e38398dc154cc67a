import type { Equation } from './intervals.js';

/** The unknown cells that others are made of, and what is left of the sums when these stand in for all others. */
export interface Finest {
  /** Finest cells in the same sums: no sum tells one from another. */
  units: number[][];
  /** Unit of every finest cell; -1 of the others. */
  unitOf: Int32Array;
  /** Sums over units that do not change. */
  sums: { unit: number; coefficient: number }[][];
  /** Finest cells of every cell, itself where it is one. */
  of: (readonly number[])[];
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
  const { children, left } = madeOf(cells, equations);
  const partsOf = partsIn(children);
  const rows = left
    .map((equation) => {
      const sum = new Map<number, number>();
      for (const { unknown, coefficient } of equation.of) {
        if (children[unknown] === undefined) addTerm(sum, unknown, coefficient);
        else addTo(sum, partsOf(unknown), coefficient);
      }
      return sum;
    })
    .filter((sum) => sum.size > 0);
  /** What tells cells apart: the sums that they are in, and the cells apart that they are part of. */
  const kinds = new Kinds(cells);
  for (const sum of rows) kinds.part(sum);
  for (const a of apart) if (children[a] !== undefined) kinds.part(partsOf(a));
  const keys = kinds.of;
  const finest: number[] = [];
  for (let k = 0; k < cells; k++) if (children[k] === undefined) finest.push(k);
  return {
    ...unitsBy(finest, keys, rows),
    of: Array.from({ length: cells }, (_, k) => (children[k] === undefined ? [k] : [...partsOf(k).keys()])),
  };
}

/** The cells that others add up to, by the first sum that says so, and the sums that are left. */
function madeOf(
  cells: number,
  equations: readonly Equation[],
): { children: (number[] | undefined)[]; left: Equation[] } {
  const children: (number[] | undefined)[] = new Array(cells);
  const left: Equation[] = [];
  for (const equation of equations) {
    const parent = equation.of.find((u) => u.coefficient < 0)?.unknown;
    const own = equation.of.filter((u) => u.coefficient > 0).map((u) => u.unknown);
    if (parent === undefined || children[parent] !== undefined || own.length === 0) left.push(equation);
    else children[parent] = own;
  }
  return { children, left };
}

/** The finest cells that a cell is made of, and how many times each. */
function partsIn(
  children: readonly (readonly number[] | undefined)[],
): (k: number) => ReadonlyMap<number, number> {
  const parts: ReadonlyMap<number, number>[] = [];
  const partsOf = (k: number): ReadonlyMap<number, number> => {
    if (parts[k] !== undefined) return parts[k];
    const own = children[k];
    const found = new Map(own === undefined ? [[k, 1]] : []);
    for (const child of own ?? []) addTo(found, partsOf(child), 1);
    parts[k] = found;
    return found;
  };
  return partsOf;
}

/** Cells by what they are in: all of one kind at first, parted by each sum. */
class Kinds {
  readonly of: Int32Array;
  private met = 1;

  constructor(cells: number) {
    this.of = new Int32Array(cells);
  }

  /** Those of a kind that the sum has with one coefficient are a kind of their own. */
  part(sum: ReadonlyMap<number, number>): void {
    const found = new Map<number, Map<number, number>>();
    for (const [k, coefficient] of sum) {
      const was = this.of[k]!;
      let own = found.get(coefficient);
      if (own === undefined) {
        own = new Map();
        found.set(coefficient, own);
      }
      let now = own.get(was);
      if (now === undefined) {
        now = this.met++;
        own.set(was, now);
      }
      this.of[k] = now;
    }
  }
}

/** Finest cells of one key are one unit; the sums are over units then. */
function unitsBy(
  finest: readonly number[],
  keys: Int32Array,
  rows: readonly ReadonlyMap<number, number>[],
): Omit<Finest, 'of'> {
  const units: number[][] = [];
  const unitOf = new Int32Array(keys.length).fill(-1);
  const byKey = new Map<number, number>();
  for (const k of finest) {
    const unit = byKey.get(keys[k]!) ?? units.length;
    byKey.set(keys[k]!, unit);
    if (unit === units.length) units.push([]);
    units[unit]!.push(k);
    unitOf[k] = unit;
  }
  const firsts = new Map(units.map(([first], unit) => [first!, unit]));
  const sums = rows.map((sum) =>
    [...sum]
      .flatMap(([k, coefficient]) => {
        const unit = firsts.get(k);
        return unit === undefined ? [] : [{ unit, coefficient }];
      })
      .sort((a, b) => a.unit - b.unit),
  );
  return { units, unitOf, sums };
}

function addTo(sum: Map<number, number>, terms: ReadonlyMap<number, number>, factor: number): void {
  for (const [k, x] of terms) addTerm(sum, k, factor * x);
}

function addTerm(sum: Map<number, number>, k: number, x: number): void {
  const total = (sum.get(k) ?? 0) + x;
  if (total === 0) sum.delete(k);
  else sum.set(k, total);
}
