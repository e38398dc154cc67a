import { listed } from '../../../figures/index.js';
import type { PublishedTexts } from '../nb/published.js';

/** Words of published numbers beside those of the report, English. */
export const published: PublishedTexts = {
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
  publishedLead: ({ all, agrees, outside, undecided, other, unlike, without }) =>
    without === all
      ? all === 1
        ? 'The published number has no number here to be held against.'
        : `None of the ${all} published numbers has a number here to be held against.`
      : agrees === all
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
};
