import type { CoefficientRow, EffectRow, PredictedRow, RegressionResult } from '../../regression/index.js';
import { type ResultRow, resultRow } from '../../results/index.js';

const families = {
  linear: 'linear regression',
  logistic: 'logistic regression',
  ordered: 'ordered logistic regression',
  poisson: 'Poisson regression',
};

type Numbers = Pick<CoefficientRow, 'est' | 'se' | 'df' | 'ci_lower' | 'ci_upper'> & {
  p_value?: number | null;
  reason?: string;
};

/** Category of the rows of an effect: the term, and of an ordered regression the answer whose share changes. */
const effectCategory = (term: string, answer: string | number | undefined): string =>
  answer === undefined ? term : `${term}: ${answer}`;

/** The fields that every row of a regression has, and the name of its kind. */
interface Own {
  row: Partial<ResultRow>;
  kind: string;
}

/** What is told of a regression as rows of the results table. @param replicated by replicate weights */
export function regressionRows(
  result: RegressionResult,
  base: Partial<ResultRow>,
  replicated: boolean,
): ResultRow[] {
  const kind = families[result.family];
  const method = `${kind}, ${replicated ? 'replicate weights' : 'linearisation'}`;
  const row = { ...base, n: result.n, weighted_n: result.weighted_n, method };
  return [
    ...coefficientRows(result, row),
    ...effectRows(result, row),
    ...termRows(result, { row, kind }),
    resultRow({
      ...row,
      statistic: 'r_square',
      category: result.outcome,
      estimate: result.r_square,
      method: result.r_square_method === 'nagelkerke' ? `${kind}, Nagelkerke` : kind,
    }),
    ...importanceRows(result, row, replicated),
  ];
}

const numbers = ({ est, se, df, ci_lower, ci_upper, p_value = null, reason = '' }: Numbers) => ({
  estimate: est,
  se,
  df,
  ci_lower,
  ci_upper,
  p_value,
  reason,
});

/** Coefficients, then their ratios. */
function coefficientRows({ coefficients }: RegressionResult, own: Partial<ResultRow>): ResultRow[] {
  // A column that others give has no number, and no row.
  const told = coefficients.filter((row) => row.est !== null);
  return [
    ...told.map((row) =>
      resultRow({ ...own, statistic: 'coefficient', category: row.term, ...numbers(row) }),
    ),
    ...told
      .filter((row) => row.ratio !== null)
      .map((row) =>
        resultRow({
          ...own,
          statistic: 'ratio',
          category: row.term,
          estimate: row.ratio,
          df: row.df,
          ci_lower: row.ratio_lower,
          ci_upper: row.ratio_upper,
          p_value: row.p_value,
          reason: row.reason ?? '',
        }),
      ),
  ];
}

/** Marginal effects, then what is predicted in each category. */
function effectRows({ marginal_effects, predicted }: RegressionResult, own: Partial<ResultRow>): ResultRow[] {
  const term = ({ variable, category }: EffectRow) => `${variable}${category ?? ''}`;
  return [
    ...marginal_effects.map((row) =>
      resultRow({
        ...own,
        statistic: 'marginal_effect',
        category: effectCategory(term(row), row.outcome),
        ...numbers(row),
      }),
    ),
    ...predicted.map((row: PredictedRow) =>
      resultRow({
        ...own,
        statistic: 'predicted',
        category: row.outcome === undefined ? '' : String(row.outcome),
        group_variable: row.variable,
        group_value: String(row.category),
        ...numbers(row),
      }),
    ),
  ];
}

/** Tests of terms, then how much the others inflate their variance. */
function termRows({ terms }: RegressionResult, { row: own, kind }: Own): ResultRow[] {
  return [
    ...terms.map((row) =>
      resultRow({
        ...own,
        statistic: 'term_test',
        category: row.variable,
        estimate: row.f,
        p_value: row.p_value,
        df1: row.df1,
        df2: row.df2,
        reason: row.reason ?? '',
        method: `${kind}, Wald`,
      }),
    ),
    ...terms.flatMap((row) =>
      row.gvif_root === null
        ? []
        : [resultRow({ ...own, statistic: 'inflation', category: row.variable, estimate: row.gvif_root })],
    ),
  ];
}

const importanceRows = (
  { importance = [] }: RegressionResult,
  own: Partial<ResultRow>,
  replicated: boolean,
): ResultRow[] =>
  importance.map((row) =>
    resultRow({
      ...own,
      statistic: 'importance',
      category: row.variable,
      estimate: row.share,
      se: row.se,
      ci_lower: row.ci_lower,
      ci_upper: row.ci_upper,
      reason: row.reason ?? '',
      method: `LMG, ${replicated ? 'replicate weights' : 'rescaling bootstrap'}`,
    }),
  );
