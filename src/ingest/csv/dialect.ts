import { FaultError, fault } from '../../errors/index.js';
import { type CsvScanner, type Dialect, CsvScanner as Scanner } from './scan.js';

const separators: Dialect['separator'][] = [';', '\t', ',', '|'];

/** Widths of the sample's whole records with one separator; null when quotes don't fit it. */
function widths(sample: Uint8Array, dialect: Dialect, whole: boolean): number[] | null {
  const out: number[] = [];
  const scanner: CsvScanner = new Scanner('', dialect, (cells) => {
    const blank = cells.count === 1 && cells.starts[0] === cells.ends[0] && cells.quoted[0] === 0;
    if (!blank) out.push(cells.count);
  });
  try {
    scanner.push(sample);
    if (whole) scanner.end();
  } catch (error) {
    if (error instanceof FaultError) return out.length > 1 ? out : null;
    throw error;
  }
  return out;
}

/**
 * The separator and line ends of a text file, from its beginning: the separator under which most records
 * have as many cells as the header, and of equals the one that gives most cells.
 * @param sample UTF-8 bytes from the file's beginning
 * @param whole whether the sample is the whole file
 * Throws LV-CSV-SEPARATOR when the rows are divided by something that is none of the usual separators.
 */
export function detectDialect(file: string, sample: Uint8Array, whole: boolean): Dialect {
  const newline = sample.includes(10) || !sample.includes(13) ? 'lf' : 'cr';
  let best: { dialect: Dialect; share: number; width: number } | undefined;
  for (const separator of separators) {
    const dialect: Dialect = { separator, newline };
    const counts = widths(sample, dialect, whole);
    const width = counts?.[0] ?? 0;
    if (counts === null || width < 2) continue;
    const share = counts.filter((c) => c === width).length / counts.length;
    if (!best || share > best.share || (share === best.share && width > best.width)) {
      best = { dialect, share, width };
    }
  }
  if (best) return best.dialect;
  const text = Buffer.from(sample).toString('utf8');
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line !== '');
  if (!whole) lines.pop();
  for (const mark of [':', '^', '~', '#', ' ']) {
    const count = (line: string) => line.split(mark).length - 1;
    const inHeader = count(lines[0] ?? '');
    if (lines.length > 2 && inHeader > 1 && lines.every((line) => count(line) === inHeader)) {
      fault({
        code: 'LV-CSV-SEPARATOR',
        place: { file, line: 1 },
        what: 'the cells are not divided by a usual separator',
        found: mark === ' ' ? 'a space between the cells' : `'${mark}' ${inHeader} times in every row`,
        expected: 'comma, semicolon, tab or |',
        remedy: 'export the file again with one of these, or name the separator',
      });
    }
  }
  return { separator: ';', newline };
}
