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
  /** A group of a crossing that nobody publishes, there to tie the tables that do; its numbers are not known here. */
  latent: boolean;
  /** Where only means are known: all gave the same answer. */
  alike: boolean;
  /** '' while published; a remainder that may be known is '' too. */
  reason: '' | SuppressionReason;
  /** No secret, but given so coarsely that it would say nothing. */
  mute?: boolean;
  /** Found by a rule (primary), not as protection of another (secondary). */
  primary: boolean;
}

/** The parent's answers are the sum of the children's, in every category. Indices of cells. */
interface Relation {
  parent: number;
  children: number[];
}

/** One variable's cells by every grouping, with the sums that tie them. */
export interface Table {
  key: string;
  categories: string[];
  cells: Cell[];
  relations: Relation[];
  /** Categories by index whose share is printed as one: the two highest, of means and shares by area. */
  together: number[] | null;
  /** Respondents to a unit of weight: what the counts were multiplied by. */
  scale: number;
  /** Crossings in a circle that are too large to be solved: nothing withheld among them is proven. */
  unsolved: boolean;
}

/** Group variables of a crossing are joined by it, and their values in the same order. */
export const crossing = '*';

/** Stands for a value that a reader is not told of: no value, or none of the published ones. */
export const missing = '\u2205';
/** Variable that a table is of. */
export const variableOf = (table: Pick<Table, 'key'>): string => (JSON.parse(table.key) as string[])[2]!;

/** Key of the table that a row is of. Rows of one variable follow each other. */
export function tableKey({ survey, wave, variable }: ResultRow): string {
  if (survey !== last.survey || wave !== last.wave || variable !== last.variable) {
    last = { survey, wave, variable, key: JSON.stringify([survey, wave, variable]) };
  }
  return last.key;
}

let last = { survey: '', wave: '', variable: '', key: JSON.stringify(['', '', '']) };

/** Key of the cell that a row is about. Throws LV-DISCLOSURE-CROSSING. */
export function cellKeyOf(row: ResultRow): string {
  const known = cellKeys.get(row);
  if (known !== undefined) return known;
  const key = cellKey(groupOf(row));
  cellKeys.set(row, key);
  return key;
}

/** Rows are asked many times. */
const cellKeys = new WeakMap<ResultRow, string>();

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
  const pairs = names.map((name, i) => [name, values[i]!] as [string, string]);
  if (row.respondent_group !== '') pairs.push(['respondent_group', row.respondent_group]);
  return sorted(pairs);
}

export const cellKey = (group: ReadonlyMap<string, string>): string => JSON.stringify([...group]);
export const setKey = (names: readonly string[]) => JSON.stringify(names);
/** A group's variables in order. */
export const sorted = (pairs: (readonly [string, string])[]) =>
  new Map(
    pairs.every(([name], i) => i === 0 || pairs[i - 1]![0] < name)
      ? pairs
      : [...pairs].sort(([a], [b]) => (a < b ? -1 : 1)),
  );

interface Draft {
  group: Map<string, string>;
  rows: ResultRow[];
}

/** Statistics that a cell is made of; counts are its answers where nothing else is given. */
const described = new Set(['proportion', 'mean', 'sd', 'quantile', 'top_two', 'total', 'count']);

/** Weights by answer of a group that the rows give means of only; null when they are not known. */
export type AnswersOf = (group: ReadonlyMap<string, string>) => Readonly<Record<string, number>> | null;

/** Gathers the rows of every variable into its cells. */
export function tablesOf(
  rows: readonly ResultRow[],
  unitsOf: (row: ResultRow) => number | null,
  isGroup: (row: ResultRow) => boolean,
  rangeOf: (variable: string) => readonly [number, number] | null,
  answersOf: (variable: string) => AnswersOf,
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
    const cell = cellKeyOf(row);
    const draft = table.get(cell);
    if (draft) draft.rows.push(row);
    else table.set(cell, { group: groupOf(row), rows: [row] });
  }
  return new Map(
    [...drafts].map(([key, cells]) => {
      const variable = (JSON.parse(key) as string[])[2]!;
      return [key, tableOf(key, [...cells.values()], rangeOf(variable), unitsOf, answersOf(variable))];
    }),
  );
}

function tableOf(
  key: string,
  given: readonly Draft[],
  range: readonly [number, number] | null,
  unitsOf: (row: ResultRow) => number | null,
  answersOf: AnswersOf,
): Table {
  // What is withheld must not hang on the order of the rows.
  const drafts = given
    .map((d) => ({ ...d, key: cellKey(d.group), rows: describing(d.rows) }))
    .sort((a, b) => a.group.size - b.group.size || (a.key < b.key ? -1 : 1));
  const withShares =
    drafts.some(hasShares) && drafts.every((d) => hasShares(d) || answersOf(d.group) !== null);
  const names = withShares ? answersIn(drafts) : [`${missing}low`, `${missing}high`];
  const scale = massScale(drafts.find((d) => d.group.size === 0));
  const cells = drafts.map(({ key: own, group, rows }): Cell => {
    const sized = rows.find((r) => r.n !== null);
    const n = sized?.n ?? 0;
    const mass = n === 0 ? 0 : (sized?.weighted_n ?? n) * scale;
    return {
      key: own,
      group,
      n,
      // Of a mean it is only asked whether it can be worked out: any split that adds up over groups serves.
      counts: withShares
        ? countsIn(rows, mass, names, () => answersOf(group) ?? {}, scale)
        : new Float64Array(names.length).fill(mass / 2),
      mass,
      units: rows.map(unitsOf).find((u) => u !== null) ?? null,
      remainder: false,
      latent: false,
      alike: !withShares && isAlike(rows, range),
      reason: '',
      primary: false,
    };
  });
  return {
    key,
    categories: names,
    cells,
    relations: [],
    together: topTwo(drafts, names),
    scale,
    unsolved: false,
  };
}

/** The rows that a cell is made of: counts as shares where nothing else is given. */
function describing(rows: readonly ResultRow[]): ResultRow[] {
  const others = rows.filter((r) => r.statistic !== 'count');
  return others.length > 0 ? others : countsAsShares(rows);
}

const isShare = (row: ResultRow) => row.statistic === 'proportion';
const hasShares = ({ rows }: Draft) => rows.some(isShare);

/** The answers that shares are given of; the last takes what the others leave: answers not asked for. */
function answersIn(drafts: readonly Draft[]): string[] {
  const met = drafts.flatMap(({ rows }) => rows.filter(isShare).map((r) => r.category));
  return [...[...new Set(met)].sort(), `${missing}other`];
}

/** A cell's answers by category, from its shares, or from the weights of its answers where it has none. */
function countsIn(
  rows: readonly ResultRow[],
  mass: number,
  names: readonly string[],
  weights: () => Readonly<Record<string, number>>,
  scale: number,
): Float64Array {
  const counts = new Float64Array(names.length);
  const shares = rows.filter(isShare);
  for (const r of shares) counts[names.indexOf(r.category)] = whole((r.estimate ?? 0) * mass);
  if (shares.length === 0) {
    for (const [category, weight] of Object.entries(weights())) {
      const at = names.indexOf(category);
      if (at >= 0) counts[at] = whole(weight * scale);
    }
  }
  const left = mass - counts.reduce((sum, x) => sum + x, 0);
  if (left > 1e-6) counts[names.length - 1] = left;
  return counts;
}

/** The two highest categories, where their share is given as one number. */
function topTwo(drafts: readonly Draft[], names: readonly string[]): number[] | null {
  if (!drafts.some((d) => d.rows.some((r) => r.statistic === 'top_two'))) return null;
  const codes = names.flatMap((name, c) =>
    Number.isFinite(Number(name)) ? [[Number(name), c] as const] : [],
  );
  const highest = codes.sort(([a], [b]) => b - a).slice(0, 2);
  return highest.length < 2 ? null : highest.map(([, c]) => c);
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

/** Where only means are known: a standard deviation of 0, or a mean at an end of the range. */
function isAlike(rows: readonly ResultRow[], range: readonly [number, number] | null): boolean {
  const sd = rows.find((r) => r.statistic === 'sd')?.estimate;
  const mean = rows.find((r) => r.statistic === 'mean')?.estimate;
  if (mean == null) return false;
  const near = 1e-12 * (1 + Math.abs(mean));
  return (sd != null && sd <= near) || (range?.some((end) => Math.abs(mean - end) <= near) ?? false);
}

/** A group that is never printed, known by subtraction alone; its counts as subtracted, with rounding errors. */
export function unprinted(group: ReadonlyMap<string, string>, n: number, counts: Float64Array): Cell {
  const own = counts.map((x) => Math.max(0, whole(x)));
  return {
    key: cellKey(group),
    group,
    n,
    counts: own,
    mass: own.reduce((sum, x) => sum + x, 0),
    units: null,
    remainder: true,
    latent: false,
    alike: false,
    reason: '',
    primary: false,
  };
}
