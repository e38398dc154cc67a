import type { Highs } from 'highs';
import { holding, sizeKnown } from './known.js';
import type { Part, Target } from './parts.js';
import { type Aim, isNarrow, Polytope, type Row } from './polytope.js';
import type { Table } from './table.js';

export interface Narrow {
  target: Target;
  category: string;
  /** What is left to the attacker, and what each sum around the target leaves by itself. */
  interval: readonly [number, number];
  natural: readonly [number, number];
}

/** Withheld cells whose n is known to within less than `width`, though each sum they are in leaves more. */
export function narrowSizes(
  highs: Highs,
  table: Table,
  part: Part,
  withheld: readonly Target[],
  { minN, width }: { minN: number; width: number },
): Narrow[] {
  if (withheld.length === 0) return [];
  const place = new Map(part.cells.map((cell, i) => [cell, i]));
  const placed = (cells: readonly number[]) => cells.map((cell) => place.get(cell)!);
  const rows = part.groups.map((g): Row => {
    const [low, high] = sizeKnown(g, part.groups, minN);
    return { columns: placed(g.cells), factors: g.cells.map(() => 1), low, high };
  });
  for (const { plus, minus } of part.links) {
    const factors = [...plus.map(() => 1), ...minus.map(() => -1)];
    rows.push({ columns: placed([...plus, ...minus]), factors, low: 0, high: 0 });
  }
  const most = 2 * table.cells.reduce((sum, cell) => sum + cell.n, 0);
  const natural = naturalSizes(part, withheld, minN);
  const aims = withheld.map(({ cells, n }, i): Aim => {
    const wanted = Math.min(width, minN - 2, natural[i]![1] - natural[i]![0]);
    return { columns: placed(cells), wanted, low: n, high: n };
  });
  const polytope = new Polytope(
    highs,
    part.cells.map(() => most),
    rows,
  );
  polytope.search(aims);
  polytope.close();
  return aims.flatMap((aim, i) =>
    isNarrow(aim)
      ? [{ target: withheld[i]!, category: '', interval: [aim.low, aim.high], natural: natural[i]! }]
      : [],
  );
}

/**
 * What the target's reason and each published group around it leave of its n: in a county where three leaders answered
 * in three municipalities, one did in each, and no suppression of municipalities hides that.
 */
function naturalSizes(part: Part, withheld: readonly Target[], minN: number): [number, number][] {
  const single = new Map(part.groups.filter((g) => g.cells.length === 1).map((g) => [g.cells[0]!, g]));
  const known = (cell: number): [number, number] => {
    const group = single.get(cell);
    return group ? sizeKnown(group, part.groups, minN) : [0, Number.POSITIVE_INFINITY];
  };
  return withheld.map((target) => {
    let [low, high] = sizeKnown({ ...target, published: false }, part.groups, minN);
    const own = new Set(target.cells);
    for (const g of holding(target.cells, part.groups)) {
      const others = g.cells.filter((cell) => !own.has(cell)).map(known);
      high = Math.min(high, g.n - others.reduce((sum, [least]) => sum + least, 0));
      low = Math.max(low, g.n - others.reduce((sum, [, most]) => sum + most, 0));
    }
    return [low, high];
  });
}
