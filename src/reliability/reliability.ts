import { didYouMean, type Fault, FaultError } from '../errors/index.js';
import { correlationMatrix, type Moments } from '../stats/index.js';
import {
  cronbachAlpha,
  feldtInterval,
  itemRestCorrelations,
  meanInterItemCorrelation,
  minresOneFactor,
  omegaTotal,
  withoutItem,
} from './coefficients.js';

/** One item of a scale; reversed items as reversed. */
interface ItemReliability {
  name: string;
  reversed: boolean;
  /** Rows with a valid answer among those used (listwise: the n of the scale). */
  n: number;
  mean: number;
  sd: number;
  /** Correlation with the sum of the other items. */
  r_drop: number;
  /** Alpha of the other items; null for a scale of two. */
  alpha_if_deleted: number | null;
  /** Share of all rows without an answer (0-1), before any row was left out; null when not known. */
  missing_share: number | null;
}

/** Something that a reader of the coefficients should know. */
export interface ReliabilityWarning {
  code:
    | 'LV-RELIABILITY-NEGATIVE-ITEM'
    | 'LV-RELIABILITY-HEYWOOD'
    | 'LV-RELIABILITY-OMEGA'
    | 'LV-RELIABILITY-CONSTANT-SUM'
    | 'LV-RELIABILITY-FEW-COMPLETE';
  item: string | null;
  text: string;
}

export interface ReliabilityResult {
  /** Rows used: complete ones, or with pairwise all that have an answer. */
  n: number;
  weighted_n: number;
  k: number;
  missing: 'listwise' | 'pairwise';
  alpha: number;
  /** Feldt's 95 % interval. */
  alpha_ci: [number, number];
  alpha_std: number;
  /** McDonald's omega total of one minres factor of the correlations; null when it has no solution. */
  omega_total: number | null;
  mean_inter_item_correlation: number;
  items: ItemReliability[];
  warnings: ReliabilityWarning[];
}

interface ReliabilityOptions {
  /** Items that the scale reverses. */
  reversed?: readonly string[];
  /** Smallest and largest answer of the scale; needed for the means of reversed items. */
  range?: readonly [number, number];
  /** Share of missing answers by item. */
  missingShare?: ReadonlyMap<string, number>;
}

/**
 * Reliability of one scale from the moments of its items. A reversed item has mean `low + high - mean`
 * and covariances of the other sign; coefficients do not depend on the range.
 * With pairwise moments n for Feldt's interval is the number of rows with any answer, as psych takes it.
 * With weights n is the number of respondents, not an effective sample size: the interval then ignores
 * the loss by unequal weights.
 * @throws LV-RELIABILITY-TOO-FEW-ITEMS, -UNKNOWN-ITEM (reversed, not in the scale), -TWICE, -NO-RANGE, -TOO-FEW-ROWS, -CONSTANT-ITEM
 */
export function reliability(moments: Moments, options: ReliabilityOptions = {}): ReliabilityResult {
  const { reversed = [], range, missingShare } = options;
  const { names, n } = moments;
  const k = names.length;
  checkScale(names, reversed);
  checkMoments(moments, reversed.length > 0 && range === undefined);

  const sign = names.map((name) => (reversed.includes(name) ? -1 : 1));
  const turnedBy = (m: Float64Array) => m.map((c, at) => c * sign[Math.floor(at / k)]! * sign[at % k]!);
  const cov = turnedBy(moments.cov);
  const correlations = correlationMatrix(cov, k);
  const alpha = cronbachAlpha(cov, k);
  const rest = itemRestCorrelations(cov, k);
  // The factor is of the correlations over the rows of each pair; the rest is of the covariance matrix.
  const cor = turnedBy(moments.cor);
  const factor = minresOneFactor(cor, k);
  const omega = omegaTotal(cor, k, factor);
  const solved = factor.converged && Number.isFinite(omega) && omega >= 0;
  const items = names.map((name, i): ItemReliability => {
    const turned = sign[i] === -1;
    return {
      name,
      reversed: turned,
      n: moments.pairs[i * k + i]!,
      mean: turned ? range![0] + range![1] - moments.means[i]! : moments.means[i]!,
      sd: Math.sqrt(cov[i * k + i]!),
      r_drop: rest[i]!,
      alpha_if_deleted: k > 2 ? cronbachAlpha(withoutItem(cov, k, i), k - 1) : null,
      missing_share: missingShare?.get(name) ?? null,
    };
  });
  return {
    n,
    weighted_n: moments.sumWeights,
    k,
    missing: moments.missing,
    alpha,
    alpha_ci: feldtInterval(alpha, n, k),
    alpha_std: cronbachAlpha(correlations, k),
    omega_total: solved ? omega : null,
    mean_inter_item_correlation: meanInterItemCorrelation(correlations, k),
    items,
    warnings: warningsOf(items, alpha, solved, factor.heywood),
  };
}

/** Faults of moments that no coefficient can be made of. */
function checkMoments(moments: Moments, withoutRange: boolean): void {
  const { names, n } = moments;
  const k = names.length;
  const faults: Fault[] = [];
  if (withoutRange) {
    faults.push({
      code: 'LV-RELIABILITY-NO-RANGE',
      what: 'items are reversed, but the range of their answers is not known',
      remedy: 'give the smallest and largest possible answer',
    });
  }
  const fewest = Math.min(...moments.pairs);
  if (n < 3 || fewest < 3) {
    faults.push({
      code: 'LV-RELIABILITY-TOO-FEW-ROWS',
      what: 'too few respondents have answered the items',
      found: `${Math.min(n, fewest)} with ${moments.missing === 'listwise' ? 'every item' : 'each pair of items'} answered`,
      expected: 'at least 3',
    });
  } else {
    for (const [i, name] of names.entries()) {
      if (moments.cov[i * k + i]! > 0) continue;
      faults.push({
        code: 'LV-RELIABILITY-CONSTANT-ITEM',
        place: { variable: name },
        what: 'everyone has given the same answer, so the item correlates with nothing',
        remedy: 'leave it out of the scale',
      });
    }
  }
  if (faults.length > 0) throw new FaultError(faults);
}

function warningsOf(
  items: readonly ItemReliability[],
  alpha: number,
  solved: boolean,
  heywood: boolean,
): ReliabilityWarning[] {
  const warnings: ReliabilityWarning[] = items
    .filter((item) => item.r_drop < 0)
    .map((item) => ({
      code: 'LV-RELIABILITY-NEGATIVE-ITEM',
      item: item.name,
      text: `'${item.name}' runs against the other items; if it is worded the other way, ${item.reversed ? 'do not reverse' : 'reverse'} it`,
    }));
  if (!Number.isFinite(alpha)) {
    warnings.push({
      code: 'LV-RELIABILITY-CONSTANT-SUM',
      item: null,
      text: 'the sum of the items is the same for everyone, so alpha has no value',
    });
  }
  if (!solved) {
    warnings.push({
      code: 'LV-RELIABILITY-OMEGA',
      item: null,
      text: 'one factor does not fit the items, so omega is not given',
    });
  } else if (heywood) {
    warnings.push({
      code: 'LV-RELIABILITY-HEYWOOD',
      item: null,
      text: 'an item is explained in full by the factor (a loading of 1), so omega is not to be trusted',
    });
  }
  return warnings;
}

/** Checks the definition of a scale: at least two different items, and reversed ones among them. */
export function checkScale(items: readonly string[], reversed: readonly string[]): void {
  const faults: Fault[] = [];
  for (const name of new Set(items.filter((item, i) => items.indexOf(item) !== i))) {
    faults.push({
      code: 'LV-RELIABILITY-TWICE',
      place: { variable: name },
      what: 'the item is named twice in the scale',
    });
  }
  for (const name of reversed.filter((r) => !items.includes(r))) {
    faults.push({
      code: 'LV-RELIABILITY-UNKNOWN-ITEM',
      place: { variable: name },
      what: 'a reversed item is not among the items of the scale',
      remedy: didYouMean(name, items),
    });
  }
  if (new Set(items).size < 2) {
    faults.push({
      code: 'LV-RELIABILITY-TOO-FEW-ITEMS',
      what: 'the scale has too few items',
      found: String(items.length),
      expected: 'at least 2',
    });
  }
  if (faults.length > 0) throw new FaultError(faults);
}
