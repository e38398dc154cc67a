import type { Codebook, PublishedFigure } from '../../codebook/index.js';
import type { PublishedComparison, PublishedVerdict, ResultRow, Text } from '../../results/index.js';
import type { CombinedShare } from '../describe/combined-shares.js';
import type { PublishedDifference } from '../describe/published-differences.js';
import { lessOf } from '../published-sides.js';
import { waveText } from '../texts/index.js';
import { lookUp } from './looked-up.js';
import type { LookedUp } from './looked-up-number.js';
import { findingVerdict, verdictOf } from './published-verdict.js';

/**
 * The codebook's published figures beside the same figures from these rows. What is of another wave has a number
 * beside it and no verdict: the wave may differ.
 */
export function comparePublished(
  codebook: Codebook,
  rows: readonly ResultRow[],
  combined: readonly CombinedShare[] = [],
  differences: readonly PublishedDifference[] = [],
): PublishedComparison[] {
  return codebook.published.map((figure) => {
    const found = figure.variable === '' ? notAsked : lookUp(codebook, rows, combined, figure, differences);
    return {
      id: figure.id,
      statement: figure.statement,
      quote: figure.quote ?? '',
      source: figure.source,
      wave: figure.wave,
      respondents: respondentsOf(codebook, figure),
      statistic: figure.statistic,
      variable: figure.variable,
      ...(figure.category === undefined ? {} : { category: figure.category }),
      ...(figure.members === undefined ? {} : { members: figure.members }),
      ...(figure.lowest === true ? { lowest: true as const } : {}),
      ...(figure.finding === undefined ? {} : { finding: figure.finding }),
      ...(figure.not_comparable === undefined ? {} : { not_comparable: figure.not_comparable }),
      reading: figure.reading,
      decimals: figure.decimals,
      computed: found.estimate,
      ci_lower: found.interval?.[0] ?? null,
      ci_upper: found.interval?.[1] ?? null,
      level: found.level,
      n: found.n,
      verdict: verdict(codebook, figure, found),
      reason: found.reason,
    };
  });
}

/** A claim that no question answers. */
const notAsked: LookedUp = { estimate: null, interval: null, level: 0.95, n: null, reason: 'not asked' };

function verdict(codebook: Codebook, figure: PublishedFigure, found: LookedUp): PublishedVerdict {
  if (figure.variable === '') return 'not_asked';
  if (figure.not_comparable !== undefined) return 'not_comparable';
  if (figure.wave !== codebook.wave) return 'other_wave';
  if (found.estimate === null || figure.reading === null) return 'not_computed';
  if (figure.finding !== undefined) return findingVerdict(figure.finding, found.interval);
  return verdictOf(figure.reading, figure, found.estimate, found.interval);
}

/** Whom the figure is about: the source's own word, else the labels of respondent group and group. */
function respondentsOf(codebook: Codebook, figure: PublishedFigure): Text {
  if (figure.respondents !== undefined) return figure.respondents;
  const own = groupLabel(codebook, figure);
  if (figure.statistic !== 'difference' || figure.less?.variable !== undefined) return own;
  const less = groupLabel(codebook, lessOf(figure));
  return waveText((t, label) => t.against(label(own), label(less)));
}

function groupLabel(
  codebook: Codebook,
  { respondent_group, group }: Pick<PublishedFigure, 'respondent_group' | 'group'>,
): Text {
  const labels = [
    codebook.respondentGroups.find(({ name }) => name === respondent_group)?.label,
    [...codebook.variables, ...codebook.derived]
      .find(({ name }) => name === group?.variable)
      ?.values.find(({ code }) => code === group?.value)?.label,
  ].flatMap((label) => (label === undefined ? [] : [label]));
  if (labels.length === 0) return waveText((t) => t.all);
  return waveText((_, label) => labels.map(label).join(', '));
}
