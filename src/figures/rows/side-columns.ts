import { linesWidth, wrap } from '../drawing/fonts.js';
import { faintInk, ink } from '../drawing/palette.js';
import { lineHeight, round, size } from '../drawing/spec.js';
import type { FigureWidth, Spec } from '../figure.js';
import { textLayer, toldIn } from '../placed-texts.js';
import type { RowLayout } from './row-layout.js';

/** A column of numbers right of the bars, under its heading. */
export interface SideColumn {
  heading: string;
  /** Which field of the rows it shows. */
  field: string;
  bold?: boolean;
}

/** Pixels that the columns take: their right edges counted from the plot's right edge, and the headings' height. */
interface SideRoom {
  width: number;
  height: number;
  edges: number[];
  headings: string[][];
}

const most = { wide: 92, narrow: 64 } as const;
const gap = 12;

export function sideRoom(columns: readonly SideColumn[], width: FigureWidth): SideRoom {
  const headings = columns.map(({ heading }) => wrap(heading, most[width], size.value));
  const edges: number[] = [];
  let at = 0;
  for (const [i, lines] of headings.entries()) {
    at += gap + Math.ceil(Math.max(columns[i]!.field === 'n' ? 30 : 36, linesWidth(lines, size.value, true)));
    edges.push(at);
  }
  return {
    width: at,
    height: Math.max(0, ...headings.map((lines) => lines.length)) * lineHeight,
    edges,
    headings,
  };
}

/** The columns' headings over the first row, and each row's numbers. */
export function sideColumns(
  columns: readonly SideColumn[],
  rows: readonly object[],
  layout: RowLayout,
  side: SideRoom,
): Spec[] {
  return columns.flatMap(({ field, bold }, c) => {
    const x = round(layout.plotWidth + side.edges[c]!);
    const lines = side.headings[c]!;
    const mark = { align: 'right', ...(bold ? { fontWeight: 'bold' } : {}), fill: bold ? ink : faintInk };
    const values = rows.flatMap((row, i) => {
      const text = (row as Record<string, string>)[field] ?? '';
      return text === '' ? [] : [{ x, y: layout.rows[i]!.yc, text }];
    });
    const y = round(layout.top - 4 - (lines.length - 0.5) * lineHeight);
    return [
      textLayer([{ x, y, text: toldIn(lines) }], { ...mark, fontSize: size.value }),
      ...(values.length === 0 ? [] : [textLayer(values, { ...mark, fontSize: size.label })]),
    ];
  });
}
