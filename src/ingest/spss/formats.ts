import type { SourceType } from '../source-table.js';

// Format types by number (PSPP developers' guide, «System File Format», variable record).
const formatNames: Record<number, string> = {
  1: 'A',
  2: 'AHEX',
  3: 'COMMA',
  4: 'DOLLAR',
  5: 'F',
  6: 'IB',
  7: 'PIBHEX',
  8: 'P',
  9: 'PIB',
  10: 'PK',
  11: 'RB',
  12: 'RBHEX',
  15: 'Z',
  16: 'N',
  17: 'E',
  20: 'DATE',
  21: 'TIME',
  22: 'DATETIME',
  23: 'ADATE',
  24: 'JDATE',
  25: 'DTIME',
  26: 'WKDAY',
  27: 'MONTH',
  28: 'MOYR',
  29: 'QYR',
  30: 'WKYR',
  31: 'PCT',
  32: 'DOT',
  33: 'CCA',
  34: 'CCB',
  35: 'CCC',
  36: 'CCD',
  37: 'CCE',
  38: 'EDATE',
  39: 'SDATE',
  40: 'MTIME',
  41: 'YMDHMS',
};

const dates = new Set(['DATE', 'ADATE', 'JDATE', 'EDATE', 'SDATE', 'MOYR', 'QYR', 'WKYR']);
const datetimes = new Set(['DATETIME', 'YMDHMS']);
const times = new Set(['TIME', 'DTIME', 'MTIME']);

/** Formats that are written with a number of decimals even when it is none (`F8.0`). */
const numeric = new Set(['COMMA', 'DOLLAR', 'F', 'E', 'PCT', 'DOT', 'CCA', 'CCB', 'CCC', 'CCD', 'CCE']);

/** Seconds from the start of the Gregorian calendar, 1582-10-14, to 1970-01-01: 141 428 days. */
export const epochSeconds = 141_428 * 86_400;

/** A print format as SPSS keeps it: number of the type, width, decimals. */
export interface SpssFormat {
  type: number;
  width: number;
  decimals: number;
}

/** The format of a variable record's 32 bits. */
export function unpackFormat(bits: number): SpssFormat {
  return { type: (bits >> 16) & 0xff, width: (bits >> 8) & 0xff, decimals: bits & 0xff };
}

/** The 32 bits of a format. */
export function packFormat(format: SpssFormat): number {
  return (format.type << 16) | (format.width << 8) | format.decimals;
}

/** A format in SPSS's own notation: `F8.2`, `A20`, `DATE11`; '' when the type is not known. */
export function formatText(format: SpssFormat, textWidth?: number): string {
  const name = formatNames[format.type];
  if (name === undefined) return '';
  // A string longer than 255 bytes has its width outside the 8 bits of the format.
  if (name === 'A' && textWidth !== undefined) return `A${textWidth}`;
  const decimals = format.decimals > 0 || numeric.has(name) ? `.${format.decimals}` : '';
  return `${name}${format.width}${decimals}`;
}

/** The format that SPSS's notation names; undefined when it isn't one. */
export function parseFormat(text: string): SpssFormat | undefined {
  const match = /^([A-Z]+)(\d{1,5})(?:\.(\d{1,2}))?$/.exec(text.toUpperCase());
  if (!match) return undefined;
  const type = Object.entries(formatNames).find(([, name]) => name === match[1])?.[0];
  if (type === undefined) return undefined;
  return { type: Number(type), width: Number(match[2]), decimals: Number(match[3] ?? 0) };
}

/** What kind of values a numeric variable with this format holds. */
export function typeOfFormat(format: SpssFormat): SourceType {
  const name = formatNames[format.type];
  if (name === undefined) return 'number';
  if (dates.has(name)) return 'date';
  if (datetimes.has(name)) return 'datetime';
  return times.has(name) ? 'time' : 'number';
}

/** Seconds since 1582 as milliseconds since 1970. */
export function toEpochMilliseconds(seconds: number): number {
  return Math.round((seconds - epochSeconds) * 1000);
}

/** A value as it stands in the column: dates in milliseconds since 1970. */
export function inColumn(value: number, type: SourceType): number {
  return type === 'date' || type === 'datetime' ? toEpochMilliseconds(value) : value;
}
