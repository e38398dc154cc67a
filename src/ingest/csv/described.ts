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

/** How a column is read. */
interface Read {
  type: SourceType;
  format: string;
  /** What a point before three digits is, where the column has such. */
  point: PointMeaning | undefined;
  /** The export's own description tells the type. */
  told: boolean;
  /** Its marks of missing (NA, '.') are missing. */
  marksMissing: boolean;
}

/** The columns as variables, how their numbers and missing marks are read, and notes of what could be read otherwise. */
export function describedColumns(
  header: readonly string[],
  seen: Seen,
  notes: SourceNote[],
): { variables: SourceVariable[]; marksMissing: boolean[]; points: PointMeaning[] } {
  const elsewhere = pointsElsewhere(seen.bits);
  const decimalCommas = commasElsewhere(seen.bits);
  const columns = header.map((name, k) => {
    const bits = seen.bits[k]!;
    const own = columnType(bits, seen.separator, elsewhere);
    const wanted = seen.hint(name);
    const fits = wanted === 'text' || (bits & ~kind.blank) === 0;
    const { type, format } =
      wanted !== undefined && wanted !== own.type && fits ? { type: wanted, format: '' } : own;
    if (wanted === 'number' && type !== 'number') {
      notes.push({
        code: 'LV-CSV-NOT-NUMBERS',
        text: `'${name}' should hold numbers, but has other cells, and is read as ${type}`,
        variable: name,
      });
    }
    const marks = (bits & kind.missingMark) !== 0;
    // Among texts a bare NA is missing only where true texts are all quoted, as R writes them.
    const marksMissing = marks && (type !== 'text' || (bits !== kind.missingMark && seen.bareText[k] === 0));
    const read: Read = { type, format, point: own.point, told: wanted !== undefined, marksMissing };
    notes.push(...readingNotes(name, bits, read, decimalCommas));
    return { read, variable: { ...plainVariable(name, type), format, label: seen.labels[k] ?? '' } };
  });
  return {
    variables: columns.map(({ variable }) => variable),
    marksMissing: columns.map(({ read }) => read.marksMissing),
    points: columns.map(({ read }) => read.point ?? 'decimal'),
  };
}

/** What could be read otherwise in a column. */
function readingNotes(
  name: string,
  bits: number,
  { type, point, told, marksMissing }: Read,
  decimalCommas: boolean,
): SourceNote[] {
  const notes: SourceNote[] = [];
  const note = (code: string, text: string) => notes.push({ code, text, variable: name });
  if (type === 'text' && !told && onlyShowsNumbers(bits)) {
    note(
      'LV-CSV-NUMBERS-AS-TEXT',
      `every cell of '${name}' shows a number, but not in one way (a blank, comma or apostrophe between thousands, a minus behind the number, a sign for minus that is no hyphen, brackets, %, or both decimal commas and points), and it is read as text; write the numbers without marks between thousands, with one decimal mark and -5 for less than zero`,
    );
  }
  if (type === 'number' && (bits & kind.grouped) !== 0 && !decimalCommas) {
    note(
      'LV-CSV-POINT',
      `the commas in '${name}' stand before three digits and are read as decimal commas: 1,250 is 1.25; write 1250 if that is wrong`,
    );
  }
  if (point !== undefined && type === 'number') {
    note(
      'LV-CSV-POINT',
      point === 'thousands'
        ? `the points in '${name}' stand before three digits and are read as thousands points: 1.250 is 1250; write a decimal comma, or no point, if that is wrong`
        : `the points in '${name}' stand before three digits and are read as decimal points, as other columns have such: 1.250 is 1.25; write 1250 if that is wrong`,
    );
  }
  if (marksMissing) {
    note('LV-CSV-MISSING-MARK', `bare NA, NaN, NULL, #NULL!, #N/A or '.' in '${name}' is read as missing`);
  }
  return notes;
}
