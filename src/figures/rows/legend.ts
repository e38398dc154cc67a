import { linesWidth, wrap } from '../drawing/fonts.js';
import { fromTo, lineHeight, ownColour, round, size } from '../drawing/spec.js';
import { type FigureWidth, type Spec, totalWidth } from '../figure.js';
import { textLayer, toldIn } from '../placed-texts.js';

/** What a colour of a figure means. */
export interface LegendEntry {
  label: string;
  colour: string;
}

/** A legend in answer order above the plot, in as many lines as it needs. */
export function legend(
  entries: readonly LegendEntry[],
  left: number,
  width: FigureWidth,
): { height: number; layers: Spec[] } {
  if (entries.length === 0) return { height: 0, layers: [] };
  const room = totalWidth[width] - 12;
  const symbol = 13;
  const step = lineHeight + 4;
  let [x, y] = [0, step / 2];
  const boxes: Spec[] = [];
  const texts: Spec[] = [];
  for (const { label, colour } of entries) {
    const lines = wrap(label, room - symbol - 6, size.value);
    const entryWidth = symbol + 6 + linesWidth(lines, size.value);
    if (x > 0 && x + entryWidth > room) {
      x = 0;
      y += step;
    }
    boxes.push({
      x: round(left + x),
      x2: round(left + x + symbol),
      y: round(y - symbol / 2),
      y2: round(y + symbol / 2),
      colour,
    });
    texts.push({ x: round(left + x + symbol + 6), y: round(y), text: toldIn(lines) });
    y += (lines.length - 1) * lineHeight;
    x += entryWidth + 18;
  }
  return {
    height: round(y + step / 2 + 8),
    layers: [
      { data: { values: boxes }, mark: { type: 'rect' }, encoding: { ...fromTo, color: ownColour } },
      textLayer(texts, { align: 'left', fontSize: size.value }),
    ],
  };
}
