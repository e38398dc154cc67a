import type { ModelFit } from '../fit/model-fit.js';
import { fillDerivative, fillLevel } from '../model/variables.js';
import { responseOf } from './response.js';

/** Averages over the respondents with their derivatives by the parameters: outcomes x parameters, row by row. */
export interface Averages {
  value: Float64Array;
  gradient: Float64Array;
}

/** Averages of what a model says, with the other predictors as they are. */
export class Margins {
  private readonly size: number;
  private readonly outcomes: number;

  constructor(private readonly fit: ModelFit) {
    this.size = fit.theta.length;
    this.outcomes = fit.thresholds + 1;
  }

  private average(add: (cell: number, weight: number, into: Averages) => void): Averages {
    const { weights } = this.fit.data;
    const into = {
      value: new Float64Array(this.outcomes),
      gradient: new Float64Array(this.outcomes * this.size),
    };
    for (let i = 0; i < weights.length; i++) add(i, weights[i]!, into);
    return into;
  }

  /** The mean (or share of each answer) if all were in one category. */
  atLevel(v: number, level: number): Averages {
    const { data, theta, thresholds: q, columns } = this.fit;
    const model = data.columns;
    const variable = model.variables[v]!;
    if (variable.kind !== 'categorical') throw new Error('only categories have levels');
    const response = responseOf(this.fit);
    const basis = new Float64Array(model.basisSize);
    const row = new Float64Array(model.columns.length);
    return this.average((cell, w, { value, gradient }) => {
      model.basis(cell, basis);
      fillLevel(variable, level, basis, model.start[v]!);
      model.products(basis, row);
      let eta = 0;
      for (const [k, column] of columns.entries()) eta += row[column]! * theta[q + k]!;
      response.at(eta);
      for (let c = 0; c < this.outcomes; c++) {
        value[c]! += w * response.value[c]!;
        const from = c * this.size;
        for (let t = 0; t < q; t++) gradient[from + t]! += w * response.byThreshold[c * q + t]!;
        const slope = w * response.slope[c]!;
        for (let k = 0; k < columns.length; k++) gradient[from + q + k]! += slope * row[columns[k]!]!;
      }
    });
  }

  /** The mean change of the mean (or of each share) by one more of a number. */
  byNumber(v: number): Averages {
    const { data, theta, thresholds: q, columns } = this.fit;
    const model = data.columns;
    const variable = model.variables[v]!;
    if (variable.kind !== 'numeric') throw new Error('only numbers have derivatives');
    const response = responseOf(this.fit);
    const basis = new Float64Array(model.basisSize);
    const row = new Float64Array(model.columns.length);
    const change = new Float64Array(model.columns.length);
    return this.average((cell, w, { value, gradient }) => {
      model.basis(cell, basis);
      model.products(basis, row);
      fillDerivative(variable, cell, basis, model.start[v]!);
      model.productsOf(v, basis, change);
      let eta = 0;
      let rise = 0;
      for (const [k, column] of columns.entries()) {
        eta += row[column]! * theta[q + k]!;
        rise += change[column]! * theta[q + k]!;
      }
      response.at(eta);
      for (let c = 0; c < this.outcomes; c++) {
        value[c]! += w * response.slope[c]! * rise;
        const from = c * this.size;
        for (let t = 0; t < q; t++) gradient[from + t]! += w * rise * response.slopeByThreshold[c * q + t]!;
        const [bend, slope] = [w * rise * response.bend[c]!, w * response.slope[c]!];
        for (let k = 0; k < columns.length; k++)
          gradient[from + q + k]! += bend * row[columns[k]!]! + slope * change[columns[k]!]!;
      }
    });
  }
}
