import { type Cut, type RowList, rowListParts, rowListSpec, type Spec } from '../figures/index.js';
import type { Language } from '../results/index.js';
import type { ReportTexts } from './texts/index.js';
import type { FigureNode } from './tree/index.js';

/** Highest figures that can be read on a page of A4 and on a slide, in pixels of the figure. */
const highest: Readonly<Record<Cut, number>> = { page: 760, slide: 440 };

type Parted = Pick<FigureNode, 'spec' | 'rowList'>;

/** The lists that a long list of rows is parted in; none where the figure is shown whole. */
function listsOf({ rowList }: Parted, cut: Cut): RowList[] {
  const lists = rowList === null ? [] : rowListParts(rowList as RowList, highest[cut], 'wide');
  return lists.length < 2 ? [] : lists;
}

/** In how many parts a figure is shown. */
export const partCount = (figure: Parted, cut: Cut): number => Math.max(1, listsOf(figure, cut).length);

/** A long list of rows in the parts that a page or a slide has room for, each under the same axis; other figures as they are. */
export function figureParts(figure: Parted, cut: Cut, language: Language): Spec[] {
  const lists = listsOf(figure, cut);
  return lists.length === 0 ? [figure.spec] : lists.map((list) => rowListSpec(list, 'wide', language));
}

/** What a figure shows in words, for one of the parts that it is printed in: each is told of by itself, the later ones by which they are. */
export const partAlt = (
  { alt }: Pick<FigureNode, 'alt'>,
  part: number,
  of: number,
  { partOf }: Pick<ReportTexts, 'partOf'>,
): string => (part === 1 ? alt : `${partOf(part, of)}. ${alt}`);
