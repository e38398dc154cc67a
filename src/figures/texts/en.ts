import type { FigureTexts } from './nb.js';

/** Words in the figures, English. */
export const en: FigureTexts = {
  withheld: 'withheld',
  withheldNote: (count) =>
    count === 1
      ? 'One number is withheld because too few answered or because it could reveal what individuals answered.'
      : `${count} numbers are withheld because too few answered or because they could reveal what individuals answered.`,
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
  allLine: 'The dashed line is the value for all.',
  missingShare: 'The share without a valid answer is of everyone who got the question.',
  multiple: 'Several answers possible; the shares do not sum to 100 per cent.',
  score: 'Score',
  simulated: 'SIMULATED DATA',
  and: 'and',
  barsAlt: (count, of) => `Horizontal bars for ${count} answers: ${of}.`,
  shareAnswering: (answer) => `Share answering ${answer}:`,
  stackedAlt: (count) => `Stacked bars for ${count} questions.`,
  likertAlt: (count, top) =>
    `Diverging stacked bars for ${count} ${count === 1 ? 'row' : 'rows'}. Share answering ${top}:`,
  highestLowest: (high, highValue, low, lowValue) =>
    `highest for «${high}» (${highValue}), lowest for «${low}» (${lowValue}).`,
  only: (label, value) => `«${label}»: ${value}.`,
  dotsAlt: (count) => `Dots with confidence intervals for ${count} rows:`,
  groupedAlt: (groups) => `Bars for the groups ${groups}.`,
  wholeValue: (value) => `For all: ${value}.`,
  scoresAlt: 'Distribution of scores.',
  scoreAlt: (label, mean, sd) => `${label}: mean ${mean}, standard deviation ${sd}.`,
  scoreCaption: (mean, sd, n) => `Mean ${mean}, SD ${sd}, n = ${n}`,
  from: 'From',
  to: 'To',
  relation: 'Relation',
  path: 'Path',
  covariance: 'Covariance',
  loading: 'Loading',
  standardised: 'Standardised',
  unstandardised: 'Unstandardised',
  pathAlt: (variables, significant, all) =>
    `Path diagram with ${variables} variables. ${significant} of ${all} paths are statistically significant at the 5% level:`,
  pathNone: 'No path is statistically significant at the 5% level.',
  pathNote:
    'The numbers are standardised coefficients. Significant relations (p < 0.05) are dark and bold, the others thin and faint. *** p < 0.001, ** p < 0.01, * p < 0.05.',
  pathShapes: 'Rectangles are observed variables, ellipses are latent.',
  explained: (value) => `R² = ${value}`,
  explaining: (outcome) => `What explains «${outcome}»`,
};
