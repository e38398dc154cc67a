import { type Cut, DrawError, type DrawResult, drawAll, type KnownPixels } from '../figures/index.js';
import { figureParts } from './figure-parts.js';
import { type FigureNode, itemsOf, notDrawn, type ReportTree } from './tree/index.js';

/** The figures of a report drawn, by id: from the one specification of each. */
export type Drawings = ReadonlyMap<string, DrawResult>;

/** What of the figures is drawn: as they stand in the report, as PNG files, and without title and caption for pages or slides. */
export interface Drawn {
  whole: boolean;
  png: boolean;
  bare: { as: 'svg' | 'png'; cuts: readonly Cut[] } | null;
}

/**
 * @param part - told after each what part of them is drawn, 0 to 1
 * @param known - PNG files that need not be made again
 * @throws FaultError naming the figure that could not be drawn
 */
export async function drawFigures(
  tree: ReportTree,
  drawn: Drawn,
  part?: (done: number) => void,
  known?: KnownPixels,
): Promise<Drawings> {
  const figures = itemsOf(tree).filter((item): item is FigureNode => item.kind === 'figure');
  const { whole, png, bare } = drawn;
  const jobs = figures.map((figure) => ({
    ...{ id: figure.id, wide: figure.spec, footer: figure.footer, narrow: figure.narrow, whole, png },
    bare: bare?.as ?? null,
    parts: Object.fromEntries(
      (bare?.cuts ?? []).map((cut) => [cut, figureParts(figure, cut, tree.language)]),
    ),
  }));
  const results = await drawAll(jobs, part, known).catch(notDrawnFigure);
  return new Map(figures.map(({ id }, i) => [id, results[i]!]));
}

/** @throws FaultError naming the figure that could not be drawn */
export const notDrawnFigure = (error: unknown): never => {
  if (!(error instanceof DrawError)) throw error;
  return notDrawn(error.id, 'figure', error);
};
