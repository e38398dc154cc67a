import { CaseRectangles } from './case-rectangles.js';
import { type Margin, type OrderedMargin, sumOf } from './margin.js';
import {
  cellProbabilities,
  correlationWhere,
  type Pair,
  polychoric,
  polyserialTerm,
  rectangleScore,
} from './pair-likelihood.js';

/** Correlation of two variables, each given its own first-stage statistics (Olsson 1979, two-step); w weighs the cases. */
export function pairOf(a: Margin, b: Margin, w: Float64Array): Pair {
  if (a.ordered !== null && b.ordered !== null) return polychoricPair(a.ordered, b.ordered, w);
  if (a.ordered !== null) return polyserialPair(a.ordered, b, w);
  if (b.ordered !== null) {
    const { r, score, first, second } = polyserialPair(b.ordered, a, w);
    return { r, score, first: second, second: first };
  }
  return productMomentPair(a, b, w);
}

function productMomentPair(a: Margin, b: Margin, w: Float64Array): Pair {
  const x = a.z;
  const y = b.z;
  const n = x.length;
  const total = sumOf(w);
  let r = 0;
  for (let c = 0; c < n; c++) r += (w[c]! * x[c]! * y[c]!) / total;
  const q = 1 - r * r;
  const [score, xMean, xVariance, yMean, yVariance] = columns(n);
  for (let c = 0; c < n; c++) {
    const xx = x[c]!;
    const yy = y[c]!;
    score[c] = r / q + (xx * yy * (1 + r * r) - r * (xx * xx + yy * yy)) / (q * q);
    xMean[c] = (xx - r * yy) / q / a.sd;
    yMean[c] = (yy - r * xx) / q / b.sd;
    xVariance[c] = ((xx * xx - r * xx * yy) / q - 1) / (2 * a.sd ** 2);
    yVariance[c] = ((yy * yy - r * xx * yy) / q - 1) / (2 * b.sd ** 2);
  }
  return { r, score, first: [xMean, xVariance], second: [yMean, yVariance] };
}

function polychoricPair(a: OrderedMargin, b: OrderedMargin, w: Float64Array): Pair {
  const rows = a.limits;
  const others = b.limits;
  if (rows === null || others === null) return new CaseRectangles(a, b, w).solve();
  const n = a.code.length;
  const columnsOfB = b.categories;
  const counts = new Float64Array(a.categories * columnsOfB);
  let start = 0;
  for (let c = 0; c < n; c++) {
    counts[a.code[c]! * columnsOfB + b.code[c]!]! += w[c]!;
    start += Math.sign(a.code[c]! - (a.categories - 1) / 2) * Math.sign(b.code[c]! - (columnsOfB - 1) / 2);
  }
  const r = polychoric(withoutEmptyCell(counts, columnsOfB), rows, others, start / n / 2);
  // All cases of a cell share their scores.
  const { probability, byR } = cellProbabilities(rows, others, r);
  const cells = Array.from(counts, (_, cell) => {
    const row = Math.floor(cell / columnsOfB);
    const column = cell % columnsOfB;
    const p = probability[cell]!;
    return {
      score: byR[cell]! / p,
      first: rectangleScore(rows[row]!, rows[row + 1]!, others[column]!, others[column + 1]!, r, p),
      second: rectangleScore(others[column]!, others[column + 1]!, rows[row]!, rows[row + 1]!, r, p),
    };
  });
  const [score, aLower, aUpper, bLower, bUpper] = columns(n);
  for (let c = 0; c < n; c++) {
    const cell = cells[a.code[c]! * columnsOfB + b.code[c]!]!;
    score[c] = cell.score;
    aLower[c] = cell.first.lower;
    aUpper[c] = cell.first.upper;
    bLower[c] = cell.second.lower;
    bUpper[c] = cell.second.upper;
  }
  return { r, score, first: [aLower, aUpper], second: [bLower, bUpper] };
}

/**
 * Two binary variables with an empty cell: half a case is put there, margins kept (Brown & Benedetti 1977), as their
 * correlation would otherwise be one.
 */
function withoutEmptyCell(counts: Float64Array, columnsOfB: number): Float64Array {
  const empty = counts.indexOf(0);
  if (counts.length !== 4 || columnsOfB !== 2 || empty < 0) return counts;
  const sign = empty === 0 || empty === 3 ? 0.5 : -0.5;
  return Float64Array.of(counts[0]! + sign, counts[1]! - sign, counts[2]! - sign, counts[3]! + sign);
}

/** Ordered with continuous variable: two-step polyserial correlation (Olsson, Drasgow & Dorans 1982). */
function polyserialPair(o: OrderedMargin, x: Margin, w: Float64Array): Pair {
  const n = o.code.length;
  const { z, sd } = x;
  const r = correlationWhere((at) => {
    let score = 0;
    let information = 0;
    for (let c = 0; c < n; c++) {
      const { byR } = polyserialTerm(z[c]!, o.lower[c]!, o.upper[c]!, at);
      score += w[c]! * byR;
      information += w[c]! * byR * byR;
    }
    return { score, information };
  }, 0);
  const [score, lower, upper, mean, variance] = columns(n);
  for (let c = 0; c < n; c++) {
    const term = polyserialTerm(z[c]!, o.lower[c]!, o.upper[c]!, r);
    score[c] = term.byR;
    lower[c] = term.byLower;
    upper[c] = term.byUpper;
    // z moves with the mean and the variance; the density of x itself adds its own scores.
    mean[c] = (z[c]! - term.byZ) / sd;
    variance[c] = (z[c]! ** 2 - 1 - term.byZ * z[c]!) / (2 * sd * sd);
  }
  return { r, score, first: [lower, upper], second: [mean, variance] };
}

function columns(n: number): [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array] {
  return [
    new Float64Array(n),
    new Float64Array(n),
    new Float64Array(n),
    new Float64Array(n),
    new Float64Array(n),
  ];
}
