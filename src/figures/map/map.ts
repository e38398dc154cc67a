import { fault } from '../../errors/index.js';
import {
  inLanguage,
  isShare,
  type ReportItem,
  type ResultRow,
  type ResultsDocument,
} from '../../results/index.js';
import { absenceNotes, absenceOf, errorCell, numberCell, unknownNotes } from '../absence.js';
import { wrap } from '../drawing/fonts.js';
import { faintInk, ink, palette, withheldColour } from '../drawing/palette.js';
import { fromTo, lineHeight, ownColour, pixels, size, topLevel } from '../drawing/spec.js';
import { type FigureBuilder, type Spec, totalWidth } from '../figure.js';
import { type NumberFormat, numberFormat } from '../format.js';
import { groupsOf, labelOf, nRange, rowIndex } from '../look-up.js';
import { textLayer } from '../rows/row-chart.js';
import { rangeOf, shownHeading, shownOf } from '../shown.js';
import { figureTexts } from '../texts/index.js';
import { hatch, type MapShapes, mapShapes, type Point, type Ring, type Shape } from './map-shapes.js';

/** A class of the map: values from `from` to below `to`; the last one includes its upper end. */
interface MapClass {
  from: number;
  to: number;
  colour: string;
  label: string;
}

/** The palette's ordered colours without the two that are nearly black, where borders would not show. */
function mapColours(count: number): string[] {
  const scale = palette.sequential.slice(0, 6);
  return Array.from(
    { length: count },
    (_, i) => scale[count === 1 ? 2 : Math.round((i * (scale.length - 1)) / (count - 1))]!,
  );
}

/**
 * At most six classes of equal width with round limits, light to dark. No class is narrower than five percentage
 * points, or a fifth of a scale point: colours would else part areas that are alike.
 * @param range ends of the scale that means are on
 */
function classesOf(
  values: readonly number[],
  share: boolean,
  f: NumberFormat,
  range: readonly [number, number] | null,
): MapClass[] {
  if (values.length === 0) return [];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const power = 10 ** Math.floor(Math.log10(Math.max(most - least, 1e-6)) - 1);
  const fifth = range === null ? 0 : Math.min(1, range[1] - range[0]) / 5;
  const steps = share
    ? [0.05, 0.1, 0.2]
    : [
        ...(fifth > 0 ? [fifth] : []),
        ...[1, 2, 2.5, 5, 10, 20, 50].map((m) => m * power).filter((s) => s > fifth),
      ];
  const limits = (step: number) => {
    const first = Math.floor(least / step + 1e-9);
    const last = Math.max(first + 1, Math.ceil(most / step - 1e-9));
    return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(10)));
  };
  const edges = steps.map(limits).find((list) => list.length <= 7) ?? limits(steps.at(-1)!);
  const digits = Math.max(0, ...edges.map((x) => (String(x).split('.')[1] ?? '').length));
  const text = (x: number) => (share ? f.decimal(x * 100, 0) : f.decimal(x, digits));
  const ending = share ? f.percent(0).replace('0', '') : '';
  const colours = mapColours(edges.length - 1);
  return edges.slice(1).map((to, i) => ({
    from: edges[i]!,
    to,
    colour: colours[i]!,
    label: `${text(edges[i]!)}–${text(to)}${ending}`,
  }));
}

/** What all maps of the report show of this variable: they have the same classes, so that colours mean the same. */
function familyNumbers(item: ReportItem, doc: ResultsDocument): number[] {
  const index = rowIndex(doc);
  const shown = (other: ReportItem) => shownOf(other, doc, other.variables[0] ?? '');
  const key = shown(item);
  const maps = doc.report.chapters
    .flatMap((chapter) => chapter.items)
    .filter((other) => {
      if (other.kind !== 'map') return false;
      const its = shown(other);
      return (
        its.variable === key.variable && its.statistic === key.statistic && its.category === key.category
      );
    });
  return (maps.includes(item) ? maps : [item]).flatMap((other) =>
    index
      .rows(key.variable, key.statistic)
      .filter(
        (row) =>
          row.category === key.category &&
          row.group_variable === other.by &&
          row.respondent_group === other.respondent_group,
      )
      .flatMap((row) => (row.estimate === null ? [] : [row.estimate])),
  );
}

const classOf = (value: number, classes: readonly MapClass[]) =>
  classes.find((c) => value < c.to) ?? classes.at(-1)!;

/** Shapes smaller than this share of the map's width, squared, can't be seen: they get a dot. */
const leastArea = 2.7e-5;
/** Already in pixels. */
const projection = { type: 'identity', scale: 1, translate: [0, 0] };
const hatchColour = '#7a7a7a';
const borderColour = '#a8a8a8';

const feature = (polygons: Ring[][], more: Spec): Spec => ({
  type: 'Feature',
  geometry: { type: 'MultiPolygon', coordinates: polygons },
  ...more,
});

const linesLayer = (lines: Point[][], mark: Spec): Spec[] =>
  lines.length === 0
    ? []
    : [
        {
          data: { values: [{ type: 'Feature', geometry: { type: 'MultiLineString', coordinates: lines } }] },
          projection,
          mark: { type: 'geoshape', clip: false, filled: false, ...mark },
        },
      ];

/** The groups' codes tell the level: four digits a municipality, two a county, of the 2024 division. */
function levelOf(codes: readonly string[], by: string): 'municipality' | 'county' {
  for (const [level, length] of [
    ['municipality', 4],
    ['county', 2],
  ] as const) {
    const known = new Set(mapShapes(level, totalWidth.wide).shapes.map((s) => s.code));
    if (codes.some((code) => code.length === length && known.has(code))) return level;
  }
  return fault({
    code: 'LV-FIGURES-MAP-GROUP',
    place: { variable: by },
    what: `'${by}' has no codes that the map knows`,
    found: codes.slice(0, 5).join(', '),
    expected: 'codes of municipalities (0301) or counties (03) of the 2024 division',
    remedy: 'group by a derived variable with a place rule that gives municipality or county, division 2024',
  });
}

/** A coloured dot for each shape that is too small to see. */
function dotsLayer(shapes: readonly { shape: Shape; colour: string }[], mapWidth: number): Spec[] {
  const small = shapes.filter(({ shape }) => shape.area < leastArea * mapWidth ** 2);
  return small.length === 0
    ? []
    : [
        {
          data: {
            values: small.map(({ shape, colour }) => ({ x: shape.centre[0], y: shape.centre[1], colour })),
          },
          mark: { type: 'point', filled: true, size: 30, opacity: 1, stroke: ink, strokeWidth: 0.6 },
          encoding: { x: pixels('x'), y: pixels('y'), fill: ownColour },
        },
      ];
}

/** The legend's boxes and texts, and its height. */
function legendOf(
  entries: readonly { label: string; colour: string; hatched?: boolean }[],
  heading: readonly string[],
  left: number,
  top: number,
): { layers: Spec[]; height: number } {
  const start = top + heading.length * lineHeight + 6;
  const step = 20;
  const boxes = entries.map((entry, i) => ({ ...entry, y: start + i * step }));
  const ring = (y: number): Ring => [
    [left, y],
    [left + 20, y],
    [left + 20, y + 14],
    [left, y + 14],
    [left, y],
  ];
  return {
    height: start + entries.length * step - top,
    layers: [
      textLayer([{ x: left, y: top + lineHeight / 2, text: heading.length === 1 ? heading[0] : heading }], {
        align: 'left',
        fontWeight: 'bold',
        fontSize: size.value,
      }),
      {
        data: { values: boxes.map(({ y, colour }) => ({ x: left, x2: left + 20, y, y2: y + 14, colour })) },
        mark: { type: 'rect', stroke: borderColour, strokeWidth: 0.6 },
        encoding: { ...fromTo, color: ownColour },
      },
      ...linesLayer(
        boxes.filter((b) => b.hatched).flatMap((b) => hatch([{ polygons: [[ring(b.y)]] }], 4)),
        { stroke: hatchColour, strokeWidth: 0.8 },
      ),
      textLayer(
        boxes.map(({ y, label }) => ({ x: left + 27, y: y + 7, text: label })),
        { align: 'left', fontSize: size.value },
      ),
    ],
  };
}

/**
 * Municipalities or counties coloured by their estimate, in classes with round limits. Withheld ones are grey
 * and hatched, those without a number white; islands too small to see get a dot.
 */
export const map: FigureBuilder = (item, doc, { language, width }) => {
  const t = figureTexts(language);
  const f = numberFormat(language);
  const index = rowIndex(doc);
  const key = shownOf(item, doc, item.variables[0] ?? '');
  const share = isShare(key.statistic);
  const groups = groupsOf(item, doc, language);
  const level = levelOf(
    groups.map((g) => g.code),
    item.by,
  );
  const common = { ...key, respondent_group: item.respondent_group };
  const wholeKey = { ...common, beside: item.by };
  const whole = index.row(wholeKey);
  const keyOf = (code: string) => ({ ...common, group_variable: item.by, group_value: code });
  const rowOf = (code: string) => index.row(keyOf(code));
  const rows = groups.map((group) => ({ ...group, key: keyOf(group.code), row: rowOf(group.code) }));
  const known = rows.flatMap(({ row }) => (row?.estimate == null ? [] : [row.estimate]));
  const range = share ? null : rangeOf(doc, key.variable);
  const classes = classesOf(familyNumbers(item, doc), share, f, range);

  const inner = totalWidth[width] - 12;
  const wide = width === 'wide';
  const drawn: MapShapes = mapShapes(level, Math.round(wide ? inner * 0.78 : inner));
  const names = new Map(groups.map((g) => [g.code, g.label]));
  const withheld = (row: ResultRow | undefined) => row?.suppressed === true;
  const shapes = drawn.shapes.map((shape) => {
    const row = rowOf(shape.code);
    const colour = withheld(row)
      ? withheldColour
      : row?.estimate == null
        ? '#ffffff'
        : classOf(row.estimate, classes).colour;
    return { shape, row, colour };
  });
  const hidden = shapes.filter(({ row }) => withheld(row));
  const empty = shapes.filter(({ row }) => !withheld(row) && row?.estimate == null);
  const onMap = new Set(drawn.shapes.map((s) => s.code));
  const offMap = rows.filter(({ code, row }) => row !== undefined && !onMap.has(code));

  const what = labelOf(doc, key.variable, language);
  const heading = shownHeading(key, doc, t, (text) => inLanguage(text, language));
  const legendWidth = wide ? inner * 0.36 : inner * 0.46;
  const legend = legendOf(
    [
      ...classes.map(({ label, colour }) => ({ label, colour })),
      ...(hidden.length === 0 ? [] : [{ label: t.withheld, colour: withheldColour, hatched: true }]),
      ...(empty.length === 0 ? [] : [{ label: t.noNumbers, colour: '#ffffff' }]),
    ],
    wrap(heading, legendWidth, size.value, true),
    Math.round(inner - legendWidth),
    Math.round(drawn.height * 0.52),
  );
  const credit = wrap(t.mapCredit, wide ? inner / 2 : legendWidth, 11);
  const height = Math.max(
    drawn.height,
    Math.round(drawn.height * 0.52) + legend.height + credit.length * lineHeight,
  );
  const spec = topLevel({
    width: inner,
    height,
    layer: [
      {
        data: {
          values: shapes.map(({ shape, colour }) =>
            feature(shape.polygons, { id: shape.code, name: names.get(shape.code) ?? shape.code, colour }),
          ),
        },
        projection,
        mark: { type: 'geoshape', clip: false, stroke: borderColour, strokeWidth: 0.4, strokeJoin: 'round' },
        encoding: { color: ownColour },
      },
      ...linesLayer(
        hatch(
          hidden.map(({ shape }) => shape),
          5,
        ),
        { stroke: hatchColour, strokeWidth: 0.6 },
      ),
      ...linesLayer(drawn.borders, { stroke: ink, strokeWidth: 0.7, strokeJoin: 'round' }),
      ...dotsLayer(shapes, drawn.width),
      ...legend.layers,
      textLayer(
        [
          {
            x: inner,
            y: height - (credit.length - 0.5) * lineHeight,
            text: credit.length === 1 ? credit[0] : credit,
          },
        ],
        { align: 'right', fontSize: 11, fill: faintInk },
      ),
    ],
  });
  const counts = classes.map((c) => ({
    label: c.label,
    n: known.filter((value) => classOf(value, classes) === c).length,
  }));
  const kind = share ? ('percent' as const) : ('decimal2' as const);
  const nothing = known.length === 0 && rows.some(({ row }) => withheld(row));
  return {
    spec,
    nothingLeft: nothing,
    table: {
      columns: [
        { label: labelOf(doc, item.by, language), kind: 'text' },
        { label: heading, kind },
        { label: t.lower, kind },
        { label: t.upper, kind },
        { label: 'n', kind: 'integer' },
      ],
      rows: [...rows, { label: t.all, key: wholeKey, row: whole }].map(({ label, key: own, row }) => [
        label,
        numberCell(doc, own, language),
        errorCell(row, 'ci_lower', language),
        errorCell(row, 'ci_upper', language),
        row?.n ?? null,
      ]),
    },
    alt: [
      t.mapAlt(what, rows.length),
      known.length === 0 ? t.noNumbers : `${counts.map((c) => `${c.label}: ${c.n}`).join('; ')}.`,
      ...(hidden.length + empty.length === 0 ? [] : [t.mapWithout(hidden.length, empty.length)]),
      ...(whole?.estimate == null
        ? []
        : [t.wholeValue(share ? f.percent(whole.estimate) : f.decimal(whole.estimate, 2))]),
    ].join(' '),
    n: nRange([whole]),
    notes: [
      ...(nothing ? [] : [t.mapNote]),
      ...(offMap.length === 0 ? [] : [t.mapOff(offMap.map((r) => r.label).join(', '))]),
      ...unknownNotes(
        rows.map(({ row }) => row),
        language,
      ),
      ...absenceNotes(
        rows.map(({ key: own }) => absenceOf(doc, own)),
        language,
      ),
    ],
  };
};
