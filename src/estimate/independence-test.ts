import { covariance, type Estimator } from '../design/index.js';
import { chiSquareUpperTail, fUpperTail, solve } from '../stats/index.js';
import type { Crosstab, Group } from './crosstab.js';
import { linearShares } from './estimators.js';
import { cramerV } from './intervals.js';
import type { TestMethod } from './test-request.js';
import { noTest, type TestResult } from './test-result.js';

/** Shares of the weighted table of groups by answers. */
interface Table {
  rows: number;
  columns: number;
  shares: Float64Array;
  /** Place of each cell of the crosstab in the table; -1 where it is in none of the groups. */
  place: Int32Array;
}

/**
 * Pearson's chi-square of the weighted table scaled to the sample size (unweighted: the usual one, as the
 * national reports use it), or its second-order correction for the design: F = X2 / tr(D) on tr(D)^2/tr(D^2)
 * and that times the design's degrees of freedom, D the generalised design effects of the interaction (Rao &
 * Scott 1984, section 3; Thomas & Rao 1987, eq. 2.6).
 */
export function independenceTest(
  crosstab: Crosstab,
  groups: readonly Group[],
  method: TestMethod,
): TestResult {
  if (crosstab.values.length < 2) return noTest('everyone has the same answer');
  const { n } = crosstab.whole;
  const table = tableOf(crosstab, groups);
  const { rows, columns } = table;
  const x2 = chiSquare(table, n);
  const effect_size = cramerV(x2, n, rows, columns);
  const df = (rows - 1) * (columns - 1);
  if (method === 'pearson')
    return {
      statistic: x2,
      df1: df,
      df2: null,
      p_value: chiSquareUpperTail(x2, df),
      effect_size,
      reason: '',
    };
  const { trace, square } = designEffects(crosstab, table);
  if (!(trace > 0)) return noTest('the design leaves no sampling error to test against');
  const statistic = x2 / trace;
  const df1 = trace ** 2 / square;
  const df2 = df1 * crosstab.bound.df;
  return { statistic, df1, df2, p_value: fUpperTail(statistic, df1, df2), effect_size, reason: '' };
}

function tableOf({ cells, valueIndex, values, whole }: Crosstab, groups: readonly Group[]): Table {
  const [rows, columns] = [groups.length, values.length];
  const shares = new Float64Array(rows * columns);
  const place = new Int32Array(cells.count).fill(-1);
  for (const [g, group] of groups.entries()) {
    for (const [from, to] of group.ranges) {
      for (let c = from; c < to; c++) {
        place[c] = g * columns + valueIndex[c]!;
        shares[place[c]!]! += cells.totals[0]![c]! / whole.weightedN;
      }
    }
  }
  return { rows, columns, shares, place };
}

function chiSquare({ rows, columns, shares }: Table, n: number): number {
  const rowShare = new Float64Array(rows);
  const columnShare = new Float64Array(columns);
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++) {
      rowShare[i]! += shares[i * columns + j]!;
      columnShare[j]! += shares[i * columns + j]!;
    }
  let x2 = 0;
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++) {
      const expected = rowShare[i]! * columnShare[j]!;
      if (expected > 0) x2 += (n * (shares[i * columns + j]! - expected) ** 2) / expected;
    }
  return x2;
}

/**
 * Sum of the generalised design effects of the interaction, and of their squares; 0 where there are none. Contrasts of
 * rows times contrasts of columns span what the main effects leave; scaled by 1/p they are the log-linear interactions,
 * whose covariance is compared with that of simple random sampling.
 */
function designEffects(
  { cells, whole, bound }: Crosstab,
  { rows, columns, shares, place }: Table,
): { trace: number; square: number } {
  const df = (rows - 1) * (columns - 1);
  const b = helmert(columns);
  const contrasts: Float64Array[] = helmert(rows).flatMap((x) =>
    b.map((y) =>
      Float64Array.from({ length: rows * columns }, (_, k) => x[Math.trunc(k / columns)]! * y[k % columns]!),
    ),
  );
  const scaled: Estimator[] = contrasts.map((contrast) =>
    linearShares(
      Float64Array.from(place, (k) => (k < 0 || shares[k] === 0 ? 0 : contrast[k]! / shares[k]!)),
      cells.count,
    ),
  );
  const design = covariance(bound, cells, scaled);
  const simple = simpleCovariance(contrasts, shares, whole.n);
  const delta = solve(simple, df, design, df);
  let [trace, square] = [0, 0];
  if (delta === null) return { trace, square };
  for (let i = 0; i < df; i++) {
    trace += delta[i * df + i]!;
    for (let j = 0; j < df; j++) square += delta[i * df + j]! * delta[j * df + i]!;
  }
  return { trace, square };
}

/** Covariance of the interactions under simple random sampling. */
function simpleCovariance(contrasts: readonly Float64Array[], shares: Float64Array, n: number): Float64Array {
  const df = contrasts.length;
  const simple = new Float64Array(df * df);
  for (let k = 0; k < shares.length; k++) {
    if (shares[k] === 0) continue;
    for (let i = 0; i < df; i++) {
      const x = contrasts[i]![k]! / shares[k]! / n;
      if (x === 0) continue;
      for (let j = 0; j < df; j++) simple[i * df + j]! += x * contrasts[j]![k]!;
    }
  }
  return simple;
}

/** Orthonormal contrasts of k levels: k - 1 vectors of sum 0. */
function helmert(k: number): Float64Array[] {
  return Array.from({ length: k - 1 }, (_, i) => {
    const length = Math.sqrt((i + 1) * (i + 2));
    return Float64Array.from({ length: k }, (_, j) =>
      j <= i ? 1 / length : j === i + 1 ? -(i + 1) / length : 0,
    );
  });
}
