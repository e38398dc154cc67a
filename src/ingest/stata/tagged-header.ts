import type { Decode } from '../binary/decoder.js';
import type { FileCursor } from '../binary/file-cursor.js';
import { field, type LabelSet, readLabelSet, type StataLayout, stataFault } from './layout.js';
import { checkRows, type DecoderFor, fields, noVariables, variablesOf } from './parts.js';

/** Releases 117 to 119: parts between tags, found through a map. */
export function readTagged(file: string, cursor: FileCursor, decoderFor: DecoderFor): StataLayout {
  cursor.position = 0;
  const tags = new Tags(file, cursor);
  const { release, rows, count } = readCounts(tags);
  const map = readMap(tags, release);
  const decode = decoderFor(release);
  // Widths of the fields of names and labels.
  const nameWidth = release === 117 ? 33 : 129;
  const lists = readLists(tags, { release, count, nameWidth, decode });
  if (count === 0) noVariables(file);
  const { variables, rowBytes } = variablesOf(file, release, lists.types, lists);
  const dataOffset = tags.goto(map[9]!, '<data>');
  if (rows < 0) stataFault(file, 'HEADER', 'the number of rows is negative', { found: String(rows) });
  checkRows(file, cursor.size, dataOffset, rows, rowBytes);
  cursor.position = dataOffset + rows * rowBytes;
  tags.pass('</data>');
  const longTextOffset = tags.goto(map[10]!, '<strls>');
  tags.goto(map[11]!, '<value_labels>');
  const labels = readLabels(tags, nameWidth, decode);
  const { littleEndian } = cursor;
  return { release, littleEndian, variables, rows, rowBytes, dataOffset, longTextOffset, labels };
}

/** The file's tags, each of which must stand where the format has it. */
class Tags {
  constructor(
    readonly file: string,
    readonly cursor: FileCursor,
  ) {}

  /** Steps over tags. */
  pass(text: string): void {
    const { file, cursor } = this;
    const offset = cursor.position;
    const found = cursor.view(Math.min(text.length, cursor.remaining)).toString('latin1');
    if (found.length < text.length && text.startsWith(found)) {
      stataFault(file, 'TRUNCATED', `the file ends within its header, at byte ${cursor.size}`, {
        expected: text,
        remedy: 'the file is cut off: fetch it anew',
      });
    }
    if (found !== text) {
      stataFault(file, 'HEADER', `the file is not built as a Stata data set at byte ${offset}`, {
        found: JSON.stringify(found),
        expected: text,
      });
    }
  }

  /** Goes to a part that the map gives the place of; gives where it begins, past its tag. */
  goto(place: number, opening: string): number {
    const { file, cursor } = this;
    if (place < cursor.position || place > cursor.size) {
      stataFault(file, 'MAP', `the file's map points outside the file for ${opening}`, {
        found: `byte ${place}`,
        expected: `between bytes ${cursor.position} and ${cursor.size}`,
      });
    }
    cursor.position = place;
    this.pass(opening);
    return cursor.position;
  }
}

/** Release, byte order (which the cursor then has), and how many variables and rows there are. */
function readCounts(tags: Tags): { release: number; count: number; rows: number } {
  const { file, cursor } = tags;
  tags.pass('<stata_dta><header><release>');
  const release = Number(cursor.view(3).toString('latin1'));
  if (release !== 117 && release !== 118 && release !== 119) {
    stataFault(file, 'HEADER', 'the release of the .dta format is not read here', {
      found: String(release),
      expected: '113, 114, 115, 117, 118 or 119',
      remedy:
        'save the data set in Stata with «saveold ..., version(13)»; 120 and 121 hold alias variables or frames',
    });
  }
  tags.pass('</release><byteorder>');
  const order = cursor.view(3).toString('latin1');
  if (order !== 'LSF' && order !== 'MSF') {
    stataFault(file, 'HEADER', 'the byte order is not stated', {
      found: JSON.stringify(order),
      expected: 'LSF or MSF',
    });
  }
  cursor.littleEndian = order === 'LSF';
  tags.pass('</byteorder><K>');
  const count = release === 119 ? cursor.uint32() : cursor.uint16();
  tags.pass('</K><N>');
  const rows = release === 117 ? cursor.uint32() : cursor.int64();
  return { release, count, rows };
}

/** Where the file's parts begin; label and time of the data set are stepped over. */
function readMap(tags: Tags, release: number): number[] {
  const { cursor } = tags;
  tags.pass('</N><label>');
  cursor.skip(release === 117 ? cursor.uint8() : cursor.uint16());
  tags.pass('</label><timestamp>');
  cursor.skip(cursor.uint8());
  tags.pass('</timestamp></header><map>');
  const map = Array.from({ length: 14 }, () => cursor.int64());
  tags.pass('</map>');
  return map;
}

/** What stands of the variables in lists, one entry a variable. */
function readLists(
  tags: Tags,
  {
    release,
    count,
    nameWidth,
    decode,
  }: { release: number; count: number; nameWidth: number; decode: Decode },
) {
  const { cursor } = tags;
  tags.pass('<variable_types>');
  const codes = cursor.bytes(2 * count);
  tags.pass('</variable_types><varnames>');
  const names = fields(cursor, count, nameWidth, decode);
  tags.pass('</varnames><sortlist>');
  cursor.skip((count + 1) * (release === 119 ? 4 : 2));
  tags.pass('</sortlist><formats>');
  const formats = fields(cursor, count, release === 117 ? 49 : 57, decode);
  tags.pass('</formats><value_label_names>');
  const labelNames = fields(cursor, count, nameWidth, decode);
  tags.pass('</value_label_names><variable_labels>');
  const labels = fields(cursor, count, release === 117 ? 81 : 321, decode);
  tags.pass('</variable_labels>');
  const types = Array.from({ length: count }, (_, i) =>
    cursor.littleEndian ? codes.readUInt16LE(2 * i) : codes.readUInt16BE(2 * i),
  );
  return { types, names, formats, labelNames, labels };
}

/** The sets of value labels, by name. */
function readLabels(tags: Tags, nameWidth: number, decode: Decode): Map<string, LabelSet> {
  const { file, cursor } = tags;
  const sets = new Map<string, LabelSet>();
  while (cursor.remaining >= 5) {
    const mark = cursor.view(5).toString('latin1');
    if (mark !== '<lbl>') {
      if (mark === '</val') break;
      stataFault(file, 'LABELS', `the value labels break off at byte ${cursor.position - 5}`, {
        found: JSON.stringify(mark),
        expected: '<lbl> or </value_labels>',
      });
    }
    const length = cursor.int32();
    const name = field(cursor.bytes(nameWidth), decode);
    cursor.skip(3);
    sets.set(name, readLabelSet(file, cursor, length, decode));
    tags.pass('</lbl>');
  }
  return sets;
}
