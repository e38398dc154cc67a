import type { FileCursor } from '../binary/file-cursor.js';
import type { MissingCode } from '../source-table.js';
import type { LabelSet, StataLayout, StataVariable } from './layout.js';

/**
 * The number that stands for an extended missing value (1 for .a to 26 for .z): the one by which Stata's own sets of value
 * labels name it, and which no variable of type long can hold otherwise.
 */
export const extendedCode = (letter: number): number => 2147483621 + letter;

/** How Stata writes it: .a to .z. */
export const extendedName = (letter: number): string => `.${String.fromCharCode(96 + letter)}`;

/** The missing values of a storage type: 0 not missing, 1 system missing, 2 to 27 the letters a to z. */
export function missingRank(storage: StataVariable['storage'], value: number): number {
  // The largest number that is not missing, and the step from one missing value to the next (help dta).
  switch (storage) {
    case 'byte':
      return value > 100 ? value - 100 : 0;
    case 'int':
      return value > 32740 ? value - 32740 : 0;
    case 'long':
      return value > 2147483620 ? value - 2147483620 : 0;
    case 'float':
      return value >= 2 ** 127 ? Math.floor((value / 2 ** 127 - 1) * 4096) + 1 : 0;
    default:
      return value >= 2 ** 1023 ? Math.floor((value / 2 ** 1023 - 1) * 4096) + 1 : 0;
  }
}

export function numberReader(
  storage: StataVariable['storage'],
  view: DataView,
  le: boolean,
): (at: number) => number {
  switch (storage) {
    case 'byte':
      return (at) => view.getInt8(at);
    case 'int':
      return (at) => view.getInt16(at, le);
    case 'long':
      return (at) => view.getInt32(at, le);
    case 'float':
      return (at) => view.getFloat32(at, le);
    default:
      return (at) => view.getFloat64(at, le);
  }
}

/** What the rows of one variable hold of extended missing values. */
export interface ExtendedMissing {
  /** Cells of each letter, 1 to 26. */
  counts: Uint32Array;
  /** A true value is one of the numbers that would stand for a letter: the letters are then null. */
  clash: boolean;
}

/**
 * The extended missing values of each variable of numbers, by name, in one pass over the rows: which letters stand for
 * missing must be known before the first row is handed on.
 */
export function findExtended(
  cursor: FileCursor,
  layout: StataLayout,
  variables: readonly StataVariable[],
  chunkRows: number,
): Map<string, ExtendedMissing> {
  const found = variables.map((): ExtendedMissing => ({ counts: new Uint32Array(27), clash: false }));
  for (let from = 0; from < layout.rows; from += chunkRows) {
    const rows = Math.min(chunkRows, layout.rows - from);
    const bytes = cursor.view(rows * layout.rowBytes);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    for (const [k, { storage, offset }] of variables.entries()) {
      const read = numberReader(storage, view, layout.littleEndian);
      const seen = found[k]!;
      for (let row = 0, at = offset; row < rows; row++, at += layout.rowBytes) {
        const value = read(at);
        // Every type's missing values lie above 100.
        if (!(value > 100)) continue;
        const rank = missingRank(storage, value);
        if (rank > 1) seen.counts[Math.min(26, rank - 1)]!++;
        else if (rank === 0 && value > 2147483621 && value <= 2147483647) seen.clash = true;
      }
    }
  }
  return new Map(variables.map((variable, k) => [variable.name, found[k]!]));
}

/** The letters that a variable's labels name or its rows hold, as declared missing codes. */
export function extendedCodes(extended: ExtendedMissing, labels: LabelSet | undefined): MissingCode[] {
  const codes: MissingCode[] = [];
  for (let letter = 1; letter <= 26; letter++) {
    const at = labels?.values.indexOf(extendedCode(letter)) ?? -1;
    if (at >= 0) codes.push({ value: extendedCode(letter), label: labels!.texts[at]! });
    else if (extended.counts[letter]! > 0)
      codes.push({ value: extendedCode(letter), label: extendedName(letter) });
  }
  return codes;
}
