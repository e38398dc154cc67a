import { Polytope } from './simplex.js';

/** One equation between unknowns: sum of coefficient (1 or -1) times unknown = right. */
export interface Equation {
  of: { unknown: number; coefficient: 1 | -1 }[];
  right: number;
}

export interface Interval {
  lower: number;
  upper: number;
}

/** Circular systems with a larger tableau (unknowns times equations) are not solved. */
export const largestProgram = 1_000_000;

/**
 * Values that each unknown can take, given the equations and its own bounds. Exact: systems whose graph of
 * unknowns and equations has no circle (single margins, nested groupings) by passing bounds along it until
 * nothing changes (the shuttle algorithm of Buzzigoli & Giusti 1999, exact without circles), others by
 * linear programming. Bounds must be finite. With `enough`, an unknown that is seen to range that far is not
 * followed to its ends. `null`: circular and too large to be solved, or no values
 * fit the equations.
 */
export function intervals(
  bounds: readonly Interval[],
  equations: readonly Equation[],
  enough?: readonly number[],
): Interval[] | null {
  const found = bounds.map((b) => ({ ...b }));
  propagate(found, equations);
  if (!hasCircle(bounds.length, equations)) return found;
  if (bounds.length * equations.length > largestProgram) return null;
  return byProgram(found, equations, enough);
}

/** True when the graph of unknowns and equations has a circle (each part of it has one edge less than nodes otherwise). */
function hasCircle(unknowns: number, equations: readonly Equation[]): boolean {
  const root = Array.from({ length: unknowns + equations.length }, (_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (root[at] !== at) at = root[at] = root[root[at]!]!;
    return at;
  };
  return equations.some(({ of }, e) =>
    of.some(({ unknown }) => {
      const a = find(unknown);
      const b = find(unknowns + e);
      root[a] = b;
      return a === b;
    }),
  );
}

function propagate(found: Interval[], equations: readonly Equation[]): void {
  for (let round = 0; round < 60; round++) {
    let moved = false;
    for (const { of, right } of equations) {
      let low = 0;
      let high = 0;
      for (const { unknown, coefficient } of of) {
        const { lower, upper } = found[unknown]!;
        low += coefficient > 0 ? lower : -upper;
        high += coefficient > 0 ? upper : -lower;
      }
      for (const { unknown, coefficient } of of) {
        const x = found[unknown]!;
        const restLow = low - (coefficient > 0 ? x.lower : -x.upper);
        const restHigh = high - (coefficient > 0 ? x.upper : -x.lower);
        const [lower, upper] =
          coefficient > 0 ? [right - restHigh, right - restLow] : [restLow - right, restHigh - right];
        if (lower > x.lower + 1e-9) {
          x.lower = lower;
          moved = true;
        }
        if (upper < x.upper - 1e-9) {
          x.upper = upper;
          moved = true;
        }
        low = restLow + (coefficient > 0 ? x.lower : -x.upper);
        high = restHigh + (coefficient > 0 ? x.upper : -x.lower);
      }
    }
    if (!moved) return;
  }
}

function byProgram(
  bounds: readonly Interval[],
  equations: readonly Equation[],
  enough: readonly number[] | undefined,
): Interval[] | null {
  const a: Float64Array[] = [];
  const right: number[] = [];
  for (const e of equations) {
    const row = new Float64Array(bounds.length);
    let shifted = e.right;
    for (const { unknown, coefficient } of e.of) {
      row[unknown] = coefficient;
      shifted -= coefficient * bounds[unknown]!.lower;
    }
    a.push(row);
    right.push(shifted);
  }
  const polytope = new Polytope(
    a,
    right,
    bounds.map((b) => Math.max(0, b.upper - b.lower)),
  );
  if (!polytope.feasible) return null;
  const seen = bounds.map(() => ({ lower: Number.POSITIVE_INFINITY, upper: Number.NEGATIVE_INFINITY }));
  const look = () => {
    const x = polytope.point();
    seen.forEach((s, i) => {
      s.lower = Math.min(s.lower, x[i]!);
      s.upper = Math.max(s.upper, x[i]!);
    });
  };
  look();
  const wide = (i: number) => enough !== undefined && seen[i]!.upper - seen[i]!.lower >= enough[i]!;
  bounds.forEach((_, i) => {
    for (const sign of [1, -1] as const) {
      if (wide(i)) return;
      polytope.goTo(i, sign);
      look();
    }
  });
  return bounds.map((b, i) => ({ lower: b.lower + seen[i]!.lower, upper: b.lower + seen[i]!.upper }));
}
