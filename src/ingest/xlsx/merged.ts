import { type SheetCell, textOfCell } from '../cell-table.js';
import { frameKind } from '../frame/cells.js';
import type { Frame } from '../frame/head.js';
import type { SourceNote } from '../source-table.js';

/** Cells that are shown as one, 0-based and inclusive; only the first of them holds a value. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
  /** As Excel writes it: A3:A5. */
  name: string;
}

/** Merges of a sheet that are looked at. */
export const mostMerges = 20_000;

/** A merge by its reference; undefined for what is none. */
export function mergeOf(reference: string | undefined): Merge | undefined {
  const m = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(reference ?? '');
  if (m === null) return undefined;
  const column = (letters: string) => [...letters].reduce((n, c) => 26 * n + c.charCodeAt(0) - 64, 0) - 1;
  return {
    top: Number(m[2]) - 1,
    left: column(m[1]!),
    bottom: Number(m[4]) - 1,
    right: column(m[3]!),
    name: m[0],
  };
}

/** Rows below the names that are looked at for answers in words. */
const mostLooked = 200;

/** Rows above the names that may be a title's. */
const mostTitles = 15;

/** The row of headings that are merged over several columns, and how far down the names reach; undefined where none is. */
function headings(rows: readonly SheetCell[][], merges: readonly Merge[]) {
  const filled = (row: readonly SheetCell[] | undefined) =>
    (row ?? []).filter((cell) => textOfCell(cell).trim() !== '').length;
  const width = Math.max(0, ...rows.slice(0, 50).map((row) => row.length));
  const first = rows.findIndex((row) => filled(row) > 0);
  for (let at = first; at >= 0 && at < Math.min(rows.length, first + mostTitles); at++) {
    const over = merges.filter((m) => m.top === at && m.right > m.left && m.left < width);
    // A title is merged over the whole table, and alone in its row.
    if (filled(rows[at]) < 2) continue;
    const reached =
      filled(rows[at]) + over.reduce((sum, m) => sum + Math.min(m.right, width - 1) - m.left, 0);
    if (over.length === 0 || reached < 0.7 * width) return undefined;
    const bottom = Math.max(...over.map((m) => m.bottom));
    return { at, bottom, over, width };
  }
  return undefined;
}

/**
 * A sheet's names where headings are merged over columns: «Ledelse» over three names is part of each one's label, and a
 * heading over columns without names of their own names each of them, with a number. Names that are merged with empty cells
 * below them reach down to the row of the others.
 * @returns the rows, with whole names in the frame's header; undefined where no heading is merged over columns
 */
export function mergedHeader(
  rows: readonly SheetCell[][],
  merges: readonly Merge[],
): { rows: SheetCell[][]; frame: Frame } | undefined {
  const found = headings(rows, merges);
  if (found === undefined) return undefined;
  const { at, bottom, over, width } = found;
  const text = (r: number, k: number) => textOfCell(rows[r]?.[k] ?? null).trim();
  const covering = (r: number, k: number) =>
    merges.find((m) => m.top <= r && r <= m.bottom && m.left <= k && k <= m.right);
  const spread = (r: number, k: number) => {
    const merge = covering(r, k);
    return merge === undefined ? text(r, k) : text(merge.top, merge.left);
  };
  // Names of their own stand right below the headings: texts, each another than those beside it, which come back in no
  // row below, as answers in words do.
  const below = bottom + 1;
  const columnsOf = (m: Merge) => Array.from({ length: m.right - m.left + 1 }, (_, i) => m.left + i);
  const own = over.map((m) => columnsOf(m).map((k) => text(below, k)));
  const comeBack = over.some((m, i) =>
    rows
      .slice(below + 1, below + 1 + mostLooked)
      .some((_, r) => columnsOf(m).some((k) => own[i]!.includes(text(below + 1 + r, k)))),
  );
  const apart = own.every((cells) => new Set(cells).size === cells.length);
  const named =
    below < rows.length - 1 &&
    own.every((cells) => cells.every((cell) => frameKind(cell) === 'text')) &&
    !comeBack &&
    (apart || rows.length - below > 3);
  const header = named ? below : bottom;
  const columns = Array.from({ length: width }, (_, k) => k);
  const groups = columns.map((k) => spread(at, k));
  const lower = columns.map((k) => (named ? spread(below, k) || groups[k]! : groups[k]!));
  const counts = new Map<string, number>();
  const names = lower.map((name, k) => {
    if (lower.indexOf(name) === lower.lastIndexOf(name) || name === '') return name;
    const long = named && groups[k] !== '' && groups[k] !== name ? `${groups[k]} – ${name}` : name;
    const n = (counts.get(long) ?? 0) + 1;
    counts.set(long, n);
    return n === 1 ? long : `${long} ${n}`;
  });
  const labels = columns.map((k) =>
    named && groups[k] !== '' && groups[k] !== lower[k] && lower[k] !== ''
      ? `${groups[k]} – ${lower[k]}`
      : '',
  );
  const places = over.slice(0, 5).map((m) => m.name);
  const note: SourceNote = {
    code: 'LV-INGEST-HEADER',
    text: `headings are merged over columns (${places.join(', ')}${over.length > 5 ? ` and ${over.length - 5} more` : ''}): ${named ? `the names are taken from row ${header + 1}, and the headings stand before them in the labels` : 'each of the columns has the heading as its name, with a number'}`,
  };
  const whole = rows.map((row, r) => (r === header ? names : row));
  return { rows: whole, frame: { header, data: header + 1, labels, names: [], notes: [note] } };
}

/** What is told of merged cells among the answers, which are the rows from `from` to before `end`. */
export function mergedNotes(
  sheet: string,
  merges: readonly Merge[],
  from: number,
  end: number,
  width: number,
): SourceNote[] {
  const among = merges.filter((m) => m.bottom >= from && m.top < end && m.left < width);
  if (among.length === 0) return [];
  const places = among.slice(0, 5).map((m) => `${sheet}!${m.name}`);
  const one = among.length === 1;
  return [
    {
      code: 'LV-XLSX-MERGED',
      text: `${one ? 'cells are merged' : `cells are merged in ${among.length} places`} among the answers (${places.join(', ')}${among.length > 5 ? ` and ${among.length - 5} more` : ''}): the first cell holds the value and the others are read as empty; unmerge them in Excel and write the value in each row that it holds for`,
    },
  ];
}
