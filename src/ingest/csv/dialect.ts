import { FaultError, fault } from '../../errors/index.js';
import { cellKind, kind } from './cell-kind.js';
import { type CsvScanner, type Dialect, CsvScanner as Scanner, separatorName } from './scan.js';

const separators = [';', '\t', ',', '|'];
const numbers = kind.integer | kind.point | kind.comma | kind.grouped | kind.groupedPoint | kind.thousands;
/** Stands in no text: a file of one column has no separator, whatever its texts hold. */
const oneColumn = '\x1f';
const mostTitles = 15;
const usual = { share: 0.5, title: 0.9 };

/** How the sample's records look under one dialect. */
interface Trial {
  dialect: Dialect;
  /** Cells of the header. */
  width: number;
  /** Records as wide as the header, of all. */
  share: number;
  /** Cells below the header that are numbers, of all that are filled. */
  numeric: number;
  /** The separator stands in every record, and is no comma, which texts and numbers have of themselves. */
  everywhere: boolean;
  /** A quote does not close, or text follows one. */
  broken: boolean;
}

/** Cells of a record, and how many of them are filled and numbers. */
interface Row {
  width: number;
  filled: number;
  numbers: number;
}

/** The sample's whole records, to the first where quotes don't fit. */
function recordsOf(sample: Uint8Array, dialect: Dialect, whole: boolean): { rows: Row[]; broken: boolean } {
  const out: Row[] = [];
  const scanner: CsvScanner = new Scanner('', dialect, (cells) => {
    const blank = cells.count === 1 && cells.starts[0] === cells.ends[0] && cells.quoted[0] === 0;
    if (blank) return;
    let filled = 0;
    let numeric = 0;
    for (let k = 0; k < cells.count; k++) {
      if (cells.starts[k] === cells.ends[k]) continue;
      filled++;
      const what = cellKind(cells.bytes, cells.starts[k]!, cells.ends[k]!, cells.quoted[k] === 0);
      if ((what & numbers) !== 0 && (what & ~numbers) === 0) numeric++;
    }
    out.push({ width: cells.count, filled, numbers: numeric });
  });
  try {
    scanner.push(sample);
    if (whole) scanner.end();
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    // A header whose own quote never closes has the cells that its first line has.
    if (out.length === 0) {
      const line =
        Buffer.from(sample.subarray(0, 4096))
          .toString('utf8')
          .split(/[\r\n]/, 1)[0] ?? '';
      out.push({ width: line.split(dialect.separator).length, filled: 0, numbers: 0 });
    }
    return { rows: out, broken: true };
  }
  return { rows: out, broken: false };
}

/** Cells that most of the records of several cells have. */
function usualWidth(records: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const { width } of records) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** The trial of a dialect; with `titles`, rows above the header that are parted into other numbers of cells are passed over. */
function trialOf(
  { rows: records, broken }: ReturnType<typeof recordsOf>,
  dialect: Dialect,
  titles: boolean,
): Trial | null {
  const wide = titles ? usualWidth(records) : 0;
  const from = titles ? records.slice(0, mostTitles).findIndex((r) => r.width === wide) : 0;
  const rows = records.slice(Math.max(0, from));
  const width = rows[0]?.width ?? 0;
  if (width < 2 || (titles && (from <= 0 || rows.length < 3))) return null;
  if (titles && dialect.separator === ',' && width < 3) return null;
  const body = rows.slice(1);
  const sum = (of: 'filled' | 'numbers') => body.reduce((total, row) => total + row[of], 0);
  const share = rows.filter((row) => row.width === width).length / rows.length;
  if (titles && share < usual.title) return null;
  // One column of texts, the first of which holds a comma.
  if (share < usual.share && rows.filter((row) => row.width === 1).length > rows.length / 2) return null;
  return {
    dialect,
    width,
    share,
    numeric: sum('numbers') / Math.max(1, sum('filled')),
    everywhere: dialect.separator !== ',' && share >= usual.share && rows.every((row) => row.width > 1),
    broken,
  };
}

/**
 * Whether one dialect fits better than another. A semicolon or tab in every record parts the cells, whatever commas they
 * hold («Andel, 2022;Andel, 2023» over «45,2;33,1»); of others the one under which most records are as wide as the
 * header, then the one whose cells are numbers, then the one with most cells.
 */
function isBetter(a: Trial, b: Trial): boolean {
  if (a.broken !== b.broken) return b.broken;
  if (a.everywhere !== b.everywhere) return a.everywhere;
  if (a.share !== b.share) return a.share > b.share;
  const clear = Math.abs(a.numeric - b.numeric) > 0.1;
  return clear ? a.numeric > b.numeric : a.width > b.width;
}

/** Line ends to try: a lone CR ends lines on an old Mac, and may stand within a text elsewhere. */
function newlinesOf(sample: Uint8Array): Dialect['newline'][] {
  let lone = false;
  for (let at = sample.indexOf(13); at >= 0 && !lone; at = sample.indexOf(13, at + 1))
    lone = at + 1 < sample.length && sample[at + 1] !== 10;
  if (!lone) return [sample.includes(10) || !sample.includes(13) ? 'lf' : 'cr'];
  return sample.includes(10) ? ['lf', 'cr', 'any'] : ['cr'];
}

/**
 * The separator and line ends of a text file, from its beginning (see `isBetter`).
 * @param sample UTF-8 bytes from the file's beginning
 * @param whole whether the sample is the whole file
 * @param asked the separator that the user named
 * Throws LV-CSV-SEPARATOR when the rows are divided by something that is none of the usual separators.
 */
export function detectDialect(file: string, sample: Uint8Array, whole: boolean, asked?: string): Dialect {
  const newlines = newlinesOf(sample);
  const [newline = 'lf'] = newlines;
  const tried = (asked === undefined ? separators : [asked]).flatMap((separator) =>
    newlines.map((newline): Tried => {
      const dialect: Dialect = { separator, newline };
      return { dialect, ...recordsOf(sample, dialect, whole) };
    }),
  );
  const best = bestOf(tried);
  if (best !== undefined) return best;
  if (asked !== undefined) {
    assertDivides(file, sample, whole, { separator: asked, newline }, tried);
    return { separator: asked, newline };
  }
  assertNoOtherMark(file, sample, whole);
  // Below one name, rows that most have a separator are told of as wider than their header.
  const wide = tried.find(
    ({ dialect, rows }) =>
      dialect.separator !== ',' && rows.filter((row) => row.width > 1).length > rows.length / 2,
  );
  return wide?.dialect ?? { separator: oneColumn, newline };
}

/** A dialect, and the sample's records under it. */
interface Tried extends ReturnType<typeof recordsOf> {
  dialect: Dialect;
}

/** The dialect that fits best; rows above the header are passed over where none fits well without that. */
function bestOf(tried: readonly Tried[]): Dialect | undefined {
  let best: Trial | null = null;
  for (const titles of [false, true]) {
    if (titles && best !== null && best.share >= usual.share) break;
    let found: Trial | null = null;
    for (const { dialect, ...records } of tried) {
      const trial = trialOf(records, dialect, titles);
      if (trial !== null && (found === null || isBetter(trial, found))) found = trial;
    }
    best = found ?? best;
  }
  return best?.dialect;
}

/** Throws LV-CSV-SEPARATOR where the separator asked for stands nowhere and another divides every row. */
function assertDivides(
  file: string,
  sample: Uint8Array,
  whole: boolean,
  { separator: asked, newline }: Dialect,
  tried: readonly Tried[],
): void {
  const other = separators.find((separator) => {
    const { rows } = recordsOf(sample, { separator, newline }, whole);
    return rows.length >= 2 && rows[0]!.width > 1 && rows.every((row) => row.width === rows[0]!.width);
  });
  if (other === undefined || !tried.every(({ rows }) => rows.every((row) => row.width < 2))) return;
  fault(
    {
      code: 'LV-CSV-SEPARATOR',
      place: { file },
      what: `the separator ${separatorName(asked)} stands nowhere in the file`,
      found: `every row is divided by ${separatorName(other)}`,
      remedy: 'leave --separator out, or name the right one',
    },
    { exitCode: 2 },
  );
}

/** Throws LV-CSV-SEPARATOR where every row is divided by a mark that is none of the usual separators. */
function assertNoOtherMark(file: string, sample: Uint8Array, whole: boolean): void {
  const text = Buffer.from(sample).toString('utf8');
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line !== '');
  if (!whole) lines.pop();
  for (const mark of [':', '^', '~', '#', ' ']) {
    const count = (line: string) => line.split(mark).length - 1;
    const inHeader = count(lines[0] ?? '');
    if (lines.length > 2 && inHeader > 1 && lines.every((line) => count(line) === inHeader)) {
      fault({
        code: 'LV-CSV-SEPARATOR',
        place: { file, line: 1 },
        what: 'the cells are not divided by a usual separator',
        found: mark === ' ' ? 'a space between the cells' : `'${mark}' ${inHeader} times in every row`,
        expected: 'comma, semicolon, tab or |',
        remedy: `export the file again with one of these, or say --separator '${mark}'`,
      });
    }
  }
}
