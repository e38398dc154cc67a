import {
  type Cut,
  DrawError,
  type DrawJob,
  type DrawResult,
  drawAll,
  type KnownPixels,
} from '../figures/index.js';
import type { Language } from '../results/index.js';
import { figureParts } from './figure-parts.js';
import { type ItemNode, notDrawn } from './tree/index.js';

/** The figures of a report drawn, by id: from the one specification of each. */
export type Drawings = ReadonlyMap<string, DrawResult>;

/** What of the figures is drawn: as they stand in the report, as PNG files, and without title and caption for pages or slides. */
export interface Drawn {
  whole: boolean;
  png: boolean;
  bare: { as: 'svg' | 'png'; cuts: readonly Cut[] } | null;
}

/**
 * Draws the figures among the items of a report, each before the next item is asked for.
 *
 * @param known - PNG files that need not be made again
 * @throws FaultError naming the figure that could not be drawn
 */
export async function drawFigures(
  items: Iterable<ItemNode>,
  language: Language,
  { whole, png, bare }: Drawn,
  known?: KnownPixels,
): Promise<Drawings> {
  function* jobs(): Generator<DrawJob> {
    for (const item of items) {
      if (item.kind !== 'figure') continue;
      const { id, spec: wide, footer, narrow } = item;
      const parts = (bare?.cuts ?? []).map((cut) => [cut, figureParts(item, cut, language)]);
      yield {
        id,
        wide,
        footer,
        narrow,
        whole,
        png,
        bare: bare?.as ?? null,
        parts: Object.fromEntries(parts),
      };
    }
  }
  return drawAll(jobs(), known).catch(notDrawnFigure);
}

/** @throws FaultError naming the figure that could not be drawn */
export const notDrawnFigure = (error: unknown): never => {
  if (!(error instanceof DrawError)) throw error;
  return notDrawn(error.id, 'figure', error);
};
