import { inLanguage, type ResultRow } from '../../results/index.js';
import { type Absence, absenceNotes, absenceOf, absenceWord, numberCell } from '../absence.js';
import { axisOf } from '../axis.js';
import { textWidth, wrap } from '../drawing/fonts.js';
import { faintInk, seriesColour } from '../drawing/palette.js';
import { fromTo, lineHeight, pixels, round, short, size, topLevel } from '../drawing/spec.js';
import { type FigureBuilder, type Spec, totalWidth } from '../figure.js';
import { numberFormat, plainNumber } from '../format.js';
import { answers, labelOf, nRange, type RowKey, rowIndex } from '../look-up.js';
import { figureTexts } from '../texts/index.js';
import { textLayer } from './row-chart.js';

/** Weights that leave n as it is weigh nothing. */
const isWeighted = (row: ResultRow | undefined) =>
  row?.n != null && row.weighted_n !== null && Math.abs(row.weighted_n - row.n) > 1e-9 * row.n;

/**
 * How the scores of one or more scales are spread: a bar for each bin of the score, counted in the results
 * table (`count` rows, the bins being the scale's categories). Several scales stand in panels.
 */
export const scoreDistribution: FigureBuilder = (item, doc, { language, width }) => {
  const t = figureTexts(language);
  const f = numberFormat(language);
  const index = rowIndex(doc);
  const key = { respondent_group: item.respondent_group };
  const panels = item.variables.map((variable) => {
    const bins = answers(doc, variable).map((category) => {
      const own: RowKey = { ...key, variable, statistic: 'count', category: category.code };
      return { label: inLanguage(category.label, language), key: own, row: index.row(own) };
    });
    const meanKey: RowKey = { ...key, variable, statistic: 'mean' };
    const mean = index.row(meanKey);
    const sd = index.row({ ...key, variable, statistic: 'sd' });
    const total = bins.reduce((sum, bin) => sum + (bin.row?.estimate ?? 0), 0);
    return {
      variable,
      label: labelOf(doc, variable, language),
      bins,
      mean,
      meanAbsence: absenceOf(doc, meanKey),
      sd,
      total,
    };
  });

  // Panels side by side where there is room.
  const inner = totalWidth[width] - 12;
  const columns =
    panels.length === 1 || width === 'narrow' ? 1 : panels.length === 2 || panels.length === 4 ? 2 : 3;
  const gap = 28;
  const axisWidth = 40;
  const panelWidth = Math.floor((inner - axisWidth - gap * (columns - 1)) / columns);
  const plotHeight = columns === 1 ? 190 : 110;
  const word = (absence: Absence | null) => (absence === null ? '' : absenceWord(absence, language));
  const caption = (panel: (typeof panels)[number]) =>
    panel.mean?.estimate == null
      ? word(panel.meanAbsence)
      : t.scoreCaption(
          plainNumber(f, panel.mean.estimate, panel.mean),
          panel.sd?.estimate == null ? '–' : plainNumber(f, panel.sd.estimate, panel.sd),
          panel.mean.n === null ? '–' : f.integer(panel.mean.n),
        );
  const heads = panels.map((panel) => ({
    title: panels.length === 1 ? [] : wrap(panel.label, panelWidth, size.label, true),
    caption: wrap(caption(panel), panelWidth, size.value),
  }));
  // Bin labels upright where they fit, else standing.
  const standing = panels.some((panel) => {
    const step = panelWidth / Math.max(1, panel.bins.length);
    return panel.bins.some((bin) => textWidth(bin.label, size.axis) + 6 > step);
  });
  const labelHeight = standing
    ? Math.max(...panels.flatMap((panel) => panel.bins.map((bin) => textWidth(bin.label, size.axis)))) + 10
    : lineHeight + 6;
  const { high: most, ticks } = axisOf(item, doc);
  const barValues: Spec[] = [];
  const titles: Spec[] = [];
  const captions: Spec[] = [];
  const labels: Spec[] = [];
  const axis: Spec[] = [];
  const axisLabels: Spec[] = [];
  let top = 0;
  for (let first = 0; first < panels.length; first += columns) {
    const line = panels.slice(first, first + columns);
    const headHeight = Math.max(
      ...line.map((_, c) => (heads[first + c]!.title.length + heads[first + c]!.caption.length) * lineHeight),
    );
    const base = top + headHeight + 10 + plotHeight;
    for (const [c, panel] of line.entries()) {
      const head = heads[first + c]!;
      const left = c * (panelWidth + gap);
      if (head.title.length > 0) {
        titles.push({ x: left, y: round(top + lineHeight / 2), text: head.title });
      }
      captions.push({
        x: left,
        y: round(top + head.title.length * lineHeight + lineHeight / 2),
        text: head.caption,
      });
      for (const share of ticks) {
        const y = round(base - (share / most) * plotHeight);
        axis.push({ x: left, x2: left + panelWidth, y });
        if (c === 0) axisLabels.push({ x: -6, y, text: f.percent(share) });
      }
      const step = panelWidth / Math.max(1, panel.bins.length);
      for (const [b, bin] of panel.bins.entries()) {
        const x = left + b * step;
        if (bin.row?.estimate != null && panel.total > 0) {
          barValues.push({
            x: round(x + step * 0.06),
            x2: round(x + step * 0.94),
            y: round(base - (bin.row.estimate / panel.total / most) * plotHeight),
            y2: round(base),
            bin: bin.label,
            share: short(bin.row.estimate / panel.total),
            scale: panel.label,
          });
        }
        labels.push({ x: round(x + step / 2), y: round(base + (standing ? 6 : 12)), text: bin.label });
      }
    }
    top = base + labelHeight + 18;
  }
  const spec = topLevel({
    width: inner - axisWidth,
    height: round(top - 12),
    layer: [
      {
        data: { values: axis },
        mark: { type: 'rule', color: '#d9d9d9' },
        encoding: { x: pixels('x'), x2: { field: 'x2' }, y: pixels('y') },
      },
      ...(barValues.length === 0
        ? []
        : [
            {
              data: { values: barValues },
              mark: { type: 'rect', color: seriesColour },
              encoding: fromTo,
            },
          ]),
      textLayer(axisLabels, { align: 'right', fontSize: size.axis }),
      textLayer(
        labels,
        standing
          ? { align: 'right', angle: 270, fontSize: size.axis }
          : { align: 'center', fontSize: size.axis },
      ),
      ...(titles.length === 0 ? [] : [textLayer(titles, { align: 'left', fontWeight: 'bold' })]),
      textLayer(captions, { align: 'left', fontSize: size.value, fill: faintInk }),
    ],
  });
  const used = panels.flatMap((panel) => panel.bins.map((bin) => absenceOf(doc, bin.key)));
  return {
    spec,
    table: {
      columns: [
        ...(panels.length > 1 ? [{ label: t.variable, kind: 'text' as const }] : []),
        { label: t.score, kind: 'text' },
        { label: t.count, kind: 'integer' },
        { label: t.share, kind: 'percent' },
      ],
      rows: panels.flatMap((panel) =>
        panel.bins.map((bin) => [
          ...(panels.length > 1 ? [panel.label] : []),
          bin.label,
          numberCell(doc, bin.key, language),
          bin.row?.estimate == null || panel.total === 0
            ? word(absenceOf(doc, bin.key)) || null
            : bin.row.estimate / panel.total,
        ]),
      ),
    },
    alt: [
      t.scoresAlt,
      ...panels.map((panel) =>
        panel.mean?.estimate == null
          ? `${panel.label}: ${word(panel.meanAbsence)}.`
          : t.scoreAlt(
              panel.label,
              plainNumber(f, panel.mean.estimate, panel.mean),
              panel.sd?.estimate == null ? '–' : plainNumber(f, panel.sd.estimate, panel.sd),
            ),
      ),
    ].join(' '),
    n: nRange(panels.map((panel) => panel.mean)),
    notes: [
      t.scoreEdges,
      ...(panels.some(({ mean }) => isWeighted(mean)) ? [t.scoreUnweighted] : []),
      ...absenceNotes(used, language),
    ],
  };
};
