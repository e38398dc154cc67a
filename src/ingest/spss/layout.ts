import { type MissingCode, plainVariable, type SourceType, type SourceVariable } from '../source-table.js';
import { formatText, inColumn, typeOfFormat, unpackFormat } from './formats.js';
import { type SystemFile, spssFault, type VariableRecord } from './records.js';
import type { SpssTexts } from './texts.js';

/** A variable and where its value lies in a case. */
export interface SpssColumn {
  variable: SourceVariable;
  shortName: string;
  /** 0 for a number, else the width of the text in bytes. */
  width: number;
  /** Bytes of the case that hold the value: one run, or one a segment of a very long string. */
  runs: { offset: number; bytes: number }[];
}

/** The variables of a file, each in its place in the case. */
interface Layout {
  columns: SpssColumn[];
  /** By the 1-based position of each variable record. */
  byPosition: Map<number, SpssColumn>;
  /** One entry a variable record, the segments of a very long string included, as record 7/11 counts them. */
  byRecord: SpssColumn[];
}

/**
 * Places the variables in the case, joining the segments of very long strings. Throws LV-SPSS-RECORD.
 * @param longStrings - width of each very long string, by short name
 */
export function layOut(
  file: string,
  system: SystemFile,
  longStrings: ReadonlyMap<string, number>,
  texts: SpssTexts,
): Layout {
  const walk = new RecordWalk(file, system.variables);
  for (let record = walk.next; record !== undefined; record = walk.next) {
    if (record.width === -1) {
      spssFault(file, 'RECORD', `the variable record at byte ${record.offset} continues no string variable`);
    }
    const shortName = texts.text(record.name);
    const declared = longStrings.get(shortName);
    const veryLong = declared !== undefined && declared > 255 && record.width > 0;
    const width = veryLong ? declared : record.width;
    const variable = sourceVariable(record, shortName, width, system.littleEndian, texts);
    const column: SpssColumn = { variable, shortName, width, runs: [] };
    walk.layout.columns.push(column);
    if (veryLong) walk.segments(column, record);
    else column.runs.push({ offset: walk.segment(column), bytes: width === 0 ? 8 : width });
  }
  return walk.layout;
}

/** Steps over the variable records, and notes which variable each belongs to. */
class RecordWalk {
  readonly layout: Layout = { columns: [], byPosition: new Map(), byRecord: [] };
  #at = 0;

  constructor(
    readonly file: string,
    readonly records: readonly VariableRecord[],
  ) {}

  get next(): VariableRecord | undefined {
    return this.records[this.#at];
  }

  /** Steps over one variable record and its continuations; gives its place in the case. */
  segment(column: SpssColumn): number {
    const start = this.#at;
    const record = this.records[start]!;
    const elements = Math.max(1, Math.ceil(record.width / 8));
    this.layout.byPosition.set(start + 1, column);
    this.layout.byRecord.push(column);
    for (let i = 1; i < elements; i++) {
      if (this.records[start + i]?.width !== -1) {
        spssFault(
          this.file,
          'RECORD',
          `the string variable at byte ${record.offset} is not followed by its ${elements - 1} continuations`,
        );
      }
    }
    this.#at += elements;
    return start * 8;
  }

  /** A string of width w takes ceil(w / 252) segments; text is packed 255 bytes a segment. */
  segments(column: SpssColumn, first: VariableRecord): void {
    const count = Math.ceil(column.width / 252);
    let left = column.width;
    for (let i = count; i > 0; i--) {
      const width = this.next?.width ?? 0;
      if (width <= 0) {
        spssFault(this.file, 'RECORD', `the very long string at byte ${first.offset} lacks segments`, {
          found: `${i} too few`,
          expected: `${count} string variables in a row for ${column.width} bytes`,
        });
      }
      const bytes = Math.min(left, 255, Math.ceil(width / 8) * 8);
      const offset = this.segment(column);
      if (bytes > 0) column.runs.push({ offset, bytes });
      left -= bytes;
    }
  }
}

function sourceVariable(
  record: VariableRecord,
  name: string,
  width: number,
  littleEndian: boolean,
  { text }: SpssTexts,
): SourceVariable {
  const format = unpackFormat(record.print);
  const type: SourceType = width > 0 ? 'text' : typeOfFormat(format);
  const variable = plainVariable(name, type);
  variable.label = record.label ? text(record.label) : '';
  variable.format = formatText(format, width > 255 ? width : undefined);
  if (width > 0) {
    variable.missing = record.missing.map((value) => ({ value: text(value) }));
    return variable;
  }
  return { ...variable, missing: numericMissing(record, littleEndian, type) };
}

function numericMissing(record: VariableRecord, littleEndian: boolean, type: SourceType): MissingCode[] {
  const values = record.missing.map((bytes) =>
    littleEndian ? bytes.readDoubleLE(0) : bytes.readDoubleBE(0),
  );
  const codes: MissingCode[] = [];
  let discrete = values;
  if (record.missingKind < 0) {
    codes.push({ from: bound(values[0]!, type), to: bound(values[1]!, type) });
    discrete = values.slice(2);
  }
  for (const value of discrete) codes.push({ value: inColumn(value, type) });
  return codes;
}

/** LOWEST is the second-lowest double and HIGHEST the highest; both stand for «without end». */
function bound(value: number, type: SourceType): number {
  if (value <= -1.797693134862315e308) return Number.NEGATIVE_INFINITY;
  if (value >= Number.MAX_VALUE) return Number.POSITIVE_INFINITY;
  return inColumn(value, type);
}
