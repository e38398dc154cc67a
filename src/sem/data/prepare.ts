import { fault } from '../../errors/index.js';
import { CaseCount, type LeftOutReason } from './cases.js';
import { checkAllMissing, checkClusters, checkCoverage, checkMoments } from './checks.js';
import { findPatterns, type PatternGroup } from './patterns.js';
import type { Prepared, PreparedGroup, RawSelection, SemData } from './prepared.js';
import { momentsOf } from './sample.js';
import { clusterNumbers, gather, lacks, normalizeWeights, splitGroups } from './selection.js';

/** Columns of the model's observed variables in the model's order. */
export function pickColumns(data: SemData, observed: readonly string[]): Float64Array[] {
  return observed.map((name) => data.columns[data.names.indexOf(name)]!);
}

/**
 * Complete cases by group, with their moments.
 * @throws LV-SEM-ALL-MISSING, LV-SEM-NO-CASES, LV-SEM-WEIGHT, LV-SEM-ZERO-VARIANCE, LV-SEM-NOT-POSITIVE-DEFINITE
 */
export function prepareRows(
  observed: string[],
  columns: Float64Array[],
  selection: RawSelection,
  covariates: readonly number[] = [],
): Prepared {
  const rows = columns[0]?.length ?? 0;
  checkAllMissing(observed, columns);
  const kept = new Int32Array(rows);
  let count = 0;
  const out = new CaseCount();
  let complete = 0;
  for (let r = 0; r < rows; r++) {
    const missing = missingReason(columns, covariates, r);
    if (missing === null) complete++;
    const reason = lacks(selection, r) ?? missing;
    if (reason === null) kept[count++] = r;
    else out.leaveOut(reason);
  }
  if (count === 0 && complete > 0) {
    fault({
      code: 'LV-SEM-NO-CASES',
      what: 'every complete case lacks a group or cluster, or has no weight or weight 0',
      found: `${complete} complete cases`,
      remedy: 'check the group, cluster and weight columns',
    });
  }
  if (count === 0) {
    fault({
      code: 'LV-SEM-NO-CASES',
      what: 'no case has a value on every variable of the model',
      found: `${rows} cases, each with something missing`,
      remedy: "leave out variables with many missing values, or use missing 'fiml'",
    });
  }
  const groups = splitGroups(kept.subarray(0, count), selection, (label, index): PreparedGroup => {
    const weights = selection.weights ? gather(selection.weights, index) : null;
    const picked = columns.map((c) => gather(c, index));
    return {
      label,
      sample: { names: observed, n: index.length, cov: new Float64Array(0), mean: null },
      rows: { columns: picked, n: index.length, weights, clusters: clusterNumbers(selection, index) },
    };
  });
  checkClusters(groups.map((g) => ({ label: g.label, clusters: g.rows!.clusters })));
  normalizeWeights(groups.map((g) => g.rows!));
  for (const g of groups) {
    g.sample = momentsOf(observed, g.rows!.columns, g.rows!.weights);
    checkMoments(g.sample, groups.length > 1 ? g.label : null);
  }
  return { groups, cases: out.cases(rows, count) };
}

/** Why a case is not complete: nothing answered, a covariate or another variable missing; null when it is. */
function missingReason(
  columns: readonly Float64Array[],
  covariates: readonly number[],
  row: number,
): LeftOutReason | null {
  const missing = (c: Float64Array) => Number.isNaN(c[row]!);
  if (!columns.some(missing)) return null;
  if (columns.every(missing)) return 'all items missing';
  return covariates.some((j) => missing(columns[j]!)) ? 'missing covariate' : 'missing item';
}

/**
 * All cases with at least one value, by group and pattern of missing values; the fixed covariates must be there.
 * @throws as `prepareRows`
 */
export function preparePatterns(
  observed: string[],
  columns: Float64Array[],
  selection: RawSelection,
  complete: readonly number[],
): Prepared & { patterns: PatternGroup[] } {
  checkAllMissing(observed, columns);
  const rows = columns[0]?.length ?? 0;
  const kept = new Int32Array(rows);
  let count = 0;
  const out = new CaseCount();
  for (let r = 0; r < rows; r++) {
    const missing = missingReason(columns, complete, r);
    const reason = lacks(selection, r) ?? (missing === 'missing item' ? null : missing);
    if (reason === null) kept[count++] = r;
    else out.leaveOut(reason);
  }
  if (count === 0) {
    fault({
      code: 'LV-SEM-NO-CASES',
      what: 'no case can be used',
      found:
        out
          .cases(rows, 0)
          .left_out.map(({ reason, n }) => `${n} with ${reason}`)
          .join(', ') || 'no cases',
      remedy: 'check the group, cluster and weight columns; --no-fixed-x keeps cases that lack a covariate',
    });
  }
  const raw = splitGroups(kept.subarray(0, count), selection, (label, index) => ({
    label,
    columns: columns.map((c) => gather(c, index)),
    n: index.length,
    weights: selection.weights ? gather(selection.weights, index) : null,
    clusters: clusterNumbers(selection, index),
  }));
  checkClusters(raw);
  normalizeWeights(raw);
  const patterns = raw.map((g) => ({ ...g, patterns: findPatterns(g.columns, g.weights) }));
  for (const g of patterns) checkCoverage(observed, g, raw.length > 1 ? g.label : null);
  const groups = patterns.map((g) => ({
    label: g.label,
    sample: {
      names: observed,
      n: g.patterns.reduce((sum, pattern) => sum + pattern.n, 0),
      cov: new Float64Array(0),
      mean: new Float64Array(observed.length),
    },
    rows: null,
  }));
  return { groups, patterns, cases: out.cases(rows, count) };
}
