import { type ResultRow, resultRow } from '../../results/index.js';
import type { InvarianceStep, SemParameter, SemResult } from '../../sem/index.js';
import { normalTwoSided } from '../../stats/index.js';

const finite = (x: number) => (Number.isFinite(x) ? x : null);

const parameterName = (p: Pick<SemParameter, 'lhs' | 'op' | 'rhs'>) => `${p.lhs} ${p.op} ${p.rhs}`.trimEnd();

/**
 * Parameters, fit and explained variance of a fitted model as rows of the results table.
 * @param groupVariable what the groups of a model of several groups are values of
 */
export function modelRows(result: SemResult, base: Partial<ResultRow>, groupVariable = 'group'): ResultRow[] {
  const n = result.ntotal;
  const inGroup = (g: number): Partial<ResultRow> =>
    several && g > 0
      ? {
          group_variable: groupVariable,
          group_value: result.groups[g - 1]!.label,
          n: result.groups[g - 1]!.n,
        }
      : {};
  const bootstrapped = 'bootstrap' in result;
  const method = bootstrapped
    ? `${result.estimator}, bootstrap standard error, percentile interval`
    : result.estimator;
  const several = result.groups.length > 1;
  return [
    ...result.parameters.flatMap((p) => {
      const row = {
        ...base,
        category: parameterName(p),
        p_value: finite(p.pvalue),
        n,
        ...inGroup(p.group),
        method,
      };
      return [
        resultRow({
          ...row,
          statistic: 'parameter',
          estimate: finite(p.est),
          se: finite(p.se),
          ci_lower: finite(p.ci_lower),
          ci_upper: finite(p.ci_upper),
          reason: result.converged ? (p.free === 0 && p.op !== ':=' ? 'fixed' : '') : 'not_converged',
        }),
        resultRow({
          ...row,
          statistic: 'parameter_std',
          estimate: finite(p.std_all),
          se: finite(p.std_all_se),
          p_value: finite(
            p.free === 0 && p.std_all_se > 0 ? normalTwoSided(p.std_all / p.std_all_se) : p.pvalue,
          ),
          method: `${result.estimator}, standardised (std.all)`,
        }),
      ];
    }),
    ...Object.entries(result.fit).map(([category, estimate]) =>
      resultRow({ ...base, statistic: 'fit', category, estimate, n, method: result.estimator }),
    ),
    ...result.rsquare.flatMap((group, g) =>
      Object.entries(group).map(([category, estimate]) =>
        resultRow({
          ...base,
          statistic: 'r_square',
          category,
          estimate: finite(estimate),
          n,
          method: result.estimator,
          ...inGroup(g + 1),
        }),
      ),
    ),
  ];
}

/**
 * The ladder of invariance: the fit of each step, and its chi-square difference and change in CFI and RMSEA
 * against the step before.
 */
export function ladderRows(ladder: readonly InvarianceStep[], base: Partial<ResultRow>): ResultRow[] {
  return ladder.flatMap(({ step, result, test, delta_cfi, delta_rmsea }) => {
    const own = { ...base, group_variable: 'invariance', group_value: step, n: result.ntotal };
    const difference = {
      ...(test === null ? {} : { chisq_diff: test.chisq, df_diff: test.df, pvalue_diff: test.pvalue }),
      ...(delta_cfi === null ? {} : { delta_cfi }),
      ...(delta_rmsea === null ? {} : { delta_rmsea }),
    };
    return [
      ...Object.entries(result.fit).map(([category, estimate]) =>
        resultRow({ ...own, statistic: 'fit', category, estimate, method: result.estimator }),
      ),
      ...Object.entries(difference).map(([category, estimate]) =>
        resultRow({ ...own, statistic: 'fit', category, estimate, method: test?.method ?? result.estimator }),
      ),
    ];
  });
}
