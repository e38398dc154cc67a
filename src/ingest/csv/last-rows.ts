import type { Cells } from './scan.js';

/** Rows that are looked at for sums; totals are followed by means at most. */
const mostRows = 3;
/** Cells of a file of which the last row is looked at though nothing in it is empty that else is filled. */
const smallFile = 200_000;

/**
 * Rows at a file's end that may be sums: the first in which a column is empty that was filled in every row above, and the
 * rows after it that leave the same column out.
 */
export class LastRows {
  private readonly full: Uint8Array;
  private open: number[] = [];
  private from = -1;

  constructor(private readonly width: number) {
    this.full = new Uint8Array(width).fill(1);
  }

  /** Takes the row at this place (0-based) into account. */
  row(cells: Cells, at: number): void {
    const empty = (k: number) => cells.starts[k] === cells.ends[k];
    if (this.from >= 0 && at - this.from < mostRows && this.open.every(empty)) return;
    this.from = -1;
    this.open = [];
    for (let k = 0; k < this.width; k++) {
      if (this.full[k] === 0 || !empty(k)) continue;
      this.full[k] = 0;
      if (at > 0) this.open.push(k);
    }
    if (this.open.length > 0) this.from = at;
  }

  /** The first row to look at (0-based); undefined when none is. */
  first(rows: number): number | undefined {
    if (this.width < 2 || rows < 4) return undefined;
    if (this.from >= 0) return this.from;
    return rows * this.width <= smallFile ? rows - 1 : undefined;
  }
}
