import { point } from './numbers.js';
import type { WaveTexts } from './texts.js';

export const en: WaveTexts = {
  quote: (text) => `“${text}”`,
  and: 'and',
  or: 'or',
  ...point,
  all: 'All',
  respondentGroup: 'Respondent group',
  wave: 'Wave',
  status: {
    approved: 'Approved',
    approved_some: 'Approved – some answers',
    rejected_some: 'Not approved – some answers',
    declined: 'Declined',
    no_answer: 'No answer',
  },
  place: {
    unknown: (variable) => `Unknown municipality or county in “${variable}”`,
    split: (variable) => `Divided municipality or county that cannot be placed, in “${variable}”`,
  },
  belowLeastShare: (percent) => `Answered less than ${percent} per cent of the questions they got`,
  invalidValue: (variable) => `Invalid value in “${variable}”`,
  duplicateRows: 'Rows with an id that stands on several rows',
  outside: (rows, who) => `Outside the selection. The report is of the ${rows} with ${who}`,
  sameGroups: (grouping, same) => `Not tested by “${grouping}”, which gives the same groups as “${same}”`,
  unweighted: 'Unweighted',
  design: {
    srs: 'simple random sample',
    stratified: 'stratified sample',
    cluster: 'cluster sample',
    replicate: 'replicate weights',
  },
  weightedByDesign: (design) => `Weighted by the survey design (${design})`,
  calibrated: (names, [low, high, effect], n) =>
    `Calibrated to known totals of ${names}; the weights go from ${low} to ${high}, design effect ${effect}, effective number of answers ${n}.`,
  weightedByRegister: (strata, merged, low, high) =>
    `Weighted to the population in ${strata} strata (${merged} of them merged from several); weights go from ${low} to ${high}. With finite population correction.`,
  against: (own, less) => `${own} against ${less}`,
  groups: 'groups',
  averageOf: (groups) => `Unweighted mean of ${groups}`,
  division: { municipality: 'Municipality', correspondence: 'Region', grown: 'Area', county: 'County' },
  routing: {
    not: 'did not: ',
    are: (list) => `are ${list}`,
    answered: (list, question) => `answered ${list} to ${question}`,
    ticked: (question) => `ticked ${question}`,
    atLeast: (limit, question) => `have at least ${limit} on ${question}`,
    atMost: (limit, question) => `have at most ${limit} on ${question}`,
    any: (answered, question) => `${answered ? 'answered' : 'did not answer'} ${question}`,
    whole: (who) => `Asked of those who ${who}`,
  },
};
