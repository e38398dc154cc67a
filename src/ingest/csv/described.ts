import { plainVariable, type SourceNote, type SourceType, type SourceVariable } from '../source-table.js';
import { kind } from './cell-kind.js';
import {
  columnType,
  commasElsewhere,
  onlyShowsNumbers,
  type PointMeaning,
  pointsElsewhere,
} from './column-type.js';

/** What is known of the columns when every row has been seen. */
interface Seen {
  /** Kinds of each column's cells, added up. */
  bits: Int32Array;
  /** Whether a text of the column stands without quotes. */
  bareText: Uint8Array;
  separator: string;
  /** Texts about the columns from below their names. */
  labels: readonly string[];
  hint: (name: string) => SourceType | undefined;
}

/** The columns as variables, how their numbers and missing marks are read, and notes of what could be read otherwise. */
export function describedColumns(
  header: readonly string[],
  { bits, bareText, separator, labels, hint }: Seen,
  notes: SourceNote[],
): { variables: SourceVariable[]; marksMissing: boolean[]; points: PointMeaning[] } {
  const marksMissing: boolean[] = [];
  const points: PointMeaning[] = [];
  const elsewhere = pointsElsewhere(bits);
  const decimalCommas = commasElsewhere(bits);
  const variables = header.map((name, k) => {
    const seen = bits[k]!;
    let { type, format, point } = columnType(seen, separator, elsewhere);
    const wanted = hint(name);
    if (wanted !== undefined && wanted !== type) {
      const fits = (seen & ~kind.blank) === 0 || wanted === 'text';
      if (fits) ({ type, format } = { type: wanted, format: '' });
      else if (wanted === 'number') {
        notes.push({
          code: 'LV-CSV-NOT-NUMBERS',
          text: `'${name}' should hold numbers, but has other cells, and is read as ${type}`,
          variable: name,
        });
      }
    }
    points.push(point ?? 'decimal');
    if (type === 'text' && wanted === undefined && onlyShowsNumbers(seen)) {
      notes.push({
        code: 'LV-CSV-NUMBERS-AS-TEXT',
        text: `every cell of '${name}' shows a number, but not in one way (a blank, comma or apostrophe between thousands, a minus behind the number, a sign for minus that is no hyphen, brackets, %, or both decimal commas and points), and it is read as text; write the numbers without marks between thousands, with one decimal mark and -5 for less than zero`,
        variable: name,
      });
    }
    if (type === 'number' && (seen & kind.grouped) !== 0 && !decimalCommas) {
      notes.push({
        code: 'LV-CSV-POINT',
        text: `the commas in '${name}' stand before three digits and are read as decimal commas: 1,250 is 1.25; write 1250 if that is wrong`,
        variable: name,
      });
    }
    if (point !== undefined && type === 'number') {
      notes.push({
        code: 'LV-CSV-POINT',
        text:
          point === 'thousands'
            ? `the points in '${name}' stand before three digits and are read as thousands points: 1.250 is 1250; write a decimal comma, or no point, if that is wrong`
            : `the points in '${name}' stand before three digits and are read as decimal points, as other columns have such: 1.250 is 1.25; write 1250 if that is wrong`,
        variable: name,
      });
    }
    const marks = (seen & kind.missingMark) !== 0;
    // Among texts a bare NA is missing only where true texts are all quoted, as R writes them.
    const missing = marks && (type !== 'text' || (seen !== kind.missingMark && bareText[k] === 0));
    marksMissing.push(missing);
    if (missing) {
      notes.push({
        code: 'LV-CSV-MISSING-MARK',
        text: `bare NA, NaN, NULL, #NULL!, #N/A or '.' in '${name}' is read as missing`,
        variable: name,
      });
    }
    return { ...plainVariable(name, type), format, label: labels[k] ?? '' };
  });
  return { variables, marksMissing, points };
}
