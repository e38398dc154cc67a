import { closeSync, fstatSync, openSync } from 'node:fs';
import type { RecordBatch } from 'apache-arrow';
import { arrowSchema } from '../batch-builder.js';
import { recordBatch, rowsPerChunk } from '../binary/columns.js';
import { FileCursor } from '../binary/file-cursor.js';
import { withFile } from '../binary/open-file.js';
import {
  plainVariable,
  type SourceNote,
  type SourceTable,
  type SourceType,
  type SourceVariable,
} from '../source-table.js';
import { longTextColumn, numberColumn, textColumn } from './columns.js';
import { isStata } from './detect.js';
import { type ExtendedMissing, extendedCodes, findExtended } from './extended-missing.js';
import { firstUtf8Release, readLayout } from './header.js';
import { type LabelSet, type StataLayout, type StataVariable, stataFault } from './layout.js';
import { rowsAreUtf8 } from './letters.js';
import { LongTexts } from './long-texts.js';
import { extendedNotes, type Nulled, nulledNotes, utf8Note } from './notes.js';

/** What to do otherwise than the file says. */
interface StataOptions {
  /** The encoding of the texts (WHATWG name); without it windows-1252 up to Stata 13, UTF-8 from Stata 14. */
  encoding?: string;
}

/**
 * Opens a Stata data set (.dta 113-115, 117-119, either byte order) and reads its description; `batches()` then
 * reads the rows in chunks. Numbers are doubles; %td and %tc (also %tC, its leap seconds taken out) are
 * timestamps, other period formats stay numbers; empty texts are null. System missing `.` is null. The extended missing
 * values .a to .z of numbers are declared missing codes with their labels (2147483622 to 2147483647, by which Stata's own
 * value labels name them), where haven gives tagged NAs; those of dates are null.
 *
 * Source: «Description of .dta file format» (StataCorp, help dta, dta_115, dta_117, dta_119).
 * @throws LV-STATA-OPEN, -HEADER, -TRUNCATED, -MAP, -TYPE, -NAME, -NO-VARIABLES, -LABELS, -STRL, -ENCODING
 */
export async function readStata(path: string, options: StataOptions = {}): Promise<SourceTable> {
  const { layout, decode, asUtf8 } = withFile(path, 'LV-STATA-OPEN', (fd, size) => {
    const head = Buffer.alloc(Math.min(16, size));
    const cursor = new FileCursor(fd, size, () => stataFault(path, 'TRUNCATED', 'the file is empty'));
    if (size > 0) cursor.view(head.length).copy(head);
    if (!isStata(head)) {
      stataFault(path, 'HEADER', 'the file is not a Stata data set of a release that is read here', {
        expected: '.dta of release 113, 114, 115, 117, 118 or 119',
        remedy: 'check that it is a .dta file; an older one: open it in Stata and save it again',
      });
    }
    return readLayoutAsIs(path, fd, size, options.encoding);
  });
  const chunkRows = rowsPerChunk(layout.rowBytes);
  const extended = extendedOf(path, layout, chunkRows);
  const notes: SourceNote[] = [...(asUtf8 ? [utf8Note] : []), ...extendedNotes(extended, layout)];
  const variables = layout.variables.map((variable) =>
    sourceVariable(variable, layout.labels.get(variable.labelName), extended.get(variable.name)),
  );
  const schema = arrowSchema(variables);
  const hasLongTexts = layout.variables.some((variable) => variable.storage === 'strL');
  let passes = 0;

  async function* batches(): AsyncGenerator<RecordBatch> {
    const fd = openSync(path, 'r');
    try {
      const { size } = fstatSync(fd);
      const outside = (offset: number): never =>
        stataFault(path, 'TRUNCATED', `the file ends within its data, at byte ${offset}`);
      const rowsCursor = new FileCursor(fd, size, outside, layout.littleEndian, layout.dataOffset);
      const textCursor = new FileCursor(fd, size, outside, layout.littleEndian);
      const longTexts = hasLongTexts ? LongTexts.index(path, textCursor, layout) : null;
      const nulled: Nulled = new Map();
      for (let from = 0; from < layout.rows; from += chunkRows) {
        const rows = Math.min(chunkRows, layout.rows - from);
        const chunk = { bytes: rowsCursor.view(rows * layout.rowBytes), rows, layout };
        const columns = layout.variables.map((variable, i) => {
          if (variable.storage === 'str') return textColumn(variable, chunk, decode);
          if (variable.storage === 'strL')
            return longTextColumn(path, variable, chunk, longTexts!, textCursor, decode);
          const clash = extended.get(variable.name)?.clash ?? false;
          return numberColumn(variable, variables[i]!.type, chunk, clash, nulled);
        });
        yield recordBatch(schema, rows, columns);
      }
      if (passes++ === 0) notes.push(...nulledNotes(nulled));
    } finally {
      closeSync(fd);
    }
  }

  return { format: 'stata', files: [path], variables, rowCount: layout.rows, notes, batches };
}

/** The layout with its texts in the encoding of the release, or in UTF-8 where an older release's are that, as R writes them. */
function readLayoutAsIs(path: string, fd: number, size: number, encoding: string | undefined) {
  const first = readLayout(path, fd, size, encoding);
  const { layout, utf8 } = first;
  if (encoding !== undefined || layout.release >= firstUtf8Release) return { ...first, asUtf8: false };
  const cursor = new FileCursor(
    fd,
    size,
    (offset) => stataFault(path, 'TRUNCATED', `the file ends within its data, at byte ${offset}`),
    layout.littleEndian,
    layout.dataOffset,
  );
  if (rowsAreUtf8(cursor, layout, rowsPerChunk(layout.rowBytes), utf8) !== true)
    return { ...first, asUtf8: false };
  return { ...readLayout(path, fd, size, 'utf-8'), asUtf8: true };
}

const isText = ({ storage }: StataVariable) => storage === 'str' || storage === 'strL';

/** The extended missing values of the variables of numbers. */
function extendedOf(path: string, layout: StataLayout, chunkRows: number): Map<string, ExtendedMissing> {
  const variables = layout.variables.filter((v) => !isText(v) && typeOfFormat(v.format) === 'number');
  return withFile(path, 'LV-STATA-OPEN', (fd, size) => {
    const outside = (offset: number): never =>
      stataFault(path, 'TRUNCATED', `the file ends within its data, at byte ${offset}`);
    const cursor = new FileCursor(fd, size, outside, layout.littleEndian, layout.dataOffset);
    return findExtended(cursor, layout, variables, chunkRows);
  });
}

function sourceVariable(
  variable: StataVariable,
  labels: LabelSet | undefined,
  extended: ExtendedMissing | undefined,
): SourceVariable {
  const text = isText(variable);
  const source = plainVariable(variable.name, text ? 'text' : typeOfFormat(variable.format));
  source.label = variable.label;
  source.format = variable.format;
  if (labels && !text) {
    labels.values.forEach((value, i) => {
      if (value <= 2147483620) source.valueLabels.push({ value, label: labels.texts[i]! });
    });
  }
  if (extended !== undefined && !extended.clash) {
    source.missing = extendedCodes(extended, labels);
    for (const code of source.missing) {
      const value = 'value' in code ? Number(code.value) : Number.NaN;
      if (labels?.values.includes(value)) source.valueLabels.push({ value, label: code.label ?? '' });
    }
  }
  return source;
}

/** %td (older %d) dates, %tc and %tC date-times; a leading `-` in a format only aligns. */
function typeOfFormat(format: string): SourceType {
  const plain = format.replace('%-', '%');
  if (plain.startsWith('%td') || plain.startsWith('%d')) return 'date';
  return /^%tc/i.test(plain) ? 'datetime' : 'number';
}
