import { type Fault, FaultError } from '../../errors/index.js';
import { shownSome } from '../../ingest/index.js';
import type { Code } from '../../warehouse/index.js';
import type { RegressionRequest } from '../request.js';
import { placeOf, type ReadColumn, type ReadRows, shownCodes, someCodes } from './read.js';
import type { Variable } from './variables.js';

/** Categories of a predictor: more are an identifier, a free text, or a number. */
const MOST_CATEGORIES = 50;

/** A weighted mean and standard deviation (n/(n - 1) times the weighted variance). */
export function momentsOf(
  values: ArrayLike<number>,
  rows: Int32Array,
  weights: Float64Array,
): { mean: number; sd: number } {
  let total = 0;
  let sum = 0;
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k]!;
    total += weights[row]!;
    sum += weights[row]! * values[row]!;
  }
  const mean = sum / total;
  let square = 0;
  for (let k = 0; k < rows.length; k++) square += weights[rows[k]!]! * (values[rows[k]!]! - mean) ** 2;
  const n = rows.length;
  return { mean, sd: Math.sqrt(((n / (n - 1)) * square) / total) };
}

/**
 * The predictors as variables of the model, one value a cell.
 * @param first the row that stands for each cell
 * @throws every fault at once: LV-REGRESSION-CATEGORIES (too many), LV-REGRESSION-CONSTANT, LV-REGRESSION-PREDICTOR
 *   (an option that does not fit)
 */
export function variablesOf(read: ReadRows, first: Int32Array, request: RegressionRequest): Variable[] {
  const faults: Fault[] = [];
  const variables = read.predictors.map((column) => {
    const options = request.predictors?.[column.name] ?? {};
    const wrong = (code: string, what: string, more: Partial<Fault> = {}) =>
      faults.push({ code, place: { variable: column.name }, what, ...more });
    return column.kind === 'codes'
      ? categorical(column, first, options, wrong)
      : numeric(column, first, read, options, request.standardise ?? false, wrong);
  });
  if (faults.length > 0) throw new FaultError(faults);
  return variables;
}

type Wrong = (code: string, what: string, more?: Partial<Fault>) => void;
type Options = NonNullable<RegressionRequest['predictors']>[string];

function categorical(
  { name, levels, labels, at }: ReadColumn & { kind: 'codes' },
  first: Int32Array,
  options: Options,
  wrong: Wrong,
): Variable {
  const shown = shownCodes({ levels, labels });
  if (levels.length > MOST_CATEGORIES)
    wrong('LV-REGRESSION-CATEGORIES', `the predictor has ${levels.length} categories`, {
      found: someCodes({ levels, labels }, 5),
      expected: `at most ${MOST_CATEGORIES}`,
      remedy: notNumbers(levels) ?? 'class the values, or take it as a number if it is one',
    });
  if (levels.length === 1)
    wrong('LV-REGRESSION-CONSTANT', 'the predictor has one category among the rows with answers', {
      found: someCodes({ levels, labels }, 1),
      remedy: 'leave it out',
    });
  let reference = 0;
  if (options.reference !== undefined) {
    reference = placeOf(options.reference, { levels, labels });
    if (reference < 0)
      wrong('LV-REGRESSION-PREDICTOR', `no row has the reference category ${options.reference}`, {
        expected: `one of ${someCodes({ levels, labels }, 20)}`,
      });
  }
  if (options.degree !== undefined || options.centre)
    wrong('LV-REGRESSION-PREDICTOR', 'a trend or centring is of numbers, and this predictor is categories', {
      remedy: 'give its categories numbers in their order, and take it as a number',
    });
  const places = new Int32Array(first.length);
  for (let c = 0; c < first.length; c++) places[c] = at[first[c]!]!;
  return { kind: 'categorical', name, levels, shown, reference, at: places };
}

/** What to do with a text column of which nearly all values are numbers; null for others. */
function notNumbers(levels: readonly Code[]): string | null {
  const others = levels.filter((code) => typeof code === 'string' && !Number.isFinite(Number(code)));
  if (others.length === 0 || others.length > levels.length / 10) return null;
  return `nearly all values are numbers: make ${shownSome(others, 3)} missing (empty) in the data`;
}

function numeric(
  { name, numbers }: ReadColumn & { kind: 'numbers' },
  first: Int32Array,
  { rows, weights }: ReadRows,
  options: Options,
  standardise: boolean,
  wrong: Wrong,
): Variable {
  if (options.reference !== undefined)
    wrong('LV-REGRESSION-PREDICTOR', 'a reference is of categories, and this predictor is a number', {
      remedy: 'take it as categories, or leave the reference out',
    });
  const { mean, sd } = momentsOf(numbers, rows, weights);
  const start = numbers[rows[0]!]!;
  let alike = 1;
  while (alike < rows.length && numbers[rows[alike]!] === start) alike++;
  if (alike === rows.length)
    wrong('LV-REGRESSION-CONSTANT', 'the predictor has one value among the rows with answers', {
      found: String(start),
      remedy: 'leave it out',
    });
  const values = new Float64Array(first.length);
  for (let c = 0; c < first.length; c++) values[c] = numbers[first[c]!]!;
  return {
    kind: 'numeric',
    name,
    values,
    degree: options.degree ?? 1,
    centre: standardise || options.centre ? mean : 0,
    scale: standardise ? sd : 1,
  };
}
