import { axisOf, axisSpec } from '../axis.js';
import { divergentColours, ink, textOn } from '../drawing/palette.js';
import { short, topLevel } from '../drawing/spec.js';
import { reachOf } from '../extents.js';
import type { FigureBuilder, Spec } from '../figure.js';
import { numberFormat } from '../format.js';
import { figureTexts } from '../texts/index.js';
import { distributions } from './distribution.js';
import {
  type AbsentRow,
  absentLayer,
  barLayer,
  fits,
  gridLayer,
  legend,
  missingColumn,
  missingRoom,
  type PlacedRow,
  rowLayout,
  segmentLabels,
} from './row-chart.js';

/** Pixels between the ticks that labels of whole per cent take; those at the ends are moved inwards. */
const labelRoom = 56;

/**
 * A Likert battery as diverging stacked bars: answers below the middle to the left of the zero line,
 * those above it to the right, a middle category half to each side. With a grouping variable: a bar a group.
 */
export const likert: FigureBuilder = (item, doc, { language, width }) => {
  const t = figureTexts(language);
  const f = numberFormat(language);
  const data = distributions(item, doc, language);
  const count = data.categories.length;
  const half = Math.floor(count / 2);
  const colours = divergentColours(count);
  const missing = data.missingLabel;
  const room = missingRoom(missing);

  const entries = data.categories.map((category, i) => ({ label: category.label, colour: colours[i]! }));
  const top = legend(entries, 0, width).height + room.top;
  const layout = rowLayout(data.rows, { width, right: room.right, top });
  const key = legend(entries, layout.left, width);

  const axis = axisOf(item, doc);
  const { low, high } = axis;
  const values: Spec[] = [];
  const labels: Spec[] = [];
  const missingTexts: { place: PlacedRow; text: string }[] = [];
  const absent: AbsentRow[] = [];
  const pixelsPerShare = layout.plotWidth / (high - low);
  // Where labels would touch each other there are fewer, and the one at zero is always among them.
  const ticks =
    0.2 * pixelsPerShare < labelRoom
      ? [-1, -0.5, 0, 0.5, 1].filter((x) => x >= low && x <= high)
      : axis.ticks;
  for (const [i, row] of data.rows.entries()) {
    const place = layout.rows[i]!;
    if (row.heading) continue;
    if (row.missing !== null) {
      missingTexts.push({ place, text: f.percent(row.missing) });
    }
    if (row.shares === null) {
      absent.push({ place, word: row.word });
      continue;
    }
    let at = -reachOf(row.shares).below;
    for (const [j, share] of row.shares.entries()) {
      const colour = colours[j]!;
      if (share > 0) {
        values.push({
          start: short(at),
          end: short(at + share),
          y0: place.y0,
          y1: place.y1,
          colour,
          answer: data.categories[j]!.label,
        });
      }
      const text = f.percent(share);
      if (fits(text, share * pixelsPerShare)) {
        labels.push({ x: short(at + share / 2), y: place.yc, text, colour: textOn(colour) });
      }
      at += share;
    }
  }
  const spec = topLevel({
    width: layout.plotWidth,
    height: layout.height,
    layer: [
      ...(values.length === 0
        ? []
        : [
            ...gridLayer(
              ticks.filter((tick) => tick !== 0),
              layout,
              width,
            ),
            ...gridLayer([0], layout, width, { color: ink }),
            barLayer(
              values,
              { type: 'quantitative', ...axisSpec({ ...axis, ticks }, language) },
              { stroke: '#ffffff', strokeWidth: 1.5 },
            ),
          ]),
      ...segmentLabels(labels),
      ...absentLayer(absent),
      ...missingColumn(missing, missingTexts, layout, room.right, top),
      ...key.layers,
      ...layout.layers,
    ],
  });
  // The answers counted as «high» in words: the upper half, two at most.
  const upper = data.categories.slice(count - Math.min(2, Math.max(1, half)));
  const named = upper.map(({ label }) => t.quote(label)).join(` ${t.and} `);
  return {
    spec,
    table: data.table,
    alt: `${t.likertAlt(data.rows.filter((row) => !row.heading).length, named)} ${data.extremes(
      upper.map((_, i) => count - upper.length + i),
    )}`,
    n: data.n,
    notes: data.notes,
  };
};
