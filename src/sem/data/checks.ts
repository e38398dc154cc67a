import { didYouMean, type Fault, FaultError, fault } from '../../errors/index.js';
import { cholesky, symmetricEigen } from '../../stats/index.js';
import type { ParsedModel } from '../syntax/model.js';
import type { PatternGroup } from './patterns.js';
import type { SampleMoments } from './sample.js';

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

/** LV-SEM-CLUSTERS when a group has a single cluster, whose variance nothing can tell. */
export function checkClusters(groups: readonly { label: string; clusters: Int32Array | null }[]): void {
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
export function checkCoverage(names: readonly string[], group: PatternGroup, label: string | null): void {
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
