// Writes which municipalities border on which, and where their middles are, from the map file: run by hand when the map
// changes (src/harmonize/geography/reference/PROVENANCE.md). Arcs that two municipalities share are their border; parts of
// a county without a land border (islands) are tied to the nearest other part, with a border of 0.
import { readFileSync, writeFileSync } from 'node:fs';

const map = JSON.parse(
  readFileSync(new URL('../src/figures/map/maps/municipalities-2024.topojson', import.meta.url), 'utf8'),
);
const radius = 6371;
const radians = Math.PI / 180;

/** Longitude and latitude to kilometres, Lambert's azimuthal equal-area projection around 15 E, 65 N (as the map). */
function project([longitude, latitude]) {
  const [l, p] = [(longitude - 15) * radians, latitude * radians];
  const [s, c] = [Math.sin(65 * radians), Math.cos(65 * radians)];
  const k = radius * Math.sqrt(2 / (1 + s * Math.sin(p) + c * Math.cos(p) * Math.cos(l)));
  return [k * Math.cos(p) * Math.sin(l), k * (c * Math.sin(p) - s * Math.cos(p) * Math.cos(l))];
}

const { scale, translate } = map.transform;
const arcs = map.arcs.map((arc) => {
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]) => {
    x += dx;
    y += dy;
    return project([x * scale[0] + translate[0], y * scale[1] + translate[1]]);
  });
});
const distance = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1]);
const length = (line) => line.slice(1).reduce((sum, point, i) => sum + distance(line[i], point), 0);

/** Area and middle of a ring (signed). */
function ringMoments(ring) {
  let [area, x, y] = [0, 0, 0];
  for (let i = 1; i < ring.length; i++) {
    const [a, b] = [ring[i - 1], ring[i]];
    const cross = a[0] * b[1] - b[0] * a[1];
    area += cross / 2;
    x += ((a[0] + b[0]) * cross) / 6;
    y += ((a[1] + b[1]) * cross) / 6;
  }
  return { area, x, y };
}

const places = map.objects.municipalities.geometries
  .map((geometry) => {
    const polygons = geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs;
    const rings = polygons.map(([outer]) =>
      outer.flatMap((i, at) => {
        const arc = i < 0 ? [...arcs[~i]].reverse() : arcs[i];
        return at === 0 ? arc : arc.slice(1);
      }),
    );
    const sums = rings.map(ringMoments).reduce((a, b) => ({
      area: a.area + b.area,
      x: a.x + b.x,
      y: a.y + b.y,
    }));
    return {
      code: geometry.id,
      arcs: new Set(polygons.flat(2).map((i) => (i < 0 ? ~i : i))),
      points: rings.flat(),
      area: Math.abs(sums.area),
      x: sums.x / sums.area,
      y: sums.y / sums.area,
    };
  })
  .sort((a, b) => (a.code < b.code ? -1 : 1));

const pairs = [];
for (const [i, a] of places.entries()) {
  for (const b of places.slice(i + 1)) {
    const shared = [...a.arcs].filter((arc) => b.arcs.has(arc));
    if (shared.length > 0)
      pairs.push([a.code, b.code, shared.reduce((sum, arc) => sum + length(arcs[arc]), 0)]);
  }
}

for (const county of new Set(places.map(({ code }) => code.slice(0, 2)))) {
  const own = places.filter(({ code }) => code.startsWith(county));
  for (;;) {
    const part = new Map(own.map(({ code }) => [code, code]));
    const rootOf = (code) => (part.get(code) === code ? code : rootOf(part.get(code)));
    for (const [a, b] of pairs) if (part.has(a) && part.has(b)) part.set(rootOf(a), rootOf(b));
    if (new Set(own.map(({ code }) => rootOf(code))).size === 1) break;
    let best = [Infinity];
    for (const [i, a] of own.entries())
      for (const b of own.slice(i + 1)) {
        if (rootOf(a.code) === rootOf(b.code) || distance([a.x, a.y], [b.x, b.y]) > best[0] + 150) continue;
        for (const p of a.points)
          for (const q of b.points) {
            const d = distance(p, q);
            if (d < best[0]) best = [d, a.code, b.code];
          }
      }
    pairs.push([best[1], best[2], 0]);
  }
}

const folder = new URL('../src/harmonize/geography/reference/', import.meta.url);
const write = (name, lines) => writeFileSync(new URL(name, folder), `${lines.join('\n')}\n`);
write('municipality-neighbours.csv', [
  'code,neighbour,border_km',
  ...pairs
    .sort((a, b) => (a[0] + a[1] < b[0] + b[1] ? -1 : 1))
    .map(([a, b, border]) => `${a},${b},${border.toFixed(1)}`),
]);
write('municipality-middles.csv', [
  'code,x_km,y_km,area_km2',
  ...places.map(({ code, x, y, area }) => `${code},${x.toFixed(1)},${y.toFixed(1)},${area.toFixed(0)}`),
]);
