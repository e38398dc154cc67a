import { symmetricEigen } from '../stats/index.js';
import type { Estimation } from './estimators/estimation.js';
import type { FitContext } from './estimators/fit-moments.js';
import type { SemParameter, SemWarning } from './result.js';

/** What is odd about a solution: no convergence, Heywood cases, an improper latent covariance matrix. */
export function solutionWarnings(context: FitContext, estimation: Estimation): SemWarning[] {
  const warnings: SemWarning[] = [];
  if (!estimation.converged) {
    warnings.push({ code: 'LV-SEM-NO-CONVERGENCE', text: noConvergence(context, estimation) });
  }
  if (estimation.converged && estimation.vcov === null) {
    warnings.push({
      code: 'LV-SEM-NO-ERRORS',
      text: 'standard errors could not be computed: at the solution the data cannot tell some parameters apart, although the model is identified (empirical underidentification: look for a factor whose variance or loadings are near zero, or factors that correlate by 1)',
    });
  }
  const { models, prepared } = context;
  models.forEach((m, g) => {
    const where = models.length > 1 ? ` in group '${prepared.groups[g]!.label}'` : '';
    let negative = false;
    for (const e of m.elements) {
      // The residual variance of an ordered item follows from its loading: below zero where that is above 1.
      if (e.matrix !== 'S' || e.i !== e.j || (e.slot < 0 && !e.row.derived)) continue;
      const value = m.s[e.i * m.m + e.i]!;
      if (!(value < 0)) continue;
      negative = true;
      warnings.push({
        code: 'LV-SEM-HEYWOOD',
        text: `the estimated${e.row.derived ? ' residual' : ''} variance of '${m.names[e.i]}' is negative${where} (${value.toPrecision(3)}): a Heywood case; the model may be wrong, the sample small, or the item nearly the same as its factor`,
      });
    }
    const latent = m.m - m.p;
    if (negative || latent < 2) return;
    const cov = new Float64Array(latent * latent);
    for (let i = 0; i < latent; i++) {
      for (let j = 0; j < latent; j++) cov[i * latent + j] = m.c[(m.p + i) * m.m + m.p + j]!;
    }
    const { values, vectors } = symmetricEigen(cov, latent);
    if (values[0]! >= -1e-8 * values[latent - 1]!) return;
    const concerned = m.names.slice(m.p).filter((_, i) => Math.abs(vectors[i * latent]!) > 0.3);
    warnings.push({
      code: 'LV-SEM-LATENT-COVARIANCE',
      text: `the covariance matrix of the latent variables is not positive definite${where}: look at ${concerned.join(', ')}, of which some correlate by 1 or more`,
    });
  });
  return warnings;
}

/**
 * Standardised loadings, paths and correlations above 1 in absolute value where no variance is negative: of correlated
 * predictors or factors they can be right (Joreskog 1999, How large can a standardized coefficient be?), else improper.
 */
export function standardizedWarnings(
  parameters: readonly SemParameter[],
  given: readonly SemWarning[],
): SemWarning[] {
  // A negative variance explains what is above 1, and improper latent covariances explain their own correlations.
  if (given.some((w) => w.code === 'LV-SEM-HEYWOOD')) return [];
  const improper = given.some((w) => w.code === 'LV-SEM-LATENT-COVARIANCE');
  const above = parameters.filter(
    ({ op, lhs, rhs, std_all }) =>
      (op === '=~' || op === '~' || (op === '~~' && lhs !== rhs && !improper)) && isAboveOne(std_all),
  );
  if (above.length === 0) return [];
  const several = parameters.some((p) => p.group > 1);
  const named = above.map(
    ({ lhs, op, rhs, group, std_all }) =>
      `${lhs} ${op} ${rhs}${several ? ` in group ${group}` : ''} (${std_all.toPrecision(3)})`,
  );
  return [
    {
      code: 'LV-SEM-STANDARDISED',
      text: `standardised above 1 in absolute value, though no variance is negative: ${named.join(', ')}; a path or loading can be so where predictors or factors correlate strongly, a correlation cannot: look at how they correlate, and whether the sample is small or the model wrong`,
    },
  ];
}

/** Rounding puts a value of 1 a little above it. */
const isAboveOne = (value: number): boolean => Math.abs(value) > 1 + 1e-6;

function noConvergence(
  { constraints, table }: FitContext,
  { iterations, theta, runsOff }: Estimation,
): string {
  if (constraints?.at(theta).value.some((x) => !(Math.abs(x) < 1e-6)))
    return "no solution meets the model's == constraints: two of them contradict each other, or one can never hold";
  if (iterations === 0)
    return 'the search could not begin: the implied covariance matrix is not positive definite at the starting values; check variances fixed at 0 or below, fixed values and start()';
  if (runsOff !== undefined) {
    const rows = runsOff.map((slot) => table.rows.find((r) => r.slot === slot)!);
    const named = rows.slice(0, 6).map((r) => `${r.lhs} ${r.op} ${r.rhs}`.trim());
    return `there is no minimum: the fit improves, by ever less, as ${named.join(', ')}${rows.length > 6 ? ' and others' : ''} grow${rows.length === 1 ? 's' : ''} without end; the estimates are where the search was stopped and have no standard errors; a variance wants to be zero or negative here: choose another marker item, scale by marker items in place of unit variances (or the reverse), or use a smaller model`;
  }
  return `no minimum was found in ${iterations} iterations: the estimates are where the search stopped and have no standard errors; check the model, bring variables to similar scales, or give start() values`;
}
