import { listed } from '../../figures/index.js';
import type { ReportTexts } from './nb.js';

/** Words of the report, English. */
export const en: ReportTexts = {
  languageTag: 'en',
  skipLink: 'Skip to the content',
  simulated: 'SIMULATED DATA',
  simulatedShort: 'The numbers say nothing of real schools, leaders or owners.',
  moreAbout: 'Data files, answers left out and withheld, versions',
  simulatedLong:
    'The numbers in this report come from simulated answers. They say nothing about real schools, leaders or programmes.',
  languages: 'Languages',
  contentsAndSearch: 'Contents and search',
  search: 'Search questions, answers and groups',
  searchHint: 'Search the report',
  hits: (count) => (count === 0 ? 'Nothing found.' : count === 1 ? 'One hit.' : `${count} hits.`),
  moreHits: (count) => `and ${count} more: type more to narrow`,
  onlyDifferences: 'Differences only',
  markLegend: 'groups differ from the others; the number is how many',
  markSaid: (count) => (count === 1 ? 'one group differs' : `${count} groups differ`),
  chapterWord: 'chapter',
  copyLink: 'Copy link',
  copied: 'The link is copied',
  differs: 'differs from the others',
  differsNot: 'does not differ',
  intervalOf: (interval) => `95% CI ${interval}`,
  adjustedAgainst: (p) => `against the others: adjusted p\u00a0${p}`,
  interval: 'Confidence interval',
  answersInOrder: 'Answers, lowest to highest',
  kinds: { question: 'question', answer: 'answer', group: 'group' },
  notPrinted: 'The table is large and stands only in the web version and as a CSV file.',
  total: 'Total',
  answeredSo: 'The numbers are how many answered so. Groups of so few answers are not shown in per cent.',
  ticked: 'ticked',
  indexMean: (label: string) => `${label} (mean)`,
  readPublished:
    'The words in quotation marks are the source’s own. “Read as” is our reading of them: a number stands for all that rounds to it, and “ni av ti” (nine in ten) is read as 85–95%. The verdict holds the reading against the interval of the computed number. “In agreement” means that the interval holds the published number (or the whole range), or that the computed number lies in the reading. “Outside” means that they have nothing in common, and “undecided” that the number lies outside while its interval reaches into the reading, or that it has no interval.',
  readOtherWave:
    'Figures of another wave only stand beside: the difference may be a change between the waves.',
  readMissingShare: 'Shares of missing answers are of all who were asked, unweighted.',
  readPublishedDifference:
    'Differences are the group less the one after “against”, in percentage points for shares.',
  readPublishedFinding:
    'An effect that the source tells of in words is “in agreement” when it is significant with that sign (or not significant, where the source says that there is none).',
  readPublishedTop:
    '“3 of 3” means that all three that the source names are among the three highest (or lowest) here.',
  contents: 'Contents',
  provenance: 'About the numbers',
  invited: 'Invited',
  answered: 'Answered',
  used: 'Used in the analyses',
  responseRate: 'Response rate',
  inputs: 'Data files',
  file: 'File',
  bytes: 'Size (bytes)',
  hash: 'SHA-256',
  response: 'Response status',
  dropped: 'Left out',
  droppedNone: 'Nothing is left out.',
  weights: 'Weighting',
  source: 'Source',
  seed: 'Seed of random numbers',
  versions: 'Program versions',
  survey: 'Survey',
  wave: 'Wave',
  figure: 'Figure',
  table: 'Table',
  showTable: 'Show the numbers as a table',
  downloads: 'Download',
  downloadSvg: 'Figure (SVG)',
  downloadPng: 'Picture (PNG)',
  downloadSpec: 'Specification (Vega-Lite)',
  downloadCsv: 'Numbers (CSV)',
  // Citation.
  citation: 'Citation',
  publisher: 'Publisher',
  contact: 'Contact',
  published: 'Published',
  licence: 'Licence',
  authors: 'Author',
  reference: 'How to cite this report',
  bibtex: 'Reference for BibTeX',
  excel: 'Numbers (Excel)',
  inReport: (label: string, title: string, reference: string) => `${label}. ${title}. In: ${reference}`,
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  dateOf: (day: number, month: string, year: string) => `${day} ${month} ${year}`,
  // Printed on pages.
  appendix: 'Appendix: long tables',
  tableInAppendix: 'The table is in the appendix.',
  inAppendix: 'In the appendix.',
  restInAppendix: 'The rest of the table stands in the appendix.',
  pageOf: (page: string, of: string) => `Page ${page} of ${of}`,
  partOf: (part: number, of: number) => `Part ${part} of ${of}`,
  locale: 'en-GB',
  rowsInFile: (shown: number, all: number) => `${shown} of ${all} rows are shown; the Excel file has all.`,
  marked: (shown: number, all: number) =>
    `${shown} of ${all} questions have at least one marked difference and are shown; the Excel file has the rest.`,
  holds: '* holds also after adjustment for all comparisons',
  shareColumn: 'share',
  numbers: 'Numbers',
  aboutFigure: 'About the figure',
  aboutTable: 'About the table',
  notDrawn: 'This kind of figure cannot be drawn yet.',
  withheld: 'withheld',
  notComputed: 'not computed here',
  withheldTitle: 'Withheld numbers',
  withheldWhy: 'Numbers marked “withheld” are held back to protect the respondents.',
  withheldReasons: {
    few: 'Too few answers',
    few_rest: 'Too few answers in the rest of the group',
    units: 'Too few units for the reporting rule',
    derivable: 'Held back so that no answer can be worked out',
    either: 'Too few answers, or held back so that no answer can be worked out',
    coarse: 'Could only be given so coarsely that it would say nothing',
  },
  tablesNothing: 'The results have no numbers for this table.',
  made: 'Made with ledervilkar',
  // Changes between waves.
  changeOf: 'Number',
  changed: 'Change',
  direction: 'Direction',
  adjustedP: 'p, adjusted',
  directions: { up: 'up', down: 'down', none: 'no sure change' },
  changeMeasures: {
    mean: 'mean',
    share: 'share',
    topTwo: (lower, upper) => `share: ${lower} or ${upper}`,
  },
  question: 'Question',
  /** How many changes went a way, and of what, where they are few. */
  went: (count, names, way) =>
    `${count === '0' ? 'none' : count} went surely ${way}${
      names.length === 0
        ? ''
        : ` (${listed(
            names.map((name) => `“${name}”`),
            'and',
          )})`
    }`,
  sureChanges: 'Statistically significant changes',
  otherChanges: 'Changes that are not statistically significant',
  changesLead: (before, [tested, up, down], withheld) =>
    `${tested} changes since ${before} are tested: ${up}, and ${down}.${withheld === 0 ? '' : ` ${withheld} are withheld.`}`,
  readChanges:
    "Changes of shares are in percentage points, others in the scale's own units; the limits are a 95% confidence interval. p is adjusted for the number of changes in each battery (Holm), and the direction is told where the adjusted p is below 0.05.",
  /** A wave by its season and year. */
  waveNamed: (wave) => {
    const [, year, half] = /^(\d{4})([VH])$/i.exec(wave) ?? [];
    return year === undefined ? wave : `${half!.toUpperCase() === 'V' ? 'spring' : 'autumn'} ${year}`;
  },
  sinceLast: 'Since last time',
  sinceLastText: (before, now) =>
    `What has changed from ${before} to ${now}? Only what was asked alike both times, or what the codebook says can be compared, is compared.`,
  sinceLastFigure: (before, now) => `Change from ${before} to ${now}`,
  sinceLastTable: (before, now) => `All changes from ${before} to ${now}`,
  scale: 'Scale',
  items: 'Items',
  alpha: "Cronbach's alpha",
  alphaLower: 'Alpha, lower limit (95%, Feldt)',
  alphaUpper: 'Alpha, upper limit (95%, Feldt)',
  alphaStd: 'Standardised alpha',
  omega: "McDonald's omega",
  interItem: 'Mean inter-item correlation',
  fewComplete: (scale, n, scored) =>
    `“${scale}”: alpha rests on ${n} of the ${scored} who have a score, since the others have not answered every item. The rows under the index give alpha in two other ways: by pairwise covariances, and without the item that most lack.`,
  alphaPairwise: (scale) => `${scale}, pairwise covariances`,
  alphaWithout: (scale, item) => `${scale}, without “${item}”`,
  pairs: 'Pairs',
  meanChange: 'Mean change',
  pairedT: 'Paired t test',
  signedRank: 'Wilcoxon signed rank',
  rankBiserial: 'Rank-biserial r',
  readPaired: (ranked) =>
    `Only those who answered both times are counted. dz is the mean change divided by the standard deviation of the changes.${
      ranked
        ? ' The Wilcoxon test ranks changes by size; the rank-biserial r is 1 where all went up and −1 where all went down.'
        : ''
    } 95 % confidence intervals in brackets.`,
  theme: 'Theme',
  texts: 'Texts',
  coderAgreement: 'Agree',
  readAgreement:
    'Both have coded the same texts, each on their own. Kappa is the agreement beyond what would come by itself: 1 is full agreement, 0 no more than chance. Above 0.6 is often taken as good and above 0.8 as very good. The 95% interval is of large samples; with few texts it is no more than a hint. The shares of the themes are the first coder’s.',
  kappasFrom: (low, lowest, high, highest) =>
    `Kappa goes from ${low} (“${lowest}”) to ${high} (“${highest}”).`,
  readReliability:
    'Alpha and omega show how well the items of a scale hang together. Values above 0.7 are often taken as sufficient, above 0.8 as good.',
  item: 'Item',
  mean: 'Mean',
  sd: 'Standard deviation',
  itemRest: 'Item-rest correlation',
  alphaIfDeleted: 'Alpha if deleted',
  missingShare: 'Missing',
  reversedMark: 'reversed',
  readItems:
    'Items marked “reversed” are reversed before the scale is computed. If alpha rises clearly without an item, or its correlation with the others is low, the item fits the scale poorly.',
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
  status: 'Status',
  count: 'Count',
  shareOfInvited: 'Share of invited',
  statement: 'Statement',
  quoted: 'The source says',
  publishedRespondents: 'About (group, wave)',
  readAs: 'Read as',
  computedInterval: 'Computed here (95% interval)',
  verdict: 'Verdict',
  verdicts: {
    agrees: 'in agreement',
    outside: 'outside',
    undecided: 'undecided',
    other_wave: 'another wave, not assessed',
    not_comparable: 'not directly comparable',
    not_asked: 'no number to compare with here',
  },
  verdictNoInterval: 'undecided (no interval)',
  effectFindings: {
    positive: 'positive and significant',
    negative: 'negative and significant',
    none: 'no significant effect',
  },
  topAre: (names, lowest) => `${lowest ? 'lowest' : 'highest'}: ${names}`,
  topOf: (part, whole) => `${part} of ${whole}`,
  rankOf: (place: string) => `no. ${place}`,
  publishedSource: 'Source',
  atLeast: (value) => `at least ${value}`,
  atMost: (value) => `at most ${value}`,
  rangeTo: ' to ',
  variable: 'Variable',
  answer: 'Answer',
  group: 'Group',
  all: 'All',
  share: 'Share',
  population: 'Population',
  grossSample: 'Gross sample',
  netSample: 'Net sample',
  coverage: 'Share of the population that answered',
  shareOfPopulation: 'Share of the population',
  shareOfNet: 'Share of the net sample',
  differencePoints: 'Difference (percentage points)',
  unknown: 'Unknown',
  readResponse:
    'The gross sample is those invited, the net sample those who answered enough to be used. The response rate is the net by the gross sample.',
  netAgainstPopulation: (test: string, p: string, differs: boolean) =>
    `Net sample against population: ${test}, p ${p}. ${differs ? 'The net sample is significantly different from the population.' : 'The net sample is not significantly different from the population.'}`,
  readTopTwo: 'Share with one of the two highest answers.',
  readStars: (marked) =>
    `* Significant at 5 per cent. Distributions of answers are tested by ${marked ? 'Pearson chi-square (weighted, scaled to the number of answers), and the difference is then called marked' : 'Rao-Scott chi-square, which takes account of the design'}; means by a t or F test under the design. The chi-square test is of the whole distribution, not only of the share shown. Not corrected for the number of tests.`,
  respondents: 'Respondents',
  background: 'Background variable',
  test: 'Test',
  testStatistic: 'Test value',
  tests: {
    pearson: 'Pearson chi-square',
    t: 't test',
    'wald-f': 'F test (Wald)',
    'rao-scott-f': 'Rao–Scott',
    'linear-trend': 'Linear trend',
  } as Record<string, string>,
  differencesLead: (found, all, expected, marked) =>
    `${all === '1' ? `The one distribution of answers shows ${found === 0 ? 'no' : 'a'}` : `${found === 0 ? 'None' : found} of ${all} distributions of answers ${found === 1 ? 'shows' : 'show'} a`} ${marked ? 'marked' : 'statistically significant'} difference. With no differences at all, chance alone would give ${expected === 0 ? 'fewer than one' : `around ${expected}`}.`,
  differencesMeans: (found, all) =>
    all === '1'
      ? `The one comparison of means shows ${found === 0 ? 'no' : 'a'} statistically significant difference.`
      : `${found === 0 ? 'None' : found} of ${all} comparisons of means ${found === 1 ? 'shows' : 'show'} a statistically significant difference.`,
  differencesWithheld: (count) =>
    count === 1
      ? 'One test is held back because numbers are withheld.'
      : `${count} tests are held back because numbers are withheld.`,
  differencesUntested: (count) =>
    count === 1
      ? 'One test is not made, as the answers give no basis for it (a group of one respondent or one unit, or answers all alike).'
      : `${count} tests are not made, as the answers give no basis for them (a group of one respondent or one unit, or answers all alike).`,
  notTested: 'not tested',
  readDifferences: (marked) =>
    `${marked ? 'A difference between distributions of answers is called marked only where Pearson chi-square is significant at 5 per cent' : 'Distributions of answers are tested by Rao-Scott chi-square, which takes account of the design, at 5 per cent'}. Means of indices and numbers are tested by a t or F test under the design, and are called significantly different. Not corrected for the number of tests.`,
  /** Of what a caption refers to: an item before it, and the box of facts. */
  toldUnder: {
    question: 'Question: see',
    reading: 'How to read it: see',
    both: 'Question and how to read it: see',
  },
  chartsEdited:
    'Bar charts can be changed: right-click one and choose “Edit Data”. The other figures are pictures.',
  numbersLinked: 'The numbers of each figure are in the Excel file that is linked to under it.',
  weightsAndSource: 'Weighting and source',
  aboutApplies: 'Weighting and source are the same for every figure and table unless stated otherwise.',
  questionsAndScales: (count) => `Questions and scales (${count})`,
  allRows: 'All rows:',
  showAll: (rows) => `Show the whole table (${rows} rows)`,
  showFigure: 'Show the figure',
  showTables: (count, first, last) => `Show tables ${first}–${last} (${count} tables)`,
  notPrintedMany: (first, last) => `Tables ${first}–${last} stand only in the web version and as CSV files.`,
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
  alphasFrom: (low, lowest, high, highest) =>
    `Cronbach's alpha goes from ${low} for “${lowest}” to ${high} for “${highest}”.`,
  itemsGood: (least) =>
    `All items go with the rest of their scale: the correlation is at least ${least}, and no alpha rises when an item is left out.`,
  itemsBad: (count, items) =>
    `${count === 1 ? 'One item goes' : `${count} items go`} badly with the rest of the scale: ${listed(
      items.map((item) => `“${item}”`),
      'and',
    )}.`,
  publishedLead: ({ all, agrees, outside, undecided, other, unlike, without }) =>
    agrees === all
      ? `${all === 1 ? 'The published number agrees' : `All ${all} published numbers agree`} with those computed here.`
      : `Of ${all} published numbers ${agrees} ${agrees === 1 ? 'agrees' : 'agree'} with those computed here, ${listed(
          [
            `${outside === 0 ? 'none' : outside} ${outside < 2 ? 'lies' : 'lie'} outside`,
            ...(undecided === 0 ? [] : [`${undecided} cannot be decided`]),
            ...(unlike === 0 ? [] : [`${unlike} ${unlike === 1 ? 'is' : 'are'} not directly comparable`]),
            ...(without === 0
              ? []
              : [`${without} ${without === 1 ? 'has' : 'have'} no number here to be held against`]),
          ],
          'and',
        )}.${other === 0 ? '' : ` ${other} ${other === 1 ? 'is' : 'are'} of another wave and not judged.`}`,
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
  // Regressions.
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
