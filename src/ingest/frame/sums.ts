/** What stands above a row, column by column; columns that are not of numbers have n 0. */
export interface Above {
  rows: number;
  n: Float64Array;
  sum: Float64Array;
  max: Float64Array;
  /** 1 where a number above is no whole one. */
  broken: Uint8Array;
}

/** A cell of a row that may be one of sums: a number with its decimals as written, or what it is else. */
export type SumCell = { value: number; decimals: number } | 'empty' | 'text';

export function aboveOf(width: number): Above {
  const numbers = () => new Float64Array(width);
  return {
    rows: 0,
    n: numbers(),
    sum: numbers(),
    max: numbers().fill(-Infinity),
    broken: new Uint8Array(width),
  };
}

/** Takes a number of a row above into account. */
export function addAbove(above: Above, k: number, value: number): void {
  above.n[k]!++;
  above.sum[k]! += value;
  if (value > above.max[k]!) above.max[k] = value;
  if (!Number.isInteger(value)) above.broken[k] = 1;
}

/** Fewest rows above; of a row that leaves no column out and has no text, as chance makes such of a few small numbers. */
const fewest = 3;
const fewestOfWhole = 6;

/**
 * Whether the numbers of a row are the sums, the means or the counts of the columns above it. Sums must pass an answer's size in
 * one column, or in two where the row has a text as any respondent's; counts in two; means must have decimals where the answers have none, and
 * stand in two columns, in a row without a text.
 */
export function isSumRow(cells: readonly SumCell[], above: Above): boolean {
  const numbers = cells.flatMap((cell, k) => (typeof cell === 'object' ? [{ ...cell, k }] : []));
  const named = cells.includes('text');
  const whole = !named && !cells.includes('empty');
  if (numbers.length === 0 || above.rows < (whole ? fewestOfWhole : fewest)) return false;
  if (numbers.some(({ k }) => above.n[k]! < 2)) return false;
  const is = (of: (k: number) => number) =>
    numbers.every(({ value, decimals, k }) => {
      const rounding = 0.5 * 10 ** -decimals * (1 + 1e-9);
      const exact = decimals >= 6 ? 0 : rounding;
      const counted = above.broken[k] === 0 && of === sum;
      return Math.abs(value - of(k)) <= (counted ? 0 : exact) + 1e-9 * Math.abs(of(k));
    });
  const sum = (k: number) => above.sum[k]!;
  const count = (k: number) => above.n[k]!;
  const mean = (k: number) => above.sum[k]! / above.n[k]!;
  // One column alone must say it clearly; rows that are numbered from 0 end in the count, and soon in the sum.
  const least = numbers.length === 1 ? 2 : 1;
  const beyond = (step: number) =>
    numbers.filter(({ value, k }) => value > least * above.max[k]! + step).length;
  if ((named ? beyond(1) >= 2 : beyond(0) >= 1) && is(sum)) return true;
  if (beyond(1) >= 2 && is(count)) return true;
  const between = numbers.some(({ value, k }) => above.broken[k] === 0 && !Number.isInteger(value));
  return !named && numbers.length >= 2 && between && is(mean);
}

/** Times the largest number above that a total is at least. */
const farBeyond = 2;

/**
 * Whether a row without a text has numbers far beyond those above it in all of its columns: a total of other rows than these, as
 * of a file that was filtered. One number alone may be a respondent's.
 */
export function looksLikeSums(cells: readonly SumCell[], above: Above): boolean {
  const numbers = cells.flatMap((cell, k) => (typeof cell === 'object' ? [{ ...cell, k }] : []));
  if (cells.includes('text') || !cells.includes('empty') || above.rows < fewest) return false;
  return (
    numbers.length >= 2 &&
    numbers.every(
      ({ value, k }) => above.n[k]! >= 2 && above.max[k]! > 0 && value > farBeyond * above.max[k]!,
    )
  );
}

/** What is said of a last row that `looksLikeSums`. */
export const farRowText = (at: number, line: 'line' | 'row'): string =>
  `the last row (${line} ${at}) has numbers far beyond those above it, and nothing else, and is read as a respondent; delete it in the file if it is a total`;

/** What is said of rows of sums at a table's end. */
export function sumRowsText(lines: readonly number[], line: 'line' | 'row'): string {
  const one = lines.length === 1;
  return `${one ? 'the row' : `${lines.length} rows`} at the end (${line} ${lines.join(', ')}) ${one ? 'has' : 'have'} the sums, means or counts of the columns above, and ${one ? 'is' : 'are'} left out as no respondent; delete ${one ? 'it' : 'them'} in the file, or give ${one ? 'it an id if it is an answer' : 'them ids if they are answers'}`;
}
