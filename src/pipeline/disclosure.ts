import { type Codebook, derivedSources } from '../codebook/index.js';
import {
  type Atom,
  type DisclosureOptions,
  type Hierarchy,
  nestedGroupings,
  optionsOf,
} from '../disclosure/index.js';
import { waveRelations } from '../harmonize/index.js';
import type { ResultRow } from '../results/index.js';
import { crosstab, unitsBehind, type Warehouse } from '../warehouse/index.js';
import { averageGroup } from './labels.js';
import type { LoadedPipeline } from './load.js';

/** What disclosure control must know of the data beside the rows that are published; JSON. */
export interface Control {
  hierarchy: Hierarchy[];
  atoms: Atom[];
  /** Schools (or other units) by `unitKey`. */
  units: Record<string, number>;
}

/** Limits of the pipeline, how groups nest, what is known beforehand, what only says «not ticked». */
export function disclosureOptions(
  { definition, codebook }: LoadedPipeline,
  control: Control,
): DisclosureOptions {
  return {
    ...optionsOf(definition.disclosure, (row) => control.units[unitKey(row)] ?? null),
    hierarchy: control.hierarchy,
    atoms: control.atoms,
    averageGroup,
    knownFacts: registerFacts(codebook),
    unticked: Object.fromEntries(
      codebook.variables.filter((v) => v.role === 'multiple_choice').map((v) => [v.name, '0']),
    ),
    ranges: ranges(codebook),
  };
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

/** Groupings that lie within each other in the data: school types in fewer, the same sizes under two names. */
export async function nestings(
  warehouse: Warehouse,
  { definition, codebook }: LoadedPipeline,
): Promise<Hierarchy[]> {
  const { clean } = waveRelations(codebook);
  // A respondent group that was not asked for a grouping tells nothing of how it lies.
  const within = definition.respondent_groups === 'separate' ? ['respondent_group'] : [];
  const cells = new Map<
    string,
    { child: string | null; parent: string | null; n: number; within: string }[]
  >();
  for (const parent of definition.groups) {
    const others = definition.groups.filter((name) => name !== parent);
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
  return nestedGroupings(definition.groups, (child, parent) => {
    const list = cells.get(JSON.stringify([child, parent])) ?? [];
    const asked = new Set(list.filter((c) => c.parent !== null && c.child !== null).map((c) => c.within));
    return list.filter((c) => asked.has(c.within));
  });
}

/**
 * Groups of the finest groupings (`areas`) by what they are part of: of each, every grouping that puts all members
 * of a group together. Respondents without a fine group count as one of their own, by the coarser ones that they have.
 */
export async function atomsOf(
  warehouse: Warehouse,
  { definition, codebook }: LoadedPipeline,
): Promise<Atom[]> {
  const { clean } = waveRelations(codebook);
  const within = definition.respondent_groups === 'separate' ? ['respondent_group'] : [];
  const atoms: Atom[] = [];
  for (const fine of new Set(definition.areas.map((area) => area.by))) {
    const coarse: string[] = [];
    for (const parent of definition.groups.filter((name) => name !== fine)) {
      const met = new Map<string, Set<string>>();
      for (const { category, group } of await crosstab(warehouse, clean, [fine], { by: [parent] })) {
        if (category === null || group[0] == null) continue;
        met.set(category, (met.get(category) ?? new Set()).add(group[0]));
      }
      const groups = new Set([...met.values()].flatMap((set) => [...set]));
      if (groups.size > 1 && [...met.values()].every((set) => set.size === 1)) coarse.push(parent);
    }
    for (const cell of await crosstab(warehouse, clean, [fine], { by: [...coarse, ...within] })) {
      const named = coarse.flatMap((name, i) => (cell.group[i] == null ? [] : [[name, cell.group[i]]]));
      atoms.push({
        grouping: fine,
        code: cell.category ?? '',
        within: Object.fromEntries(within.map((name) => [name, cell.group[coarse.length] ?? ''])),
        values: Object.fromEntries(named),
      });
    }
  }
  return atoms;
}
