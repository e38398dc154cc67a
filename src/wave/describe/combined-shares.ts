import type { Codebook, PublishedFigure } from '../../codebook/index.js';
import type { BoundDesign } from '../../design/index.js';
import { roundTo } from '../../disclosure/index.js';
import { type EstimateRequest, estimate } from '../../estimate/index.js';
import { type ResultRow, resultRow } from '../../results/index.js';
import { lessOf, peersOf } from '../published-sides.js';

/** The interval of a share of several categories counted together, which their own intervals don't tell. */
export interface CombinedShare {
  variable: string;
  /** Codes as text, sorted. */
  categories: string[];
  respondent_group: string;
  group_variable: string;
  group_value: string;
  interval: [number, number] | null;
}

/**
 * The combined shares that the codebook's published figures ask of one respondent group, by the design.
 * @param asked variables that anyone in the group has an answer in
 */
export async function combinedShares(
  bound: BoundDesign,
  codebook: Codebook,
  respondentGroup: string,
  asked: ReadonlySet<string>,
  maxGroups: number,
): Promise<CombinedShare[]> {
  const wanted = codebook.published
    .flatMap((figure) => sharesOf(codebook, figure))
    .filter(
      (figure) =>
        (figure.respondent_group ?? '') === respondentGroup &&
        (figure.category?.length ?? 0) > 1 &&
        asked.has(figure.variable) &&
        (figure.group === undefined || asked.has(figure.group.variable)),
    );
  if (wanted.length === 0) return [];
  const found: CombinedShare[] = [];
  // Several figures may ask for one share: the highest and the lowest of a battery do.
  const about = ({ variable, category, group }: PublishedFigure) =>
    JSON.stringify([variable, category, group]);
  for (const figure of new Map(wanted.map((one) => [about(one), one])).values()) {
    const rows = await estimate(bound, [request(figure)], { maxGroups });
    const group = figure.group;
    const row =
      group === undefined
        ? rows[0]
        : rows.find((candidate) => String(candidate.group[group.variable]) === String(group.value));
    if (row === undefined) continue;
    found.push({
      variable: figure.variable,
      categories: figure.category!.map(String).sort(),
      respondent_group: respondentGroup,
      group_variable: group?.variable ?? '',
      group_value: String(group?.value ?? ''),
      interval: row.ci_lower === null || row.ci_upper === null ? null : [row.ci_lower, row.ci_upper],
    });
  }
  return found;
}

/** The shares that a published figure is made of: its own, those of both sides of a difference, of all in an order. */
function sharesOf(codebook: Codebook, figure: PublishedFigure): PublishedFigure[] {
  if (figure.statistic === 'proportion') return [figure];
  if (figure.statistic === 'rank' || figure.statistic === 'top') {
    const names = figure.category === undefined ? [] : (peersOf(codebook, figure)?.names ?? []);
    return names.map((variable) => ({ ...figure, variable }));
  }
  if (figure.statistic !== 'difference') return [];
  const { respondent_group: _, group: __, less: ___, ...about } = figure;
  return [figure, { ...about, ...lessOf(figure) }];
}

const request = ({ variable, category, group }: PublishedFigure): EstimateRequest => ({
  statistic: 'proportion',
  variable,
  categories: category!,
  together: true,
  ...(group === undefined ? {} : { by: [group.variable] }),
});

/** The interval as coarse as those of the same group's other shares. */
export function coarseShare(
  share: CombinedShare,
  base: Pick<ResultRow, 'survey' | 'wave'>,
  coarse: (row: ResultRow) => ResultRow,
): CombinedShare {
  const { categories: _, interval, ...about } = share;
  if (interval === null) return share;
  const [low, high] = interval;
  const row = coarse(
    resultRow({ ...base, ...about, statistic: 'proportion', ci_lower: low, ci_upper: high }),
  );
  return { ...share, interval: [row.ci_lower!, row.ci_upper!] };
}

/** The shares with their intervals rounded as those of the results table are. */
export function roundedShares(shares: readonly CombinedShare[], step: number | undefined): CombinedShare[] {
  if (step === undefined) return [...shares];
  return shares.map((share) => ({
    ...share,
    interval:
      share.interval === null ? null : [roundTo(share.interval[0], step), roundTo(share.interval[1], step)],
  }));
}
