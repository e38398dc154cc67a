import { fault } from '../../errors/index.js';
import { chiSquareUpperTail, cholesky, choleskySolve, dot } from '../../stats/index.js';
import { NormalTheory } from '../estimators/normal-theory.js';
import { PatternLikelihood } from '../estimators/pattern-likelihood.js';
import { GroupModel } from '../model/group-model.js';
import type { ParameterRow, ParameterTable } from '../model/parameter-table.js';
import type { SemResult } from '../result.js';

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
 * Modification indices with expected parameter changes of cross-loadings and residual covariances, in models without
 * latent variables of paths too (Sorbom 1989, Psychometrika 54, eq. 13; Saris, Satorra & Sorbom 1987): score tests with
 * the expected information of normal theory; with missing values that of each case's pattern.
 * @returns largest first
 * @throws LV-SEM-MODIFICATION for other estimators than maximum likelihood
 */
export function modificationIndices(result: SemResult): ModificationIndex[] {
  const { table, theta } = result;
  if (table.rows.some((r) => r.op === '|') || !['ML', 'MLR', 'MLM'].includes(result.estimator)) {
    fault({
      code: 'LV-SEM-MODIFICATION',
      what: 'there are modification indices for maximum likelihood only',
      found: result.estimator,
      expected: 'ML, MLR or MLM',
    });
  }
  const candidates = candidateRows(table);
  const q = table.slots;
  const extended: ParameterTable = {
    ...table,
    rows: [...table.rows, ...candidates.map((row, k) => ({ ...row, free: q + k + 1, slot: q + k }))],
    slots: q + candidates.length,
  };
  const models = result.models.map((_, g) => new GroupModel(extended, g + 1));
  const samples = result.moments.map((m) => m.sample);
  models.forEach((m, g) => {
    m.fixExogenous(samples[g]!.cov, samples[g]!.mean);
  });
  const full = new Float64Array(extended.slots);
  full.set(theta);
  const { patterns } = result;
  const problem = patterns
    ? new PatternLikelihood(models, [...patterns], extended.slots, null)
    : new NormalTheory(models, samples, extended.slots, 'ML', null);
  problem.value(full);
  const { gradient, curvature } = problem.derivatives(full);
  const n = problem.total;
  const size = extended.slots;
  const inner = new Float64Array(q * q);
  for (let i = 0; i < q; i++) for (let j = 0; j < q; j++) inner[i * q + j] = curvature[i * size + j]!;
  const l = cholesky(inner, q);
  if (l === null) return [];
  const out = candidates.map((row, k): ModificationIndex => {
    const at = q + k;
    const cross = Float64Array.from({ length: q }, (_, i) => curvature[at * size + i]!);
    const rest = curvature[at * size + at]! - dot(cross, choleskySolve(l, q, cross));
    const score = -gradient[at]!;
    const mi = rest > 1e-10 ? (n * score * score) / rest : Number.NaN;
    const epc = rest > 1e-10 ? score / rest : Number.NaN;
    const model = models[row.group - 1]!;
    const i = model.names.indexOf(row.lhs);
    const j = model.names.indexOf(row.rhs);
    const sd = (v: number) => Math.sqrt(model.c[v * model.m + v]!);
    const residual = (v: number) => Math.sqrt(model.s[v * model.m + v]!);
    const unit =
      row.op === '=~' ? sd(i) / sd(j) : row.op === '~' ? sd(j) / sd(i) : 1 / (residual(i) * residual(j));
    const { lhs, op, rhs, group } = row;
    return { lhs, op, rhs, group, mi, pvalue: chiSquareUpperTail(mi, 1), epc, epc_std_all: epc * unit };
  });
  return out.filter((m) => Number.isFinite(m.mi)).sort((a, b) => b.mi - a.mi);
}

/** Loadings and (residual) covariances that the model does not have, or fixes at 0. */
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
      if (latent.length === 0) for (const b of observed) if (a !== b) add(a, '~', b);
    });
  }
  return out;
}
