import { cholesky, choleskySolve } from '../stats/index.js';
import type { LogisticCells } from './logistic-cells.js';

/**
 * Ordinary logistic regression of the cells (iteratively reweighted least squares: McCullagh & Nelder 1989). Where the
 * answers can be parted by the covariates the coefficients grow without end, about 1 an iteration on the logit scale.
 * @returns coefficients, and the columns that still grow
 */
export function logisticStart({ rows, events, x, p }: LogisticCells): {
  beta: Float64Array;
  growing: number[];
} {
  const cells = rows.length;
  const beta = new Float64Array(p);
  let step = new Float64Array(p);
  const range = Float64Array.from({ length: p }, (_, j) => {
    let most = 0;
    for (let c = 0; c < cells; c++) most = Math.max(most, Math.abs(x[c * p + j]!));
    return most;
  });
  for (let iteration = 0; iteration < 25; iteration++) {
    const information = new Float64Array(p * p);
    const score = new Float64Array(p);
    for (let c = 0; c < cells; c++) {
      let eta = 0;
      for (let j = 0; j < p; j++) eta += x[c * p + j]! * beta[j]!;
      const mu = 1 / (1 + Math.exp(-eta));
      const w = rows[c]! * mu * (1 - mu);
      for (let j = 0; j < p; j++) {
        score[j]! += (events[c]! - rows[c]! * mu) * x[c * p + j]!;
        for (let m = 0; m <= j; m++) information[j * p + m]! += w * x[c * p + j]! * x[c * p + m]!;
      }
    }
    const factor = cholesky(information, p, 1e-12);
    if (factor === null) break;
    step = choleskySolve(factor, p, score) as Float64Array<ArrayBuffer>;
    // Newton's steps overshoot where probabilities are near 0 or 1.
    const largest = Math.max(...step.map((s, j) => Math.abs(s) * range[j]!));
    const size = largest > 5 ? 5 / largest : 1;
    for (let j = 0; j < p; j++) beta[j]! += size * step[j]!;
    if (largest < 1e-10) return { beta, growing: [] };
  }
  const growing = [...beta.keys()].filter((j) => Math.abs(step[j]!) * range[j]! > 1e-3);
  return { beta, growing };
}
