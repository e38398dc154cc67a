import type { ResultRow } from '../results/index.js';
import type { Limits } from './audit.js';
import type { DisclosureOptions } from './options.js';
import { ranking } from './rank.js';

/** The limits that a variable's table is held to. */
export function limitsOf(options: DisclosureOptions, variable: string): Limits {
  return {
    minN: Math.max(options.minN, options.unitRule?.minN ?? 1),
    width: options.width ?? 2,
    minUnits: options.unitRule?.minUnits ?? 0,
    alikeBelow: options.knownFacts?.includes(variable) ? 0 : (options.alikeBelow ?? 1),
    rests: options.secondary ?? true,
    unticked: options.unticked?.[variable] ?? '',
    rank: ranking(options),
    shared: { has: () => false },
  };
}

/** Whether the row tells of an average over a grouping's groups. */
export const isAverage = (row: ResultRow, { averageGroup }: DisclosureOptions): boolean =>
  averageGroup !== undefined && row.group_variable !== '' && row.group_value === averageGroup;
