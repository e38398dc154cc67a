import type { RegisterCount, RegisterReport } from '../../harmonize/index.js';
import { type ResultRow, resultRow, type Text } from '../../results/index.js';
import { chiSquareUpperTail } from '../../stats/index.js';
import { waveText } from '../texts/index.js';

/** What the test of the net sample against the population is called in the rows. */
const responseTest = 'net-population';

/**
 * The response chapter's rows: population, gross and net sample, response rate and coverage, for each
 * respondent group and by each background variable of the register, and whether those who answered are
 * spread over its classes as the population is.
 */
export function registerRows(report: RegisterReport, base: Partial<ResultRow>): ResultRow[] {
  const rows: ResultRow[] = [];
  const tables = new Map<string, RegisterCount[]>();
  for (const count of report.counts) {
    const key = JSON.stringify([count.respondent_group, count.by]);
    tables.set(key, [...(tables.get(key) ?? []), count]);
    rows.push(...countRows(count, base));
  }
  for (const counts of tables.values()) {
    if (counts[0]!.by.length > 0) rows.push(testRow(counts, base));
  }
  return rows;
}

function countRows(count: RegisterCount, base: Partial<ResultRow>): ResultRow[] {
  const { population, gross, net } = count;
  const own = {
    ...base,
    respondent_group: count.respondent_group,
    group_variable: count.by.join('*'),
    group_value: count.values.join('*'),
    method: 'count',
  };
  const row = (statistic: ResultRow['statistic'], estimate: number | null, n: number) =>
    resultRow({ ...own, statistic, estimate, n });
  return [
    row('population', population, population),
    row('gross_sample', gross, gross),
    row('net_sample', net, net),
    row('response_rate', gross === 0 ? null : net / gross, gross),
    row('coverage', population === 0 ? null : net / population, population),
  ];
}

/**
 * Pearson's chi-square of answering by class among the units of the population: with part of a finite
 * population answering this is the goodness of fit of the net sample to the population's shares, divided by
 * the share that did not answer (Cochran 1977, section 2.6, the finite population correction).
 */
function testRow(counts: readonly RegisterCount[], base: Partial<ResultRow>): ResultRow {
  const first = counts[0]!;
  const own = {
    ...base,
    respondent_group: first.respondent_group,
    group_variable: first.by.join('*'),
    statistic: 'test',
    category: responseTest,
    method: "Pearson's chi-square, answered by class, in the population",
  };
  const population = counts.reduce((sum, c) => sum + c.population, 0);
  const net = counts.reduce((sum, c) => sum + c.net, 0);
  const df = counts.length - 1;
  if (df < 1 || net === 0 || net === population) {
    return resultRow({ ...own, n: net, reason: 'one class, or everyone or nobody answered' });
  }
  let x2 = 0;
  for (const c of counts) {
    const expected = (c.population * net) / population;
    x2 += (c.net - expected) ** 2 / (expected * (1 - net / population));
  }
  return resultRow({ ...own, estimate: x2, df1: df, p_value: chiSquareUpperTail(x2, df), n: net });
}

/** How a register weights the answers, in words. */
export function registerWeights(report: RegisterReport): Text {
  const strata = report.strata.filter((s) => s.used > 0);
  const merged = strata.filter((s) => s.cells.length > 1).length;
  const weights = strata.map((s) => s.size / s.used);
  const [low, high] = [Math.min(...weights), Math.max(...weights)];
  return waveText((t) => t.weightedByRegister(strata.length, merged, t.fixed(low, 2), t.fixed(high, 2)));
}
