import { axisSpec, wholeAxis } from '../axis.js';
import { sequentialColours, textOn } from '../drawing/palette.js';
import { short } from '../drawing/spec.js';
import type { FigureBuilder, Spec } from '../figure.js';
import { numberFormat } from '../format.js';
import { figureTexts } from '../texts/index.js';
import { distributions } from './distribution.js';
import { missingColumn, missingRoom } from './missing-column.js';
import { rowChart } from './row-chart.js';
import { rowLayout } from './row-layout.js';
import { barLayer, fits, gridLayer, segmentLabels } from './row-marks.js';

/** A battery of amounts: each question's answers stacked to 100 %, light to dark. */
export const stackedBars: FigureBuilder = (item, doc, { language, width }) => {
  const t = figureTexts(language);
  const f = numberFormat(language);
  const data = distributions(item, doc, language);
  const colours = sequentialColours(data.categories.length);
  const room = missingRoom(data.missingLabel);
  const layout = rowLayout(data.rows, {
    width,
    ...room,
    legend: data.categories.map(({ label }, i) => ({ label, colour: colours[i]! })),
  });
  const values: Spec[] = [];
  const labels: Spec[] = [];
  for (const [i, { shares }] of data.rows.entries()) {
    const { y0, yc, y1 } = layout.rows[i]!;
    let at = 0;
    for (const [j, share] of (shares ?? []).entries()) {
      const colour = colours[j]!;
      values.push({ start: short(at), end: short(at + share), y0, y1, colour });
      const text = f.percent(share);
      if (fits(text, share * layout.plotWidth)) {
        labels.push({ x: short(at + share / 2), y: yc, text, colour: textOn(colour) });
      }
      at += share;
    }
  }
  const x: Spec = { type: 'quantitative', ...axisSpec(wholeAxis, language) };
  const bars =
    values.length === 0
      ? []
      : [...gridLayer(wholeAxis.ticks, layout), barLayer(values, x, { stroke: '#ffffff', strokeWidth: 1.5 })];
  const missing = data.rows.flatMap((row, i) =>
    row.missing === null ? [] : [{ place: layout.rows[i]!, text: f.percent(row.missing) }],
  );
  const answer = t.quote(data.categories.at(-1)?.label ?? '');
  return {
    spec: rowChart(layout, {
      marks: [...bars, ...segmentLabels(labels)],
      absent: data.rows.map(({ word }, i) => ({ y: layout.rows[i]!.yc, word })),
      beside: missingColumn(data.missingLabel, missing, layout),
    }),
    table: data.table,
    alt: `${t.stackedAlt(data.rows.filter((row) => !row.heading).length)} ${t.shareAnswering(answer)} ${data.extremes([data.categories.length - 1])}`,
    n: data.n,
    notes: data.notes,
  };
};
