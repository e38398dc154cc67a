import type { ModelFit } from '../fit/model-fit.js';
import { fillDerivative, fillLevel, levelOfColumn, type Variable } from '../model/variables.js';
import { type Response, responseOf } from './response.js';

/** Averages over the respondents with their derivatives by the parameters: outcomes x parameters, row by row. */
export interface Averages {
  value: Float64Array;
  gradient: Float64Array;
}

/**
 * Averages of what a model says, with the other predictors as they are. Where a variable stands in no interaction and
 * on a straight line, they follow from the linear predictors, and no row is made anew.
 */
export class Margins {
  private readonly size: number;
  private readonly outcomes: number;
  private readonly response: Response;
  /** Linear predictor of each cell (without thresholds). */
  private readonly eta: Float64Array;
  /** Parameter of each column of the model matrix; -1 where it has none. */
  private readonly place: Int32Array;
  private slopes: { mean: Averages; byRow: Averages } | null = null;

  constructor(private readonly fit: ModelFit) {
    const { data, theta, thresholds, columns } = fit;
    this.size = theta.length;
    this.outcomes = thresholds + 1;
    this.response = responseOf(fit);
    this.place = new Int32Array(data.columns.columns.length).fill(-1);
    for (const [k, column] of columns.entries()) this.place[column] = thresholds + k;
    const { z, r, kept } = data.matrix;
    const p = kept.length;
    const gamma = new Float64Array(p);
    for (let j = 0; j < p; j++)
      for (const [i, column] of kept.entries())
        if (this.place[column]! >= 0) gamma[j]! += r[j * p + i]! * theta[this.place[column]!]!;
    this.eta = new Float64Array(data.y.length);
    for (let c = 0; c < this.eta.length; c++)
      for (let j = 0, at = c * p; j < p; j++) this.eta[c]! += z[at + j]! * gamma[j]!;
  }

  /** Whether a variable has no column but its own, on a straight line. */
  private alone(v: number, variable: Variable): boolean {
    if (variable.kind === 'numeric' && variable.degree > 1) return false;
    return this.fit.data.columns.terms.every((term) => term.length === 1 || !term.includes(v));
  }

  /**
   * Sums over cells of a number an outcome times the cell's columns, which are Z R: so the sums of Z are turned by R.
   * @param fill what is summed at a cell: outcomes numbers, and outcomes x thresholds of them by threshold
   */
  private sums(fill: (cell: number, of: Float64Array, byThreshold: Float64Array) => void): Averages {
    const { data, thresholds: q } = this.fit;
    const { z, r, kept } = data.matrix;
    const p = kept.length;
    const { outcomes, size } = this;
    const of = new Float64Array(outcomes);
    const byThreshold = new Float64Array(outcomes * q);
    const value = new Float64Array(outcomes);
    const gradient = new Float64Array(outcomes * size);
    const basis = new Float64Array(outcomes * p);
    for (let cell = 0; cell < data.weights.length; cell++) {
      fill(cell, of, byThreshold);
      const w = data.weights[cell]!;
      for (let c = 0; c < outcomes; c++) {
        const x = w * of[c]!;
        value[c]! += x;
        for (let j = 0, at = cell * p; j < p; j++) basis[c * p + j]! += x * z[at + j]!;
        for (let t = 0; t < q; t++) gradient[c * size + t]! += w * byThreshold[c * q + t]!;
      }
    }
    for (let c = 0; c < outcomes; c++)
      for (const [i, column] of kept.entries()) {
        const into = this.place[column]!;
        if (into >= 0)
          for (let j = 0; j <= i; j++) gradient[c * size + into]! += basis[c * p + j]! * r[j * p + i]!;
      }
    return { value, gradient };
  }

  /** The mean (or share of each answer) if all were in one category. */
  atLevel(v: number, level: number): Averages {
    const { data, theta } = this.fit;
    const model = data.columns;
    const variable = model.variables[v]!;
    if (variable.kind !== 'categorical') throw new Error('only categories have levels');
    const { response } = this;
    if (!this.alone(v, variable))
      return this.rowByRow((basis) => fillLevel(variable, level, basis, model.start[v]!));
    const own = variable.levels.map(() => ({ theta: 0, place: -1 }));
    for (const [j, column] of model.columns.entries()) {
      if (column.term < 0 || model.terms[column.term]![0] !== v || model.terms[column.term]!.length > 1)
        continue;
      const place = this.place[j]!;
      const of = levelOfColumn(variable, column.parts[0]! - model.start[v]!);
      if (place >= 0) own[of] = { theta: theta[place]!, place };
    }
    const mean = new Float64Array(this.outcomes);
    const averages = this.sums((cell, of, byThreshold) => {
      response.at(this.eta[cell]! - own[variable.at[cell]!]!.theta + own[level]!.theta);
      for (let c = 0; c < of.length; c++) {
        of[c] = response.slope[c]!;
        mean[c]! += data.weights[cell]! * response.value[c]!;
      }
      byThreshold.set(response.byThreshold);
    });
    // All are in the category, so the variable's own columns are 1 in its column and 0 in the others.
    for (let c = 0; c < this.outcomes; c++)
      for (const [l, { place }] of own.entries())
        if (place >= 0) averages.gradient[c * this.size + place] = l === level ? averages.value[c]! : 0;
    return { value: mean, gradient: averages.gradient };
  }

  /** The mean change of the mean (or of each share) by one more of a number. */
  byNumber(v: number): Averages {
    const model = this.fit.data.columns;
    const variable = model.variables[v]!;
    if (variable.kind !== 'numeric') throw new Error('only numbers have derivatives');
    if (!this.alone(v, variable)) return this.changeRowByRow(v, variable);
    const { response } = this;
    this.slopes ??= {
      mean: this.sums((cell, of) => {
        response.at(this.eta[cell]!);
        of.set(response.slope);
      }),
      byRow: this.sums((cell, of, byThreshold) => {
        response.at(this.eta[cell]!);
        of.set(response.bend);
        byThreshold.set(response.slopeByThreshold);
      }),
    };
    const place =
      this.place[
        model.columns.findIndex(
          (c) => c.term >= 0 && model.terms[c.term]!.length === 1 && model.terms[c.term]![0] === v,
        )
      ]!;
    const value = new Float64Array(this.outcomes);
    const gradient = new Float64Array(this.outcomes * this.size);
    if (place < 0) return { value, gradient };
    const slope = this.fit.theta[place]!;
    for (let c = 0; c < this.outcomes; c++) {
      value[c] = slope * this.slopes.mean.value[c]!;
      for (let k = 0; k < this.size; k++)
        gradient[c * this.size + k] = slope * this.slopes.byRow.gradient[c * this.size + k]!;
      gradient[c * this.size + place]! += this.slopes.mean.value[c]!;
    }
    return { value, gradient };
  }

  /** The mean if a variable's columns are set, every row made anew. */
  private rowByRow(set: (basis: Float64Array) => void): Averages {
    const { data, theta, thresholds: q, columns } = this.fit;
    const model = data.columns;
    const { response, outcomes, size } = this;
    const basis = new Float64Array(model.basisSize);
    const row = new Float64Array(model.columns.length);
    const value = new Float64Array(outcomes);
    const gradient = new Float64Array(outcomes * size);
    for (let cell = 0; cell < data.weights.length; cell++) {
      const w = data.weights[cell]!;
      model.basis(cell, basis);
      set(basis);
      model.products(basis, row);
      let eta = 0;
      for (let k = 0; k < columns.length; k++) eta += row[columns[k]!]! * theta[q + k]!;
      response.at(eta);
      for (let c = 0; c < outcomes; c++) {
        value[c]! += w * response.value[c]!;
        const from = c * size;
        for (let t = 0; t < q; t++) gradient[from + t]! += w * response.byThreshold[c * q + t]!;
        const slope = w * response.slope[c]!;
        for (let k = 0; k < columns.length; k++) gradient[from + q + k]! += slope * row[columns[k]!]!;
      }
    }
    return { value, gradient };
  }

  private changeRowByRow(v: number, variable: Variable & { kind: 'numeric' }): Averages {
    const { data, theta, thresholds: q, columns } = this.fit;
    const model = data.columns;
    const { response, outcomes, size } = this;
    const basis = new Float64Array(model.basisSize);
    const row = new Float64Array(model.columns.length);
    const change = new Float64Array(model.columns.length);
    const value = new Float64Array(outcomes);
    const gradient = new Float64Array(outcomes * size);
    for (let cell = 0; cell < data.weights.length; cell++) {
      const w = data.weights[cell]!;
      model.basis(cell, basis);
      model.products(basis, row);
      fillDerivative(variable, cell, basis, model.start[v]!);
      model.productsOf(v, basis, change);
      let rise = 0;
      for (let k = 0; k < columns.length; k++) rise += change[columns[k]!]! * theta[q + k]!;
      response.at(this.eta[cell]!);
      for (let c = 0; c < outcomes; c++) {
        value[c]! += w * response.slope[c]! * rise;
        const from = c * size;
        for (let t = 0; t < q; t++) gradient[from + t]! += w * rise * response.slopeByThreshold[c * q + t]!;
        const [bend, slope] = [w * rise * response.bend[c]!, w * response.slope[c]!];
        for (let k = 0; k < columns.length; k++)
          gradient[from + q + k]! += bend * row[columns[k]!]! + slope * change[columns[k]!]!;
      }
    }
    return { value, gradient };
  }
}
