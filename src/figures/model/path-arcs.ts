import type { ModelEdge } from './model-edges.js';
import { type Box, type DrawnEdge, edgeOfBox, type Point } from './path-shapes.js';

/** An edge between two boxes of one column, drawn as a curve beside it (1 right, -1 left). */
interface Arc {
  edge: ModelEdge;
  from: Box;
  to: Box;
  side: 1 | -1;
}

/** How far a curve of a nesting level stands out; further curves share the last level's ground. */
const reachOf = (level: number) => 22 + 20 * Math.min(3, level);

/** Room beside a column for so many curves and the coefficients on them. */
export const arcRoom = (curves: number) => (curves === 0 ? 0 : reachOf(curves - 1) + 26);

/**
 * Curves beside their columns: short ones inside long ones, ends spread over a box's side so that heads do not meet.
 */
export function sideArcs(arcs: readonly Arc[]): DrawnEdge[] {
  const span = ({ from, to }: Arc): [number, number] => [Math.min(from.y, to.y), Math.max(from.y, to.y)];
  const length = (arc: Arc) => span(arc)[1] - span(arc)[0];
  const order = [...arcs].sort((a, b) => length(a) - length(b));
  const levels = new Map<Arc, number>();
  for (const [i, arc] of order.entries()) {
    const [top, bottom] = span(arc);
    const inside = order.slice(0, i).filter((other) => {
      const [a, b] = span(other);
      return other.side === arc.side && a < bottom && b > top;
    });
    levels.set(arc, inside.length === 0 ? 0 : Math.max(...inside.map((other) => levels.get(other)!)) + 1);
  }
  /** Where a curve meets a box: long curves nearer its middle, short ones nearer the box they go to. */
  const end = (arc: Arc, box: Box): Point => {
    const other = box === arc.from ? arc.to : arc.from;
    const down = other.y > box.y ? 1 : -1;
    const same = order.filter(
      (a) =>
        a.side === arc.side &&
        (a.from === box || a.to === box) &&
        ((a.from === box ? a.to : a.from).y > box.y ? 1 : -1) === down,
    );
    const place = (box.latent ? 0.7 : 1) * (0.34 - (0.26 * same.indexOf(arc)) / Math.max(1, same.length));
    const y = box.y + down * place * box.height;
    return { x: edgeOfBox(box, y, arc.side) + arc.side * (box.latent ? 8 : 6), y };
  };
  return arcs.map((arc) => {
    const [start, stop] = [end(arc, arc.from), end(arc, arc.to)];
    const reach = reachOf(levels.get(arc)!);
    const points = Array.from({ length: 17 }, (_, i): Point => {
      const u = i / 16;
      const straight = start.x + (stop.x - start.x) * u;
      return { x: straight + arc.side * 4 * reach * u * (1 - u), y: start.y + (stop.y - start.y) * u };
    });
    return { edge: arc.edge, points };
  });
}

/** A curve between boxes of different columns, over or under them: the way that meets fewer boxes. */
export function arcAround(a: Box, b: Box, boxes: readonly Box[], height: number): Point[] {
  const [left, right] = a.x < b.x ? [a, b] : [b, a];
  const curve = (down: 1 | -1): Point[] => {
    const start = { x: left.x + left.width * 0.6, y: left.y + (down * left.height) / 2 + down * 6 };
    const end = { x: right.x + right.width * 0.4, y: right.y + (down * right.height) / 2 + down * 6 };
    const bend = (down === 1 ? Math.max(start.y, end.y) : Math.min(start.y, end.y)) + down * 44;
    return Array.from({ length: 17 }, (_, i) => {
      const u = i / 16;
      return {
        x: start.x + (end.x - start.x) * u,
        y: (1 - u) ** 2 * start.y + 2 * (1 - u) * u * bend + u ** 2 * end.y,
      };
    });
  };
  const met = (points: readonly Point[]) =>
    boxes.filter(
      (box) =>
        box !== a &&
        box !== b &&
        points.some((p) => p.x > box.x && p.x < box.x + box.width && Math.abs(p.y - box.y) < box.height / 2),
    ).length;
  const [over, under] = [curve(-1), curve(1)];
  const nearer = (a.y + b.y) / 2 < height / 2 ? over : under;
  const other = nearer === over ? under : over;
  return met(nearer) <= met(other) ? nearer : other;
}
