import { wrap } from '../../figures/index.js';
import { boxes } from './master.js';

/** Sizes of a slide's title, in points. */
export const titleSizes = [26, 20, 16] as const;

const emuPerPoint = 12700;

/** The greatest size at which a slide has room for a title; null where none is small enough. */
export function titleSize(title: string): number | null {
  const [, , width, height] = boxes.title;
  // The house's font may be wider than the one that is measured here.
  const room = (0.95 * width) / emuPerPoint;
  const lines = (size: number) => wrap(title, room, size, true).length;
  return titleSizes.find((size) => lines(size) * size * 1.2 <= height / emuPerPoint) ?? null;
}
