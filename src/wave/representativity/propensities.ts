import { inverseSymmetric } from '../../stats/index.js';
import type { ResponseCell } from './response-cell.js';

/** A logistic model of answering by background variables. */
export interface Propensities {
  /** Of each cell. */
  rho: Float64Array;
  /** Derivatives of the propensity by the coefficients, of each cell. */
  gradients: Float64Array[];
  /** Covariance of the coefficients. */
  covariance: Float64Array;
  /** How many coefficients. */
  size: number;
}

const mostSteps = 60;
/** Beyond this a propensity is 0 or 1 to all that a double can tell of its variation. */
const farthest = 18;

/**
 * Fits answering by the main effects of the background variables, by weighted pseudo maximum likelihood (Newton), with the
 * sandwich covariance of the weights. Columns that others add up to are left out. Null where all or nobody answered.
 */
export function fitPropensities(cells: readonly ResponseCell[], variables: number): Propensities | null {
  const answered = cells.reduce((sum, cell) => sum + cell.answered, 0);
  const invited = cells.reduce((sum, cell) => sum + cell.invited, 0);
  if (answered === 0 || answered === invited) return null;
  const rows = designRows(cells, variables);
  const p = rows[0]!.length;
  const beta = new Float64Array(p);
  beta[0] = Math.log(answered / (invited - answered));
  const rhoOf = (row: Float64Array) => {
    let eta = 0;
    for (let i = 0; i < p; i++) eta += row[i]! * beta[i]!;
    return 1 / (1 + Math.exp(-Math.max(-farthest, Math.min(farthest, eta))));
  };
  let information = new Float64Array(p * p);
  for (let step = 0; step < mostSteps; step++) {
    const score = new Float64Array(p);
    information = new Float64Array(p * p);
    for (const [c, row] of rows.entries()) {
      const { invited: n, answered: r, weight } = cells[c]!;
      const rho = rhoOf(row);
      for (let i = 0; i < p; i++) {
        score[i]! += weight * (r - n * rho) * row[i]!;
        for (let j = 0; j < p; j++)
          information[i * p + j]! += weight * n * rho * (1 - rho) * row[i]! * row[j]!;
      }
    }
    const inverse = inverseSymmetric(information, p);
    if (inverse === null) break;
    let largest = 0;
    for (let i = 0; i < p; i++) {
      let change = 0;
      for (let j = 0; j < p; j++) change += inverse[i * p + j]! * score[j]!;
      // A class that all or nobody answered in has no finite coefficient: it goes there step by step.
      const bounded = Math.max(-2, Math.min(2, change));
      beta[i]! += bounded;
      largest = Math.max(largest, Math.abs(bounded));
    }
    if (largest < 1e-12) break;
  }
  const bread = inverseSymmetric(information, p);
  if (bread === null) return null;
  const rho = Float64Array.from(rows, rhoOf);
  const meat = new Float64Array(p * p);
  for (const [c, row] of rows.entries()) {
    const { invited: n, weight } = cells[c]!;
    const v = weight ** 2 * n * rho[c]! * (1 - rho[c]!);
    for (let i = 0; i < p; i++) for (let j = 0; j < p; j++) meat[i * p + j]! += v * row[i]! * row[j]!;
  }
  return {
    rho,
    gradients: rows.map((row, c) => row.map((x) => x * rho[c]! * (1 - rho[c]!))),
    covariance: sandwich(bread, meat, p),
    size: p,
  };
}

function sandwich(bread: Float64Array, meat: Float64Array, p: number): Float64Array {
  const times = (a: Float64Array, b: Float64Array) => {
    const out = new Float64Array(p * p);
    for (let i = 0; i < p; i++)
      for (let k = 0; k < p; k++)
        for (let j = 0; j < p; j++) out[i * p + j]! += a[i * p + k]! * b[k * p + j]!;
    return out;
  };
  return times(times(bread, meat), bread);
}

/** Intercept and an indicator for each class but the first, those that the columns before do not add up to. */
function designRows(cells: readonly ResponseCell[], variables: number): Float64Array[] {
  const columns: Float64Array[] = [new Float64Array(cells.length).fill(1)];
  for (let v = 0; v < variables; v++) {
    const codes = [...new Set(cells.map((cell) => cell.codes[v]!))].sort();
    for (const code of codes.slice(1))
      columns.push(Float64Array.from(cells, (cell) => (cell.codes[v] === code ? 1 : 0)));
  }
  const basis: Float64Array[] = [];
  const kept: Float64Array[] = [];
  for (const column of columns) {
    const rest = Float64Array.from(column);
    // Twice, so that rounding does not leave what is none.
    for (let round = 0; round < 2; round++)
      for (const unit of basis) {
        let along = 0;
        for (let c = 0; c < rest.length; c++) along += rest[c]! * unit[c]!;
        for (let c = 0; c < rest.length; c++) rest[c]! -= along * unit[c]!;
      }
    const length = Math.hypot(...rest);
    if (length < 1e-8 * Math.max(1, Math.hypot(...column))) continue;
    basis.push(rest.map((x) => x / length));
    kept.push(column);
  }
  return cells.map((_, c) => Float64Array.from(kept, (column) => column[c]!));
}
