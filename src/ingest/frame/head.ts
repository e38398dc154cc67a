import type { SourceNote } from '../source-table.js';
import { frameKind } from './cells.js';
import { columnsBelow, filledOf, isNumeric, recurs } from './columns-below.js';
import { afterTitles } from './titles.js';

/** Where a table's header stands among its first records (0-based), and what is said about it. */
export interface Frame {
  /** The record that holds the names; -1 where none does and the columns are numbered. */
  header: number;
  /** The first record of answers. */
  data: number;
  /** Text of each column from the rows below the names; '' where there is none. */
  labels: string[];
  /** Names where the header has none of its own for a column. */
  names: string[];
  notes: SourceNote[];
}

/** Records that are looked at. */
export const headRecords = 250;
const mostHeaderRows = 3;

const code = 'LV-INGEST-HEADER';

function plainFrame(header: number, notes: SourceNote[] = []): Frame {
  return { header, data: header + 1, labels: [], names: [], notes };
}

/** Cells that the header has: a longer record among the first says that it is cut. */
const widthOf = (records: readonly string[][], header: number) => records[header]?.length ?? 0;

const response = /^(?:open-ended )?response$/i;
const importId = /^\s*\{\s*"ImportId"/;
const asQuestion = (text: string) =>
  /[?]\s*$/.test(text) || (text.trim().length >= 12 && /\s/.test(text.trim()));

/** Whether a row below the names is one of texts about the columns, and no respondent's. */
function isLabelRow(records: readonly string[][], header: number, at: number, data: number): boolean {
  const row = records[at]!;
  if (records.slice(at, data).some((below) => below.some((cell) => importId.test(cell)))) return true;
  const width = widthOf(records, header);
  // SurveyMonkey names a question over its first column, and the options in the row below.
  const unnamed = row.filter((cell, k) => cell.trim() !== '' && (records[header]![k] ?? '').trim() === '');
  const responses = row.some((cell) => response.test(cell.trim()));
  const onlyResponses = row.every((cell) => cell.trim() === '' || response.test(cell.trim()));
  const inWords = row.every((cell) => ['text', 'empty'].includes(frameKind(cell)));
  if (
    at === header + 1 &&
    (unnamed.length >= 2 || (responses && (unnamed.length === 1 || onlyResponses))) &&
    inWords &&
    filledOf(records[header]!) > 1
  )
    return true;
  const below = columnsBelow(records, data, width);
  const answers = records.slice(data).filter((record) => filledOf(record) > 0).length;
  if (answers < 2) return false;
  let unlike = 0;
  let unique = 0;
  let other = 0;
  let question = false;
  for (const [k, column] of below.entries()) {
    const cell = (row[k] ?? '').trim();
    const kind = frameKind(cell);
    if (kind === 'empty') continue;
    if (kind !== 'text' || column.texts.has(cell)) return false;
    if (isNumeric(column) && column.filled >= 2) {
      unlike++;
      question ||= asQuestion(cell);
    } else if (recurs(column)) unique++;
    else other++;
  }
  if (unlike >= 2 || (unlike === 1 && (unique >= 1 || question))) return true;
  // Answers in words: names of variables above, and texts that never come again in any of several columns.
  const names = records[header]!.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const codes = names.every((name) => /^[\p{L}\p{N}_.$-]{1,16}$/u.test(name));
  const length = (cells: readonly string[]) => cells.reduce((sum, cell) => sum + cell.trim().length, 0);
  return answers >= 8 && unique >= 3 && other <= unique && codes && length(row) > 1.5 * length(names);
}

function withLabels(records: readonly string[][], header: number, data: number): Frame {
  const rows = records.slice(header + 1, data).filter((row) => !row.some((cell) => importId.test(cell)));
  const width = Math.max(widthOf(records, header), ...rows.map((row) => row.length));
  const names = records[header]!;
  let group = '';
  const labels: string[] = [];
  const own: string[] = [];
  const nameOf = (k: number) => (names[k] ?? '').trim();
  const textOf = (k: number) =>
    rows
      .map((row) => (row[k] ?? '').trim())
      .filter((cell) => cell !== '')
      .join(' – ');
  for (let k = 0; k < width; k++) {
    const [name, text] = [nameOf(k), textOf(k)];
    if (name !== '') group = name;
    own.push(name === '' ? text.slice(0, 60) : '');
    // A question that stands over several columns is the first one's as well as theirs.
    const heads = name !== '' && !response.test(text) && nameOf(k + 1) === '' && textOf(k + 1) !== '';
    labels.push(
      text !== '' && group !== '' && (name === '' || heads)
        ? `${group} – ${text}`
        : text === name
          ? ''
          : text,
    );
  }
  // Headings of groups over whole names, said once or over each of them: the names are below.
  const below = rows[0] ?? [];
  const headings = names.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const whole =
    rows.length === 1 &&
    (headings.length < names.length || new Set(headings).size < headings.length) &&
    Array.from({ length: width }, (_, k) => (below[k] ?? '').trim()).every(
      (cell, k, all) => cell !== '' && all.indexOf(cell) === k,
    );
  if (whole) {
    let over = '';
    const grouped = below.slice(0, width).map((cell, k) => {
      over = (names[k] ?? '').trim() || over;
      return over === '' || over === cell.trim() ? '' : `${over} – ${cell.trim()}`;
    });
    return { header: header + 1, data, labels: grouped, names: [], notes: [] };
  }
  return { header, data, labels, names: own, notes: [] };
}

const asNumber = (cell: string) => Number(cell.trim().replace(',', '.'));

/** Numbers that are names: years, or the items' numbers. */
function numberNames(cells: readonly string[]): 'years' | 'items' | null {
  const numbers = cells.map(asNumber);
  const rising = numbers.every((x, i) => Number.isInteger(x) && (i === 0 || x > numbers[i - 1]!));
  if (!rising) return null;
  const step = (numbers[1] ?? 0) - (numbers[0] ?? 0);
  const even = numbers.every((x, i) => i === 0 || x - numbers[i - 1]! === step);
  if (numbers.length >= 2 && even && numbers[0]! >= 1900 && numbers.at(-1)! <= 2100) return 'years';
  return numbers[0] === 1 && step === 1 && even && numbers.length >= 3 ? 'items' : null;
}

/** Whether the first row are answers like those below it. */
function isAnswerRow(records: readonly string[][], at: number): boolean | 'numbered' {
  const row = records[at]!;
  const below = columnsBelow(records, at + 1, row.length);
  const numbers = row.filter((cell) => frameKind(cell) === 'number');
  const filled = filledOf(row);
  const named = numbers.length < 2 ? null : numberNames(numbers);
  if (named === 'years') return false;
  if (named === 'items') {
    if (filled > numbers.length) return false;
    if (numbers.length >= 6) return 'numbered';
  }
  let like = 0;
  for (const [k, column] of below.entries()) {
    const cell = (row[k] ?? '').trim();
    const kind = frameKind(cell);
    if (kind === 'empty') continue;
    if (column.filled === 0) {
      // A file of one row of numbers, with nothing below it.
      if (kind === 'number' && records.length === at + 1) like++;
      continue;
    }
    if (kind !== 'text') {
      // «2021» over other numbers is a year; so is «1.» over texts an item.
      if (column.kinds.has(kind) && isNumeric(column)) like++;
      continue;
    }
    if (isNumeric(column) && column.filled >= Math.min(2, records.length - at - 1)) return false;
    // A column of ticks holds its own name and nothing else.
    if (column.texts.has(cell) && column.texts.size >= 2) like++;
    else if (recurs(column)) return false;
  }
  return like >= 1 && (like >= 3 || like >= filled / 2);
}

/**
 * Finds a table's header among its first records: below a title, in several rows (names, then texts of the questions),
 * or nowhere, where the first row are answers. What is not plain is noted, with what to do.
 * @param records as they stand, empty ones too; texts of the cells
 * @param lineOf number that a person knows the record by
 * @param headerRows what the user says: 0, or rows from the first that holds anything
 */
export function frameOf(
  records: readonly string[][],
  lineOf: (record: number) => number,
  headerRows?: number,
): Frame {
  const first = records.findIndex((record) => filledOf(record) > 0);
  if (first < 0) return plainFrame(records.length);
  if (headerRows === 0) return { ...plainFrame(-1), data: first };
  if (headerRows !== undefined) return withLabels(records, first, first + headerRows);
  const header = afterTitles(records, first);
  const notes: SourceNote[] = [];
  if (header > first) {
    notes.push({
      code,
      text: `the names of the columns are taken from line ${lineOf(header)}: what stands above looks like a title and is left out; if it is not, remove it or say --header-rows 1`,
    });
  }
  for (let rows = mostHeaderRows; rows >= 1; rows--) {
    const data = header + 1 + rows;
    if (data > records.length) continue;
    const between = Array.from({ length: rows }, (_, k) => header + 1 + k);
    if (!between.every((at) => filledOf(records[at]!) > 0 && isLabelRow(records, header, at, data))) continue;
    const labelled = withLabels(records, header, data);
    if (labelled.header > header) {
      const line = lineOf(labelled.header);
      notes.push({
        code,
        text: `the names of the columns are taken from line ${line}, and the row above is read as headings of groups of columns; if line ${line} holds answers, say --header-rows 1`,
      });
      return { ...labelled, notes };
    }
    notes.push({
      code,
      text: `${rows === 1 ? `line ${lineOf(header + 1)} is` : `lines ${lineOf(header + 1)}–${lineOf(data - 1)} are`} read as texts about the columns, not as ${rows === 1 ? 'a respondent' : 'respondents'}; if ${rows === 1 ? 'it holds' : 'they hold'} answers, say --header-rows 1`,
    });
    return { ...labelled, notes };
  }
  if (header > first) return plainFrame(header, notes);
  const answers = isAnswerRow(records, first);
  if (answers === 'numbered') {
    notes.push({
      code,
      text: 'the first row has only the numbers 1, 2, 3 and so on, and is read as the names of the columns; if it holds answers, say --header-rows 0',
    });
  } else if (answers) {
    notes.push({
      code,
      text: 'the first row looks like answers, so the file is read as one without names: the columns are called column_1, column_2 and so on; put a row of names above, or say --header-rows 1 if the first row holds names',
    });
    return { ...plainFrame(-1, notes), data: first };
  }
  return plainFrame(header, notes);
}
