import { figureTexts } from '../figures/index.js';
import { captionsOf, type Said } from './html/caption.js';
import type { Facts, ItemNode, ReportTree } from './tree/index.js';

/** What a document of pages says under an item, as the web page has it: nothing twice. */
export interface DocumentNotes {
  facts: Facts;
  /** Items before it in the chapter that have said its questions, or how its form is read. */
  as: ItemNode[];
  said: Said;
}

/**
 * The notes of a report's items, by id. Weights and source are those that the facts about the numbers tell where nothing
 * else is said.
 *
 * @param seen an item as the document shows it; as it is when left out
 */
export function documentNotes(
  tree: ReportTree,
  seen: (item: ItemNode) => ItemNode = (item) => item,
): Map<string, DocumentNotes> {
  const { note } = figureTexts(tree.language);
  return new Map(
    tree.chapters.flatMap(({ items }) =>
      [...captionsOf(items.map(seen), tree)].map(
        ([id, { facts, folded, as, said }]): [string, DocumentNotes] => [
          id,
          {
            facts: [
              ...facts.filter(([name]) => name !== note),
              ...folded,
              ...facts.filter(([name]) => name === note),
            ],
            as,
            said,
          },
        ],
      ),
    ),
  );
}
