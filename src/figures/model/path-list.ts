import type { ResultsDocument } from '../../results/index.js';
import { faintInk, palette, seriesColour } from '../drawing/palette.js';
import { pixels, round, short, size, topLevel } from '../drawing/spec.js';
import type { FigureOptions, Spec } from '../figure.js';
import { numberFormat } from '../format.js';
import { labelOf } from '../look-up.js';
import { textLayer } from '../placed-texts.js';
import { type ChartRow, rowLayout } from '../rows/row-layout.js';
import { figureTexts } from '../texts/index.js';
import { type EdgeGroup, edgeWord, type ModelEdge, stars } from './model-edges.js';

/**
 * A model's standardised coefficients as bars, under a heading for each outcome: the path diagram for a
 * screen too narrow for boxes and arrows.
 */
export function pathList(
  doc: ResultsDocument,
  groups: readonly EdgeGroup[],
  { language, width }: FigureOptions,
): Spec {
  const t = figureTexts(language);
  const f = numberFormat(language);
  const name = (id: string) => labelOf(doc, id, language);
  const rows: (ChartRow & { edge?: ModelEdge })[] = [];
  for (const { group, edges } of groups) {
    const add = (heading: string, list: ModelEdge[], label: (edge: ModelEdge) => string) => {
      if (list.length === 0) return;
      rows.push({ label: group === undefined ? heading : `${group.label}: ${heading}`, heading: true });
      for (const edge of list) rows.push({ label: label(edge), edge });
    };
    const of = (kind: ModelEdge['kind']) => edges.filter((edge) => edge.kind === kind);
    for (const outcome of new Set(of('path').map((edge) => edge.to))) {
      add(
        t.explaining(name(outcome)),
        of('path').filter((edge) => edge.to === outcome),
        (edge) => name(edge.from),
      );
    }
    for (const factor of new Set(of('loading').map((edge) => edge.from))) {
      add(
        `${t.loading}: ${name(factor)}`,
        of('loading').filter((edge) => edge.from === factor),
        (edge) => name(edge.to),
      );
    }
    add(t.covariance, of('covariance'), (edge) => `${name(edge.from)} – ${name(edge.to)}`);
  }
  const layout = rowLayout(rows, { width, right: 70, barHeight: 12 });
  const values = rows.flatMap((row) => (row.edge?.value == null ? [] : [row.edge.value]));
  // Standardised coefficients are read against 1, however small all of a model's are.
  const low = Math.min(0, ...values) < 0 ? Math.min(-1, ...values) : 0;
  const high = Math.max(1, ...values);
  const scale = layout.plotWidth / (high - low);
  const bars: Spec[] = [];
  const texts: { x: number; y: number; text: string; bold: boolean }[] = [];
  for (const [i, row] of rows.entries()) {
    const place = layout.rows[i]!;
    const edge = row.edge;
    if (edge === undefined) continue;
    if (edge.value !== null) {
      bars.push({
        start: 0,
        end: short(edge.value),
        y0: place.y0,
        y1: place.y1,
        colour: !edge.significant ? '#c9c9c9' : edge.value < 0 ? palette.categorical[1] : seriesColour,
      });
    }
    texts.push({
      x: round(layout.plotWidth + 66),
      y: place.yc,
      text:
        edge.value === null ? edgeWord(edge.std, language) : `${f.decimal(edge.value, 2)}${stars(edge.p)}`,
      bold: edge.significant,
    });
  }
  const pick = (bold: boolean) =>
    texts.filter((text) => text.bold === bold).map(({ x, y, text }) => ({ x, y, text }));
  return topLevel({
    width: layout.plotWidth,
    height: layout.height,
    layer: [
      ...(bars.length === 0
        ? []
        : [
            {
              data: { values: bars },
              mark: { type: 'rect' },
              encoding: {
                x: {
                  field: 'start',
                  type: 'quantitative',
                  scale: { domain: [short(low), short(high)], nice: false },
                  axis: null,
                },
                x2: { field: 'end' },
                y: pixels('y0'),
                y2: { field: 'y1' },
                color: { field: 'colour', type: 'nominal', scale: null },
              },
            },
            {
              data: {
                values: layout.rows
                  .filter((row) => row.y1 > row.y0)
                  .map((row) => ({ x: round(-low * scale), y: row.y0 - 2, y2: row.y1 + 2 })),
              },
              mark: { type: 'rule', color: '#8a8a8a' },
              encoding: { x: pixels('x'), y: pixels('y'), y2: { field: 'y2' } },
            },
          ]),
      ...(pick(true).length > 0
        ? [textLayer(pick(true), { align: 'right', fontSize: size.value, fontWeight: 'bold' })]
        : []),
      ...(pick(false).length > 0
        ? [textLayer(pick(false), { align: 'right', fontSize: size.value, fill: faintInk })]
        : []),
      ...layout.labels,
    ],
  });
}
