import type { Language, RegressionDescription, ResultRow, ResultsDocument } from '../../results/index.js';
import { type Axis, axisFor } from '../axis.js';
import type { TableCell } from '../cell.js';
import type { FigureBuilder } from '../figure.js';
import { type NumberFormat, numberFormat } from '../format.js';
import { labelOf, nRange } from '../look-up.js';
import { blankRow, type ListRow, type RowList, rowListSpec } from '../rows/row-list.js';
import { levelInFull } from '../test-statistic.js';
import { figureTexts } from '../texts/index.js';
import { answerShown, type Predictor, predictorsOf, regressionOf, regressionRow } from './regression-rows.js';

/** Significant from here. */
const level = 0.05;

/**
 * Average marginal effects of a regression as dots with intervals: of each category against the reference, which stands
 * among them, and of one more of each number. Effects on shares are in percentage points.
 */
export const coefficients: FigureBuilder = (item, doc, { language, width }) => {
  const t = figureTexts(language);
  const regression = regressionOf(item.variables[0] ?? '', doc);
  const predictors = predictorsOf(doc, regression, language);
  const effect = (term: string | null) =>
    term === null ? undefined : regressionRow(doc, regression, 'marginal_effect', term);
  const writer = effectWriter(regression, numberFormat(language));
  const found = predictors.flatMap((p) => termsOf(p).map(effect));
  const numbers = predictors.filter((p) => p.categories === null);
  const rowOf = (label: string, row: ResultRow | undefined): ListRow => {
    if (row?.estimate == null) return { ...blankRow, row: 'absent', label, word: t.absent.withheld };
    const [estimate, lower, upper] = [row.estimate, row.ci_lower, row.ci_upper].map((x) =>
      x === null ? null : x * writer.factor,
    );
    return {
      ...blankRow,
      row: 'group',
      label,
      estimate: estimate!,
      lower: lower!,
      upper: upper!,
      text: writer.signed(estimate!),
      interval: lower === null ? '' : `${writer.plain(lower!)}–${writer.plain(upper!)}`,
      differs: row.p_value !== null && row.p_value < level,
    };
  };
  const rows: ListRow[] = [
    ...(numbers.length === 0
      ? []
      : [
          {
            ...blankRow,
            row: 'heading' as const,
            label: regression.standardised ? t.oneDeviation : t.oneMore,
          },
          ...numbers.map((p) => rowOf(p.label, effect(p.term))),
        ]),
    ...predictors
      .filter((p) => p.categories !== null)
      .flatMap((p) => [
        { ...blankRow, row: 'heading' as const, label: p.label },
        ...p.categories!.map((c) =>
          c.code === regression.categories[p.name]!.reference
            ? { ...blankRow, row: 'absent' as const, label: c.label, word: t.reference }
            : rowOf(c.label, effect(c.term)),
        ),
      ]),
  ];
  const kind = writer.share ? ('decimal1' as const) : ('decimal3' as const);
  const cell = (x: number | null | undefined): TableCell => (x == null ? null : x * writer.factor);
  const line = (variable: string, category: string, row: ResultRow | undefined): TableCell[] => [
    variable,
    category,
    cell(row?.estimate),
    cell(row?.se),
    cell(row?.ci_lower),
    cell(row?.ci_upper),
    row?.p_value ?? null,
  ];
  const answer = answerShown(doc, regression, language);
  const outcome = labelOf(doc, regression.outcome, language);
  const lead = effectSentences(doc, regression, predictors, language);
  const rowList: RowList = {
    rows,
    axis: axisOfEffects(rows),
    measure: writer.share ? t.points : t.effect,
    rowsAre: t.predictor,
    reference: { value: 0, text: t.noEffect },
    marks: { filled: t.significant, hollow: t.notSignificant },
  };
  return {
    spec: rowListSpec(rowList, width, language),
    rowList,
    nothingLeft: regression.withheld === true,
    table: {
      columns: [
        { label: t.predictor, kind: 'text' },
        { label: t.category, kind: 'text' },
        { label: writer.share ? t.effectPoints : t.effect, kind },
        { label: t.se, kind },
        { label: t.lower, kind },
        { label: t.upper, kind },
        { label: 'p', kind: 'p' },
      ],
      rows: predictors.flatMap((p) =>
        p.categories === null
          ? [line(p.label, '', effect(p.term))]
          : p.categories.map((c) =>
              c.code === regression.categories[p.name]!.reference
                ? [p.label, c.label, t.reference, null, null, null, null]
                : line(p.label, c.label, effect(c.term)),
            ),
      ),
    },
    alt: `${t.coefficientsAlt(outcome, found.length)} ${lead}`,
    lead,
    n: nRange(found),
    notes: [
      t.effectNote(outcome, answer),
      t.effectMarks,
      ...(regression.standardised ? [t.deviationNote] : []),
      t.crossSection,
    ],
  };
};

const termsOf = (p: Predictor): string[] =>
  p.categories === null
    ? p.term === null
      ? []
      : [p.term]
    : p.categories.flatMap((c) => (c.term === null ? [] : [c.term]));

/** An axis with zero on it, as wide as the intervals. */
function axisOfEffects(rows: readonly ListRow[]): Axis {
  const numbers = rows.flatMap(({ estimate, lower, upper }) =>
    [estimate, lower, upper].filter((x) => x !== null),
  );
  const sides = { measure: 'mean' as const, variables: [], sd: null, bars: false, range: null };
  return axisFor([{ ...sides, numbers: [0, ...numbers] }]);
}

interface EffectWriter {
  share: boolean;
  factor: number;
  plain: (x: number) => string;
  signed: (x: number) => string;
}

/** Effects on shares in percentage points with one decimal, on means with two. */
function effectWriter({ family }: RegressionDescription, f: NumberFormat): EffectWriter {
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
