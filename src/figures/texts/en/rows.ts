import { listed } from '../listed.js';
import type { RowTexts } from '../nb/rows.js';

/** Words of bars, dots and other rows, English. */
export const rows: RowTexts = {
  referenceLine: (label: string) =>
    `The dotted line shows “${label}”, which is not computed from these answers.`,
  allLine: 'The dashed line is the value for all.',
  multiple: 'Several answers possible; the shares do not sum to 100 per cent.',
  score: 'Score',
  barsAlt: (count, of) => `Horizontal bars for ${count} answers: ${of}.`,
  shareAnswering: (answer) => `Share answering ${answer}:`,
  stackedAlt: (count) => `Stacked bars for ${count} questions.`,
  likertAlt: (count, top) =>
    `Diverging stacked bars for ${count} ${count === 1 ? 'row' : 'rows'}. Share answering ${top}:`,
  likertNote:
    'Whole per cent. The line parts the answers in the sum to the right from the rest; numbers below 5 stand at the end of the bar or above it, in the same order. The sum is worked out before rounding.',
  highestLowest: (high, highValue, low, lowValue) =>
    `highest for “${high}” (${highValue}), lowest for “${low}” (${lowValue}).`,
  only: (label, value) => `“${label}”: ${value}.`,
  dotsAlt: (count) => `Dots with confidence intervals for ${count} rows:`,
  groupedAlt: (groups) => `Bars for the groups ${groups}:`,
  wholeValue: (value) => `For all: ${value}.`,
  scoresAlt: 'Distribution of scores.',
  scoreAlt: (label, mean, sd) => `${label}: mean ${mean}, standard deviation ${sd}.`,
  scoreCaption: (mean, sd, n) => `Mean ${mean}, SD ${sd}, n = ${n}`,
  scoreUnweighted: 'The bars count answers without weights; mean and standard deviation are weighted.',
  scoreEdges: 'A score on the border of two classes belongs to the higher of them.',
  groupOrder: 'In each cluster the bars stand in the order of the legend above the figure.',
  background: 'Background variable',
  meanShort: 'Mean',
  adjustedP: 'Adjusted p, against the others',
  groupDotsAlt: (count: number) => `Dots with confidence intervals for ${count} groups.`,
  differsNote:
    'Filled green mark: the group differs from all others at the 5 per cent level, adjusted for all comparisons of the figure (Benjamini–Hochberg). The comparison is worked out from the published numbers, as if the group and the rest were independent, for groups of at least ten answers. p at a heading is the test between all its groups, not adjusted.',
  differsOnly: 'The figure shows only the groups that differ; the table has them all.',
  responseRate: 'Response rate',
  invited: 'Invited',
  answered: 'Answers',
  ratesNote:
    'The response rate is the net sample by the gross sample. p at a heading is the test of whether the net sample is spread as the population is.',
  ratesAlt: (count) => `Points for the response rate in ${count} groups.`,
  ratesLead: (rate, high, low, fewest) =>
    `The response rate is ${rate}, highest ${high} and lowest ${low}${fewest === null ? '' : `, leaving out groups with fewer than ${fewest} invited`}.`,
  ratesTested: (differing) =>
    differing.length === 0
      ? 'Those who answered do not differ significantly from the population.'
      : `Those who answered differ significantly from the population by ${listed(differing, 'and')}.`,
  groupCount: (count: number) => `${count} groups`,
  noneDiffers: 'No group differs significantly from the others.',
  higherThan: (what, high, low, named) =>
    `${named ? `“${what}”: h` : 'H'}igher ${high[0]} (${high[1]}) than ${low[0]} (${low[1]}).`,
  unlikeBy: (names) =>
    `The groups are not alike by ${listed(
      names.map((name) => `“${name}”`),
      'and',
    )}, but none of them differs significantly from all the others.`,
  wholeIs: (share, value) => `The ${share ? 'share' : 'mean'} for all is ${value}.`,
  noneCompared: 'The groups are not compared: they have too few answers, or the numbers are withheld.',
  /** A group that the codebook has no phrase for. */
  inGroup: (by, group) => `in the group “${group}” by ${by.toLowerCase()}`,
  among: (who) => `among ${who}`,
  differsFrom: (what: string, all: string, above: string[], below: string[], named: boolean) =>
    `${named ? `“${what}”: ` : ''}${[
      ...(above.length === 0
        ? []
        : [`${named ? 'h' : 'H'}igher than for all (${all}) ${listed(above, 'and')}`]),
      ...(below.length === 0
        ? []
        : [
            `${above.length === 0 && !named ? 'L' : 'l'}ower ${above.length === 0 ? `than for all (${all}) ` : ''}${listed(below, 'and')}`,
          ]),
    ].join('; ')}.`,
};
