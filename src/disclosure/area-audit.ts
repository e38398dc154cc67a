import type { AreaTable } from './areas.js';
import type { Limits } from './audit.js';
import { exchanged } from './exchange.js';
import type { Equation, Interval } from './intervals.js';
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
  const inquiry = inquiryOf(table, links, part, limits, proven);
  const narrow = narrowCounts(inquiry, limits.width, true, most);
  if (narrow.length >= most) return narrow;
  const open = (i: number) => inquiry.sets.some((set) => proven.has(`${i}:${set}`));
  const solvedGroups = narrowCounts(inquiry, anything, false).filter(
    ({ cell }, at, list) => !open(cell) && list[at - 1]?.cell !== cell,
  );
  return [...narrow, ...solvedGroups, ...solvedPieces(inquiry)];
}

/** What is asked of a part's cells, the same at any width. */
interface Inquiry {
  part: Part;
  cells: readonly Cell[];
  sets: readonly (readonly number[])[];
  equations: readonly Equation[];
  /** How far each group's own numbers let it vary, by set; null of pieces and of what is published. */
  natural: readonly (readonly Interval[] | null)[];
  apart: readonly number[];
  /** Category that says only that an option was not ticked; -1 for none. */
  unticked: number;
  proven: Proven;
}

function inquiryOf(
  table: AreaTable,
  links: readonly number[][],
  part: Part,
  limits: Limits,
  proven: Proven,
): Inquiry {
  const cells = part.cells.map((i) => table.cells[i]!);
  const isArea = (cell: Cell) => [...cell.group.keys()].some((name) => table.fine.has(name));
  const sets = setsOf(table);
  const natural = cells.map((cell, k) =>
    cell.reason === '' || !isGroup(cell)
      ? null
      : naturalIntervals(table, links, part.cells[k]!, { sets, isPublished: isNatural, throughParts: true }),
  );
  return {
    part,
    cells,
    sets,
    equations: equationsOf(table, part, () => 0),
    natural,
    apart: cells.flatMap((cell, k) => (natural[k] === null || isArea(cell) ? [] : [k])),
    unticked: table.categories.indexOf(limits.unticked),
    proven,
  };
}

/** Counts that are seen to be narrower than the width: of groups that a rule withholds, or of those withheld to protect others. */
function narrowCounts(
  { part, cells, sets, equations, natural, apart, unticked, proven }: Inquiry,
  width: number,
  ofRule: boolean,
  most?: number,
): Narrow[] {
  const needed = cells.map((cell, k) =>
    sets.map((set, s) => {
      if (natural[k] == null || cell.primary !== ofRule) return 0;
      if (set.includes(unticked) || proven.has(`${part.cells[k]}:${set}`)) return 0;
      return Math.min(width, natural[k][s]!.upper - natural[k][s]!.lower);
    }),
  );
  if (needed.every((own) => own.every((least) => least === 0))) return [];
  const counts = cells.map((cell) => cell.counts);
  const seen = exchanged({ equations, counts, sets, needed, apart, most });
  return needed.flatMap((own, k) =>
    own.flatMap((least, s): Narrow[] => {
      if (least === 0) return [];
      const lacking = least - (seen[k]![s]!.upper - seen[k]![s]!.lower);
      if (lacking <= slack) {
        proven.add(`${part.cells[k]}:${sets[s]}`);
        return [];
      }
      return [{ cell: part.cells[k]!, categories: sets[s]!, seen: seen[k]![s]!, lacking }];
    }),
  );
}

/** Classes and pieces that nobody prints, that a rule would withhold, and that the sums give. */
function solvedPieces({ part, cells, equations }: Inquiry): Narrow[] {
  const solved = solvedCells(cells.length, equations);
  return cells.flatMap((cell, k): Narrow[] => {
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
}

/** Each category, and the two that are printed as one. */
function setsOf({ categories, together }: AreaTable): number[][] {
  const single = categories.map((_, c) => [c]);
  return together === null ? single : [...single, together];
}
