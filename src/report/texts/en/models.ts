import { listed } from '../../../figures/index.js';
import type { ModelTexts } from '../nb/models.js';

/** Words of tables of models and regressions, English. */
export const models: ModelTexts = {
  outcome: 'Outcome',
  predictor: 'Explained by',
  relation: 'Relation',
  path: 'Path',
  covariance: 'Covariance',
  variance: 'Variance',
  residualVariance: 'Residual variance',
  residualCovariance: 'Residual covariance',
  negativeVariance: (listed) =>
    `Negative variance (Heywood case): ${listed}. The solution is not valid as it stands: the model may be wrong, the sample small, or the item nearly the same as its factor.`,
  aboveOne: (listed) =>
    `Standardised above 1 in absolute value without a negative variance: ${listed}. A path or loading can be so where predictors or factors correlate strongly; a correlation cannot.`,
  casesOf: (used, read, reasons) =>
    `The model uses ${used}${read === null ? '' : ` of ${read}`} answers${reasons === '' ? '.' : `; left out: ${reasons}.`}`,
  few: 'too few to show',
  leftOut: {
    'no group': 'no group',
    'no cluster': 'no cluster',
    'no weight': 'no weight',
    'all items missing': 'all items missing',
    'missing covariate': 'missing covariate',
    'missing item': 'missing item',
  },
  loading: 'Loading',
  intercept: 'Intercept',
  threshold: 'Threshold',
  definedKind: 'Defined',
  estimate: 'Estimate',
  se: 'Standard error',
  lower: 'Lower limit (95%)',
  upper: 'Upper limit (95%)',
  standardised: 'Standardised',
  fitMeasure: 'Measure',
  value: 'Value',
  reading: 'How to read it',
  effect: 'Effect',
  definition: 'Definition',
  readDefined:
    'Indirect effects go through another variable; the total effect is the sum of the direct and the indirect ones.',
  bootstrapped: (draws) => `Intervals are from the bootstrap (${draws} draws).`,
  predictorOne: 'Predictor',
  explained: 'R²',
  readOne:
    'The model was run once for each predictor. Coefficients in bold are statistically significant (p < 0.05).',
  model: 'Model',
  estimator: 'Estimator',
  invariance: {
    configural: 'Same form (configural)',
    metric: 'Equal loadings (metric)',
    thresholds: 'Equal loadings and thresholds',
    scalar: 'Equal intercepts (scalar)',
    strict: 'Equal residual variances (strict)',
  },
  readComparison:
    'Scaled or robust measures stand where the estimator has them. Chi-squares of different estimators cannot be subtracted.',
  readScaled: 'The method gives scaled and robust measures; they stand here.',
  measuredBy: (factor: string) => `${factor}, measured by`,
  showLookedUp: 'Show variances, covariances and thresholds',
  effectSentence: (from, through, to, same, numbers) => {
    const way =
      through === null ? 'In all, directly and through other factors,' : `Through ${listed(through, 'and')},`;
    return same === null
      ? `${way} there is no certain relation between ${from} and ${to} (${numbers}).`
      : `${way} higher ${from} goes with ${same ? 'higher' : 'lower'} ${to} (${numbers}).`;
  },
  ladderTo: (fails, held) =>
    fails === null
      ? 'All steps hold: the items measure the same in the groups.'
      : held.length === 0
        ? `The first step, “${fails}”, does not hold.`
        : `These steps hold: ${listed(held, 'and')}. The step “${fails}” does not.`,
  readLadder:
    'Each step is compared with the one above. A chi-square change that is not significant, a fall in CFI of at most 0.010 and a rise in RMSEA of at most 0.015 speak for the step (Chen 2007). Group means can be compared when the intercepts are equal.',
  laddersGroups: (variable, values) => `Groups (${variable}): ${values.join(' and ')}.`,
  notConverged: (model) =>
    `The model “${model}” found no solution; the numbers are where the search stopped and are not to be read.`,
  fit: {
    npar: ['Free parameters', ''],
    ntotal: ['Observations', ''],
    chisq: ['Chi-square', 'Small beside the degrees of freedom: the model reproduces the data well.'],
    df: ['Degrees of freedom', ''],
    pvalue: ['p value of chi-square', 'Above 0.05: the model does not differ significantly from the data.'],
    baseline_chisq: ['Chi-square, baseline', 'The model without relations.'],
    baseline_df: ['Degrees of freedom, baseline', ''],
    baseline_pvalue: ['p value, baseline', ''],
    cfi: ['CFI', 'Above 0.90 is taken as acceptable, above 0.95 as good.'],
    tli: ['TLI', 'Above 0.90 is taken as acceptable, above 0.95 as good.'],
    rmsea: ['RMSEA', 'Below 0.05 is taken as good, below 0.08 as acceptable; above 0.10 is poor.'],
    rmsea_ci_lower: ['RMSEA, lower limit (90%)', ''],
    rmsea_ci_upper: ['RMSEA, upper limit (90%)', 'A wide interval: the sample is too small to tell.'],
    rmsea_pvalue: ['p value of RMSEA ≤ 0.05', 'Above 0.05: close fit cannot be rejected.'],
    srmr: ['SRMR', 'Below 0.08 is taken as good.'],
    logl: ['Log-likelihood', ''],
    aic: ['AIC', 'For comparing models; lowest is best.'],
    bic: ['BIC', 'For comparing models; lowest is best.'],
  },
  fitLine: (parts, verdict) => `Fit of the model: ${parts}. ${verdict}`,
  fitGood: 'The model fits the data well.',
  fitAcceptable: 'The fit is acceptable.',
  fitMixed: 'The measures disagree: some are acceptable, others not. Read the coefficients with care.',
  fitPoor: 'The model fits the data poorly.',
  fitExact: 'The model has no degrees of freedom and always fits; the fit says nothing.',
  coefficient: 'Coefficient',
  oddsRatio: 'Odds ratio',
  meanRatio: 'Ratio',
  shareOfRSquare: 'Share of R²',
  nagelkerke: 'R² (Nagelkerke)',
  mixedRSquare: 'R² (Nagelkerke unless linear)',
  referenceCategory: 'reference',
  withReference: (variable: string, reference: string) => `${variable} (reference: ${reference})`,
  regressionFamilies: {
    linear: 'Linear regression',
    logistic: 'Logistic regression',
    ordered: 'Ordered logistic regression',
    poisson: 'Poisson regression',
  },
  regressionOf: (family: string, outcome: string, answer: string | null) =>
    `${family} of “${outcome}”${answer === null ? '' : ` (the chance of “${answer}”)`}.`,
  readRegression:
    'In bold: p < 0.05. Standard errors and p take the sampling design into account; p at a variable tests all its categories (Wald). Associations do not show what is cause and what is effect.',
  readImportance:
    'The share of R² is what a variable adds to the explained variance, averaged over all orders in which they may enter (LMG). It does not say what would come of a change.',
  readStandardisedNumbers:
    'Numbers are standardised: a coefficient is for a rise of one standard deviation in the variable.',
  readStandardised:
    'Numbers are standardised: a coefficient is by how many standard deviations the outcome changes when the variable grows by one standard deviation.',
  regressionWithheld: (models) =>
    `Withheld, as it would tell the same as a table that is withheld: ${models}.`,
};
