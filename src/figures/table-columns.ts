import type { Language, ResultRow, ResultsDocument } from '../results/index.js';
import { errorCell, numberCell } from './absence.js';
import type { TableCell } from './cell.js';
import type { ColumnKind, DataTable } from './figure.js';
import type { RowKey } from './look-up.js';
import { figureTexts } from './texts/index.js';

type Column = DataTable['columns'][number];

/** Columns of one kind under these headings. */
export const columnsAs = (kind: ColumnKind, ...labels: string[]): Column[] =>
  labels.map((label) => ({ label, kind }));

/** How numbers of a measure are shown in a table. */
export const numberKind = (share: boolean): 'percent' | 'decimal2' => (share ? 'percent' : 'decimal2');

/** Columns of a number: it, its standard error where it is told, the limits of its interval, n. */
export function numberColumns(
  label: string,
  kind: ColumnKind,
  language: Language,
  withError: boolean,
): Column[] {
  const t = figureTexts(language);
  return [
    { label, kind },
    ...(withError ? columnsAs('decimal3', t.se) : []),
    ...columnsAs(kind, t.lower, t.upper),
    { label: 'n', kind: 'integer' },
  ];
}

/** The cells of such columns but the number itself. */
export const errorCells = (
  row: ResultRow | undefined,
  language: Language,
  withError: boolean,
): TableCell[] => [
  ...(withError ? [errorCell(row, 'se', language)] : []),
  errorCell(row, 'ci_lower', language),
  errorCell(row, 'ci_upper', language),
  row?.n ?? null,
];

/** The cells of such columns: the number, or the word for why it is not there. */
export const numberCells = (
  doc: ResultsDocument,
  { key, row }: { key: RowKey; row: ResultRow | undefined },
  language: Language,
  withError: boolean,
): TableCell[] => [numberCell(doc, key, language), ...errorCells(row, language, withError)];
