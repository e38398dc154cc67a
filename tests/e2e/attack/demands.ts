import type { Part, Target } from './parts.js';
import { type Group, groupBy, isTotal, type Table } from './table.js';

/** What is asked of a withheld cell: that its counts are open by a width, or only that it is not worked out. */
export type Demand = 'width' | 'open';

/** Rules by which a group is withheld for its own sake: few, few in the rest, all alike. Others are no secret. */
export function demandOf(table: Table, part: Part, target: Target, minN: number): Demand {
  if (target.n < minN) return 'width';
  const alike = countsOf(table, target.cells).some(
    (x, c) => x >= target.mass - 1e-9 && !isUnticked(table, c),
  );
  return alike || aroundOf(table, part, target).some((n) => n > target.n && n - target.n < minN)
    ? 'width'
    : 'open';
}

const isUnticked = ({ categories }: Table, c: number) => categories.join() === '0,1' && categories[c] === '0';

export function countsOf(table: Table, cells: readonly number[]): number[] {
  return table.categories.map((_, c) => cells.reduce((sum, i) => sum + table.cells[i]!.counts[c]!, 0));
}

/** Sizes of the next larger groups: all of the kind, or a municipality's respondents of every kind. */
function aroundOf(table: Table, part: Part, target: Target): number[] {
  const all = part.groups.filter((g) =>
    target.respondents === '' ? isTotal(g, '') : isTotal(g, target.respondents),
  );
  const same = table.groups.filter(
    (g) => g.respondents === '' && g.by === target.by && g.code === target.code && target.respondents !== '',
  );
  return [...all, ...same].map((g) => g.n);
}

/**
 * What n and each group around the target, or around a class of what it is made of, leave of a count, each taken alone: of
 * groups that no rule keeps back. Where nobody in a size of municipality chose an answer, no suppression of counties hides it.
 */
export function naturalRange(
  table: Table,
  groups: readonly Group[],
  target: Target,
  area: string,
  of: readonly number[],
): [number, number] {
  const asked = setOf(target.cells);
  const around = groups.filter((g) => setOf(g.cells) !== asked);
  const classes = groupBy(target.cells.map(String), (i) => {
    const { respondents, codes } = table.cells[Number(i)]!;
    return JSON.stringify([respondents, { ...codes, [area]: undefined }]);
  });
  const [low, high] = leftBy(table, around, target.cells, of);
  if (classes.size < 2 && target.respondents !== '') return [low, high];
  const parts = [...classes.values()].map((cells) => leftBy(table, around, cells.map(Number), of));
  const sum = (end: 0 | 1) => parts.reduce((all, part) => all + part[end], 0);
  return [Math.max(low, sum(0)), Math.min(high, sum(1))];
}

const setOf = (cells: readonly number[]) => [...cells].sort((a, b) => a - b).join();

function leftBy(
  table: Table,
  groups: readonly Group[],
  cells: readonly number[],
  of: readonly number[],
): [number, number] {
  const mass = cells.reduce((sum, i) => sum + table.cells[i]!.mass, 0);
  let [low, high] = [0, mass];
  for (const g of groups) {
    const inside = new Set(g.cells);
    if (!cells.every((i) => inside.has(i))) continue;
    const counts = countsOf(table, g.cells);
    const count = of.reduce((sum, c) => sum + counts[c]!, 0);
    low = Math.max(low, mass + count - g.mass);
    high = Math.min(high, count);
  }
  return [low, high];
}
