import { fault } from '../../errors/index.js';
import type { AreaFit } from './unit-level.js';

/** What decides whether an area's own answers may be in its number. */
interface Protection {
  /** Fewest answers of an area whose own answers count. */
  minN: number;
  /** Highest weight of own answers: above it a number is the area's own mean in other words. */
  maxWeight: number;
}

/** Both variances are told too, and each is one more equation of the answers. */
const variancesTold = 2;

/**
 * Which areas' own answers may be in their numbers. Who knows the covariates reckons an area's own mean back from a
 * composite number, so that it must be one that could stand by itself; and the fixed effects tell p weighted sums of all
 * areas' means, of which those of the composite ones can be taken away. So:
 * 1. an area has at least `minN` answers that are not all alike, and a weight of at most `maxWeight`;
 * 2. the others that answered are together at least `minN` answers, they are more than the numbers that are told of
 *    them all (fixed effects and variances), and no mean of one follows from the p sums (its leverage in them is under 1).
 * Where 2 does not hold, the composite area with the fewest answers joins the others, until it does.
 * @param alike by area, whether all its answers are alike
 * @returns by area with answers, true where own answers count
 */
export function ownAnswersCount(fit: AreaFit, alike: readonly boolean[], by: Protection): boolean[] {
  const areas = fit.own.length;
  const may = Array.from(
    { length: areas },
    (_, a) => fit.n[a]! >= by.minN && !alike[a] && fit.weight[a]! <= by.maxWeight,
  );
  const order = may
    .map((_, a) => a)
    .filter((a) => may[a])
    .sort((a, b) => fit.n[a]! - fit.n[b]! || a - b);
  for (;;) {
    const others = may.map((_, a) => a).filter((a) => !may[a]);
    if (others.length === 0 || unsolved(fit, others, by.minN)) return may;
    const next = order.shift();
    if (next === undefined)
      fault({
        code: 'LV-VARIATION-AREA-TOLD',
        what: 'the fixed effects alone would tell the mean of an area that few answered in',
        expected: `covariates that several areas share, and at least ${by.minN} answers in more areas than there are fixed effects and variances`,
        remedy: 'leave out or join the categories of a covariate that hardly any other area has',
      });
    may[next] = false;
  }
}

function unsolved(fit: AreaFit, others: readonly number[], minN: number): boolean {
  const p = fit.fixed.length;
  if (others.reduce((sum, a) => sum + fit.n[a]!, 0) < minN) return false;
  if (others.length <= p + variancesTold) return false;
  return leverages(fit, others).every((h) => h < 1 - 1e-9);
}

/**
 * How far each area's mean is told by the p sums of weighted means, X'V^-1 y: the diagonal of the projection on the
 * space they span; 1 is told exactly.
 */
export function leverages(fit: AreaFit, others: readonly number[]): number[] {
  const p = fit.fixed.length;
  const m = others.length;
  const basis: Float64Array[] = [];
  for (let j = 0; j < p; j++) {
    const row = Float64Array.from(others, (a) => fit.precision[a]! * fit.x[a * p + j]!);
    const before = Math.sqrt(row.reduce((sum, v) => sum + v * v, 0));
    for (let pass = 0; pass < 2; pass++)
      for (const other of basis) {
        let dot = 0;
        for (let i = 0; i < m; i++) dot += other[i]! * row[i]!;
        for (let i = 0; i < m; i++) row[i]! -= dot * other[i]!;
      }
    const norm = Math.sqrt(row.reduce((sum, v) => sum + v * v, 0));
    if (!(norm > 1e-10 * before)) continue;
    basis.push(row.map((v) => v / norm));
  }
  return others.map((_, i) => basis.reduce((sum, row) => sum + row[i]! ** 2, 0));
}
