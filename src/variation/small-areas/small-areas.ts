import { fault } from '../../errors/index.js';
import { bilinear, dot, normalQuantile } from '../../stats/index.js';
import { binaryOutcome, checkModel, checkVaries } from '../check-outcome.js';
import { byCode, type Covariate, designMatrix } from '../design-matrix.js';
import { linearSums } from '../linear-deviance.js';
import { type LevelCodes, nestedLevels } from '../nested-levels.js';
import type { VariationWarning } from '../result.js';
import { type AreaMethod, areaLevel } from './area-level.js';
import { areaMeans, type Population } from './population.js';
import { ownAnswersCount } from './protect.js';
import { reliabilityOf } from './reliability.js';
import type { SmallArea, SmallAreasResult } from './result.js';
import { type AreaFit, type UnitMethod, unitLevel } from './unit-level.js';

/** Answers of units in areas, or direct estimates of areas with their sampling variances; lists of one length. */
export interface SmallAreasInput {
  outcome: {
    name: string;
    values: readonly (number | string)[];
    labels?: ReadonlyMap<number | string, string>;
  };
  area: LevelCodes;
  covariates?: readonly Covariate[];
  /** What every area's units are in the register; the answers' own where covariates are one value in each area. */
  population?: Population;
  binary?: boolean;
  /** Sampling variances: an area-level model of one row an area, and the answers behind each where they are known. */
  direct?: { variances: ArrayLike<number>; answers?: ArrayLike<number> };
  method?: UnitMethod | AreaMethod;
  /** Fewest answers of an area whose own count (5 when left out; 1 withholds nothing), and the highest weight of them. */
  minN?: number;
  maxWeight?: number;
}

/** Own answers that weigh more are the area's own mean in other words. */
const highestWeight = 0.9;

/**
 * Empirical best linear unbiased predictions of areas' means, with Prasad & Rao's (1990) mean squared errors. An area
 * whose own answers may not be told (see `ownAnswersCount`), or that has none, gets what its covariates say alone:
 * X'beta, with s2v + X'cov(beta)X. The means are those of the model (Battese, Harter & Fuller 1988, 3.1), of areas in
 * which few of the units answered.
 * @throws LV-VARIATION-...
 */
export function smallAreas(input: SmallAreasInput): SmallAreasResult {
  const { outcome, covariates = [], direct, minN = 5, maxWeight = highestWeight } = input;
  const method = input.method ?? 'REML';
  checkVaries(outcome.name, [...new Set(outcome.values)]);
  const design = designMatrix(outcome.values.length, covariates);
  const codes = [...new Set(input.area.codes)];
  const index = new Map(codes.map((code, i) => [code, i]));
  const binary = input.binary ? binaryOutcome(outcome.name, outcome.values, outcome.labels) : null;
  const y = binary?.y ?? Float64Array.from(outcome.values as number[]);
  const { x, p, terms } = design;
  let fit: AreaFit;
  let within: number | null = null;
  if (direct === undefined) {
    if (method === 'ML') wrongMethod(method, 'REML or moments');
    const levels = nestedLevels([input.area]);
    checkModel(outcome.name, y, design, levels, linearSums(y, x, p, levels), false);
    checkDegrees(codes.length, y.length, p, method);
    const unit = unitLevel(
      { y, x, p, area: Int32Array.from(input.area.codes, (c) => index.get(c)!), areas: codes.length },
      method,
    );
    within = unit.within;
    fit = unit;
  } else {
    checkDirect(input.area, codes.length, direct.variances, p);
    fit = areaLevel({ y, variance: Float64Array.from(direct.variances), x, p }, method);
    if (direct.answers) fit = { ...fit, n: Float64Array.from(direct.answers) };
  }
  const known = direct === undefined || direct.answers !== undefined;
  const own =
    known && minN > 1
      ? ownAnswersCount(fit, alike(y, input, index, codes.length), { minN, maxWeight })
      : null;
  const means = areaMeans(input.area, covariates, design, codes, input.population);
  const areas = [...means.keys()].sort(byCode).map((code): SmallArea => {
    const at = index.get(code);
    const count = at !== undefined && (own === null || own[at]!);
    return numberOf(fit, means.get(code)!, code, at, count, binary !== null);
  });
  return {
    model: direct === undefined ? 'unit-level' : 'area-level',
    method,
    n: y.length,
    fixed: Object.fromEntries(terms.map((term, j) => [term, fit.fixed[j]!])),
    fixed_se: Object.fromEntries(terms.map((term, j) => [term, Math.sqrt(fit.covariance[j * p + j]!)])),
    variances: { between: fit.between, within },
    ...(binary === null ? {} : { event: binary.event }),
    min_n: known ? minN : null,
    areas,
    warnings: warningsOf(fit, areas, known, binary !== null),
  };
}

function numberOf(
  fit: AreaFit,
  mean: Float64Array | null,
  area: string | number,
  at: number | undefined,
  composite: boolean,
  share: boolean,
): SmallArea {
  const p = fit.fixed.length;
  const n = composite && Number.isFinite(fit.n[at!]!) ? fit.n[at!]! : null;
  if (mean === null)
    return {
      area,
      n: null,
      basis: 'none',
      estimate: null,
      mse: null,
      se: null,
      ci_lower: null,
      ci_upper: null,
      cv: null,
      reliability: null,
      weight: 0,
    };
  const weight = composite ? fit.weight[at!]! : 0;
  const lever = Float64Array.from(mean);
  let estimate = dot(mean, fit.fixed);
  let mse = fit.between;
  if (composite) {
    const x = fit.x.subarray(at! * p, at! * p + p);
    estimate += weight * (fit.own[at!]! - dot(x, fit.fixed));
    for (let j = 0; j < p; j++) lever[j]! -= weight * x[j]!;
    mse = fit.g1[at!]! + 2 * fit.g3[at!]! - fit.bias[at!]!;
  }
  mse += bilinear(lever, fit.covariance, lever, p);
  const se = Math.sqrt(mse);
  const cut = (v: number) => (share ? Math.min(1, Math.max(0, v)) : v);
  const z = normalQuantile(0.975);
  const shown = cut(estimate);
  const cv = shown > 0 ? se / shown : null;
  return {
    area,
    n,
    basis: composite ? 'composite' : 'synthetic',
    estimate: shown,
    mse,
    se,
    ci_lower: cut(estimate - z * se),
    ci_upper: cut(estimate + z * se),
    cv,
    reliability: reliabilityOf(cv),
    weight,
  };
}

function alike(
  y: Float64Array,
  { area, direct }: SmallAreasInput,
  index: ReadonlyMap<string | number, number>,
  areas: number,
): boolean[] {
  // A direct estimate without a sampling variance is of answers that are all alike, and was stopped.
  if (direct !== undefined) return new Array<boolean>(areas).fill(false);
  const first = new Float64Array(areas).fill(Number.NaN);
  const out = new Array<boolean>(areas).fill(true);
  area.codes.forEach((code, i) => {
    const a = index.get(code)!;
    if (Number.isNaN(first[a]!)) first[a] = y[i]!;
    else if (first[a] !== y[i]) out[a] = false;
  });
  return out;
}

function wrongMethod(method: string, expected: string): never {
  fault({
    code: 'LV-VARIATION-METHOD',
    what: `a model of answers is not fitted by ${method}`,
    expected,
  });
}

function checkDegrees(areas: number, rows: number, p: number, method: string): void {
  if (areas > p + 1 && (method !== 'moments' || rows - areas - (p - 1) > 0)) return;
  fault({
    code: 'LV-VARIATION-FEW-AREAS',
    what: `${areas} areas with ${rows} answers are too few for ${p} fixed effects and the variances`,
    expected: 'at least two more areas than fixed effects',
    remedy: 'leave out covariates, or take a finer division',
  });
}

function checkDirect(area: LevelCodes, areas: number, variances: ArrayLike<number>, p: number): void {
  if (areas < area.codes.length)
    fault({
      code: 'LV-VARIATION-AREA-TWICE',
      place: { variable: area.name },
      what: 'an area-level model has one row an area, and some areas have several',
      found: `${area.codes.length} rows of ${areas} areas`,
      remedy: 'leave the sampling variance out for a model of answers, or give one row an area',
    });
  if (Array.from(variances).some((v) => !(v > 0)))
    fault({
      code: 'LV-VARIATION-SAMPLING-VARIANCE',
      what: 'a sampling variance is zero or negative',
      expected: 'the square of each direct estimate’s standard error, above 0',
      remedy: 'leave the estimate out where its variance is not known: the area gets what its covariates say',
    });
  checkDegrees(areas, areas, p, 'REML');
}

function warningsOf(
  fit: AreaFit,
  areas: readonly SmallArea[],
  known: boolean,
  share: boolean,
): VariationWarning[] {
  const none = areas.filter(({ basis }) => basis === 'none').length;
  const tell = (when: boolean, code: string, text: string) => (when ? [{ code, text }] : []);
  return [
    ...tell(
      !fit.converged,
      'LV-VARIATION-NO-CONVERGENCE',
      'the search for the variance between areas stopped before it was found, and the numbers are where it stopped',
    ),
    ...tell(
      fit.between === 0,
      'LV-VARIATION-ZERO',
      'the variance between areas is estimated at exactly 0: all numbers are what the covariates say, and the mean squared errors are likely too small',
    ),
    ...tell(
      !known,
      'LV-VARIATION-UNPROTECTED',
      'the answers behind the direct estimates are not given, so that nothing is withheld: numbers that follow own answers may not be published',
    ),
    ...tell(
      none > 0,
      'LV-VARIATION-NO-COVARIATES',
      `${none} areas have no number, since the population has no row of them`,
    ),
    ...tell(
      share,
      'LV-VARIATION-LINEAR-SHARE',
      'shares are of a linear model of 0 and 1, cut to 0 and 1: take them with care under 10 and over 90 per cent',
    ),
  ];
}
