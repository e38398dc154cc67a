import { didYouMean, fault } from '../../errors/index.js';
import {
  inLanguage,
  type Language,
  type RegressionDescription,
  type RegressionTerm,
  type ResultRow,
  type ResultsDocument,
} from '../../results/index.js';
import { answers, labelOf, rowIndex } from '../look-up.js';

/**
 * The regression of a name.
 * @throws LV-FIGURES-NO-REGRESSION where the results have none of that name
 */
export function regressionOf(name: string, doc: ResultsDocument): RegressionDescription {
  const known = doc.regressions ?? [];
  return (
    known.find((r) => r.name === name) ??
    fault({
      code: 'LV-FIGURES-NO-REGRESSION',
      place: { variable: name },
      what: 'the report shows a regression that the results do not have',
      found: `regression '${name}'`,
      expected: 'a regression of the pipeline',
      remedy: didYouMean(
        name,
        known.map((r) => r.name),
      ),
    })
  );
}

/** The row of a regression; effects of an ordered one are of its last answer, in the highest category. */
export function regressionRow(
  doc: ResultsDocument,
  regression: RegressionDescription,
  statistic:
    | 'coefficient'
    | 'ratio'
    | 'marginal_effect'
    | 'term_test'
    | 'inflation'
    | 'r_square'
    | 'importance',
  category: string,
): ResultRow | undefined {
  const answer = statistic === 'marginal_effect' ? regression.answers?.at(-1) : undefined;
  return rowIndex(doc).row({
    variable: regression.name,
    statistic,
    category: answer === undefined ? category : `${category}: ${answer}`,
    respondent_group: regression.respondent_group,
  });
}

/** The label of a category of a predictor; its code where there is none. */
function categoryLabel(doc: ResultsDocument, variable: string, code: string, language: Language): string {
  const known = answers(doc, variable).find((c) => c.code === code);
  return known === undefined ? code : inLanguage(known.label, language);
}

/** What shares are of: the event of a logistic regression, the highest answer of an ordered one; null of means. */
export function answerShown(
  doc: ResultsDocument,
  { outcome, event, answers: ordered }: RegressionDescription,
  language: Language,
): string | null {
  const code = event ?? ordered?.at(-1);
  return code === undefined ? null : categoryLabel(doc, outcome, code, language);
}

/** A predictor of a regression, with its categories (the reference among them) or its one column. */
export interface Predictor {
  name: string;
  label: string;
  /** Null of a number. */
  categories: { code: string; label: string; term: string | null }[] | null;
  /** Of a number: the term of its column; null where others give it. */
  term: string | null;
}

/** Predictors in the order of the model, interactions left out. */
export function predictorsOf(
  doc: ResultsDocument,
  regression: RegressionDescription,
  language: Language,
): Predictor[] {
  const own = regression.terms.filter(({ variables }) => variables.length === 1);
  return [...new Set(own.map(({ variables }) => variables[0]!))].map((name) => {
    const terms = own.filter(({ variables }) => variables[0] === name);
    const known = regression.categories[name];
    return {
      name,
      label: labelOf(doc, name, language),
      term: known === undefined ? terms[0]!.term : null,
      categories:
        known === undefined
          ? null
          : known.codes.map((code) => ({
              code,
              label: categoryLabel(doc, name, code, language),
              term: terms.find((t) => t.codes[0] === code)?.term ?? null,
            })),
    };
  });
}

/** Columns of interactions, named by their parts: «Erfaring: Over 10 år × Støtte». */
export function interactionsOf(
  doc: ResultsDocument,
  regression: RegressionDescription,
  language: Language,
): { term: RegressionTerm; label: string }[] {
  return regression.terms
    .filter(({ variables }) => variables.length > 1)
    .map((term) => ({
      term,
      label: term.variables
        .map((name, i) => {
          const code = term.codes[i]!;
          const label = labelOf(doc, name, language);
          return code === null ? label : `${label}: ${categoryLabel(doc, name, code, language)}`;
        })
        .join(' × '),
    }));
}
