import { listed } from '../../../figures/index.js';
import type { TableTexts } from '../nb/tables.js';

/** Words of tables of scales, groups and tests, English. */
export const tables: TableTexts = {
  indexMean: (label: string) => `${label} (mean)`,
  question: 'Question',
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
  status: 'Status',
  count: 'Count',
  shareOfInvited: 'Share of invited',
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
  alphasFrom: (low, lowest, high, highest) =>
    `Cronbach's alpha goes from ${low} for “${lowest}” to ${high} for “${highest}”.`,
  itemsGood: (least) =>
    `All items go with the rest of their scale: the correlation is at least ${least}, and no alpha rises when an item is left out.`,
  itemsBad: (count, items) =>
    `${count === 1 ? 'One item goes' : `${count} items go`} badly with the rest of the scale: ${listed(
      items.map((item) => `“${item}”`),
      'and',
    )}.`,
};
