import { fault } from '../errors/index.js';
import { countAnswered, moments, ranges, type Warehouse } from '../warehouse/index.js';
import { type OtherAlphas, otherAlphas } from './few-complete.js';
import { checkScale, type ReliabilityResult, type ReliabilityWarning, reliability } from './reliability.js';
import type { ScaleRequest } from './scale-request.js';

/** Reliability of a scale in the warehouse, with what its complete cases are a part of. */
export interface ScaleReliability extends ReliabilityResult {
  range: [number, number];
  /** Rows with enough answers for a score. */
  scored: number;
  /** Set where alpha rests on under half of those scored. */
  alpha_pairwise: OtherAlphas['alpha_pairwise'] | null;
  alpha_without_worst: OtherAlphas['alpha_without_worst'];
}

/**
 * Reliability of one scale of a relation in the warehouse. Where fewer than half of those scored have answered every
 * item, alpha by pairwise covariances and alpha without the item that most lack stand beside it. Missing shares are over all rows of the
 * condition, unweighted.
 * @throws what `moments` of the warehouse and `reliability` throw; LV-RELIABILITY-OUTSIDE-RANGE for answers outside
 *   a range that is to be reversed, or that bounds the answers
 */
export async function reliabilityOf(
  warehouse: Warehouse,
  relation: string,
  request: ScaleRequest,
): Promise<ScaleReliability> {
  const { items, reversed = [], weight, missing } = request;
  checkScale(items, reversed);
  const found = await ranges(warehouse, relation, items);
  const answered = found.filter((f) => f.n > 0);
  const range: [number, number] = request.range
    ? [...request.range]
    : [Math.min(...answered.map((f) => f.min)), Math.max(...answered.map((f) => f.max))];
  const outside = answered.find((f) => f.min < range[0] || f.max > range[1]);
  if (outside !== undefined && (reversed.length > 0 || request.bounded === true)) {
    fault({
      code: 'LV-RELIABILITY-OUTSIDE-RANGE',
      place: { variable: outside.name },
      what: `answers lie outside the range of the scale${reversed.length > 0 ? ', so it cannot be reversed' : ''}`,
      found: `${outside.min} to ${outside.max}`,
      expected: `${range[0]} to ${range[1]}`,
      remedy: 'declare the other codes missing, or give the range that the scale has',
    });
  }
  const missingShare = new Map(found.map((f) => [f.name, f.missing / (f.n + f.missing)]));
  const m = await moments(warehouse, relation, items, { weight, missing });
  const result = { ...reliability(m, { reversed, range, missingShare }), range };
  const { enough: scored, without } = await countAnswered(warehouse, relation, items, {
    least: request.min_answered ?? 1,
    weight,
  });
  if (missing === 'pairwise' || 2 * result.n >= scored) {
    return { ...result, scored, alpha_pairwise: null, alpha_without_worst: null };
  }
  const others = await otherAlphas(warehouse, relation, request, without, range);
  return {
    ...result,
    scored,
    ...others,
    warnings: [...result.warnings, fewComplete(result.n, scored, others)],
  };
}

function fewComplete(
  n: number,
  scored: number,
  { alpha_pairwise, alpha_without_worst: left }: OtherAlphas,
): ReliabilityWarning {
  const pairwise = `by pairwise covariances it is ${alpha_pairwise.alpha?.toFixed(2) ?? 'not known'} (n = ${alpha_pairwise.n})`;
  const without =
    left === null
      ? ''
      : `, without '${left.item}', which most lack, ${left.alpha.toFixed(2)} (n = ${left.n})`;
  return {
    code: 'LV-RELIABILITY-FEW-COMPLETE',
    item: left?.item ?? null,
    text: `alpha rests on ${n} of ${scored} respondents: the others have not answered every item; ${pairwise}${without}`,
  };
}
