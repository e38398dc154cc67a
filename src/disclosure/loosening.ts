import type { Narrow } from './area-audit.js';
import type { AreaTable } from './areas.js';
import type { Limits } from './audit.js';
import { finestOf } from './finest.js';
import { partOf, unknown } from './parts.js';
import { type Barred, none, priceOf, rank } from './rank.js';
import { Polytope } from './simplex.js';
import { solvedCells } from './solved.js';
import { equationsOf } from './system.js';
import type { Cell } from './table.js';

const slack = 1e-6;

/** A table that groups are looked for in, with what stays the same whatever is withheld of it. */
export class Ground {
  /** What withholding each cell costs. */
  readonly prices: Float64Array;
  private readonly ofAreas: boolean[];

  constructor(
    readonly table: AreaTable,
    readonly links: readonly number[][],
    limits: Limits,
  ) {
    this.ofAreas = table.cells.map(({ group }) =>
      [...group.keys()].some((name) => table.groupings.has(name)),
    );
    this.prices = pricesOf(table, limits);
  }

  /** Whether the cell is a published group of areas. */
  mayOpen(i: number): boolean {
    const cell = this.table.cells[i]!;
    return this.ofAreas[i]! && !unknown(cell) && cell.n > 0;
  }
}

/** The published groups whose sums can be opened so that one cell's counts may move, and the sums that tie them. */
export class Loosening {
  private readonly table: AreaTable;
  /** Respondents of each unit by category. */
  private readonly counts: Float64Array[];
  private readonly hard: { unit: number; coefficient: number }[][];
  private readonly candidates: number[];
  /** What each candidate and the target are made of: whole units. */
  private readonly unitsOf: number[][];
  private readonly own: number[];
  private readonly prices: number[];

  constructor(
    ground: Ground,
    private readonly target: number,
    barred: Barred,
  ) {
    const { table, links } = ground;
    this.table = table;
    const part = partOf(table, links, target);
    const cells = new Set(part.cells);
    const relations = new Set(part.relations);
    const found = new Set<number>();
    // Groups in the part's sums, then those that share a total with them.
    for (let round = 0; round < 2; round++) {
      for (const r of [...relations]) {
        const { parent, children } = table.relations[r]!;
        for (const i of [parent, ...children]) {
          if (cells.has(i) || !ground.mayOpen(i) || barred(table.cells[i]!)) continue;
          cells.add(i);
          found.add(i);
          for (const other of links[i]!) relations.add(other);
        }
      }
    }
    const all = [...cells].sort((a, b) => a - b);
    const place = new Map(all.map((i, k) => [i, k]));
    const equations = equationsOf(
      table,
      { cells: all, relations: [...relations].sort((a, b) => a - b) },
      () => 0,
    );
    // What the groups that stay published add up to is found whatever else is withheld: a region of counties that are kept.
    const told = barred === none ? [] : solvedCells(all.length, equations);
    this.candidates = [...found].filter((i) => !told[place.get(i)!]).sort((a, b) => a - b);
    this.prices = this.candidates.map((i) => ground.prices[i]!);
    const { units, unitOf, sums, of } = finestOf(
      all.length,
      equations,
      [...this.candidates, target].map((i) => place.get(i)!),
    );
    this.counts = units.map((unit) =>
      Float64Array.from(table.categories, (_, c) =>
        unit.reduce((sum, k) => sum + table.cells[all[k]!]!.counts[c]!, 0),
      ),
    );
    this.hard = sums;
    const unitsIn = (i: number) => [...new Set(of[place.get(i)!]!.map((k) => unitOf[k]!))];
    this.unitsOf = this.candidates.map(unitsIn);
    this.own = unitsIn(target);
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
    const { counts } = this;
    const sumOver = (of: readonly number[]) =>
      Float64Array.from(counts, (own) => of.reduce((sum, c) => sum + own[c]!, 0));
    const held = sumOver(moving);
    const rest = sumOver(against);
    const room = sign > 0 ? rest : held;
    const step = Math.min(
      most,
      this.own.reduce((sum, unit) => sum + room[unit]!, 0),
    );
    if (step <= least + slack) return null;
    const { rows, right, upper, losses, cost, first } = this.programOf(held, rest, sign * step);
    const program = new Polytope(rows, right, [...upper], losses);
    if (!program.feasible) return null;
    program.minimise(cost);
    const x = program.point();
    const moved = this.candidates.filter((_, g) => x[first + 2 * g]! + x[first + 2 * g + 1]! > slack);
    const spent = cost.reduce((sum, price, j) => sum + price * x[j]!, 0);
    return { cost: spent / step, cells: moved.map((i) => this.table.cells[i]!) };
  }

  /**
   * The linear program of a move: by unit what it has then, by candidate what it gains and what it loses (from column
   * `first` on). All sums hold, and the target's count changes by `step`.
   */
  private programOf(held: Float64Array, rest: Float64Array, step: number): Program {
    const free = [...held.keys()].filter((u) => held[u]! + rest[u]! > slack);
    const place = new Int32Array(held.length).fill(-1);
    free.forEach((u, j) => {
      place[u] = j;
    });
    const first = free.length;
    const width = first + 2 * this.candidates.length;
    const upper = new Float64Array(width).fill(Number.POSITIVE_INFINITY);
    free.forEach((u, j) => {
      upper[j] = held[u]! + rest[u]!;
    });
    const program: Program = { rows: [], right: [], upper, losses: [], cost: new Float64Array(width), first };
    const add = (sum: readonly { unit: number; coefficient: number }[], more: number): Float64Array => {
      const row = new Float64Array(width);
      let value = 0;
      for (const { unit, coefficient } of sum) {
        const j = place[unit]!;
        if (j < 0) continue;
        row[j]! += coefficient;
        value += coefficient * held[unit]!;
      }
      program.rows.push(row);
      program.right.push(value + more);
      return row;
    };
    const whole = (units: readonly number[]) => units.map((unit) => ({ unit, coefficient: 1 }));
    for (const sum of this.hard) if (sum.some(({ unit }) => place[unit]! >= 0)) add(sum, 0);
    this.unitsOf.forEach((units, g) => {
      program.losses[program.rows.length] = first + 2 * g + 1;
      const row = add(whole(units), 0);
      row[first + 2 * g] = -1;
      row[first + 2 * g + 1] = 1;
      for (const side of [0, 1]) program.cost[first + 2 * g + side] = this.prices[g]!;
    });
    add(whole(this.own), step);
    return program;
  }
}

/** A linear program for `Polytope`. */
interface Program {
  rows: Float64Array[];
  right: number[];
  upper: Float64Array;
  /** Columns that rows start with. */
  losses: number[];
  cost: Float64Array;
  first: number;
}

/**
 * What withholding each group costs. A group of many is missed less than one of few: of fifteen counties rather than of
 * seven regions. Of groups of one grouping the larger, since what hides behind it is open further. What the pipeline keeps costs
 * many times more, what it gives up many times less.
 */
function pricesOf({ cells }: AreaTable, { rank: rankOf, shared }: Limits): Float64Array {
  const names = cells.map(({ group }) => JSON.stringify([...group.keys()]));
  const groupings = new Map<string, { groups: number; n: number }>();
  cells.forEach((cell, i) => {
    const known = groupings.get(names[i]!) ?? { groups: 0, n: 0 };
    groupings.set(names[i]!, known);
    if (cell.remainder) return;
    known.groups++;
    known.n += cell.n;
  });
  return Float64Array.from(cells, (cell, i) => {
    const { groups, n } = groupings.get(names[i]!)!;
    return (
      (priceOf(rankOf(cell.group), shared.has(cell.key)) / priceOf(rank.other)) *
      (1 + 1 / groups - cell.n / n / 100)
    );
  });
}
