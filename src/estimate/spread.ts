import { replicatesMoveTogether, type UnknownSpread, unknownSpread } from '../design/index.js';
import { groupsOfOneUnit, type KeyColumn } from '../warehouse/index.js';
import type { Crosstab, Group } from './crosstab.js';
import type { EstimateStatistic } from './request.js';

/**
 * Fills in which groups have a spread that nothing tells. For replicate weights the data are asked, and only where the
 * cells leave it open.
 * @param keys the crosstab's columns, groups first
 */
export async function tellSpread(crosstab: Crosstab, keys: readonly KeyColumn[]): Promise<void> {
  const { bound, cells, groups, whole, by } = crosstab;
  const { design } = bound;
  const all = by.length === 0 ? groups : [...groups, whole];
  if (design.kind !== 'replicate') {
    for (const group of all) group.unknown = unknownSpread(bound, cells, group.ranges);
    return;
  }
  const alike = all.filter((g) => g.weightedN > 0 && replicatesMoveTogether(cells, g.ranges));
  for (const group of alike) if (group.n === 1) group.unknown = 'one respondent';
  const open = alike.filter((g) => g.n > 1);
  if (open.length === 0) return;
  const found = await groupsOfOneUnit(bound.warehouse, bound.relation, keys, by.length, design);
  const single = new Set(found.map((codes) => JSON.stringify(codes)));
  for (const group of open)
    if (group !== whole && single.has(JSON.stringify(group.codes))) group.unknown = 'one sampling unit';
  if (open.includes(whole)) whole.unknown = ofTogether(crosstab, groups);
}

/** The same of several groups together. */
export function ofTogether(crosstab: Crosstab, groups: readonly Group[]): UnknownSpread | null {
  const some = groups.filter((g) => g.weightedN > 0);
  const ranges = some.flatMap((g) => g.ranges);
  if (crosstab.bound.design.kind !== 'replicate')
    return unknownSpread(crosstab.bound, crosstab.cells, ranges);
  if (some.some((g) => g.unknown === null) || !replicatesMoveTogether(crosstab.cells, ranges)) return null;
  return some.length === 1 ? some[0]!.unknown : 'one sampling unit';
}

const said: Record<UnknownSpread, string> = {
  'one respondent': 'one respondent',
  'one cluster': 'one cluster',
  'one sampling unit': 'one sampling unit in the replicate weights',
  'only lonely strata': 'only units alone in their strata, which lonely_psu leaves out',
};

/** What a row says of a spread that is not known. */
export function unknownReason(
  unknown: UnknownSpread,
  whose = '',
  others: readonly UnknownSpread[] = [],
): string {
  const words = [unknown, ...others].map((one) => said[one]);
  return `${words.join(' or ')}${whose === '' ? '' : ` in ${whose}`}: the spread is not known`;
}

/**
 * Why a statistic of one group has no standard error. A total has one also of a single unit, as those outside the
 * group count as 0; a standard deviation and a correlation have none of two respondents, who always give 0.
 */
export function reasonOf(statistic: EstimateStatistic, group: Group, se: number): string {
  if (group.unknown !== null && (statistic !== 'total' || se === 0)) return unknownReason(group.unknown);
  if ((statistic === 'sd' || statistic === 'correlation') && group.n <= 2 && se === 0)
    return 'two respondents: the spread is not known';
  return '';
}

/** Why groups can't be tested against each other: those whose spread is not known, at most three by name. */
export function unknownGroups(groups: readonly Group[]): string {
  const found = groups.filter((g) => g.unknown !== null);
  if (found.length === 0) return '';
  const kinds = [...new Set(found.map((g) => g.unknown!))];
  const named = found.slice(0, 3).map((g) => g.codes.join(', '));
  if (found.length > 3) named.push(`${found.length - 3} more`);
  const whose = `${found.length === 1 ? 'group' : 'each of the groups'} ${named.join(' and ')}`;
  return unknownReason(kinds[0]!, whose, kinds.slice(1));
}
