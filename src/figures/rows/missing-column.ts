import { linesWidth, wrap } from '../drawing/fonts.js';
import { faintInk } from '../drawing/palette.js';
import { lineHeight, round, size } from '../drawing/spec.js';
import type { Spec } from '../figure.js';
import { textLayer, toldIn } from '../placed-texts.js';
import type { PlacedRow, RowLayout } from './row-layout.js';

const most = 84;

/** Room that the column needs: to the right of the bars, and over the first row beside the legend's. */
export function missingRoom(label: string | null): { right: number; top: number } {
  if (label === null) return { right: 10, top: 0 };
  const lines = wrap(label, most, size.value);
  return {
    right: Math.ceil(Math.max(44, linesWidth(lines, size.value)) + 22),
    top: ((lines.length - 1) * lineHeight) / 2,
  };
}

/** A column of shares without a valid answer, right of the bars, under its heading. */
export function missingColumn(
  label: string | null,
  shares: readonly { place: PlacedRow; text: string }[],
  layout: RowLayout,
): Spec[] {
  if (label === null) return [];
  const lines = wrap(label, most, size.value);
  const x = round(layout.plotWidth + missingRoom(label).right - 4);
  const mark = { align: 'right', fontSize: size.value, fill: faintInk };
  const heading = { x, y: round(layout.top - lines.length * lineHeight + 4), text: toldIn(lines) };
  const values = shares.map(({ place, text }) => ({ x, y: place.yc, text }));
  return [textLayer([heading], mark), ...(values.length === 0 ? [] : [textLayer(values, mark)])];
}
