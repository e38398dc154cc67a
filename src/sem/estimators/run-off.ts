import {
  minimizeByScoring,
  type ScoringProblem,
  type ScoringResult,
  symmetricEigen,
} from '../../stats/index.js';

/** Curvature in the flattest direction, of one with unit diagonal, above which a minimum is taken for one. */
const flat = 1e-4;

/**
 * Whether a search ended on a way out that has no end: where a parameter grows, others shrink with it, and the fit
 * improves by ever less (a residual variance that wants to be zero in a form where it is fixed at one; a factor whose
 * marker measures nothing). From there the flattest direction is followed, the fastest parameter made twice as large and
 * the others moved at their rates; a minimum draws the search back or lies lower than that, a way without an end does
 * neither.
 * @returns the slots of the parameters that grow; null at a minimum, or where constraints tie the parameters
 */
export function outward(
  problem: ScoringProblem,
  found: ScoringResult,
  constrained: boolean,
): { slots: number[] } | null {
  const { theta, value } = found;
  const n = theta.length;
  if (constrained || n === 0 || !Number.isFinite(problem.value(theta))) return null;
  const curvature = found.curvature ?? problem.derivatives(theta).curvature;
  const scale = Float64Array.from({ length: n }, (_, i) => Math.sqrt(curvature[i * n + i]!));
  if (scale.some((s) => !(s > 0))) return null;
  const { values, vectors } = symmetricEigen(
    curvature.map((x, k) => x / (scale[Math.floor(k / n)]! * scale[k % n]!)),
    n,
  );
  if (values[0]! > flat) return null;
  // Relative rates in the flattest direction; the parameter that is told least of leads.
  const weight = Float64Array.from({ length: n }, (_, i) => vectors[i * n]!);
  const rates = weight.map((w, i) => (theta[i] === 0 ? 0 : w / scale[i]! / theta[i]!));
  const lead = weight.reduce((top, w, i) => (Math.abs(w) > Math.abs(weight[top]!) ? i : top), 0);
  if (rates[lead] === 0) return null;
  const relative = rates.map((r) => Math.max(-2, Math.min(2, r / rates[lead]!)));
  const further = theta.map((t, i) => t * 2 ** relative[i]!);
  const there = minimizeByScoring(problem, further, { maxIterations: 20, tolerance: 1e-9 });
  problem.value(theta);
  const out = Math.abs(there.theta[lead]! / theta[lead]!);
  if (!(out > 1.3) || !(there.value < value - 1e-13 * (1 + Math.abs(value)))) return null;
  const slots = [...theta.keys()].filter((i) => Math.abs(there.theta[i]! / theta[i]!) > 1.3);
  return { slots };
}
