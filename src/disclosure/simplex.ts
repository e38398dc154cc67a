/**
 * Smallest and largest value of every variable of `A x = b, 0 <= x <= u`: the feasibility intervals of a
 * published table. Dantzig's two-phase simplex with upper bounds (Dantzig 1955; Chvatal 1983, ch. 8) on a
 * dense tableau; Bland's rule (1977) after many steps, so that it ends. A variable at its upper bound is
 * replaced by what it lacks (its column changes sign), so that all that are not in the basis stand at 0.
 * Kernel: numbers only. Meant for systems of at most a few hundred variables.
 */
const epsilon = 1e-8;
/** Steps by the steepest column before the rule that cannot go round in circles. */
const patience = 400;

export class Polytope {
  private readonly rows: Float64Array[];
  private readonly basis: number[];
  private readonly flipped: Uint8Array;
  private readonly upper: Float64Array;
  private readonly width: number;
  private readonly right: number;
  /** Columns that the row of a pivot has, for that pivot only. */
  private readonly filled: Int32Array;
  /** False when no x fulfils the equations. */
  readonly feasible: boolean;

  /**
   * `a`: equations by row, dense. `b`: their right sides. `upper`: of each variable, Infinity for none. `slack`: by row a
   * variable without an upper bound that is in no other row, with coefficient 1 where b >= 0: it is where the search starts.
   */
  constructor(
    a: readonly Float64Array[],
    b: readonly number[],
    upper: readonly number[],
    slack: readonly (number | undefined)[] = [],
  ) {
    const m = a.length;
    this.width = upper.length;
    this.right = this.width;
    this.filled = new Int32Array(this.right + 1);
    // Columns: variables, right side. An artificial that has left the basis never comes back and needs no column.
    this.rows = a.map((row, i) => {
      const out = new Float64Array(this.right + 1);
      const sign = b[i]! < 0 ? -1 : 1;
      out.set(row);
      if (sign < 0) for (let j = 0; j < this.width; j++) out[j] = -out[j]!;
      out[this.right] = sign * b[i]!;
      return out;
    });
    this.basis = a.map((_, i) => slack[i] ?? this.width + i);
    this.flipped = new Uint8Array(this.width + m);
    this.upper = new Float64Array(this.width + m).fill(Number.POSITIVE_INFINITY);
    this.upper.set(upper);
    const cost = new Float64Array(this.width + m);
    cost.fill(1, this.width);
    this.minimise(cost);
    let infeasibility = 0;
    this.basis.forEach((j, i) => {
      if (j >= this.width) infeasibility += this.rows[i]![this.right]!;
    });
    this.feasible = infeasibility <= 1e-6 * Math.max(1, ...b.map(Math.abs));
    this.dropArtificials();
  }

  /** Redundant equations go; artificials that stand at zero leave the basis. */
  private dropArtificials(): void {
    for (let i = this.rows.length - 1; i >= 0; i--) {
      if (this.basis[i]! < this.width) continue;
      const row = this.rows[i]!;
      const enter = row.findIndex((y, j) => j < this.width && Math.abs(y) > epsilon);
      if (enter >= 0) this.pivot(i, enter, null);
      else {
        this.rows.splice(i, 1);
        this.basis.splice(i, 1);
      }
    }
  }

  private pivot(r: number, c: number, reduced: Float64Array | null): void {
    const row = this.rows[r]!;
    const at = row[c]!;
    // Published sums have few terms: only the columns that the row has change in others.
    const { filled } = this;
    let count = 0;
    for (let j = 0; j < row.length; j++) {
      if (row[j] === 0) continue;
      row[j]! /= at;
      filled[count++] = j;
    }
    for (const other of this.rows) if (other !== row) clear(other, row, c, filled, count);
    if (reduced) clear(reduced, row, c, filled, count);
    this.basis[r] = c;
  }

  /** Variable `j`, not in the basis and at 0, is measured from its other end. */
  private flip(j: number, reduced: Float64Array): void {
    const u = this.upper[j]!;
    for (const row of this.rows) {
      row[this.right]! -= row[j]! * u;
      row[j] = -row[j]!;
    }
    reduced[j] = -reduced[j]!;
    this.flipped[j]! ^= 1;
  }

  /** The basic variable of row `i` is measured from its other end. */
  private flipBasic(i: number): void {
    const row = this.rows[i]!;
    const j = this.basis[i]!;
    for (let k = 0; k < this.right; k++) if (k !== j) row[k] = -row[k]!;
    row[this.right] = this.upper[j]! - row[this.right]!;
    this.flipped[j]! ^= 1;
  }

  /** Goes to a vertex where cost x is smallest; `cost` is in the variables' first measure. */
  minimise(cost: Float64Array): void {
    const columns = this.width;
    const reduced = new Float64Array(this.right + 1);
    for (let j = 0; j < columns; j++) reduced[j] = this.flipped[j] ? -cost[j]! : cost[j]!;
    this.basis.forEach((b, i) => {
      const c = this.flipped[b] ? -(cost[b] ?? 0) : (cost[b] ?? 0);
      if (c === 0) return;
      const row = this.rows[i]!;
      for (let j = 0; j < columns; j++) reduced[j]! -= c * row[j]!;
    });
    for (let step = 0; ; step++) {
      let enter = -1;
      let best = -epsilon;
      for (let j = 0; j < this.width; j++) {
        if (reduced[j]! >= best || this.upper[j]! <= epsilon) continue;
        enter = j;
        best = reduced[j]!;
        if (step > patience) break;
      }
      if (enter < 0) return;
      let leave = -1;
      let toUpper = false;
      let ratio = this.upper[enter]!;
      for (let i = 0; i < this.rows.length; i++) {
        const row = this.rows[i]!;
        const y = row[enter]!;
        if (Math.abs(y) <= epsilon) continue;
        const room = y > 0 ? row[this.right]! : this.upper[this.basis[i]!]! - row[this.right]!;
        const q = Math.max(0, room) / Math.abs(y);
        if (q < ratio - 1e-12 || (q <= ratio && leave >= 0 && this.basis[i]! < this.basis[leave]!)) {
          ratio = q;
          leave = i;
          toUpper = y < 0;
        }
      }
      if (leave < 0) {
        // Without a bound of any kind the cost falls for ever; intervals always give one.
        if (!Number.isFinite(ratio)) return;
        this.flip(enter, reduced);
        continue;
      }
      if (toUpper) this.flipBasic(leave);
      this.pivot(leave, enter, reduced);
    }
  }

  /** The vertex that the tableau stands at. */
  point(): Float64Array {
    const x = new Float64Array(this.width);
    this.rows.forEach((row, i) => {
      if (this.basis[i]! < this.width) x[this.basis[i]!] = row[this.right]!;
    });
    for (let j = 0; j < this.width; j++) if (this.flipped[j]) x[j] = this.upper[j]! - x[j]!;
    return x;
  }

  /** Moves to a vertex where variable `j` is smallest (sign 1) or largest (sign -1). */
  goTo(j: number, sign: 1 | -1): void {
    const cost = new Float64Array(this.width);
    cost[j] = sign;
    this.minimise(cost);
  }
}

/** Takes the pivot's row off another so often that column `c` is empty there. */
function clear(other: Float64Array, row: Float64Array, c: number, filled: Int32Array, count: number): void {
  const f = other[c]!;
  if (f === 0) return;
  for (let k = 0; k < count; k++) {
    const j = filled[k]!;
    other[j]! -= f * row[j]!;
  }
  other[c] = 0;
}
