import { type Fault, FaultError } from '../../errors/index.js';
import type { MissingCode, SourceVariable } from '../source-table.js';
import { epochSeconds, parseFormat, type SpssFormat, typeOfFormat } from './formats.js';

/** A variable as it goes into the file. */
export interface OutColumn {
  variable: SourceVariable;
  shortName: string;
  /** 0 for a number, else bytes of text. */
  width: number;
  format: SpssFormat;
}

const largestText = 32_767;

/** The table's variables as SPSS can hold them. Throws LV-SPSS-WRITE-NAME, -MISSING, -TEXT, all at once. */
export function outColumns(
  path: string,
  variables: readonly SourceVariable[],
  widths: ReadonlyMap<string, number>,
): OutColumn[] {
  const faults: Fault[] = [];
  const names = new Set<string>();
  const columns = variables.map((variable, i) => {
    const place = { file: path, variable: variable.name };
    const width = variable.type === 'text' ? textWidth(variable, widths.get(variable.name) ?? 0) : 0;
    const wrong = [nameFault(variable.name, names), missingFault(variable), widthFault(width)];
    faults.push(...wrong.flatMap((fault) => (fault === undefined ? [] : [{ place, ...fault }])));
    names.add(variable.name.toLowerCase());
    // Names of segments are made from the short name, so short names are plain numbers.
    return { variable, shortName: `V${i + 1}`, width, format: outFormat(variable, width) };
  });
  if (faults.length > 0) throw new FaultError(faults);
  return columns;
}

/** A name that SPSS does not take, or that it does not tell from another. */
function nameFault(name: string, taken: ReadonlySet<string>): Fault | undefined {
  const code = 'LV-SPSS-WRITE-NAME';
  if (
    !/^[\p{L}@][\p{L}\p{M}\p{N}_.$#@]*$/u.test(name) ||
    name.endsWith('.') ||
    Buffer.byteLength(name) > 64
  ) {
    return {
      code,
      what: 'the name can not be a variable in SPSS',
      expected: 'a letter, then letters, digits, _ . $ # @, at most 64 bytes, no full stop at the end',
      remedy: 'rename the variable before writing .sav',
    };
  }
  if (!taken.has(name.toLowerCase())) return undefined;
  return {
    code,
    what: 'the name differs from another only in upper and lower case, which SPSS does not tell apart',
    remedy: 'rename one of them before writing .sav',
  };
}

function missingFault(variable: SourceVariable): Fault | undefined {
  const codes = missingOf(variable);
  const ranges = codes.filter((code) => 'from' in code).length;
  const discrete = codes.length - ranges;
  const tooMany = ranges > 1 || (ranges === 1 ? discrete > 1 : discrete > 3);
  if (!tooMany && !(ranges > 0 && variable.type === 'text')) return undefined;
  return {
    code: 'LV-SPSS-WRITE-MISSING',
    what: 'the variable has more missing codes than SPSS can hold',
    found: `${discrete} values and ${ranges} ranges`,
    expected: 'up to 3 values, or a range of numbers and at most one value',
    remedy: 'join codes that lie side by side into a range',
  };
}

function widthFault(width: number): Fault | undefined {
  if (width <= largestText) return undefined;
  return {
    code: 'LV-SPSS-WRITE-TEXT',
    what: 'the longest text is longer than SPSS can hold',
    found: `${width} bytes`,
    expected: `at most ${largestText} bytes`,
    remedy: 'shorten the text, or write Parquet',
  };
}

/** Missing codes as SPSS can hold them: those that stand for more than three of Stata's .a to .z are one range. */
export function missingOf(variable: SourceVariable): MissingCode[] {
  const stata = variable.missing.every((code) => 'value' in code && Number(code.value) > 2147483620);
  if (variable.missing.length <= 3 || !stata) return variable.missing;
  return [{ from: 2147483622, to: 2147483647 }];
}

/** The declared width where the texts and codes fit in it, else what they need. */
function textWidth(variable: SourceVariable, longest: number): number {
  const format = parseFormat(variable.format);
  const declared = format?.type === 1 ? format.width : 0;
  const codes = variable.valueLabels.map((label) => Buffer.byteLength(String(label.value)));
  return Math.max(1, longest, declared <= largestText ? declared : 0, ...codes);
}

function outFormat(variable: SourceVariable, width: number): SpssFormat {
  if (width > 0) return { type: 1, width: Math.min(width, 255), decimals: 0 };
  const format = parseFormat(variable.format);
  const wanted = variable.type === 'boolean' ? 'number' : variable.type;
  if (format && format.type > 2 && format.width <= 40 && typeOfFormat(format) === wanted) return format;
  const plain = { date: 'DATE11', datetime: 'DATETIME20', time: 'TIME8', boolean: 'F1.0' };
  return parseFormat(plain[variable.type as keyof typeof plain] ?? 'F8.2')!;
}

/** Widths of the string variables that hold a text: itself up to 255 bytes, else ceil(width / 252) segments. */
export function segmentWidths(width: number): number[] {
  if (width <= 255) return [width];
  const count = Math.ceil(width / 252);
  return [...new Array<number>(count - 1).fill(255), width - 252 * (count - 1)];
}

/** A value of the table as the file holds it: timestamps as seconds since 1582. */
export function outNumber(value: number, variable: SourceVariable): number {
  const dated = variable.type === 'date' || variable.type === 'datetime';
  return dated && Number.isFinite(value) ? value / 1000 + epochSeconds : value;
}
