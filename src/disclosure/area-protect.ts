import { narrowCells, type Proven } from './area-audit.js';
import { narrowSizes } from './area-sizes.js';
import type { AreaTable } from './areas.js';
import { type Limits, tellsSize } from './audit.js';
import { Loosening } from './loosening.js';
import { linksOf, unknown, withheldParts } from './parts.js';
import type { Cell } from './table.js';

/** Narrow counts that are opened between two audits: what opens one often opens others. */
const atOnce = 24;

/** In parts of more cells the reasons are not weighed against the sums. */
const reasonsAtMost = 300;

/** Tables up to this many cells are looked over again for groups that can be given back. */
const giveBackAtMost = 400;

/**
 * Withholds groups until the areas tell no more than they may (`narrowCells`). For each count that is too narrow the
 * groups are found whose sums must be open for it to move, as few as a linear program finds: their changes are
 * what is minimised (the heuristic of Kelly, Golden & Assad 1992, with cells withheld already at no cost). Then each is
 * given back that the others do without, largest first.
 * @returns whether anything was withheld
 */
export function protectAreas(table: AreaTable, limits: Limits): boolean {
  const links = linksOf(table);
  const added: Cell[] = [];
  const hopeless = new Set<string>();
  const proven: Proven = new Set();
  const withhold = (cell: Cell) => {
    cell.reason = 'derivable';
    added.push(cell);
  };
  for (;;) {
    const narrow = withheldParts(table, links)
      .flatMap((part) => narrowCells(table, links, part, limits, proven, atOnce))
      .filter(({ cell, categories }) => !hopeless.has(`${cell}:${categories}`));
    if (narrow.length === 0) {
      if (hideSizes(table, links, limits, withhold)) continue;
      break;
    }
    const before = added.length;
    for (const one of narrow.slice(0, atOnce)) {
      for (const cell of new Loosening(table, links, one.cell).open(one)) withhold(cell);
    }
    if (added.length > before) continue;
    // The program takes the other categories for one, so it may think that open which is not: then one group after another.
    const [first] = narrow;
    const next = new Loosening(table, links, first!.cell).lightest();
    if (next === null) hopeless.add(`${first!.cell}:${first!.categories}`);
    else withhold(next);
  }
  giveBack(table, links, added, limits, hopeless);
  return added.some(unknown);
}

/**
 * Where the areas tell a group's n, the reasons in its part are made to say less of it, then the lightest group is withheld.
 * @returns whether a group was withheld
 */
function hideSizes(
  table: AreaTable,
  links: readonly number[][],
  limits: Limits,
  withhold: (cell: Cell) => void,
): boolean {
  for (const part of withheldParts(table, links)) {
    // Too large to be solved while reasons tell: they tell nothing then.
    const large = part.cells.length > reasonsAtMost;
    if (!large && narrowSizes(table, links, part, limits).length === 0) continue;
    for (const i of part.cells) if (tellsSize(table.cells[i]!)) table.cells[i]!.reason = 'either';
    const [left] = narrowSizes(table, links, part, limits);
    const next = left === undefined ? null : new Loosening(table, links, left).lightest();
    if (next === null) continue;
    withhold(next);
    return true;
  }
  return false;
}

function giveBack(
  table: AreaTable,
  links: readonly number[][],
  added: readonly Cell[],
  limits: Limits,
  hopeless: ReadonlySet<string>,
): void {
  if (table.cells.length > giveBackAtMost) return;
  for (const cell of [...added].sort((a, b) => b.n - a.n || (a.key < b.key ? -1 : 1))) {
    const { reason } = cell;
    cell.reason = '';
    const own = links[table.cells.indexOf(cell)]!;
    const safe = withheldParts(table, links)
      .filter((part) => part.relations.some((r) => own.includes(r)))
      .every(
        (part) =>
          narrowSizes(table, links, part, limits).length === 0 &&
          narrowCells(table, links, part, limits, new Set(), 1).every((narrow) =>
            hopeless.has(`${narrow.cell}:${narrow.categories}`),
          ),
      );
    if (!safe) cell.reason = reason;
  }
}
