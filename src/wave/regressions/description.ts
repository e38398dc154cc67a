import type { RegressionResult } from '../../regression/index.js';
import type { RegressionDescription, RegressionTerm } from '../../results/index.js';
import type { RegressionAsk } from '../ask.js';
import { publishedCases } from '../models/published-cases.js';

/** What figures and tables need to know of a regression beside its rows. */
export function describeRegression(
  ask: RegressionAsk,
  result: RegressionResult,
  minN: number,
): RegressionDescription {
  return {
    ...headOf(ask),
    ...(result.event === undefined ? {} : { event: String(result.event) }),
    ...(result.answers === undefined ? {} : { answers: result.answers.map(String) }),
    categories: categoriesOf(result),
    terms: termsIn(result),
    cases: publishedCases(result.cases, minN),
  };
}

/** A regression of which nothing may be published. */
export const withheldRegression = (ask: RegressionAsk): RegressionDescription => ({
  ...headOf(ask),
  categories: {},
  terms: [],
  withheld: true,
});

const headOf = ({ name, title, outcome, family, respondent_group, standardise }: RegressionAsk) => ({
  name,
  title,
  outcome,
  family,
  respondent_group,
  standardised: standardise,
});

/** In the order of the codes, the reference in its place among them. */
function categoriesOf({ predicted, references }: RegressionResult): RegressionDescription['categories'] {
  return Object.fromEntries(
    Object.entries(references).map(([name, reference]) => {
      const codes = predicted.flatMap((row) => (row.variable === name ? [String(row.category)] : []));
      return [name, { codes: [...new Set(codes)], reference: String(reference) }];
    }),
  );
}

function termsIn({ coefficients, references }: RegressionResult): RegressionTerm[] {
  return coefficients.flatMap(({ term, variable, category, est }) => {
    if (variable === null || est === null) return [];
    const variables = variable.split(':');
    if (variables.length === 1)
      return [{ term, variables, codes: [category === null ? null : String(category)] }];
    const given = category === null ? [] : String(category).split(':');
    return [{ term, variables, codes: variables.map((v) => (v in references ? given.shift()! : null)) }];
  });
}
