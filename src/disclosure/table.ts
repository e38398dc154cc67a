import { fault } from '../errors/index.js';
import type { ResultRow } from '../results/index.js';
import type { SuppressionReason } from './reasons.js';

/** Groups of `child` that lie within groups of `parent`: municipalities in counties. Codes left out lie in none. */
export interface Hierarchy {
  child: string;
  parent: string;
  of: Readonly<Record<string, string>>;
}

/**
 * All that is published of one group's answers to one variable: withheld or published as a whole, since its
 * n, shares, mean and interval each tell of the others.
 */
export interface Cell {
  key: string;
  /** Value of every variable that makes the group; empty for all respondents. */
  group: ReadonlyMap<string, string>;
  n: number;
  /** Answers by category (the table's order), in weighted respondents scaled to the total's n; sum is `mass`. */
  counts: Float64Array;
  mass: number;
  /** Schools (or other units) behind the cell, where the reporting rule counts them. */
  units: number | null;
  /** Respondents of the parent that none of its published groups holds: known only by subtraction. */
  remainder: boolean;
  /** '' while published; a remainder that may be known is '' too. */
  reason: '' | SuppressionReason;
  /** Found by a rule (primary), not as protection of another (secondary). */
  primary: boolean;
}

/** The parent's answers are the sum of the children's, in every category. Indices of cells. */
export interface Relation {
  parent: number;
  children: number[];
}

/** One variable's cells by every grouping, with the sums that tie them. */
export interface Table {
  key: string;
  categories: string[];
  cells: Cell[];
  relations: Relation[];
}

/** Group variables of a crossing are joined by it, and their values in the same order. */
export const crossing = '*';

const missing = '\u2205';
export const tableKey = (row: ResultRow): string => JSON.stringify([row.survey, row.wave, row.variable]);

/** What the row is about: the respondent group is one more grouping, however it is written. Throws LV-DISCLOSURE-CROSSING. */
export function groupOf(row: ResultRow): Map<string, string> {
  const names = row.group_variable === '' ? [] : row.group_variable.split(crossing);
  const values = names.length === 1 ? [row.group_value] : row.group_value.split(crossing);
  if (names.length > 0 && names.length !== values.length) {
    fault({
      code: 'LV-DISCLOSURE-CROSSING',
      place: { variable: row.variable },
      what: 'a group of a crossing has not one value for every grouping variable',
      found: `'${row.group_value}' by '${row.group_variable}'`,
      expected: `${names.length} values joined by '${crossing}'`,
    });
  }
  const pairs = names.map((name, i) => [name, values[i]!] as const);
  if (row.respondent_group !== '') pairs.push(['respondent_group', row.respondent_group]);
  return new Map(pairs.sort(([a], [b]) => (a < b ? -1 : 1)));
}

export const cellKey = (group: ReadonlyMap<string, string>): string => JSON.stringify([...group]);
const setKey = (names: readonly string[]) => JSON.stringify(names);

interface Draft {
  group: Map<string, string>;
  rows: ResultRow[];
}

/** Statistics that a cell is made of; counts are its answers where nothing else is given. */
const described = new Set(['proportion', 'mean', 'sd', 'quantile', 'top_two', 'total', 'count']);

/** Gathers the rows of every variable into its cells and the sums that hold between them. */
export function tablesOf(
  rows: readonly ResultRow[],
  hierarchy: readonly Hierarchy[],
  unitsOf: (row: ResultRow) => number | null,
  isGroup: (row: ResultRow) => boolean,
): Map<string, Table> {
  const drafts = new Map<string, Map<string, Draft>>();
  for (const row of rows) {
    if (!described.has(row.statistic) || !isGroup(row)) continue;
    const key = tableKey(row);
    let table = drafts.get(key);
    if (!table) {
      table = new Map();
      drafts.set(key, table);
    }
    const group = groupOf(row);
    const cell = cellKey(group);
    const draft = table.get(cell);
    if (draft) draft.rows.push(row);
    else table.set(cell, { group, rows: [row] });
  }
  return new Map(
    [...drafts].map(([key, cells]) => [key, tableOf(key, [...cells.values()], hierarchy, unitsOf)]),
  );
}

function tableOf(
  key: string,
  given: readonly Draft[],
  hierarchy: readonly Hierarchy[],
  unitsOf: (row: ResultRow) => number | null,
): Table {
  // What is withheld must not hang on the order of the rows.
  const byGroup = (a: Draft, b: Draft) =>
    a.group.size - b.group.size || (cellKey(a.group) < cellKey(b.group) ? -1 : 1);
  const drafts = [...given].sort(byGroup);
  for (const d of drafts) {
    const others = d.rows.filter((r) => r.statistic !== 'count');
    if (others.length > 0) d.rows = others;
    else d.rows = countsAsShares(d.rows);
  }
  const withShares = drafts.every((d) => d.rows.some((r) => r.statistic === 'proportion'));
  const categories = withShares
    ? [
        ...new Set(
          drafts.flatMap((d) => d.rows.filter((r) => r.statistic === 'proportion').map((r) => r.category)),
        ),
      ]
    : alikeValues(drafts);
  // The last category takes what the others leave: answers not asked for, or answers that differ.
  const names = [
    ...categories,
    ...(withShares ? [`${missing}other`] : [`${missing}below`, `${missing}above`]),
  ];
  const place = new Map(names.map((name, i) => [name, i]));
  const total = drafts.find((d) => d.group.size === 0);
  const scale = massScale(total);
  const cells = drafts.map(({ group, rows }): Cell => {
    const sized = rows.find((r) => r.n !== null);
    const n = sized?.n ?? 0;
    const mass = n === 0 ? 0 : (sized?.weighted_n ?? n) * scale;
    const counts = new Float64Array(names.length);
    if (withShares) {
      for (const r of rows)
        if (r.statistic === 'proportion') counts[place.get(r.category)!] = whole((r.estimate ?? 0) * mass);
      const left = mass - counts.reduce((sum, x) => sum + x, 0);
      if (left > 1e-6) counts[names.length - 1] = left;
    } else {
      const value = alikeValue(rows);
      if (value !== null && place.has(value)) counts[place.get(value)!] = mass;
      else counts.fill(mass / 2, names.length - 2);
    }
    const units = rows.map(unitsOf).find((u) => u !== null) ?? null;
    return {
      key: cellKey(group),
      group,
      n,
      counts,
      mass,
      units,
      remainder: false,
      reason: '',
      primary: false,
    };
  });
  const table: Table = { key, categories: names, cells, relations: [] };
  relate(table, hierarchy);
  return table;
}

/** Counts of every category as shares of their sum: groups that are shown as counts only. */
function countsAsShares(rows: readonly ResultRow[]): ResultRow[] {
  const n = rows.reduce((sum, r) => sum + (r.estimate ?? 0), 0);
  return rows.map((r) => ({
    ...r,
    statistic: 'proportion',
    estimate: n === 0 ? 0 : (r.estimate ?? 0) / n,
    n,
    weighted_n: n,
  }));
}

/** Weighted respondents to respondents, so that limits in respondents can be held against both. */
function massScale(total: Draft | undefined): number {
  const row = total?.rows.find((r) => r.n !== null && r.weighted_n !== null && r.weighted_n > 0);
  return row ? row.n! / row.weighted_n! : 1;
}

/** A count that a share came from is whole up to the rounding of doubles. */
const whole = (x: number) => (Math.abs(x - Math.round(x)) < 1e-6 ? Math.round(x) : x);

/** Where only means are known: the value that everyone gave, when the standard deviation is 0. */
function alikeValue(rows: readonly ResultRow[]): string | null {
  const sd = rows.find((r) => r.statistic === 'sd');
  const mean = rows.find((r) => r.statistic === 'mean');
  return mean?.estimate != null &&
    sd?.estimate != null &&
    sd.estimate <= 1e-12 * (1 + Math.abs(mean.estimate))
    ? mean.estimate.toPrecision(12)
    : null;
}

const alikeValues = (drafts: readonly Draft[]) => [
  ...new Set(drafts.map((d) => alikeValue(d.rows)).filter((v) => v !== null)),
];

/** A finer set of grouping variables and the coarser one that its groups add up to. */
interface Fold {
  fine: string[];
  coarse: string[];
  /** The coarser group that a finer one lies in; null when the hierarchy places it nowhere. */
  up(group: ReadonlyMap<string, string>): Map<string, string> | null;
  /** The group of those in the coarser group that are in none of its finer ones. */
  rest(group: ReadonlyMap<string, string>): Map<string, string>;
}

/** Adds the remainders and the sums: every published grouping against the nearest coarser ones. */
function relate(table: Table, hierarchy: readonly Hierarchy[]): void {
  const sets = new Map(table.cells.map((c) => [setKey([...c.group.keys()]), [...c.group.keys()]]));
  const setOf = table.cells.map((c) => setKey([...c.group.keys()]));
  const folds = [...sets].flatMap(([key, fine]) =>
    foldsOf(
      fine,
      [...sets.values()],
      hierarchy,
      table.cells.filter((_, i) => setOf[i] === key),
    ),
  );
  const index = new Map(table.cells.map((c, i) => [c.key, i]));
  const holes = (cell: Cell) => [...cell.group.values()].filter((v) => v.startsWith(missing)).length;
  const membersOf = (fold: Fold) => {
    const fineKey = setKey(fold.fine);
    const members = new Map<string, number[]>();
    table.cells.forEach((cell, i) => {
      if (setOf[i] !== fineKey) return;
      const up = fold.up(cell.group);
      const key = up && cellKey(up);
      if (key === null || !index.has(key)) return;
      const list = members.get(key);
      if (list) list.push(i);
      else members.set(key, [i]);
    });
    return members;
  };
  const depth = Math.max(0, ...[...sets.values()].map((s) => s.length));
  for (let level = 0; level < depth; level++) {
    for (const fold of folds) {
      for (const [key, children] of membersOf(fold)) {
        const parent = table.cells[index.get(key)!]!;
        if (holes(parent) !== level) continue;
        const rest = remainderOf(table, parent, children, fold.rest(parent.group));
        if (rest && !index.has(rest.key)) {
          index.set(rest.key, table.cells.length);
          setOf.push(setKey(fold.fine));
          table.cells.push(rest);
        }
      }
    }
  }
  for (const fold of folds) {
    for (const [key, children] of membersOf(fold)) {
      const parent = index.get(key)!;
      const cells = children.map((i) => table.cells[i]!);
      const size = cells.reduce((sum, c) => sum + c.n, 0);
      // Groups that hold more than their parent were counted on another base: no sum ties them.
      if (Math.abs(size - table.cells[parent]!.n) > 1e-6) continue;
      table.relations.push({ parent, children });
    }
  }
}

function remainderOf(
  table: Table,
  parent: Cell,
  children: readonly number[],
  group: Map<string, string>,
): Cell | null {
  const cells = children.map((i) => table.cells[i]!);
  const n = parent.n - cells.reduce((sum, c) => sum + c.n, 0);
  if (n < 0.5) return null;
  const counts = parent.counts.map((x, c) =>
    Math.max(0, whole(x - cells.reduce((sum, cell) => sum + cell.counts[c]!, 0))),
  );
  const mass = counts.reduce((sum, x) => sum + x, 0);
  return {
    key: cellKey(group),
    group,
    n,
    counts,
    mass,
    units: null,
    remainder: true,
    reason: '',
    primary: false,
  };
}

/** The nearest published sets that the fine one adds up to, by leaving out variables or going up the hierarchy. */
function foldsOf(
  fine: string[],
  sets: readonly string[][],
  hierarchy: readonly Hierarchy[],
  cells: readonly Cell[],
): Fold[] {
  const published = new Set(sets.map(setKey));
  const found = new Map<string, Fold>();
  const walk = (from: Fold, seen: Set<string>) => {
    for (const step of steps(from, hierarchy)) {
      const key = setKey(step.coarse);
      if (seen.has(key)) continue;
      seen.add(key);
      if (published.has(key)) found.set(key, step);
      else walk(step, seen);
    }
  };
  const identity: Fold = { fine, coarse: fine, up: (g) => new Map(g), rest: (g) => new Map(g) };
  walk(identity, new Set());
  // A set that another found set leads to is tied through that one, unless some groups lie in none of it.
  const folds = [...found.values()];
  const whole = (fold: Fold) => cells.every((cell) => fold.up(cell.group) !== null);
  return folds.filter(
    (fold) =>
      !folds.some((other) => other !== fold && coarser(other.coarse, fold.coarse, hierarchy) && whole(other)),
  );
}

/** True when `b` can be reached from `a` by leaving out variables or going up the hierarchy. */
function coarser(a: readonly string[], b: readonly string[], hierarchy: readonly Hierarchy[]): boolean {
  const above = (name: string): string[] => [
    name,
    ...hierarchy.filter((h) => h.child === name).flatMap((h) => above(h.parent)),
  ];
  const reach = a.flatMap(above);
  return setKey([...a]) !== setKey([...b]) && b.every((name) => reach.includes(name));
}

/** One step coarser: without a variable, or with a child replaced by its parent. */
function steps(from: Fold, hierarchy: readonly Hierarchy[]): Fold[] {
  return from.coarse.flatMap((name) => {
    const without = from.coarse.filter((n) => n !== name);
    const drop: Fold = {
      fine: from.fine,
      coarse: without,
      up: (g) => {
        const up = from.up(g);
        up?.delete(name);
        return up;
      },
      rest: (g) => from.rest(sorted([...g, [name, missing]])),
    };
    const replaced = hierarchy
      .filter((h) => h.child === name && !without.includes(h.parent))
      .map(
        (h): Fold => ({
          fine: from.fine,
          coarse: [...without, h.parent].sort(),
          up: (g) => {
            const up = from.up(g);
            const code = up?.get(name);
            if (!up || code === undefined) return null;
            const parent = code.startsWith(missing) ? code.slice(missing.length) : h.of[code];
            if (parent === undefined || parent === '') return null;
            up.delete(name);
            return sorted([...up, [h.parent, parent]]);
          },
          rest: (g) =>
            from.rest(
              sorted([
                ...[...g].filter(([n]) => n !== h.parent),
                [name, `${missing}${g.get(h.parent) ?? ''}`],
              ]),
            ),
        }),
      );
    // Leaving out comes first: it places every group, a hierarchy perhaps not.
    return [drop, ...replaced];
  });
}

const sorted = (pairs: (readonly [string, string])[]) =>
  new Map([...pairs].sort(([a], [b]) => (a < b ? -1 : 1)));
