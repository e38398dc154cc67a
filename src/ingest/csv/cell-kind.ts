/** What a cell's text can be read as; bits, so that a column's cells add up. */
export const kind = {
  integer: 1,
  point: 2,
  comma: 4,
  isoDate: 8,
  isoDatetime: 16,
  dmyDate: 32,
  dmyDatetime: 64,
  time: 128,
  /** NA, NaN, NULL, #NULL!, #N/A or a lone point, bare: missing in a column of numbers. */
  missingMark: 256,
  text: 512,
  /** A comma with exactly three digits after it and one to three before: a decimal comma or an English thousands mark. */
  grouped: 1024,
  /** Digits that are a name and not a quantity: leading zero, plus sign before over 3, or over 15 digits. */
  identifier: 2048,
  /** Blanks alone, as SPSS writes a missing number: empty among numbers and dates, kept among texts. */
  blank: 4096,
  /** A point with exactly three digits after it and one to three before: a decimal point or a thousands point. */
  groupedPoint: 8192,
  /** Points that can only be thousands': `1.234.567`, `1.250,50`. */
  thousands: 16384,
  /** A text that shows a number in a way that is not read: `1 250`, `1'250`, `1,250.50`, `−2,5`, `2,5-`, `(5)`, `12 %`. */
  shown: 32768,
} as const;

const missingMarks = new Set(['NA', 'NaN', 'NULL', '.', '#NULL!', '#N/A']);
const isoPattern =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(?:Z|[+-]\d\d:?\d\d)?)?$/;
const dmyPattern = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:,? (?:kl\.? )?(\d\d)[:.](\d\d)(?:[:.](\d\d))?)?$/;
/** `2025/03/01 8:05:09 AM GMT+1`, as Google Forms writes times; the clock time, the zone is left out. */
const slashPattern =
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})(?:,? (\d{1,2})[:.](\d\d)(?:[:.](\d\d))?(?: ([AaPp])\.?[Mm]\.?)?(?: [A-Z]{2,5}(?:[+-]\d{1,2}(?::?\d\d)?)?)?)?$/;
const timePattern = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,3}))?)?$/;

/** Milliseconds of a date as written, or NaN when there is no such day or time. */
function milliseconds(y: number, m: number, d: number, h = 0, min = 0, s = 0, ms = 0): number {
  const time = Date.UTC(y, m - 1, d, h, min, s, ms);
  const date = new Date(time);
  const real =
    y >= 1000 && date.getUTCMonth() === m - 1 && date.getUTCDate() === d && h < 24 && min < 60 && s < 60;
  return real ? time : Number.NaN;
}

const part = (text: string | undefined) => (text === undefined ? 0 : Number(text));

/**
 * A date or time as written: `2023-06-01`, `2023-06-01T20:57:15+02:00` (the clock time; the offset is left
 * out), `2023/06/01 8:57:15 PM GMT+2`, `01.06.2023`, `01.06.2023 20:57`, `01.06.2023 kl. 20.57.15`. Milliseconds since 1970 as if UTC; NaN when it is none of these.
 */
export function parseDate(text: string): number {
  let m = isoPattern.exec(text);
  if (m) {
    const fraction = m[7] === undefined ? 0 : Number(m[7].slice(0, 3).padEnd(3, '0'));
    return milliseconds(
      Number(m[1]),
      Number(m[2]),
      Number(m[3]),
      part(m[4]),
      part(m[5]),
      part(m[6]),
      fraction,
    );
  }
  m = slashPattern.exec(text);
  if (m) {
    const hour = part(m[4]);
    if (m[7] !== undefined && (hour < 1 || hour > 12)) return Number.NaN;
    const half = m[7] === undefined ? hour : (hour % 12) + (/p/i.test(m[7]) ? 12 : 0);
    return milliseconds(Number(m[1]), Number(m[2]), Number(m[3]), half, part(m[5]), part(m[6]));
  }
  m = dmyPattern.exec(text);
  if (!m) return Number.NaN;
  return milliseconds(Number(m[3]), Number(m[2]), Number(m[1]), part(m[4]), part(m[5]), part(m[6]));
}

/** Seconds since midnight of `20:57` or `20:57:15`; NaN when it is not a time of day. */
export function parseTime(text: string): number {
  const m = timePattern.exec(text);
  if (!m) return Number.NaN;
  const fraction = m[4] === undefined ? 0 : Number(m[4].padEnd(3, '0')) / 1000;
  return Number(m[1]) * 3600 + Number(m[2]) * 60 + part(m[3]) + fraction;
}

const figure =
  "(?:\\d{1,3}(?:[ \\u00a0\\u2009\\u202f'’]\\d{3})+(?:[.,]\\d+)?|\\d{1,3}(?:,\\d{3})+\\.\\d+|\\d{1,3}(?:,\\d{3}){2,}|\\d+(?:[.,]\\d+)?)";
/** With a sign before it or behind it, in brackets as accountants write what is less than zero, or with a per cent sign. */
const shownPattern = new RegExp(`^(?:[-+−]?${figure}\\s?%?|${figure}\\s?[-−]|\\(${figure}\\))$`);
/** Organisation numbers are written in three groups. */
const threeGroups = /^\d{3}[ \u00a0]\d{3}[ \u00a0]\d{3}$/;

/** Whether a cell of more than digits shows a number to a person. */
function isShown(bytes: Uint8Array, start: number, end: number): boolean {
  const first = bytes[start]!;
  if (end - start > 24 || !(isDigit(first) || first === 45 || first === 43 || first === 40 || first === 0xe2))
    return false;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('utf8');
  return shownPattern.test(text) && !threeGroups.test(text);
}

const isDigit = (byte: number) => byte >= 48 && byte <= 57;

/** Where further groups of a point and three digits end, and a comma with decimals after them. */
function thousandsEnd(bytes: Uint8Array, start: number, end: number): number {
  let p = start;
  const digits = (from: number) => {
    let at = from;
    while (at < end && isDigit(bytes[at]!)) at++;
    return at - from;
  };
  while (p < end && bytes[p] === 46 && digits(p + 1) === 3) p += 4;
  if (p < end && bytes[p] === 44 && digits(p + 1) > 0) p += 1 + digits(p + 1);
  return p;
}

/** The kind of a number's text, or `text` when it is not one: -1, 2.5, 2,5, .5, 5e-04. */
function numberKind(bytes: Uint8Array, start: number, end: number): number {
  let p = start;
  if (bytes[p] === 45 || bytes[p] === 43) p++;
  const plus = bytes[start] === 43;
  const first = p;
  while (p < end && isDigit(bytes[p]!)) p++;
  const whole = p - first;
  let result: number = kind.integer;
  if (p < end && (bytes[p] === 46 || bytes[p] === 44)) {
    result = bytes[p] === 46 ? kind.point : kind.comma;
    const from = ++p;
    while (p < end && isDigit(bytes[p]!)) p++;
    if (p === from) return kind.text;
    const group = p - from === 3 && whole >= 1 && whole <= 3;
    if (result === kind.comma && group && p === end && bytes[first] !== 48) result = kind.grouped;
    if (result === kind.point && group && bytes[first] !== 48) {
      if (p === end) return kind.groupedPoint;
      const rest = thousandsEnd(bytes, p, end);
      if (rest === end) return kind.thousands;
    }
  } else if (whole === 0) return kind.text;
  // The exponent's sign is required: 5e-04 is a number, 1E5 may be a class or a room.
  if (p + 2 < end && (bytes[p] === 101 || bytes[p] === 69) && (bytes[p + 1] === 45 || bytes[p + 1] === 43)) {
    p += 2;
    while (p < end && isDigit(bytes[p]!)) p++;
    if (result === kind.integer) result = kind.integer | kind.point;
  }
  if (p !== end) return kind.text;
  // «+2» is a step of a scale, «+4712» a telephone's.
  if ((plus && whole > 3) || whole > 15 || (whole > 1 && bytes[first] === 48)) return kind.identifier;
  return result;
}

/** Kind of a cell that is not empty; `bare` when it stands without quotes. */
export function cellKind(bytes: Uint8Array, start: number, end: number, bare: boolean): number {
  while (start < end && bytes[start] === 32) start++;
  while (end > start && bytes[end - 1] === 32) end--;
  const length = end - start;
  if (length === 0) return kind.blank;
  if (length > 40) return kind.text;
  const number = numberKind(bytes, start, end);
  if (number !== kind.text) return number;
  const first = bytes[start]!;
  if (isDigit(first) && length >= 5) {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset + start, length).toString('latin1');
    if (bytes[start + 4] === 47) {
      if (!Number.isNaN(parseDate(text))) return length <= 10 ? kind.isoDate : kind.isoDatetime;
    } else if (bytes[start + 4] === 45) {
      if (!Number.isNaN(parseDate(text))) return length === 10 ? kind.isoDate : kind.isoDatetime;
    } else if (length <= 12 && bytes[start + 2] === 58) {
      if (!Number.isNaN(parseTime(text))) return kind.time;
    } else if (length >= 8 && !Number.isNaN(parseDate(text))) {
      return length <= 10 ? kind.dmyDate : kind.dmyDatetime;
    }
    return isShown(bytes, start, end) ? kind.shown : kind.text;
  }
  if (bare && length <= 6) {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset + start, length).toString('latin1');
    if (missingMarks.has(text)) return kind.missingMark;
  }
  return isShown(bytes, start, end) ? kind.shown : kind.text;
}

const powers = Float64Array.from({ length: 23 }, (_, i) => 10 ** i);

/**
 * The double nearest to a number's text (decimal point or comma). Up to 15 digits with at most 22 decimals,
 * one division of two exact doubles is correctly rounded (Clinger 1990); others go through Number().
 */
export function parseNumber(bytes: Uint8Array, start: number, end: number): number {
  let p = start;
  const negative = bytes[p] === 45;
  if (negative) p++;
  let mantissa = 0;
  let digits = 0;
  let decimals = -1;
  for (; p < end; p++) {
    const byte = bytes[p]!;
    if (isDigit(byte)) {
      mantissa = mantissa * 10 + (byte - 48);
      if (mantissa !== 0) digits++;
      if (decimals >= 0) decimals++;
    } else if (decimals < 0 && (byte === 46 || byte === 44)) decimals = 0;
    else break;
  }
  if (p === end && digits <= 15 && decimals <= 22) {
    const value = decimals > 0 ? mantissa / powers[decimals]! : mantissa;
    return negative ? -value : value;
  }
  const text = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1');
  return Number(text.trim().replace(',', '.'));
}

/** The number of a text whose points stand between thousands: 1.250 is 1250, 1.250,5 is 1250.5. */
export function parseThousands(bytes: Uint8Array, start: number, end: number): number {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1');
  return Number(text.trim().replaceAll('.', '').replace(',', '.'));
}
