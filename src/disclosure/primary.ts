import type { Limits } from './audit.js';
import { linksOf, parentsOf } from './parts.js';
import type { Cell, Table } from './table.js';

/**
 * Marks the cells that may not be published for their own sake: too few respondents or units; too few in the
 * rest of a group that holds the cell; all (or all but fewer than `alikeBelow`) answering alike. Remainders
 * that subtraction would show are held to the same rules.
 */
export function markPrimary(table: Table, limits: Limits): void {
  const links = linksOf(table);
  table.cells.forEach((cell, i) => {
    if (cell.n <= 0) return;
    if (cell.n < limits.minN) mark(cell, 'few');
    else if (!cell.remainder && limits.minUnits > 0 && (cell.units ?? 0) < limits.minUnits)
      mark(cell, 'units');
    else if (limits.alikeBelow > 0 && (cell.alike || alike(cell, table.categories, limits)))
      mark(cell, 'derivable');
    else if (
      limits.rests &&
      !cell.remainder &&
      parentsOf(table, links, i).some((p) => smallRest(cell, table.cells[p]!, limits))
    )
      mark(cell, 'few_rest');
  });
}

function mark(cell: Cell, reason: 'few' | 'units' | 'derivable' | 'few_rest'): void {
  cell.reason = reason;
  cell.primary = true;
}

/** The rest is what a reader has by subtraction; a group that is small itself tells nothing new. */
function smallRest(cell: Cell, parent: Cell, { minN }: Limits): boolean {
  const rest = parent.n - cell.n;
  return !parent.remainder && rest > 0 && rest < minN;
}

function alike(cell: Cell, categories: readonly string[], { alikeBelow, unticked }: Limits): boolean {
  if (alikeBelow <= 0 || cell.mass <= 0) return false;
  let most = 0;
  cell.counts.forEach((x, c) => {
    if (x > cell.counts[most]!) most = c;
  });
  if (categories[most] === unticked) return false;
  // In respondents, also where counts are weighted; a weighted person may count as less than one.
  const others = ((cell.mass - cell.counts[most]!) / cell.mass) * cell.n;
  return others < Math.max(1e-9 * cell.n, alikeBelow - 1 + 1e-9);
}
