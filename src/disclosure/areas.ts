import { relate } from './sums.js';
import { type AnswersOf, cellKey, type Hierarchy, missing, sorted, type Table, unprinted } from './table.js';

/**
 * One group of a fine grouping (a municipality) with the group that it is part of in each coarser one, and what was
 * answered there. Where `within` names variables (the respondent group), it is about that kind of respondents.
 */
export interface Area {
  grouping: string;
  code: string;
  within: Readonly<Record<string, string>>;
  values: Record<string, string>;
  /** By variable. True numbers, that nobody is told. */
  answers: Record<string, AreaAnswers>;
}

interface AreaAnswers {
  /** Respondents with a valid answer. */
  n: number;
  /** Sum of their weights by answer. */
  weights: Record<string, number>;
}

/** The grouping of areas that are alike in every coarser grouping: no published number tells them apart. */
const classes = `${missing}area`;

/**
 * By variable, the weights of the answers given in the areas that make a group, when it is one of a fine grouping or of one
 * that areas are part of, as what municipalities are told by; null otherwise.
 */
export function answersIn(areas: readonly Area[]): (variable: string) => AnswersOf {
  const index = new Map<string, Area[]>();
  const known = new Set<string>();
  for (const area of areas) {
    for (const [name, code] of [[area.grouping, area.code] as const, ...Object.entries(area.values)]) {
      known.add(name);
      const key = JSON.stringify([name, code]);
      const list = index.get(key);
      if (list === undefined) index.set(key, [area]);
      else list.push(area);
    }
  }
  return (variable) => (group) => {
    const own = [...group].find(([name]) => known.has(name));
    if (own === undefined) return null;
    const others = [...group.keys()].filter((name) => name !== own[0]);
    const found = (index.get(JSON.stringify(own)) ?? []).filter(
      ({ within }) =>
        others.every((name) => name in within) &&
        Object.entries(within).every(([name, value]) => (group.get(name) ?? value) === value),
    );
    if (found.length === 0) return null;
    const sum: Record<string, number> = {};
    // Several fine groupings divide the same respondents: one of them holds all.
    for (const { answers } of found.filter(({ grouping }) => grouping === found[0]!.grouping)) {
      for (const [category, weight] of Object.entries(answers[variable]?.weights ?? {})) {
        sum[category] = (sum[category] ?? 0) + weight;
      }
    }
    return sum;
  };
}

/** Areas by code: what is withheld must not hang on how they are listed. */
export function byCode(areas: readonly Area[]): Area[] {
  const place = new Map(
    areas.map((area) => [area, JSON.stringify([area.code, Object.entries(area.within).sort()])]),
  );
  return [...areas].sort((a, b) => (place.get(a)! < place.get(b)! ? -1 : 1));
}

interface AreaClass {
  label: string;
  within: Readonly<Record<string, string>>;
  values: Readonly<Record<string, string>>;
  n: number;
  counts: Float64Array;
}

/** A table with the areas that its groups are made of: the same cells, and classes and pieces that nobody prints. */
export interface AreaTable extends Table {
  /** The groupings that divide the areas, fine and coarse. */
  groupings: ReadonlySet<string>;
  /** Those of single areas. */
  fine: ReadonlySet<string>;
}

/**
 * Ties groupings that divide the same areas without lying within each other: counties, regions that cut through one,
 * classes of size. Every group is a sum of areas, and what is published of one bounds the others through them. Areas
 * that are alike in all published groupings count as one class. Null where no two groupings share areas.
 * @param areas in order (`byCode`)
 */
export function areaTable(
  table: Table,
  variable: string,
  areas: readonly Area[],
  hierarchy: readonly Hierarchy[],
  minN: number,
): AreaTable | null {
  const shown = new Set(table.cells.flatMap((cell) => [...cell.group.keys()]));
  const cells = [...table.cells];
  const nested: Hierarchy[] = [];
  const groupings = new Set<string>();
  const fine = new Set<string>();
  for (const grouping of new Set(areas.map((area) => area.grouping))) {
    const own = areas.filter((a) => a.grouping === grouping && (a.answers[variable]?.n ?? 0) > 0);
    const coarse = [...new Set(own.flatMap((a) => Object.keys(a.values)))]
      .filter((name) => shown.has(name))
      .sort();
    // One grouping alone is tied to nothing but the total.
    if (coarse.length + (shown.has(grouping) ? 1 : 0) < 2) continue;
    // A grouping that is told of some kinds of respondents makes no finer classes of the others, of whom it bounds nothing.
    const toldOf = shown.has(grouping) ? () => coarse : coarseOf(table, coarse);
    const labels = new Map(
      own.map((area) => [
        area,
        JSON.stringify([grouping, ...toldOf(area).map((name) => [name, area.values[name] ?? ''])]),
      ]),
    );
    const label = (area: Area) => labels.get(area)!;
    const found = classesOf(table, variable, own, label);
    for (const c of found.values()) {
      cells.push(unprinted(sorted([...Object.entries(c.within), [classes, c.label]]), c.n, c.counts));
    }
    for (const parent of coarse) {
      const of = [...found.values()].flatMap((c) => {
        const value = toldOf(c).includes(parent) ? c.values[parent] : undefined;
        return value === undefined ? [] : [[c.label, value] as const];
      });
      nested.push({ child: classes, parent, of: Object.fromEntries(of) });
      groupings.add(parent);
    }
    if (!shown.has(grouping)) continue;
    nested.push({
      child: grouping,
      parent: classes,
      of: Object.fromEntries(own.map((area) => [area.code, label(area)])),
    });
    groupings.add(grouping);
    fine.add(grouping);
  }
  if (nested.length === 0) return null;
  const wide: AreaTable = { ...table, cells, relations: [], groupings, fine };
  relate(wide, [...hierarchy, ...nested]);
  addIntersections(wide, nested, minN);
  return wide;
}

/** The groupings among some that a table has of the kind of respondents that an area is about. */
function coarseOf(table: Table, coarse: readonly string[]): (area: Pick<Area, 'within'>) => string[] {
  const known = new Map<string, string[]>();
  return ({ within }) => {
    const key = JSON.stringify(within);
    const found =
      known.get(key) ??
      coarse.filter((name) =>
        table.cells.some(
          ({ group }) =>
            group.has(name) &&
            Object.entries(within).every(([kind, value]) => (group.get(kind) ?? value) === value),
        ),
      );
    known.set(key, found);
    return found;
  };
}

function classesOf(
  table: Table,
  variable: string,
  areas: readonly Area[],
  label: (area: Area) => string,
): Map<string, AreaClass> {
  const found = new Map<string, AreaClass>();
  for (const area of areas) {
    const { n, weights } = area.answers[variable]!;
    const key = JSON.stringify([area.within, label(area)]);
    const known = found.get(key) ?? {
      label: label(area),
      within: area.within,
      values: area.values,
      n: 0,
      counts: new Float64Array(table.categories.length),
    };
    found.set(key, known);
    known.n += n;
    countsOf(table.categories, weights, table.scale).forEach((x, c) => {
      known.counts[c]! += x;
    });
  }
  return found;
}

/** Weights of answers as a cell's counts; where the table has means only, half at either end. */
function countsOf(
  categories: readonly string[],
  weights: Readonly<Record<string, number>>,
  scale: number,
): Float64Array {
  const counts = new Float64Array(categories.length);
  if (categories[0] === `${missing}low`) {
    const all = Object.values(weights).reduce((sum, w) => sum + w, 0);
    return counts.fill((all * scale) / 2);
  }
  for (const [category, weight] of Object.entries(weights)) {
    const at = categories.indexOf(category);
    counts[at < 0 ? categories.length - 1 : at]! += weight * scale;
  }
  return counts;
}

/** Fewer groupings than this are crossed in all ways; of more, only pairs. */
const allWaysBelow = 7;

/**
 * Adds what several groupings share and that holds fewer than `minN` respondents, though no single class is it: a
 * county's part of a region is found as well when it is two municipalities.
 */
function addIntersections(table: Table, hierarchies: readonly Hierarchy[], minN: number): void {
  const index = new Set(table.cells.map((cell) => cell.key));
  const added = new Set(table.relations.map(({ children }) => membersKey(children)));
  const own = hierarchies.filter((h) => h.child === classes);
  const members = classCells(table, own);
  for (const chosen of subsets([...own.keys()], own.length < allWaysBelow ? own.length - 1 : 2)) {
    const shared = new Map<string, ClassCell[]>();
    for (const member of members) {
      if (chosen.some((h) => member.values[h] === undefined)) continue;
      let key = member.kind;
      for (const h of chosen) key += `,${member.codes[h]}`;
      const known = shared.get(key);
      if (known === undefined) shared.set(key, [member]);
      else known.push(member);
    }
    for (const found of shared.values()) {
      const children = found.map(({ at }) => at);
      const n = children.reduce((sum, i) => sum + table.cells[i]!.n, 0);
      if (children.length < 2 || n >= minN) continue;
      const [{ rest, values }] = found as [ClassCell];
      const group = sorted([...rest, ...chosen.map((h) => [own[h]!.parent, values[h]!] as const)]);
      const key = cellKey(group);
      // The same classes by fewer groupings are there already.
      const same = membersKey(children);
      if (index.has(key) || added.has(same)) continue;
      index.add(key);
      added.add(same);
      table.relations.push({ parent: table.cells.length, children });
      table.cells.push(unprinted(group, n, sumOf(table, children)));
    }
  }
}

/** A class of areas: where it lies by each grouping, and the rest of its group. */
interface ClassCell {
  at: number;
  rest: [string, string][];
  values: (string | undefined)[];
  /** The rest and each value by number: those that are alike have one. */
  kind: string;
  codes: number[];
}

function classCells(table: Table, groupings: readonly Hierarchy[]): ClassCell[] {
  const known = new Map<string, number>();
  const codeOf = (text: string) => {
    const code = known.get(text) ?? known.size;
    known.set(text, code);
    return code;
  };
  return table.cells.flatMap((cell, at) => {
    const label = cell.group.get(classes);
    if (label === undefined || cell.n <= 0 || label.startsWith(missing)) return [];
    const rest = [...cell.group].filter(([name]) => name !== classes);
    const values = groupings.map((h) => h.of[label]);
    const kind = String(codeOf(JSON.stringify(rest)));
    return [{ at, rest, values, kind, codes: values.map((value) => codeOf(value ?? '')) }];
  });
}

const membersKey = (cells: readonly number[]) => [...cells].sort((a, b) => a - b).join();

function sumOf(table: Table, cells: readonly number[]): Float64Array {
  return Float64Array.from(table.categories, (_, c) =>
    cells.reduce((sum, i) => sum + table.cells[i]!.counts[c]!, 0),
  );
}

/** Sets of two and up to `most` of the list, small ones first. */
function subsets<T>(list: readonly T[], most: number): T[][] {
  let sets: number[][] = list.map((_, i) => [i]);
  const found: T[][] = [];
  for (let size = 2; size <= most; size++) {
    sets = sets.flatMap((set) => list.flatMap((_, i) => (i > set.at(-1)! ? [[...set, i]] : [])));
    found.push(...sets.map((set) => set.map((i) => list[i]!)));
  }
  return found;
}
