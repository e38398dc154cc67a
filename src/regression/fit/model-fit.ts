import { covarianceOfInfluence, covarianceOfReplicates, unknownSpread } from '../../design/index.js';
import { fault } from '../../errors/index.js';
import { unknownReason } from '../../estimate/index.js';
import { inverse, multiply, multiplyTransposed } from '../../stats/index.js';
import { designDf, type ModelData } from '../model/build.js';
import type { RegressionFamily } from '../request.js';
import { glmKernel } from './glm-kernel.js';
import { derivativesOf, type Kernel, triangle } from './kernel.js';
import { links } from './links.js';
import { type Fit, fitByNewton } from './newton.js';
import { orderedKernel } from './ordered-kernel.js';
import { fitReplicates } from './replicates.js';
import { checkCategories, separated } from './separation.js';
import { type UnknownErrors, unknownErrors } from './unknown.js';

/** A fitted model. Parameters: of ordered models the thresholds, then the coefficients of the kept columns. */
export interface ModelFit {
  data: ModelData;
  family: RegressionFamily;
  theta: Float64Array;
  /** Thresholds before the coefficients; 0 but for ordered models. */
  thresholds: number;
  /** Column of the model matrix of each coefficient. */
  columns: number[];
  /** Design-based covariance of theta; null where nothing tells it. */
  covariance: Float64Array | null;
  /** Why it is null; else ''. */
  whyNone: string;
  /** Which numbers have no standard error all the same. */
  unknown: UnknownErrors;
  /** Covariance that the model alone would give, weights of mean 1 and no dispersion. */
  naive: Float64Array;
  /** Log-likelihood with weights of mean 1 (linear: half the sum of squares, negative). */
  logLikelihood: number;
  /** Degrees of freedom: the design's, less the columns but one. */
  df: number;
  iterations: number;
  failed: number[];
}

/** The kernel of a family and how its parameters are turned into those of the columns (size x size). */
export function kernelOf(data: ModelData, family: RegressionFamily): { kernel: Kernel; back: Float64Array } {
  const { z, t, kept } = data.matrix;
  const p = kept.length;
  if (family !== 'ordered') {
    let mean = 0;
    for (let i = 0; i < data.y.length; i++) mean += data.weights[i]! * data.y[i]!;
    return { kernel: glmKernel(links[family], z, data.y, p, mean), back: t };
  }
  const slopes = p - 1;
  const own = new Float64Array(data.y.length * slopes);
  for (let i = 0; i < data.y.length; i++)
    for (let j = 0; j < slopes; j++) own[i * slopes + j] = z[i * p + j + 1]!;
  const shares = data.levels!.map(() => 0);
  for (let i = 0; i < data.y.length; i++) shares[data.y[i]!]! += data.weights[i]!;
  const kernel = orderedKernel(own, data.y, slopes, shares);
  const q = shares.length - 1;
  const { size } = kernel;
  const back = new Float64Array(size * size);
  for (let c = 0; c < q; c++) {
    back[c * size + c] = 1;
    // What the columns' centring adds to the linear predictor is taken off the thresholds.
    for (let j = 0; j < slopes; j++) back[c * size + q + j] = -t[j + 1]!;
  }
  for (let i = 0; i < slopes; i++)
    for (let j = 0; j < slopes; j++) back[(q + i) * size + q + j] = t[(i + 1) * p + j + 1]!;
  return { kernel, back };
}

/**
 * Fits a model by the full weights, and its covariance under the design: the score's influence by Taylor linearisation
 * (Binder 1983), or every replicate weight's own fit.
 * @throws LV-REGRESSION-DF (no degrees of freedom left), LV-REGRESSION-SEPARATION
 */
export async function fitModel(data: ModelData, family: RegressionFamily): Promise<ModelFit> {
  const df = designDf(data) + 1 - data.matrix.kept.length;
  if (df < 1) tooManyParameters(data, df);
  checkCategories(data, family);
  const { kernel, back } = kernelOf(data, family);
  const fit = fitByNewton(kernel, data.weights);
  const { size } = kernel;
  const thresholds = family === 'ordered' ? data.levels!.length - 1 : 0;
  const theta = multiply(back, fit.theta, size, size, 1);
  const columns = data.matrix.kept.slice(family === 'ordered' ? 1 : 0);
  if (!fit.converged) separated(data, family, partsOf(data, theta, thresholds, columns));
  const bread = inverse(fit.hessian, size)!;
  const naive = multiplyTransposed(multiply(back, bread, size, size, size), back, size, size, size).map(
    (x) => x / data.n,
  );
  const { covariance, failed } = await covarianceUnderDesign(data, kernel, fit, bread, back, theta);
  const alone = unknownSpread(data.bound, data.cells.cells, [[0, data.cells.cells.count]]);
  return {
    data,
    family,
    theta,
    thresholds,
    columns,
    covariance: alone === null ? covariance : null,
    whyNone: alone !== null ? unknownReason(alone) : noSolution(failed),
    unknown: await unknownErrors(data),
    naive,
    logLikelihood: data.n * fit.logLikelihood,
    df,
    iterations: fit.iterations,
    failed,
  };
}

const noSolution = (failed: readonly number[]) =>
  failed.length === 0
    ? ''
    : `${failed.length} of the replicate weights ${failed.length === 1 ? 'has' : 'have'} no solution`;

async function covarianceUnderDesign(
  data: ModelData,
  kernel: Kernel,
  { theta: solution }: Fit,
  bread: Float64Array,
  back: Float64Array,
  theta: Float64Array,
): Promise<{ covariance: Float64Array | null; failed: number[] }> {
  const { bound, cells } = data;
  const { size } = kernel;
  if (bound.design.kind === 'replicate') {
    const count = bound.design.replicates.length;
    const fits = await fitReplicates(kernel, solution, cells, count);
    if (fits.failed.length > 0) return { covariance: null, failed: fits.failed };
    const turned = multiplyTransposed(fits.theta, back, count, size, size);
    const statistics = Array.from(theta, (_, k) =>
      Float64Array.from({ length: count }, (_, r) => turned[r * size + k]!),
    );
    return { covariance: covarianceOfReplicates(bound.design, [...theta], statistics), failed: [] };
  }
  const turn = multiply(back, bread, size, size, size);
  const influence = Array.from({ length: size }, () => new Float64Array(data.y.length));
  const own = new Float64Array(derivativesOf(size));
  const score = own.subarray(triangle(size));
  for (let i = 0; i < data.y.length; i++) {
    kernel.derivatives(i, 1, solution, own, own.length);
    for (let k = 0; k < size; k++) {
      let sum = 0;
      for (let j = 0; j < size; j++) sum += turn[k * size + j]! * score[j]!;
      influence[k]![i] = sum / data.total;
    }
  }
  return { covariance: covarianceOfInfluence(bound, cells.cells, influence), failed: [] };
}

/** What each term adds to the linear predictor of a cell. */
function partsOf(data: ModelData, theta: Float64Array, thresholds: number, columns: readonly number[]) {
  const model = data.columns;
  const basis = new Float64Array(model.basisSize);
  const row = new Float64Array(model.columns.length);
  return (cell: number, into: Float64Array) => {
    into.fill(0);
    model.basis(cell, basis);
    model.products(basis, row);
    for (const [k, column] of columns.entries()) {
      const { term } = model.columns[column]!;
      if (term >= 0) into[term]! += row[column]! * theta[thresholds + k]!;
    }
  };
}

function tooManyParameters(data: ModelData, df: number): never {
  const { design } = data.bound;
  const of =
    design.kind === 'replicate'
      ? `${design.replicates.length} replicate weights`
      : design.cluster === null
        ? `${data.n} respondents`
        : `${data.n} respondents in ${new Set(data.cells.cells.parts!.unit).size} clusters`;
  fault({
    code: 'LV-REGRESSION-DF',
    what: `the model has more parameters than the design can tell: ${data.matrix.kept.length} coefficients`,
    found: `${of}, which give ${df - 1 + data.matrix.kept.length} degrees of freedom`,
    expected: `at most ${df - 1 + data.matrix.kept.length} coefficients with the intercept`,
    remedy: 'leave out predictors, join categories, or take ordered ones as numbers',
  });
}
