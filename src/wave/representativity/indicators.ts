import { fitPropensities, type Propensities } from './propensities.js';
import type { ResponseCell } from './response-cell.js';

/** A number with its standard error; null where it can't be told. */
export interface Estimated {
  estimate: number;
  se: number | null;
}

/** How far those who answered are spread as those invited were. */
export interface Representativity {
  n: number;
  /** Mean propensity: the response rate, weighted. */
  mean: number;
  before: Whole;
  /** With each answer weighted up to its stratum. */
  after: Whole;
  partial: PartialIndicators[];
}

interface Whole {
  r: Estimated;
  cv: Estimated;
}

/** What one background variable has to do with who answered. */
interface PartialIndicators {
  unconditional: Estimated;
  conditional: Estimated;
  categories: { code: string; n: number; unconditional: Estimated; conditional: Estimated }[];
}

/**
 * R-indicators and partial R-indicators of response by background variables, from a logistic model of their main effects,
 * weighted by the design. R = 1 - 2 S, S the standard deviation of the propensities over the population (Schouten, Cobben &
 * Bethlehem 2009); bias adjusted, with the standard error of Shlomo, Skinner & Schouten (2012), whose formulas for a simple
 * random sample are taken with the weights in each sum. The coefficient of variation S / mean bounds the bias of any mean
 * in its standard deviations. After weighting, a propensity is multiplied by the weight of its stratum's answers, at the
 * same mean: what is left is what the strata do not even out. Partial indicators are those of Schouten, Shlomo & Skinner
 * (2011): the variation between the classes of a variable (with a sign for each class), and what of it is left within
 * classes of all the others; their bias is taken off in the same way.
 * @param variables how many background variables the cells have
 * @returns null where all or nobody answered
 */
export function representativity(cells: readonly ResponseCell[], variables: number): Representativity | null {
  const own = cells.filter(({ invited }) => invited > 0);
  const fit = fitPropensities(own, variables);
  if (fit === null) return null;
  const n = own.reduce((sum, { invited }) => sum + invited, 0);
  const weights = own.map(({ invited, weight }) => invited * weight);
  const setting: Setting = { fit, weights, n, population: sum(weights) };
  const mean = weightedMean(fit.rho, weights, setting.population);
  const factor = own.map(({ rate }) => (rate > 0 ? mean / rate : 1));
  return {
    n,
    mean,
    before: whole(
      setting,
      own.map(() => 1),
    ),
    after: whole(setting, factor),
    partial: Array.from({ length: variables }, (_, v) => partial(setting, own, v)),
  };
}

interface Setting {
  fit: Propensities;
  /** Population behind each cell. */
  weights: readonly number[];
  n: number;
  population: number;
}

const sum = (values: readonly number[]) => values.reduce((total, x) => total + x, 0);
const weightedMean = (values: ArrayLike<number>, weights: readonly number[], total: number) =>
  weights.reduce((all, w, c) => all + w * values[c]!, 0) / total;

/** Sum of squares of `u`, which hangs on the coefficients by the gradients `g`: its value, what estimating them adds, its variance. */
function quadratic(
  { fit, weights, population }: Setting,
  u: readonly number[],
  g: readonly Float64Array[],
  divisor: number,
  keep: (cell: number) => boolean = () => true,
): { square: number; bias: number; variance: number } {
  const p = fit.size;
  const a = new Float64Array(p);
  const b = new Float64Array(p * p);
  let square = 0;
  for (const [c, w] of weights.entries()) {
    if (!keep(c)) continue;
    square += (w * u[c]! ** 2) / divisor;
    const row = g[c]!;
    for (let i = 0; i < p; i++) {
      a[i]! += (w * u[c]! * row[i]!) / population;
      for (let j = 0; j < p; j++) b[i * p + j]! += (w * row[i]! * row[j]!) / population;
    }
  }
  const bv = product(b, fit.covariance, p);
  let [bias, twice, linear] = [0, 0, 0];
  for (let i = 0; i < p; i++) {
    bias += bv[i * p + i]!;
    for (let j = 0; j < p; j++) {
      twice += bv[i * p + j]! * bv[j * p + i]!;
      linear += a[i]! * fit.covariance[i * p + j]! * a[j]!;
    }
  }
  return { square, bias, variance: 4 * linear + 2 * twice };
}

function product(a: Float64Array, b: Float64Array, p: number): Float64Array {
  const out = new Float64Array(p * p);
  for (let i = 0; i < p; i++)
    for (let k = 0; k < p; k++) {
      const x = a[i * p + k]!;
      if (x === 0) continue;
      for (let j = 0; j < p; j++) out[i * p + j]! += x * b[k * p + j]!;
    }
  return out;
}

function whole(setting: Setting, factor: readonly number[]): Whole {
  const { fit, weights, n, population } = setting;
  const rho = weights.map((_, c) => fit.rho[c]! * factor[c]!);
  const z = fit.gradients.map((row, c) => row.map((x) => x * factor[c]!));
  const mean = weightedMean(rho, weights, population);
  const middle = meanOf(z, weights, population, fit.size);
  const u = rho.map((x) => x - mean);
  const { square, variance } = quadratic(
    setting,
    u,
    z.map((row) => row.map((x, i) => x - middle[i]!)),
    population - 1,
  );
  const uncentred = quadratic(setting, u, z, population - 1).bias;
  const adjusted = Math.max(0, (1 + 1 / n - 1 / population) * square - uncentred);
  const squares = u.map((x) => x ** 2);
  const middleSquare = weightedMean(squares, weights, population);
  const spread = weightedMean(
    squares.map((x) => (x - middleSquare) ** 2),
    weights,
    population,
  );
  const total = variance + ((1 - n / population) / n) * spread;
  const se = square > 0 ? Math.sqrt(total / square) : null;
  return {
    r: { estimate: 1 - 2 * Math.sqrt(adjusted), se },
    cv: { estimate: Math.sqrt(adjusted) / mean, se: se === null ? null : se / (2 * mean) },
  };
}

function meanOf(
  rows: readonly Float64Array[],
  weights: readonly number[],
  total: number,
  size: number,
): Float64Array {
  const out = new Float64Array(size);
  for (const [c, row] of rows.entries())
    for (let i = 0; i < size; i++) out[i]! += (weights[c]! * row[i]!) / total;
  return out;
}

/** Means of propensities and gradients in the classes that a key makes, for each cell. */
function within({ fit, weights }: Setting, keys: readonly string[]) {
  const groups = new Map<string, number[]>();
  for (const [c, key] of keys.entries()) groups.set(key, [...(groups.get(key) ?? []), c]);
  const rho = new Float64Array(keys.length);
  const z: Float64Array[] = [];
  for (const own of groups.values()) {
    const total = sum(own.map((c) => weights[c]!));
    const some = own.map((c) => weights[c]!);
    const mean = own.reduce((all, c) => all + weights[c]! * fit.rho[c]!, 0) / total;
    const gradient = meanOf(
      own.map((c) => fit.gradients[c]!),
      some,
      total,
      fit.size,
    );
    for (const c of own) {
      rho[c] = mean;
      z[c] = gradient;
    }
  }
  return { rho, z };
}

function partial(setting: Setting, cells: readonly ResponseCell[], v: number): PartialIndicators {
  const { fit, weights, population } = setting;
  const codes = cells.map((cell) => cell.codes[v]!);
  const mean = weightedMean(fit.rho, weights, population);
  const middle = meanOf(fit.gradients, weights, population, fit.size);
  const between = within(setting, codes);
  const u = codes.map((_, c) => between.rho[c]! - mean);
  const g = codes.map((_, c) => between.z[c]!.map((x, i) => x - middle[i]!));
  const others = within(
    setting,
    cells.map((cell) => JSON.stringify(cell.codes.filter((_, i) => i !== v))),
  );
  const uc = codes.map((_, c) => fit.rho[c]! - others.rho[c]!);
  const gc = codes.map((_, c) => fit.gradients[c]!.map((x, i) => x - others.z[c]![i]!));
  const rooted = ({ square, bias, variance }: ReturnType<typeof quadratic>): Estimated => ({
    estimate: Math.sqrt(Math.max(0, square - bias)),
    se: square > 0 ? Math.sqrt(variance / (4 * square)) : null,
  });
  return {
    unconditional: rooted(quadratic(setting, u, g, population)),
    conditional: rooted(quadratic(setting, uc, gc, population - 1)),
    categories: [...new Set(codes)].sort().map((code) => {
      const own = codes.flatMap((each, c) => (each === code ? [c] : []));
      const share = sum(own.map((c) => weights[c]!)) / population;
      const [first] = own;
      const row = g[first!]!;
      let variance = 0;
      for (let i = 0; i < fit.size; i++)
        for (let j = 0; j < fit.size; j++) variance += row[i]! * fit.covariance[i * fit.size + j]! * row[j]!;
      return {
        code,
        n: sum(own.map((c) => cells[c]!.invited)),
        unconditional: {
          estimate: Math.sqrt(share) * u[first!]!,
          se: Math.sqrt(Math.max(0, share * variance)),
        },
        conditional: rooted(quadratic(setting, uc, gc, population - 1, (c) => codes[c] === code)),
      };
    }),
  };
}
