import { decimalsOfStep, errorRoundedTo, type ResultRow, roundedTo } from '../results/index.js';

/** A number in steps: it is written with no more decimals than its step has; files have the number alone. */
export interface SteppedNumber {
  value: number;
  /** Those of the step, in the unit of the number. */
  decimals: number;
}

/** A number, a text (also what stands in place of a withheld number), or nothing. */
export type TableCell = string | number | SteppedNumber | null;

/** The number in a cell; null where it has none. */
export const numberIn = (cell: TableCell | undefined): number | null =>
  typeof cell === 'number' ? cell : typeof cell === 'object' && cell !== null ? cell.value : null;

type Stepped = Pick<ResultRow, 'method'> | undefined;

/**
 * A cell for a number that is made of these rows, as coarse as the coarsest of them.
 *
 * @param factor what the rows' numbers are multiplied by to be in the number's unit: 100 for per cent
 */
export function steppedCell(value: number | null, rows: readonly Stepped[], factor = 1): TableCell {
  return stepped(value, Math.max(0, ...rows.map((row) => (row === undefined ? 0 : roundedTo(row)))) * factor);
}

/** A cell for a row's number, standard error or limit; limits are as coarse as the number that they lie around. */
export function fieldCell(row: ResultRow, field: 'estimate' | 'se' | 'ci_lower' | 'ci_upper'): TableCell {
  return stepped(row[field], field === 'se' ? errorRoundedTo(row) : roundedTo(row));
}

function stepped(value: number | null, step: number): TableCell {
  const decimals = decimalsOfStep(step);
  return value === null || decimals === null ? value : { value, decimals };
}
