import type { Language, RegressionDescription, ResultRow, ResultsDocument } from '../../results/index.js';
import { type Axis, axisFor } from '../axis.js';
import type { TableCell } from '../cell.js';
import type { DataTable, FigureBuilder } from '../figure.js';
import { numberFormat } from '../format.js';
import { labelOf, nRange } from '../look-up.js';
import { blankRow, type ListRow, type RowList, rowListSpec } from '../rows/row-list.js';
import { columnsAs } from '../table-columns.js';
import { figureTexts } from '../texts/index.js';
import { type EffectWriter, effectSentences, effectWriter, level } from './effect-words.js';
import { answerShown, type Predictor, predictorsOf, regressionOf, regressionRow } from './regression-rows.js';

/**
 * Average marginal effects of a regression as dots with intervals: of each category against the reference, which stands
 * among them, and of one more of each number. Effects on shares are in percentage points.
 */
export const coefficients: FigureBuilder = (item, doc, { language, width }) => {
  const t = figureTexts(language);
  const regression = regressionOf(item.variables[0] ?? '', doc);
  const predictors = predictorsOf(doc, regression, language);
  const writer = effectWriter(regression, numberFormat(language));
  const lines = predictors.map((predictor) => linesOf(predictor, doc, regression));
  const effects = predictors.flatMap((p) => termsOf(p).map((term) => effectOf(doc, regression, term)));
  const rows = listRows(lines, regression, writer, language);
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
    table: tableOf(lines, writer, language),
    alt: `${t.coefficientsAlt(outcome, effects.length)} ${lead}`,
    lead,
    n: nRange(effects),
    notes: [
      t.effectNote(outcome, answerShown(doc, regression, language)),
      t.effectMarks,
      ...(regression.standardised ? [t.deviationNote] : []),
      t.crossSection,
    ],
  };
};

/** A predictor with its effects: its own where it is a number, else those of its categories. */
interface Lines {
  label: string;
  isNumber: boolean;
  effects: { category: string; reference: boolean; row: ResultRow | undefined }[];
}

const effectOf = (
  doc: ResultsDocument,
  regression: RegressionDescription,
  term: string | null,
): ResultRow | undefined =>
  term === null ? undefined : regressionRow(doc, regression, 'marginal_effect', term);

function linesOf(
  { name, label, term, categories }: Predictor,
  doc: ResultsDocument,
  regression: RegressionDescription,
): Lines {
  if (categories === null) {
    const row = effectOf(doc, regression, term);
    return { label, isNumber: true, effects: [{ category: '', reference: false, row }] };
  }
  const { reference } = regression.categories[name]!;
  return {
    label,
    isNumber: false,
    effects: categories.map((c) => ({
      category: c.label,
      reference: c.code === reference,
      row: effectOf(doc, regression, c.term),
    })),
  };
}

/** Numbers under one heading, and each other predictor's categories under its own. */
function listRows(
  lines: readonly Lines[],
  { standardised }: RegressionDescription,
  writer: EffectWriter,
  language: Language,
): ListRow[] {
  const t = figureTexts(language);
  const heading = (label: string): ListRow => ({ ...blankRow, row: 'heading', label });
  const numbers = lines.filter(({ isNumber }) => isNumber);
  return [
    ...(numbers.length === 0 ? [] : [heading(standardised ? t.oneDeviation : t.oneMore)]),
    ...numbers.map(({ label, effects }) => effectRow(label, effects[0]!.row, writer, language)),
    ...lines
      .filter(({ isNumber }) => !isNumber)
      .flatMap(({ label, effects }) => [
        heading(label),
        ...effects.map(
          ({ category, reference, row }): ListRow =>
            reference
              ? { ...blankRow, row: 'absent', label: category, word: t.reference }
              : effectRow(category, row, writer, language),
        ),
      ]),
  ];
}

function effectRow(
  label: string,
  row: ResultRow | undefined,
  { factor, signed, plain }: EffectWriter,
  language: Language,
): ListRow {
  if (row?.estimate == null)
    return { ...blankRow, row: 'absent', label, word: figureTexts(language).absent.withheld };
  const [estimate, lower, upper] = [row.estimate, row.ci_lower, row.ci_upper].map((x) =>
    x === null ? null : x * factor,
  );
  return {
    ...blankRow,
    row: 'group',
    label,
    estimate: estimate!,
    lower: lower!,
    upper: upper!,
    text: signed(estimate!),
    interval: lower === null ? '' : `${plain(lower!)}–${plain(upper!)}`,
    differs: row.p_value !== null && row.p_value < level,
  };
}

function tableOf(lines: readonly Lines[], { share, factor }: EffectWriter, language: Language): DataTable {
  const t = figureTexts(language);
  const kind = share ? ('decimal1' as const) : ('decimal3' as const);
  const cells = (row: ResultRow | undefined): TableCell[] => [
    ...[row?.estimate, row?.se, row?.ci_lower, row?.ci_upper].map((x) => (x == null ? null : x * factor)),
    row?.p_value ?? null,
  ];
  return {
    columns: [
      ...columnsAs('text', t.predictor, t.category),
      { label: share ? t.effectPoints : t.effect, kind },
      { label: t.se, kind },
      { label: t.lower, kind },
      { label: t.upper, kind },
      { label: 'p', kind: 'p' },
    ],
    rows: lines.flatMap(({ label, effects }) =>
      effects.map(({ category, reference, row }) => [
        label,
        category,
        ...(reference ? [t.reference, null, null, null, null] : cells(row)),
      ]),
    ),
  };
}

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
