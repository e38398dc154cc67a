import { sampleStandardDeviation } from 'simple-statistics';
import { fault } from '../errors/index.js';
import { normalTwoSided, Random } from '../stats/index.js';
import type { Prepared } from './data/prepared.js';
import type { GroupRows } from './data/sample.js';
import { estimateModel } from './fit-model.js';
import { acceleration, type BootstrapInterval, bootstrapLimits } from './inference/bootstrap-interval.js';
import type { SemOptions } from './options.js';
import { Refit } from './refit.js';
import type { SemResult } from './result.js';

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
 * clusters where there are clusters) are drawn with replacement and the model refitted to them from the sample's
 * solution: to their moments, with fiml to their likelihood, with ordered items to their thresholds and correlations.
 * Standard errors, z, p and intervals of `parameters` are the bootstrap's. Weighted cases keep their weights.
 * Same seed, same draws.
 * @throws FaultError as `fitModel`; LV-SEM-BOOTSTRAP without raw data, or with an estimator it has no refit for
 */
export function bootstrapModel(options: SemOptions, bootstrap: BootstrapOptions): BootstrapResult {
  const { model, context, result } = estimateModel(options);
  const interval = bootstrap.interval ?? 'percentile';
  const { draws, seed } = bootstrap;
  const rows = bootstrapRows(context.prepared, result.estimator, draws);
  const random = new Random(seed);
  const refit = new Refit(model, context, options, result.theta);
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
    const se = sampleStandardDeviation(Array.from(sorted));
    const a = jackknife === null ? 0 : acceleration(jackknife[k]!);
    const [ci_lower, ci_upper] = bootstrapLimits(sorted, p.est, interval, level, a);
    const z = p.est / se;
    return { ...p, se, z, pvalue: normalTwoSided(z), ci_lower, ci_upper };
  });
  const warnings = [...result.warnings];
  if (failed > 0) {
    warnings.push({
      code: 'LV-SEM-BOOTSTRAP-FAILED',
      text: `${failed} of ${draws} bootstrap draws gave no solution and are left out${
        failed > 0.05 * draws
          ? ': more than 5 %, so that standard errors and intervals are those of the draws that have one, and are not to be trusted; use a smaller model'
          : ''
      }`,
    });
  }
  return { ...result, parameters, warnings, bootstrap: { draws, seed, interval, failed, values } };
}

/** The cases to draw from, by group. */
function bootstrapRows(
  prepared: Prepared,
  estimator: SemResult['estimator'],
  draws: number,
): readonly GroupRows[] {
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
  if (estimator === 'ULS') {
    fault({
      code: 'LV-SEM-BOOTSTRAP',
      what: 'there is no bootstrap for this estimator',
      found: estimator,
      expected: 'ML, MLR, MLM, GLS, DWLS or WLSMV',
    });
  }
  return (
    prepared.patterns ??
    prepared.groups.map(
      (g) =>
        g.rows ??
        fault({ code: 'LV-SEM-BOOTSTRAP', what: 'a bootstrap needs raw data', found: 'moments only' }),
    )
  );
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
