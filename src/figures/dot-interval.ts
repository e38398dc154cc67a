import { inLanguage, type ResultRow } from '../results/index.js';
import { withheldNotes } from './distribution.js';
import type { FigureBuilder, Spec } from './figure.js';
import { numberFormat } from './format.js';
import { ink, palette, seriesColour } from './palette.js';
import {
  type ChartRow,
  gridLayer,
  numberAxis,
  numberTicks,
  percentAxis,
  rowLayout,
  shareTicks,
  withheldLayer,
} from './row-chart.js';
import { answers, askedGroups, cellOf, labelOf, nRange, nText, parts, rowIndex, variableOf } from './rows.js';
import { shownOf } from './shown.js';
import { pixels, short, size, topLevel } from './spec.js';
import { figureTexts } from './texts/index.js';

interface Dot extends ChartRow {
  /** The label without n. */
  name?: string;
  block: number;
  row: ResultRow | undefined;
}

/**
 * Dots with confidence intervals: the groups of the grouping variable sorted by estimate (groups that have an order
 * of their own, as size classes, in that order) with the value for all as a dashed line, or, without one, one dot a
 * variable.
 */
export const dotInterval: FigureBuilder = (item, doc, { language, width }) => {
  const t = figureTexts(language);
  const f = numberFormat(language);
  const index = rowIndex(doc);
  const names = item.by === '' ? parts(item, doc, 'whole') : item.variables;
  const groups = item.by === '' ? [] : askedGroups(item, doc, language);
  const keys = names.map((name) => shownOf(item, doc, name));
  const whole = keys.map((key) => index.row({ ...key, respondent_group: item.respondent_group }));
  const isShare = keys.every(({ statistic }) =>
    ['proportion', 'top_two', 'missing_share'].includes(statistic),
  );
  const shown = (value: number) => (isShare ? f.percent(value) : f.decimal(value, 2));
  const sortByEstimate = <T extends { row: ResultRow | undefined }>(list: T[]): T[] =>
    list
      .map((entry, i) => ({ entry, i }))
      .sort((a, b) => (b.entry.row?.estimate ?? -1e9) - (a.entry.row?.estimate ?? -1e9) || a.i - b.i)
      .map(({ entry }) => entry);
  const ordered = variableOf(doc, item.by).kind === 'ordinal';
  const rows: Dot[] =
    groups.length === 0
      ? (item.sort === 'estimate' ? sortByEstimate : <T>(list: T[]) => list)(
          keys.map(({ variable }, i) => ({
            label: labelOf(doc, variable, language),
            block: i,
            row: whole[i],
          })),
        )
      : keys.flatMap((key, block) => [
          ...(keys.length > 1
            ? [{ label: labelOf(doc, key.variable, language), heading: true, block, row: undefined }]
            : []),
          ...(ordered ? (list: Dot[]) => list : sortByEstimate<Dot>)(
            groups.map((group) => {
              const row = index.row({
                ...key,
                respondent_group: item.respondent_group,
                group_variable: item.by,
                group_value: group.code,
              });
              const n = row?.n == null ? '' : ` (${nText([row.n, row.n], f)})`;
              return { label: `${group.label}${n}`, name: group.label, block, row };
            }),
          ),
        ]);
  // Narrow rows have their label above, clear of the number over the dot.
  const layout = rowLayout(rows, {
    width,
    right: 16,
    barHeight: width === 'wide' ? 24 : 34,
    top: groups.length === 0 ? 4 : 30,
  });
  const nameOf = (dot: Dot) => dot.name ?? dot.label;
  const bounds = [...rows.map((dot) => dot.row), ...(groups.length === 0 ? [] : whole)].flatMap((row) =>
    row?.estimate == null ? [] : [row.ci_lower ?? row.estimate, row.estimate, row.ci_upper ?? row.estimate],
  );
  const [least, most] = [Math.min(...bounds), Math.max(...bounds)];
  const margin = Math.max((most - least) * 0.08, isShare ? 0.02 : 0.05);
  const low = isShare ? Math.max(0, least - margin) : least - margin;
  const high = isShare ? Math.min(1, most + margin) : most + margin;
  const dots: Spec[] = [];
  const intervals: Spec[] = [];
  const withheld = [];
  for (const [i, dot] of rows.entries()) {
    const place = layout.rows[i]!;
    if (dot.heading) continue;
    if (dot.row?.estimate == null) {
      withheld.push(place);
      continue;
    }
    dots.push({ x: short(dot.row.estimate), y: place.yc, label: nameOf(dot), text: shown(dot.row.estimate) });
    if (dot.row.ci_lower !== null && dot.row.ci_upper !== null) {
      intervals.push({ x: short(dot.row.ci_lower), x2: short(dot.row.ci_upper), y: place.yc });
    }
  }
  const lines: Spec[] = [];
  if (groups.length > 0) {
    for (const [block, row] of whole.entries()) {
      const members = rows.flatMap((dot, i) =>
        dot.block === block && !dot.heading ? [layout.rows[i]!] : [],
      );
      if (row?.estimate == null || members.length === 0) continue;
      lines.push({
        x: short(row.estimate),
        y: block === 0 && keys.length === 1 ? 18 : members[0]!.top,
        y2: members.at(-1)!.bottom,
        text: `${t.all}: ${shown(row.estimate)}`,
      });
    }
  }
  const ticks = isShare ? shareTicks(low, high) : numberTicks(low, high);
  const x: Spec = {
    field: 'x',
    type: 'quantitative',
    scale: { domain: [short(low), short(high)], nice: false, zero: false },
    axis: {
      ...(isShare
        ? percentAxis(ticks, language === 'en' ? '%' : '\u00a0%')
        : numberAxis(ticks, language !== 'en')),
      title: isShare ? t.share : t.mean,
    },
  };
  const spec = topLevel({
    width: layout.plotWidth,
    height: layout.height,
    layer: [
      ...(dots.length === 0
        ? []
        : [
            ...gridLayer(ticks, layout, width),
            {
              data: {
                values: intervals.length > 0 ? intervals : dots.map(({ x: at, y }) => ({ x: at, x2: at, y })),
              },
              mark: { type: 'rule', color: ink, strokeWidth: 1.4 },
              encoding: { x, x2: { field: 'x2' }, y: pixels('y') },
            },
            ...(lines.length === 0
              ? []
              : [
                  {
                    data: { values: lines },
                    mark: {
                      type: 'rule',
                      color: palette.categorical[1],
                      strokeDash: [5, 4],
                      strokeWidth: 1.5,
                    },
                    encoding: {
                      x: { field: 'x', type: 'quantitative' },
                      y: pixels('y'),
                      y2: { field: 'y2' },
                    },
                  },
                  ...(keys.length > 1
                    ? []
                    : [
                        {
                          data: { values: lines },
                          mark: {
                            type: 'text',
                            baseline: 'bottom',
                            fontSize: size.value,
                            align: (lines[0]!.x as number) > (low + high) / 2 ? 'right' : 'left',
                            dx: (lines[0]!.x as number) > (low + high) / 2 ? 3 : -3,
                          },
                          encoding: {
                            x: { field: 'x', type: 'quantitative' },
                            y: pixels('y'),
                            text: { field: 'text' },
                          },
                        },
                      ]),
                ]),
            {
              data: { values: dots },
              mark: {
                type: 'point',
                filled: true,
                size: 80,
                color: seriesColour,
                opacity: 1,
                stroke: ink,
                strokeWidth: 0.8,
              },
              encoding: { x: { field: 'x', type: 'quantitative' }, y: pixels('y') },
            },
            // On a white edge first, so that the line for all does not run through the numbers.
            ...[{ stroke: '#ffffff', strokeWidth: 4 }, {}].map((mark) => ({
              data: { values: dots.map(({ x: at, y, text }) => ({ x: at, y, text })) },
              mark: { type: 'text', baseline: 'bottom', dy: -6, fontSize: 11, ...mark },
              encoding: { x: { field: 'x', type: 'quantitative' }, y: pixels('y'), text: { field: 'text' } },
            })),
          ]),
      ...withheldLayer(withheld, t.withheld),
      ...layout.layers,
    ],
  });
  const ranked = sortByEstimate(rows.filter((dot) => dot.row?.estimate != null));
  const [first, last] = [ranked[0], ranked.at(-1)];
  const kind = isShare ? ('percent' as const) : ('decimal2' as const);
  const category = keys[0]?.category;
  const categoryLabel =
    category === undefined || category === ''
      ? ''
      : (answers(doc, keys[0]!.variable).find((c) => c.code === category)?.label ?? null);
  return {
    spec,
    table: {
      columns: [
        ...(groups.length > 0 && keys.length > 1 ? [{ label: t.variable, kind: 'text' as const }] : []),
        { label: groups.length > 0 ? t.group : t.variable, kind: 'text' },
        {
          label: categoryLabel
            ? `${t.share}: ${inLanguage(categoryLabel, language)}`
            : isShare
              ? t.share
              : t.mean,
          kind,
        },
        { label: t.se, kind: 'decimal3' },
        { label: t.lower, kind },
        { label: t.upper, kind },
        { label: 'n', kind: 'integer' },
      ],
      rows: [
        ...rows
          .filter((dot) => !dot.heading)
          .map((dot) => [
            ...(groups.length > 0 && keys.length > 1 ? [labelOf(doc, names[dot.block]!, language)] : []),
            nameOf(dot),
            cellOf(dot.row, t.withheld),
            dot.row?.se ?? null,
            dot.row?.ci_lower ?? null,
            dot.row?.ci_upper ?? null,
            dot.row?.n ?? null,
          ]),
        ...(groups.length === 0 || keys.length > 1
          ? []
          : [
              [
                t.all,
                cellOf(whole[0], t.withheld),
                whole[0]?.se ?? null,
                whole[0]?.ci_lower ?? null,
                whole[0]?.ci_upper ?? null,
                whole[0]?.n ?? null,
              ],
            ]),
      ],
    },
    alt: [
      t.dotsAlt(ranked.length),
      first === undefined || last === undefined
        ? t.noNumbers
        : t.highestLowest(
            nameOf(first),
            shown(first.row!.estimate!),
            nameOf(last),
            shown(last.row!.estimate!),
          ),
      ...(lines.length === 1 ? [t.wholeValue(shown(whole[0]!.estimate!))] : []),
    ].join(' '),
    n: nRange(groups.length > 0 ? whole : rows.map((dot) => dot.row)),
    notes: [
      ...(intervals.length > 0 ? [t.interval] : []),
      ...(lines.length > 0 ? [t.allLine] : []),
      ...withheldNotes(
        rows.map((dot) => dot.row),
        language,
      ),
    ],
  };
};
