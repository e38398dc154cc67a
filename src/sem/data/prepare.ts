// Longer than other files: every check of what a model is given, so that all ways in share the same faults.
import { didYouMean, type Fault, FaultError, fault } from '../../errors/index.js';
import { cholesky, symmetricEigen } from '../../stats/index.js';
import type { ParsedModel } from '../syntax/parse.js';
import { CaseCount, type LeftOutReason, type ModelCases } from './cases.js';
import { findPatterns, type PatternGroup } from './patterns.js';
import { type GroupRows, momentsOf, type SampleMoments } from './sample.js';

/** Raw data: numeric columns, missing as NaN, all of one length. */
export interface SemData {
  names: readonly string[];
  columns: readonly Float64Array[];
  /** Names of columns that hold text: naming one in a model is an error of its own. */
  textColumns?: readonly string[];
}

/** Moments in place of raw data: covariance matrix (row by row), means if known, cases. */
export interface SemMoments {
  names: readonly string[];
  cov: Float64Array | readonly (readonly number[])[];
  mean?: ArrayLike<number>;
  n: number;
  label?: string;
  /** True (default) when `cov` has divisor n - 1, as printed matrices have; false for divisor n. */
  unbiased?: boolean;
}

/** One group ready to be fitted. */
export interface PreparedGroup {
  label: string;
  sample: SampleMoments;
  /** Complete rows, when raw data are there. */
  rows: GroupRows | null;
}

export interface Prepared {
  groups: PreparedGroup[];
  /** Cases read, used and left out. */
  cases: ModelCases;
  /** Cases by pattern of missing values, for full-information estimation. */
  patterns?: PatternGroup[];
}

export interface RawSelection {
  group?: ArrayLike<number | string | null>;
  cluster?: ArrayLike<number | string | null>;
  weights?: Float64Array;
}

/** Throws LV-SEM-UNKNOWN-VARIABLE or LV-SEM-TEXT-VARIABLE, all faults at once, each at its place in the model. */
export function checkNames(
  model: ParsedModel,
  observed: readonly string[],
  names: readonly string[],
  text: readonly string[] = [],
): void {
  const known = new Set(names);
  const faults: Fault[] = [];
  for (const name of observed) {
    if (known.has(name)) continue;
    const term = model.terms.find((t) => t.rhs === name || t.lhs === name);
    const at = term?.rhs === name ? term : term?.lhsPlace;
    const place = { file: model.file, line: at?.line, column: at?.column };
    if (text.includes(name)) {
      faults.push({
        code: 'LV-SEM-TEXT-VARIABLE',
        place,
        what: `the variable '${name}' holds text`,
        expected: 'numbers',
        remedy: 'recode it to numbers, or to one 0/1 variable for each category but one',
      });
    } else {
      faults.push({
        code: 'LV-SEM-UNKNOWN-VARIABLE',
        place,
        what: `the model names a variable that the data do not have`,
        found: `'${name}'`,
        remedy: didYouMean(name, names),
      });
    }
  }
  if (faults.length > 0) throw new FaultError(faults);
}

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

/** Covariance matrices given in place of data. Throws LV-SEM-MOMENTS and the faults of `checkMoments`. */
export function prepareMoments(observed: string[], given: readonly SemMoments[]): Prepared {
  const groups = given.map((m, g): PreparedGroup => {
    const k = m.names.length;
    const flat = m.cov instanceof Float64Array ? m.cov : Float64Array.from((m.cov as number[][]).flat());
    if (flat.length !== k * k || !(m.n > 1)) {
      fault({
        code: 'LV-SEM-MOMENTS',
        what: 'the covariance matrix does not fit its names, or the number of cases is missing',
        found: `${flat.length} values for ${k} names, n = ${m.n}`,
        expected: `${k} x ${k} values and n above 1`,
      });
    }
    const index = observed.map((n) => m.names.indexOf(n));
    const scale = m.unbiased === false ? 1 : (m.n - 1) / m.n;
    const p = observed.length;
    const cov = new Float64Array(p * p);
    for (let i = 0; i < p; i++) {
      for (let j = 0; j < p; j++) {
        const a = flat[index[i]! * k + index[j]!]!;
        const b = flat[index[j]! * k + index[i]!]!;
        if (!(Math.abs(a - b) <= 1e-6 * (Math.abs(a) + Math.abs(b) + 1e-12))) {
          fault({
            code: 'LV-SEM-MOMENTS',
            what: 'the covariance matrix is not symmetric',
            found: `${observed[i]}, ${observed[j]}: ${a} and ${b}`,
            remedy: 'give the full matrix, both triangles',
          });
        }
        cov[i * p + j] = (scale * (a + b)) / 2;
      }
    }
    const mean = m.mean ? Float64Array.from(index, (i) => m.mean![i]!) : null;
    const sample = { names: observed, n: m.n, cov, mean };
    checkMoments(sample, given.length > 1 ? (m.label ?? String(g + 1)) : null);
    return { label: m.label ?? String(g + 1), sample, rows: null };
  });
  const n = groups.reduce((sum, g) => sum + g.sample.n, 0);
  return { groups, cases: { read: n, used: n, left_out: [] } };
}

/** A variable without any value: LV-SEM-ALL-MISSING. */
export function checkAllMissing(observed: readonly string[], columns: readonly Float64Array[]): void {
  const faults = observed
    .filter((_, j) => columns[j]!.every((x) => Number.isNaN(x)))
    .map(
      (name): Fault => ({
        code: 'LV-SEM-ALL-MISSING',
        place: { variable: name },
        what: 'every value is missing',
        remedy: 'leave the variable out of the model, or check its missing codes',
      }),
    );
  if (faults.length > 0) throw new FaultError(faults);
}

/** What of the group, cluster and weight that are asked for a row lacks; weight 0 counts as none. Null for nothing. */
function lacks(selection: RawSelection, row: number): LeftOutReason | null {
  const { group, cluster, weights } = selection;
  if (group && isMissing(group[row])) return 'no group';
  if (cluster && isMissing(cluster[row])) return 'no cluster';
  if (weights) {
    const w = weights[row]!;
    if (w === Number.POSITIVE_INFINITY || w < 0) {
      fault({
        code: 'LV-SEM-WEIGHT',
        what: 'a weight is negative or not finite',
        found: `${w} in row ${row + 1}`,
        expected: 'finite weights of 0 or more',
      });
    }
    if (Number.isNaN(w) || w === 0) return 'no weight';
  }
  return null;
}

function isMissing(value: number | string | null | undefined): boolean {
  return value === null || value === undefined || value === '' || Number.isNaN(value);
}

/** Splits rows by group in order of first appearance; one group labelled '' without a grouping. */
export function splitGroups<T>(
  kept: Int32Array,
  selection: RawSelection,
  make: (label: string, index: Int32Array) => T,
): T[] {
  const { group } = selection;
  if (!group) return [make('', Int32Array.from(kept))];
  const byLabel = new Map<string, number[]>();
  for (const r of kept) {
    const label = String(group[r]);
    const list = byLabel.get(label);
    if (list) list.push(r);
    else byLabel.set(label, [r]);
  }
  return [...byLabel].map(([label, index]) => make(label, Int32Array.from(index)));
}

/** LV-SEM-CLUSTERS when a group has a single cluster, whose variance nothing can tell. */
function checkClusters(groups: readonly { label: string; clusters: Int32Array | null }[]): void {
  for (const { label, clusters } of groups) {
    if (clusters === null || clusters.some((c) => c !== clusters[0])) continue;
    fault({
      code: 'LV-SEM-CLUSTERS',
      what: `all cases${label === '' ? '' : ` of group '${label}'`} are in one cluster`,
      expected: 'at least 2 clusters in each group',
      remedy: 'name the column of the clusters, or leave the clusters out',
    });
  }
}

/** LV-SEM-COVERAGE when a variable has no value in a group, or two variables are never answered by the same case. */
function checkCoverage(names: readonly string[], group: PatternGroup, label: string | null): void {
  const p = names.length;
  const together = new Uint8Array(p * p);
  for (const { observed } of group.patterns)
    for (const a of observed) for (const b of observed) together[a * p + b] = 1;
  const inGroup = label === null ? '' : ` in group '${label}'`;
  const faults: Fault[] = [];
  names.forEach((name, i) => {
    if (!together[i * p + i]) {
      faults.push({
        code: 'LV-SEM-COVERAGE',
        place: { variable: name },
        what: `every value is missing${inGroup}`,
        remedy: 'leave the variable or the group out',
      });
      return;
    }
    for (let j = 0; j < i; j++) {
      if (together[i * p + j] || !together[j * p + j]) continue;
      faults.push({
        code: 'LV-SEM-COVERAGE',
        place: { variable: name },
        what: `no case has a value both here and on '${names[j]}'${inGroup}, so nothing is known of their covariance`,
        remedy: 'leave one of the two out',
      });
    }
  });
  if (faults.length > 0) throw new FaultError(faults);
}

function gather(column: Float64Array, index: Int32Array): Float64Array {
  const out = new Float64Array(index.length);
  for (let i = 0; i < index.length; i++) out[i] = column[index[i]!]!;
  return out;
}

export function clusterNumbers(selection: RawSelection, index: Int32Array): Int32Array | null {
  const { cluster } = selection;
  if (!cluster) return null;
  const numbers = new Map<string, number>();
  return Int32Array.from(index, (r) => {
    const key = String(cluster[r]);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  });
}

/** Scales weights so that they sum to the number of cases over all groups. */
export function normalizeWeights(rows: GroupRows[]): void {
  if (rows.every((r) => r.weights === null)) return;
  let cases = 0;
  let sum = 0;
  for (const r of rows) {
    cases += r.n;
    for (const w of r.weights!) sum += w;
  }
  for (const r of rows) for (let i = 0; i < r.n; i++) r.weights![i]! *= cases / sum;
}

/**
 * Throws LV-SEM-ZERO-VARIANCE or LV-SEM-NOT-POSITIVE-DEFINITE, naming the variables concerned.
 */
export function checkMoments(sample: SampleMoments, group: string | null): void {
  const p = sample.names.length;
  const inGroup = group === null ? '' : ` in group '${group}'`;
  const faults: Fault[] = [];
  for (let i = 0; i < p; i++) {
    const variance = sample.cov[i * p + i]!;
    const size = sample.mean ? sample.mean[i]! ** 2 : 0;
    if (!(variance > 1e-14 * size) || !(variance > 0)) {
      faults.push({
        code: 'LV-SEM-ZERO-VARIANCE',
        place: { variable: sample.names[i] },
        ...(Number.isFinite(variance)
          ? { what: `the variable has no variance${inGroup}`, remedy: 'leave it out of the model' }
          : { what: `the variable's values are too large to compute with${inGroup}`, remedy: 'rescale it' }),
        found: `variance ${variance}`,
      });
    }
  }
  if (faults.length > 0) throw new FaultError(faults);
  const correlation = sample.cov.map(
    (c, k) => c / Math.sqrt(sample.cov[Math.floor(k / p) * (p + 1)]! * sample.cov[(k % p) * (p + 1)]!),
  );
  if (cholesky(correlation, p, 1e-11) !== null) return;
  const { values, vectors } = symmetricEigen(correlation, p);
  const concerned = sample.names.filter((_, i) => Math.abs(vectors[i * p]!) > 0.1);
  fault({
    code: 'LV-SEM-NOT-POSITIVE-DEFINITE',
    what: `the covariance matrix of the observed variables is not positive definite${inGroup}`,
    found: `smallest eigenvalue of the correlations ${values[0]!.toPrecision(3)}, from ${concerned.join(', ')}; n = ${sample.n}`,
    remedy:
      sample.n <= p
        ? `there are not more cases than variables: use fewer variables${group === null ? '' : ', or merge or leave out the group'}`
        : 'one of these variables is (nearly) a sum of the others: leave one out; a matrix made pairwise or typed in may hold an error',
  });
}
