import type { ScoringProblem } from '../../stats/index.js';
import { isSingular, notIdentified } from '../inference/covariance.js';
import type { Constraints } from '../model/constraints.js';
import type { GroupModel } from '../model/group-model.js';
import { otherStart } from '../model/other-starts.js';
import type { ParameterTable } from '../model/parameter-table.js';

/** What a search works on. */
export interface SearchContext {
  table: ParameterTable;
  constraints: Constraints | null;
  models: readonly GroupModel[];
  /** Starting values that a search may try besides the usual ones, where it has no minimum or an improper one. */
  tries?: number;
}

const points = 4;

/**
 * Whether the parameters can be told apart at all: the information has full rank at one of several points near the
 * starting values. At a solution alone it can be singular by chance (a loading or variance of zero), which says nothing
 * of the model (Bekker, Merckens & Wansbeek 1994; rank at random points: McDonald 1982, Psychometrika 47, 103-119).
 */
export function identified(problem: ScoringProblem, context: SearchContext, start: Float64Array): boolean {
  return singularEverywhere(problem, context, start) === null;
}

/**
 * Throws LV-SEM-NOT-IDENTIFIED, naming the parameters, where the information is singular at every point; else leaves the
 * problem at theta. Asked near the starting values: a search without a minimum can end where nothing can be told.
 */
export function requireIdentified(
  problem: ScoringProblem,
  context: SearchContext,
  start: Float64Array,
  theta: Float64Array,
): void {
  const singular = singularEverywhere(problem, context, start);
  problem.value(theta);
  if (singular !== null)
    notIdentified(singular.information, context.table, context.constraints, singular.theta);
}

function singularEverywhere(
  problem: ScoringProblem,
  { table, constraints, models }: SearchContext,
  start: Float64Array,
): { information: Float64Array; theta: Float64Array } | null {
  let last: { information: Float64Array; theta: Float64Array } | null = null;
  for (let k = 1, seen = 0; k <= 40 && seen < points; k++) {
    const theta = otherStart(models, start, k);
    if (!Number.isFinite(problem.value(theta))) continue;
    seen++;
    const { curvature } = problem.derivatives(theta);
    if (!isSingular(curvature, table, constraints, theta)) return null;
    last = { information: curvature, theta };
  }
  return last;
}
