import { shownLines } from '../frame/cells.js';
import { canBeTail, type TailKind, tailKind } from '../frame/totals.js';
import type { SourceNote } from '../source-table.js';
import { isEmpty } from './record.js';
import { type Cells, cellText, copyOf } from './scan.js';

/** Lines that are named in a note. */
const most = 10;
/** Rows at the end that may be totals and footnotes. */
const mostHeld = 12;

/** Rows that look like totals and footnotes: held back until it is known whether they are a file's last. */
export class Tail {
  private held: { cells: Cells; kind: Exclude<TailKind, null> }[] = [];
  private within = { count: 0, lines: [] as number[] };

  /** @param answers takes a row that is one like others after all */
  constructor(
    private readonly width: number,
    private readonly answers: (cells: Cells) => void,
  ) {}

  /** Whether the row was held back. */
  holds(cells: Cells): boolean {
    const tail = this.kindOf(cells);
    if (tail === null || this.held.length >= mostHeld) return false;
    this.held.push({ cells: copyOf(cells), kind: tail });
    return true;
  }

  /** What a row would be if it were among the last; told from its first letters, as nearly none is any. */
  private kindOf(cells: Cells) {
    if (this.width < 2) return null;
    const first = isEmpty(cells, 0) ? 1 : 0;
    if (first >= cells.count || isEmpty(cells, first)) return null;
    let at = cells.starts[first]!;
    while (at < cells.ends[first]! && cells.bytes[at] === 32) at++;
    const lone =
      first === 0 && cells.ends.subarray(1, cells.count).every((end, k) => end === cells.starts[k + 1]);
    if (!lone && (!canBeTail(cells.bytes[at]!) || cells.ends[first]! - at > 80)) return null;
    return tailKind(Array.from({ length: cells.count }, (_, k) => cellText(cells, k)));
  }

  /** Rows that were held for the file's end, and are rows like others as more has come. */
  release(): void {
    for (const { cells, kind: tail } of this.held) {
      if (tail === 'total') {
        if (this.within.count++ < most) this.within.lines.push(cells.line);
      }
      this.answers(cells);
    }
    this.held = [];
  }

  /** Rows at the end that are totals or footnotes are left out; what only may be one is not, unless beside a sure one. */
  end(idsAreTexts: boolean, rows: () => number, notes: SourceNote[]): void {
    // Below ids that are texts a text alone is a respondent who answered nothing.
    if (idsAreTexts) {
      const last = this.held.findLastIndex((h) => h.kind === 'lone');
      const after = this.held.splice(last + 1);
      this.release();
      this.held = after;
    }
    const sure = this.held.some((h) => h.kind !== 'perhaps') && rows() > 0;
    if (!sure) this.release();
    const left = this.held.map((h) => h.cells.line);
    if (left.length > 0) {
      const one = left.length === 1;
      notes.push({
        code: 'LV-INGEST-TOTAL',
        text: `${one ? 'the row' : `${left.length} rows`} at the end (line ${shownLines(left)}) ${one ? 'is a total or a footnote, no respondent, and is' : 'are totals or footnotes, no respondents, and are'} left out; delete ${one ? 'it' : 'them'} in the file, or rename ${one ? 'its' : 'their'} first cell if ${one ? 'it is an answer' : 'they are answers'}`,
        rowsLeftOut: left.length,
      });
    }
    const { count, lines } = this.within;
    if (count > 0 && count <= Math.max(3, 0.1 * rows())) {
      notes.push({
        code: 'LV-INGEST-TOTAL',
        text: `${count === 1 ? 'a row' : `${count} rows`} among the others (line ${shownLines(lines, count)}) ${count === 1 ? 'is' : 'are'} named like a total and read as ${count === 1 ? 'a respondent' : 'respondents'}; delete ${count === 1 ? 'it' : 'them'} in the file if ${count === 1 ? 'it is one' : 'they are totals'}`,
      });
    }
  }
}
