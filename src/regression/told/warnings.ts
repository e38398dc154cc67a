import type { ModelFit } from '../fit/model-fit.js';
import type { NumericVariable } from '../model/variables.js';
import type { RegressionRequest } from '../request.js';
import type { CoefficientRow, TermRow } from './rows.js';

export interface RegressionWarning {
  code: string;
  text: string;
}

/** Below this many degrees of freedom a variance is itself a guess (Korn & Graubard 1999, section 5.2). */
const FEW = 12;

/** From here on an interval is over three times as wide as it would be alone (Fox & Monette 1992). */
const INFLATED = Math.sqrt(10);

/** What someone who knows regressions would want said of a model. */
export function regressionWarnings(
  fit: ModelFit,
  request: RegressionRequest,
  coefficients: readonly CoefficientRow[],
  terms: readonly TermRow[],
  rSquare: number,
): RegressionWarning[] {
  const out: RegressionWarning[] = [];
  const warn: Warn = (code, text) => out.push({ code: `LV-REGRESSION-${code}`, text });
  ofSpread(fit, coefficients, warn);
  ofOutcome(fit, request, rSquare, warn);
  ofPredictors(fit, terms, warn);
  return out;
}

type Warn = (code: string, text: string) => void;

/** What can't be told, and errors that are uncertain or none. */
function ofSpread(fit: ModelFit, coefficients: readonly CoefficientRow[], warn: Warn): void {
  const { data, df } = fit;
  const { design } = data.bound;
  if ((design.kind === 'replicate' || design.cluster !== null) && df < FEW)
    warn(
      'FEW-DF',
      `${df} ${df === 1 ? 'degree of freedom is' : 'degrees of freedom are'} left: standard errors are uncertain and intervals wide`,
    );
  const given = coefficients.filter((row) => row.est === null);
  if (given.length > 0)
    warn(
      'ALIASED',
      `${list(given.map((row) => row.term))} can't be told: ${given.length === 1 ? 'the others give it' : 'the others give them'} (an empty cell, or predictors that say the same)`,
    );
  const flat = data.columns.variables.flatMap((v) =>
    v.kind === 'numeric' && hardlyVaries(v) && given.some((row) => row.variable?.split(':').includes(v.name))
      ? [v.name]
      : [],
  );
  if (flat.length > 0)
    warn(
      'HARDLY-VARIES',
      `${list(flat)} ${flat.length === 1 ? 'hardly varies' : 'hardly vary'} beside ${flat.length === 1 ? 'its' : 'their'} size, and so can't be told from the intercept: centre ${flat.length === 1 ? 'it' : 'them'}`,
    );
  for (const text of emptyCells(fit)) warn('EMPTY-CELL', text);
  if (fit.failed.length > 0)
    warn(
      'REPLICATES',
      `there are no standard errors: ${fit.failed.length} of the replicate weights have no solution (the first is number ${fit.failed[0]! + 1}; a category is empty there, or has one answer alone)`,
    );
  else if (fit.covariance === null)
    warn('SPREAD', 'there are no standard errors, as the design tells nothing of the spread');
  else if (fit.unknown.groups.length > 0)
    warn(
      'SPREAD',
      `there are no standard errors of what rests on ${lonelyGroups(fit)}: the design tells nothing of the spread there`,
    );
}

function ofOutcome(
  { data, family }: ModelFit,
  request: RegressionRequest,
  rSquare: number,
  warn: Warn,
): void {
  if (family === 'linear' && rSquare > 1 - 1e-12)
    warn(
      'EXACT',
      'the predictors give the outcome without error: one of them may be the outcome in other words',
    );
  if (family === 'logistic' && request.event === undefined && !zeroOne(data.levels!))
    warn(
      'EVENT',
      `the model is of ${request.outcome} = ${data.levels![1]}, the higher of the two; event names the other`,
    );
  if (family === 'ordered' && typeof data.levels![0] === 'string')
    warn('ORDER', `the outcome's categories are taken in this order: ${data.levels!.join(' < ')}`);
  if (family === 'poisson' && data.y.some((y) => !Number.isInteger(y)))
    warn(
      'COUNT',
      `${request.outcome} has values that are no whole numbers; the model is of its mean all the same`,
    );
}

function ofPredictors({ data }: ModelFit, terms: readonly TermRow[], warn: Warn): void {
  for (const name of data.partlyLabelled)
    warn('LABELS', `only some values of ${name} have a label, so it is taken as a number`);
  const inflated = terms.filter((row) => !row.variable.includes(':') && (row.gvif_root ?? 0) > INFLATED);
  if (inflated.length > 0 && !data.terms.some((term) => term.length > 1))
    warn(
      'COLLINEAR',
      `${list(inflated.map((row) => row.variable))} ${inflated.length === 1 ? 'is' : 'are'} nearly given by the other predictors (generalised VIF): coefficients are uncertain`,
    );
}

function lonelyGroups({ unknown: { groups } }: ModelFit): string {
  const named = groups
    .slice(0, 3)
    .map(({ of, why }) => `${of.map(({ name, code }) => `${name} = ${code}`).join(' and ')} (${why})`);
  return list(groups.length > 3 ? [...named, `${groups.length - 3} more`] : named);
}

/** Whether the values of a number differ by less than a hundred-millionth of themselves. */
function hardlyVaries({ values, centre }: NumericVariable): boolean {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const x of values) {
    least = Math.min(least, x - centre);
    most = Math.max(most, x - centre);
  }
  return most - least < 1e-8 * Math.max(Math.abs(least), Math.abs(most));
}

const list = (names: readonly string[]) =>
  names.length < 3 ? names.join(' and ') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

const zeroOne = (levels: readonly (number | string)[]) => levels[0] === 0 && levels[1] === 1;

/** Combinations of categories that an interaction has and nobody is in. */
function emptyCells({ data }: ModelFit): string[] {
  const { variables, terms } = data.columns;
  return terms.flatMap((term) => {
    const own = term.flatMap((v) => {
      const variable = variables[v]!;
      return variable.kind === 'categorical' ? [variable] : [];
    });
    if (own.length < 2) return [];
    const seen = new Set<string>();
    for (let i = 0; i < data.y.length; i++) seen.add(own.map((v) => v.at[i]).join());
    const all = own.reduce<number[][]>(
      (before, v) => before.flatMap((places) => v.levels.map((_, k) => [...places, k])),
      [[]],
    );
    const empty = all.filter((places) => !seen.has(places.join()));
    const shown = empty
      .slice(0, 5)
      .map((places) => places.map((k, i) => `${own[i]!.name} = ${own[i]!.shown[k]}`).join(' and '));
    if (empty.length === 0) return [];
    return [`nobody is in ${list(shown)}${empty.length > 5 ? ` (and ${empty.length - 5} more)` : ''}`];
  });
}
