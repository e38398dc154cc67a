import type { Narrow } from './area-audit.js';
import type { AreaTable } from './areas.js';
import type { Limits } from './audit.js';
import { finestOf } from './finest.js';
import { partOf, unknown } from './parts.js';
import { type Barred, none, priceOf, type RankOf, rank } from './rank.js';
import { Polytope } from './simplex.js';
import { solvedCells } from './solved.js';
import { equationsOf } from './system.js';
import type { Cell } from './table.js';

const slack = 1e-6;

/** The published groups whose sums can be opened so that one cell's counts may move, and the sums that tie them. */
export class Loosening {
  private readonly cells: number[];
  private readonly units: number[][];
  private readonly hard: { unit: number; coefficient: number }[][];
  private readonly candidates: number[];
  /** What each candidate and the target are made of: whole units. */
  private readonly unitsOf: number[][];
  private readonly own: number[];
  private readonly prices: number[];

  constructor(
    private readonly table: AreaTable,
    links: readonly number[][],
    private readonly target: number,
    limits: Limits,
    private readonly barred: Barred,
  ) {
    const part = partOf(table, links, target);
    const cells = new Set(part.cells);
    const relations = new Set(part.relations);
    const candidates = new Set<number>();
    // Groups in the part's sums, then those that share a total with them.
    for (let round = 0; round < 2; round++) {
      for (const r of [...relations]) {
        const { parent, children } = table.relations[r]!;
        for (const i of [parent, ...children]) {
          if (cells.has(i) || !this.mayOpen(table.cells[i]!)) continue;
          cells.add(i);
          candidates.add(i);
          for (const other of links[i]!) relations.add(other);
        }
      }
    }
    this.cells = [...cells].sort((a, b) => a - b);
    const equations = equationsOf(
      table,
      { cells: this.cells, relations: [...relations].sort((a, b) => a - b) },
      () => 0,
    );
    // What the groups that stay published add up to is found whatever else is withheld: a region of counties that are kept.
    const told = barred === none ? [] : solvedCells(this.cells.length, equations);
    this.candidates = [...candidates].filter((i) => !told[this.cells.indexOf(i)]).sort((a, b) => a - b);
    this.prices = pricesOf(table, this.candidates, limits.rank);
    const finest = finestOf(
      this.cells.length,
      equations,
      [...this.candidates, target].map((i) => this.cells.indexOf(i)),
    );
    this.units = finest.units;
    this.hard = finest.sums;
    const unitsIn = (i: number) => [
      ...new Set(finest.of[this.cells.indexOf(i)]!.map((k) => finest.unitOf.get(k)!)),
    ];
    this.unitsOf = this.candidates.map(unitsIn);
    this.own = unitsIn(target);
  }

  private mayOpen(cell: Cell): boolean {
    if (unknown(cell) || cell.n <= 0 || this.barred(cell)) return false;
    return [...cell.group.keys()].some((name) => this.table.groupings.has(name));
  }

  /** The groups to withhold for the count to be as open as it must, as cheap as found; none when it takes none or nothing helps. */
  open({ categories, seen, lacking }: Narrow): Cell[] {
    let best: { cost: number; cells: Cell[] } | null = null;
    const others = this.table.categories.flatMap((_, b) => (categories.includes(b) ? [] : [b]));
    // Against one other category, or against all of them where none alone has enough.
    for (const against of [...others.map((b) => [b]), others]) {
      for (const sign of [1, -1] as const) {
        const now = categories.reduce((sum, c) => sum + this.table.cells[this.target]!.counts[c]!, 0);
        const reached = sign > 0 ? seen.upper - now : now - seen.lower;
        const found = this.move(categories, against, sign, reached, reached + lacking);
        if (found !== null && (best === null || found.cost < best.cost - slack)) best = found;
      }
    }
    return best?.cells ?? [];
  }

  /** The published group of fewest respondents that shares areas with the target, or else any sum with it. */
  lightest(): Cell | null {
    const ranked = this.candidates
      .map((i, g) => ({
        far: this.unitsOf[g]!.some((unit) => this.own.includes(unit)) ? 0 : 1,
        cell: this.table.cells[i]!,
      }))
      .sort((a, b) => a.far - b.far || a.cell.n - b.cell.n || (a.cell.key < b.cell.key ? -1 : 1));
    return ranked[0]?.cell ?? null;
  }

  /** Moves the target's count of the categories `moving` to `most`, or as far past `least` as it goes, against the categories `against`. */
  private move(
    moving: readonly number[],
    against: readonly number[],
    sign: 1 | -1,
    least: number,
    most: number,
  ): { cost: number; cells: Cell[] } | null {
    const { table, units } = this;
    const count = (k: number, at: number) => table.cells[this.cells[k]!]!.counts[at]!;
    const has = (u: number, at: number) => units[u]!.reduce((sum, k) => sum + count(k, at), 0);
    const held = (u: number) => moving.reduce((sum, c) => sum + has(u, c), 0);
    const rest = (u: number) => against.reduce((sum, b) => sum + has(u, b), 0);
    const free = units.flatMap((_, u) => (held(u) + rest(u) > slack ? [u] : []));
    const place = new Map(free.map((u, j) => [u, j]));
    const width = free.length + 2 * this.candidates.length;
    const rows: Float64Array[] = [];
    const right: number[] = [];
    const upper = new Float64Array(width);
    free.forEach((u, j) => {
      upper[j] = held(u) + rest(u);
    });
    const sumOf = (list: readonly { unit: number; coefficient: number }[], row: Float64Array) => {
      let value = 0;
      for (const { unit, coefficient } of list) {
        const j = place.get(unit);
        if (j === undefined) continue;
        row[j]! += coefficient;
        value += coefficient * held(unit);
      }
      return value;
    };
    const whole = (own: readonly number[]) => own.map((unit) => ({ unit, coefficient: 1 }));
    for (const sum of this.hard) {
      const row = new Float64Array(width);
      const value = sumOf(sum, row);
      if (row.every((x) => x === 0)) continue;
      rows.push(row);
      right.push(value);
    }
    const cost = new Float64Array(width);
    this.unitsOf.forEach((units, g) => {
      const row = new Float64Array(width);
      right.push(sumOf(whole(units), row));
      // What the group gains, and what it loses.
      row[free.length + 2 * g] = -1;
      row[free.length + 2 * g + 1] = 1;
      rows.push(row);
      for (const side of [0, 1]) {
        upper[free.length + 2 * g + side] = Number.POSITIVE_INFINITY;
        cost[free.length + 2 * g + side] = this.prices[g]!;
      }
    });
    const row = new Float64Array(width);
    const now = sumOf(whole(this.own), row);
    const room = sign > 0 ? this.own.reduce((sum, unit) => sum + rest(unit), 0) : now;
    const step = Math.min(most, room);
    if (step <= least + slack) return null;
    rows.push(row);
    right.push(now + sign * step);
    const program = new Polytope(rows, right, [...upper]);
    if (!program.feasible) return null;
    program.minimise(cost);
    const x = program.point();
    const moved = this.candidates.filter(
      (_, g) => x[free.length + 2 * g]! + x[free.length + 2 * g + 1]! > slack,
    );
    const spent = cost.reduce((sum, price, j) => sum + price * x[j]!, 0);
    return { cost: spent / step, cells: moved.map((i) => table.cells[i]!) };
  }
}

/**
 * What withholding each group costs. A group of many is missed less than one of few: of fifteen counties rather than of
 * seven regions. Of groups of one grouping the larger, since what hides behind it is open further. What the pipeline keeps costs
 * many times more, what it gives up many times less.
 */
function pricesOf({ cells }: AreaTable, candidates: readonly number[], rankOf: RankOf): number[] {
  const nameOf = (cell: Cell) => JSON.stringify([...cell.group.keys()]);
  const groupings = new Map<string, { groups: number; n: number }>();
  for (const cell of cells) {
    if (cell.remainder) continue;
    const known = groupings.get(nameOf(cell)) ?? { groups: 0, n: 0 };
    groupings.set(nameOf(cell), { groups: known.groups + 1, n: known.n + cell.n });
  }
  return candidates.map((i) => {
    const { groups, n } = groupings.get(nameOf(cells[i]!))!;
    return (
      (priceOf(rankOf(cells[i]!.group)) / priceOf(rank.other)) * (1 + 1 / groups - cells[i]!.n / n / 100)
    );
  });
}
