import type { BoundDesign } from '../design/index.js';
import type { Cases } from '../results/index.js';
import { countCases } from '../warehouse/index.js';
import type { CrosstabOptions } from './crosstabs.js';

/** The cases of a call, and of each of its variables. */
export interface EstimateCases extends Cases {
  /** Set where several variables are estimated and they lack answers of different rows. */
  variables?: { variable: string; used: number; left_out: Cases['left_out'] }[];
}

/**
 * Counts the cases of a call: rows of weight 0, without a group value, without an answer. Rows without a weight,
 * stratum or cluster stop the design before this.
 * @param variables names wanted together (two for a correlation), one list an estimate
 */
export async function casesOf(
  bound: BoundDesign,
  variables: readonly (readonly string[])[],
  by: readonly string[],
  missing: CrosstabOptions['missing'] = {},
): Promise<EstimateCases> {
  const lists = [...new Map(variables.map((names) => [JSON.stringify(names), names])).values()];
  const keys = (names: readonly string[]) => names.map((name) => ({ name, missing: missing[name] }));
  const counts = await countCases(bound.warehouse, bound.relation, {
    weight: bound.design.weight,
    groups: keys(by),
    answers: lists.map(keys),
  });
  const leftOut = (used: number) =>
    [
      { reason: 'weight 0', n: counts.zeroWeight },
      { reason: 'no group value', n: counts.noGroup },
      { reason: 'missing answer', n: counts.read - counts.zeroWeight - counts.noGroup - used },
    ].filter(({ n }) => n > 0);
  return {
    read: counts.read,
    used: counts.used,
    left_out: leftOut(counts.used),
    ...(counts.answered.every((used) => used === counts.used)
      ? {}
      : {
          variables: lists.map((names, i) => ({
            variable: names.join(' and '),
            used: counts.answered[i]!,
            left_out: leftOut(counts.answered[i]!),
          })),
        }),
  };
}

/** The same in a line: «rows: 48 read, 45 used; left out: 2 no group value, 1 missing answer». */
export function casesText({ read, used, left_out, variables }: EstimateCases): string {
  const reasons = (list: Cases['left_out']) => list.map(({ reason, n }) => `${n} ${reason}`).join(', ');
  const lines = [
    `rows: ${read} read, ${used} used${left_out.length === 0 ? '' : `; left out: ${reasons(left_out)}`}`,
    ...(variables ?? []).map(
      (v) =>
        `  ${v.variable}: ${v.used} used${v.left_out.length === 0 ? '' : `; left out: ${reasons(v.left_out)}`}`,
    ),
  ];
  return lines.join('\n');
}
