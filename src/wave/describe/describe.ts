import { missingReasons } from '../../codebook/index.js';
import { type BoundDesign, bindDesign, resolveDesign } from '../../design/index.js';
import {
  averageOfGroups,
  type EstimateRequest,
  type EstimateRow,
  estimate,
  groupTests,
  type TestRow,
} from '../../estimate/index.js';
import { respondentGroupRelation, waveRelations } from '../../harmonize/index.js';
import { type ResultRow, resultRow } from '../../results/index.js';
import { crosstab, scoreDistribution, type Warehouse } from '../../warehouse/index.js';
import {
  answersByArea,
  areasOf,
  type Control,
  countUnits,
  nestings,
  weightsByGroup,
} from '../control/control.js';
import { averageGroup, scoreBins } from '../document/labels.js';
import { modelGroupings } from '../models/groupings.js';
import type { Wave } from '../wave.js';
import { answered, answeredAmong } from './answered.js';
import { type CombinedShare, combinedShares } from './combined-shares.js';
import { type PublishedDifference, publishedDifferences } from './published-differences.js';
import { type SameGroups, sameGroups } from './same-groups.js';
import { testedBy } from './tested.js';
import { type Described, describedVariables } from './variables.js';

/** One table of respondents, its design and what is asked of it. */
interface Part {
  respondentGroup: string;
  relation: string;
  missing: string;
  groups: string[];
  /** Answers are counted only: so few are asked that a share says too much. */
  countsOnly: boolean;
}

/** What is found of a wave beside what disclosure control must know of it. */
interface Description {
  rows: ResultRow[];
  control: Control;
  combined: CombinedShare[];
  differences: PublishedDifference[];
  same: SameGroups[];
}

/** Most groups that a grouping may have: the municipalities. */
const maxGroups = 400;

/**
 * Distributions, means, tests of every question and index, for all and by every group. With `respondent_groups:
 * separate` everyone together is crossed with the respondent group alone, and each group with the background
 * variables that it has.
 */
export async function describeWave(
  warehouse: Warehouse,
  wave: Wave,
  progress: (done: number) => void,
): Promise<Description> {
  const control: Control = {
    hierarchy: await nestings(warehouse, wave),
    areas: await areasOf(warehouse, wave),
    unprinted: [],
    units: {},
    weights: {},
  };
  const parts = partsOf(wave);
  const rows: ResultRow[] = [];
  const combined: CombinedShare[] = [];
  const differences: PublishedDifference[] = [];
  const same: SameGroups[] = [];
  for (const [i, part] of parts.entries()) {
    const done = (share: number) => progress((i + share) / parts.length);
    rows.push(...(await describePart(warehouse, wave, part, { control, combined, differences, same }, done)));
  }
  return { rows, control, combined, differences, same };
}

/** Everyone together and, where they are separate, each respondent group: what is described by itself. */
export function partsOf({ codebook, definition }: Wave): Part[] {
  const { clean, missing } = waveRelations(codebook);
  const separate = definition.respondent_groups === 'separate';
  return [
    {
      respondentGroup: '',
      relation: clean,
      missing,
      groups: separate ? ['respondent_group'] : definition.groups,
      countsOnly: false,
    },
    ...(separate ? codebook.respondentGroups : []).map((group) => ({
      respondentGroup: group.name,
      relation: respondentGroupRelation(clean, group.name),
      missing: respondentGroupRelation(missing, group.name),
      groups: definition.groups,
      countsOnly: group.counts_only === true,
    })),
  ];
}

async function describePart(
  warehouse: Warehouse,
  wave: Wave,
  part: Part,
  { control, combined, differences, same }: Omit<Description, 'rows'>,
  progress: (done: number) => void,
): Promise<ResultRow[]> {
  const { codebook, definition } = wave;
  const separate = definition.respondent_groups === 'separate';
  const base = {
    survey: codebook.survey,
    wave: codebook.wave,
    ...(part.respondentGroup === '' ? {} : { respondent_group: part.respondentGroup }),
  };
  const columns = (await warehouse.describe(part.relation)).map((c) => c.name);
  // What nobody has answered gets its counts of missing answers, but no estimates.
  const found = await answered(warehouse, part, [...columns]);
  const asked = separate ? found : { variables: found.variables, groups: new Set(part.groups) };
  if (asked.variables.size === 0) return [];
  const all = describedVariables(wave);
  const described = all.filter((d) => asked.variables.has(d.name));
  const scales = codebook.scales.filter((s) => asked.variables.has(s.name));
  const rows: ResultRow[] = [
    ...(await counts(warehouse, part, separate ? described : all, base)),
    ...(await distributions(warehouse, part.relation, scales, base)),
  ];
  if (part.countsOnly) return rows;

  const design = resolveDesign(wave.design, columns);
  const bound = await bindDesign(warehouse, part.relation, design);
  // Pearson's chi-square takes respondents as drawn one by one: with clusters it finds too many differences.
  const clustered = design.kind === 'replicate' || design.cluster !== null;
  const shareTest = clustered ? ('rao-scott-f' as const) : ('pearson' as const);
  const few = new Set(codebook.respondentGroups.filter((g) => g.counts_only).map((g) => g.name));
  const shown = (row: EstimateRow) =>
    !separate || (row.n > 0 && !few.has(String(row.group.respondent_group ?? '')));
  const groupings = ['', ...part.groups.filter((name) => asked.groups.has(name))];
  const twins = await sameGroups(warehouse, part.relation, part.respondentGroup, groupings.slice(1));
  same.push(...twins);
  const untested = new Map(twins.map(({ grouping, same }) => [grouping, same]));
  for (const [i, by] of groupings.entries()) {
    const known = await answeredAmong(warehouse, part.relation, by, asked.variables);
    const others = described.filter(
      (d) => d.name !== by && (by === '' || !separate || d.isQuestion) && known.has(d.name),
    );
    const crossed = scales.filter((s) => known.has(s.name));
    const requests = [
      ...others.flatMap((d) => requestsFor(d, by, separate)),
      ...crossed.flatMap((s) => scaleRequests(s.name, by)),
    ];
    const estimates = (await estimate(bound, requests, { maxGroups })).filter(shown);
    rows.push(...estimates.map((row) => estimateRow(row, base)));
    if (definition.averages.some((average) => average.by === by)) rows.push(...averages(estimates, by, base));
    if (by !== '') {
      const isTested = testedBy(codebook, by, new Set(others.map((d) => d.name)), untested);
      const asked = others.filter((d) => isTested(d.name));
      const tests = [
        ...asked
          .filter((d) => d.categories.length > 0)
          .map((d) => ({ variable: d.name, by: [by], method: shareTest })),
        ...asked
          .filter((d) => d.categories.length === 0)
          .map((d) => ({ variable: d.name, by: [by], method: 'mean' as const })),
        ...crossed
          .filter((s) => isTested(s.name))
          .map((s) => ({ variable: s.name, by: [by], method: 'mean' as const })),
      ];
      rows.push(...(await groupTests(bound, tests, { maxGroups })).map((row) => testRow(row, base)));
    }
    progress((i + 1) / groupings.length);
  }
  rows.push(...(await areaRows(bound, wave, described, asked.variables, base)));
  if (part.respondentGroup === '') {
    for (const { by, observed } of modelGroupings(wave)) {
      if (groupings.includes(by) || !columns.includes(by)) continue;
      const known = await answeredAmong(warehouse, part.relation, by, asked.variables);
      const wanted = (name: string) => observed.has(name) && name !== by && known.has(name);
      const requests = [
        ...described.filter((d) => wanted(d.name)).flatMap((d) => requestsFor(d, by, false)),
        ...scales.filter((s) => wanted(s.name)).flatMap((s) => scaleRequests(s.name, by)),
      ];
      const estimates = await estimate(bound, requests, { maxGroups });
      control.unprinted.push(...estimates.map((row) => estimateRow(row, base)));
    }
  }
  const published = [bound, codebook, part.respondentGroup, asked.variables, maxGroups] as const;
  combined.push(...(await combinedShares(...published)));
  differences.push(...(await publishedDifferences(...published)));
  const named = [...described.map((d) => d.name), ...scales.map((s) => s.name)];
  await answersByArea(bound, control.areas, part.respondentGroup, named);
  const weighted = [...groupings.slice(1), ...definition.areas.map((a) => a.by)];
  const own = [...new Set(weighted)].filter((by) =>
    separate ? asked.groups.has(by) || asked.variables.has(by) : true,
  );
  Object.assign(control.weights, await weightsByGroup(bound, part.respondentGroup, own));
  const { units } = definition.disclosure;
  if (units !== undefined) {
    const areas = definition.areas.map((a) => a.by).filter((name) => asked.variables.has(name));
    const by = [...part.groups.filter((name) => asked.groups.has(name)), ...areas];
    const counted = await countUnits(warehouse, part.relation, part.respondentGroup, named, by, units.of);
    Object.assign(control.units, counted);
  }
  return rows;
}

/** Groupings with many values, for the variables that are named: top-two share and mean, no tests. */
async function areaRows(
  bound: BoundDesign,
  { definition, codebook }: Wave,
  described: readonly Described[],
  asked: ReadonlySet<string>,
  base: Partial<ResultRow>,
): Promise<ResultRow[]> {
  const rows: ResultRow[] = [];
  for (const { by, variables, pool, respondent_groups: told } of definition.areas) {
    if (!asked.has(by) || pool !== undefined) continue;
    if (told !== undefined && !told.includes(base.respondent_group ?? '')) continue;
    const known = await answeredAmong(bound.warehouse, bound.relation, by, asked);
    const requests = variables.flatMap((name): EstimateRequest[] => {
      if (!known.has(name)) return [];
      if (codebook.scales.some((s) => s.name === name)) return scaleRequests(name, by).slice(0, 1);
      const d = described.find((candidate) => candidate.name === name);
      if (d === undefined) return [];
      return requestsFor(d, by, true).filter((r) => r.statistic !== 'proportion' || !d.hasTopTwo);
    });
    const estimates = await estimate(bound, requests, { maxGroups });
    rows.push(...estimates.filter((row) => row.n > 0).map((row) => estimateRow(row, base)));
  }
  return rows;
}

function requestsFor(d: Described, by: string, topTwo: boolean): EstimateRequest[] {
  const grouped = by === '' ? {} : { by: [by] };
  const variable = d.name;
  return [
    ...(d.categories.length === 0
      ? []
      : [{ statistic: 'proportion' as const, variable, categories: d.categories, ...grouped }]),
    ...(d.hasTopTwo && topTwo
      ? [{ statistic: 'top_two' as const, variable, categories: d.categories, ...grouped }]
      : []),
    ...(d.hasMean ? [{ statistic: 'mean' as const, variable, ...grouped }] : []),
    ...(d.hasMean && by === '' ? [{ statistic: 'sd' as const, variable }] : []),
  ];
}

function scaleRequests(name: string, by: string): EstimateRequest[] {
  const grouped = by === '' ? {} : { by: [by] };
  return [
    { statistic: 'mean', variable: name, ...grouped },
    { statistic: 'sd', variable: name, ...grouped },
  ];
}

/** The mean of the groups' estimates, each counting once, as a group of its own. */
function averages(rows: readonly EstimateRow[], by: string, base: Partial<ResultRow>): ResultRow[] {
  const kinds = new Map<string, EstimateRow[]>();
  for (const row of rows) {
    if (row.statistic === 'sd') continue;
    const key = JSON.stringify([row.variable, row.statistic, row.category]);
    kinds.set(key, [...(kinds.get(key) ?? []), row]);
  }
  return [...kinds.values()].flatMap((list) => {
    const average = averageOfGroups(list);
    return average === null ? [] : [estimateRow({ ...average, group: { [by]: averageGroup } }, base)];
  });
}

/** Respondents in every category, declared missing answers included, and all missing answers by reason. */
async function counts(
  warehouse: Warehouse,
  part: Part,
  described: Described[],
  base: Partial<ResultRow>,
): Promise<ResultRow[]> {
  const names = described.map((d) => d.name);
  const valid = await crosstab(warehouse, part.relation, names);
  const missing = await crosstab(warehouse, part.missing, names);
  const row = (variable: string, category: string, statistic: 'count' | 'missing', n: number) =>
    resultRow({ ...base, variable, category, statistic, estimate: n, n, weighted_n: n, method: 'count' });
  return described.flatMap((d) => {
    const counted = new Map(
      valid.filter((c) => c.variable === d.name && c.category !== null).map((c) => [c.category!, c.n]),
    );
    // Of a withheld group it must not show which reasons were given: those of 0 that may be told are left out afterwards.
    const found = new Map(
      missing.flatMap((c) =>
        c.variable === d.name && c.category !== null ? [[c.category, c.n] as const] : [],
      ),
    );
    const reasons = [...new Set<string>([...missingReasons, 'not_asked', ...found.keys()])].sort();
    return [
      ...d.categories.map((code) => row(d.name, String(code), 'count', counted.get(String(code)) ?? 0)),
      ...reasons.map((reason) => row(d.name, reason, 'missing', found.get(reason) ?? 0)),
    ];
  });
}

/** Histogram of every scale's score, in the classes that its label lists. */
async function distributions(
  warehouse: Warehouse,
  relation: string,
  scales: Wave['codebook']['scales'],
  base: Partial<ResultRow>,
): Promise<ResultRow[]> {
  const rows: ResultRow[] = [];
  for (const scale of scales) {
    const bins = scoreBins(scale);
    const found = await scoreDistribution(
      warehouse,
      relation,
      scale.name,
      [bins[0]!.from, bins.at(-1)!.to],
      bins.length,
    );
    const total = found.reduce((sum, bin) => sum + bin.n, 0);
    rows.push(
      ...found.map((bin, i) =>
        resultRow({
          ...base,
          variable: scale.name,
          category: bins[i]!.code,
          statistic: 'count',
          estimate: bin.n,
          n: total,
          weighted_n: bin.weighted_n,
          method: 'count',
        }),
      ),
    );
  }
  return rows;
}

const text = (code: string | number | null) => (code === null ? '' : String(code));

function estimateRow(row: EstimateRow, base: Partial<ResultRow>): ResultRow {
  const [group] = Object.entries(row.group);
  return resultRow({
    ...base,
    variable: row.variable,
    category: text(row.category),
    group_variable: group?.[0] ?? '',
    group_value: group === undefined ? '' : text(group[1]),
    statistic: row.statistic,
    estimate: row.estimate,
    se: row.se,
    df: row.df,
    ci_lower: row.ci_lower,
    ci_upper: row.ci_upper,
    n: row.n,
    weighted_n: row.weighted_n,
    method: row.method,
    reason: row.reason,
  });
}

const codes = (group: Record<string, string | number>) => Object.values(group).join('*');

function testRow(row: TestRow, base: Partial<ResultRow>): ResultRow {
  return resultRow({
    ...base,
    variable: row.variable,
    category: row.method,
    group_variable: row.by,
    statistic: 'test',
    estimate: row.statistic,
    p_value: row.p_value,
    df1: row.df1,
    df2: row.df2,
    contrast: row.against === undefined ? '' : `${codes(row.group!)}-${codes(row.against)}`,
    n: row.n,
    method: row.method,
    reason: row.reason,
  });
}
