import { symmetricEigen } from '../stats/index.js';
import type { LogisticCells } from './logistic-cells.js';
import { conditionalMode, type Mode, softplus } from './logistic-deviance.js';

/** Nodes and weights for the standard normal density. */
interface QuadratureRule {
  nodes: Float64Array;
  weights: Float64Array;
}

/**
 * Gauss-Hermite quadrature: nodes are eigenvalues of the recurrence's matrix, weights squares of its vectors' first
 * elements (Golub & Welsch 1969).
 */
export function gaussHermite(points: number): QuadratureRule {
  const matrix = new Float64Array(points * points);
  for (let i = 1; i < points; i++) {
    matrix[i * points + i - 1] = Math.sqrt(i);
    matrix[(i - 1) * points + i] = Math.sqrt(i);
  }
  const { values, vectors } = symmetricEigen(matrix, points);
  return {
    nodes: values,
    weights: Float64Array.from({ length: points }, (_, k) => vectors[k]! ** 2),
  };
}

/**
 * Minus twice the log likelihood of a logistic model with one level by adaptive Gauss-Hermite quadrature: nodes
 * around each group's mode, as wide as its curvature there (Pinheiro & Bates 1995; Rabe-Hesketh, Skrondal & Pickles
 * 2002); with its exact slopes, those through mode and width too.
 * One function, longer than most: value and slopes are sums over the same few arrays, which parts would hand to each other.
 * @param at theta, then the fixed effects; one level only
 * @param start mode to begin with
 */
export function quadratureDeviance(
  data: LogisticCells,
  at: Float64Array,
  rule: QuadratureRule,
  start?: readonly Float64Array[],
): { value: number; gradient: Float64Array; mode: Mode | null } {
  const mode = conditionalMode(data, at.subarray(0, 1), at.subarray(1), start);
  const gradient = new Float64Array(at.length);
  if (mode === null) return { value: Number.POSITIVE_INFINITY, gradient, mode };
  const theta = at[0]!;
  const { rows, events, leaf, x, p } = data;
  const { nodes, weights } = rule;
  const points = nodes.length;
  const groups = data.levels.groups[0]!;
  const u = mode.u[0]!;
  const width = mode.system.pivot[0]!.map((d) => 1 / Math.sqrt(d));
  // By group and node: log of the integrand over the normal density that the rule carries, and sum of residuals.
  const log = new Float64Array(groups * points);
  const left = new Float64Array(groups * points);
  for (let g = 0; g < groups; g++)
    for (let k = 0; k < points; k++) {
      const node = u[g]! + width[g]! * nodes[k]!;
      log[g * points + k] = (nodes[k]! ** 2 - node ** 2) / 2 + Math.log(width[g]!);
    }
  const residual = new Float64Array(rows.length * points);
  for (let c = 0; c < rows.length; c++) {
    const g = leaf[c]!;
    for (let k = 0; k < points; k++) {
      const eta = mode.eta[c]! + theta * width[g]! * nodes[k]!;
      log[g * points + k]! += events[c]! * eta - rows[c]! * softplus(eta);
      const e = events[c]! - rows[c]! / (1 + Math.exp(-eta));
      residual[c * points + k] = e;
      left[g * points + k]! += e;
    }
  }
  let value = 0;
  const chance = log; // in place: the share of each node in its group's integral
  for (let g = 0; g < groups; g++) {
    let most = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < points; k++) most = Math.max(most, log[g * points + k]!);
    let part = 0;
    for (let k = 0; k < points; k++) {
      const share = weights[k]! * Math.exp(log[g * points + k]! - most);
      chance[g * points + k] = share;
      part += share;
    }
    for (let k = 0; k < points; k++) chance[g * points + k]! /= part;
    value -= 2 * (most + Math.log(part));
  }
  // Sums of the weights at the mode and of their slopes, by group.
  const weight = new Float64Array(groups);
  const third = new Float64Array(groups);
  const atMode = new Float64Array(groups);
  for (let c = 0; c < rows.length; c++) {
    const mu = mode.mu[c]!;
    const w = rows[c]! * mu * (1 - mu);
    weight[leaf[c]!]! += w;
    third[leaf[c]!]! += w * (1 - 2 * mu);
    atMode[leaf[c]!]! += events[c]! - rows[c]! * mu;
  }
  // Slopes of a group's log integral by its mode (with the width going along), and by its curvature alone.
  const byMode = new Float64Array(groups);
  const byPivot = new Float64Array(groups);
  let byTheta = 0;
  for (let g = 0; g < groups; g++) {
    const d = 1 + theta ** 2 * weight[g]!;
    let mean = 0;
    let stretch = Math.sqrt(d);
    for (let k = 0; k < points; k++) {
      const node = u[g]! + width[g]! * nodes[k]!;
      const pull = chance[g * points + k]! * (theta * left[g * points + k]! - node);
      mean += pull;
      stretch += pull * nodes[k]!;
      byTheta += chance[g * points + k]! * left[g * points + k]! * node;
    }
    byPivot[g] = -stretch / (2 * d ** 1.5);
    byMode[g] = mean + byPivot[g]! * theta ** 3 * third[g]!;
    byTheta += (byMode[g]! * (atMode[g]! - theta * u[g]! * weight[g]!)) / d;
    byTheta += byPivot[g]! * (2 * theta * weight[g]! + theta ** 2 * u[g]! * third[g]!);
  }
  gradient[0] = -2 * byTheta;
  for (let c = 0; c < rows.length; c++) {
    const g = leaf[c]!;
    const mu = mode.mu[c]!;
    const w = rows[c]! * mu * (1 - mu);
    const d = 1 + theta ** 2 * weight[g]!;
    let slope = (byPivot[g]! * theta ** 2 * (1 - 2 * mu) - (byMode[g]! * theta) / d) * w;
    for (let k = 0; k < points; k++) slope += chance[g * points + k]! * residual[c * points + k]!;
    for (let j = 0; j < p; j++) gradient[1 + j]! -= 2 * slope * x[c * p + j]!;
  }
  return { value, gradient, mode };
}
