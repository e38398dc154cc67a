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
  notRanked:
    'The figures are no ranking. Compare with all who answered and with places of the same kind, and look at the intervals: where they overlap, the difference may be chance.',
};
