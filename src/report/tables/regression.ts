import {
  answerShown,
  cellOf,
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
  const strong = new Set<number>();
  const strongCells = new Map<number, Set<number>>();
  const lines = linesOf(doc, models, language);
  const shares = models.map((m) => rowIndex(doc).rows(m.name, 'importance').length > 0);
  const widths = models.map((m, k) => (m.family === 'linear' ? 3 : 4) + (shares[k] ? 1 : 0));
  /** Stresses what a model says in a line: the line, where there is no other model. */
  const stress = (line: number, model: number) => {
    if (models.length === 1) strong.add(line);
    const from = 1 + widths.slice(0, model).reduce((sum, width) => sum + width, 0);
    const cells = strongCells.get(line) ?? new Set<number>();
    for (let c = 0; c < widths[model]!; c++) cells.add(from + c);
    strongCells.set(line, cells);
  };
  // What a model can't have in a line is empty; a dash stands where it has not the predictor.
  const body = lines.map((line, i) =>
    models.flatMap((m, k): TableCell[] => {
      const heading = line.heading !== undefined;
      const row = heading
        ? regressionRow(doc, m, 'term_test', line.heading!)
        : regressionRow(doc, m, 'coefficient', line.key);
      const orEmpty = (found: ResultRow | undefined): TableCell =>
        found === undefined && row !== undefined ? '' : cellOf(found, t.withheld);
      if (!heading && row?.p_value != null && row.p_value < 0.05 && line.tested !== false) stress(i, k);
      if (line.of !== undefined && m.categories[line.of.name]?.reference === line.of.code)
        return [t.referenceCategory, ...Array.from({ length: widths[k]! - 1 }, () => '')];
      return [
        heading ? orEmpty(undefined) : cellOf(row, t.withheld),
        heading ? orEmpty(undefined) : fieldOf(row, 'se', t.withheld),
        ...(m.family === 'linear' ? [] : [orEmpty(regressionRow(doc, m, 'ratio', line.key))]),
        fieldOf(row, 'p_value', t.withheld),
        ...(shares[k] ? [orEmpty(regressionRow(doc, m, 'importance', line.heading ?? line.key))] : []),
      ];
    }),
  );
  const fill = (k: number, cell: TableCell): TableCell[] => [
    cell,
    ...Array.from({ length: widths[k]! - 1 }, () => ''),
  ];
  const explained = models.map((m) => regressionRow(doc, m, 'r_square', m.outcome));
  const columnsOf = (m: RegressionDescription, k: number): BuiltTable['columns'] =>
    [
      { label: t.coefficient, kind: 'decimal3' as const },
      { label: t.se, kind: 'decimal3' as const },
      ...(m.family === 'linear'
        ? []
        : [{ label: m.family === 'poisson' ? t.meanRatio : t.oddsRatio, kind: 'decimal2' as const }]),
      { label: 'p', kind: 'p' as const },
      ...(shares[k] ? [{ label: t.shareOfRSquare, kind: 'percent' as const }] : []),
    ].map((column) => (models.length > 1 ? { ...column, over: inLanguage(m.title, language) } : column));
  return {
    columns: [{ label: t.predictor, kind: 'text' }, ...models.flatMap(columnsOf)],
    rows: [
      ...lines.map((line, i) => [line.label, ...body[i]!]),
      [
        rSquareLabel(models, language),
        ...models.flatMap((_, k) => fill(k, cellOf(explained[k], t.withheld))),
      ],
      [
        'n',
        ...models.flatMap((_, k) => fill(k, explained[k]?.n == null ? null : f.integer(explained[k]!.n!))),
      ],
    ],
    strong,
    strongCells,
    notes: [
      ...models.map((m) => outcomeNote(doc, m, all.length > 1, language)),
      t.readRegression,
      ...(shares.includes(true) ? [t.readImportance] : []),
      ...standardisedNotes(models, language),
      ...(told.length < all.length
        ? [
            t.regressionWithheld(
              all
                .filter((m) => m.withheld)
                .map((m) => inLanguage(m.title, language))
                .join(', '),
            ),
          ]
        : []),
    ],
    n: nRange(explained),
  };
};

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
