import { fault } from '../../errors/index.js';
import type { SheetCell } from '../cell-table.js';
import type { NumberMeaning } from './number-format.js';
import { excelText, type WorkbookParts } from './parts.js';

const day = 86_400_000;

/**
 * Milliseconds since 1970 of an Excel serial day (day 1 is 1900-01-01; Excel counts a 29 February 1900 that
 * never was, so days to 60 are one off; with date1904, day 0 is 1904-01-01), to the nearest millisecond.
 */
function excelDate(serial: number, date1904: boolean): number {
  const base = date1904
    ? Date.UTC(1904, 0, 1)
    : serial < 60
      ? Date.UTC(1899, 11, 31)
      : Date.UTC(1899, 11, 30);
  return base + Math.round(serial * day);
}

/**
 * What a number under a format of days or times is. Times are seconds (to the millisecond), lengths of time past 24 hours
 * too. A day of the calendar that only shows its clock time is a date all the same, and a clock time without a day is
 * one under a format of days too: Excel shows it on 0 January 1900.
 */
function dayOrTime(serial: number, meaning: NumberMeaning, date1904: boolean): SheetCell {
  const bare = serial < 1 && serial >= 0 && (meaning === 'datetime' || (meaning === 'date' && serial > 0));
  if (meaning === 'duration' || (meaning === 'time' && serial < 367) || bare)
    return { time: Math.round(serial * day) / 1000 };
  return { date: excelDate(serial, date1904) };
}

const clockPattern = /^T?(\d{1,2}):(\d\d)(?::(\d\d(?:\.\d+)?))?$/;

/** A cell as the sheet's part writes it. */
interface WrittenCell {
  /** Attribute t (ECMA-376 part 1, 18.18.11). */
  kind: string;
  text: string;
  style: number;
  place(): { file: string; sheet: string; cell: string };
}

/** The cell's value by its kind. Throws an Error; LV-XLSX-ERROR-CELL, LV-XLSX-ZERO-CHARACTER. */
export function cellValue({ kind, text, style, place }: WrittenCell, parts: WorkbookParts): SheetCell {
  switch (kind) {
    case 's': {
      if (text === '') return null;
      const string = parts.strings[Number(text)];
      if (string === undefined)
        throw new Error(`cell ${place().cell} has text ${text} of ${parts.strings.length}`);
      return textValue(string, place);
    }
    case 'str':
    case 'inlineStr':
      return textValue(excelText(text), place);
    case 'b':
      if (text === '') return null;
      if (text !== '0' && text !== '1' && text !== 'true' && text !== 'false')
        throw new Error(`cell ${place().cell} is neither true nor false`);
      return text === '1' || text === 'true';
    case 'e':
      if (text === '#N/A' || text === '') return null;
      return fault({
        code: 'LV-XLSX-ERROR-CELL',
        place: place(),
        what: 'the cell holds an error of Excel, not a value',
        found: text,
        remedy: 'mend the formula, or empty the cell',
      });
    case 'd':
      return text === '' ? null : isoValue(text, place);
    case 'n':
      return numberValue(text.trim(), style, place, parts);
  }
  throw new Error(`cell ${place().cell} is of an unknown kind`);
}

function textValue(value: string, place: WrittenCell['place']): SheetCell {
  if (value.includes('\0')) {
    fault({
      code: 'LV-XLSX-ZERO-CHARACTER',
      place: place(),
      what: 'the cell holds a zero character, which no text has',
      remedy: 'write the cell anew in Excel and save the workbook',
    });
  }
  return value === '' ? null : value.replaceAll('\r\n', '\n');
}

/** A date or clock time that is written as ISO 8601. */
function isoValue(text: string, place: WrittenCell['place']): SheetCell {
  const clock = clockPattern.exec(text);
  if (clock !== null)
    return { time: Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3] ?? 0) };
  const date = Date.parse(/T.*(Z|[+-]\d\d:?\d\d)$/.test(text) || !text.includes('T') ? text : `${text}Z`);
  if (Number.isNaN(date)) throw new Error(`cell ${place().cell} holds no date`);
  return { date };
}

/** A number, or what it is under a format of days or times. */
function numberValue(
  bare: string,
  style: number,
  place: WrittenCell['place'],
  parts: WorkbookParts,
): SheetCell {
  if (bare === '') return null;
  const number = Number(bare);
  if (!Number.isFinite(number) || /[^0-9.eE+-]/.test(bare))
    throw new Error(`cell ${place().cell} holds no number`);
  const meaning = parts.meanings[style] ?? 'number';
  if (meaning === 'number' || meaning === 'percent') return number;
  const cell = dayOrTime(number, meaning, parts.date1904);
  if (cell !== null && typeof cell === 'object' && 'date' in cell && !(Math.abs(cell.date) <= 8.64e15))
    throw new Error(`cell ${place().cell} holds a date outside the calendar`);
  return cell;
}
