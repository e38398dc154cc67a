import type { Decode } from '../binary/decoder.js';
import type { FileCursor } from '../binary/file-cursor.js';
import { field, type StataVariable, stataFault, storageOf } from './layout.js';

/** Makes a release's decoder, which sees what texts it is given. */
export type DecoderFor = (release: number) => Decode;

/** Types and the five lists that follow in every release, whatever stands between them. */
export function variablesOf(
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
export function fields(cursor: FileCursor, count: number, width: number, decode: Decode): string[] {
  const bytes = cursor.bytes(count * width);
  return Array.from({ length: count }, (_, i) => field(bytes.subarray(i * width, (i + 1) * width), decode));
}

export function noVariables(file: string): never {
  stataFault(file, 'NO-VARIABLES', 'the file holds no variables', {
    remedy: 'check that it is the right file',
  });
}

export function checkRows(
  file: string,
  size: number,
  dataOffset: number,
  rows: number,
  rowBytes: number,
): void {
  if (rows * rowBytes <= size - dataOffset) return;
  stataFault(file, 'TRUNCATED', 'the file is too short for its rows', {
    found: `${size - dataOffset} bytes from byte ${dataOffset}: ${Math.floor((size - dataOffset) / rowBytes)} rows`,
    expected: `${rows} rows of ${rowBytes} bytes, as the header says`,
    remedy: 'the file is cut off: fetch it anew',
  });
}
