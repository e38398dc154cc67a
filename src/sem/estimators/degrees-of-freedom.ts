import { nullSpace } from '../../stats/index.js';
import type { Constraints } from '../model/constraints.js';
import type { ParameterTable } from '../model/parameter-table.js';

/** Free quantities less the independent constraints on them. */
export function parameterCount(
  table: ParameterTable,
  constraints: Constraints | null,
  theta: Float64Array,
): number {
  if (constraints === null) return table.slots;
  return nullSpace(constraints.at(theta).jacobian, constraints.rows, table.slots).columns;
}

/** Sample moments that the model explains: all of them, less those of fixed exogenous covariates. */
export function momentCount(table: ParameterTable): number {
  const p = table.variables.observed.length;
  const x = table.variables.fixedX ? table.variables.exogenousX.length : 0;
  const means = table.meanStructure ? p - x : 0;
  return table.groups * ((p * (p + 1)) / 2 - (x * (x + 1)) / 2 + means);
}

/** Degrees of freedom of the independence model: outcomes uncorrelated with everything, covariates' moments as they are. */
export function baselineDf(table: ParameterTable): number {
  const p = table.variables.observed.length;
  const x = table.variables.exogenousX.length;
  return table.groups * ((p * (p + 1)) / 2 - (x * (x + 1)) / 2 - (p - x));
}
