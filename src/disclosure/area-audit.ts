import type { AreaTable } from './areas.js';
import type { Limits } from './audit.js';
import { exchanged } from './exchange.js';
import type { Interval } from './intervals.js';
import { naturalIntervals } from './natural.js';
import type { Part } from './parts.js';
import { solvedCells } from './solved.js';
import { equationsOf } from './system.js';
import type { Cell } from './table.js';

/** A cell that the areas tell too much of, in one category or in several that are printed as one. */
export interface Narrow {
  cell: number;
  categories: readonly number[];
  /** What is seen of its count, and how much wider it must be. */
  seen: Interval;
  lacking: number;
}

/** Proven already, by cell and categories: withholding more only widens. */
export type Proven = Set<string>;

const slack = 1e-6;

/** Least that a count must be able to vary for the cell not to be solved. */
const anything = 0.01;

const isGroup = (cell: Cell) => !cell.remainder && !cell.latent;

/** Published unless a rule of its own keeps it back: what is withheld to protect others makes no demand larger. */
const isNatural = (cell: Cell) => isGroup(cell) && !cell.primary;

/**
 * What the areas tell of the withheld cells of one part of the table:
 * - of a group withheld by a rule, every count must be open by `width`, or as far as n and each group around it, or around a
 *   class of its areas, alone leave: where nobody in a size of municipality chose an answer, no county hides that;
 * - a group withheld to protect others is no secret, but must not be solved: some count must be open;
 * - a class or a piece that nobody prints and that a rule would withhold must not be found by subtraction.
 */
export function narrowCells(
  table: AreaTable,
  links: readonly number[][],
  part: Part,
  limits: Limits,
  proven: Proven,
  most = Number.POSITIVE_INFINITY,
): Narrow[] {
  const cells = part.cells.map((i) => table.cells[i]!);
  const isArea = (cell: Cell) => [...cell.group.keys()].some((name) => table.fine.has(name));
  const sets = setsOf(table);
  const equations = equationsOf(table, part, () => 0);
  const counts = cells.map((cell) => cell.counts);
  const natural = cells.map((cell, k) =>
    cell.reason === '' || !isGroup(cell)
      ? null
      : naturalIntervals(table, links, part.cells[k]!, { sets, isPublished: isNatural, throughParts: true }),
  );
  const unticked = table.categories.indexOf(limits.unticked);
  const apart = cells.flatMap((cell, k) => (natural[k] === null || isArea(cell) ? [] : [k]));
  const look = (width: number, ofRule: boolean): Narrow[] => {
    const needed = cells.map((cell, k) =>
      sets.map((set, s) => {
        if (natural[k] === null || cell.primary !== ofRule) return 0;
        if (set.includes(unticked) || proven.has(`${part.cells[k]}:${set}`)) return 0;
        return Math.min(width, natural[k]![s]!.upper - natural[k]![s]!.lower);
      }),
    );
    if (needed.every((own) => own.every((width) => width === 0))) return [];
    const seen = exchanged({ equations, counts, sets, needed, apart, most: ofRule ? most : undefined });
    return needed.flatMap((own, k) =>
      own.flatMap((width, s): Narrow[] => {
        if (width === 0) return [];
        const lacking = width - (seen[k]![s]!.upper - seen[k]![s]!.lower);
        const name = `${part.cells[k]}:${sets[s]}`;
        if (lacking <= slack) proven.add(name);
        return lacking <= slack
          ? []
          : [{ cell: part.cells[k]!, categories: sets[s]!, seen: seen[k]![s]!, lacking }];
      }),
    );
  };
  const narrow = look(limits.width, true);
  if (narrow.length >= most) return narrow;
  const open = (i: number) => sets.some((set) => proven.has(`${i}:${set}`));
  const solvedGroups = look(anything, false).filter(
    ({ cell }, at, list) => !open(cell) && list[at - 1]?.cell !== cell,
  );
  const solved = solvedCells(cells.length, equations);
  const pieces = cells.flatMap((cell, k): Narrow[] => {
    if (!solved[k] || cell.reason === '' || isGroup(cell)) return [];
    const category = cell.counts.indexOf(Math.max(...cell.counts));
    const x = cell.counts[category]!;
    return [
      {
        cell: part.cells[k]!,
        categories: [category],
        seen: { lower: x, upper: x },
        lacking: Math.min(1, x),
      },
    ];
  });
  return [...narrow, ...solvedGroups, ...pieces];
}

/** Each category, and the two that are printed as one. */
function setsOf({ categories, together }: AreaTable): number[][] {
  const single = categories.map((_, c) => [c]);
  return together === null ? single : [...single, together];
}
