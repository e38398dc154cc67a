import {
  answers,
  cellOf,
  type DataTable,
  fieldCell,
  labelOf,
  parts,
  type TableCell,
} from '../../figures/index.js';
import {
  inLanguage,
  type Language,
  type ReportItem,
  type ResultRow,
  type ResultsDocument,
} from '../../results/index.js';
import type { CollectedRun } from './chosen.js';
import { collectTexts } from './texts/index.js';

const told = ['proportion', 'top_two', 'mean'] as const;
type Told = (typeof told)[number];

const chosenItems = ({ doc, tree }: CollectedRun): ReportItem[] => {
  const ids = new Set(tree.chapters.flatMap(({ items }) => items.map(({ id }) => id)));
  return doc.report.chapters.flatMap(({ items }) => items).filter(({ id }) => ids.has(id));
};

const variablesIn = (item: ReportItem, { doc }: CollectedRun): string[] =>
  [...new Set([...item.variables, ...parts(item, doc, 'whole'), ...parts(item, doc)])].filter(
    (name) => doc.labels[name] !== undefined,
  );

/** The variables that the chosen figures and tables of a run show. */
export const variablesOf = (run: CollectedRun): Set<string> =>
  new Set(chosenItems(run).flatMap((item) => variablesIn(item, run)));

/**
 * The published shares and means behind the chosen figures of all runs, a row a number: survey, wave, question, wording,
 * who, group, n, and how it can be compared.
 *
 * @param compared what is said of a variable's comparison
 */
export function numbersTable(
  runs: readonly CollectedRun[],
  language: Language,
  compared: (variable: string) => string,
): DataTable {
  const t = collectTexts(language);
  const column = (label: string, kind: DataTable['columns'][number]['kind'] = 'text') => ({ label, kind });
  return {
    columns: [
      column(t.survey),
      column(t.wave),
      column(t.figure),
      column(t.question),
      column(t.wording),
      column(t.respondents),
      column(t.background),
      column(t.group),
      column(t.statistic),
      column(t.answer),
      column(t.value, 'decimal3'),
      column(t.lower, 'decimal3'),
      column(t.upper, 'decimal3'),
      column('n', 'integer'),
      column(t.compared),
    ],
    rows: runs.flatMap((run) => {
      const seen = new Set<ResultRow>();
      return chosenItems(run).flatMap((item) =>
        rowsOf(item, run)
          .filter((row) => seen.size !== seen.add(row).size)
          .map((row) => [...cellsOf(row, item, run.doc, language), compared(row.variable)]),
      );
    }),
  };
}

/** A number of an item with all that tells what it is. */
function cellsOf(row: ResultRow, item: ReportItem, doc: ResultsDocument, language: Language): TableCell[] {
  const t = collectTexts(language);
  const code = (name: string, value: string) => {
    const found = answers(doc, name).find((answer) => answer.code === value);
    return found === undefined ? value : inLanguage(found.label, language);
  };
  const wording = doc.labels[row.variable]?.wording;
  return [
    inLanguage(doc.title, language),
    row.wave || doc.wave,
    item.id,
    labelOf(doc, row.variable, language),
    wording === undefined ? '' : inLanguage(wording, language),
    row.respondent_group === '' ? t.everyone : code('respondent_group', row.respondent_group),
    row.group_variable === '' ? '' : labelOf(doc, row.group_variable, language),
    row.group_variable === '' ? t.everyone : code(row.group_variable, row.group_value),
    t.statistics[row.statistic as Told],
    row.statistic === 'proportion' ? code(row.variable, row.category) : '',
    cellOf(row, t.withheld),
    row.suppressed ? null : fieldCell(row, 'ci_lower'),
    row.suppressed ? null : fieldCell(row, 'ci_upper'),
    row.suppressed ? null : row.n,
  ];
}

/** The published numbers of an item's variables, for its respondents, of everyone and by its own groupings. */
function rowsOf(item: ReportItem, run: CollectedRun): ResultRow[] {
  const names = new Set(variablesIn(item, run));
  const groupings = new Set(['', item.by, ...(item.each_by ?? [])]);
  return run.doc.rows.filter(
    (row) =>
      names.has(row.variable) &&
      told.includes(row.statistic as Told) &&
      (item.statistic === undefined || row.statistic === item.statistic) &&
      row.respondent_group === item.respondent_group &&
      groupings.has(row.group_variable) &&
      (row.wave === '' || row.wave === run.doc.wave),
  );
}
