import { listed } from '../listed.js';
import type { ChangeTexts } from '../nb/change.js';

/** Words of change over waves and of two sides, English. */
export const change: ChangeTexts = {
  changeAlt: (count, waves, form) =>
    ({
      dumbbell: `Change between ${waves} for ${count} rows.`,
      slope: `${count} lines over ${waves}.`,
      multiples: `${count} small figures of the course over ${waves}.`,
    })[form],
  changeOf: (label, first, last) => `“${label}”: from ${first} to ${last}.`,
  sidesAlt: (rows: number, own: string, other: string) =>
    `Two dots on a line in ${rows} ${rows === 1 ? 'row' : 'rows'}: ${own} and ${other}.`,
  sidesOf: (label: string, own: string, first: string, other: string, second: string) =>
    `“${label}”: ${first} for ${own}, ${second} for ${other}.`,
  difference: 'Difference',
  sidesLead: (
    own: string,
    other: string,
    above: string[],
    below: string[],
    groups: string[],
    of: number,
    questions: boolean,
  ) => {
    if (above.length + below.length + groups.length === 0)
      return of === 1
        ? 'The difference between the two is not statistically significant.'
        : 'None of the differences between the two is statistically significant.';
    return [
      ...(above.length === 0 ? [] : [`Higher for “${own}”: ${listed(above, 'and')}.`]),
      ...(below.length === 0 ? [] : [`Higher for “${other}”: ${listed(below, 'and')}.`]),
      ...(groups.length === 0 ? [] : [`In some groups only: ${listed(groups, 'and')}.`]),
      ...(above.length + below.length + groups.length < of
        ? [
            questions
              ? 'For the other questions no difference is statistically significant.'
              : 'No other difference is statistically significant.',
          ]
        : []),
    ].join(' ');
  },
  sidesNote: (own: string, other: string, points: boolean) =>
    `The number to the right is the ${points ? 'share' : 'mean'} of “${own}” less that of “${other}”${points ? ', in percentage points (pp.)' : ''}. The two have answered separately, and the line joins the groups, not each leader with the own owner.`,
  sidesTogether:
    'The difference is not tested: the two may have answered from the same units, and how their answers go together is not known.',
  sidesWording: 'The two are not asked in the same words.',
  sidesAnswers: (other: string, texts: string) =>
    `“${other}” had other answers to choose from: the share there is of those who answered ${texts}.`,
  sidesRounded:
    'Some numbers are rounded to protect those who answered. The tests allow for it, so large differences too may be uncertain.',
  sidesSignificant:
    'Differences that are statistically significant at the 5 per cent level have bold numbers; the tests are adjusted for how many are made of each battery (Holm); p in the table is unadjusted.',
  change: 'Change',
  changePoints: (value) => `${value} pp`,
  changeLead: (up, down, of) => {
    if (up.length + down.length === 0)
      return of === 1
        ? 'The change is not statistically significant.'
        : 'None of the changes is statistically significant.';
    return [
      ...(up.length === 0 ? [] : [`Up: ${listed(up, 'and')}.`]),
      ...(down.length === 0 ? [] : [`Down: ${listed(down, 'and')}.`]),
      ...(up.length + down.length < of ? ['No other change is statistically significant.'] : []),
    ].join(' ');
  },
  changeSignificant:
    'Changes that are statistically significant at the 5 per cent level have bold numbers; the tests are adjusted for their number in each battery (Holm).',
  changeNote: (form, first, last, points) =>
    `${{ dumbbell: 'The number to the right', slope: 'The number in brackets', multiples: 'The number below the name' }[form]} is the change from ${first} to ${last}${points ? ', in percentage points (pp)' : ''}.`,
  changeBand: 'The band or line around a number shows its 95% confidence interval.',
  wave: 'Survey',
};
