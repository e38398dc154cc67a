import type { Unit } from './grain-units.js';
import type { Vector } from './grain-vectors.js';

/** More ways to put lists of whole numbers together than this are not looked at. */
const mostWays = 20_000;

/** What is made of the ways that are met. */
interface Visitor {
  /** Whether the published means allow a way: of each answer, its counts by unit. */
  allowed: (ways: readonly Vector[]) => boolean;
  see: (ways: readonly Vector[]) => void;
  /** Whether enough was seen. */
  enough: () => boolean;
}

/**
 * Puts the lists of the answers' counts together, so that each unit has as many as it has.
 * @param order the answers, those of the shortest lists first
 * @returns whether all ways were looked at, or enough was seen
 */
export function join(
  units: readonly Unit[],
  order: readonly number[],
  lists: readonly (readonly Vector[])[],
  { allowed, see, enough }: Visitor,
): boolean {
  const ways: Vector[] = lists.map(() => []);
  const last = order.at(-1)!;
  let known: VectorSet | null = null;
  /** What each answer leaves for those after it. */
  const rests = order.map(() => units.map((u) => u.n));
  let left = mostWays;
  let done = false;
  const visit = (k: number): void => {
    const rest = rests[k]!;
    if (k === order.length - 1) {
      known ??= new VectorSet(lists[last]!);
      const found = known.find(rest);
      if (found === null) return;
      ways[last] = found;
      if (!allowed(ways)) return;
      see(ways);
      done = enough();
      return;
    }
    const next = rests[k + 1]!;
    for (const vector of lists[order[k]!]!) {
      if (done || left-- <= 0) return;
      if (!takeFrom(rest, vector, next)) continue;
      ways[order[k]!] = vector;
      visit(k + 1);
    }
  };
  visit(0);
  return done || left > 0;
}

/** Writes what is left of `rest` without the vector to `left`; false where it has not so many. */
function takeFrom(rest: readonly number[], vector: Vector, left: number[]): boolean {
  for (let i = 0; i < vector.length; i++) {
    const x = rest[i]! - vector[i]!;
    if (x < 0) return false;
    left[i] = x;
  }
  return true;
}

/** Vectors that are found by their numbers. */
class VectorSet {
  private readonly byCode = new Map<number, Vector[]>();

  constructor(vectors: readonly Vector[]) {
    for (const vector of vectors) {
      const code = codeOf(vector);
      const known = this.byCode.get(code);
      if (known === undefined) this.byCode.set(code, [vector]);
      else known.push(vector);
    }
  }

  find(vector: Vector): Vector | null {
    for (const own of this.byCode.get(codeOf(vector)) ?? []) if (isSame(own, vector)) return own;
    return null;
  }
}

function isSame(a: Vector, b: Vector): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** A number that few other vectors have. */
function codeOf(vector: Vector): number {
  let code = 0;
  for (let i = 0; i < vector.length; i++) code = (Math.imul(code, 31) + vector[i]!) | 0;
  return code;
}
