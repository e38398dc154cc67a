import type { nb } from './nb.js';

/** Words of a report for one owner, English. */
export const en: typeof nb = {
  title: (report, owner) => `${report}: ${owner}`,
  subtitle: (owner, beside) => `The numbers of ${owner} beside ${beside}`,
  and: 'and',
  everyone: 'all who answered',
  shortly: 'In short',
  ownNumbers: (owner, shown, withheld) =>
    `The report has ${shown === 1 ? 'one number' : `${shown} numbers`} for ${owner}.${withheld === 0 ? '' : ` ${withheld === 1 ? 'One number is' : `${withheld} numbers are`} withheld to protect privacy.`}`,
  noNumbers: (owner, withheld) =>
    `No numbers for ${owner} can be shown: ${withheld === 1 ? 'the only one is' : `all ${withheld} are`} withheld to protect privacy. Below are the numbers of those it is natural to compare with.`,
  noneComputed: (owner) =>
    `No numbers are computed for ${owner}. Below are the numbers of those it is natural to compare with.`,
  noneDiffer: (owner, compared) =>
    `None of the ${compared} numbers that can be compared sets ${owner} clearly apart from the others. That does not mean that things are alike everywhere: with few answers a difference must be large to show.`,
  someDiffer: (owner, differing, compared) =>
    `${differing} of the ${compared} numbers that can be compared ${differing === 1 ? 'sets' : 'set'} ${owner} clearly apart from the others. They are filled in the figures.`,
  limits: (owner, outside, all, expected) =>
    `Few answers scatter by themselves. For each number it is worked out where it would lie in 95 of 100 cases if ${owner} were as all others. ${outside === 0 ? 'None' : outside} of ${all} numbers ${outside === 1 ? 'lies' : 'lie'} outside; by chance alone ${expected === 0 ? 'hardly any' : `about ${expected}`} would.`,
  within: (owner, value, low, high) =>
    `The number of ${owner}, ${value}, lies within what chance alone would give around the number for all (${low} to ${high}).`,
  allWithin: (owner, count) =>
    `All ${count} numbers of ${owner} lie within what chance alone would give around the numbers for all.`,
  outside: (label, value, n, low, high, over) =>
    `“${label}”: ${value} of ${n} answers is ${over ? 'above' : 'below'} what chance alone would give around the number for all (${low} to ${high}).`,
  restWithin: (count) =>
    count === 1 ? 'The other number lies within.' : `The other ${count} numbers lie within.`,
  aboutAll:
    '“About the numbers” is of the whole survey: how many were invited and have answered is not of this area alone.',
  notRanked:
    'The figures are no ranking. Compare with all who answered and with places of the same kind, and look at the intervals: where they overlap, the difference may be chance.',
};
