import { unknown } from './parts.js';
import type { Cell, Table } from './table.js';

/** A variable whose mean follows from those of others: an index of its items, a recoded variable of its source. */
export interface Composite {
  whole: string;
  parts: readonly string[];
}

/** A table under protection. */
export interface Guarded {
  table: Table;
  /** Protects it again, with these cells and what they hide kept withheld. */
  protect(held: readonly Cell[]): void;
}

/**
 * Starts a composite's pattern where all its parts are withheld, so that the patterns are one where they can, and where
 * just one is: the composite would give it. Gives the cells.
 */
export function startFromParts(whole: Table, parts: readonly Table[]): Cell[] {
  const hidden = parts.map(
    (part) => new Set(part.cells.filter((c) => c.reason !== '' && !c.remainder).map((c) => c.key)),
  );
  const own = whole.cells.filter((cell) => {
    const times = hidden.filter((keys) => keys.has(cell.key)).length;
    return !cell.remainder && !cell.latent && cell.n > 0 && (times === 1 || times === parts.length);
  });
  for (const cell of own) if (cell.reason === '') cell.reason = 'derivable';
  return own;
}

/**
 * Withholds further cells until no withheld number of a composite or of its parts follows from those that are published
 * of the others: in a group where (nearly) all who answered one answered all, the composite's sum is that of the parts.
 * The sums of all tables of the family and these are one system; what it determines is found by elimination.
 * @param minN where more respondents than this lack one of the answers the equality does not hold
 */
export function protectComposite(
  whole: Guarded,
  parts: readonly Guarded[],
  minN: number,
  held: Map<Table, Cell[]>,
): void {
  const members = [whole, ...parts];
  const tables = members.map(({ table }) => table);
  for (;;) {
    const opened = new Set<number>();
    for (;;) {
      const found = determined(tables, minN);
      const next = found.map((keys) => toOpen(tables, keys)).find((open) => open !== null);
      // Where all of the family is withheld nothing is left to work it out from.
      if (next == null) break;
      const { member, cell } = next;
      cell.reason = 'derivable';
      const own = held.get(tables[member]!) ?? [];
      own.push(cell);
      held.set(tables[member]!, own);
      opened.add(member);
    }
    if (opened.size === 0) return;
    for (const member of opened) members[member]!.protect(held.get(tables[member]!)!);
  }
}

/** An equation over unknown cells (numbered over all tables), with the groups whose equality between tables it holds. */
interface Row {
  of: Map<number, number>;
  groups: Map<string, number>;
}

/**
 * Where to open the system so that a withheld cell is determined no more, best first: among the groups whose equality
 * it follows from, its own group (it may follow in another way too), any group of the family. Empty where none is.
 */
function determined(tables: readonly Table[], minN: number): string[][] {
  const starts: number[] = [];
  let count = 0;
  for (const table of tables) {
    starts.push(count);
    count += table.cells.length;
  }
  const equalities = equalityRows(tables, starts, minN);
  if (equalities.length === 0) return [];
  const rows = [...sumRows(tables, starts), ...equalities];
  const basis = reduced(rows);
  for (const [pivot, row] of [...basis].sort(([a], [b]) => a - b)) {
    if (row.of.size > 1 || row.groups.size === 0) continue;
    const member = starts.findLastIndex((start) => start <= pivot);
    const cell = tables[member]!.cells[pivot - starts[member]!]!;
    if (cell.reason === '') continue;
    return [[...row.groups.keys()], [cell.key], equalities.flatMap(({ groups }) => [...groups.keys()])];
  }
  return [];
}

function sumRows(tables: readonly Table[], starts: readonly number[]): Row[] {
  return tables.flatMap((table, t) =>
    table.relations.flatMap(({ parent, children }): Row[] => {
      const of = new Map<number, number>();
      for (const i of [parent, ...children]) {
        if (unknown(table.cells[i]!)) add(of, starts[t]! + i, i === parent ? -1 : 1);
      }
      return of.size === 0 ? [] : [{ of, groups: new Map() }];
    }),
  );
}

function equalityRows(tables: readonly Table[], starts: readonly number[], minN: number): Row[] {
  const index = tables.map((table) => new Map(table.cells.map((cell, i) => [cell.key, i])));
  return tables[0]!.cells.flatMap((first): Row[] => {
    const at = index.map((own) => own.get(first.key));
    if (first.latent || at.some((i) => i === undefined)) return [];
    const cells = at.map((i, t) => tables[t]!.cells[i!]!);
    const sizes = cells.map(({ n }) => n);
    if (Math.max(...sizes) - Math.min(...sizes) >= minN) return [];
    const of = new Map<number, number>();
    cells.forEach((cell, t) => {
      if (unknown(cell)) of.set(starts[t]! + at[t]!, t === 0 ? -1 : 1);
    });
    return of.size === 0 ? [] : [{ of, groups: new Map([[first.key, 1]]) }];
  });
}

/** Reduced echelon form by pivot; no row has another's pivot. Rows without unknowns left are dropped. */
function reduced(rows: readonly Row[]): Map<number, Row> {
  const basis = new Map<number, Row>();
  /** Rows of the basis that hold an unknown. */
  const holders = new Map<number, Set<number>>();
  const note = (pivot: number, row: Row) => {
    for (const k of row.of.keys()) holders.set(k, (holders.get(k) ?? new Set()).add(pivot));
  };
  for (const given of rows) {
    const row: Row = { of: new Map(given.of), groups: new Map(given.groups) };
    for (const k of [...row.of.keys()]) {
      const other = basis.get(k);
      if (other !== undefined) subtract(row, other, row.of.get(k) ?? 0);
    }
    const [pivot] = row.of.keys();
    if (pivot === undefined) continue;
    const factor = row.of.get(pivot)!;
    for (const map of [row.of, row.groups] as Map<unknown, number>[]) {
      for (const [k, x] of map) map.set(k, x / factor);
    }
    for (const p of holders.get(pivot) ?? []) {
      const other = basis.get(p)!;
      subtract(other, row, other.of.get(pivot) ?? 0);
      note(p, other);
    }
    basis.set(pivot, row);
    note(pivot, row);
  }
  return basis;
}

function subtract(row: Row, other: Row, factor: number): void {
  if (factor === 0) return;
  for (const [k, x] of other.of) add(row.of, k, -factor * x);
  for (const [k, x] of other.groups) add(row.groups, k, -factor * x);
}

function add<K>(map: Map<K, number>, key: K, x: number): void {
  const sum = (map.get(key) ?? 0) + x;
  if (Math.abs(sum) < 1e-9) map.delete(key);
  else map.set(key, sum);
}

/**
 * What to withhold so that one of the equalities no longer tells: in the smallest group, the composite, or where it is
 * withheld the part that has most withheld already. The total only where nothing else is left.
 */
function toOpen(tables: readonly Table[], keys: readonly string[]): { member: number; cell: Cell } | null {
  const lost = tables.map((table) => table.cells.filter((cell) => cell.reason !== '').length);
  const order = tables
    .map((_, t) => t)
    .sort((a, b) => (a === 0 ? -1 : b === 0 ? 1 : lost[b]! - lost[a]! || a - b));
  const open = keys.flatMap((key) => {
    for (const member of order) {
      const cell = tables[member]!.cells.find((c) => c.key === key);
      if (cell !== undefined && !unknown(cell) && cell.n > 0) return [{ member, cell }];
    }
    return [];
  });
  const total = ({ cell }: { cell: Cell }) => (cell.group.size === 0 ? 1 : 0);
  open.sort((a, b) => total(a) - total(b) || a.cell.n - b.cell.n || (a.cell.key < b.cell.key ? -1 : 1));
  return open[0] ?? null;
}
