import type { EstimateRequest } from '../../estimate/index.js';
import type { Described } from './variables.js';

/** Most groups that a grouping may have: the municipalities. */
export const maxGroups = 400;

/** What is estimated of a variable. @param by the grouping; '' for all */
export function requestsFor(d: Described, by: string, topTwo: boolean): EstimateRequest[] {
  const grouped = by === '' ? {} : { by: [by] };
  const variable = d.name;
  return [
    ...(d.categories.length === 0
      ? []
      : [{ statistic: 'proportion' as const, variable, categories: d.categories, ...grouped }]),
    ...(d.hasTopTwo && topTwo
      ? [{ statistic: 'top_two' as const, variable, categories: d.categories, ...grouped }]
      : []),
    ...(d.hasMean ? [{ statistic: 'mean' as const, variable, ...grouped }] : []),
    ...(d.hasMean && by === '' ? [{ statistic: 'sd' as const, variable }] : []),
  ];
}

/** What is estimated of a scale. @param by the grouping; '' for all */
export function scaleRequests(name: string, by: string): EstimateRequest[] {
  const grouped = by === '' ? {} : { by: [by] };
  return [
    { statistic: 'mean', variable: name, ...grouped },
    { statistic: 'sd', variable: name, ...grouped },
  ];
}
