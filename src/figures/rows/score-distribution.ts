import type { Language, ResultRow, ResultsDocument } from '../../results/index.js';
import { absenceNotes, absenceWord, numberCell } from '../absence.js';
import { type Axis, axisOf } from '../axis.js';
import { textWidth, wrap } from '../drawing/fonts.js';
import { faintInk, seriesColour } from '../drawing/palette.js';
import { fromTo, layerOf, lineHeight, pixels, round, short, size, topLevel } from '../drawing/spec.js';
import {
  type DataTable,
  type FigureBuilder,
  type FigureOptions,
  type FigureWidth,
  type Spec,
  totalWidth,
} from '../figure.js';
import { numberFormat } from '../format.js';
import { nRange } from '../look-up.js';
import { textLayer } from '../placed-texts.js';
import { columnsAs } from '../table-columns.js';
import { figureTexts } from '../texts/index.js';
import { panelCaption, type ScorePanel, scorePanels } from './score-panels.js';

/** Weights that leave n as it is weigh nothing. */
const isWeighted = (row: ResultRow | undefined) =>
  row?.n != null && row.weighted_n !== null && Math.abs(row.weighted_n - row.n) > 1e-9 * row.n;

/**
 * How the scores of one or more scales are spread: a bar for each bin of the score, counted in the results
 * table (`count` rows, the bins being the scale's categories). Several scales stand in panels.
 */
export const scoreDistribution: FigureBuilder = (item, doc, options) => {
  const { language } = options;
  const t = figureTexts(language);
  const panels = scorePanels(item, doc, language);
  const absences = panels.flatMap(({ bins }) => bins.map(({ absence }) => absence));
  return {
    spec: panelsSpec(panels, axisOf(item, doc), options),
    table: tableOf(panels, doc, language),
    alt: [
      t.scoresAlt,
      ...panels.map(({ label, told }) =>
        'word' in told ? `${label}: ${told.word}.` : t.scoreAlt(label, told.mean, told.sd),
      ),
    ].join(' '),
    n: nRange(panels.map(({ mean }) => mean)),
    notes: [
      t.scoreEdges,
      ...(panels.some(({ mean }) => isWeighted(mean)) ? [t.scoreUnweighted] : []),
      ...absenceNotes(absences, language),
    ],
  };
};

function tableOf(panels: readonly ScorePanel[], doc: ResultsDocument, language: Language): DataTable {
  const t = figureTexts(language);
  const several = panels.length > 1;
  return {
    columns: [
      ...(several ? columnsAs('text', t.variable) : []),
      { label: t.score, kind: 'text' },
      { label: t.count, kind: 'integer' },
      { label: t.share, kind: 'percent' },
    ],
    rows: panels.flatMap((panel) =>
      panel.bins.map(({ label, key, absence, share }) => [
        ...(several ? [panel.label] : []),
        label,
        numberCell(doc, key, language),
        share ?? (absence === null ? null : absenceWord(absence, language)),
      ]),
    ),
  };
}

const gap = 28;
const axisWidth = 40;

/** How panels are laid out: side by side where there is room. */
interface PanelSize {
  columns: number;
  width: number;
  plotHeight: number;
  /** Bin labels upright where they fit, else standing. */
  standing: boolean;
  labelHeight: number;
}

function panelSize(panels: readonly ScorePanel[], width: FigureWidth): PanelSize {
  const columns =
    panels.length === 1 || width === 'narrow' ? 1 : panels.length === 2 || panels.length === 4 ? 2 : 3;
  const panelWidth = Math.floor((totalWidth[width] - 12 - axisWidth - gap * (columns - 1)) / columns);
  const widths = panels.map(({ bins }) => bins.map(({ label }) => textWidth(label, size.axis)));
  const standing = widths.some((list) =>
    list.some((length) => length + 6 > panelWidth / Math.max(1, list.length)),
  );
  return {
    columns,
    width: panelWidth,
    plotHeight: columns === 1 ? 190 : 110,
    standing,
    labelHeight: standing ? Math.max(...widths.flat()) + 10 : lineHeight + 6,
  };
}

/** A panel with what stands over it, in lines, and where it is. */
interface PlacedPanel {
  panel: ScorePanel;
  title: string[];
  caption: string[];
  left: number;
  top: number;
  /** Where its bars stand. */
  base: number;
  first: boolean;
}

function placedPanels(
  panels: readonly ScorePanel[],
  { columns, width, plotHeight, labelHeight }: PanelSize,
  language: Language,
): { placed: PlacedPanel[]; bottom: number } {
  const heads = panels.map((panel) => ({
    panel,
    title: panels.length === 1 ? [] : wrap(panel.label, width, size.label, true),
    caption: wrap(panelCaption(panel, language), width, size.value),
  }));
  const placed: PlacedPanel[] = [];
  let top = 0;
  for (let first = 0; first < heads.length; first += columns) {
    const line = heads.slice(first, first + columns);
    const headHeight =
      Math.max(...line.map(({ title, caption }) => title.length + caption.length)) * lineHeight;
    const base = top + headHeight + 10 + plotHeight;
    for (const [c, head] of line.entries())
      placed.push({ ...head, left: c * (width + gap), top, base, first: c === 0 });
    top = base + labelHeight + 18;
  }
  return { placed, bottom: top - 12 };
}

function panelsSpec(panels: readonly ScorePanel[], axis: Axis, { language, width }: FigureOptions): Spec {
  const f = numberFormat(language);
  const room = panelSize(panels, width);
  const { placed, bottom } = placedPanels(panels, room, language);
  const heightOf = (share: number) => (share / axis.high) * room.plotHeight;
  const ticks = placed.flatMap(({ left, base, first }) =>
    axis.ticks.map((share) => ({ left, first, y: round(base - heightOf(share)), text: f.percent(share) })),
  );
  const bins = placed.flatMap(({ panel, left, base }) => {
    const step = room.width / Math.max(1, panel.bins.length);
    return panel.bins.map((bin, b) => ({ ...bin, panel, base, step, x: left + b * step }));
  });
  const bars = bins.flatMap(({ label, share, panel, base, step, x }) =>
    share === null
      ? []
      : [
          {
            x: round(x + step * 0.06),
            x2: round(x + step * 0.94),
            y: round(base - heightOf(share)),
            y2: round(base),
            bin: label,
            share: short(share),
            scale: panel.label,
          },
        ],
  );
  const labels = bins.map(({ label, base, step, x }) => ({
    x: round(x + step / 2),
    y: round(base + (room.standing ? 6 : 12)),
    text: label,
  }));
  return topLevel({
    width: totalWidth[width] - 12 - axisWidth,
    height: round(bottom),
    layer: [
      {
        data: { values: ticks.map(({ left, y }) => ({ x: left, x2: left + room.width, y })) },
        mark: { type: 'rule', color: '#d9d9d9' },
        encoding: { x: pixels('x'), x2: { field: 'x2' }, y: pixels('y') },
      },
      ...layerOf(bars, {
        data: { values: bars },
        mark: { type: 'rect', color: seriesColour },
        encoding: fromTo,
      }),
      textLayer(
        ticks.filter(({ first }) => first).map(({ y, text }) => ({ x: -6, y, text })),
        { align: 'right', fontSize: size.axis },
      ),
      textLayer(labels, {
        ...(room.standing ? { align: 'right', angle: 270 } : { align: 'center' }),
        fontSize: size.axis,
      }),
      ...headLayers(placed),
    ],
  });
}

/** The panels' names, and under them their mean and standard deviation. */
function headLayers(placed: readonly PlacedPanel[]): Spec[] {
  const lineAt = (top: number, lines: number) => round(top + lines * lineHeight + lineHeight / 2);
  const titles = placed
    .filter(({ title }) => title.length > 0)
    .map(({ left, top, title }) => ({ x: left, y: lineAt(top, 0), text: title }));
  const captions = placed.map(({ left, top, title, caption }) => ({
    x: left,
    y: lineAt(top, title.length),
    text: caption,
  }));
  return [
    ...layerOf(titles, textLayer(titles, { align: 'left', fontWeight: 'bold' })),
    textLayer(captions, { align: 'left', fontSize: size.value, fill: faintInk }),
  ];
}
