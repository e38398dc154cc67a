import { fault } from '../errors/index.js';
import { attachFactors, type Code, CrosstabTable, type Warehouse } from '../warehouse/index.js';
import {
  type MarginTotals,
  postStratify,
  type RakingOptions,
  rake,
  type WeightSpread,
  weightSpread,
} from './calibration.js';

export interface CalibrationReport {
  /** View with the relation's columns and the new weight. */
  relation: string;
  iterations: number;
  distance: number;
  before: WeightSpread;
  after: WeightSpread;
  /** Lowest and highest factor on the starting weight. */
  factors: [number, number];
}

/**
 * Calibrates the weight of a relation to population margins and puts it beside the data in a temporary view.
 * One margin is post-stratification, several are raking. Standard errors from the new weight alone treat it
 * as fixed; for exact ones, calibrate every replicate weight (`weights`) in the same way.
 * Totals that sum to 1 in every margin are shares of the sum of the starting weights.
 * @param weights columns to calibrate: the full weight (null: 1) and any replicate weights; new columns are
 *   named with `suffix` after them ('weight' + suffix where there was none)
 * @throws what postStratify and rake throw
 */
export async function calibrateWeights(
  warehouse: Warehouse,
  relation: string,
  options: {
    weights: readonly (string | null)[];
    margins: readonly { variable: string; totals: MarginTotals }[];
    suffix?: string;
    view?: string;
  } & RakingOptions,
): Promise<CalibrationReport> {
  const names = options.margins.map((m) => m.variable);
  const [weight, ...replicates] = options.weights;
  const data = await CrosstabTable.open(warehouse, relation, {
    weight: weight ?? null,
    replicates: replicates.filter((name): name is string => name !== null),
  });
  const table = (await data.crosstabs([{ keys: names.map((name) => ({ name })) }]))[0]!;
  const rows = table.n.length;
  const populations = populationsOf(
    options.margins.map((m) => m.totals),
    table.sums[0]![0]!.reduce((a, b) => a + b, 0),
    table.n.reduce((a, b) => a + b, 0),
    names,
  );
  const called = names.map((name) => `'${name}'`);
  const fits = table.sums[0]!.map((total) => {
    const cells = { margins: table.keys, total };
    return names.length === 1 && options.bounds === undefined
      ? { factors: postStratify(cells, populations[0]!, called[0]!), iterations: 1, distance: 0 }
      : rake(cells, populations, { ...options, names: called });
  });
  const full = fits[0]!;
  const view = options.view ?? 'calibrated';
  const columns = options.weights.map((name) => `${name ?? 'weight'}${options.suffix ?? '_calibrated'}`);
  const extremes = await attachFactors(warehouse, relation, {
    view,
    keys: names,
    codes: table.keys as Code[][],
    factors: fits.map((f) => f.factors),
    weights: [...options.weights],
    columns,
  });
  const ones = new Float64Array(rows).fill(1);
  return {
    relation: view,
    iterations: full.iterations,
    distance: full.distance,
    before: weightSpread(...sumsOf(table, ones), ...extremes.before),
    after: weightSpread(...sumsOf(table, full.factors), ...extremes.after),
    factors: [full.factors.reduce((a, b) => Math.min(a, b)), full.factors.reduce((a, b) => Math.max(a, b))],
  };
}

/** Rows, and sums of the weights and of their squares, once each cell's are times its factor. */
function sumsOf(
  { n, sums, squares }: Awaited<ReturnType<CrosstabTable['crosstabs']>>[number],
  factors: ArrayLike<number>,
): [number, number, number] {
  const out: [number, number, number] = [0, 0, 0];
  for (let c = 0; c < n.length; c++) {
    out[0] += n[c]!;
    out[1] += sums[0]![0]![c]! * factors[c]!;
    out[2] += squares[c]! * factors[c]! ** 2;
  }
  return out;
}

/** Sums of shares may lie so far from 1, as these are rounded. */
const sharesWithin = 0.005;

/**
 * Totals as they are, or times the sum of the weights where those of every margin are shares.
 * @throws LV-DESIGN-MARGIN for what is neither: a sum that is not 1 and below the number of respondents
 */
function populationsOf(
  margins: readonly MarginTotals[],
  size: number,
  n: number,
  names: readonly string[],
): readonly MarginTotals[] {
  const sums = margins.map((totals) => [...totals.values()].reduce((a, b) => a + b, 0));
  if (sums.every((sum) => Math.abs(sum - 1) <= sharesWithin))
    return margins.map(
      (totals, m) => new Map([...totals].map(([key, share]) => [key, (share / sums[m]!) * size])),
    );
  const odd = sums.findIndex((sum) => sum < n * (1 - 1e-9));
  if (odd < 0) return margins;
  return fault({
    code: 'LV-DESIGN-MARGIN',
    place: { variable: names[odd]! },
    what: `the totals of '${names[odd]}' are neither shares nor numbers in the population`,
    found: `they sum to ${Number(sums[odd]!.toPrecision(6))}`,
    expected: `1, or at least the ${n} respondents`,
    remedy: 'write shares of one in every margin (0.62), or how many there are in the population',
  });
}
