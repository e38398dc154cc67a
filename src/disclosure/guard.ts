import { protectAreas } from './area-protect.js';
import type { AreaTable } from './areas.js';
import type { Limits } from './audit.js';
import { publishKept } from './publish-kept.js';
import { carryReasons } from './score-classes.js';
import { protectTable } from './secondary.js';
import { type Cell, type Table, variableOf } from './table.js';
import type { Composite, Guarded } from './together.js';

/** How a table is protected: by its own sums, by the areas under them, and by its classes of scores. */
export function guardOf(
  table: Table,
  wide: AreaTable | null,
  classes: Table | null,
  limits: Limits,
): Guarded {
  /** What is held back for another table's sake is not given back for this one's. */
  const holding = (held: readonly Cell[], work: () => void) => {
    const spare = held.filter((cell) => !cell.primary);
    for (const cell of spare) cell.primary = true;
    work();
    for (const cell of spare) cell.primary = false;
  };
  let first = true;
  return {
    table,
    protect(held) {
      const kept = [...held];
      holding(kept, () => protectTable(table, limits));
      for (;;) {
        // What the areas call for may have to be protected in the table's own sums, and the reverse.
        const hopeless = new Set<string>();
        const moved = wide !== null && protectAreas(wide, limits, hopeless);
        let more = false;
        if (classes !== null) {
          carryReasons(table, classes);
          protectTable(classes, { ...limits, alikeBelow: 0 });
          const before = new Set(table.cells.filter((cell) => cell.reason !== ''));
          more = carryReasons(classes, table);
          kept.push(...table.cells.filter((cell) => cell.reason !== '' && !before.has(cell)));
        }
        if (moved || more) holding(kept, () => protectTable(table, limits));
        else {
          // Classes of scores hold cells of the table, and are not looked at again. Later calls only add to what is withheld.
          if (classes === null && first) holding(kept, () => publishKept(table, wide, limits, hopeless));
          first = false;
          return;
        }
      }
    },
  };
}

/** Composites whose tables are all there, as the tables' keys: in each survey and wave, of everyone's answers. */
export function compositesIn(
  tables: ReadonlyMap<string, Table>,
  composites: readonly Composite[],
): [whole: string, parts: string[]][] {
  const byName = new Map<string, string[]>();
  for (const [key, table] of tables) {
    byName.set(variableOf(table), [...(byName.get(variableOf(table)) ?? []), key]);
  }
  return composites.flatMap(({ whole, parts }) =>
    (byName.get(whole) ?? []).flatMap((key): [string, string[]][] => {
      const [survey, wave] = JSON.parse(key) as string[];
      const own = [...new Set(parts)].map((name) => JSON.stringify([survey, wave, name]));
      return own.length > 0 && own.every((k) => tables.has(k) && k !== key) ? [[key, own]] : [];
    }),
  );
}
