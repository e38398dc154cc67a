import { type BoundDesign, type ModelCells, modelCells } from '../../design/index.js';
import type { Code } from '../../warehouse/index.js';
import { type RegressionRequest, termsOf } from '../request.js';
import { collapse, type Splitting } from './collapse.js';
import { ModelColumns } from './columns.js';
import { type OrthonormalMatrix, orthonormalise } from './orthonormal.js';
import { outcomeOf } from './outcome.js';
import { momentsOf, variablesOf } from './predictors.js';
import { type LabelledColumn, readRows } from './read.js';

/** A model's data in cells, before it is fitted. */
export interface ModelData {
  bound: BoundDesign;
  cells: ModelCells;
  columns: ModelColumns;
  /** Terms as lists of names. */
  terms: string[][];
  matrix: OrthonormalMatrix;
  /** Weights of the cells, sum 1; and what they sum to before that. */
  weights: Float64Array;
  total: number;
  y: Float64Array;
  levels: Code[] | null;
  n: number;
  partlyLabelled: string[];
}

/** Reads the data of a request and makes its model matrix. Throws what `readRows`, `outcomeOf` and `variablesOf` throw. */
export async function modelDataOf(
  bound: BoundDesign,
  request: RegressionRequest,
  labels: readonly LabelledColumn[],
): Promise<ModelData> {
  const terms = termsOf(request.outcome, request.on);
  const names = [...new Set(terms.flat())];
  const read = await readRows(bound, request, names, labels);
  const outcome = outcomeOf(read, request);
  const { rows, units, weights } = read;
  // Units of a bootstrap stay apart.
  const clustered = bound.design.kind === 'linearized' && bound.design.cluster !== null;
  const apart = request.importance !== undefined && units !== null && !clustered;
  const split = (columns: Splitting[]) => collapse(bound.rows, rows, apart ? null : columns);
  const { at, first } = split([
    ...(units === null ? [] : [{ places: units.stratum, count: bound.strata.length }]),
    ...(!clustered || units === null ? [] : [{ places: units.unit, count: bound.stratumOfUnit.length }]),
    { numbers: outcome.values },
    ...read.predictors.map((column) =>
      column.kind === 'codes'
        ? { places: column.at, count: column.levels.length }
        : { numbers: column.numbers },
    ),
  ]);
  const variables = variablesOf(read, first, request);
  const columns = new ModelColumns(
    variables,
    terms.map((term) => term.map((name) => names.indexOf(name))),
  );
  const cells = await modelCells(bound, at, first.length, units, weights);
  const sums = cells.cells.totals[0]!;
  const total = sums.reduce((a, b) => a + b, 0);
  const shares = sums.map((w) => w / total);
  const { mean, sd } =
    request.standardise && request.family === 'linear'
      ? momentsOf(outcome.values, rows, weights)
      : { mean: 0, sd: 1 };
  const y = new Float64Array(first.length);
  for (let c = 0; c < y.length; c++) y[c] = (outcome.values[first[c]!]! - mean) / sd;
  return {
    bound,
    cells,
    columns,
    terms,
    matrix: orthonormalise(columns, shares),
    weights: shares,
    total,
    y,
    levels: outcome.levels,
    n: rows.length,
    partlyLabelled: read.partlyLabelled,
  };
}

/** Degrees of freedom of the design over the rows of the model: as survey's, units less strata that have any. */
export function designDf({ bound, cells }: ModelData): number {
  const { parts, n } = cells.cells;
  if (parts === null || bound.design.kind === 'replicate') return bound.df;
  const units = bound.design.cluster === null ? n.reduce((a, b) => a + b, 0) : new Set(parts.unit).size;
  return units - new Set(parts.stratum).size;
}
