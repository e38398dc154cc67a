import { fault } from '../errors/index.js';
import { minimizeByScoring, normalTwoSided, Random } from '../stats/index.js';
import type { GroupRows } from './data/sample.js';
import { momentsOf } from './data/sample.js';
import type { FitContext } from './estimators/fit-moments.js';
import { NormalTheory } from './estimators/normal-theory.js';
import { estimateModel } from './fit-model.js';
import { acceleration, type BootstrapInterval, bootstrapLimits } from './inference/bootstrap-interval.js';
import { definedValues, elementValue, standardize } from './inference/standardized.js';
import { startingValues } from './model/starting-values.js';
import type { SemOptions } from './options.js';
import type { SemResult } from './result.js';
import type { ParsedModel } from './syntax/parse.js';

export interface BootstrapOptions {
  draws: number;
  seed: number;
  /** Default 'percentile'. */
  interval?: BootstrapInterval;
}

export interface BootstrapResult extends SemResult {
  bootstrap: {
    draws: number;
    seed: number;
    interval: BootstrapInterval;
    /** Draws without a solution; they are left out. */
    failed: number;
    /** Draws by parameter, in the order of `parameters`; NaN for failed ones. */
    values: Float64Array[];
  };
}

/**
 * A model with bootstrap standard errors and intervals (Efron & Tibshirani 1993): cases (within groups; whole
 * clusters where there are clusters) are drawn with replacement, their moments computed, and the model refitted
 * from the sample's solution. Standard errors, z, p and intervals of `parameters` are the bootstrap's.
 * Weighted cases keep their weights. Same seed, same draws.
 * @throws FaultError as `fitModel`; LV-SEM-BOOTSTRAP without raw data, or with an estimator it has no refit for
 */
export function bootstrapModel(options: SemOptions, bootstrap: BootstrapOptions): BootstrapResult {
  const { model, context, result } = estimateModel(options);
  const interval = bootstrap.interval ?? 'percentile';
  const { draws, seed } = bootstrap;
  checkBootstrap(options, context, draws);
  const random = new Random(seed);
  const rows = context.prepared.groups.map((g) => g.rows!);
  const refit = new Refit(model, context, result.theta);
  const values = result.parameters.map(() => new Float64Array(draws).fill(Number.NaN));
  let failed = 0;
  for (let draw = 0; draw < draws; draw++) {
    const found = refit.at(rows.map((r) => resample(r, random)));
    if (found === null) failed++;
    else
      found.forEach((x, k) => {
        values[k]![draw] = x;
      });
  }
  const jackknife = interval === 'bca' ? jackknifeValues(refit, rows, result.parameters.length) : null;
  refit.restore();
  const level = options.level ?? 0.95;
  const parameters = result.parameters.map((p, k) => {
    if (!(p.se > 0)) return p;
    const sorted = values[k]!.filter((x) => !Number.isNaN(x)).sort();
    const se = standardDeviation(sorted);
    const a = jackknife === null ? 0 : acceleration(jackknife[k]!);
    const [ci_lower, ci_upper] = bootstrapLimits(sorted, p.est, interval, level, a);
    const z = p.est / se;
    return { ...p, se, z, pvalue: normalTwoSided(z), ci_lower, ci_upper };
  });
  const warnings = [...result.warnings];
  if (failed > 0) {
    warnings.push({
      code: 'LV-SEM-BOOTSTRAP-FAILED',
      text: `${failed} of ${draws} bootstrap draws gave no solution and are left out`,
    });
  }
  return { ...result, parameters, warnings, bootstrap: { draws, seed, interval, failed, values } };
}

function checkBootstrap(options: SemOptions, context: FitContext, draws: number): void {
  if (!Number.isInteger(draws) || draws < 2) {
    fault(
      {
        code: 'LV-SEM-BOOTSTRAP',
        what: 'the number of bootstrap draws is not valid',
        found: String(draws),
        expected: 'a whole number of 2 or more',
      },
      { exitCode: 2 },
    );
  }
  if (context.prepared.groups.some((g) => g.rows === null)) {
    fault({ code: 'LV-SEM-BOOTSTRAP', what: 'a bootstrap needs raw data', found: 'moments only' });
  }
  const estimator = options.estimator ?? 'ML';
  if (
    !['ML', 'MLR', 'MLM', 'GLS'].includes(estimator) ||
    options.missing === 'fiml' ||
    (options.ordered?.length ?? 0) > 0
  ) {
    fault({
      code: 'LV-SEM-BOOTSTRAP',
      what: 'there is no bootstrap for this estimator',
      found: `${estimator}${options.missing === 'fiml' ? ' with fiml' : ''}`,
      expected: 'ML, MLR, MLM or GLS with listwise deletion',
    });
  }
}

/** Refits the model to other cases, from the solution of the sample. */
class Refit {
  constructor(
    private readonly model: ParsedModel,
    private readonly context: FitContext,
    private readonly start: Float64Array,
  ) {}

  /** Every parameter's value for the cases drawn (index by group), or null without a solution. */
  at(index: Int32Array[]): Float64Array | null {
    const { table, models, constraints, prepared } = this.context;
    const samples = prepared.groups.map((g, i) =>
      momentsOf(g.sample.names, g.rows!.columns, g.rows!.weights, index[i]!),
    );
    models.forEach((m, g) => {
      m.fixExogenous(samples[g]!.cov, samples[g]!.mean);
    });
    const problem = new NormalTheory(models, samples, table.slots, this.context.kind, constraints);
    // Decrements of 1e-12 leave errors of a millionth of a standard error: far below the bootstrap's own noise.
    // Least squares solves recursive models of observed variables outright; others start from the sample's solution.
    const observed = table.variables.latent.length === 0 && models.every((m) => m.recursive);
    const start = observed ? startingValues(table, models, samples) : this.start;
    const solution = minimizeByScoring(problem, start, { tolerance: 1e-12, maxIterations: 200 });
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

/** Rows drawn with replacement: cases, or whole clusters with all their cases. */
function resample(rows: GroupRows, random: Random): Int32Array {
  if (rows.clusters === null) {
    const out = new Int32Array(rows.n);
    for (let i = 0; i < rows.n; i++) out[i] = random.integer(rows.n);
    return out;
  }
  const members = new Map<number, number[]>();
  rows.clusters.forEach((c, i) => {
    const list = members.get(c);
    if (list) list.push(i);
    else members.set(c, [i]);
  });
  const lists = [...members.values()];
  return Int32Array.from(lists.flatMap(() => lists[random.integer(lists.length)]!));
}

/** Leave-one-out values (leave-one-block-out beyond 400 cases a group, blocks of consecutive cases). */
function jackknifeValues(refit: Refit, rows: readonly GroupRows[], parameters: number): number[][] {
  const out: number[][] = Array.from({ length: parameters }, () => []);
  rows.forEach((r, g) => {
    const blocks = Math.min(r.n, 400);
    for (let b = 0; b < blocks; b++) {
      const from = Math.floor((b * r.n) / blocks);
      const to = Math.floor(((b + 1) * r.n) / blocks);
      const index = rows.map((other, h) => {
        const all = Int32Array.from({ length: other.n }, (_, i) => i);
        return h === g ? all.filter((i) => i < from || i >= to) : all;
      });
      const values = refit.at(index);
      values?.forEach((x, k) => {
        out[k]!.push(x);
      });
    }
  });
  return out;
}

function standardDeviation(x: Float64Array): number {
  let mean = 0;
  for (const v of x) mean += v / x.length;
  let sum = 0;
  for (const v of x) sum += (v - mean) ** 2;
  return Math.sqrt(sum / (x.length - 1));
}
