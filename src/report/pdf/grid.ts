import { numberFormat, textOn } from '../../figures/index.js';
import type { Language } from '../../results/index.js';
import { columnWidths, fittedSize, wordsFit } from '../column-widths.js';
import { heatColours, type PrintedHeat } from '../heat-table.js';
import type { PrintedTable } from '../printed-table.js';
import { isStrong } from '../tables/index.js';
import { cellText, unbroken } from '../written.js';

interface GridCell {
  text: string;
  right?: boolean;
  bold?: boolean;
  span?: number;
  rows?: number;
  fill?: string;
  ink?: string;
}

/** A table as cells of a page; columns in points. */
export interface Grid {
  columns: number[];
  /** Of its type, in points. */
  size: number;
  /** Words must be broken for want of room; else none is. */
  hyphenate: boolean;
  head: GridCell[][];
  body: GridCell[][];
}

/** Width of the text of a page that stands, and of one that lies, in points. */
export const textWidths = { upright: 464, lying: 711 } as const;

/** A table with many columns is set smaller, rather than with words broken in two. */
function laidOut(
  head: GridCell[][],
  body: GridCell[][],
  room: number,
): Pick<Grid, 'columns' | 'size' | 'hyphenate'> {
  const rows = [...head.map((row) => row.map((cell) => ({ ...cell, bold: true }))), ...body];
  const beside = 7;
  const size = fittedSize(rows, { room, sizes: [8, 7.5, 7, 6.5], beside });
  const columns = columnWidths(rows, { room, size, beside });
  return {
    columns: columns.map((width) => Math.floor(10 * width) / 10),
    size,
    hyphenate: !wordsFit(rows, { room, size, beside }),
  };
}

export function tableGrid(table: PrintedTable, language: Language, room: number = textWidths.upright): Grid {
  const f = numberFormat(language);
  const isRight = (c: number) => c > 0 && table.columns[c]?.kind !== 'text';
  const spanned = table.columns.some(({ over }) => over !== undefined);
  const body = table.rows.flatMap((row, r) => {
    const cells = row.map(
      (cell, c): GridCell => ({
        text: unbroken(cellText(cell, table.columns[c]?.kind ?? 'text', f)),
        ...(isRight(c) ? { right: true } : {}),
        ...(isStrong(table, r, c) ? { bold: true } : {}),
      }),
    );
    const heading = table.headings?.get(r);
    if (heading === undefined) return [cells];
    return [[{ text: unbroken(heading), bold: true, span: table.columns.length }], cells];
  });
  const over: GridCell[] = [];
  for (let c = 0; spanned && c < table.columns.length; ) {
    const { over: name, label } = table.columns[c]!;
    let span = 1;
    while (name !== undefined && table.columns[c + span]?.over === name) span++;
    over.push(name === undefined ? { text: label, rows: 2, right: isRight(c) } : { text: name, span });
    c += span;
  }
  const head = table.columns.flatMap(({ label, over: name }, c): GridCell[] =>
    spanned && name === undefined ? [] : [{ text: unbroken(label), right: isRight(c) }],
  );
  // Under a heading over several, the cells are counted from the first of its columns.
  const whole = table.columns.map(({ label }, c): GridCell => ({ text: unbroken(label), right: isRight(c) }));
  return { ...laidOut([whole], body, room), head: spanned ? [over, head] : [head], body };
}

export function heatGrid(heat: PrintedHeat): Grid {
  const head = heat.columns.map((text, c): GridCell => ({ text, right: c > 0 }));
  const body = heat.rows.map((row): GridCell[] =>
    'part' in row
      ? [{ text: row.part, bold: true, span: heat.columns.length }]
      : [
          { text: row.question },
          ...row.cells.map(
            ({ text, tint }): GridCell => ({
              text,
              right: true,
              ...(tint ? { fill: heatColours[tint], ink: textOn(heatColours[tint]) } : {}),
            }),
          ),
        ],
  );
  return { ...laidOut([head], body, textWidths.upright), head: [head], body };
}
