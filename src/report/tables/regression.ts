import {
  answerShown,
  cellOf,
  columnsAs,
  interactionsOf,
  labelOf,
  nRange,
  numberFormat,
  predictorsOf,
  regressionOf,
  regressionRow,
  rowIndex,
  type TableCell,
} from '../../figures/index.js';
import {
  inLanguage,
  type Language,
  type RegressionDescription,
  type ResultRow,
  type ResultsDocument,
} from '../../results/index.js';
import { reportTexts } from '../texts/index.js';
import { type BuiltTable, fieldOf, type TableBuilder } from './table.js';

/** A line of the table: a term, or the heading over the categories of a variable. */
interface Line {
  key: string;
  label: string;
  /** Set for a heading: the variable whose test stands there. */
  heading?: string;
  /** Set for a category: its variable and code. */
  of?: { name: string; code: string };
  /** False where p says nothing: of an intercept and thresholds. */
  tested?: false;
}

/** A model's part of the table. */
interface ModelColumns {
  model: RegressionDescription;
  /** Its predictors have their share of R-squared. */
  shares: boolean;
  columns: BuiltTable['columns'];
  /** Its first column in the table. */
  from: number;
}

/**
 * Regressions side by side as journals have them: coefficients with standard errors and p, odds ratios where the family
 * has them, the reference of each predictor of categories, whose heading has Wald's test of all of them; below the
 * intercept, R-squared and n.
 */
export const regression: TableBuilder = (item, doc, { language }) => {
  const t = reportTexts(language);
  const f = numberFormat(language);
  const all = item.variables.map((name) => regressionOf(name, doc));
  // Of a model that is withheld there is no number: beside others it is named in a note.
  const told = all.filter((m) => !m.withheld);
  const models = told.length === 0 ? all : told;
  const parts = modelColumns(doc, models, language);
  const lines = linesOf(doc, models, language);
  const explained = models.map((m) => regressionRow(doc, m, 'r_square', m.outcome));
  const under = (label: string, cell: (row: ResultRow | undefined) => TableCell): TableCell[] => [
    label,
    ...parts.flatMap(({ columns }, k) => withBlanks(cell(explained[k]), columns.length)),
  ];
  return {
    columns: [{ label: t.predictor, kind: 'text' }, ...parts.flatMap(({ columns }) => columns)],
    rows: [
      ...lines.map((line) => [line.label, ...parts.flatMap((part) => lineCells(doc, line, part, language))]),
      under(rSquareLabel(models, language), (row) => cellOf(row, t.withheld)),
      under('n', (row) => (row?.n == null ? null : f.integer(row.n))),
    ],
    ...stressed(doc, lines, parts),
    notes: [
      ...models.map((m) => outcomeNote(doc, m, all.length > 1, language)),
      t.readRegression,
      ...(parts.some(({ shares }) => shares) ? [t.readImportance] : []),
      ...standardisedNotes(models, language),
      ...withheldNotes(all, told.length, language),
    ],
    n: nRange(explained),
  };
};

const withBlanks = (cell: TableCell, columns: number): TableCell[] => [
  cell,
  ...Array.from({ length: columns - 1 }, () => ''),
];

/** The columns of each model, under its title where there are several. */
function modelColumns(
  doc: ResultsDocument,
  models: readonly RegressionDescription[],
  language: Language,
): ModelColumns[] {
  const t = reportTexts(language);
  let from = 1;
  return models.map((model) => {
    const shares = rowIndex(doc).rows(model.name, 'importance').length > 0;
    const columns = [
      ...columnsAs('decimal3', t.coefficient, t.se),
      ...(model.family === 'linear'
        ? []
        : columnsAs('decimal2', model.family === 'poisson' ? t.meanRatio : t.oddsRatio)),
      { label: 'p', kind: 'p' as const },
      ...(shares ? columnsAs('percent', t.shareOfRSquare) : []),
    ].map((column) => (models.length > 1 ? { ...column, over: inLanguage(model.title, language) } : column));
    const part = { model, shares, columns, from };
    from += columns.length;
    return part;
  });
}

/** What a model says in a line: its coefficient, or over categories the test of all of them. */
const rowOfLine = (doc: ResultsDocument, { heading, key }: Line, model: RegressionDescription) =>
  heading === undefined
    ? regressionRow(doc, model, 'coefficient', key)
    : regressionRow(doc, model, 'term_test', heading);

/** A line of one model. What it can't have there is empty; a dash stands where it has not the predictor. */
function lineCells(
  doc: ResultsDocument,
  line: Line,
  { model, shares, columns }: ModelColumns,
  language: Language,
): TableCell[] {
  const t = reportTexts(language);
  if (line.of !== undefined && model.categories[line.of.name]?.reference === line.of.code)
    return withBlanks(t.referenceCategory, columns.length);
  const row = rowOfLine(doc, line, model);
  const orEmpty = (found: ResultRow | undefined): TableCell =>
    found === undefined && row !== undefined ? '' : cellOf(found, t.withheld);
  return [
    ...(line.heading === undefined
      ? [cellOf(row, t.withheld), fieldOf(row, 'se', t.withheld)]
      : [orEmpty(undefined), orEmpty(undefined)]),
    ...(model.family === 'linear' ? [] : [orEmpty(regressionRow(doc, model, 'ratio', line.key))]),
    fieldOf(row, 'p_value', t.withheld),
    ...(shares ? [orEmpty(regressionRow(doc, model, 'importance', line.heading ?? line.key))] : []),
  ];
}

/** What is significant in each line: the model's cells, and the line where there is no other model. */
function stressed(
  doc: ResultsDocument,
  lines: readonly Line[],
  parts: readonly ModelColumns[],
): Required<Pick<BuiltTable, 'strong' | 'strongCells'>> {
  const strong = new Set<number>();
  const strongCells = new Map<number, Set<number>>();
  for (const [i, line] of lines.entries()) {
    for (const { model, columns, from } of parts) {
      const p = rowOfLine(doc, line, model)?.p_value;
      if (line.heading !== undefined || line.tested === false || p == null || p >= 0.05) continue;
      if (parts.length === 1) strong.add(i);
      const cells = strongCells.get(i) ?? new Set<number>();
      for (let c = 0; c < columns.length; c++) cells.add(from + c);
      strongCells.set(i, cells);
    }
  }
  return { strong, strongCells };
}

/** The models that are withheld, beside others that are not. */
function withheldNotes(all: readonly RegressionDescription[], told: number, language: Language): string[] {
  const withheld = all.filter((m) => m.withheld).map((m) => inLanguage(m.title, language));
  return told < all.length ? [reportTexts(language).regressionWithheld(withheld.join(', '))] : [];
}

const intercept = '(Intercept)';

function rSquareLabel(models: readonly RegressionDescription[], language: Language): string {
  const t = reportTexts(language);
  const linear = models.filter((m) => m.family === 'linear').length;
  if (linear === models.length) return 'R²';
  return linear === 0 ? t.nagelkerke : t.mixedRSquare;
}

/** All terms that any of the models has, in the order of the first that has them. */
function linesOf(doc: ResultsDocument, models: readonly RegressionDescription[], language: Language): Line[] {
  const t = reportTexts(language);
  const lines: Line[] = [];
  const add = (line: Line, after = lines.length) => {
    if (!lines.some((known) => known.key === line.key)) lines.splice(after, 0, line);
  };
  for (const m of models) {
    for (const p of predictorsOf(doc, m, language)) {
      if (p.categories === null) {
        add({ key: p.term ?? p.name, label: p.label });
        continue;
      }
      const code = m.categories[p.name]!.reference;
      const reference = p.categories.find((c) => c.code === code);
      // Where the models have not the same reference, it stands among the categories.
      const same = models.every((other) => (other.categories[p.name]?.reference ?? code) === code);
      add({
        key: `heading of ${p.name}`,
        heading: p.name,
        label: same ? t.withReference(p.label, reference?.label ?? '') : p.label,
      });
      let place = lines.findIndex((line) => line.key === `heading of ${p.name}`) + 1;
      for (const c of p.categories) {
        if (c.term === null) continue;
        const known = lines.findIndex((line) => line.key === c.term);
        if (known < 0)
          add({ key: c.term, label: `\u2003${c.label}`, of: { name: p.name, code: c.code } }, place);
        place = (known < 0 ? place : known) + 1;
      }
    }
  }
  for (const m of models)
    for (const { term, label } of interactionsOf(doc, m, language)) add({ key: term.term, label });
  if (models.some((m) => m.family !== 'ordered' && !m.withheld))
    add({ key: intercept, label: t.intercept, tested: false });
  for (const { answers, outcome } of models) {
    for (const [i, code] of (answers ?? []).slice(0, -1).entries()) {
      const next = answers![i + 1]!;
      const known = doc.labels[outcome]?.categories ?? [];
      const label = (own: string) => {
        const found = known.find((c) => c.code === own);
        return found === undefined ? own : inLanguage(found.label, language);
      };
      add({
        key: `${code}|${next}`,
        label: `${t.threshold}: ${label(code)} | ${label(next)}`,
        tested: false,
      });
    }
  }
  return lines;
}

/** What one more of a number is in models of standardised numbers; a linear one has its outcome standardised too. */
function standardisedNotes(models: readonly RegressionDescription[], language: Language): string[] {
  const t = reportTexts(language);
  return models
    .filter((m) => m.standardised)
    .map((m) => {
      const said = m.family === 'linear' ? t.readStandardised : t.readStandardisedNumbers;
      return models.length > 1 ? `${inLanguage(m.title, language)}: ${said}` : said;
    });
}

/** What a model explains, by which family, of whom. */
function outcomeNote(
  doc: ResultsDocument,
  m: RegressionDescription,
  several: boolean,
  language: Language,
): string {
  const t = reportTexts(language);
  const answer = m.family === 'logistic' ? answerShown(doc, m, language) : null;
  const said = t.regressionOf(t.regressionFamilies[m.family], labelOf(doc, m.outcome, language), answer);
  return several ? `${inLanguage(m.title, language)}: ${said}` : said;
}
