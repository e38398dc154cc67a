import { wrap } from '../drawing/fonts.js';
import { faintInk, ink } from '../drawing/palette.js';
import { fromTo, lineHeight, ownColour, pixels, size, topLevel } from '../drawing/spec.js';
import { type FigureWidth, type Spec, totalWidth } from '../figure.js';
import { textLayer } from '../placed-texts.js';
import type { MapGroups } from './map-groups.js';
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

/** An area as it is drawn. */
export interface DrawnArea {
  code: string;
  label: string;
  colour: string;
  hatched: boolean;
}

/** What the colours of a map mean. */
export type DrawnLegend = readonly { label: string; colour: string; hatched?: boolean }[];

/** What is drawn, with what stands beside it. */
interface Drawing {
  places: MapGroups;
  areas: readonly DrawnArea[];
  legend: DrawnLegend;
  heading: string;
  credit: string;
  tiles: boolean;
  width: FigureWidth;
}

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
  entries: DrawnLegend,
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

/** Areas in their colours, as shapes or as squares, with a legend and whose map it is. */
export function drawPlaces({
  places,
  areas,
  legend: entries,
  heading,
  credit: whose,
  tiles,
  width,
}: Drawing): Spec {
  const inner = totalWidth[width] - 12;
  const wide = width === 'wide';
  const drawn: MapShapes = mapShapes(places.level, Math.round(wide ? inner * 0.78 : inner));
  const areaOf = new Map(areas.map((area) => [area.code, area]));
  const shapes = drawn.shapes.map((shape) => {
    const group = places.groupOf(shape.code);
    const area = group === undefined ? undefined : areaOf.get(group);
    return { shape, area, colour: area?.colour ?? '#ffffff' };
  });
  const legendWidth = wide ? inner * 0.36 : inner * 0.46;
  const legend = legendOf(
    entries,
    wrap(heading, legendWidth, size.value, true),
    Math.round(inner - legendWidth),
    Math.round(drawn.height * 0.52),
  );
  const credit = wrap(whose, wide ? inner / 2 : legendWidth, 11);
  const height = Math.max(
    drawn.height,
    Math.round(drawn.height * 0.52) + legend.height + credit.length * lineHeight,
  );
  return topLevel({
    width: inner,
    height,
    layer: [
      ...(tiles
        ? tileLayers(
            areas.map((area) => ({
              ...area,
              shapes: drawn.shapes.filter((shape) => places.groupOf(shape.code) === area.code),
            })),
            drawn,
          )
        : shapeLayers(shapes, drawn, places)),
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
}

function shapeLayers(
  shapes: readonly { shape: Shape; area: DrawnArea | undefined; colour: string }[],
  drawn: MapShapes,
  places: MapGroups,
): Spec[] {
  const joined = places.membersOf !== null;
  return [
    {
      data: {
        values: shapes.map(({ shape, area, colour }) =>
          feature(shape.polygons, { id: shape.code, name: area?.label ?? shape.code, colour }),
        ),
      },
      projection,
      mark: {
        type: 'geoshape',
        clip: false,
        // Between municipalities of one area there is no border.
        ...(joined ? {} : { stroke: borderColour }),
        strokeWidth: 0.4,
        strokeJoin: 'round',
      },
      encoding: {
        color: ownColour,
        ...(joined ? { stroke: { field: 'colour', type: 'nominal', scale: null } } : {}),
      },
    },
    ...linesLayer(
      hatch(
        shapes.flatMap(({ shape, area }) => (area?.hatched ? [shape] : [])),
        5,
      ),
      { stroke: hatchColour, strokeWidth: 0.6 },
    ),
    ...(joined
      ? linesLayer(
          bordersBetween(drawn, (code) => places.groupOf(code) ?? code),
          { stroke: borderColour, strokeWidth: 0.6, strokeJoin: 'round' },
        )
      : []),
    ...linesLayer(drawn.borders, { stroke: ink, strokeWidth: 0.7, strokeJoin: 'round' }),
    ...dotsLayer(shapes, drawn.width),
  ];
}
