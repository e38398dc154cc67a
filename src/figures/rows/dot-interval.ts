import { inLanguage, isShare as isShareOf, type ResultRow } from '../../results/index.js';
import { absenceNotes, absenceOf, absenceWord, errorCell, numberCell, unknownError } from '../absence.js';
import { axisNotes, axisOf, axisSpec } from '../axis.js';
import { ink, palette, seriesColour } from '../drawing/palette.js';
import { ownColour, pixels, short, size, topLevel } from '../drawing/spec.js';
import type { FigureBuilder, Spec } from '../figure.js';
import { measured, numberFormat } from '../format.js';
import { intervalNotes, intervalOf, markedNumber } from '../intervals.js';
import {
  answers,
  askedGroups,
  labelOf,
  nRange,
  parts,
  type RowKey,
  rowIndex,
  variableOf,
  withN,
} from '../look-up.js';
import { shownOf } from '../shown.js';
import { figureTexts } from '../texts/index.js';
import { referenceLayer, referenceRoom } from './reference-line.js';
import { type AbsentRow, absentLayer, type ChartRow, cutLayer, gridLayer, rowLayout } from './row-chart.js';

interface Dot extends ChartRow {
  /** The label without n. */
  name?: string;
  block: number;
  /** Which number it is; unset for headings. */
  key?: RowKey;
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
  const names = parts(item, doc, 'whole');
  const groups = item.by === '' ? [] : askedGroups(item, doc, language);
  const keys = names.map((name) => shownOf(item, doc, name));
  const wholeKeys = keys.map(
    (key): RowKey => ({
      ...key,
      respondent_group: item.respondent_group,
      ...(item.by === '' ? {} : { beside: item.by }),
    }),
  );
  const whole = wholeKeys.map((key) => index.row(key));
  const isShare = keys.every(({ statistic }) => isShareOf(statistic));
  const shown = (value: number, row?: ResultRow) => measured(f, isShare, value, row);
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
            key: wholeKeys[i],
            row: whole[i],
          })),
        )
      : keys.flatMap((key, block): Dot[] => [
          ...(keys.length > 1
            ? [{ label: labelOf(doc, key.variable, language), heading: true, block, row: undefined }]
            : []),
          ...(ordered ? (list: Dot[]) => list : sortByEstimate<Dot>)(
            groups.map((group) => {
              const { beside: _, ...key } = wholeKeys[block]!;
              const own = { ...key, group_variable: item.by, group_value: group.code };
              const row = index.row(own);
              const n: [number, number] | null = row?.n == null ? null : [row.n, row.n];
              return { label: withN(group.label, n, f), name: group.label, block, key: own, row };
            }),
          ),
        ]);
  const reference =
    item.reference === undefined
      ? null
      : {
          value: item.reference.value,
          label: inLanguage(item.reference.label, language),
          text: `${inLanguage(item.reference.label, language)}: ${shown(item.reference.value)}`,
        };
  // Narrow rows have their label above, clear of the number over the dot.
  const layout = rowLayout(rows, {
    width,
    right: 16,
    barHeight: width === 'wide' ? 24 : 34,
    top: (groups.length === 0 ? 4 : 30) + (reference === null ? 0 : referenceRoom),
  });
  const nameOf = (dot: Dot) => dot.name ?? dot.label;
  const axis = axisOf(item, doc);
  const { low, high } = axis;
  const dots: Spec[] = [];
  const intervals: Spec[] = [];
  const absent: AbsentRow[] = [];
  const cuts: { at: number; side: 'low' | 'high'; y: number }[] = [];
  for (const [i, dot] of rows.entries()) {
    const place = layout.rows[i]!;
    if (dot.heading) continue;
    if (dot.row?.estimate == null) {
      absent.push({ place, word: absenceWord(absenceOf(doc, dot.key!)!, language) });
      continue;
    }
    dots.push({
      x: short(dot.row.estimate),
      y: place.yc,
      label: nameOf(dot),
      text: markedNumber(shown(dot.row.estimate, dot.row), dot.row),
      // A dot whose error is not known is hollow.
      colour: unknownError(dot.row) ? '#ffffff' : seriesColour,
    });
    const interval = intervalOf(dot.row, axis);
    if (interval === null) continue;
    intervals.push({ x: interval.start, x2: interval.end, y: place.yc });
    cuts.push(...interval.cut.map((cut) => ({ ...cut, y: place.yc })));
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
        text: `${t.all}: ${shown(row.estimate, row)}`,
      });
    }
  }
  const x: Spec = {
    field: 'x',
    type: 'quantitative',
    ...axisSpec(axis, language, { title: isShare ? t.share : t.mean }),
  };
  const spec = topLevel({
    width: layout.plotWidth,
    height: layout.height,
    layer: [
      ...(dots.length === 0
        ? []
        : [
            ...gridLayer(axis.ticks, layout, width, {}, low),
            ...(intervals.length === 0
              ? []
              : [
                  {
                    data: { values: intervals },
                    mark: { type: 'rule', color: ink, strokeWidth: 1.4 },
                    encoding: {
                      x: { field: 'x', type: 'quantitative' },
                      x2: { field: 'x2' },
                      y: pixels('y'),
                    },
                  },
                ]),
            ...cutLayer(cuts),
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
            ...(reference === null
              ? []
              : referenceLayer(reference, {
                  top: (groups.length === 0 ? 2 : 18) + referenceRoom,
                  bottom: layout.rows.at(-1)!.bottom,
                  middle: (low + high) / 2,
                })),
            {
              data: { values: dots },
              mark: {
                type: 'point',
                filled: true,
                size: 80,
                opacity: 1,
                stroke: ink,
                strokeWidth: 0.8,
              },
              encoding: { x, y: pixels('y'), fill: ownColour },
            },
            // On a white edge first, so that the line for all does not run through the numbers.
            ...[{ stroke: '#ffffff', strokeWidth: 4 }, {}].map((mark) => ({
              data: { values: dots.map(({ x: at, y, text }) => ({ x: at, y, text })) },
              mark: { type: 'text', baseline: 'bottom', dy: -6, fontSize: 11, ...mark },
              encoding: { x: { field: 'x', type: 'quantitative' }, y: pixels('y'), text: { field: 'text' } },
            })),
          ]),
      ...absentLayer(absent),
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
    // A line for all without a group beside it compares nothing.
    nothingLeft: dots.length === 0 && rows.some((dot) => dot.row?.suppressed),
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
            numberCell(doc, dot.key!, language),
            errorCell(dot.row, 'se', language),
            errorCell(dot.row, 'ci_lower', language),
            errorCell(dot.row, 'ci_upper', language),
            dot.row?.n ?? null,
          ]),
        ...(groups.length === 0 || keys.length > 1
          ? []
          : [
              [
                t.all,
                numberCell(doc, wholeKeys[0]!, language),
                errorCell(whole[0], 'se', language),
                errorCell(whole[0], 'ci_lower', language),
                errorCell(whole[0], 'ci_upper', language),
                whole[0]?.n ?? null,
              ],
            ]),
        ...(reference === null
          ? []
          : [
              [
                ...(groups.length > 0 && keys.length > 1 ? [''] : []),
                reference.label,
                reference.value,
                null,
                null,
                null,
                null,
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
            shown(first.row!.estimate!, first.row!),
            nameOf(last),
            shown(last.row!.estimate!, last.row!),
          ),
      ...(lines.length === 1 ? [t.wholeValue(shown(whole[0]!.estimate!, whole[0]!))] : []),
    ].join(' '),
    n: nRange(groups.length > 0 ? whole : rows.map((dot) => dot.row)),
    notes: [
      // Of how to read it only what is drawn.
      ...(dots.length === 0
        ? []
        : [
            ...intervalNotes(
              rows.map((dot) => dot.row),
              axis,
              language,
            ),
            ...axisNotes(axis, language),
            ...(lines.length > 0 ? [t.allLine] : []),
            ...(reference === null ? [] : [t.referenceLine(reference.label)]),
          ]),
      ...absenceNotes(
        rows.map((dot) => (dot.key === undefined ? null : absenceOf(doc, dot.key))),
        language,
      ),
    ],
  };
};
