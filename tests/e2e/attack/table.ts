import type { ResultRow } from '../../../src/results/index.js';
import type { Respondent, Wave } from './wave.js';

/** Respondents whom no grouping of a family tells apart: the finest division that a reader can know of. */
export interface Cell {
  /** Respondent group and family of groupings that it divides. */
  respondents: string;
  family: string;
  codes: Record<string, string>;
  n: number;
  /** Weighted respondents, scaled so that all of them are as many as there are. */
  mass: number;
  /** The mass by category; what nobody but the survey knows. */
  counts: number[];
}

/** What a published number says: the counts of a group, each times its factor, add up to the total. */
export interface Equation {
  factors: number[];
  total: number;
}

export interface Group {
  respondents: string;
  by: string;
  code: string;
  cells: number[];
  published: boolean;
  reason: string;
  n: number;
  mass: number;
  equations: Equation[];
}

/** All that is published of one variable, over cells. */
export interface Table {
  variable: string;
  /** Answers, or `low` and `high` where only means are known: a mean is the share of `high`. Empty: no bounds known. */
  categories: string[];
  onlyMeans: boolean;
  /** Categories that the share of the two highest counts. */
  topTwo: number[];
  cells: Cell[];
  groups: Group[];
  /** Families of the same respondents have the same totals, where these are not published. */
  links: { plus: number[]; minus: number[] }[];
  /** By respondent group and family: groupings that are published. */
  families: { respondents: string; name: string; groupings: string[]; cells: number[] }[];
}

export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const list = found.get(key);
    if (list) list.push(item);
    else found.set(key, [item]);
  }
  return found;
}

/** Statistics that tell of a group's answers. */
export const described = new Set(['proportion', 'mean', 'top_two', 'count']);
const text = (value: string | number | null | undefined) => (value == null ? '' : String(value));

/** Every variable that is published by some grouping. */
export function tablesOf(wave: Wave): Table[] {
  const byVariable = groupBy(
    wave.rows.filter((row) => described.has(row.statistic)),
    (row) => row.variable,
  );
  return [...byVariable]
    .filter(([, rows]) => rows.some((row) => row.group_variable !== ''))
    .map(([variable, rows]) => tableOf(wave, variable, rows));
}

export function tableOf(wave: Wave, variable: string, rows: readonly ResultRow[]): Table {
  const shares = rows.some((row) => row.statistic === 'proportion');
  const answering = wave.respondents.filter((r) => r.values[variable] != null);
  const scale = answering.length / answering.reduce((sum, r) => sum + r.weight, 0);
  const range = wave.ranges[variable];
  const codes = [...new Set(answering.map((r) => Number(r.values[variable])))].sort((a, b) => a - b);
  const categories = shares ? codes.map(String) : range ? ['low', 'high'] : [];
  const table: Table = {
    variable,
    categories,
    onlyMeans: !shares,
    topTwo: shares ? [codes.length - 2, codes.length - 1] : [],
    cells: [],
    groups: [],
    links: [],
    families: [],
  };
  const spread = (r: Respondent): number[] => {
    const value = Number(r.values[variable]);
    if (shares) return codes.map((code) => (code === value ? r.weight * scale : 0));
    if (range === undefined) return [];
    const high = (value - range[0]) / (range[1] - range[0]);
    return [r.weight * scale * (1 - high), r.weight * scale * high];
  };
  addCells(table, wave, rows, spread);
  const groups = groupBy(rows, (row) =>
    JSON.stringify([row.respondent_group, row.group_variable, row.group_value]),
  );
  for (const [key, of] of groups) {
    const [respondents, by, code] = JSON.parse(key) as [string, string, string];
    const group = groupOf(table, respondents, by, code, of);
    if (group.published) group.equations = equationsOf(table, group, of, range, scale);
    table.groups.push(group);
  }
  addLinks(table);
  return table;
}

/** Groupings by family: geography, and others that lie within each other. */
function familyOf(wave: Wave, grouping: string): string {
  if (grouping === wave.area || wave.geography.includes(grouping)) return 'geography';
  const reached = new Set([grouping]);
  for (const name of reached)
    for (const { child, parent } of wave.nested) {
      if (child === name) reached.add(parent);
      if (parent === name) reached.add(child);
    }
  return [...reached].sort()[0]!;
}

function addCells(
  table: Table,
  wave: Wave,
  rows: readonly ResultRow[],
  spread: (r: Respondent) => number[],
): void {
  for (const [respondents, of] of groupBy(wave.respondents, (r) => r.group)) {
    // What is told of all respondents together is told of these too.
    const printed = new Set(
      rows
        .filter((row) => row.respondent_group === respondents || row.respondent_group === '')
        .map((row) => row.group_variable)
        .filter((name) => name !== 'respondent_group'),
    );
    if (![...printed].length) continue;
    // Whoever is of a group lies in the geography, also where nothing is published by it.
    const families = groupBy(
      [...printed].filter((name) => name !== ''),
      (name) => familyOf(wave, name),
    );
    if (!families.has('geography')) families.set('geography', []);
    for (const [name, groupings] of families) {
      const cells = groupBy(of, (r) => JSON.stringify(groupings.map((g) => text(r.values[g]))));
      const first = table.cells.length;
      for (const [key, members] of cells) {
        const valid = members.filter((r) => r.values[table.variable] != null);
        const counts = table.categories.map((_, c) => valid.reduce((sum, r) => sum + spread(r)[c]!, 0));
        // Whoever lies in no municipality that is published has no answers: a reader is told so.
        if (groupings.includes(wave.area) && valid.length === 0) continue;
        const codes = JSON.parse(key) as string[];
        table.cells.push({
          respondents,
          family: name,
          codes: Object.fromEntries(groupings.map((g, i) => [g, codes[i]!])),
          n: valid.length,
          mass: table.categories.length === 0 ? valid.length : counts.reduce((sum, x) => sum + x, 0),
          counts,
        });
      }
      const places = Array.from({ length: table.cells.length - first }, (_, i) => first + i);
      table.families.push({ respondents, name, groupings, cells: places });
    }
  }
}

function groupOf(
  table: Table,
  respondents: string,
  by: string,
  code: string,
  rows: readonly ResultRow[],
): Group {
  const total = by === '' || by === 'respondent_group';
  const who = by === 'respondent_group' ? code : respondents;
  const cells = table.cells.flatMap((cell, i) => {
    if (who !== '' && cell.respondents !== who) return [];
    if (total) return cell.family === 'geography' ? [i] : [];
    return cell.codes[by] === code ? [i] : [];
  });
  const sum = (of: (cell: Cell) => number) => cells.reduce((s, i) => s + of(table.cells[i]!), 0);
  // How many chose each answer is left out where the shares beside it are rounded.
  const whole = rows.filter((row) => row.statistic !== 'count' || !row.suppressed);
  const first = (whole.find((row) => !isCoarse(row)) ?? whole[0] ?? rows[0])!;
  const isHidden = (row: ResultRow) => row.suppressed && !isCoarse(row);
  if (whole.some((row) => isHidden(row) !== isHidden(first)))
    throw new Error(`${table.variable} ${respondents} ${by} ${code}: withheld in part`);
  return {
    respondents,
    by,
    code,
    cells,
    published: !isHidden(first),
    reason: first.reason,
    n: sum((cell) => cell.n),
    mass: sum((cell) => cell.mass),
    equations: [],
  };
}

/**
 * The published numbers, held against the answers: an attack on a wrong reading would prove nothing. What is rounded is
 * taken as if it were not, and what is left out as too coarse as if it were told: the attack knows more than a reader.
 */
function equationsOf(
  table: Table,
  group: Group,
  rows: readonly ResultRow[],
  range: readonly [number, number] | undefined,
  scale: number,
): Equation[] {
  const { categories } = table;
  const found: (Equation & { row: ResultRow; scale?: number })[] = [];
  const one = (category: string) => categories.map((c) => (c === category ? 1 : 0));
  const of = (statistic: string) => rows.filter((row) => row.statistic === statistic);
  const sized = of('proportion')[0] ?? of('mean')[0] ?? of('top_two')[0];
  if (sized && !isCoarse(sized)) {
    near(sized.n!, group.n, group);
    // The weighted n has the next step of 1, 2, 5 at or above this share of it.
    const loose =
      (1.3 * stepOf(sized) * group.mass) / (sized.statistic === 'mean' && range ? range[1] - range[0] : 1);
    if (categories.length > 0) near(sized.weighted_n! * scale, group.mass, group, loose);
  }
  if (of('proportion').length > 0) {
    for (const row of of('proportion')) {
      if (!categories.includes(row.category)) continue;
      found.push({ factors: one(row.category), total: row.estimate! * group.mass, row });
    }
  } else if (sized && table.onlyMeans) {
    if (range) {
      const high = (of('mean')[0]!.estimate! - range[0]) / (range[1] - range[0]);
      found.push({
        factors: [0, 1],
        total: high * group.mass,
        row: of('mean')[0]!,
        scale: range[1] - range[0],
      });
    }
  } else if (sized) {
    for (const row of of('top_two'))
      found.push({
        factors: categories.map((_, c) => (table.topTwo.includes(c) ? 1 : 0)),
        total: row.estimate! * group.mass,
        row,
      });
    for (const row of of('mean'))
      found.push({ factors: categories.map(Number), total: row.estimate! * group.mass, row });
  } else if (!table.onlyMeans) {
    for (const row of of('count')) {
      if (!categories.includes(row.category) || row.suppressed) continue;
      found.push({ factors: one(row.category), total: (row.estimate! / group.n) * group.mass, row });
    }
  }
  return found.map(({ factors, total, row, scale: width = 1 }) => {
    const truth = group.cells.reduce(
      (sum, i) => sum + table.cells[i]!.counts.reduce((s, x, c) => s + factors[c]! * x, 0),
      0,
    );
    if (isCoarse(row)) return { factors, total: truth };
    near(total, truth, group, (stepOf(row) / 2 / width) * group.mass);
    return { factors, total: stepOf(row) > 0 ? truth : total };
  });
}

/** No secret, but so coarse that it is left out. */
const isCoarse = ({ suppressed, reason }: ResultRow): boolean =>
  suppressed && reason === 'to be given so coarsely that it would say nothing';

/** The step that a row says that its estimate is rounded to; 0 for none. */
export const stepOf = ({ method }: ResultRow): number =>
  Number(/, rounded to ([\d.e-]+)/.exec(method)?.[1] ?? 0);

function near(found: number, expected: number, group: Group, within = 0): void {
  if (Math.abs(found - expected) > within + 1e-6)
    throw new Error(`${group.respondents} ${group.by} ${group.code}: ${found} published of ${expected}`);
}

/** Each family of the same respondents adds up to them: to the published total, else to what geography adds up to. */
function addLinks(table: Table): void {
  for (const { respondents, name, cells } of table.families) {
    if (name === 'geography') continue;
    const total = table.groups.find((g) => g.published && isTotal(g, respondents));
    if (total) table.groups.push({ ...total, cells });
    else {
      const geography = table.families.find((f) => f.respondents === respondents && f.name === 'geography')!;
      table.links.push({ plus: cells, minus: geography.cells });
    }
  }
}

/** Everyone of a respondent group, however it is written. */
export const isTotal = (group: Group, respondents: string): boolean =>
  (group.by === '' && group.respondents === respondents) ||
  (group.by === 'respondent_group' && group.code === respondents);
