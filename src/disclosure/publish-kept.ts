import { protectAreas } from './area-protect.js';
import type { AreaTable } from './areas.js';
import type { Limits } from './audit.js';
import { isSpare } from './clean-up.js';
import { rank } from './rank.js';
import { protectTable } from './secondary.js';
import type { Cell, Table } from './table.js';

/**
 * Publishes again each group that is kept and was withheld for others' sake, the largest first, where more of the rest can stand in
 * for it: parts of a table are protected one after the other, and what came later may have made it needless.
 */
export function publishKept(
  table: Table,
  wide: AreaTable | null,
  limits: Limits,
  hopeless: ReadonlySet<string>,
): void {
  const cells = (wide ?? table).cells;
  const own = ({ key }: Cell) => (limits.shared.has(key) ? 0 : 1);
  const kept = table.cells
    .filter((cell) => isSpare(cell) && limits.rank(cell.group) === rank.kept)
    .sort((a, b) => own(b) - own(a) || b.n - a.n || (a.key < b.key ? -1 : 1));
  for (const cell of kept) {
    const before = cells.map(({ reason }) => reason);
    cell.reason = '';
    if (isProtected(table, wide, limits, new Set(hopeless))) continue;
    cells.forEach((other, i) => {
      other.reason = before[i]!;
    });
  }
}

/** Protects the table as it stands with nothing that is kept. */
function isProtected(table: Table, wide: AreaTable | null, limits: Limits, hopeless: Set<string>): boolean {
  for (;;) {
    if (!protectTable(table, limits, true)) return false;
    if (wide === null) return true;
    const more = protectAreas(wide, limits, hopeless, true);
    if (more === null) return false;
    if (!more) return true;
  }
}
