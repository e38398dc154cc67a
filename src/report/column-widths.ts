import { textWidth } from '../figures/index.js';

/** What a cell takes of its column. */
interface MeasuredCell {
  text: string;
  bold?: boolean;
  /** A number: it needs no more than it takes, and is never broken. */
  right?: boolean;
  span?: number;
}

/** Rows that are measured: long tables look the same all the way down. */
const mostMeasured = 400;

/** How text is set: all columns together, the type's size and a cell's margins, in one unit. */
interface Setting {
  room: number;
  size: number;
  beside: number;
}

/** Whether every word of a table has room on a line of its own. */
export const wordsFit = (
  rows: readonly (readonly MeasuredCell[])[],
  { room, size, beside }: Setting,
): boolean => measured(rows, { size, beside }).least.reduce((sum, width) => sum + width, 0) <= room;

/** How much smaller type may be, as a part of the largest, so that short names of rows stand on a line each. */
const forNames = 0.85;
/** Names that are short, as a part of the room. */
const shortNames = 0.25;

/**
 * The first of some sizes, large to small, at which no word of a table is broken, and short names of its rows neither where
 * that takes little; the last where none is small enough.
 */
export function fittedSize(
  rows: readonly (readonly MeasuredCell[])[],
  { room, sizes, beside }: Omit<Setting, 'size'> & { sizes: readonly number[] },
): number {
  const namesFit = (size: number): boolean => {
    const { least, wanted } = measured(rows, { size, beside });
    const names = wanted[0]!;
    return names <= shortNames * room && names + least.slice(1).reduce((a, b) => a + b, 0) <= room;
  };
  const named = sizes.find((size) => size >= forNames * sizes[0]! && namesFit(size));
  if (named !== undefined) return named;
  return sizes.find((size) => wordsFit(rows, { room, size, beside })) ?? sizes.at(-1)!;
}

/**
 * Widths of a printed table's columns, by what they hold: each has room for its longest word or number, the rest goes to
 * those with much text. Where even that is too wide the widest give way.
 */
export function columnWidths(
  rows: readonly (readonly MeasuredCell[])[],
  { room, size, beside }: Setting,
): number[] {
  const { least, wanted } = measured(rows, { size, beside });
  const sum = (list: number[]) => list.reduce((a, b) => a + b, 0);
  let widest = room;
  const kept = () => least.map((w) => Math.min(w, widest));
  while (sum(kept()) > room && widest > size) widest -= size / 10;
  const floor = kept();
  const left = room - sum(floor);
  const more = wanted.map((w, c) => Math.max(0, Math.min(w, room) - floor[c]!));
  const share = sum(more) === 0 ? 0 : Math.min(1, left / sum(more));
  return floor.map((w, c) => w + more[c]! * share);
}

/** What each column needs for its longest word or number, and what it would take on one line. */
function measured(rows: readonly (readonly MeasuredCell[])[], { size, beside }: Omit<Setting, 'room'>) {
  const count = Math.max(...rows.map((row) => row.reduce((sum, { span = 1 }) => sum + span, 0)));
  const [least, wanted] = [new Array<number>(count).fill(2 * size), new Array<number>(count).fill(2 * size)];
  for (const row of rows.slice(0, mostMeasured)) {
    let c = 0;
    for (const { text, bold = false, right = false, span = 1 } of row) {
      if (span === 1) {
        const of = (part: string) => textWidth(part, size, bold) + beside;
        least[c] = Math.max(least[c]!, ...text.split(/[ -]/).map(of));
        // Over numbers a heading is set on about two lines.
        wanted[c] = Math.max(wanted[c]!, right ? of(text) * 0.55 : of(text));
      }
      c += span;
    }
  }
  return { least, wanted };
}
