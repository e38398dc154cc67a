import { fault } from '../../errors/index.js';
import { bilinear, chiSquareUpperTail, submatrix } from '../../stats/index.js';
import { weightedProblem } from '../estimators/fit-weighted.js';
import { NormalTheory } from '../estimators/normal-theory.js';
import { PatternLikelihood } from '../estimators/pattern-likelihood.js';
import { GroupModel } from '../model/group-model.js';
import type { ParameterRow, ParameterTable } from '../model/parameter-table.js';
import { WeightedLeastSquares } from '../ordered/weighted-least-squares.js';
import type { SemResult } from '../result.js';
import { invertInformation } from './covariance.js';

/** What freeing one parameter would do. */
export interface ModificationIndex {
  lhs: string;
  op: ParameterRow['op'];
  rhs: string;
  group: number;
  /** Expected fall of chi-square (one degree of freedom). */
  mi: number;
  pvalue: number;
  /** Expected value of the parameter. */
  epc: number;
  /** The same, all variables standardised. */
  epc_std_all: number;
}

/**
 * Modification indices with expected parameter changes of cross-loadings, residual covariances and paths among latent
 * variables, outcomes and covariates, also of those that the model fixes (Sorbom 1989, Psychometrika 54, eq. 13; Saris,
 * Satorra & Sorbom 1987): score tests with the expected information of normal theory; with missing values that of each
 * case's pattern; with ordered items the curvature of the weighted least squares, not corrected for its being other than
 * their sampling variance (as in lavaan, also by WLSMV). `==` lines hold on (Aitchison & Silvey 1958).
 * @returns largest first; without those that no datum can tell from the parameters there are
 * @throws LV-SEM-MODIFICATION by GLS and ULS
 */
export function modificationIndices(result: SemResult): ModificationIndex[] {
  const { table, theta, constraints } = result;
  if (['GLS', 'ULS'].includes(result.estimator)) {
    fault({
      code: 'LV-SEM-MODIFICATION',
      what: 'there are no modification indices by this estimator',
      found: result.estimator,
      expected: 'ML, MLR, MLM, DWLS or WLSMV',
    });
  }
  const q = table.slots;
  const { candidates, models, full, derivatives, fixCovariates } = extendedModel(result);
  const { gradient, curvature } = derivatives();
  const size = full.length;
  const known = Int32Array.from({ length: q }, (_, i) => i);
  const inverse = invertInformation(submatrix(curvature, size, known), table, constraints, theta);
  fixCovariates();
  for (const m of models) m.update(full);
  const out = candidates.map(({ slot: at, lhs, op, rhs, group }): ModificationIndex => {
    const cross = Float64Array.from(known, (i) => curvature[at * size + i]!);
    const own = curvature[at * size + at]!;
    const rest = own - bilinear(cross, inverse, cross, q);
    const score = -gradient[at]!;
    const mi = rest > 1e-8 * own ? (score * score) / rest : Number.NaN;
    const epc = score / rest;
    const epc_std_all = epc * standardUnit(models[group - 1]!, lhs, op, rhs);
    return { lhs, op, rhs, group, mi, pvalue: chiSquareUpperTail(mi, 1), epc, epc_std_all };
  });
  return out.filter((m) => Number.isFinite(m.mi)).sort((a, b) => b.mi - a.mi);
}

/** What a parameter is multiplied by when all variables are standardised. */
function standardUnit(model: GroupModel, lhs: string, op: ParameterRow['op'], rhs: string): number {
  const i = model.names.indexOf(lhs);
  const j = model.names.indexOf(rhs);
  const sd = (v: number) => Math.sqrt(model.c[v * model.m + v]!);
  const residual = (v: number) => Math.sqrt(model.s[v * model.m + v]!);
  return op === '=~' ? sd(i) / sd(j) : op === '~' ? sd(j) / sd(i) : 1 / (residual(i) * residual(j));
}

/** The model with every parameter that could be freed, at its estimates. */
function extendedModel({ table, theta, moments, patterns, firstStage, ...result }: SemResult) {
  const q = table.slots;
  const candidates = [...table.rows.filter(isFixed), ...candidateRows(table)].map((row, k) => ({
    ...row,
    free: q + k + 1,
    slot: q + k,
  }));
  const size = q + candidates.length;
  const rows = [...table.rows.filter((row) => !isFixed(row)), ...candidates];
  const extended: ParameterTable = { ...table, rows, slots: size };
  const models = result.models.map((_, g) => new GroupModel(extended, g + 1));
  const samples = moments.map((m) => m.sample);
  const fixCovariates = () => {
    models.forEach((m, g) => {
      m.fixExogenous(samples[g]!.cov, samples[g]!.mean);
    });
  };
  fixCovariates();
  const full = new Float64Array(size);
  full.set(theta);
  for (const row of candidates) full[row.slot] = Number.isNaN(row.fixed) ? 0 : row.fixed;
  const problem = patterns
    ? new PatternLikelihood(models, [...patterns], size, null)
    : firstStage
      ? weightedProblem({ table: extended, constraints: null, models }, firstStage, false)
      : new NormalTheory(models, samples, size, 'ML', null);
  /** Of all cases: gradient of the discrepancy, and its expected curvature. */
  const derivatives = () => {
    problem.value(full);
    const gradient = problem.derivatives(full).gradient.map((x) => x * problem.total);
    // As in lavaan, the information of ordered items counts n cases a group, chi-square and its gradient n - 1.
    const cases =
      problem instanceof WeightedLeastSquares
        ? new WeightedLeastSquares(
            models,
            problem.groups.map((g, i) => ({ ...g, n: firstStage![i]!.n })),
            size,
            null,
          )
        : problem;
    return { gradient, curvature: cases.derivatives(full).curvature.map((x) => x * cases.total) };
  };
  return { candidates, models, full, derivatives, fixCovariates };
}

/** Fixed by the model, and not because it is a covariate's moment. */
const isFixed = (row: ParameterRow): boolean =>
  !Number.isNaN(row.fixed) && (row.op === '=~' || row.op === '~' || row.op === '~~');

/** Loadings, (residual) covariances and paths outside the measurement part that the model does not have. */
function candidateRows(table: ParameterTable): ParameterRow[] {
  const { observed, latent, indicators, exogenousX } = table.variables;
  const key = (a: string, op: string, b: string, g: number) =>
    op === '~~' && b < a ? `${b}${op}${a}${g}` : `${a}${op}${b}${g}`;
  const known = new Set(table.rows.map((r) => key(r.lhs, r.op, r.rhs, r.group)));
  const out: ParameterRow[] = [];
  for (let group = 1; group <= table.groups; group++) {
    const add = (lhs: string, op: '=~' | '~' | '~~', rhs: string) => {
      if (known.has(key(lhs, op, rhs, group))) return;
      out.push({
        lhs,
        op,
        rhs,
        user: false,
        group,
        free: 0,
        slot: -1,
        label: '',
        fixed: Number.NaN,
        start: Number.NaN,
        exogenous: false,
        derived: false,
      });
    };
    for (const f of latent) for (const y of indicators) add(f, '=~', y);
    const residuals = observed.filter((y) => !exogenousX.includes(y));
    residuals.forEach((a, i) => {
      for (const b of residuals.slice(i + 1)) add(a, '~~', b);
    });
    latent.forEach((f, i) => {
      for (const g of latent.slice(i + 1)) add(f, '~~', g);
    });
    const structural = [...latent, ...observed.filter((v) => !indicators.has(v))];
    for (const y of structural) {
      if (exogenousX.includes(y)) continue;
      for (const x of structural) if (x !== y) add(y, '~', x);
    }
  }
  return out;
}
