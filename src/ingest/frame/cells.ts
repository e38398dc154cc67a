import { parseDate, parseTime } from '../csv/cell-kind.js';

/** What a cell's text looks like to one who looks for the header among rows. */
export type FrameKind = 'empty' | 'number' | 'date' | 'text';

const marks = new Set(['NA', 'NaN', 'NULL', '.', '#NULL!', '#N/A', '-', '–', '..', ':']);
const numberPattern = /^[-+]?(?:\d[\d .\u00a0]*(?:[.,]\d+)?|[.,]\d+)(?:[eE][+-]?\d+)?\s*%?$/;

export function frameKind(cell: string): FrameKind {
  const text = cell.trim();
  if (text === '' || marks.has(text)) return 'empty';
  if (!Number.isNaN(parseDate(text)) || !Number.isNaN(parseTime(text))) return 'date';
  return numberPattern.test(text) ? 'number' : 'text';
}

/** The first numbers of a list, and how many more there are: «4, 7, 9 and 12 more». */
export function shownLines(lines: readonly number[], count = lines.length): string {
  const shown = lines.slice(0, 5);
  const more = count - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
