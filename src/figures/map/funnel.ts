import { inLanguage, isShare } from '../../results/index.js';
import { absenceNotes, absenceOf, numberCell } from '../absence.js';
import { axisNotes, axisOf, axisSpec, countAxis } from '../axis.js';
import { steppedCell } from '../cell.js';
import { textWidth } from '../drawing/fonts.js';
import { faintInk, gridColour, ink, palette, seriesColour } from '../drawing/palette.js';
import { lineHeight, short, size, topLevel } from '../drawing/spec.js';
import { type FigureBuilder, type Spec, totalWidth } from '../figure.js';
import { measured, numberFormat } from '../format.js';
import { groupsOf, labelOf, nRange, rowIndex } from '../look-up.js';
import { rangeOf, shownHeading, shownOf } from '../shown.js';
import { figureTexts } from '../texts/index.js';
import { placesTexts } from '../texts/places.js';
import { centreOf, levels, limitsAt } from './control-limits.js';

export { lowerShareLimit, upperShareLimit } from './control-limits.js';

/**
 * Names beside their points, those of most answers first; one that would lie over another, or has no room beside its
 * point, is left to the table.
 */
function placeNames<P extends { label: string; n: number }>(
  points: readonly P[],
  place: (point: P) => { x: number; y: number; align: 'left' | 'right' },
  room: number,
): (P & { align: 'left' | 'right' })[] {
  const taken: { left: number; right: number; y: number }[] = [];
  return [...points]
    .sort((a, b) => b.n - a.n)
    .flatMap((point) => {
      const { x, y, align } = place(point);
      const length = textWidth(point.label, size.value) + 10;
      const box = align === 'left' ? { left: x, right: x + length, y } : { left: x - length, right: x, y };
      if (box.left < 0 || box.right > room) return [];
      const free = taken.every(
        (other) =>
          box.right < other.left || other.right < box.left || Math.abs(box.y - other.y) >= lineHeight - 2,
      );
      if (!free) return [];
      taken.push(box);
      return [{ ...point, align }];
    });
}

/** With fewer groups there is no scatter to hold the limits against. */
const leastPoints = 20;

/**
 * Groups' estimates against their number of answers, with control limits around the value for all: what chance
 * alone would give (Spiegelhalter 2005). Small groups scatter more, and are so not mistaken for good or bad ones.
 */
export const funnel: FigureBuilder = (item, doc, { language, width }) => {
  const t = figureTexts(language);
  const p = placesTexts(language);
  const f = numberFormat(language);
  const index = rowIndex(doc);
  const key = { ...shownOf(item, doc, item.variables[0] ?? ''), respondent_group: item.respondent_group };
  const share = isShare(key.statistic);
  const whole = index.row({ ...key, beside: item.by });
  const rows = groupsOf(item, doc, language)
    .map((group) => {
      const own = { ...key, group_variable: item.by, group_value: group.code };
      return { ...group, key: own, row: index.row(own) };
    })
    .filter(({ row }) => row !== undefined);
  const sdRow = index.row({
    variable: key.variable,
    statistic: 'sd',
    respondent_group: item.respondent_group,
    beside: item.by,
  });
  const centre = centreOf(whole, sdRow, share, rangeOf(doc, key.variable));
  const hasLimits = centre !== null;
  const shown = (value: number) => measured(f, share, value, whole);
  const points = rows.flatMap(({ label, row }) => {
    if (row?.estimate == null || row.n === null || row.n <= 0) return [];
    const around = centre === null ? [] : limitsAt(centre, row.n);
    const outside = around.filter(
      ({ low, high }) => row.estimate! < low - 1e-12 || row.estimate! > high + 1e-12,
    ).length;
    return [{ label, n: row.n, estimate: row.estimate, around, outside }];
  });

  const largest = Math.max(10, ...points.map((p) => p.n));
  const smallest = Math.max(1, Math.min(largest, ...points.map((p) => p.n)));
  // Below the smallest group there is nothing but limits that no group is held to.
  const start = Math.min(smallest, largest - 1);
  // Evenly spaced in the root of n, as the limits narrow with it.
  const steps = hasLimits
    ? Array.from({ length: 60 }, (_, i) => {
        const root = Math.sqrt(smallest) + ((Math.sqrt(largest) - Math.sqrt(smallest)) * i) / 59;
        return Math.round(root ** 2);
      }).filter((n, i, all) => n !== all[i - 1])
    : [];
  const curves = steps.flatMap((n) => {
    const [inner, outer] = limitsAt(centre!, n);
    return [
      { n, y: short(inner.low), curve: 'inner low', level: 0 },
      { n, y: short(inner.high), curve: 'inner high', level: 0 },
      { n, y: short(outer.low), curve: 'outer low', level: 1 },
      { n, y: short(outer.high), curve: 'outer high', level: 1 },
    ];
  });
  const axis = axisOf(item, doc);
  const { low, high } = axis;
  const y: Spec = {
    field: 'y',
    type: 'quantitative',
    ...axisSpec(axis, language, { grid: true, gridColor: gridColour, labelOverlap: false }),
  };
  const x: Spec = {
    field: 'n',
    type: 'quantitative',
    scale: { domain: [start, largest], nice: false },
    axis: { ...countAxis(largest, language, width === 'narrow'), title: t.funnelN },
  };
  const curveLayer = (level: number, mark: Spec): Spec => ({
    data: {
      values: curves.filter((c) => c.level === level).map(({ n, y: at, curve }) => ({ n, y: at, curve })),
    },
    mark: { type: 'line', color: faintInk, clip: true, ...mark },
    encoding: { x, y, detail: { field: 'curve' } },
  });
  const data = points.map((p) => ({
    n: p.n,
    y: short(p.estimate),
    label: p.label,
    colour:
      p.outside === 2 ? palette.categorical[2] : p.outside === 1 ? palette.categorical[1] : seriesColour,
  }));
  const named = points.filter((p) => p.outside > 0);
  const far = points.filter((p) => p.outside === 2);
  const plot = { width: totalWidth[width] - 12 - 46, height: width === 'wide' ? 420 : 340 };
  const names = placeNames(
    named,
    (p) => ({
      x: ((p.n - start) / (largest - start)) * plot.width,
      y: ((high - p.estimate) / (high - low)) * plot.height,
      align: p.n > start + (largest - start) * 0.7 ? ('right' as const) : ('left' as const),
    }),
    plot.width + 8,
  );
  const lacking = rows.map(({ key: own }) => absenceOf(doc, own));
  const emptyWord =
    lacking.length > 0 && lacking.every((absence) => absence?.kind === 'withheld') ? t.withheld : t.noNumbers;
  const spec = topLevel({
    ...plot,
    layer: [
      ...(points.length === 0
        ? []
        : [
            ...(hasLimits
              ? [
                  curveLayer(1, { strokeWidth: 1.2 }),
                  curveLayer(0, { strokeWidth: 1.2, strokeDash: [5, 4] }),
                  {
                    data: { values: [{ y: short(whole!.estimate!) }] },
                    mark: { type: 'rule', color: ink, strokeWidth: 1.2 },
                    encoding: { y },
                  },
                ]
              : []),
            {
              data: { values: data },
              mark: { type: 'point', filled: true, size: 44, opacity: 0.9, stroke: ink, strokeWidth: 0.5 },
              encoding: { x, y, fill: { field: 'colour', type: 'nominal', scale: null } },
            },
            // Names where chance is an unlikely reason.
            ...(['left', 'right'] as const).flatMap((align) => {
              const list = names.filter((p) => p.align === align);
              return list.length === 0
                ? []
                : [
                    {
                      data: { values: list.map((p) => ({ n: p.n, y: short(p.estimate), label: p.label })) },
                      mark: {
                        type: 'text',
                        align,
                        dx: align === 'left' ? 7 : -7,
                        baseline: 'middle',
                        fontSize: size.value,
                      },
                      encoding: { x, y, text: { field: 'label' } },
                    },
                  ];
            }),
          ]),
      ...(points.length > 0
        ? []
        : [{ data: { values: [{}] }, mark: { type: 'text', text: emptyWord }, encoding: {} }]),
    ],
  });
  const heading = shownHeading(key, doc, t, (text) => inLanguage(text, language));
  const kind = share ? ('percent' as const) : ('decimal2' as const);
  const levelName = (level: (typeof levels)[number]) =>
    language === 'en' ? level.name.replace(' ', '') : level.name.replace('.', ',').replace(' ', '\u00a0');
  const position = [t.funnelWithin, t.funnelOutside95, t.funnelOutside998];
  const byLabel = new Map(points.map((p) => [p.label, p]));
  const few = points.length > 0 && points.length < leastPoints;
  return {
    spec,
    ...(few ? { leftOut: p.funnelFew(points.length) } : {}),
    table: {
      columns: [
        { label: labelOf(doc, item.by, language), kind: 'text' },
        { label: 'n', kind: 'integer' },
        { label: heading, kind },
        ...levels.flatMap((level) => [
          { label: t.funnelLowerLimit(levelName(level)), kind },
          { label: t.funnelUpperLimit(levelName(level)), kind },
        ]),
        { label: t.funnelPosition, kind: 'text' },
      ],
      rows: rows.map(({ label, key: own, row }) => {
        const point = byLabel.get(label);
        return [
          label,
          row?.n ?? null,
          numberCell(doc, own, language),
          ...(point === undefined || point.around.length === 0
            ? [null, null, null, null, null]
            : [
                ...point.around.flatMap(({ low: l, high: h }) => [
                  steppedCell(l, [whole]),
                  steppedCell(h, [whole]),
                ]),
                position[point.outside]!,
              ]),
        ];
      }),
    },
    alt: [
      t.funnelAlt(labelOf(doc, key.variable, language), points.length),
      ...(hasLimits
        ? [t.wholeValue(shown(whole!.estimate!)), t.funnelOutside(named.length, far.length)]
        : [t.noNumbers]),
    ].join(' '),
    n: nRange([whole]),
    notes: [
      ...(hasLimits && points.length > 0 && !few ? [t.funnelNote] : []),
      ...(hasLimits && named.length > 0
        ? [p.funnelOutsideNote(named.map(({ label }) => label).join('; '))]
        : []),
      ...(points.length > 0 && !few ? axisNotes(axis, language) : []),
      ...absenceNotes(lacking, language),
    ],
  };
};
