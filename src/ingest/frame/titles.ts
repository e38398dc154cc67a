import { frameKind } from './cells.js';
import { columnsBelow, filledOf, isNumeric, recurs } from './columns-below.js';

const mostTitles = 15;

/** The number that comes most often; of several the largest. */
function usualOf(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const n of numbers) if (n > 0) counts.set(n, (counts.get(n) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

/**
 * The header below rows of a title: the first whole row of names, where rows above it have a cell or two, or are parted into
 * fewer cells than the rows of answers («Dato;12.01.2024», a title that holds the separator).
 */
export function afterTitles(records: readonly string[][], first: number): number {
  const usual = usualOf(records.map(filledOf));
  const wide = usualOf(records.map((record) => record.length));
  const whole = Math.max(2, Math.ceil(0.7 * usual));
  let blank = false;
  let at = first;
  for (; at < Math.min(records.length, first + mostTitles); at++) {
    const record = records[at]!;
    const n = filledOf(record);
    if (n === 0) blank = true;
    else if (n > 1 && !isTitle(record, records[at + 1], usual, wide)) break;
  }
  const header = records[at];
  if (at === first || header === undefined || filledOf(header) < whole) return first;
  const cells = header.filter((cell) => cell.trim() !== '');
  if (!namesAll(cells) || new Set(cells.map((c) => c.trim())).size < cells.length) return first;
  const below = columnsBelow(records, at + 1, header.length);
  if (below.every((column) => column.filled === 0)) return first;
  if (blank || below.some(isNumeric)) return at;
  // A title that separators fill up, over answers in words: none of the names is an answer, as ticks are.
  const words = below.filter(recurs);
  const answer = header.some((cell, k) => below[k]!.texts.has(cell.trim()));
  return header.length >= 3 && words.length >= 2 && !answer ? at : first;
}

/** Whether a row of several cells is one of those that stand above a table, and neither its names nor headings of groups of them. */
function isTitle(
  record: readonly string[],
  next: readonly string[] | undefined,
  usual: number,
  wide: number,
): boolean {
  const cells = record.filter((cell) => cell.trim() !== '');
  // Headings of groups, and questions over their options, have cells without a name between them.
  const together =
    record.findLastIndex((cell) => cell.trim() !== '') - record.findIndex((cell) => cell.trim() !== '') ===
    cells.length - 1;
  const over = next?.findIndex((cell) => cell.trim() === '') ?? -1;
  if (!together && namesAll(cells)) return false;
  if (over >= 0 && filledOf(next!) >= 2 && filledOf([record[over] ?? '']) > 0) return false;
  if (record.length < wide && record.length === cells.length) return true;
  if (cells.length > 2) return false;
  if (usual >= 5) return true;
  return (
    usual >= 3 &&
    frameKind(cells[0]!) === 'text' &&
    (!namesAll(cells.slice(1)) || filledOf(next ?? ['-']) === 0)
  );
}

const namesAll = (cells: readonly string[]) =>
  cells.every((cell) => frameKind(cell) === 'text' || /^(19|20)\d\d$/.test(cell.trim()));
