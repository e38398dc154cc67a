import { withheld } from '../disclosure/index.js';
import {
  type CategoryLabel,
  inLanguage,
  type Language,
  type ReportItem,
  type ResultRow,
  type ResultsDocument,
  type StatisticName,
  type VariableLabel,
} from '../results/index.js';
import { fieldCell, type TableCell } from './cell.js';
import type { NumberFormat } from './format.js';

/** Which number is wanted; what is left out means '' (all respondents, the variable as a whole). */
export interface RowKey {
  variable: string;
  statistic: StatisticName;
  category?: string;
  group_variable?: string;
  group_value?: string;
  respondent_group?: string;
  /** Of all: the grouping that it stands beside, which may be of several waves put together, and it with it. */
  beside?: string;
}

/** Rows by what they are about, so that hundreds of figures don't each walk the whole table. */
export interface RowIndex {
  /** The one row with this key, in the document's own wave. */
  row(key: RowKey): ResultRow | undefined;
  /** All rows of a variable and statistic, in the table's order, every category and group. */
  rows(variable: string, statistic: StatisticName): readonly ResultRow[];
}

const indices = new WeakMap<ResultsDocument, RowIndex>();

export function rowIndex(doc: ResultsDocument): RowIndex {
  let index = indices.get(doc);
  if (index === undefined) {
    index = makeIndex(doc);
    indices.set(doc, index);
  }
  return index;
}

/** Name of the waves that a variable's numbers by a grouping are put together of; undefined where they are of one wave. */
export const pooledName = (doc: ResultsDocument, variable: string, by: string): string | undefined =>
  doc.pooled?.find(({ areas }) => areas.some((area) => area.by === by && area.variables.includes(variable)))
    ?.name;

/** Whether a row is of the wave that the document describes, alone or put together with others, and not of one before it. */
export const isOfDescribedWave = (row: ResultRow, doc: ResultsDocument): boolean =>
  row.wave === '' ||
  doc.wave === '' ||
  row.wave === doc.wave ||
  (doc.pooled?.some(({ name }) => name === row.wave) ?? false);

function makeIndex(doc: ResultsDocument): RowIndex {
  const one = new Map<string, ResultRow>();
  const many = new Map<string, ResultRow[]>();
  const pooledVariables = new Map(
    (doc.pooled ?? []).map(({ name, areas }) => [name, new Set(areas.flatMap(({ variables }) => variables))]),
  );
  for (const given of doc.rows) {
    // A withheld row shows no number at all, whatever the document holds.
    const row = given.suppressed ? withheld(given, given.reason) : given;
    if (!isOfDescribedWave(row, doc)) continue;
    const list = `${row.variable}\n${row.statistic}`;
    // Everyone of several waves together is shown beside their areas alone.
    if (row.group_variable === '' && pooledVariables.get(row.wave)?.has(row.variable)) {
      one.set(`${row.wave}\n${list}\n${row.category}\n${row.respondent_group}`, row);
      continue;
    }
    const known = many.get(list);
    if (known === undefined) many.set(list, [row]);
    else known.push(row);
    one.set(
      `${list}\n${row.category}\n${row.group_variable}\n${row.group_value}\n${row.respondent_group}`,
      row,
    );
  }
  return {
    row: (key) => {
      const list = `${key.variable}\n${key.statistic}\n${key.category ?? ''}`;
      const pool = key.beside === undefined ? undefined : pooledName(doc, key.variable, key.beside);
      if (pool !== undefined) return one.get(`${pool}\n${list}\n${key.respondent_group ?? ''}`);
      return one.get(
        `${list}\n${key.group_variable ?? ''}\n${key.group_value ?? ''}\n${key.respondent_group ?? ''}`,
      );
    },
    rows: (variable, statistic) => many.get(`${variable}\n${statistic}`) ?? [],
  };
}

/** The label of a variable; its name where the document has none. */
export function labelOf(doc: ResultsDocument, name: string, language: Language): string {
  const known = doc.labels[name];
  return known === undefined ? name : inLanguage(known.label, language);
}

/** What is known of a variable; an unknown one is taken as a number without categories. */
export function variableOf(doc: ResultsDocument, name: string): VariableLabel {
  return doc.labels[name] ?? { name, label: { nb: name }, kind: 'number', categories: [] };
}

/** The categories that somebody can answer, in questionnaire order. */
export function possibleAnswers(doc: ResultsDocument, name: string): CategoryLabel[] {
  return answers(doc, name).filter((c) => c.average === undefined);
}

/** The categories that are answers, or groups by them with the mean over these, in questionnaire order. */
export function answers(doc: ResultsDocument, name: string): CategoryLabel[] {
  return variableOf(doc, name).categories.filter((c) => c.missing === undefined);
}

/** The declared missing answers («vet ikke»). */
export function missingAnswers(doc: ResultsDocument, name: string): CategoryLabel[] {
  return variableOf(doc, name).categories.filter((c) => c.missing !== undefined);
}

/**
 * The item's variables with batteries and tick-all questions replaced by their parts; scales too, unless
 * they are to be shown whole.
 */
export function parts(item: ReportItem, doc: ResultsDocument, scales: 'items' | 'whole' = 'items'): string[] {
  return item.variables.flatMap((name) => {
    const known = doc.labels[name];
    if (known?.items === undefined || (known.kind === 'scale' && scales === 'whole')) return [name];
    return known.items;
  });
}

/** The groups of the item's grouping variable, in its order; with their labels. */
export function groupsOf(
  item: ReportItem,
  doc: ResultsDocument,
  language: Language,
): { code: string; label: string }[] {
  return answers(doc, item.by).map((c) => ({ code: c.code, label: inLanguage(c.label, language) }));
}

/** True when the item shows a tick-all question: its shares do not sum to 100 per cent. */
export function tickAll(item: ReportItem, doc: ResultsDocument): boolean {
  return item.variables.some((name) => variableOf(doc, name).kind === 'multiple_choice');
}

/**
 * The groups that the item's variables have any number of, withheld ones included: not those who were not asked or
 * of whom nobody answered.
 */
export function askedGroups(
  item: ReportItem,
  doc: ResultsDocument,
  language: Language,
): { code: string; label: string }[] {
  const index = rowIndex(doc);
  const statistics = ['proportion', 'mean', 'top_two'] as const;
  const found = new Set(
    parts(item, doc, 'whole').flatMap((variable) =>
      statistics.flatMap((statistic) =>
        index
          .rows(variable, statistic)
          .filter(
            (row) =>
              row.group_variable === item.by &&
              row.respondent_group === item.respondent_group &&
              (row.suppressed || row.n !== 0),
          )
          .map((row) => row.group_value),
      ),
    ),
  );
  const all = groupsOf(item, doc, language);
  return found.size === 0 ? all : all.filter((group) => found.has(group.code));
}

/** The rows of what is shown of each. */
export const rowsIn = <Row>(list: readonly { row: Row }[]): Row[] => list.map(({ row }) => row);

/** Least and greatest n of some rows; null when none has one. */
export function nRange(rows: Iterable<ResultRow | undefined>): [number, number] | null {
  let range: [number, number] | null = null;
  for (const row of rows) {
    if (row?.n == null) continue;
    range = range === null ? [row.n, row.n] : [Math.min(range[0], row.n), Math.max(range[1], row.n)];
  }
  return range;
}

/** «n = 166», «n = 154–166»; empty when nothing is known. */
export function nText(n: [number, number] | null, f: NumberFormat): string {
  if (n === null) return '';
  return n[0] === n[1] ? `n = ${f.integer(n[0])}` : `n = ${f.integer(n[0])}–${f.integer(n[1])}`;
}

/** A label with its n behind it, which no line break parts: «Oslo (n = 25)». */
export function withN(label: string, n: [number, number] | null, f: NumberFormat): string {
  const text = nText(n, f);
  return text === '' ? label : `${label} (${text.replaceAll(' ', '\u00a0')})`;
}

/** A table's cell for a row: its number, the word for withheld, or nothing. */
export function cellOf(row: ResultRow | undefined, withheld: string): TableCell {
  if (row === undefined) return null;
  return row.suppressed ? withheld : fieldCell(row, 'estimate');
}
