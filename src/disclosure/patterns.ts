import type { Limits } from './audit.js';
import { priceOf } from './rank.js';
import type { Table } from './table.js';

/** Cells to withhold together, by index in order. */
interface Pattern {
  cells: number[];
  price: number;
  respondents: number;
  key: string;
}

/** Patterns not looked at yet, the cheapest first (then fewest respondents, then by the cells' keys), each once. */
export class Patterns {
  private readonly heap: Pattern[] = [];
  private readonly met = new Set<string>();

  constructor(
    private readonly table: Table,
    private readonly limits: Limits,
  ) {}

  get size(): number {
    return this.heap.length;
  }

  add(cells: readonly number[]): void {
    const own = [...cells].sort((a, b) => a - b);
    if (this.met.has(own.join())) return;
    this.met.add(own.join());
    const of = own.map((i) => this.table.cells[i]!);
    const pattern: Pattern = {
      cells: own,
      price: of.reduce(
        (sum, cell) => sum + priceOf(this.limits.rank(cell.group), this.limits.shared.has(cell.key)),
        0,
      ),
      respondents: of.reduce((sum, cell) => sum + cell.n, 0),
      key: of.map((cell) => cell.key).join(),
    };
    this.heap.push(pattern);
    this.rise(this.heap.length - 1);
  }

  take(): Pattern | null {
    const [first] = this.heap;
    const last = this.heap.pop();
    if (first === undefined || last === undefined) return null;
    if (this.heap.length > 0) {
      this.heap[0] = last;
      this.sink(0);
    }
    return first;
  }

  private rise(at: number): void {
    const up = (at - 1) >> 1;
    if (at === 0 || !before(this.heap[at]!, this.heap[up]!)) return;
    this.swap(at, up);
    this.rise(up);
  }

  private sink(at: number): void {
    let least = at;
    for (const down of [2 * at + 1, 2 * at + 2]) {
      if (down < this.heap.length && before(this.heap[down]!, this.heap[least]!)) least = down;
    }
    if (least === at) return;
    this.swap(at, least);
    this.sink(least);
  }

  private swap(a: number, b: number): void {
    [this.heap[a], this.heap[b]] = [this.heap[b]!, this.heap[a]!];
  }
}

function before(a: Pattern, b: Pattern): boolean {
  if (a.price !== b.price) return a.price < b.price;
  if (a.respondents !== b.respondents) return a.respondents < b.respondents;
  return a.key < b.key;
}
