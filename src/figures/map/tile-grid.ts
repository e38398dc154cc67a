import type { Shape } from './map-shapes.js';

/** A square of a tile grid: column and row, from the west and the north. */
interface Tile {
  code: string;
  column: number;
  row: number;
}

/** What a tile stands for: its place on the map, and land. */
interface Spot {
  code: string;
  x: number;
  y: number;
}

/**
 * Areas as squares of one size, each as near to its place on the map as the others allow, so that a large area does not
 * look more than a small one. Squares are as far apart as areas would be that share the land evenly. Each area takes the
 * free square nearest to its middle, those in the thick of others first; then pairs change places while that brings the
 * two nearer to theirs. The same areas give the same grid.
 */
export function tileGrid(areas: readonly { code: string; shapes: readonly Shape[] }[]): Tile[] {
  const land = areas.flatMap(({ shapes }) => shapes).reduce((sum, shape) => sum + shape.area, 0);
  const pitch = Math.sqrt(land / Math.max(1, areas.length));
  const spots = areas
    .filter(({ shapes }) => shapes.length > 0)
    .map(({ code, shapes }): Spot => {
      const area = shapes.reduce((sum, shape) => sum + shape.area, 0);
      const mean = (at: 0 | 1) => shapes.reduce((sum, s) => sum + s.area * s.centre[at], 0) / area / pitch;
      return { code, x: mean(0), y: mean(1) };
    });
  const crowd = (spot: Spot) =>
    spots.reduce((sum, other) => sum + 1 / (1 + (spot.x - other.x) ** 2 + (spot.y - other.y) ** 2), 0);
  const order = spots
    .map((spot) => ({ spot, crowd: crowd(spot) }))
    .sort((a, b) => b.crowd - a.crowd || (a.spot.code < b.spot.code ? -1 : 1));
  const taken = new Map<string, Spot>();
  const placed: (Tile & { spot: Spot })[] = [];
  for (const { spot } of order) {
    const { column, row } = nearestFree(spot, taken);
    taken.set(`${column} ${row}`, spot);
    placed.push({ code: spot.code, column, row, spot });
  }
  improve(placed);
  const [west, north] = [Math.min(...placed.map((t) => t.column)), Math.min(...placed.map((t) => t.row))];
  return placed
    .map(({ code, column, row }) => ({ code, column: column - west, row: row - north }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

const away = ({ x, y }: Spot, { column, row }: Pick<Tile, 'column' | 'row'>) =>
  (x - column) ** 2 + (y - row) ** 2;

function nearestFree(spot: Spot, taken: ReadonlyMap<string, Spot>): { column: number; row: number } {
  const [x, y] = [Math.round(spot.x), Math.round(spot.y)];
  let best: { column: number; row: number } | undefined;
  for (let reach = 0; ; reach++) {
    for (let column = x - reach; column <= x + reach; column++)
      for (let row = y - reach; row <= y + reach; row++) {
        if (Math.max(Math.abs(column - x), Math.abs(row - y)) !== reach || taken.has(`${column} ${row}`))
          continue;
        if (best === undefined || away(spot, { column, row }) < away(spot, best) - 1e-12)
          best = { column, row };
      }
    // A free square further out may still be nearer than one in a corner.
    if (best !== undefined && reach >= Math.sqrt(away(spot, best))) return best;
  }
}

function improve(tiles: (Tile & { spot: Spot })[]): void {
  for (let round = 0, changed = true; changed && round < 50; round++) {
    changed = false;
    for (const [i, a] of tiles.entries())
      for (const b of tiles.slice(i + 1)) {
        const now = away(a.spot, a) + away(b.spot, b);
        if (away(a.spot, b) + away(b.spot, a) >= now - 1e-9) continue;
        [a.column, a.row, b.column, b.row] = [b.column, b.row, a.column, a.row];
        changed = true;
      }
  }
}
