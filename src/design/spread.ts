import type { BoundDesign } from './bound.js';
import type { DesignCells } from './design-cells.js';

/** Why the sampling error of a group's mean, share or quantile is not known. */
export type UnknownSpread = 'one respondent' | 'one cluster' | 'one sampling unit' | 'only lonely strata';

/**
 * Whether a linearised design can tell how a statistic of some cells would vary from sample to sample. A mean or share
 * stands on the differences between the sampling units with respondents: of one unit there are none, and the formula
 * gives 0 (or its rounding), which is not known rather than exact. Nor do units tell anything that are alone in their
 * strata, where the design leaves those out. Strata taken whole have no sampling error, and there 0 is right.
 * @returns null where it is known
 */
export function unknownSpread(
  bound: BoundDesign,
  cells: DesignCells,
  ranges: readonly (readonly [number, number])[],
): UnknownSpread | null {
  if (cells.parts === null || bound.design.kind === 'replicate') return null;
  const { lonelyPsu, cluster } = bound.design;
  const { start, stratum, unit, rows } = cells.parts;
  const units = new Set<number>();
  let respondents = 0;
  let sampled = false;
  let compared = false;
  for (const [from, to] of ranges) {
    for (let i = start[from] ?? 0; i < (start[to] ?? 0); i++) {
      if (!(rows[i]! > 0)) continue;
      respondents += rows[i]!;
      units.add(unit[i]!);
      const { n, fraction } = bound.strata[stratum[i]!]!;
      if (fraction >= 1) continue;
      sampled = true;
      if (n > 1 || lonelyPsu === 'adjust') compared = true;
    }
  }
  if (!sampled) return null;
  if (!compared) return 'only lonely strata';
  if (respondents === 1) return 'one respondent';
  return cluster !== null && units.size === 1 ? 'one cluster' : null;
}

/**
 * Whether every replicate weight of some cells goes up and down together, so that no replicate estimate differs from
 * the full one: so it is of one sampling unit, and so it may be where all units answered in the same shares. The
 * cells alone can't tell those apart (`groupsOfOneUnit` of the warehouse can).
 */
export function replicatesMoveTogether(
  cells: DesignCells,
  ranges: readonly (readonly [number, number])[],
): boolean {
  const step = cells.centre === null ? 1 : 3;
  const [full, ...replicates] = cells.totals;
  for (const totals of replicates) {
    let least = Number.POSITIVE_INFINITY;
    let most = 0;
    for (const [from, to] of ranges) {
      for (let c = from; c < to; c += step) {
        if (!(full![c]! > 0)) continue;
        const factor = totals[c]! / full![c]!;
        least = Math.min(least, factor);
        most = Math.max(most, factor);
      }
    }
    if (most - least > 1e-3 * most) return false;
  }
  return true;
}
