import {
  aboveOf,
  addAbove,
  farRowText,
  isSumRow,
  looksLikeSums,
  type SumCell,
  sumRowsText,
} from '../frame/sums.js';
import { cellKind, kind, parseNumber, parseThousands } from './cell-kind.js';
import type { Survey } from './columns.js';
import type { Cells } from './scan.js';

/** The number of a cell as its column is read; null where it is empty or blank. */
export function numberOfCell(survey: Survey, cells: Cells, k: number): number | null {
  let start = cells.starts[k]!;
  let end = cells.ends[k]!;
  while (start < end && cells.bytes[start] === 32) start++;
  while (end > start && cells.bytes[end - 1] === 32) end--;
  if (start === end) return null;
  const parse = survey.points[k] === 'thousands' ? parseThousands : parseNumber;
  return parse(cells.bytes, start, end);
}

/** Whether a cell is missing: nothing in it, or a mark for that. */
export function isMissingCell(survey: Survey, cells: Cells, k: number): boolean {
  const start = cells.starts[k]!;
  const end = cells.ends[k]!;
  return (
    start === end ||
    (survey.marksMissing[k] === true &&
      cells.quoted[k] === 0 &&
      end - start <= 8 &&
      cellKind(cells.bytes, start, end, true) === kind.missingMark)
  );
}

/** Decimals of a number as it is written. */
function decimalsOf(cells: Cells, k: number): number {
  const text = Buffer.from(cells.bytes.subarray(cells.starts[k]!, cells.ends[k]!)).toString('latin1').trim();
  const mark = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
  return mark < 0 ? 0 : text.length - mark - 1;
}

/** The last rows of a file held against the sums of those above, in one more pass over it. */
export class SumRows {
  private readonly above;
  private readonly last: { line: number; cells: SumCell[]; values: (number | null)[] }[] = [];

  /** @param first the first row to be looked at, 0-based */
  constructor(
    private readonly survey: Survey,
    private readonly first: number,
  ) {
    this.above = aboveOf(survey.variables.length);
  }

  row(cells: Cells, at: number): void {
    const { survey, above } = this;
    const values = survey.variables.map(({ type }, k) =>
      type !== 'number' || isMissingCell(survey, cells, k) ? null : numberOfCell(survey, cells, k),
    );
    if (at < this.first) {
      above.rows++;
      for (const [k, value] of values.entries()) if (value !== null) addAbove(above, k, value);
      return;
    }
    this.last.push({
      line: cells.line,
      values,
      cells: values.map((value, k): SumCell => {
        if (value !== null) return { value, decimals: decimalsOf(cells, k) };
        return isMissingCell(survey, cells, k) ? 'empty' : 'text';
      }),
    });
  }

  /** The survey without rows of sums at the end, and with a note of them. */
  without(): Survey {
    const { survey, last } = this;
    const sums = last.map((row) => isSumRow(row.cells, this.above));
    const kept = sums.lastIndexOf(false) + 1;
    const left = last.slice(kept);
    if (left.length === 0) {
      const end = last.at(-1);
      if (end === undefined || !looksLikeSums(end.cells, this.above)) return survey;
      const text = farRowText(end.line, 'line');
      return { ...survey, notes: [...survey.notes, { code: 'LV-INGEST-TOTAL', text }] };
    }
    const note = {
      code: 'LV-INGEST-TOTAL',
      text: sumRowsText(
        left.map(({ line }) => line),
        'line',
      ),
      rowsLeftOut: left.length,
    };
    return { ...survey, rows: survey.rows - left.length, notes: [...survey.notes, note] };
  }
}
