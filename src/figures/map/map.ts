import { inLanguage, isShare, type ResultRow } from '../../results/index.js';
import { absenceNotes, absenceOf, errorCell, numberCell, unknownNotes } from '../absence.js';
import { wrap } from '../drawing/fonts.js';
import { faintInk, ink, withheldColour } from '../drawing/palette.js';
import { fromTo, lineHeight, ownColour, pixels, size, topLevel } from '../drawing/spec.js';
import { type FigureBuilder, type Spec, totalWidth } from '../figure.js';
import { numberFormat } from '../format.js';
import { groupsOf, labelOf, nRange, rowIndex } from '../look-up.js';
import { textLayer } from '../rows/row-chart.js';
import { rangeOf, shownHeading, shownOf } from '../shown.js';
import { figureTexts } from '../texts/index.js';
import { placesTexts } from '../texts/places.js';
import { classesOf, classOf, familyRows } from './map-classes.js';
import { mapGroups } from './map-groups.js';
import {
  bordersBetween,
  hatch,
  type MapShapes,
  mapShapes,
  type Point,
  type Ring,
  type Shape,
} from './map-shapes.js';
import { tileLayers } from './tiles.js';

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

/** A map of which less than this share of the areas has a colour is not drawn: what it shows is where few answered. */
const leastColoured = 1 / 3;

/**
 * Municipalities, counties or what municipalities are joined to, coloured by their estimate in classes with round limits.
 * Withheld ones are grey and hatched, those without a number white; islands too small to see get a dot. As tiles, each
 * area is a square of the same size.
 */
export const map: FigureBuilder = (item, doc, { language, width }) => {
  const t = figureTexts(language);
  const p = placesTexts(language);
  const f = numberFormat(language);
  const index = rowIndex(doc);
  const key = shownOf(item, doc, item.variables[0] ?? '');
  const share = isShare(key.statistic);
  const groups = groupsOf(item, doc, language);
  const places = mapGroups(doc, item.by);
  const common = { ...key, respondent_group: item.respondent_group };
  const wholeKey = { ...common, beside: item.by };
  const whole = index.row(wholeKey);
  const keyOf = (code: string) => ({ ...common, group_variable: item.by, group_value: code });
  const rowOf = (code: string) => index.row(keyOf(code));
  const rows = groups.map((group) => ({ ...group, key: keyOf(group.code), row: rowOf(group.code) }));
  const range = share ? null : rangeOf(doc, key.variable);
  const classes = classesOf(familyRows(item, doc), share, f, range);
  const withheld = (row: ResultRow | undefined) => row?.suppressed === true;
  const names = new Map(groups.map((g) => [g.code, g.label]));
  const onMap = places.codes.map((code) => {
    const row = rowOf(code);
    const colour = withheld(row)
      ? withheldColour
      : row?.estimate == null
        ? '#ffffff'
        : classOf(row.estimate, classes).colour;
    return { code, row, colour };
  });
  const coloured = onMap.filter(({ row }) => row?.estimate != null);
  const hidden = onMap.filter(({ row }) => withheld(row));
  const empty = onMap.filter(({ row }) => !withheld(row) && row?.estimate == null);
  const known = new Set(places.codes);
  const offMap = rows.filter(({ code, row }) => row !== undefined && !known.has(code));

  const inner = totalWidth[width] - 12;
  const wide = width === 'wide';
  const drawn: MapShapes = mapShapes(places.level, Math.round(wide ? inner * 0.78 : inner));
  const colourOf = new Map(onMap.map((area) => [area.code, area]));
  const shapes = drawn.shapes.map((shape) => {
    const group = places.groupOf(shape.code);
    const area = group === undefined ? undefined : colourOf.get(group);
    return { shape, group, row: area?.row, colour: area?.colour ?? '#ffffff' };
  });
  const tiles = item.form === 'tiles';

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
  const areas: Spec[] = tiles
    ? tileLayers(
        places.codes.map((code) => ({
          code,
          label: names.get(code) ?? code,
          colour: colourOf.get(code)!.colour,
          hatched: withheld(colourOf.get(code)!.row),
          shapes: drawn.shapes.filter((shape) => places.groupOf(shape.code) === code),
        })),
        drawn,
      )
    : [
        {
          data: {
            values: shapes.map(({ shape, group, colour }) =>
              feature(shape.polygons, {
                id: shape.code,
                name: names.get(group ?? shape.code) ?? shape.code,
                colour,
              }),
            ),
          },
          projection,
          mark: {
            type: 'geoshape',
            clip: false,
            // Between municipalities of one area there is no border.
            ...(places.membersOf === null ? { stroke: borderColour } : {}),
            strokeWidth: 0.4,
            strokeJoin: 'round',
          },
          encoding: {
            color: ownColour,
            ...(places.membersOf === null
              ? {}
              : { stroke: { field: 'colour', type: 'nominal', scale: null } }),
          },
        },
        ...linesLayer(
          hatch(
            shapes.flatMap(({ shape, row }) => (withheld(row) ? [shape] : [])),
            5,
          ),
          { stroke: hatchColour, strokeWidth: 0.6 },
        ),
        ...(places.membersOf === null
          ? []
          : linesLayer(
              bordersBetween(drawn, (code) => places.groupOf(code) ?? code),
              { stroke: borderColour, strokeWidth: 0.6, strokeJoin: 'round' },
            )),
        ...linesLayer(drawn.borders, { stroke: ink, strokeWidth: 0.7, strokeJoin: 'round' }),
        ...dotsLayer(shapes, drawn.width),
      ];
  const spec = topLevel({
    width: inner,
    height,
    layer: [
      ...areas,
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
    n: coloured.filter(({ row }) => classOf(row!.estimate!, classes) === c).length,
  }));
  const kind = share ? ('percent' as const) : ('decimal2' as const);
  const nothing = coloured.length === 0 && rows.some(({ row }) => withheld(row));
  const few = coloured.length > 0 && coloured.length < leastColoured * onMap.length;
  return {
    spec,
    nothingLeft: nothing,
    ...(few ? { leftOut: p.mapFew(coloured.length, onMap.length) } : {}),
    table: {
      columns: [
        { label: labelOf(doc, item.by, language), kind: 'text' },
        ...(places.membersOf === null ? [] : [{ label: p.municipalities, kind: 'text' as const }]),
        { label: heading, kind },
        { label: t.lower, kind },
        { label: t.upper, kind },
        { label: 'n', kind: 'integer' },
      ],
      rows: [...rows, { code: '', label: t.all, key: wholeKey, row: whole }].map(
        ({ code, label, key: own, row }) => [
          label,
          ...(places.membersOf === null ? [] : [code === '' ? null : places.membersOf(code, language)]),
          numberCell(doc, own, language),
          errorCell(row, 'ci_lower', language),
          errorCell(row, 'ci_upper', language),
          row?.n ?? null,
        ],
      ),
    },
    alt: [
      t.mapAlt(what, rows.length),
      coloured.length === 0 ? t.noNumbers : `${counts.map((c) => `${c.label}: ${c.n}`).join('; ')}.`,
      ...(hidden.length + empty.length === 0 ? [] : [t.mapWithout(hidden.length, empty.length)]),
      ...(whole?.estimate == null
        ? []
        : [t.wholeValue(share ? f.percent(whole.estimate) : f.decimal(whole.estimate, 2))]),
    ].join(' '),
    n: nRange([whole]),
    notes: [
      ...(nothing || few ? [] : [t.mapNote, ...(tiles ? [p.tilesNote] : [])]),
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
