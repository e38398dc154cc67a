import { type DataTable, numberIn, type TableCell } from '../../figures/index.js';
import { harmlessText, type Language } from '../../results/index.js';
import { reportTexts } from '../texts/index.js';

/** A column's heading with the one over it, for files that have one line of headings. */
export function columnHeading({ label, over }: DataTable['columns'][number]): string {
  return over === undefined ? label : `${over}: ${label}`;
}

/**
 * The same table as a file: numbers in full, shares as 0-1. Norwegian files have semicolons and decimal
 * commas as Excel expects them there, English ones commas and points; UTF-8 with byte order mark.
 */
export function tableCsv(table: DataTable, language: Language): string {
  const [separator, comma] = language === 'en' ? [',', false] : [';', true];
  const special = comma ? /[;"\r\n]/ : /[,"\r\n]/;
  const quote = (given: string) => {
    const text = harmlessText(given);
    return special.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const cell = (value: TableCell): string => {
    if (typeof value === 'string') return quote(value);
    const number = String(numberIn(value) ?? '');
    return comma ? number.replace('.', ',') : number;
  };
  const share = reportTexts(language).shareColumn;
  const header = table.columns.map((column) => {
    const name = columnHeading(column);
    return quote(column.kind === 'percent' ? `${name} (${share})` : name);
  });
  const lines = [header, ...table.rows.map((row) => row.map(cell))];
  return `\ufeff${lines.map((line) => line.join(separator)).join('\r\n')}\r\n`;
}
