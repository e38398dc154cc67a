import type { SourceType } from '../source-table.js';
import { kind } from './cell-kind.js';

/** What a point in a column's numbers is. */
export type PointMeaning = 'decimal' | 'thousands';

const marks = kind.missingMark | kind.blank;
const numeric =
  kind.integer | kind.point | kind.comma | kind.grouped | kind.groupedPoint | kind.thousands | marks;

/** Whether some column of numbers has decimal points, and none decimal commas. */
export function pointsElsewhere(columns: Int32Array): boolean {
  let points = false;
  for (const bits of columns) {
    if ((bits & ~numeric) !== 0) continue;
    if ((bits & kind.comma) !== 0) return false;
    if ((bits & kind.point) !== 0) points = true;
  }
  return points;
}

/**
 * The type that fits every cell of a column, and the format in which dates are written. `point` is given where the
 * points of its numbers could be read in two ways: in a semicolon or tab file, which has decimal commas as a rule, a
 * point before exactly three digits in every such cell is a thousands point, unless other columns show that the file
 * has decimal points.
 */
export function columnType(
  bits: number,
  separator: string,
  elsewhere: boolean,
): { type: SourceType; format: string; point?: PointMeaning } {
  const only = (allowed: number) => (bits & ~allowed) === 0;
  const has = (what: number) => (bits & what) !== 0;
  if (only(kind.blank)) return { type: 'number', format: '' };
  if (only(numeric)) {
    const decimalCommas = separator === ';' || separator === '\t';
    const number = (point?: PointMeaning) => ({
      type: 'number' as const,
      format: '',
      ...(point === undefined ? {} : { point }),
    });
    if (has(kind.thousands)) {
      if (decimalCommas && !has(kind.point)) return number('thousands');
    } else if (has(kind.groupedPoint) && !has(kind.point) && decimalCommas) {
      return number(has(kind.comma | kind.grouped) || !elsewhere ? 'thousands' : 'decimal');
    } else if (!(has(kind.point | kind.groupedPoint) && has(kind.comma | kind.grouped))) {
      // In a comma separated file «1,234» may be a thousand: it is not guessed, it stays text.
      // Nor in a file whose other columns have decimal points.
      if (!(has(kind.grouped) && (separator === ',' || (elsewhere && !has(kind.comma))))) return number();
    }
    return { type: 'text', format: '' };
  }
  if (only(kind.isoDate | marks)) return { type: 'date', format: 'YYYY-MM-DD' };
  if (only(kind.isoDatetime | marks)) return { type: 'datetime', format: 'YYYY-MM-DDTHH:MM:SS' };
  if (only(kind.dmyDate | marks)) return { type: 'date', format: 'DD.MM.YYYY' };
  if (only(kind.dmyDatetime | marks)) return { type: 'datetime', format: 'DD.MM.YYYY HH:MM' };
  if (only(kind.time | marks)) return { type: 'time', format: 'HH:MM:SS' };
  return { type: 'text', format: '' };
}

/** Whether some column of numbers has commas that can only be decimal. */
export function commasElsewhere(columns: Int32Array): boolean {
  return columns.some((bits) => (bits & ~numeric) === 0 && (bits & kind.comma) !== 0);
}

/** Whether every cell of a column of texts shows a number to a person, as `1 250`, `1,250.50`, `12 %` or both 1,5 and 2.5. */
export function onlyShowsNumbers(bits: number): boolean {
  const written = kind.shown | kind.comma | kind.grouped | kind.point | kind.groupedPoint | kind.thousands;
  return (bits & ~(numeric | kind.shown)) === 0 && (bits & written) !== 0;
}
