import { narrowCells, type Proven } from './area-audit.js';
import { narrowSizes } from './area-sizes.js';
import type { AreaTable } from './areas.js';
import { type Limits, tellsSize } from './audit.js';
import { Ground, Loosening } from './loosening.js';
import { linksOf, unknown, withheldParts } from './parts.js';
import { type Barred, fromRank, none, rank } from './rank.js';
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
 * given back that the others do without, those that are kept and the largest first.
 * @param hopeless what nothing opens, by cell and categories; what is found of it is added
 * @param withoutKept nothing that is kept is withheld
 * @returns whether anything was withheld; null where the areas still tell too much without what is kept
 */
export function protectAreas(
  table: AreaTable,
  limits: Limits,
  hopeless: Set<string>,
  withoutKept = false,
): boolean | null {
  const links = linksOf(table);
  const ground = new Ground(table, links, limits);
  const added: Cell[] = [];
  const proven: Proven = new Set();
  // A kept group is withheld only for what no other opens.
  const kept = fromRank(limits.rank, rank.kept);
  const steps = withoutKept ? [kept] : table.cells.some(kept) ? [kept, none] : [none];
  const withhold = (cell: Cell) => {
    cell.reason = 'derivable';
    added.push(cell);
  };
  for (;;) {
    const narrow = withheldParts(table, links)
      .flatMap((part) => narrowCells(table, links, part, limits, proven, atOnce))
      .filter(({ cell, categories }) => !hopeless.has(`${cell}:${categories}`));
    if (narrow.length === 0) {
      if (hideSizes(ground, limits, steps, withhold)) continue;
      if (withoutKept && sizesTold(table, links, limits)) return null;
      break;
    }
    const before = added.length;
    for (const one of narrow.slice(0, atOnce)) {
      for (const barred of steps) {
        const open = new Loosening(ground, one.cell, barred).open(one);
        open.forEach(withhold);
        if (open.length > 0) break;
      }
    }
    if (added.length > before) continue;
    // The program takes the other categories for one, so it may think that open which is not: then one group after another.
    const [first] = narrow;
    const next = lightest(ground, first!.cell, steps);
    if (next === null && withoutKept) return null;
    if (next === null) hopeless.add(`${first!.cell}:${first!.categories}`);
    else withhold(next);
  }
  giveBack(table, links, added, limits, hopeless);
  return added.some(unknown);
}

/** The lightest group to withhold for a cell's sake, of what is not kept while there is any. */
function lightest(ground: Ground, cell: number, steps: readonly Barred[]): Cell | null {
  for (const barred of steps) {
    const found = new Loosening(ground, cell, barred).lightest();
    if (found !== null) return found;
  }
  return null;
}

/**
 * Where the areas tell a group's n, the reasons in its part are made to say less of it, then the lightest group is withheld.
 * @returns whether a group was withheld
 */
function hideSizes(
  ground: Ground,
  limits: Limits,
  steps: readonly Barred[],
  withhold: (cell: Cell) => void,
): boolean {
  const { table, links } = ground;
  for (const part of withheldParts(table, links)) {
    // Too large to be solved while reasons tell: they tell nothing then.
    const large = part.cells.length > reasonsAtMost;
    if (!large && narrowSizes(table, links, part, limits).length === 0) continue;
    for (const i of part.cells) if (tellsSize(table.cells[i]!)) table.cells[i]!.reason = 'either';
    const [left] = narrowSizes(table, links, part, limits);
    const next = left === undefined ? null : lightest(ground, left, steps);
    if (next === null) continue;
    withhold(next);
    return true;
  }
  return false;
}

const sizesTold = (table: AreaTable, links: readonly number[][], limits: Limits) =>
  withheldParts(table, links).some((part) => narrowSizes(table, links, part, limits).length > 0);

function giveBack(
  table: AreaTable,
  links: readonly number[][],
  added: readonly Cell[],
  limits: Limits,
  hopeless: ReadonlySet<string>,
): void {
  if (table.cells.length > giveBackAtMost) return;
  const rankOf = (cell: Cell) => limits.rank(cell.group);
  const own = ({ key }: Cell) => (limits.shared.has(key) ? 0 : 1);
  for (const cell of [...added].sort(
    (a, b) => rankOf(b) - rankOf(a) || own(b) - own(a) || b.n - a.n || (a.key < b.key ? -1 : 1),
  )) {
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
