import { fault } from '../errors/index.js';

/** Weighted cells to calibrate: every combination of the margins' categories that occurs. */
interface CalibrationCells {
  /** Category of each cell in each margin. */
  margins: (string | number)[][];
  /** Sum of the starting weights of each cell. */
  total: Float64Array;
}

/** Known population totals of a margin's categories. */
export type MarginTotals = ReadonlyMap<string | number, number>;

/** How far weights reach, and what that costs. */
export interface WeightSpread {
  n: number;
  sum: number;
  min: number;
  max: number;
  /** Coefficient of variation of the weights (population form). */
  cv: number;
  /** 1 + cv^2: loss of precision through unequal weights alone (Kish 1992, eq. 2.2). */
  designEffect: number;
  effectiveN: number;
}

/** Kish's design effect of weights from their sums: n rows, sum w, sum w^2, and the extremes. */
export function weightSpread(
  n: number,
  sum: number,
  squares: number,
  min: number,
  max: number,
): WeightSpread {
  const designEffect = (n * squares) / (sum * sum);
  return {
    n,
    sum,
    min,
    max,
    cv: Math.sqrt(Math.max(0, designEffect - 1)),
    designEffect,
    effectiveN: n / designEffect,
  };
}

/**
 * Post-stratification: factors that bring each cell to its population total (Holt & Smith 1979, eq. 2).
 * @throws LV-DESIGN-MARGIN for a category without a total, or a total without respondents
 */
export function postStratify(
  cells: CalibrationCells,
  population: MarginTotals,
  name = 'margin 1',
): Float64Array {
  if (cells.margins.length !== 1) {
    fault({
      code: 'LV-DESIGN-MARGIN',
      what: 'post-stratification takes one margin',
      remedy: 'cross the variables into one, or rake',
    });
  }
  const sums = marginSums(cells.margins[0]!, cells.total);
  checkMargin(name, sums, population);
  return Float64Array.from(cells.margins[0]!, (key) => population.get(key)! / sums.get(key)!);
}

/** What raking did. */
interface RakingResult {
  /** Factor of the starting weight in each cell. */
  factors: Float64Array;
  iterations: number;
  /** Largest relative distance of a margin's total from the population's. */
  distance: number;
}

export interface RakingOptions {
  /** Lowest and highest factor; cells at a bound stay there (truncated raking). */
  bounds?: readonly [number, number];
  maxIterations?: number;
  /** Largest relative distance from the population's margins; default 1e-10. */
  tolerance?: number;
  /** What faults call the margins; by their number when left out. */
  names?: readonly string[];
}

/**
 * Raking: iterative proportional fitting of the weights to several margins (Deming & Stephan 1940; Deville,
 * Särndal & Sautory 1993, section 3.2: the multiplicative method). With bounds each factor is
 * min(max(exp(x'lambda), L), U), lambda found margin by margin.
 * @throws LV-DESIGN-MARGIN for categories that don't match, or margins whose sums differ; LV-DESIGN-RAKING
 *   when the margins are not reached (bounds too tight, or margins that contradict each other)
 */
export function rake(
  cells: CalibrationCells,
  populations: readonly MarginTotals[],
  options: RakingOptions = {},
): RakingResult {
  const tolerance = options.tolerance ?? 1e-10;
  const most = options.maxIterations ?? 1000;
  const nameOf = (m: number) => options.names?.[m] ?? `margin ${m + 1}`;
  const [low, high] = options.bounds ?? [0, Number.POSITIVE_INFINITY];
  if (!(low >= 0 && low < 1 && high > 1)) {
    fault({
      code: 'LV-DESIGN-RAKING',
      what: 'bounds of raking must lie around 1',
      found: `${low} to ${high}`,
    });
  }
  for (const [m, population] of populations.entries()) {
    checkMargin(nameOf(m), marginSums(cells.margins[m]!, cells.total), population);
  }
  const sizes = populations.map((p) => [...p.values()].reduce((a, b) => a + b, 0));
  for (const [m, size] of sizes.entries()) {
    if (Math.abs(size - sizes[0]!) > 1e-6 * sizes[0]!) {
      fault({
        code: 'LV-DESIGN-MARGIN',
        what: `${nameOf(m)} sums to another population than ${nameOf(0)}`,
        found: `${size} and ${sizes[0]}`,
        remedy: 'bring the margins to one population total',
      });
    }
  }
  const free = new Float64Array(cells.total.length).fill(1);
  const factor = (c: number) => Math.min(high, Math.max(low, free[c]!));
  const weighted = () => Float64Array.from(cells.total, (t, c) => t * factor(c));
  let distance = Number.POSITIVE_INFINITY;
  for (let iteration = 1; iteration <= most; iteration++) {
    for (const [m, population] of populations.entries()) {
      const keys = cells.margins[m]!;
      const sums = marginSums(keys, weighted());
      for (let c = 0; c < free.length; c++) free[c]! *= population.get(keys[c]!)! / sums.get(keys[c]!)!;
    }
    distance = 0;
    for (const [m, population] of populations.entries()) {
      for (const [key, sum] of marginSums(cells.margins[m]!, weighted())) {
        distance = Math.max(distance, Math.abs(sum / population.get(key)! - 1));
      }
    }
    if (distance < tolerance) {
      return { factors: Float64Array.from(free, (_, c) => factor(c)), iterations: iteration, distance };
    }
  }
  return fault({
    code: 'LV-DESIGN-RAKING',
    what: `raking did not reach the margins in ${most} rounds`,
    found: `largest relative distance ${distance.toPrecision(3)}`,
    expected: `below ${tolerance}`,
    remedy: 'widen the bounds, merge small categories, or check the margins against each other',
  });
}

function marginSums(
  keys: readonly (string | number)[],
  totals: ArrayLike<number>,
): Map<string | number, number> {
  const sums = new Map<string | number, number>();
  for (const [c, key] of keys.entries()) sums.set(key, (sums.get(key) ?? 0) + totals[c]!);
  return sums;
}

function checkMargin(
  name: string,
  sums: ReadonlyMap<string | number, number>,
  population: MarginTotals,
): void {
  const unknown = [...sums.keys()].filter((key) => !((population.get(key) ?? 0) > 0));
  const empty = [...population]
    .filter(([key, total]) => total > 0 && !((sums.get(key) ?? 0) > 0))
    .map(([key]) => key);
  if (unknown.length > 0) {
    fault({
      code: 'LV-DESIGN-MARGIN',
      what: `${name} has respondents in categories without a population total`,
      found: shortList(unknown),
      expected: shortList([...population.keys()]),
      remedy:
        'give each a total, or join them to another category by a derived variable; codes such as 03 stand in quotes',
    });
  }
  if (empty.length > 0) {
    fault({
      code: 'LV-DESIGN-MARGIN',
      what: `${name} has a population total for categories without respondents`,
      found: shortList(empty),
      remedy: 'merge them with a like category',
    });
  }
}

/** The first ten, and how many there are. */
const shortList = (codes: readonly (string | number)[]): string =>
  `${codes.slice(0, 10).join(', ')}${codes.length > 10 ? ` and ${codes.length - 10} more` : ''}`;
