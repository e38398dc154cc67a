import { moments, type Warehouse } from '../warehouse/index.js';
import { cronbachAlpha } from './coefficients.js';
import { type ReliabilityResult, reliability } from './reliability.js';
import type { ScaleRequest } from './scale-request.js';

/** Alpha in other ways than from the complete cases, for a scale that few have answered in full. */
export interface OtherAlphas {
  /** Of covariances each over the rows that have both answers; n is the rows with any answer. */
  alpha_pairwise: { n: number; alpha: number | null };
  /** From the complete cases of the other items, when the one that most lack is left out; null for a scale of two. */
  alpha_without_worst: { item: string; n: number; alpha: number; alpha_ci: [number, number] } | null;
}

/** Alpha by pairwise covariances, and without the item whose answer is lacking for most of those else complete. */
export async function otherAlphas(
  warehouse: Warehouse,
  relation: string,
  request: ScaleRequest,
  without: readonly number[],
  range: readonly [number, number],
): Promise<OtherAlphas> {
  const { items, reversed = [], weight } = request;
  const pairs = await moments(warehouse, relation, items, { weight, missing: 'pairwise' });
  const k = items.length;
  const turned = items.map((item) => (reversed.includes(item) ? -1 : 1));
  const alpha = cronbachAlpha(
    pairs.cov.map((c, at) => c * turned[Math.floor(at / k)]! * turned[at % k]!),
    k,
  );
  const worst = items[without.indexOf(Math.max(...without))]!;
  return {
    alpha_pairwise: { n: pairs.n, alpha: Number.isFinite(alpha) ? alpha : null },
    alpha_without_worst: await alphaOfOthers(warehouse, relation, request, worst, range),
  };
}

async function alphaOfOthers(
  warehouse: Warehouse,
  relation: string,
  { items, reversed = [], weight }: ScaleRequest,
  worst: string,
  range: readonly [number, number],
): Promise<OtherAlphas['alpha_without_worst']> {
  const others = items.filter((item) => item !== worst);
  if (others.length < 2) return null;
  const complete = await moments(warehouse, relation, others, { weight });
  const { n, alpha, alpha_ci }: ReliabilityResult = reliability(complete, {
    reversed: reversed.filter((item) => item !== worst),
    range,
  });
  return { item: worst, n, alpha, alpha_ci };
}
