import { type EstimateRow, estimate, groupTests } from '../../estimate/index.js';
import type { ResultRow } from '../../results/index.js';
import { type AskedPart, areSeparate } from './asked-part.js';
import { maxGroups, requestsFor, scaleRequests } from './requests.js';
import { averages, estimateRow, testRow } from './rows.js';
import { testedBy } from './tested.js';
import type { Described } from './variables.js';

/**
 * Estimates of every question and index by one grouping ('' for all), and their tests.
 * @param untested groupings that give the same groups as an earlier one, by name
 */
export async function crossedRows(
  asked: AskedPart,
  by: string,
  untested: ReadonlyMap<string, string>,
): Promise<ResultRow[]> {
  const { wave, bound, base, described } = asked;
  const separate = areSeparate(wave);
  const known = asked.among(by);
  const others = described.filter(
    (d) => d.name !== by && (by === '' || !separate || d.isQuestion) && known.has(d.name),
  );
  const scales = asked.scales.filter((s) => known.has(s.name)).map((s) => s.name);
  const requests = [
    ...others.flatMap((d) => requestsFor(d, by, separate)),
    ...scales.flatMap((name) => scaleRequests(name, by)),
  ];
  const estimates = (await estimate(bound, requests, { maxGroups })).filter(isShown(asked));
  const rows = estimates.map((row) => estimateRow(row, base));
  if (wave.definition.averages.some((average) => average.by === by))
    rows.push(...averages(estimates, by, base));
  if (by !== '') rows.push(...(await testRows(asked, by, others, scales, untested)));
  return rows;
}

/** Where respondent groups are separate, those of which little may be told are not estimated beside the others. */
function isShown({ wave }: AskedPart): (row: EstimateRow) => boolean {
  const separate = areSeparate(wave);
  const few = new Set(wave.codebook.respondentGroups.filter((g) => g.counts_only).map((g) => g.name));
  return (row) => !separate || (row.n > 0 && !few.has(String(row.group.respondent_group ?? '')));
}

async function testRows(
  { wave, bound, base }: AskedPart,
  by: string,
  others: readonly Described[],
  scales: readonly string[],
  untested: ReadonlyMap<string, string>,
): Promise<ResultRow[]> {
  const { design } = bound;
  // Pearson's chi-square takes respondents as drawn one by one: with clusters it finds too many differences.
  const clustered = design.kind === 'replicate' || design.cluster !== null;
  const shareTest = clustered ? ('rao-scott-f' as const) : ('pearson' as const);
  const isTested = testedBy(wave.codebook, by, new Set(others.map((d) => d.name)), untested);
  const tested = others.filter((d) => isTested(d.name));
  const means = [
    ...tested.filter((d) => d.categories.length === 0).map((d) => d.name),
    ...scales.filter(isTested),
  ];
  const tests = [
    ...tested
      .filter((d) => d.categories.length > 0)
      .map((d) => ({ variable: d.name, by: [by], method: shareTest })),
    ...means.map((variable) => ({ variable, by: [by], method: 'mean' as const })),
  ];
  return (await groupTests(bound, tests, { maxGroups })).map((row) => testRow(row, base));
}
