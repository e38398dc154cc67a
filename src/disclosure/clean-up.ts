import { auditPart, type Limits } from './audit.js';
import { type Part, partOf } from './parts.js';
import type { Cell, Table } from './table.js';

/** Parts larger than this are left as the search made them. */
const cleanUpAtMost = 120;

/**
 * Publishes again each secondary cell that the others do without, those of the highest rank and the largest first, together with those that can then be
 * worked out and need no protection themselves: the pair of a total and its group that is withheld for neither's sake.
 */
export function cleanUp(table: Table, links: readonly number[][], part: Part, limits: Limits): void {
  if (part.cells.length > cleanUpAtMost) return;
  const rankOf = (i: number) => limits.rank(table.cells[i]!.group);
  const own = (i: number) => (limits.shared.has(table.cells[i]!.key) ? 0 : 1);
  const secondary = part.cells
    .filter((i) => isSpare(table.cells[i]!))
    .sort(
      (a, b) => rankOf(b) - rankOf(a) || own(b) - own(a) || table.cells[b]!.n - table.cells[a]!.n || a - b,
    );
  for (const i of secondary) {
    if (table.cells[i]!.reason === '') continue;
    const before = secondary.map((k) => table.cells[k]!.reason);
    let open = [i];
    while (open.length > 0) {
      for (const k of open) table.cells[k]!.reason = '';
      const narrow = unsafeOf(table, links, part, limits);
      if (narrow.some((k) => !isSpare(table.cells[k]!))) {
        secondary.forEach((k, at) => {
          table.cells[k]!.reason = before[at]!;
        });
        break;
      }
      open = narrow;
    }
  }
}

/** Withheld only for others' sake. */
export const isSpare = (cell: Cell) => !cell.primary && cell.reason !== '' && !cell.remainder;

/** Withheld cells of the part that are not wide enough; of each piece that hangs together, all or only those found first. */
function unsafeOf(table: Table, links: readonly number[][], part: Part, limits: Limits): number[] {
  const done = new Set<number>();
  const found: number[] = [];
  for (const i of part.cells) {
    if (done.has(i) || table.cells[i]!.reason === '') continue;
    const piece = partOf(table, links, i);
    for (const c of piece.cells) done.add(c);
    const at = new Map(piece.cells.map((c) => [table.cells[c]!.key, c]));
    const audits = auditPart(table, links, piece, limits, {
      settled: new Set(),
      stop: (a) => !a.safe && !isSpare(table.cells[at.get(a.key)!]!),
    });
    for (const audit of audits) if (!audit.safe) found.push(at.get(audit.key)!);
  }
  return found;
}
