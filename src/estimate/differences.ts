import { covariance, type Estimator, type UnknownSpread } from '../design/index.js';
import { tTwoSided } from '../stats/index.js';
import type { Code } from '../warehouse/index.js';
import type { Crosstab, Group } from './crosstab.js';
import { effectSize } from './effect-size.js';
import { combination, type Ranges } from './estimators.js';
import { symmetricInterval } from './intervals.js';
import type { EstimateRequest, EstimateRow } from './request.js';
import { finiteRow, groupNames, varianceMethod } from './rows.js';
import { ofTogether, unknownReason } from './spread.js';
import { estimatorsOf } from './statistics.js';

interface Side {
  ranges: Ranges;
  n: number;
  weightedN: number;
  unknown: UnknownSpread | null;
}

/**
 * Differences of a mean or share between groups, a group and the rest, or a group and the whole. Groups of one
 * sample share clusters and strata, so the covariance counts (in «whole» the group is part of both sides);
 * with `independent`, variances are added, as the OECD does between countries and between cycles.
 */
export function differenceRows(crosstab: Crosstab, request: EstimateRequest, level: number): EstimateRow[] {
  const { bound, by, groups, cells } = crosstab;
  const rows: EstimateRow[] = [];
  const answered = groups.filter((g) => g.weightedN > 0);
  for (const [a, against, other] of pairsOf(crosstab, answered, request)) {
    for (const { category, make } of estimatorsOf(crosstab, request)) {
      const left = make(a.ranges, a.n);
      const right = make(other.ranges, other.n);
      const difference: Estimator = combination(
        [
          { estimator: left, factor: 1 },
          { estimator: right, factor: -1 },
        ],
        union(a.ranges, other.ranges),
      );
      const apart =
        request.independent === true && (request.compare === 'pairs' || request.compare === 'first');
      const value = difference.value(cells.totals[0]!);
      const variance = apart
        ? covariance(bound, cells, [left])[0]! + covariance(bound, cells, [right])[0]!
        : covariance(bound, cells, [difference])[0]!;
      const se = Math.sqrt(variance);
      const base: EstimateRow = {
        statistic: 'difference',
        of: request.statistic,
        against,
        variable: request.variable,
        category,
        group: groupNames(by, a),
        estimate: null,
        se: null,
        df: null,
        ci_lower: null,
        ci_upper: null,
        n: request.compare === 'whole' ? other.n : a.n + other.n,
        weighted_n: request.compare === 'whole' ? other.weightedN : a.weightedN + other.weightedN,
        n_least: Math.min(a.n, other.n),
        method: `${varianceMethod(bound)}, ${apart ? 'samples drawn apart' : 'covariance counted'}`,
        reason: '',
      };
      const p = se > 0 ? tTwoSided(value / se, bound.df) : Number.NaN;
      const unknown = sidesReason(a, other, against);
      const interval = symmetricInterval(value, se, bound.df, level);
      const row = finiteRow(base, value, se, bound.df, interval, 't interval', unknown);
      rows.push({
        ...row,
        reason: row.reason === '' && se === 0 ? 'no sampling error, so there is no test' : row.reason,
        p_value: unknown === '' && Number.isFinite(p) ? p : null,
        effect_size: effectSize(crosstab, request.statistic, left, right, a, other),
      });
    }
  }
  return rows;
}

type Against = Record<string, Code> | 'rest' | 'whole';

function pairsOf(
  crosstab: Crosstab,
  groups: readonly Group[],
  request: EstimateRequest,
): [Group, Against, Side][] {
  const { whole, by } = crosstab;
  const within = (request.within ?? []).map((name) => by.indexOf(name));
  const alike = (a: Group, b: Group) => within.every((at) => a.codes[at] === b.codes[at]);
  switch (request.compare) {
    case 'whole':
      return groups.map((g) => [g, 'whole', whole]);
    case 'rest':
      return groups.length < 2 ? [] : groups.map((g) => [g, 'rest', rest(crosstab, groups, g)]);
    case 'first':
      return groups.slice(1).map((g) => [g, groupNames(by, groups[0]!), groups[0]!]);
    default:
      return groups.flatMap((a, i) =>
        groups
          .slice(i + 1)
          .filter((b) => alike(a, b))
          .map((b): [Group, Against, Side] => [a, groupNames(by, b), b]),
      );
  }
}

function rest(crosstab: Crosstab, groups: readonly Group[], left: Group): Side {
  const others = groups.filter((g) => g !== left);
  return {
    ranges: others.flatMap((g) => g.ranges),
    n: others.reduce((sum, g) => sum + g.n, 0),
    weightedN: others.reduce((sum, g) => sum + g.weightedN, 0),
    unknown: ofTogether(crosstab, others),
  };
}

/** Why a difference has no standard error: the sides whose own is not known. */
function sidesReason(a: Group, other: Side, against: Against): string {
  const named = typeof against === 'string' ? `the ${against}` : `group ${Object.values(against).join(', ')}`;
  if (a.unknown === null) return other.unknown === null ? '' : unknownReason(other.unknown, named);
  const first = `group ${a.codes.join(', ')}`;
  if (other.unknown === a.unknown) return unknownReason(a.unknown, `each of ${first} and ${named}`);
  return unknownReason(a.unknown, first);
}

/** Ranges of both, each cell once. Ranges of groups either coincide, or one holds the other, or they are apart. */
function union(a: Ranges, b: Ranges): Ranges {
  const sorted = [...a, ...b].sort((x, y) => x[0] - y[0]);
  const out: [number, number][] = [];
  for (const [from, to] of sorted) {
    const last = out.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else out.push([from, to]);
  }
  return out;
}
