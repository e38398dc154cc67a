import { textWidth, wrap } from '../drawing/fonts.js';
import { ink, textOn } from '../drawing/palette.js';
import { fromTo, layerOf, ownColour, pixels } from '../drawing/spec.js';
import type { Spec } from '../figure.js';
import { hatch, type MapShapes, type Ring, type Shape } from './map-shapes.js';
import { tileGrid } from './tile-grid.js';

interface TileArea {
  code: string;
  label: string;
  colour: string;
  hatched: boolean;
  shapes: readonly Shape[];
}

/** Least side of a square, in pixels, that has room for a name. */
const leastNamed = 30;
const fontSize = 9;

/** Areas as squares in place of the map's shapes, with names where there is room. */
export function tileLayers(areas: readonly TileArea[], { width, height }: MapShapes): Spec[] {
  const tiles = tileGrid(areas);
  const columns = Math.max(...tiles.map((tile) => tile.column)) + 1;
  const rows = Math.max(...tiles.map((tile) => tile.row)) + 1;
  const side = Math.floor(Math.min(width / columns, height / rows));
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const boxes = tiles.map(({ code, column, row }) => {
    const [x, y] = [column * side, row * side];
    return { ...byCode.get(code)!, x, y, x2: x + side - 2, y2: y + side - 2 };
  });
  const ring = ({ x, y, x2, y2 }: (typeof boxes)[number]): Ring => [
    [x, y],
    [x2, y],
    [x2, y2],
    [x, y2],
    [x, y],
  ];
  const values = boxes.map(({ x, x2, y, y2, colour, code, label }) => ({
    x,
    x2,
    y,
    y2,
    colour,
    id: code,
    name: label,
  }));
  const hatched = boxes.filter((box) => box.hatched).map((box) => ({ polygons: [[ring(box)]] }));
  return [
    {
      data: { values },
      mark: { type: 'rect', stroke: ink, strokeWidth: 0.4 },
      encoding: { ...fromTo, color: ownColour },
    },
    ...hatchLayer(hatch(hatched, 5)),
    ...nameLayer(side < leastNamed ? [] : boxes.flatMap((box) => nameIn(box, side - 6))),
  ];
}

function hatchLayer(lines: ReturnType<typeof hatch>): Spec[] {
  const values = lines.map(([from, to]) => ({ x: from![0], y: from![1], x2: to![0], y2: to![1] }));
  return layerOf(values, {
    data: { values },
    mark: { type: 'rule', stroke: '#9a9a9a', strokeWidth: 0.6 },
    encoding: fromTo,
  });
}

const nameLayer = (values: Spec[]): Spec[] =>
  layerOf(values, {
    data: { values },
    mark: { type: 'text', align: 'center', baseline: 'middle', fontSize, lineHeight: fontSize + 1 },
    encoding: {
      x: pixels('x'),
      y: pixels('y'),
      text: { field: 'text' },
      fill: { field: 'ink', type: 'nominal', scale: null },
    },
  });

/** A square's name, whole in at most three lines, else its first letters. */
function nameIn(
  { x, y, x2, y2, label, colour }: TileArea & { x: number; y: number; x2: number; y2: number },
  room: number,
) {
  const short = label.split(/,| og | and | \(/)[0]!;
  const lines = wrap(short, room, fontSize);
  const fits = lines.length <= 3 && lines.every((line) => textWidth(line, fontSize) <= room);
  const cut = () => {
    let letters = short;
    while (letters.length > 2 && textWidth(`${letters}.`, fontSize) > room) letters = letters.slice(0, -1);
    return `${letters.trim()}.`;
  };
  const text = fits ? (lines.length === 1 ? lines[0]! : lines) : cut();
  return [
    {
      x: (x + x2) / 2,
      y: (y + y2) / 2 - (fits ? ((lines.length - 1) * (fontSize + 1)) / 2 : 0),
      text,
      ink: textOn(colour),
    },
  ];
}
