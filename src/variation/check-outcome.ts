import { fault } from '../errors/index.js';
import { shownSome } from '../ingest/index.js';
import type { DesignMatrix } from './design-matrix.js';
import { byCode } from './design-matrix.js';
import { type LinearSums, linearState } from './linear-deviance.js';
import { logisticCells } from './logistic-cells.js';
import { logisticStart } from './logistic-start.js';
import type { NestedLevels } from './nested-levels.js';
import { yesWords } from './texts/yes-words.js';

type Answer = number | string;

/**
 * Answers of two kinds as 0 and 1. The event is the one that says yes by itself or by its label, else the one with the
 * higher code, or later in the alphabet (as R has it).
 * @param labels of values, where there are any
 * @throws LV-VARIATION-CONSTANT, LV-VARIATION-NOT-BINARY
 */
export function binaryOutcome(
  name: string,
  answers: readonly Answer[],
  labels?: ReadonlyMap<Answer, string>,
): { y: Float64Array; event: Answer } {
  const values = [...new Set(answers)].sort(byCode);
  checkVaries(name, values);
  if (values.length > 2)
    fault({
      code: 'LV-VARIATION-NOT-BINARY',
      place: { variable: name },
      what: 'a logistic model needs an outcome of two values',
      found: `${values.length} values: ${shownSome(values.map(String), 6)}`,
      remedy: 'recode it to two values, or leave out --binary for a linear model',
    });
  const saysYes = (value: Answer) =>
    yesWords.has(
      String(labels?.get(value) ?? value)
        .trim()
        .toLowerCase(),
    );
  const event = saysYes(values[0]!) && !saysYes(values[1]!) ? values[0]! : values[1]!;
  return { y: Float64Array.from(answers, (a) => (a === event ? 1 : 0)), event };
}

/** @throws LV-VARIATION-CONSTANT */
export function checkVaries(name: string, values: readonly Answer[]): void {
  if (values.length > 1) return;
  fault({
    code: 'LV-VARIATION-CONSTANT',
    place: { variable: name },
    what:
      values.length === 0
        ? 'no row has an answer, every level and every covariate'
        : 'the outcome is the same in every row, so that there is no variation to divide',
    ...(values.length === 0 ? {} : { found: shownSome(values.map(String), 1) }),
    remedy: values.length === 0 ? 'look at which of them is missing' : 'choose an outcome that varies',
  });
}

/** Whether the answers are alike within every innermost group. */
function alikeWithin(y: ArrayLike<number>, levels: NestedLevels): boolean {
  const first = new Float64Array(levels.groups.at(-1)!).fill(Number.NaN);
  for (let i = 0; i < y.length; i++) {
    const g = levels.leaf[i]!;
    if (Number.isNaN(first[g]!)) first[g] = y[i]!;
    else if (first[g] !== y[i]) return false;
  }
  return true;
}

/**
 * Stops what has no answer: covariates that repeat each other or name the groups, fixed effects that leave nothing, and
 * answers alike within every group.
 * @throws LV-VARIATION-FEW-ROWS, LV-VARIATION-COLLINEAR, LV-VARIATION-NO-RESIDUAL, LV-VARIATION-COVARIATE-GROUPS
 */
export function checkModel(
  name: string,
  y: ArrayLike<number>,
  { terms, p }: DesignMatrix,
  levels: NestedLevels,
  sums: LinearSums,
  binary: boolean,
): void {
  const inner = levels.names.at(-1)!;
  if (y.length <= p + 1)
    fault({
      code: 'LV-VARIATION-FEW-ROWS',
      place: { variable: name },
      what: `${y.length} rows are too few for ${p} fixed effects and ${levels.names.length} variances`,
      remedy: 'leave out covariates',
    });
  if (sums.aliased.length > 0)
    fault({
      code: 'LV-VARIATION-COLLINEAR',
      what: `the other covariates already say all of ${sums.aliased.map((j) => `'${terms[j]}'`).join(', ')}`,
      expected: 'covariates of which none is a combination of others',
      remedy: 'leave one of them out',
    });
  if (alikeWithin(y, levels))
    fault({
      code: binary ? 'LV-VARIATION-SEPARATION' : 'LV-VARIATION-NO-RESIDUAL',
      place: { variable: name },
      what: `the answers are the same within every group of '${inner}', so that ${binary ? 'its variance has no finite estimate' : 'nothing is left of variation within groups'}`,
      remedy: 'this looks like a fact of the group: take one row a group and leave the level out',
    });
  let square = 0;
  let mean = 0;
  for (let i = 0; i < y.length; i++) mean += y[i]! / y.length;
  for (let i = 0; i < y.length; i++) square += (y[i]! - mean) ** 2;
  if (!binary && sums.unit ** 2 * y.length < 1e-14 * square)
    fault({
      code: 'LV-VARIATION-NO-RESIDUAL',
      place: { variable: name },
      what: 'the covariates say all of the outcome, so that no variation is left',
      remedy: 'leave out the covariate that is the outcome in other words',
    });
  const state = linearState(sums, new Float64Array(levels.names.length));
  levels.names.forEach((level, l) => {
    if (state !== null && state.restrictedTrace[l]! < 1e-8 * state.trace[l]!)
      fault({
        code: 'LV-VARIATION-COVARIATE-GROUPS',
        place: { variable: level },
        what: 'the covariates tell every group from every other, so that nothing is left of variation between groups',
        remedy: 'leave out the covariates that name the groups, or the level',
      });
  });
}

/**
 * Stops covariates that part the answers of yes from those of no, completely or in part: their coefficients have no
 * finite estimate (Albert & Anderson 1984).
 * @throws LV-VARIATION-SEPARATION
 */
export function checkSeparation(
  name: string,
  y: ArrayLike<number>,
  { x, p, terms, variables }: DesignMatrix,
  levels: NestedLevels,
): void {
  const n = y.length;
  const scaled = Float64Array.from(x);
  for (let j = 1; j < p; j++) {
    let mean = 0;
    let square = 0;
    for (let i = 0; i < n; i++) mean += x[i * p + j]! / n;
    for (let i = 0; i < n; i++) square += (x[i * p + j]! - mean) ** 2 / n;
    for (let i = 0; i < n; i++) scaled[i * p + j] = (x[i * p + j]! - mean) / Math.sqrt(square);
  }
  const growing = logisticStart(logisticCells(y, scaled, p, levels)).growing.filter((j) => j > 0);
  if (growing.length === 0) return;
  fault({
    code: 'LV-VARIATION-SEPARATION',
    place: { variable: variables[growing[0]!]! },
    what: `'${name}' can be told for sure from a covariate (separation), so that its coefficient has no finite estimate`,
    found: growing.map((j) => `'${terms[j]}'`).join(', '),
    remedy: 'join its category with another, or leave it out',
  });
}

/** Logits that a standard deviation of a covariate moves in a fit that runs away: from never to always. */
const endless = 10;

/**
 * Stops covariates that part the answers within every group, though not over them all: with the groups' own effects they
 * tell every answer, and the fit has no end.
 * @param fixed coefficients where the fit stopped, in the design's order: the direction in which it ran
 * @throws LV-VARIATION-SEPARATION
 */
export function checkSeparationWithin(
  name: string,
  { x, p, terms, variables }: DesignMatrix,
  levels: NestedLevels,
  y: ArrayLike<number>,
  fixed: ArrayLike<number>,
): void {
  const n = x.length / p;
  const far = terms
    .map((_, j) => j)
    .filter((j) => {
      let mean = 0;
      let square = 0;
      for (let i = 0; i < n; i++) mean += x[i * p + j]! / n;
      for (let i = 0; i < n; i++) square += (x[i * p + j]! - mean) ** 2 / n;
      return Math.sqrt(square) * Math.abs(fixed[j]!) > endless;
    });
  if (
    far.length === 0 ||
    !partedWithin(
      Float64Array.from({ length: n }, (_, i) => dotRow(x, i, p, fixed)),
      y,
      levels,
    )
  )
    return;
  fault({
    code: 'LV-VARIATION-SEPARATION',
    place: { variable: variables[far[0]!]! },
    what: `'${name}' can be told for sure within the groups of '${levels.names.at(-1)}' from a covariate (separation), so that neither its coefficient nor the variance has a finite estimate`,
    found: far.map((j) => `'${terms[j]}'`).join(', '),
    remedy: 'leave the covariate out, or join its categories',
  });
}

const dotRow = (x: Float64Array, i: number, p: number, fixed: ArrayLike<number>): number => {
  let sum = 0;
  for (let j = 0; j < p; j++) sum += x[i * p + j]! * fixed[j]!;
  return sum;
};

/** Whether in every innermost group all who say yes have at least the score of all who say no. */
function partedWithin(score: Float64Array, y: ArrayLike<number>, levels: NestedLevels): boolean {
  const groups = levels.groups.at(-1)!;
  const highestNo = new Float64Array(groups).fill(Number.NEGATIVE_INFINITY);
  for (let i = 0; i < score.length; i++)
    if (y[i] === 0) highestNo[levels.leaf[i]!] = Math.max(highestNo[levels.leaf[i]!]!, score[i]!);
  const slack = 1e-9 * score.reduce((most, s) => Math.max(most, Math.abs(s)), 1);
  return score.every((s, i) => y[i] === 0 || s >= highestNo[levels.leaf[i]!]! - slack);
}
