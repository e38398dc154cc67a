import { type Decode, decoderOf } from '../binary/decoder.js';
import { FileCursor } from '../binary/file-cursor.js';
import {
  field,
  type LabelSet,
  readLabelSet,
  type StataLayout,
  type StataVariable,
  stataFault,
  storageOf,
  type Widths,
} from './layout.js';
import { type Utf8, withText } from './letters.js';

/** Releases from this one on are UTF-8; older ones say nothing of their encoding. */
export const firstUtf8Release = 118;

/** Text decoder of a release: Stata 13 and older know no encoding (windows-1252 unless told), 14 on is UTF-8. */
function releaseDecoder(file: string, release: number, encoding: string | undefined): Decode {
  const label = encoding ?? (release >= firstUtf8Release ? 'utf-8' : 'windows-1252');
  const decoder = decoderOf(label);
  if (!decoder) {
    stataFault(file, 'ENCODING', 'the encoding asked for is not known', {
      found: label,
      expected: 'a name of the WHATWG encoding standard, such as windows-1252 or utf-8',
      remedy: 'correct the name of the encoding',
    });
  }
  return decoder.decode;
}

/**
 * Reads everything but the data, and sees whether its texts are UTF-8. Throws LV-STATA-HEADER, -TRUNCATED, -MAP, -TYPE,
 * -NO-VARIABLES, -LABELS.
 */
export function readLayout(
  file: string,
  fd: number,
  size: number,
  encoding: string | undefined,
): { layout: StataLayout; decode: Decode; utf8: Utf8 } {
  const cursor = new FileCursor(fd, size, (offset, wanted) =>
    stataFault(file, 'TRUNCATED', `the file ends within its header, at byte ${size}`, {
      found: wanted < 0 ? `a negative length at byte ${offset}` : `${wanted} bytes wanted at byte ${offset}`,
    }),
  );
  let utf8: Utf8 = null;
  const decoderFor = (release: number): Decode => {
    const decode = releaseDecoder(file, release, encoding);
    return (bytes) => {
      utf8 = withText(utf8, bytes);
      return decode(bytes);
    };
  };
  const layout =
    cursor.view(1)[0] === 60 ? readTagged(file, cursor, decoderFor) : readOld(file, cursor, decoderFor);
  return { layout, decode: releaseDecoder(file, layout.release, encoding), utf8 };
}

/** Types and the five lists that follow in every release, whatever stands between them. */
function variablesOf(
  file: string,
  release: number,
  types: number[],
  lists: { names: string[]; formats: string[]; labelNames: string[]; labels: string[] },
): { variables: StataVariable[]; rowBytes: number } {
  let offset = 0;
  const seen = new Set<string>();
  const variables = types.map((code, i) => {
    const type = storageOf(release, code);
    const name = lists.names[i]!;
    if (!type) {
      stataFault(file, 'TYPE', `variable ${i + 1} is of no known storage type`, {
        place: { file, variable: name.slice(0, 64) },
        found: String(code),
      });
    }
    if (name === '' || seen.has(name)) {
      stataFault(
        file,
        'NAME',
        name === '' ? `variable ${i + 1} has no name` : 'two variables have the same name',
        {
          place: { file, variable: name.slice(0, 64) },
        },
      );
    }
    seen.add(name);
    const variable: StataVariable = {
      name,
      ...type,
      offset,
      format: lists.formats[i]!,
      labelName: lists.labelNames[i]!,
      label: lists.labels[i]!,
    };
    offset += type.bytes;
    return variable;
  });
  return { variables, rowBytes: offset };
}

/** A list of fixed-width fields; the whole list is known to be in the file before a name is made. */
function fields(cursor: FileCursor, count: number, width: number, decode: Decode): string[] {
  const bytes = cursor.bytes(count * width);
  return Array.from({ length: count }, (_, i) => field(bytes.subarray(i * width, (i + 1) * width), decode));
}

function noVariables(file: string): never {
  stataFault(file, 'NO-VARIABLES', 'the file holds no variables', {
    remedy: 'check that it is the right file',
  });
}

function checkRows(file: string, size: number, dataOffset: number, rows: number, rowBytes: number): void {
  if (rows * rowBytes <= size - dataOffset) return;
  stataFault(file, 'TRUNCATED', 'the file is too short for its rows', {
    found: `${size - dataOffset} bytes from byte ${dataOffset}: ${Math.floor((size - dataOffset) / rowBytes)} rows`,
    expected: `${rows} rows of ${rowBytes} bytes, as the header says`,
    remedy: 'the file is cut off: fetch it anew',
  });
}

/** Releases 117 to 119: parts between tags, found through a map. */
function readTagged(file: string, cursor: FileCursor, decoderFor: (release: number) => Decode): StataLayout {
  cursor.position = 0;
  const tag = (text: string): void => {
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
  };
  tag('<stata_dta><header><release>');
  const release = Number(cursor.view(3).toString('latin1'));
  if (release !== 117 && release !== 118 && release !== 119) {
    stataFault(file, 'HEADER', 'the release of the .dta format is not read here', {
      found: String(release),
      expected: '113, 114, 115, 117, 118 or 119',
      remedy:
        'save the data set in Stata with «saveold ..., version(13)»; 120 and 121 hold alias variables or frames',
    });
  }
  tag('</release><byteorder>');
  const order = cursor.view(3).toString('latin1');
  if (order !== 'LSF' && order !== 'MSF') {
    stataFault(file, 'HEADER', 'the byte order is not stated', {
      found: JSON.stringify(order),
      expected: 'LSF or MSF',
    });
  }
  cursor.littleEndian = order === 'LSF';
  const decode = decoderFor(release);
  const widths: Widths =
    release === 117 ? { name: 33, format: 49, label: 81 } : { name: 129, format: 57, label: 321 };
  tag('</byteorder><K>');
  const count = release === 119 ? cursor.uint32() : cursor.uint16();
  tag('</K><N>');
  const rows = release === 117 ? cursor.uint32() : cursor.int64();
  tag('</N><label>');
  cursor.skip(release === 117 ? cursor.uint8() : cursor.uint16());
  tag('</label><timestamp>');
  cursor.skip(cursor.uint8());
  tag('</timestamp></header><map>');
  const map = Array.from({ length: 14 }, () => cursor.int64());
  tag('</map><variable_types>');
  const types = cursor.bytes(2 * count);
  tag('</variable_types><varnames>');
  const names = fields(cursor, count, widths.name, decode);
  tag('</varnames><sortlist>');
  cursor.skip((count + 1) * (release === 119 ? 4 : 2));
  tag('</sortlist><formats>');
  const formats = fields(cursor, count, widths.format, decode);
  tag('</formats><value_label_names>');
  const labelNames = fields(cursor, count, widths.name, decode);
  tag('</value_label_names><variable_labels>');
  const labels = fields(cursor, count, widths.label, decode);
  tag('</variable_labels>');
  if (count === 0) noVariables(file);
  const codes = Array.from({ length: count }, (_, i) =>
    cursor.littleEndian ? types.readUInt16LE(2 * i) : types.readUInt16BE(2 * i),
  );
  const { variables, rowBytes } = variablesOf(file, release, codes, { names, formats, labelNames, labels });

  const goto = (entry: number, opening: string): number => {
    const place = map[entry]!;
    if (place < cursor.position || place > cursor.size) {
      stataFault(file, 'MAP', `the file's map points outside the file for ${opening}`, {
        found: `byte ${place}`,
        expected: `between bytes ${cursor.position} and ${cursor.size}`,
      });
    }
    cursor.position = place;
    tag(opening);
    return cursor.position;
  };
  const dataOffset = goto(9, '<data>');
  if (rows < 0) stataFault(file, 'HEADER', 'the number of rows is negative', { found: String(rows) });
  checkRows(file, cursor.size, dataOffset, rows, rowBytes);
  cursor.position = dataOffset + rows * rowBytes;
  tag('</data>');
  const longTextOffset = goto(10, '<strls>');
  goto(11, '<value_labels>');
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
    const name = field(cursor.bytes(widths.name), decode);
    cursor.skip(3);
    sets.set(name, readLabelSet(file, cursor, length, decode));
    tag('</lbl>');
  }
  return {
    release,
    littleEndian: cursor.littleEndian,
    variables,
    rows,
    rowBytes,
    dataOffset,
    longTextOffset,
    labels: sets,
  };
}

/** Releases 113 to 115: fixed fields one after another. */
function readOld(file: string, cursor: FileCursor, decoderFor: (release: number) => Decode): StataLayout {
  cursor.position = 0;
  const release = cursor.uint8();
  cursor.littleEndian = cursor.uint8() === 2;
  cursor.skip(2);
  const decode = decoderFor(release);
  const count = cursor.uint16();
  const rows = cursor.int32();
  cursor.skip(81 + 18);
  if (count === 0) noVariables(file);
  if (rows < 0) stataFault(file, 'HEADER', 'the number of rows is negative', { found: String(rows) });
  const codes = [...cursor.bytes(count)];
  const names = fields(cursor, count, 33, decode);
  cursor.skip(2 * (count + 1));
  const formats = fields(cursor, count, release === 113 ? 12 : 49, decode);
  const labelNames = fields(cursor, count, 33, decode);
  const labels = fields(cursor, count, 81, decode);
  for (;;) {
    // Expansion fields (notes, characteristics) up to one of type 0 and length 0.
    const type = cursor.uint8();
    const length = cursor.int32();
    if (type === 0 && length === 0) break;
    cursor.skip(length);
  }
  const { variables, rowBytes } = variablesOf(file, release, codes, { names, formats, labelNames, labels });
  const dataOffset = cursor.position;
  checkRows(file, cursor.size, dataOffset, rows, rowBytes);
  cursor.position = dataOffset + rows * rowBytes;
  const sets = new Map<string, LabelSet>();
  while (cursor.remaining > 0) {
    const length = cursor.int32();
    const name = field(cursor.bytes(33), decode);
    cursor.skip(3);
    sets.set(name, readLabelSet(file, cursor, length, decode));
  }
  return {
    release,
    littleEndian: cursor.littleEndian,
    variables,
    rows,
    rowBytes,
    dataOffset,
    longTextOffset: -1,
    labels: sets,
  };
}
