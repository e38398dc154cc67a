/** Words of findings, English. Statements are quoted and never bent into the sentence. */
import { inTurn } from './in-turn.js';
import { joined, type Manner, type Numbered } from './manner.js';
import type { FindingTexts } from './nb.js';

const quote = (text: string) => `“${text}”`;

const numbered = ({ number, text }: Numbered) => (text === '' ? number : `${number} (${quote(text)})`);

/** The two highest answers, the higher first: «agree or partly agree». */
const words = (manner: Exclude<Manner, { kind: 'ticked' | 'written' }>): string =>
  manner.kind === 'numbered'
    ? joined(manner.words.map(numbered), 'or')
    : manner.kind === 'agree'
      ? joined([...manner.words].reverse(), 'or')
      : joined(manner.kind === 'answers' ? manner.words.map(quote) : manner.words, 'or');

/** What so many of them do, with the statement. */
const does = (manner: Manner, statement: string): string => {
  switch (manner.kind) {
    case 'agree':
      return `${words(manner)} that ${quote(statement)}`;
    case 'extent':
      return `answer to a ${words(manner)} extent on ${quote(statement)}`;
    case 'ticked':
      return `have ticked ${quote(statement)}`;
    case 'written':
      return `wrote of ${quote(statement)}`;
    default:
      return `answer ${words(manner)} to ${quote(statement)}`;
  }
};

const season = { V: 'spring', H: 'autumn' } as const;

export const en: FindingTexts = {
  title: 'Main findings',
  levels: 'Levels',
  changes: 'Changed since last time',
  differences: 'Differences between groups',
  quote,
  agree: /^(?!.*dis|neither)(.*agree.*)$/i,
  extent: /^to an? (.+) extent$/i,
  percent: (value, about) => `${about ? 'About ' : ''}${value} per\u00a0cent`,
  inside: (value) => `${value} per\u00a0cent`,
  thoseWhoAnswered: (groups) =>
    groups.length === 0 ? 'those who answered' : `those who answered (${joined(groups.map(quote), 'and')})`,
  thoseAsked: 'those who were asked',
  among: (who) => `Among ${who}`,
  amongSmall: (who) => `among ${who}`,
  amongGroups: 'Of the respondent groups',
  inGroup: (group, by) => `in the group ${quote(group)}${by === null ? '' : ` by ${by}`}`,
  level: (share, who, manner, statement) => `${share} of ${who} ${does(manner, statement)}.`,
  shares: (where, manner, statement, a, b) => {
    const ends = (least: string) => `${a[0]} (${a[1]}) and ${least} ${b[0]} (${b[1]}).`;
    switch (manner.kind) {
      case 'agree':
        return `${where}, ${quote(statement)} has most who ${words(manner)} ${ends('fewest')}`;
      case 'extent':
        return `${where}, ${quote(statement)} gets most answers of a ${words(manner)} extent ${ends('fewest')}`;
      case 'ticked':
        return `${where}, ${quote(statement)} is ticked most often ${ends('least often')}`;
      case 'written':
        return `${where}, ${quote(statement)} is written of most often ${ends('least often')}`;
      default:
        return `${where}, ${quote(statement)} gets most answers of ${words(manner)} ${ends('fewest')}`;
    }
  },
  means: (where, measure, a, b) =>
    `${where}, the mean of ${quote(measure)} is highest ${a[0]} (${a[1]}) and lowest ${b[0]} (${b[1]}).`,
  noChanges: (wave) =>
    `No change since ${wave} among all who were asked holds at the 5 per cent level after adjustment for all changes in the report.`,
  noDifferences: 'No difference between groups holds at the 5 per cent level after adjustment.',
  change: (share, who, manner, statement, was, wave, up, points) =>
    `${share} of ${who} ${does(manner, statement)}, against ${was} ${wave}: ${up ? 'an increase' : 'a fall'} of ${points} percentage points.`,
  changeOfMean: (measure, now, who, was, wave, up, by) =>
    `The mean of ${quote(measure)} is ${now} among ${who}, against ${was} ${wave}: ${up ? 'an increase' : 'a fall'} of ${by}.`,
  wave: (name) => {
    const [, year, half] = /^(\d{4})([VH])$/i.exec(name) ?? [];
    return year === undefined ? `in ${name}` : `in ${season[half!.toUpperCase() as 'V' | 'H']} ${year}`;
  },
  against: 'vs.',
  interval: (low, high, negative) => `95% CI ${low}${negative ? ' to ' : '–'}${high}`,
  n: (numbers) => `n\u00a0=\u00a0${joined(numbers, 'and')}`,
  differenceOf: (points, share, interval) =>
    `Difference ${points}${share ? ' percentage points' : ''} (${interval})`,
  changeBy: (interval) => `Change: ${interval}`,
  adjusted: (p) => `adjusted p\u00a0${p}`,
  see: (chapter, question) => `See ${chapter}: ${question}`,
  rule: ({ levels, each, changes, differences }) =>
    inTurn(
      'Chosen by rule:',
      'Then',
      [
        levels > 0 &&
          `${['', 'the highest and the lowest share', 'the two highest and the two lowest shares', 'the three highest and the three lowest shares'][levels]}, ${each ? 'one statement a chapter' : 'at most one high and one low a chapter'}.`,
        changes && 'the largest changes since last time that hold at the 5 per cent level after adjustment.',
        differences &&
          'the largest differences that hold at the 5 per cent level after adjustment for all comparisons of the same respondents in the report (Benjamini–Hochberg), shares before means, at most two a chapter and at least 20 answers in each group. Intervals and p allow for the pair being picked among all pairs of groups.',
      ],
      'CI is confidence interval. Differences are computed before rounding.',
    ),
  edited: 'Order, selection or wording is changed by the author.',
  lowest: (statement, share) => `Lowest: ${quote(statement)} (${share}).`,
  mostTicked: (most, share, least, other) =>
    `Most have ticked ${quote(most)} (${share})${least === null ? '.' : `, fewest ${quote(least)} (${other}).`}`,
  mostWritten: (most, share, least, other) =>
    `Most wrote of ${quote(most)} (${share})${least === null ? '.' : `, fewest of ${quote(least)} (${other}).`}`,
  mostAnswered: (most, share) => `Most answer ${quote(most)} (${share}).`,
  highestMean: (most, a, least, b) =>
    `The mean is highest for ${quote(most)} (${a}) and lowest for ${quote(least)} (${b}).`,
  groupsDifferIn: (count, of, most) =>
    `Groups differ from the others on ${count} of ${of} questions: ${joined(most.map(quote), 'and')}${count > most.length ? ' and more' : ''}.`,
  groupsUnlike: (p) => `The groups do not answer alike (p\u00a0${p}).`,
  groupsUnlikeIn: (questions, of) =>
    `The groups answer differently to ${joined(questions.map(quote), 'and')}${of > questions.length ? ' and others' : ''}.`,
  meansUnlike: (a, b, p) =>
    `The mean is highest ${a[0]} (${a[1]}) and lowest ${b[0]} (${b[1]}); the difference is statistically significant (p\u00a0${p}).`,
  noneCompared:
    'No differences can be shown: it takes at least two groups with at least 20 answers that may be shown.',
  counts: (significant, all, holds, expected) =>
    `${significant === 0 ? 'None' : significant} of ${all} differences are statistically significant${significant === 0 ? '' : `, and ${holds === 0 ? 'none' : holds} hold${holds === 1 || holds === 0 ? 's' : ''} after adjustment`}. ${expected === 0 ? 'Fewer than one' : `At most about ${expected}`} would be so by chance alone.`,
  largest: (question, by, size) => `The largest that holds is on ${quote(question)} by ${by}: ${size}.`,
  points: (value) => `${value} percentage points`,
  question: 'Question',
  respondents: 'Respondents',
  chapter: 'Chapter',
  background: 'Background variable',
  answered: 'Answer',
  measured: 'Measure',
  share: 'share',
  mean: 'mean',
  highest: 'Highest',
  lowestGroup: 'Lowest',
  highestValue: 'Value, highest',
  lowestValue: 'Value, lowest',
  highestN: 'n, highest',
  lowestN: 'n, lowest',
  difference: 'Difference',
  unit: 'Unit',
  pointsUnit: 'percentage points',
  scaleUnit: 'points on the scale',
  lower: 'Lower limit (95%)',
  upper: 'Upper limit (95%)',
  p: 'p',
  pAdjusted: 'Adjusted p',
  confidence: '95% CI',
  limits: (low, high, negative) => `${low}${negative ? ' to ' : '–'}${high}`,
  side: (group, value, n) => `${group}: ${value} (n\u00a0=\u00a0${n})`,
  effectShort: 'h or d',
  effect: 'Effect size (h or d)',
  withheld: 'withheld',
  few: 'too few answers',
  keyTitle: 'Statistically significant difference:',
  keySmall: 'under 10 percentage points',
  keyMiddle: '10–19',
  keyLarge: '20 and over',
  keyHolds: '* holds after adjustment too',
  keyNot: 'not significant',
  keyWithheld: '· withheld or too few answers',
  showRest: (count) =>
    count === 1
      ? 'Show the one question without differences too'
      : `Show the ${count} questions without differences too`,
  cell: (by, size) => `${by}: ${size}`,
  holdsToo: 'holds after adjustment',
  noneShown: 'No question has statistically significant differences.',
  tableOf: 'The statistically significant differences as a table',
  readSides:
    'Highest and lowest are of the groups with at least 20 answers, by the share in the two highest answers, the share that gave the answer, or the mean; the test is of all groups.',
  readMap:
    'The number is the highest group less the lowest, of the groups with at least 20 answers that are shown; percentage points for shares, points on the scale for means (where the colour follows the difference in standard deviations: under 0.2, 0.2–0.4 and over). Interval and p allow for the pair being picked among all pairs of groups (Bonferroni), and are worked out from the published numbers as of independent groups. The adjusted p allows for all comparisons of the same respondents in the report too (Benjamini–Hochberg). The effect size is Cohen’s h for shares and d for means.',
};
