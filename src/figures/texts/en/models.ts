import { listed } from '../listed.js';
import type { ModelTexts } from '../nb/models.js';

/** Words of path diagrams and regressions, English. */
export const models: ModelTexts = {
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
