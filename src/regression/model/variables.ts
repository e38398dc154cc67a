import type { Code } from '../../warehouse/index.js';

/** A predictor of categories, as it stands in the cells. */
interface CategoricalVariable {
  kind: 'categorical';
  name: string;
  levels: Code[];
  /** The levels as a person knows them, with their labels. */
  shown: string[];
  /** Place of the reference among the levels. */
  reference: number;
  /** Each cell's place among the levels. */
  at: Int32Array;
}

/** A predictor that is a number; it enters as ((x - centre) / scale) and its powers up to `degree`. */
export interface NumericVariable {
  kind: 'numeric';
  name: string;
  values: Float64Array;
  degree: number;
  centre: number;
  scale: number;
}

export type Variable = CategoricalVariable | NumericVariable;

/** Columns that a variable has in the model: its categories but the reference, or its powers. */
export const widthOf = (variable: Variable): number =>
  variable.kind === 'categorical' ? variable.levels.length - 1 : variable.degree;

/** The category that a column of the variable stands for. */
export function levelOfColumn(variable: CategoricalVariable, column: number): number {
  return column < variable.reference ? column : column + 1;
}

/** Writes a category's columns: 1 in its own, none in the reference's. */
export function fillLevel(
  variable: CategoricalVariable,
  level: number,
  into: Float64Array,
  from: number,
): void {
  const width = variable.levels.length - 1;
  into.fill(0, from, from + width);
  if (level !== variable.reference) into[from + (level < variable.reference ? level : level - 1)] = 1;
}

/** Writes the columns of a variable in one cell. */
export function fillValue(variable: Variable, cell: number, into: Float64Array, from: number): void {
  if (variable.kind === 'categorical') {
    fillLevel(variable, variable.at[cell]!, into, from);
    return;
  }
  const x = (variable.values[cell]! - variable.centre) / variable.scale;
  let power = 1;
  for (let k = 0; k < variable.degree; k++) {
    power *= x;
    into[from + k] = power;
  }
}

/** Writes the columns of a variable in consecutive cells, column by column: each begins `step` after the one before. */
export function fillValues(
  variable: Variable,
  first: number,
  count: number,
  into: Float64Array,
  from: number,
  step: number,
): void {
  if (variable.kind === 'categorical') {
    const { at, reference } = variable;
    into.fill(0, from, from + widthOf(variable) * step);
    for (let c = 0; c < count; c++) {
      const level = at[first + c]!;
      if (level !== reference) into[from + (level < reference ? level : level - 1) * step + c] = 1;
    }
    return;
  }
  const { values, centre, scale, degree } = variable;
  for (let c = 0; c < count; c++) into[from + c] = (values[first + c]! - centre) / scale;
  for (let k = 1; k < degree; k++)
    for (let c = 0, at = from + k * step; c < count; c++, at++) into[at] = into[at - step]! * into[from + c]!;
}

/** Writes the derivatives of a number's columns by the number as it enters (centred and scaled). */
export function fillDerivative(
  variable: NumericVariable,
  cell: number,
  into: Float64Array,
  from: number,
): void {
  const x = (variable.values[cell]! - variable.centre) / variable.scale;
  let power = 1;
  for (let k = 0; k < variable.degree; k++) {
    into[from + k] = (k + 1) * power;
    power *= x;
  }
}
