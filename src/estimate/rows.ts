import type { BoundDesign } from '../design/index.js';
import type { Code } from '../warehouse/index.js';
import type { Crosstab, Group } from './crosstab.js';
import type { EstimateRow } from './request.js';

/** Label of the method of variance, for the rows. */
export function varianceMethod(bound: BoundDesign): string {
  const { design } = bound;
  if (design.kind === 'replicate') return `replicate weights (${design.method})`;
  return design.type === 'srs' && design.weight === null && design.fpc === null
    ? 'simple random sampling'
    : 'Taylor linearisation';
}

/** Sample size that the weights leave: (sum w)^2 / sum w^2 (1 - f); Infinity for a population. */
export function effectiveSize(crosstab: Crosstab, group: Group): number {
  let squares = 0;
  for (const [from, to] of group.ranges)
    for (let c = from; c < to; c++) squares += crosstab.cells.squares[c]!;
  return group.weightedN ** 2 / squares;
}

export function groupNames(by: readonly string[], group: Group): Record<string, Code> {
  return Object.fromEntries(by.map((name, i) => [name, group.codes[i]!]));
}

/**
 * Fills a row's numbers; what is not finite becomes null, with the reason.
 * @param unknown '' or why there is no standard error, and so neither degrees of freedom nor limits
 */
export function finiteRow(
  base: EstimateRow,
  value: number,
  se: number,
  df: number,
  interval: readonly [number, number],
  how: string,
  unknown = '',
): EstimateRow {
  const known = (x: number) => (Number.isFinite(x) ? x : null);
  if (!Number.isFinite(value))
    return {
      ...base,
      method: `${base.method}, ${how}`,
      reason: 'too few or too like answers for this statistic',
    };
  if (unknown !== '') return { ...base, estimate: value, reason: unknown };
  return {
    ...base,
    estimate: value,
    se: known(se),
    df: Number.isFinite(se) || base.reason !== '' ? df : null,
    ci_lower: known(interval[0]),
    ci_upper: known(interval[1]),
    method: `${base.method}, ${how}`,
    reason:
      !Number.isFinite(se) && base.reason === ''
        ? 'a replicate weight leaves nobody to estimate from, so there is no standard error'
        : base.reason,
  };
}
