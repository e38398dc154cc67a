import { listed } from '../listed.js';
import type { CaptionTexts } from '../nb/caption.js';

/** Words of what stands under figures, English. */
export const caption: CaptionTexts = {
  simulated: 'SIMULATED DATA',
  and: 'and',
  quote: (text) => `“${text}”`,
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
  pooled: (waves, several) =>
    `Answers are put together from ${listed(waves, 'and')}; the shares are of the answers.${several === null ? '' : ` ${several} are in several of the waves and count as one.`}`,
  pooledWhole: (wave) => `Numbers of all together are of ${wave} alone.`,
  testHidden: 'test withheld',
};
