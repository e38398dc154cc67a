import { referenceRows } from './reference.js';

/** A municipality of the 2024 division on the map. */
interface MapPlace {
  /** Middle, in kilometres east and north of 15° E, 65° N. */
  x: number;
  y: number;
  /** Land, in square kilometres. */
  area: number;
  /** Municipalities that it borders on, or is nearest to across the sea, in order of code; with the border in kilometres. */
  neighbours: ReadonlyMap<string, number>;
}

let places: Map<string, MapPlace> | undefined;

/** Every municipality of the 2024 division with its neighbours (reference/municipality-neighbours.csv). */
export function mapPlaces(): ReadonlyMap<string, MapPlace> {
  if (places !== undefined) return places;
  const near = new Map<string, Map<string, number>>();
  const tie = (code: string, other: string, border: number) =>
    near.set(code, (near.get(code) ?? new Map<string, number>()).set(other, border));
  for (const { code, neighbour, border_km } of referenceRows('municipality-neighbours.csv')) {
    tie(code!, neighbour!, Number(border_km));
    tie(neighbour!, code!, Number(border_km));
  }
  places = new Map(
    referenceRows('municipality-middles.csv').map(({ code, x_km, y_km, area_km2 }) => [
      code!,
      {
        x: Number(x_km),
        y: Number(y_km),
        area: Number(area_km2),
        neighbours: new Map([...(near.get(code!) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1))),
      },
    ]),
  );
  return places;
}
