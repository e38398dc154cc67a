import type { ResultRow } from '../results/index.js';
import { type Area, type AreaTable, answersIn, areaTable, byCode } from './areas.js';
import type { Limits } from './audit.js';
import { coarsen, grainer } from './coarsen.js';
import type { Grain } from './grain-step.js';
import { compositesIn, guardOf } from './guard.js';
import { tieJointly } from './joint.js';
import { isAverage, limitsOf } from './limits.js';
import type { DisclosureOptions } from './options.js';
import { markPrimary } from './primary.js';
import { classTables } from './score-classes.js';
import { relate } from './sums.js';
import { type Cell, type Hierarchy, type Table, tablesOf, variableOf } from './table.js';
import { type Guarded, protectComposite, startFromParts } from './together.js';

/** Tables by key with the names of those they are made of. */
type Families = readonly (readonly [whole: string, parts: readonly string[]])[];

/** A table with what it is protected by. */
interface Draft {
  table: Table;
  wide: AreaTable | null;
  limits: Limits;
}

/**
 * All tables of the rows, each cell with its reason to be withheld.
 * @param found filled with the steps that each table's groups are given in
 */
export function protectedTables(
  rows: readonly ResultRow[],
  options: DisclosureOptions,
  found = new Map<Table, ReadonlyMap<string, Grain>>(),
): Map<string, Table> {
  const { secondary = true } = options;
  const tables = tablesIn(rows, options);
  const classes = classTables(rows, tables, options.hierarchy ?? []);
  const families = compositesIn(tables, options.composites ?? []);
  const areas = byCode(options.areas ?? []);
  const drafts = new Map(
    [...tables].map(([key, table]) => [key, draftOf(key, table, tables, families, { ...options, areas })]),
  );
  if (!secondary) return tables;
  const guarded = new Map<string, Guarded>();
  const held = new Map<Table, Cell[]>();
  for (const key of inOrder(drafts, families)) {
    const { table, wide, limits } = drafts.get(key)!;
    const guard = guardOf(table, wide, classes.get(key) ?? null, limits);
    guarded.set(key, guard);
    const made = families.filter(([whole]) => whole === key);
    held.set(
      table,
      made.flatMap(([, parts]) =>
        startFromParts(
          table,
          parts.map((p) => tables.get(p)!),
        ),
      ),
    );
    guard.protect(held.get(table)!);
  }
  hideTogether(
    tables,
    guarded,
    families,
    held,
    grainer(rows, options, (table) => limitsOf(options, variableOf(table))),
    limitsOf(options, '').minN,
    found,
  );
  return tables;
}

function tablesIn(rows: readonly ResultRow[], options: DisclosureOptions): Map<string, Table> {
  return tablesOf(
    [...rows, ...(options.unprinted ?? [])],
    options.unitRule ? (row: ResultRow) => options.unitRule!.unitsOf(row) : () => null,
    (row) => !isAverage(row, options),
    (variable) => options.ranges?.[variable] ?? null,
    answersIn(options.areas ?? []),
  );
}

/** The table with its sums, and what its own rules withhold. */
function draftOf(
  key: string,
  table: Table,
  tables: ReadonlyMap<string, Table>,
  families: Families,
  options: DisclosureOptions,
): Draft {
  const hierarchy: readonly Hierarchy[] = options.hierarchy ?? [];
  const limits = {
    ...limitsOf(options, variableOf(table)),
    shared: sharedBy(siblingsOf(key, families).map((k) => tables.get(k)!)),
  };
  const areas: readonly Area[] = options.areas ?? [];
  relate(table, hierarchy);
  const wide = areaTable(table, variableOf(table), areas, hierarchy, limits.minN);
  if (wide !== null) leaveToAreas(table, wide);
  tieJointly(table, hierarchy);
  markPrimary(table, limits);
  if (wide !== null) markPrimary(wide, limits);
  return { table, wide, limits };
}

/** That an area's respondents are those of each kind is one more thing that areas tell: no sum of the table's own. */
function leaveToAreas(table: Table, { fine }: AreaTable): void {
  table.relations = table.relations.filter(
    ({ parent }) => ![...table.cells[parent]!.group.keys()].some((name) => fine.has(name)),
  );
}

/**
 * What is made of others comes after them, so that its pattern can follow theirs. Of these the one that rules withhold most of
 * comes first: it has the least choice, and where the others withhold the same groups what is made of them keeps more.
 */
function inOrder(drafts: ReadonlyMap<string, Draft>, families: Families): string[] {
  const wholes = new Set(families.map(([whole]) => whole));
  const ofRules = new Map(
    [...drafts].map(([key, { table }]) => [key, table.cells.filter(({ primary }) => primary).length]),
  );
  const others = [...drafts.keys()].filter((key) => !wholes.has(key));
  return [...others.sort((a, b) => ofRules.get(b)! - ofRules.get(a)! || (a < b ? -1 : 1)), ...wholes];
}

/** The other tables that something is made of beside this one. */
function siblingsOf(key: string, families: Families): string[] {
  return [...new Set(families.flatMap(([, parts]) => (parts.includes(key) ? parts : [])))].filter(
    (k) => k !== key,
  );
}

/** Groups that one of the tables withholds, as they stand. */
function sharedBy(tables: readonly Table[]): Limits['shared'] {
  const known = new Map<Table, Map<string, Cell>>();
  return {
    has: (key) =>
      tables.some((table) => {
        const cells = known.get(table) ?? new Map(table.cells.map((cell) => [cell.key, cell]));
        known.set(table, cells);
        return (cells.get(key)?.reason ?? '') !== '';
      }),
  };
}

/** Families as one system, and steps of all numbers: what a step can't hide is withheld, and that may call for more in its family. */
function hideTogether(
  tables: ReadonlyMap<string, Table>,
  guarded: ReadonlyMap<string, Guarded>,
  families: Families,
  held: Map<Table, Cell[]>,
  grainOf: ReturnType<typeof grainer>,
  minN: number,
  found: Map<Table, ReadonlyMap<string, Grain>>,
): void {
  const protectFamilies = () => {
    for (const [whole, parts] of families) {
      protectComposite(
        guarded.get(whole)!,
        parts.map((p) => guarded.get(p)!),
        minN,
        held,
      );
    }
  };
  protectFamilies();
  const inFamily = new Set(families.flatMap(([whole, parts]) => [whole, ...parts]));
  let waiting = [...tables.keys()];
  while (waiting.length > 0) {
    const lost = waiting.filter((key) => coarsen(tables.get(key)!, guarded.get(key)!, held, grainOf, found));
    const again = lost.some((key) => inFamily.has(key));
    if (again) protectFamilies();
    waiting = again ? [...inFamily] : [];
  }
}
