import { type Codebook, derivedSources, isArithmetic } from '../../codebook/index.js';
import { type BoundDesign, designCells, groupWeights } from '../../design/index.js';
import {
  type Area,
  type BesideTables,
  type Composite,
  cellKey,
  type DisclosureOptions,
  groupOf,
  type Hierarchy,
  nestedGroupings,
  optionsOf,
  type Weights,
} from '../../disclosure/index.js';
import { waveRelations } from '../../harmonize/index.js';
import { itemKinds, type ResultRow, resultRow } from '../../results/index.js';
import { crosstab, unitsBehind, type Warehouse } from '../../warehouse/index.js';
import type { Division } from '../divisions/division.js';
import { averageGroup } from '../document/labels.js';
import type { Wave } from '../wave.js';

/** What disclosure control must know of the data beside the rows that are published; JSON. */
export interface Control {
  hierarchy: Hierarchy[];
  areas: Area[];
  /** Answers by the groups of models that no table shows. */
  unprinted: ResultRow[];
  /** Schools (or other units) by `unitKey`. */
  units: Record<string, number>;
  /** The weights in every group, by `cellKey`; none where all weigh the same. */
  weights: Record<string, Weights>;
}

/** Limits of the pipeline, how groups nest, what is known beforehand, what only says «not ticked». */
export function disclosureOptions(
  { definition, codebook, divisions = [] }: Wave,
  control: Control,
  beside: BesideTables,
): DisclosureOptions {
  return {
    ...optionsOf(definition.disclosure, (row) => control.units[unitKey(row)] ?? null),
    ...(definition.disclosure.keep === undefined
      ? {}
      : { keep: withDivisionsOf(definition.disclosure.keep, divisions) }),
    giveUp: withDivisionsOf(givenUp(definition), divisions),
    hierarchy: control.hierarchy,
    areas: control.areas,
    weightsOf: (group) => control.weights[cellKey(group)] ?? null,
    averageGroup,
    unprinted: control.unprinted,
    composites: composites(codebook),
    beside,
    knownFacts: registerFacts(codebook),
    unticked: Object.fromEntries(
      codebook.variables.filter((v) => v.role === 'multiple_choice').map((v) => [v.name, '0']),
    ),
    ranges: ranges(codebook),
  };
}

/** What is said of municipalities is said of what they are told by. */
const withDivisionsOf = (names: readonly string[], divisions: readonly Division[]): string[] => [
  ...names,
  ...divisions.flatMap(({ name, of }) => (name !== of && names.includes(of) ? [name] : [])),
];

/** What is withheld first where others must be protected: what the pipeline says, or else groupings that no item of the report is by. */
export function givenUp({ disclosure, groups, report }: Wave['definition']): string[] {
  if (disclosure.give_up !== undefined) return disclosure.give_up;
  // Tables of who answered show no answers.
  const shown = report.chapters.flatMap(({ items }) =>
    items.filter(({ kind }) => itemKinds[kind].of !== 'register'),
  );
  const read = new Set(shown.flatMap(({ by, each_by }) => [by, ...(each_by ?? [])]));
  return groups.filter((name) => !read.has(name) && !disclosure.keep?.includes(name));
}

/** Indices of their items, and variables that are classes of another, count ticks, or are computed of others. */
function composites(codebook: Codebook): Composite[] {
  const made = codebook.derived.filter(
    ({ rule }) => ['cut', 'recode', 'count_of', 'bands'].some((key) => key in rule) || isArithmetic(rule),
  );
  return [
    ...codebook.scales.map(({ name, items }) => ({ whole: name, parts: items })),
    ...made.map((d) => ({ whole: d.name, parts: derivedSources(d) })),
  ];
}

/** Groupings that tables or models show. */
function shownGroupings({ definition }: Pick<Wave, 'definition'>): string[] {
  const ofModels = definition.models.flatMap(({ group }) => (group === undefined ? [] : [group]));
  const separate = definition.respondent_groups === 'separate';
  return [...new Set([...definition.groups, ...ofModels])].filter(
    (name) => !(separate && name === 'respondent_group'),
  );
}

/** Variables of the register, and those made of such alone: known of everyone, not answers. */
function registerFacts(codebook: Codebook): string[] {
  const facts = new Set(codebook.variables.filter((v) => v.register).map((v) => v.name));
  for (const d of codebook.derived) if (derivedSources(d).every((name) => facts.has(name))) facts.add(d.name);
  return [...facts];
}

/** Lowest and highest possible score of scales, and code of ordered answers. */
function ranges(codebook: Codebook): Record<string, readonly [number, number]> {
  const scores = codebook.scales.map((s) => {
    const factor = s.score === 'sum' ? s.items.length : 1;
    return [s.name, [s.range[0] * factor, s.range[1] * factor]] as const;
  });
  const ordered = codebook.variables.flatMap((v) => {
    const codes = v.values.filter((value) => value.missing === undefined).map((value) => Number(value.code));
    const known = v.type === 'ordinal' && codes.length > 1 && codes.every(Number.isFinite);
    return known ? [[v.name, [Math.min(...codes), Math.max(...codes)]] as const] : [];
  });
  return Object.fromEntries([...scores, ...ordered]);
}

export const unitKey = (
  row: Pick<ResultRow, 'respondent_group' | 'variable' | 'group_variable' | 'group_value'>,
): string => JSON.stringify([row.respondent_group, row.variable, row.group_variable, row.group_value]);

/** Units behind every variable, for all and by every grouping. */
export async function countUnits(
  warehouse: Warehouse,
  relation: string,
  respondentGroup: string,
  variables: readonly string[],
  groupings: readonly string[],
  units: readonly string[],
): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const by of ['', ...groupings]) {
    for (const cell of await unitsBehind(warehouse, relation, variables, by === '' ? [] : [by], units)) {
      const row = { respondent_group: respondentGroup, variable: cell.variable, group_variable: by };
      found[unitKey({ ...row, group_value: cell.group[0] ?? '' })] = cell.units;
    }
  }
  return found;
}

/** The weights of one respondent group (or of all), together and by every grouping. */
export async function weightsByGroup(
  bound: BoundDesign,
  respondentGroup: string,
  groupings: readonly string[],
): Promise<Record<string, Weights>> {
  const sets = ['', ...groupings];
  const found = await groupWeights(
    bound,
    sets.map((by) => (by === '' ? [] : [{ name: by }])),
  );
  const weights: Record<string, Weights> = {};
  sets.forEach((by, s) => {
    for (const group of found[s]!) {
      const row = resultRow({
        respondent_group: respondentGroup,
        group_variable: by,
        group_value: by === '' ? '' : String(group.codes[0]),
      });
      weights[cellKey(groupOf(row))] = group.weights;
    }
  });
  return weights;
}

/** Groupings that lie within each other in the data: school types in fewer, the same sizes under two names. */
export async function nestings(warehouse: Warehouse, { definition, codebook }: Wave): Promise<Hierarchy[]> {
  const { clean } = waveRelations(codebook);
  const groupings = shownGroupings({ definition });
  // A respondent group that was not asked for a grouping tells nothing of how it lies.
  const within = definition.respondent_groups === 'separate' ? ['respondent_group'] : [];
  const cells = new Map<
    string,
    { child: string | null; parent: string | null; n: number; within: string }[]
  >();
  for (const parent of groupings) {
    const others = groupings.filter((name) => name !== parent);
    for (const cell of await crosstab(warehouse, clean, others, { by: [parent, ...within] })) {
      const key = JSON.stringify([cell.variable, parent]);
      const list = cells.get(key) ?? [];
      list.push({
        child: cell.category,
        parent: cell.group[0] ?? null,
        n: cell.n,
        within: cell.group[1] ?? '',
      });
      cells.set(key, list);
    }
  }
  return nestedGroupings(groupings, (child, parent) => {
    const list = cells.get(JSON.stringify([child, parent])) ?? [];
    const asked = new Set(list.filter((c) => c.parent !== null && c.child !== null).map((c) => c.within));
    return list.filter((c) => asked.has(c.within));
  });
}

/**
 * Groups of the finest groupings (`areas`, and municipalities that the codebook derives) by what they are part of: of each,
 * every grouping that puts all members of a group together. Their answers come with the estimates (`answersByArea`).
 */
export async function areasOf(
  warehouse: Warehouse,
  { definition, codebook, divisions = [] }: Wave,
): Promise<Area[]> {
  const { clean } = waveRelations(codebook);
  const within = definition.respondent_groups === 'separate' ? ['respondent_group'] : [];
  const areas: Area[] = [];
  const municipalities = codebook.derived.flatMap(({ name, rule }) =>
    'place' in rule && rule.gives === 'municipality' ? [name] : [],
  );
  // What municipalities are told by is a grouping that they are part of, as counties are.
  const made = new Map(divisions.flatMap(({ name, of }) => (name === of ? [] : [[name, of] as const])));
  const named = [
    ...definition.areas.map((area) => area.by).filter((name) => !made.has(name)),
    ...made.values(),
  ];
  for (const fine of new Set([...named, ...municipalities])) {
    const met = new Map<string, Map<string, Set<string>>>();
    // Other areas divide the same respondents, and what is made of others than these is not made of them.
    const beside = definition.areas
      .map((area) => area.by)
      .filter((name) => (made.get(name) ?? fine) === fine);
    const parents = [...new Set([...shownGroupings({ definition }), ...beside])].filter(
      (name) => name !== fine,
    );
    for (const { variable, category, group } of await crosstab(warehouse, clean, parents, { by: [fine] })) {
      if (category === null || group[0] == null) continue;
      const byArea = met.get(variable) ?? new Map<string, Set<string>>();
      met.set(variable, byArea.set(group[0], (byArea.get(group[0]) ?? new Set()).add(category)));
    }
    const coarse = parents.filter((parent) => {
      const sets = [...(met.get(parent)?.values() ?? [])];
      return new Set(sets.flatMap((set) => [...set])).size > 1 && sets.every((set) => set.size === 1);
    });
    const found = new Map<string, Area>();
    for (const cell of await crosstab(warehouse, clean, [fine], { by: [...coarse, ...within] })) {
      if (cell.category === null) continue;
      const respondents = cell.group[coarse.length] ?? '';
      const key = JSON.stringify([cell.category, respondents]);
      const area = found.get(key) ?? {
        grouping: fine,
        code: cell.category,
        within: Object.fromEntries(within.map((name) => [name, respondents])),
        values: {},
        answers: {},
      };
      found.set(key, area);
      coarse.forEach((name, i) => {
        if (cell.group[i] != null) area.values[name] = cell.group[i];
      });
    }
    areas.push(...found.values());
  }
  return areas;
}

/** Fills in what was answered in each area of one respondent group (or of all): n, and the weights of the answers. */
export async function answersByArea(
  bound: BoundDesign,
  areas: readonly Area[],
  respondentGroup: string,
  variables: readonly string[],
): Promise<void> {
  const own = areas.filter((area) => (area.within.respondent_group ?? '') === respondentGroup);
  for (const fine of new Set(own.map((area) => area.grouping))) {
    const byCode = new Map(own.filter((a) => a.grouping === fine).map((a) => [a.code, a]));
    let left = variables.filter((name) => name !== fine);
    while (left.length > 0) {
      // As many as fit in memory come at a time.
      const made = await designCells(
        bound,
        left.map((name) => ({ keys: [{ name: fine }, { name }] })),
      );
      made.forEach((cells, v) => {
        for (let c = 0; c < cells.count; c++) {
          const area = byCode.get(String(cells.keys[0]![c]));
          if (area === undefined) continue;
          const answers = area.answers[left[v]!] ?? { n: 0, weights: {} };
          area.answers[left[v]!] = answers;
          answers.n += cells.n[c]!;
          answers.weights[String(cells.keys[1]![c])] = cells.totals[0]![c]!;
        }
      });
      left = left.slice(made.length);
    }
  }
}
