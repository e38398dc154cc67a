import type { Language, RegressionDescription, ResultsDocument } from '../../results/index.js';
import { type NumberFormat, numberFormat } from '../format.js';
import { labelOf } from '../look-up.js';
import { levelInFull } from '../test-statistic.js';
import { figureTexts } from '../texts/index.js';
import { answerShown, type Predictor, regressionRow } from './regression-rows.js';

/** Significant from here. */
export const level = 0.05;

/** How effects are written: on shares in percentage points, on means in their own unit. */
export interface EffectWriter {
  share: boolean;
  factor: number;
  plain: (x: number) => string;
  signed: (x: number) => string;
}

/** Effects on shares in percentage points with one decimal, on means with two. */
export function effectWriter({ family }: RegressionDescription, f: NumberFormat): EffectWriter {
  const share = family === 'logistic' || family === 'ordered';
  const plain = (x: number) => f.decimal(x, share ? 1 : 2);
  return {
    share,
    factor: share ? 100 : 1,
    plain,
    signed: (x) => {
      const text = plain(x);
      return x > 0 && /[1-9]/.test(text) ? `+${text}` : text;
    },
  };
}

/** A sentence for each predictor that has a significant effect, or whose categories are not alike; that none has. */
export function effectSentences(
  doc: ResultsDocument,
  regression: RegressionDescription,
  predictors: readonly Predictor[],
  language: Language,
): string {
  const t = figureTexts(language);
  const writer = effectWriter(regression, numberFormat(language));
  if (regression.withheld) return '';
  const told = (term: string | null) => {
    const row = term === null ? undefined : regressionRow(doc, regression, 'marginal_effect', term);
    if (row?.estimate == null || row.p_value === null || row.p_value >= level) return null;
    const size = writer.plain(Math.abs(row.estimate) * writer.factor);
    const deviations = regression.standardised && regression.family === 'linear';
    return {
      size: writer.share ? t.inPoints(size) : deviations ? t.inDeviations(size) : size,
      higher: row.estimate > 0,
    };
  };
  const answer = answerShown(doc, regression, language);
  const outcome = labelOf(doc, regression.outcome, language);
  const what = answer === null ? t.meanOf(outcome) : t.shareOfAnswer(answer, outcome);
  const sentences = predictors.flatMap((p) => {
    if (p.categories === null) {
      const own = told(p.term);
      return own === null ? [] : [t.effectOfNumber(p.label, own.size, own.higher, regression.standardised)];
    }
    const reference = p.categories.find((c) => c.code === regression.categories[p.name]!.reference)!.label;
    const sides = p.categories.flatMap((c) => {
      const own = told(c.term);
      return own === null ? [] : [t.effectOfCategory(c.label, own.size, own.higher)];
    });
    if (sides.length > 0) return [t.effectOfCategories(p.label, sides, reference)];
    // The test of all categories sees what lies between two of them that are not the reference.
    const test = regressionRow(doc, regression, 'term_test', p.name);
    const alone = regression.terms.every(
      ({ variables }) => variables.length === 1 || !variables.includes(p.name),
    );
    return alone && test?.p_value != null && test.p_value < level
      ? [t.categoriesDiffer(p.label, levelInFull(test.p_value, language), reference)]
      : [];
  });
  return sentences.length === 0 ? t.noEffects : [t.allElse(what), ...sentences].join(' ');
}
