import type { SourceVariable } from '../../ingest/index.js';
import type { RegressionResult } from '../../regression/index.js';
import type { Code } from '../../warehouse/index.js';

type Labels = ReadonlyMap<string, Pick<SourceVariable, 'valueLabels'>>;

/** The document of `regression --json`, names as CLI.md has them; a code's label stands beside it where there is one. */
export function regressionJson(
  result: RegressionResult,
  design: Record<string, string | number | boolean>,
  variables: Labels,
) {
  const { family, n, df, cases, r_square, coefficients, marginal_effects, terms, warnings, ...rest } = result;
  const labelOf = (name: string | null, code: Code | null | undefined) =>
    name === null || code === null || code === undefined
      ? undefined
      : variables.get(name)?.valueLabels.find((l) => l.value === code)?.label;
  const labelled = <Row extends { variable: string | null; category: Code | null; outcome?: Code }>(
    row: Row,
  ) => {
    const category = labelOf(row.variable, row.category);
    const outcome = labelOf(result.outcome, row.outcome);
    return {
      ...row,
      ...(category === undefined ? {} : { category_label: category }),
      ...(outcome === undefined ? {} : { outcome_label: outcome }),
    };
  };
  const name = family === 'poisson' ? 'rate_ratio' : 'odds_ratio';
  const withRatio = coefficients.map(({ ratio, ratio_lower, ratio_upper, ...row }) =>
    labelled({
      ...row,
      ...(family === 'linear' || ratio === null
        ? {}
        : { [name]: ratio, [`${name}_lower`]: ratio_lower, [`${name}_upper`]: ratio_upper }),
    }),
  );
  const { outcome, event, answers, standardised, weighted_n, level, r_square_method, references, predicted } =
    rest;
  const eventLabel = labelOf(outcome, event);
  return {
    family,
    outcome,
    ...(event === undefined ? {} : { event }),
    ...(eventLabel === undefined ? {} : { event_label: eventLabel }),
    ...(answers === undefined ? {} : { answers }),
    design,
    n,
    weighted_n,
    df,
    level,
    cases,
    standardised,
    r_square,
    r_square_method,
    references,
    coefficients: withRatio,
    marginal_effects: marginal_effects.map(labelled),
    predicted: predicted.map(labelled),
    terms,
    ...(rest.importance === undefined ? {} : { importance: rest.importance }),
    warnings,
  };
}

export type RegressionDocument = ReturnType<typeof regressionJson>;
