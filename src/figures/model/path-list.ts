import type { Language, ResultsDocument } from '../../results/index.js';
import { faintInk, palette, seriesColour } from '../drawing/palette.js';
import { layerOf, pixels, round, short, size } from '../drawing/spec.js';
import type { FigureOptions, Spec } from '../figure.js';
import { numberFormat } from '../format.js';
import { labelOf } from '../look-up.js';
import { textLayer } from '../placed-texts.js';
import { rowChart } from '../rows/row-chart.js';
import { type ChartRow, rowLayout } from '../rows/row-layout.js';
import { barLayer } from '../rows/row-marks.js';
import { figureTexts } from '../texts/index.js';
import { type EdgeGroup, edgeWord, type ModelEdge, stars } from './model-edges.js';

/** A coefficient under its heading. */
interface EdgeRow extends ChartRow {
  edge?: ModelEdge;
}

/** The rows of a model's edges: those that explain each outcome, those of each factor, covariances. */
function edgeRows({ group, edges }: EdgeGroup, doc: ResultsDocument, language: Language): EdgeRow[] {
  const t = figureTexts(language);
  const name = (id: string) => labelOf(doc, id, language);
  const under = (heading: string, list: ModelEdge[], label: (edge: ModelEdge) => string): EdgeRow[] => [
    { label: group === undefined ? heading : `${group.label}: ${heading}`, heading: true },
    ...list.map((edge) => ({ label: label(edge), edge })),
  ];
  const of = (kind: ModelEdge['kind']) => edges.filter((edge) => edge.kind === kind);
  const each = (list: ModelEdge[], end: 'from' | 'to', heading: (id: string) => string) =>
    [...new Set(list.map((edge) => edge[end]))].flatMap((id) =>
      under(
        heading(name(id)),
        list.filter((edge) => edge[end] === id),
        (edge) => name(end === 'to' ? edge.from : edge.to),
      ),
    );
  const covariances = of('covariance');
  return [
    ...each(of('path'), 'to', t.explaining),
    ...each(of('loading'), 'from', (factor) => `${t.loading}: ${factor}`),
    ...(covariances.length === 0
      ? []
      : under(t.covariance, covariances, (edge) => `${name(edge.from)} – ${name(edge.to)}`)),
  ];
}

/**
 * A model's standardised coefficients as bars, under a heading for each outcome: the path diagram for a
 * screen too narrow for boxes and arrows.
 */
export function pathList(
  doc: ResultsDocument,
  groups: readonly EdgeGroup[],
  { language, width }: FigureOptions,
): Spec {
  const rows = groups.flatMap((group) => edgeRows(group, doc, language));
  const layout = rowLayout(rows, { width, right: 70, barHeight: 12 });
  const edges = rows.flatMap(({ edge }, i) => (edge === undefined ? [] : [{ edge, place: layout.rows[i]! }]));
  const values = edges.flatMap(({ edge }) => edge.value ?? []);
  // Standardised coefficients are read against 1, however small all of a model's are.
  const low = Math.min(0, ...values) < 0 ? Math.min(-1, ...values) : 0;
  const high = Math.max(1, ...values);
  const bars = edges.flatMap(({ edge, place: { y0, y1 } }) =>
    edge.value === null ? [] : [{ start: 0, end: short(edge.value), y0, y1, colour: colourOf(edge) }],
  );
  const scale = { domain: [short(low), short(high)], nice: false };
  const zero = round(-low * (layout.plotWidth / (high - low)));
  return rowChart(layout, {
    marks: [
      ...(bars.length === 0
        ? []
        : [
            barLayer(bars, { type: 'quantitative', scale, axis: null }),
            {
              data: { values: edges.map(({ place }) => ({ x: zero, y: place.y0 - 2, y2: place.y1 + 2 })) },
              mark: { type: 'rule', color: '#8a8a8a' },
              encoding: { x: pixels('x'), y: pixels('y'), y2: { field: 'y2' } },
            },
          ]),
      ...numberLayers(edges, layout.plotWidth + 66, language),
    ],
  });
}

const colourOf = ({ value, significant }: ModelEdge): string =>
  !significant ? '#c9c9c9' : value! < 0 ? palette.categorical[1]! : seriesColour;

/** The coefficients right of their bars, significant ones in bold. */
function numberLayers(
  edges: readonly { edge: ModelEdge; place: { yc: number } }[],
  end: number,
  language: Language,
): Spec[] {
  const f = numberFormat(language);
  const texts = (bold: boolean, mark: Spec): Spec[] => {
    const values = edges
      .filter(({ edge }) => edge.significant === bold)
      .map(({ edge: { value, std, p }, place }) => ({
        x: round(end),
        y: place.yc,
        text: value === null ? edgeWord(std, language) : `${f.decimal(value, 2)}${stars(p)}`,
      }));
    return layerOf(values, textLayer(values, { align: 'right', fontSize: size.value, ...mark }));
  };
  return [...texts(true, { fontWeight: 'bold' }), ...texts(false, { fill: faintInk })];
}
