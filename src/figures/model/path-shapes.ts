import type { ModelEdge } from './model-edges.js';

export interface Point {
  x: number;
  y: number;
}

/** A variable's box or ellipse: left edge, vertical middle. */
export interface Box {
  id: string;
  lines: string[];
  explained: string | null;
  latent: boolean;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** An edge with the line that it is drawn as, from its origin to its target. */
export interface DrawnEdge {
  edge: ModelEdge;
  points: Point[];
}

/** Where a horizontal at height y meets the box's side (1 right, -1 left); an ellipse narrows upward and downward. */
export function edgeOfBox(box: Box, y: number, side: 1 | -1): number {
  const centre = box.x + box.width / 2;
  const half = box.width / 2;
  if (!box.latent) return centre + side * half;
  const v = Math.min(0.95, Math.abs(y - box.y) / (box.height / 2));
  return centre + side * half * Math.sqrt(1 - v * v);
}

/** A curve through the stops, level at each of them: cubic from column to column, straight past a column. */
export function smooth(stops: readonly Point[]): Point[] {
  const points: Point[] = [stops[0]!];
  for (let i = 0; i + 1 < stops.length; i++) {
    const [a, b] = [stops[i]!, stops[i + 1]!];
    const steps = Math.abs(a.y - b.y) < 0.6 ? 1 : 6;
    for (let s = 1; s <= steps; s++) {
      const u = s / steps;
      // Cubic Bezier with its handles at half way, level.
      const middle = (a.x + b.x) / 2;
      const x =
        (1 - u) ** 3 * a.x + 3 * (1 - u) ** 2 * u * middle + 3 * (1 - u) * u ** 2 * middle + u ** 3 * b.x;
      const y = a.y + (b.y - a.y) * (3 * u ** 2 - 2 * u ** 3);
      points.push({ x, y });
    }
  }
  return points;
}

/** The point a share of the way along a line, by length. */
export function along(points: readonly Point[], share: number): Point {
  const lengths = points.slice(1).map((p, i) => Math.hypot(p.x - points[i]!.x, p.y - points[i]!.y));
  let left = share * lengths.reduce((sum, length) => sum + length, 0);
  for (const [i, length] of lengths.entries()) {
    if (left <= length && length > 0) {
      const u = left / length;
      const [a, b] = [points[i]!, points[i + 1]!];
      return { x: a.x + (b.x - a.x) * u, y: a.y + (b.y - a.y) * u };
    }
    left -= length;
  }
  return points.at(-1)!;
}
