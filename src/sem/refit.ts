import { FaultError } from '../errors/index.js';
import { minimizeByScoring, type ScoringProblem } from '../stats/index.js';
import type { PatternGroup } from './data/patterns.js';
import { momentsOf } from './data/sample.js';
import { type FitContext, fixedCovariates } from './estimators/fit-moments.js';
import { orderedMomentsBy } from './estimators/fit-ordered.js';
import { weightedProblem } from './estimators/fit-weighted.js';
import { NormalTheory } from './estimators/normal-theory.js';
import { PatternLikelihood } from './estimators/pattern-likelihood.js';
import { orderedItems } from './fit-model.js';
import { definedValues, elementValue, standardize } from './inference/standardized.js';
import { startingValues } from './model/starting-values.js';
import type { SemOptions } from './options.js';
import type { ParsedModel } from './syntax/model.js';

/** What is minimised for the cases drawn (rows by group), and whence; null when they have no such problem. */
type Setup = (index: readonly Int32Array[]) => { problem: ScoringProblem; start: Float64Array } | null;

/** Refits a model to other cases, from the solution of the sample. */
export class Refit {
  private readonly setup: Setup;

  constructor(
    private readonly model: ParsedModel,
    private readonly context: FitContext,
    options: SemOptions,
    private readonly start: Float64Array,
  ) {
    const { patterns } = context.prepared;
    if (patterns) this.setup = patternSetup(context, patterns, start);
    else if (context.table.rows.some((r) => r.op === '|')) this.setup = orderedSetup(context, options, start);
    else this.setup = momentSetup(context, start);
  }

  /** Every parameter's value for the cases drawn (index by group), or null without a solution. */
  at(index: readonly Int32Array[]): Float64Array | null {
    const { table, models } = this.context;
    const set = this.setup(index);
    if (set === null) return null;
    // A decrement of 1e-11 a case leaves errors of a ten-thousandth of a standard error: far below the draws' noise.
    const solution = minimizeByScoring(set.problem, set.start, { tolerance: 1e-11, maxIterations: 200 });
    if (!solution.converged) return null;
    for (const m of models) m.update(solution.theta);
    const out = new Float64Array(table.rows.length + this.model.defined.length);
    let at = 0;
    for (const m of models) for (const e of m.elements) out[at++] = elementValue(m, e, solution.theta);
    for (const d of definedValues(table, this.model.defined, solution.theta)) out[at++] = d.value;
    return out;
  }

  /** Leaves the models as they were at the sample's solution. */
  restore(): void {
    const { models, prepared, table } = this.context;
    models.forEach((m, g) => {
      const { sample } = prepared.groups[g]!;
      m.fixExogenous(sample.cov, sample.mean);
      m.update(this.start);
    });
    standardize(table, models, []);
  }
}

/** ML and GLS: the moments of the cases drawn. */
function momentSetup(context: FitContext, solution: Float64Array): Setup {
  const { table, models, constraints, prepared } = context;
  // Least squares solves recursive models of observed variables outright; others start from the sample's solution.
  const observed = table.variables.latent.length === 0 && models.every((m) => m.recursive);
  return (index) => {
    const samples = prepared.groups.map((g, i) =>
      momentsOf(g.sample.names, g.rows!.columns, g.rows!.weights, index[i]!),
    );
    models.forEach((m, g) => {
      m.fixExogenous(samples[g]!.cov, samples[g]!.mean);
    });
    const problem = new NormalTheory(models, samples, table.slots, context.kind, constraints);
    return { problem, start: observed ? startingValues(table, models, samples) : solution };
  };
}

/** Fiml: each pattern of missing values weighted by the times its cases were drawn. */
function patternSetup(context: FitContext, groups: readonly PatternGroup[], start: Float64Array): Setup {
  const { table, models, constraints } = context;
  const fixed = fixedCovariates(table);
  const p = table.variables.observed.length;
  return (index) => {
    const drawn = groups.map((group, g): PatternGroup => {
      const times = new Float64Array(group.n);
      for (const row of index[g]!) times[row]! += group.weights?.[row] ?? 1;
      const used = (row: number) => times[row]! > 0;
      if (fixed.length > 0) fixCovariates(models[g]!, group, fixed, index[g]!, p);
      const patterns = group.patterns.flatMap(({ observed, rows }) => {
        const there = rows.filter(used);
        if (there.length === 0) return [];
        const columns = observed.map((v) => group.columns[v]!);
        const { mean, cov, n } = momentsOf([], columns, times, there);
        return [{ observed, rows: there, n, mean: mean!, cov }];
      });
      return { ...group, patterns };
    });
    return { problem: new PatternLikelihood(models, drawn, table.slots, constraints), start };
  };
}

/** Fixed covariates are complete: their moments are those of the cases drawn. */
function fixCovariates(
  model: FitContext['models'][number],
  group: PatternGroup,
  fixed: readonly number[],
  index: Int32Array,
  p: number,
): void {
  const columns = fixed.map((v) => group.columns[v]!);
  const of = momentsOf([], columns, group.weights, index);
  const cov = new Float64Array(p * p);
  const mean = new Float64Array(p);
  fixed.forEach((a, i) => {
    mean[a] = of.mean![i]!;
    fixed.forEach((b, j) => {
      cov[a * p + b] = of.cov[i * fixed.length + j]!;
    });
  });
  model.fixExogenous(cov, mean);
}

/** Ordered items: thresholds and correlations of the cases drawn, weighted by their own variances. */
function orderedSetup(context: FitContext, options: SemOptions, start: Float64Array): Setup {
  const { prepared } = context;
  const momentsBy = orderedMomentsBy(context, orderedItems(options, context.table.variables));
  return (index) => {
    try {
      const moments = prepared.groups.map((g, i) => {
        const columns = g.rows!.columns.map((c) => Float64Array.from(index[i]!, (row) => c[row]!));
        const weights = g.rows!.weights;
        const drawn = weights === null ? null : Float64Array.from(index[i]!, (row) => weights[row]!);
        return momentsBy(columns, drawn, i);
      });
      return { problem: weightedProblem(context, moments, false), start };
    } catch (error) {
      // A draw without a case in some category has no thresholds.
      if (error instanceof FaultError) return null;
      throw error;
    }
  };
}
