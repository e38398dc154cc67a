import { readFileSync } from 'node:fs';

export type Point = [number, number];
/** A closed ring of points in pixels, first and last the same. */
export type Ring = Point[];

/** A municipality or county: polygons, each an outer ring and its holes. */
export interface Shape {
  code: string;
  polygons: Ring[][];
  /** Square pixels. */
  area: number;
  /** Middle of the largest polygon. */
  centre: Point;
}

export interface MapShapes {
  shapes: Shape[];
  /** Borders between counties. */
  borders: Point[][];
  /** Every line, with the shapes that it is of: two where they border on each other. */
  lines: { points: Point[]; codes: readonly string[] }[];
  width: number;
  height: number;
}

interface Topology {
  arcs: Point[][];
  transform: { scale: Point; translate: Point };
  objects: Record<
    string,
    {
      geometries: ({ id: string } & (
        | { type: 'Polygon'; arcs: number[][] }
        | { type: 'MultiPolygon'; arcs: number[][][] }
      ))[];
    }
  >;
}

const files = { municipality: 'municipalities', county: 'counties' } as const;
const cache = new Map<string, MapShapes>();

/**
 * Shapes of the 2024 division in pixels, north up, `width` wide. Lambert's azimuthal equal-area projection, so
 * that areas compare; lines are simplified together, so that neighbours still meet.
 */
export function mapShapes(level: keyof typeof files, width: number): MapShapes {
  const known = cache.get(`${level} ${width}`);
  if (known !== undefined) return known;
  const topology = JSON.parse(
    readFileSync(new URL(`./maps/${files[level]}-2024.topojson`, import.meta.url), 'utf8'),
  ) as Topology;
  const projected = topology.arcs.map((arc) => decode(arc, topology.transform).map(project));
  const all = projected.flat();
  const [left, right] = extent(all.map((p) => p[0]));
  const [top, bottom] = extent(all.map((p) => p[1]));
  const scale = width / (right - left);
  const arcs = projected.map((arc) =>
    simplify(arc.map(([x, y]): Point => [(x - left) * scale, (y - top) * scale])).map(
      ([x, y]): Point => [tenth(x), tenth(y)],
    ),
  );
  const geometries = topology.objects[files[level]]!.geometries;
  const users = new Map<number, Set<string>>();
  const shapes = geometries.map((geometry): Shape => {
    const polygons = geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs;
    for (const i of polygons.flat(2)) {
      const arc = i < 0 ? ~i : i;
      users.set(arc, (users.get(arc) ?? new Set()).add(geometry.id));
    }
    return shapeOf(
      geometry.id,
      polygons.map((rings) => rings.map((ring) => stitch(ring, arcs))),
    );
  });
  const lines = [...users].map(([arc, codes]) => ({ points: arcs[arc]!, codes: [...codes] }));
  const made = {
    shapes,
    borders: bordersBetween({ lines }, (code) => code.slice(0, 2)),
    lines,
    width,
    height: Math.ceil((bottom - top) * scale),
  };
  cache.set(`${level} ${width}`, made);
  return made;
}

/** The lines where shapes of two groups meet. */
export const bordersBetween = (
  { lines }: Pick<MapShapes, 'lines'>,
  groupOf: (code: string) => string,
): Point[][] => lines.flatMap(({ points, codes }) => (new Set(codes.map(groupOf)).size > 1 ? [points] : []));

const tenth = (x: number) => Math.round(x * 10) / 10;

function extent(values: readonly number[]): [number, number] {
  return values.reduce(([a, b], x) => [Math.min(a, x), Math.max(b, x)], [Infinity, -Infinity]);
}

/** Quantized differences (TopoJSON 1.0, section 2.1.2) to longitude and latitude. */
function decode(arc: Point[], { scale, translate }: Topology['transform']): Point[] {
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]): Point => {
    x += dx;
    y += dy;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
}

const radians = Math.PI / 180;
/** Centre of the projection: the middle of Norway's latitudes, UTM zone 33's meridian. */
const [longitude0, latitude0] = [15 * radians, 65 * radians];

/** Lambert azimuthal equal-area on a sphere, y downwards (Snyder 1987, equations 22-4, 22-5 and 24-2). */
function project([longitude, latitude]: Point): Point {
  const [l, p] = [longitude * radians - longitude0, latitude * radians];
  const [sin0, cos0] = [Math.sin(latitude0), Math.cos(latitude0)];
  const k = Math.sqrt(2 / (1 + sin0 * Math.sin(p) + cos0 * Math.cos(p) * Math.cos(l)));
  return [k * Math.cos(p) * Math.sin(l), -k * (cos0 * Math.sin(p) - sin0 * Math.cos(p) * Math.cos(l))];
}

/** Least triangle, in square pixels, that a point of a line makes with its neighbours. */
const leastTriangle = 1;

/** Takes out the points that matter least to a line's shape, ends kept (Visvalingam & Whyatt 1993). */
function simplify(line: Point[]): Point[] {
  const points = [...line];
  const closed = line[0]![0] === line.at(-1)![0] && line[0]![1] === line.at(-1)![1];
  const least = closed ? 4 : 2;
  const area = (i: number) => {
    const [a, b, c] = [points[i - 1]!, points[i]!, points[i + 1]!];
    return Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2;
  };
  while (points.length > least) {
    let [smallest, at] = [leastTriangle, -1];
    for (let i = 1; i < points.length - 1; i++) {
      const size = area(i);
      if (size < smallest) [smallest, at] = [size, i];
    }
    if (at < 0) break;
    points.splice(at, 1);
  }
  return points;
}

/** A ring from its arcs; a negative number is an arc backwards (~i). */
function stitch(ring: number[], arcs: Point[][]): Ring {
  return ring.flatMap((i, at) => {
    const arc = i < 0 ? [...arcs[~i]!].reverse() : arcs[i]!;
    return at === 0 ? arc : arc.slice(1);
  });
}

/** Signed area of a ring, in square pixels. */
function ringArea(ring: Ring): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    sum += ring[i - 1]![0] * ring[i]![1] - ring[i]![0] * ring[i - 1]![1];
  }
  return sum / 2;
}

/** Islands smaller than this, in square pixels, are left out, but never a shape's largest polygon. */
const leastIsland = 1.2;

function shapeOf(code: string, polygons: Ring[][]): Shape {
  const sized = polygons.map((rings) => ({ rings, area: Math.abs(ringArea(rings[0]!)) }));
  const largest = sized.reduce((a, b) => (b.area > a.area ? b : a));
  const shown = sized.filter((p) => p === largest || p.area >= leastIsland);
  const [west, east] = extent(largest.rings[0]!.map((p) => p[0]));
  const [north, south] = extent(largest.rings[0]!.map((p) => p[1]));
  return {
    code,
    polygons: shown.map((p) => p.rings),
    area: shown.reduce((sum, p) => sum + p.area, 0),
    centre: [tenth((west + east) / 2), tenth((north + south) / 2)],
  };
}

/**
 * Diagonal lines, `gap` pixels apart, over some shapes. SVG made by Vega has no patterns, so the lines are cut
 * here; where two shapes meet a line runs on.
 */
export function hatch(shapes: readonly { polygons: Ring[][] }[], gap: number): Point[][] {
  // Turned by 45 degrees (u = x + y, v = x - y), a hatch line is one value of u.
  const edges = shapes.flatMap(({ polygons }) =>
    polygons.flat().flatMap((ring) =>
      ring.slice(1).map((end, i) => {
        const start = ring[i]!;
        return [start[0] + start[1], start[0] - start[1], end[0] + end[1], end[0] - end[1]] as const;
      }),
    ),
  );
  const step = gap * Math.SQRT2;
  const crossings = new Map<number, number[]>();
  for (const [u0, v0, u1, v1] of edges) {
    for (let k = Math.ceil(Math.min(u0, u1) / step); k * step < Math.max(u0, u1); k++) {
      const v = v0 + ((k * step - u0) / (u1 - u0)) * (v1 - v0);
      const list = crossings.get(k);
      if (list === undefined) crossings.set(k, [v]);
      else list.push(v);
    }
  }
  const lines: Point[][] = [];
  for (const [k, list] of [...crossings].sort((a, b) => a[0] - b[0])) {
    list.sort((a, b) => a - b);
    let [from, to] = [Number.NaN, Number.NaN];
    const draw = () => {
      if (to - from > 0.8) {
        const u = k * step;
        lines.push([from, to].map((v): Point => [tenth((u + v) / 2), tenth((u - v) / 2)]));
      }
    };
    for (let i = 0; i + 1 < list.length; i += 2) {
      if (list[i]! - to < 0.5) to = list[i + 1]!;
      else {
        draw();
        [from, to] = [list[i]!, list[i + 1]!];
      }
    }
    draw();
  }
  return lines;
}
