/** Words in the figures, English. */
import { listed } from './listed.js';
import type { FigureTexts } from './nb.js';

export const en: FigureTexts = {
  withheld: 'withheld',
  withheldNote: (count, because) =>
    count === 1 ? `One number is withheld${because}.` : `${count} numbers are withheld${because}.`,
  withheldBecause: {
    few: 'because too few answered',
    few_rest: 'because too few answered in the rest of the group',
    units: 'because the answers come from too few units',
    derivable: 'so that no answer can be worked out',
    either: 'because too few answered or so that no answer can be worked out',
    coarse: 'as it could only be given so coarsely that it would say nothing',
    other: 'to protect the respondents',
  },
  nothingLeft: 'The figure is not drawn, as all its numbers are withheld.',
  nothingComputed: 'The figure is not drawn, as its numbers are withheld or not computed.',
  /** What stands in a number's place, by why it is not there. */
  absent: {
    withheld: 'withheld',
    not_asked: 'not asked',
    no_answers: 'no answers',
    not_compared: 'not alike',
    not_computed: 'not computed',
  },
  notAskedNote: '“Not asked”: nobody there was given the question.',
  noAnswersNote: '“No answers”: nobody there gave a valid answer.',
  notComparedNote: "“Not alike”: it was asked in another way, so the numbers can't be compared.",
  comparability: {
    reworded: 'the question has other words',
    options_changed: 'the answer options have changed',
    scale_length_changed: 'the scale has another length',
    asked_of_others: 'the question was put to others',
    items_changed: 'the index has other items',
    recoded: 'it is derived in another way',
  },
  notComparedBecause: (label, wave, what) => `“${label}” can't be compared with ${wave}: ${what}.`,
  comparedAnyway: (label, wave, what, because) =>
    `“${label}” is compared with ${wave} although ${what}${because === '' ? '' : `: ${because}`}.`,
  notComputedNote: (reason) =>
    `“Not computed”: the number was not worked out${reason === '' ? '' : `: ${reason}`}.`,
  unknown: 'unknown',
  unknownNote: (mark, reasons) => `${mark} The uncertainty is not known: ${reasons}.`,
  intervalCut: 'An arrowhead: the interval goes on beyond the end of the axis.',
  intervalNone:
    'Numbers without a line have a computed standard error of 0: all in the sample answered alike, or the sampling plan fixes the number.',
  axisPart: (from, to, low, high) => `The axis shows ${from} to ${to} of a scale from ${low} to ${high}.`,
  /** Reasons of the results table, found by a part of their own words. */
  reasons: {
    'once it is rounded': 'rounded to protect the respondents, the interval would cover most of the scale',
    'one respondent': 'only one respondent',
    'one cluster': 'only one unit',
    'one sampling unit': 'only one unit',
    'two respondents': 'only two respondents',
    'alone in their strata': 'only units that are alone in their strata',
    'a replicate weight': 'one of the replicate weights leaves nobody to estimate from',
    'no valid answers': 'no valid answers',
    'too few or too like': 'too few or too like answers',
    'one factor does not fit': 'one factor does not fit the data',
    not_converged: 'the model found no solution',
    'without an estimate are left out': 'groups without a number are left out',
    'fewer than two groups': 'fewer than two groups with answers',
  },
  noNumbers: 'no numbers',
  all: 'All',
  answer: 'Answer',
  statement: 'Question',
  variable: 'Variable',
  group: 'Group',
  share: 'Share',
  count: 'Count',
  mean: 'Mean',
  sd: 'Standard deviation',
  lower: 'Lower limit (95%)',
  upper: 'Upper limit (95%)',
  se: 'Standard error',
  estimate: 'Estimate',
  interval: 'Lines show 95% confidence intervals.',
  referenceLine: (label: string) =>
    `The dotted line shows “${label}”, which is not computed from these answers.`,
  allLine: 'The dashed line is the value for all.',
  missingShare: 'The share without a valid answer is of everyone who got the question.',
  multiple: 'Several answers possible; the shares do not sum to 100 per cent.',
  score: 'Score',
  simulated: 'SIMULATED DATA',
  and: 'and',
  quote: (text) => `“${text}”`,
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
  answers: 'Answers',
  respondents: 'Respondents',
  meaning: 'Meaning',
  onlyThose: 'Only those with',
  made: 'How it is made',
  asked: 'Who',
  weights: 'Weighting',
  unweighted: 'Unweighted',
  test: 'Test',
  register: 'Register',
  source: 'Source',
  correspondsTo: 'Corresponds to',
  note: 'Note',
  or: 'or',
  scaleOf: (items, range) =>
    `Index of ${items} items${range === undefined ? '' : `, from ${range[0]} to ${range[1]}`}.`,
  shareOf: (answers) => `The share is of those who answered ${answers}.`,
  testNames: {
    pearson: "Pearson's chi-square test",
    t: 'design-based t test',
    'wald-f': 'design-based F test',
    'rao-scott-f': "Rao and Scott's chi-square test",
    'linear-trend': 'test of linear trend',
  },
  testOne: (significant, marked, how) =>
    `The difference between the groups is ${significant ? '' : 'not '}${marked ? 'marked' : 'statistically significant'} at the 5 per cent level: ${how}.`,
  testMany: (significant, marked, how) =>
    significant.length === 0
      ? `No ${marked ? 'marked' : 'statistically significant'} differences between the groups at the 5 per cent level (${how}).`
      : `${marked ? 'Marked' : 'Statistically significant'} difference between the groups at the 5 per cent level (${how}) for ${significant.join('; ')}.`,
  testSome: (count) =>
    count === 1
      ? 'One question is not tested, as numbers are withheld.'
      : `${count} questions are not tested, as numbers are withheld.`,
  testUntested: (count) =>
    count === 1
      ? 'One question is not tested, as the answers give no basis for it (a group of one respondent or one unit, or answers all alike).'
      : `${count} questions are not tested, as the answers give no basis for it (a group of one respondent or one unit, or answers all alike).`,
  testNone:
    'The difference is not tested, as the answers give no basis for it (a group of one respondent or one unit, or answers all alike).',
  testWithheld: 'The test is withheld so that no answer can be worked out.',
  from: 'From',
  to: 'To',
  relation: 'Relation',
  path: 'Path',
  covariance: 'Covariance',
  loading: 'Loading',
  standardised: 'Standardised',
  unstandardised: 'Unstandardised',
  pathAlt: (variables, significant, all) =>
    `Path diagram with ${variables} variables. ${significant} of ${all} paths are statistically significant at the 5 per cent level:`,
  pathNone: 'No path is statistically significant at the 5 per cent level.',
  /** In place of a line of fit. */
  fitExact: 'The model has no degrees of freedom: it always fits, and the fit tells nothing.',
  pathNote:
    'The numbers are standardised coefficients. Significant relations (p < 0.05) are dark and bold, the others faint. The larger the number, the wider the arrow. *** p < 0.001, ** p < 0.01, * p < 0.05.',
  pathFixed: 'Where the model fixes a loading, p is that of the standardised value.',
  pathShapes: 'Rectangles are observed variables, ellipses are latent.',
  pathGroups: 'The model is fitted in each group; there is a diagram for each.',
  pathUntested: 'Associations between explanatory variables are taken from the data and not tested.',
  explained: (value) => `R² = ${value}`,
  explaining: (outcome) => `What explains “${outcome}”`,
  mapAlt: (what, places) => `Map of ${places} areas by “${what}”. Number of areas in each class:`,
  mapWithout: (withheld, empty) =>
    `${withheld} ${withheld === 1 ? 'area is' : 'areas are'} withheld and ${empty} ${empty === 1 ? 'has' : 'have'} no number.`,
  pooled: (waves, several) =>
    `Answers are put together from ${listed(waves, 'and')}; the shares are of the answers.${several === null ? '' : ` ${several} are in several of the waves and count as one.`}`,
  pooledWhole: (wave) => `Numbers of all together are of ${wave} alone.`,
  mapNote:
    'The colours show estimates with uncertainty; for areas with few answers they may be far off. Map: © Kartverket (CC BY 4.0). Municipalities: Statistics Norway (CC BY 4.0).',
  mapCredit: 'Map: © Kartverket, CC\u00a0BY\u00a04.0. Division: Statistics Norway, CC\u00a0BY\u00a04.0',
  mapOff: (places) => `These are not on the map: ${places}.`,
  funnelN: 'Number of answers (n)',
  funnelLimit: (level) => `${level} control limit`,
  funnelPosition: 'Position',
  funnelWithin: 'within',
  funnelOutside95: 'outside 95%',
  funnelOutside998: 'outside 99.8%',
  funnelLowerLimit: (level) => `Lower control limit (${level})`,
  funnelUpperLimit: (level) => `Upper control limit (${level})`,
  funnelAlt: (what, places) =>
    `Funnel plot of ${places} groups by “${what}”: estimate against number of answers.`,
  funnelOutside: (between, beyond) =>
    `${between} lie outside the 95% limits, ${beyond} of them outside the 99.8% limits.`,
  funnelNote:
    'The horizontal line is the value for all. The other lines show where the estimates would lie if all groups had the same value as the whole and only chance set them apart: 95% (dashed) and 99.8% (solid). Groups within the limits should not be ranked.',
  changeAlt: (count, waves, form) =>
    ({
      dumbbell: `Change between ${waves} for ${count} rows.`,
      slope: `${count} lines over ${waves}.`,
      multiples: `${count} small figures of the course over ${waves}.`,
    })[form],
  changeOf: (label, first, last) => `“${label}”: from ${first} to ${last}.`,
  sidesAlt: (rows: number, own: string, other: string) =>
    `Two dots on a line in ${rows} ${rows === 1 ? 'row' : 'rows'}: ${own} and ${other}.`,
  sidesOf: (label: string, own: string, first: string, other: string, second: string) =>
    `“${label}”: ${first} for ${own}, ${second} for ${other}.`,
  difference: 'Difference',
  sidesLead: (
    own: string,
    other: string,
    above: string[],
    below: string[],
    groups: string[],
    of: number,
    questions: boolean,
  ) => {
    if (above.length + below.length + groups.length === 0)
      return of === 1
        ? 'The difference between the two is not statistically significant.'
        : 'None of the differences between the two is statistically significant.';
    return [
      ...(above.length === 0 ? [] : [`Higher for “${own}”: ${listed(above, 'and')}.`]),
      ...(below.length === 0 ? [] : [`Higher for “${other}”: ${listed(below, 'and')}.`]),
      ...(groups.length === 0 ? [] : [`In some groups only: ${listed(groups, 'and')}.`]),
      ...(above.length + below.length + groups.length < of
        ? [
            questions
              ? 'For the other questions no difference is statistically significant.'
              : 'No other difference is statistically significant.',
          ]
        : []),
    ].join(' ');
  },
  sidesNote: (own: string, other: string, points: boolean) =>
    `The number to the right is the ${points ? 'share' : 'mean'} of “${own}” less that of “${other}”${points ? ', in percentage points (pp.)' : ''}. The two have answered separately, and the line joins the groups, not each leader with the own owner.`,
  sidesTogether:
    'The difference is not tested: the two may have answered from the same units, and how their answers go together is not known.',
  sidesWording: 'The two are not asked in the same words.',
  sidesAnswers: (other: string, texts: string) =>
    `“${other}” had other answers to choose from: the share there is of those who answered ${texts}.`,
  sidesRounded:
    'Some numbers are rounded to protect those who answered. The tests allow for it, so large differences too may be uncertain.',
  sidesSignificant:
    'Differences that are statistically significant at the 5 per cent level have bold numbers; the tests are adjusted for how many are made of each battery (Holm); p in the table is unadjusted.',
  change: 'Change',
  changePoints: (value) => `${value} pp`,
  changeLead: (up, down, of) => {
    if (up.length + down.length === 0)
      return of === 1
        ? 'The change is not statistically significant.'
        : 'None of the changes is statistically significant.';
    return [
      ...(up.length === 0 ? [] : [`Up: ${listed(up, 'and')}.`]),
      ...(down.length === 0 ? [] : [`Down: ${listed(down, 'and')}.`]),
      ...(up.length + down.length < of ? ['No other change is statistically significant.'] : []),
    ].join(' ');
  },
  changeSignificant:
    'Changes that are statistically significant at the 5 per cent level have bold numbers; the tests are adjusted for their number in each battery (Holm).',
  changeNote: (form, first, last, points) =>
    `${{ dumbbell: 'The number to the right', slope: 'The number in brackets', multiples: 'The number below the name' }[form]} is the change from ${first} to ${last}${points ? ', in percentage points (pp)' : ''}.`,
  changeBand: 'The band or line around a number shows its 95% confidence interval.',
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
  testHidden: 'test withheld',
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
  wave: 'Survey',
  // Regressions.
  reference: 'reference',
  predictor: 'Predictor',
  category: 'Category',
  effect: 'Effect',
  effectPoints: 'Effect (percentage points)',
  points: 'Points',
  noEffect: 'No difference',
  significant: 'p < 0.05',
  notSignificant: 'p ≥ 0.05',
  oneMore: 'One unit more',
  oneDeviation: 'One standard deviation more',
  coefficientsAlt: (outcome: string, count: number) =>
    `Dots with confidence intervals for ${count} associations with “${outcome}”.`,
  effectNote: (outcome: string, answer: string | null) =>
    `The dots are average marginal effects: how far ${answer === null ? `the mean of “${outcome}”` : `the share answering “${answer}” to “${outcome}”`} is from the reference category, or changes when a number grows by one unit, with the other predictors as they are. The lines are 95% intervals.`,
  effectMarks: 'Filled, green mark: p < 0.05. The vertical line is no difference.',
  deviationNote: 'Numbers are standardised: mean 0 and standard deviation 1.',
  crossSection: 'Associations do not show what is cause and what is effect.',
  inPoints: (size: string) => `${size} percentage points`,
  inDeviations: (size: string) => `${size} standard deviations`,
  meanOf: (outcome: string) => `the mean of “${outcome}”`,
  shareOfAnswer: (answer: string, outcome: string) => `the share answering “${answer}” to “${outcome}”`,
  allElse: (what: string) => `How ${what} goes with the predictors when the others are held constant:`,
  effectOfNumber: (label: string, size: string, higher: boolean, standardised: boolean) =>
    `One ${standardised ? 'standard deviation' : 'unit'} more of “${label}”: ${size} ${higher ? 'higher' : 'lower'}.`,
  effectOfCategory: (label: string, size: string, higher: boolean) =>
    `${size} ${higher ? 'higher' : 'lower'} for “${label}”`,
  effectOfCategories: (variable: string, sides: string[], reference: string) =>
    `${variable}: ${listed(sides, 'and')} than for “${reference}”.`,
  categoriesDiffer: (variable, p, reference) =>
    `${variable}: the groups are not alike (${p}), though none of them by itself differs from “${reference}”.`,
  noEffects:
    'None of the predictors has a statistically significant association with the outcome when the others are held constant.',
};
