import { fault } from '../../errors/index.js';
import { normalQuantile } from '../../stats/index.js';
import { type Covariates, centre, type Margin, type MomentKind, slopeKind, sumOf } from './margin.js';
import { withEnds } from './pair-likelihood.js';
import { caseLimits, marginScores, probit } from './probit.js';

/**
 * Thresholds of an ordered variable and, given covariates, its ordered probit regression by maximum likelihood
 * (McKelvey & Zavoina 1975, J. Math. Sociol. 4): y* = x'b + e with e standard normal, category k between
 * thresholds k and k + 1.
 * @throws LV-SEM-EMPTY-CATEGORY; LV-SEM-SEPARATION when the covariates tell the answers apart without error
 */
export function orderedMargin(
  i: number,
  name: string,
  column: Float64Array,
  categories: readonly number[],
  x: Covariates,
  groupLabel: string,
  weights: Float64Array | null,
): Margin {
  const at = new Map(categories.map((c, k) => [c, k]));
  const code = Int32Array.from(column, (v) => at.get(v)!);
  const w = weights ?? new Float64Array(code.length).fill(1);
  const thresholds = marginalThresholds(name, code, categories, groupLabel, w);
  const last = thresholds.length;
  const kinds: MomentKind[] = [
    ...thresholds.map((_, k): MomentKind => ({ kind: 'threshold', i, k })),
    ...x.index.map((v) => slopeKind(i, v)),
  ];
  const centred = x.columns.map((c) => centre(c, w));
  const theta = Float64Array.from([...thresholds, ...x.columns.map(() => 0)]);
  if (centred.length > 0) {
    const deviations = centred.map((c) => c.deviations);
    if (!probit(theta, { code, last, x: deviations, w })) {
      fault({
        code: 'LV-SEM-SEPARATION',
        place: { variable: name },
        what: `the covariates tell the answers${inGroup(groupLabel)} apart without error, so that their effect has no limit`,
        remedy: 'merge rare categories, or leave out the covariate that decides the answer',
      });
    }
    // Back to covariates as they are: thresholds move by what their means predict.
    let shift = 0;
    centred.forEach((c, a) => {
      shift += theta[last + a]! * c.mean;
    });
    for (let k = 0; k < last; k++) theta[k]! += shift;
  }
  const { lower, upper } = caseLimits(theta, { code, last, x: x.columns });
  const scores = kinds.map(() => new Float64Array(code.length));
  code.forEach((k, c) => {
    const { low, high } = marginScores(lower[c]!, upper[c]!);
    if (k > 0) scores[k - 1]![c] = low;
    if (k < last) scores[k]![c] = high;
    x.columns.forEach((values, a) => {
      scores[last + a]![c] = -values[c]! * (low + high);
    });
  });
  const limits = x.columns.length === 0 ? withEnds(thresholds) : null;
  return {
    kinds,
    values: [...theta],
    scores,
    sd: 1,
    z: new Float64Array(0),
    ordered: { code, categories: last + 1, limits, lower, upper },
  };
}

/** Normal quantiles of the cumulative shares. Throws LV-SEM-EMPTY-CATEGORY. */
function marginalThresholds(
  name: string,
  code: Int32Array,
  categories: readonly number[],
  groupLabel: string,
  w: Float64Array,
): number[] {
  const counts = new Float64Array(categories.length);
  code.forEach((k, c) => {
    counts[k]! += w[c]!;
  });
  const total = sumOf(w);
  const empty = categories.filter((_, k) => counts[k] === 0);
  if (empty.length > 0) {
    fault({
      code: 'LV-SEM-EMPTY-CATEGORY',
      place: { variable: name },
      what: `no case${inGroup(groupLabel)} has the answer ${empty.join(', ')}`,
      remedy: 'merge the category with its neighbour in every group',
    });
  }
  let cumulative = 0;
  return Array.from(counts.subarray(0, categories.length - 1), (c) => {
    cumulative += c;
    return normalQuantile(cumulative / total);
  });
}

const inGroup = (label: string): string => (label === '' ? '' : ` of group '${label}'`);
