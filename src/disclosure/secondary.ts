import { auditPart, type Limits, type Settled, tellsSize } from './audit.js';
import { cheapest } from './cheapest.js';
import { cleanUp, isSpare } from './clean-up.js';
import { linksOf, type Part, partOf, unknown } from './parts.js';
import { type Barred, fromRank, none, rank } from './rank.js';
import type { Cell, Table } from './table.js';

/**
 * Withholds further cells until no withheld cell can be narrowed down to less than the set width: the cheapest pattern
 * where it is found (`cheapest`), else a greedy search that closes one sum at a time, as the hypercube method does for
 * margins (Hundepool et al. 2012, 4.4; the unsafe cells are found by the exact audit, after Cox 1980), then a pass that gives
 * back every cell the audit can do without (Kelly, Golden & Assad 1992, their clean-up). Deterministic: ties go by the cell's key.
 * @param withoutKept nothing that is kept is withheld
 * @returns false where that could not be done; the table is then left as far as it came
 */
export function protectTable(table: Table, limits: Limits, withoutKept = false): boolean {
  const links = linksOf(table);
  const steps = bars(table, limits).slice(0, withoutKept ? 1 : undefined);
  if (table.unsolved) withholdCrossings(table);
  const settled = new Set<number>();
  /** Cells that hung together with a cell protected before: what it took may be more than both need. */
  const earlier = new Set<number>();
  for (let i = 0; i < table.cells.length; i++) {
    if (table.cells[i]!.reason === '' || settled.has(i)) continue;
    const found = attempt(table, links, i, limits, steps);
    if (found === null) return false;
    const { part, greedy } = found;
    if (greedy || part.cells.some((c) => earlier.has(c) && isSpare(table.cells[c]!))) {
      cleanUp(table, links, part, limits);
    }
    for (const c of part.cells) earlier.add(c);
    for (const cell of partCells(table, links, part)) settled.add(cell);
  }
  return true;
}

/**
 * What must stay published, attempt by attempt: all that is kept, then the totals of respondents, then that of all, then nothing.
 * The last two have no greedy search of their own: a total goes rather than many of its groups.
 */
function bars(table: Table, { rank: rankOf }: Limits): { barred: Barred; greedy: boolean }[] {
  const met = new Set(table.cells.flatMap((c) => (c.remainder || c.latent ? [] : [rankOf(c.group)])));
  const levels = ([rank.kept, rank.respondents] as const).filter((level) => met.has(level));
  return [
    ...levels.map((level) => ({ barred: fromRank(rankOf, level), greedy: true })),
    ...(met.has(rank.all) ? [{ barred: fromRank(rankOf, rank.all), greedy: false }] : []),
    { barred: none, greedy: true },
  ];
}

/** The safe part of cell `i`, of as low a rank as it takes; `greedy` when no cheapest pattern was found. Null: none without what is barred. */
function attempt(
  table: Table,
  links: readonly number[][],
  i: number,
  limits: Limits,
  steps: readonly { barred: Barred; greedy: boolean }[],
): { part: Part; greedy: boolean } | null {
  const refused = new Set<string>();
  for (const { barred, greedy } of steps) {
    const found = cheapest(
      table,
      links,
      i,
      limits,
      () => protectPart(table, links, i, limits, none, 0),
      barred,
      refused,
    );
    if (found !== null) return { part: found, greedy: false };
    if (!greedy) continue;
    const before = table.cells.map((cell) => cell.reason);
    const part = protectPart(table, links, i, limits, barred);
    if (part !== null) return { part, greedy: true };
    table.cells.forEach((cell, k) => {
      cell.reason = before[k]!;
    });
  }
  return null;
}

/** Where crossings in a circle cannot be solved, one withheld cell takes them all: without them there is no circle. */
function withholdCrossings({ cells }: Table): void {
  if (cells.every((cell) => cell.reason === '')) return;
  for (const cell of cells) {
    if (cell.reason === '' && cell.group.size > 1 && !cell.remainder && cell.n > 0) cell.reason = 'derivable';
  }
}

/** The same cells' parts after some were given back. */
function partCells(table: Table, links: readonly number[][], part: Part): Set<number> {
  const met = new Set<number>();
  for (const i of part.cells) {
    if (table.cells[i]!.reason === '' || met.has(i)) continue;
    for (const c of partOf(table, links, i).cells) met.add(c);
  }
  return met;
}

/** The safe part, or null when it would take more than `budget` cells or one that is barred; then the table is left as far as it came. */
function protectPart(
  table: Table,
  links: readonly number[][],
  start: number,
  limits: Limits,
  barred: Barred,
  budget = Number.POSITIVE_INFINITY,
): Part | null {
  let added = 0;
  const masked = new Set<number>();
  const settled: Settled = new Set();
  for (;;) {
    const part = partOf(table, links, start);
    const worst = auditPart(table, links, part, limits, { settled, stop: (a) => !a.safe }).find(
      (a) => !a.safe,
    );
    if (worst === undefined) return part;
    const i = part.cells.find((c) => table.cells[c]!.key === worst.key)!;
    const open =
      worst.answersSafe && !table.cells[i]!.remainder ? specific(table, links, part, i, masked) : [];
    if (open.length > 0) {
      for (const c of open) {
        masked.add(c);
        table.cells[c]!.reason = 'either';
      }
      continue;
    }
    const next = nextOf(table, links, part, i, limits, barred);
    if (next === null) {
      // All that hangs together is withheld: nothing is left to work it out from.
      return barred === none || nextOf(table, links, part, i, limits, none) === null ? part : null;
    }
    if (++added > budget) return null;
    // Without a published group around it a cell must be kept wider than before.
    if (table.relations.some((r) => r.parent === next)) settled.clear();
    table.cells[next]!.reason = masked.size > 0 ? 'either' : 'derivable';
    if (masked.size > 0) masked.add(next);
  }
}

/** Cells whose reason says much of their n: those in the cell's own sums, or else anywhere in the part. */
function specific(
  table: Table,
  links: readonly number[][],
  part: Part,
  i: number,
  masked: ReadonlySet<number>,
): number[] {
  const telling = (cells: readonly number[]) =>
    [...new Set(cells)].filter((c) => !masked.has(c) && tellsSize(table.cells[c]!));
  const near = telling([i, ...links[i]!.flatMap((r) => members(table, r))]);
  return near.length > 0 ? near : telling(part.cells);
}

function nextOf(
  table: Table,
  links: readonly number[][],
  part: Part,
  i: number,
  limits: Limits,
  barred: Barred,
): number | null {
  return partner(table, links, i, limits, barred) ?? partnerOfPart(table, links, part, limits, barred);
}

/** A published cell to withhold beside cell `i`: of its sums, the one that is tightest. */
function partner(
  table: Table,
  links: readonly number[][],
  i: number,
  limits: Limits,
  barred: Barred,
): number | null {
  const sums = links[i]!.map((r) => ({ r, open: candidates(table, r, false, barred) }))
    .filter(({ open }) => open.length > 0)
    .map(({ r, open }) => ({ r, open, range: looseness(table, r, [], limits) }))
    .sort((a, b) => a.range - b.range || a.r - b.r);
  const tightest = sums[0];
  if (tightest !== undefined) return best(table, links, tightest.r, tightest.open, limits);
  const parents = links[i]!.flatMap((r) => candidates(table, r, true, barred));
  return parents.length === 0 ? null : Math.min(...parents);
}

/** The cell's own sums are all open: the circle closes elsewhere in the part. */
function partnerOfPart(
  table: Table,
  links: readonly number[][],
  part: Part,
  limits: Limits,
  barred: Barred,
): number | null {
  for (const withParents of [false, true]) {
    const sums = part.relations.map((r) => ({ r, open: candidates(table, r, withParents, barred) }));
    const open = sums.find((s) => s.open.length > 0);
    if (open) return best(table, links, open.r, open.open, limits);
  }
  return null;
}

/** Published cells of the sum that hold anyone: its groups, or the group that they add up to. */
function candidates(table: Table, r: number, parent: boolean, barred: Barred): number[] {
  const relation = table.relations[r]!;
  return (parent ? [relation.parent] : relation.children).filter(
    (i) => !unknown(table.cells[i]!) && table.cells[i]!.n > 0 && !barred(table.cells[i]!),
  );
}

/**
 * The candidate that makes the sum safe and costs least: the lowest rank, then fewest other sums that then need cells of
 * their own, then fewest respondents. When none does alone, the one that leaves least to do.
 */
function best(
  table: Table,
  links: readonly number[][],
  r: number,
  open: readonly number[],
  limits: Limits,
): number {
  const closed = (i: number) =>
    links[i]!.filter(
      (other) => other !== r && members(table, other).every((m) => m === i || !unknown(table.cells[m]!)),
    ).length;
  const own = ({ key }: Cell) => (limits.shared.has(key) ? 0 : 1);
  const ranked = open
    .map((i) => ({ i, rank: limits.rank(table.cells[i]!.group), cost: closed(i), cell: table.cells[i]! }))
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        own(a.cell) - own(b.cell) ||
        a.cost - b.cost ||
        a.cell.n - b.cell.n ||
        (a.cell.key < b.cell.key ? -1 : 1),
    );
  let chosen = ranked[0]!;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of ranked) {
    const lacking = shortfall(table, r, [candidate.i], limits);
    if (lacking === 0) return candidate.i;
    if (lacking < least - 1e-9) {
      least = lacking;
      chosen = candidate;
    }
  }
  return chosen.i;
}

const members = (table: Table, r: number) => [table.relations[r]!.parent, ...table.relations[r]!.children];

/**
 * How much the sum alone lacks, over its unknown groups and categories, with `more` withheld too. One sum
 * with each group's n known is a transportation table: count in [n + R_c - R, min(n, R_c)].
 */
function shortfall(table: Table, r: number, more: readonly number[], limits: Limits): number {
  const { parent, children } = table.relations[r]!;
  // Of latent cells nothing is known that could be short.
  if (unknown(table.cells[parent]!) || children.some((i) => table.cells[i]!.latent)) return 0;
  const whole = table.cells[parent]!;
  const hidden = children
    .filter((i) => unknown(table.cells[i]!) || more.includes(i))
    .map((i) => table.cells[i]!);
  const all = hidden.reduce((sum, cell) => sum + cell.mass, 0);
  const unticked = table.categories.indexOf(limits.unticked);
  let lacking = 0;
  table.categories.forEach((_, c) => {
    const known = hidden.reduce((sum, cell) => sum + cell.counts[c]!, 0);
    for (const cell of hidden) {
      const upper = Math.min(cell.mass, known);
      const lower = Math.max(0, cell.mass + known - all);
      const natural =
        Math.min(cell.mass, whole.counts[c]!) - Math.max(0, cell.mass + whole.counts[c]! - whole.mass);
      if (unticked >= 0 && (c === unticked ? lower >= cell.mass - 1e-6 : known <= 1e-6)) continue;
      lacking += Math.max(0, Math.min(limits.width, natural) - (upper - lower) - 1e-6);
    }
  });
  const others = hidden.reduce((sum, cell) => sum + cell.n, 0);
  const needed = Math.min(limits.width, Math.max(0, limits.minN - 2));
  // Each of the groups has at least one respondent.
  lacking += Math.max(0, needed - (others - hidden.length));
  return lacking;
}

const looseness = (table: Table, r: number, more: readonly number[], limits: Limits) =>
  -shortfall(table, r, more, limits);
