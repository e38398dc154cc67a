import type { Codebook, PublishedFigure } from '../../codebook/index.js';
import type { BoundDesign } from '../../design/index.js';
import { roundTo } from '../../disclosure/index.js';
import { type EstimateRow, estimate } from '../../estimate/index.js';
import { type ComparedGroups, comparedGroups } from '../published-sides.js';

/** The interval of a published difference by the design, which the intervals of its sides don't tell. */
export interface PublishedDifference {
  /** The published figure's. */
  id: string;
  interval: [number, number];
}

/**
 * The differences that the codebook's published figures ask of one table of respondents, by the design: two groups of
 * one sample share clusters and strata, so that their covariance counts.
 * @param respondentGroup whose table it is; '' everyone's, which is crossed with the respondent group
 * @param asked variables that anyone in the table has an answer in
 */
export async function publishedDifferences(
  bound: BoundDesign,
  codebook: Codebook,
  respondentGroup: string,
  asked: ReadonlySet<string>,
  maxGroups: number,
): Promise<PublishedDifference[]> {
  const found: PublishedDifference[] = [];
  for (const figure of codebook.published) {
    const groups = comparedGroups(figure);
    if (groups === null || groups.table !== respondentGroup) continue;
    if (!asked.has(figure.variable) || !asked.has(groups.by)) continue;
    const interval = intervalOf(await estimate(bound, [request(figure, groups)], { maxGroups }), groups);
    if (interval !== null) found.push({ id: figure.id, interval });
  }
  return found;
}

const request = ({ variable, category }: PublishedFigure, { by }: ComparedGroups) => ({
  variable,
  by: [by],
  compare: 'pairs' as const,
  ...(category === undefined
    ? { statistic: 'mean' as const }
    : { statistic: 'proportion' as const, categories: category, together: true }),
});

/** The pairs stand by code: the one asked for may be turned. */
function intervalOf(rows: readonly EstimateRow[], { by, own, less }: ComparedGroups) {
  const pair = (a: string, b: string) =>
    rows.find(
      ({ statistic, group, against }) =>
        statistic === 'difference' &&
        String(group[by]) === a &&
        typeof against === 'object' &&
        String(against[by]) === b,
    );
  const [row, turned] = [pair(own, less), pair(less, own)];
  const { ci_lower: low = null, ci_upper: high = null } = row ?? turned ?? {};
  if (low === null || high === null) return null;
  return (row === undefined ? [-high, -low] : [low, high]) satisfies [number, number] as [number, number];
}

/** The intervals rounded as those of the results table are. */
export function roundedDifferences(
  list: readonly PublishedDifference[],
  step: number | undefined,
): PublishedDifference[] {
  if (step === undefined) return [...list];
  return list.map(({ id, interval: [low, high] }) => ({
    id,
    interval: [roundTo(low, step), roundTo(high, step)],
  }));
}
