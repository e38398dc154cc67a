import { type Fault, FaultError } from '../../errors/index.js';
import type { Code } from '../../warehouse/index.js';
import type { RegressionRequest } from '../request.js';
import { placeOf, type ReadColumn, type ReadRows, someCodes } from './read.js';

/** The outcome as the model takes it: a number a row (0 or 1, the category's place, a count). */
interface Outcome {
  values: Float64Array;
  /** Categories in order, of ordered models; the two answers, event last, of logistic ones. */
  levels: Code[] | null;
}

/** Categories of an ordered model: more are a number. */
const MOST_CATEGORIES = 20;

/**
 * The outcome of the rows that count.
 * @throws LV-REGRESSION-OUTCOME where its values don't fit the family
 */
export function outcomeOf({ outcome, rows }: ReadRows, request: RegressionRequest): Outcome {
  const wrong = (what: string, more: Partial<Fault>): never => {
    throw new FaultError({
      code: 'LV-REGRESSION-OUTCOME',
      place: { variable: outcome.name },
      what,
      ...more,
    });
  };
  if (outcome.kind === 'codes') return coded(outcome, rows, request, wrong);
  const { numbers } = outcome;
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const row of rows) {
    least = Math.min(least, numbers[row]!);
    most = Math.max(most, numbers[row]!);
  }
  if (least === most)
    wrong('the outcome has one value, so there is nothing to explain', {
      found: `${least} in all ${rows.length} rows with answers`,
      remedy: 'check the filter and the missing codes',
    });
  if (request.family === 'poisson' && least < 0)
    wrong('a count is below 0', {
      found: String(least),
      expected: 'numbers of 0 or more',
      remedy: 'take family linear',
    });
  return { values: numbers, levels: null };
}

function coded(
  { levels, labels, at }: ReadColumn & { kind: 'codes' },
  rows: Int32Array,
  request: RegressionRequest,
  wrong: (what: string, more: Partial<Fault>) => never,
): Outcome {
  const shown = someCodes({ levels, labels }, 8);
  if (levels.length === 1)
    wrong('the outcome has one value, so there is nothing to explain', {
      found: `${shown} in all ${rows.length} rows with answers`,
      remedy: 'check the filter and the missing codes',
    });
  const values = new Float64Array(at.length);
  if (request.family === 'ordered') {
    if (levels.length === 2)
      wrong('an ordered model needs three categories or more', {
        found: shown,
        remedy: 'take family logistic',
      });
    if (levels.length > MOST_CATEGORIES)
      wrong(`the outcome has ${levels.length} categories`, {
        expected: `at most ${MOST_CATEGORIES} in an ordered model`,
        remedy: 'class the values, or take family linear',
      });
    for (const row of rows) values[row] = at[row]!;
    return { values, levels };
  }
  if (levels.length > 2)
    wrong('a logistic model needs an outcome of two values', {
      found: shown,
      remedy: 'take family ordered or linear, or make two of them',
    });
  const one = request.event === undefined ? 1 : placeOf(request.event, { levels, labels });
  if (one < 0) wrong(`the outcome never has the event ${request.event}`, { expected: `one of ${shown}` });
  for (const row of rows) values[row] = at[row] === one ? 1 : 0;
  return { values, levels: one === 1 ? levels : [levels[1]!, levels[0]!] };
}
