import type { ResultRow } from '../results/index.js';
import type { Area } from './areas.js';
import type { Limits } from './audit.js';
import { grains } from './grain.js';
import { relationOf } from './grain-relation.js';
import type { Grain, WeightsOf } from './grain-step.js';
import { type Cell, cellKeyOf, type Hierarchy, type Table, tableKey } from './table.js';
import type { Guarded } from './together.js';

type GrainOf = (table: Table) => ReturnType<typeof grains>;

/** The steps that the numbers of a table's groups are published in, and what no step hides. */
export function grainer(
  rows: readonly ResultRow[],
  options: { weightsOf?: WeightsOf; areas?: readonly Area[]; hierarchy?: readonly Hierarchy[] },
  limitsOf: (table: Table) => Limits,
): GrainOf {
  const published = byCell(rows);
  const weightsOf = options.weightsOf ?? (() => null);
  const relation = relationOf({ areas: options.areas ?? [], hierarchy: options.hierarchy ?? [] });
  // A table that is asked about again has the same steps while the same is withheld.
  const known = new Map<Table, { pattern: string; found: ReturnType<GrainOf> }>();
  return (table) => {
    const pattern = table.cells.map((cell) => (cell.reason === '' ? '0' : '1')).join('');
    const last = known.get(table);
    if (last?.pattern === pattern) return last.found;
    const rows = published.get(table.key) ?? new Map();
    const found = grains(table, rows, { ...limitsOf(table), weightsOf, relation });
    known.set(table, { pattern, found });
    return found;
  };
}

/** Withholds what no step hides, until steps hide all; whether anything was. */
export function coarsen(
  table: Table,
  guard: Guarded,
  held: Map<Table, Cell[]>,
  grainOf: GrainOf,
  found: Map<Table, ReadonlyMap<string, Grain>>,
): boolean {
  for (let any = false; ; any = true) {
    const { grain, lost, mute } = grainOf(table);
    found.set(table, grain);
    for (const cell of table.cells) cell.mute = mute.includes(cell);
    if (lost.length === 0) return any;
    // Such a group is no secret itself: it is held back for what lies in it, and not given back.
    const own = held.get(table) ?? [];
    held.set(table, own);
    for (const cell of lost) {
      cell.reason = 'derivable';
      own.push(cell);
    }
    guard.protect(own);
  }
}

const known = new Set(['proportion', 'mean', 'count']);

/** Shares, means and counts by table and cell. */
function byCell(rows: readonly ResultRow[]): Map<string, Map<string, ResultRow[]>> {
  const found = new Map<string, Map<string, ResultRow[]>>();
  for (const row of rows) {
    if (!known.has(row.statistic)) continue;
    const cells = found.get(tableKey(row)) ?? new Map<string, ResultRow[]>();
    found.set(tableKey(row), cells);
    const key = cellKeyOf(row);
    const own = cells.get(key);
    if (own === undefined) cells.set(key, [row]);
    else own.push(row);
  }
  return found;
}
