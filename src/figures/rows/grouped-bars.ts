import { inLanguage, type ResultRow } from '../../results/index.js';
import { absenceNotes, absenceOf, absenceWord, errorCell, numberCell } from '../absence.js';
import { axisNotes, axisOf, axisSpec, startOf } from '../axis.js';
import { ink, palette, seriesColour } from '../drawing/palette.js';
import { pixels, short, size, topLevel } from '../drawing/spec.js';
import type { FigureBuilder, Spec } from '../figure.js';
import { numberFormat, plainNumber } from '../format.js';
import { intervalNotes, intervalOf, markedNumber } from '../intervals.js';
import { answers, askedGroups, labelOf, nRange, parts, rowIndex, tickAll, withN } from '../look-up.js';
import { showsMeans } from '../shown.js';
import { figureTexts } from '../texts/index.js';
import {
  type AbsentRow,
  absentLayer,
  barLayer,
  type ChartRow,
  cutLayer,
  gridLayer,
  legend,
  rowLayout,
} from './row-chart.js';

/** Most groups that colours can tell apart; more get a labelled row each. */
const colouredGroups = 6;

/**
 * Bars by group, with confidence intervals where the rows have them: each answer (or option of a tick-all
 * question, or mean of a scale) has a bar for every group.
 */
export const groupedBars: FigureBuilder = (item, doc, { language, width }) => {
  const t = figureTexts(language);
  const f = numberFormat(language);
  const index = rowIndex(doc);
  const names = parts(item, doc, 'whole');
  const groups = askedGroups(item, doc, language);
  const ticked = tickAll(item, doc);
  const isMean = showsMeans(item, doc);
  // What each cluster of bars shows.
  const clusters =
    ticked || isMean
      ? names.map((variable) => ({
          heading: null as string | null,
          label: labelOf(doc, variable, language),
          key: isMean
            ? { variable, statistic: 'mean' as const }
            : { variable, statistic: 'proportion' as const, category: '1' },
        }))
      : names.flatMap((variable) =>
          answers(doc, variable).map((category, i) => ({
            heading: names.length > 1 && i === 0 ? labelOf(doc, variable, language) : null,
            label: inLanguage(category.label, language),
            key: { variable, statistic: 'proportion' as const, category: category.code },
          })),
        );
  // The answers of several questions are told apart by the question's name.
  const asked = names.length > 1 && !ticked && !isMean;
  const question = (cluster: (typeof clusters)[number]) => labelOf(doc, cluster.key.variable, language);
  const keyOf = (cluster: (typeof clusters)[number], group: string) => ({
    ...cluster.key,
    respondent_group: item.respondent_group,
    group_variable: item.by,
    group_value: group,
  });
  const cell = (cluster: (typeof clusters)[number], group: string): ResultRow | undefined =>
    index.row(keyOf(cluster, group));
  const shown = (row: ResultRow) =>
    isMean ? plainNumber(f, row.estimate!, row, 1) : f.percent(row.estimate!);
  const used = clusters.flatMap((cluster) => groups.map((group) => keyOf(cluster, group.code)));
  const groupN = new Map(
    groups.map((group) => [group.code, nRange(clusters.map((cluster) => cell(cluster, group.code)))]),
  );
  const coloured = groups.length <= colouredGroups;
  const entries = coloured
    ? groups.map((group, i) => {
        const n = groupN.get(group.code) ?? null;
        return { label: withN(group.label, n, f), colour: palette.categorical[i]! };
      })
    : [];
  const rows: (ChartRow & { cluster?: (typeof clusters)[number]; group?: string })[] = [];
  for (const cluster of clusters) {
    if (cluster.heading !== null) rows.push({ label: cluster.heading, heading: true });
    if (coloured) rows.push({ label: cluster.label, cluster });
    else {
      rows.push({ label: cluster.label, heading: true });
      for (const group of groups) rows.push({ label: group.label, cluster, group: group.code });
    }
  }
  const thickness = coloured ? (groups.length <= 2 ? 15 : 13) : 18;
  const barHeight = coloured ? Math.max(20, groups.length * (thickness + 1)) : thickness;
  const layout = rowLayout(rows, { width, right: 50, barHeight, top: legend(entries, 0, width).height });
  const key = legend(entries, layout.left, width);

  const values: Spec[] = [];
  const intervals: Spec[] = [];
  const texts: Spec[] = [];
  const absent: AbsentRow[] = [];
  const cuts: { at: number; side: 'low' | 'high'; y: number }[] = [];
  const axis = axisOf(item, doc);
  const start = startOf(axis);
  for (const [i, row] of rows.entries()) {
    if (row.cluster === undefined) continue;
    const place = layout.rows[i]!;
    const list = coloured ? groups.map((group) => group.code) : [row.group!];
    for (const [j, group] of list.entries()) {
      const y0 = coloured ? place.yc - (groups.length * (thickness + 1)) / 2 + j * (thickness + 1) : place.y0;
      const y1 = y0 + thickness;
      const result = cell(row.cluster, group);
      const y = (y0 + y1) / 2;
      if (result?.estimate == null) {
        const absence = absenceOf(doc, keyOf(row.cluster, group))!;
        absent.push({ place: { yc: y }, word: absenceWord(absence, language) });
        continue;
      }
      const end = short(result.estimate);
      values.push({ start, end, y0, y1, colour: coloured ? palette.categorical[j]! : seriesColour });
      const interval = intervalOf(result, axis);
      if (interval !== null) {
        intervals.push({ start: interval.start, end: interval.end, y });
        cuts.push(...interval.cut.map((cut) => ({ ...cut, y })));
      }
      texts.push({
        end: Math.max(start, end, interval?.end ?? end),
        y,
        text: markedNumber(shown(result), result),
      });
    }
  }
  const x: Spec = { type: 'quantitative', ...axisSpec(axis, language) };
  const spec = topLevel({
    width: layout.plotWidth,
    height: layout.height,
    layer: [
      ...(values.length === 0
        ? []
        : [
            ...gridLayer(axis.ticks, layout, width, {}, start),
            barLayer(values, x),
            ...(intervals.length === 0
              ? []
              : [
                  // On a white edge first, so that they show on the darkest bars too.
                  ...[
                    { color: '#ffffff', strokeWidth: 3.2 },
                    { color: ink, strokeWidth: 1.2 },
                  ].map((mark) => ({
                    data: { values: intervals },
                    mark: { type: 'rule', ...mark },
                    encoding: {
                      x: { field: 'start', type: 'quantitative' },
                      x2: { field: 'end' },
                      y: pixels('y'),
                    },
                  })),
                ]),
            ...cutLayer(cuts),
            {
              data: { values: texts },
              mark: { type: 'text', align: 'left', baseline: 'middle', dx: 5, fontSize: size.value },
              encoding: {
                x: { field: 'end', type: 'quantitative' },
                y: pixels('y'),
                text: { field: 'text' },
              },
            },
          ]),
      ...absentLayer(absent),
      ...key.layers,
      ...layout.layers,
    ],
  });
  const best = clusters
    .flatMap((cluster) =>
      groups.flatMap((group) => {
        const row = cell(cluster, group.code);
        return row?.estimate == null ? [] : [{ cluster, group, row }];
      }),
    )
    .sort((a, b) => b.row.estimate! - a.row.estimate!);
  const [most, least] = [best[0], best.at(-1)];
  const nameOf = ({ cluster, group }: (typeof best)[number]) =>
    [...(asked ? [question(cluster)] : []), cluster.label, group.label].join(', ');
  return {
    spec,
    table: {
      columns: [
        ...(asked ? [{ label: t.statement, kind: 'text' as const }] : []),
        { label: isMean ? t.variable : t.answer, kind: 'text' },
        { label: t.group, kind: 'text' },
        { label: isMean ? t.mean : t.share, kind: isMean ? 'decimal2' : 'percent' },
        { label: t.lower, kind: isMean ? 'decimal2' : 'percent' },
        { label: t.upper, kind: isMean ? 'decimal2' : 'percent' },
        { label: 'n', kind: 'integer' },
      ],
      rows: clusters.flatMap((cluster) =>
        groups.map((group) => {
          const result = cell(cluster, group.code);
          return [
            ...(asked ? [question(cluster)] : []),
            cluster.label,
            group.label,
            numberCell(doc, keyOf(cluster, group.code), language),
            errorCell(result, 'ci_lower', language),
            errorCell(result, 'ci_upper', language),
            result?.n ?? null,
          ];
        }),
      ),
    },
    alt: `${t.groupedAlt(groups.map((group) => t.quote(group.label)).join(', '))} ${
      most === undefined || least === undefined
        ? t.noNumbers
        : t.highestLowest(nameOf(most), shown(most.row), nameOf(least), shown(least.row))
    }`,
    n: nRange(
      clusters.map((cluster) =>
        index.row({ ...cluster.key, respondent_group: item.respondent_group, beside: item.by }),
      ),
    ),
    notes: [
      ...intervalNotes(
        used.map((own) => index.row(own)),
        axis,
        language,
      ),
      ...axisNotes(axis, language),
      // Colours alone are not told apart in print without them.
      ...(coloured && groups.length > 1 ? [t.groupOrder] : []),
      ...(ticked ? [t.multiple] : []),
      ...absenceNotes(
        used.map((own) => absenceOf(doc, own)),
        language,
      ),
    ],
  };
};
