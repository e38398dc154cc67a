import { figureBuilders } from '../../figures/index.js';
import {
  type FigureKind,
  inLanguage,
  type Language,
  type ResultsDocument,
  seenBy,
} from '../../results/index.js';
import { leadOf } from '../findings/index.js';
import { withSinceLast } from './since-last.js';
import type { FigureNode } from './tree.js';

/** What a figure or table is called, and what a figure finds and shows in words; null of tables. */
export interface ItemWords extends Pick<FigureNode, 'title' | 'lead'> {
  alt: string | null;
}

/** The words of a report's items in a language, by id, as the tree in that language has them, without all else that it has. */
export function wordsIn(results: ResultsDocument, language: Language): (id: string) => ItemWords {
  const doc = withSinceLast(results);
  const items = new Map(
    doc.report.chapters.flatMap((chapter) => chapter.items.map((item) => [item.id, item])),
  );
  return (id) => {
    const item = items.get(id)!;
    const title = inLanguage(item.title, language);
    const build = figureBuilders[item.kind as FigureKind];
    if (build === undefined) return { title, lead: null, alt: null };
    const seen = seenBy(item, doc);
    const built = build(item, seen, { language, width: 'wide' });
    return { title, lead: leadOf(item, built, seen, language).lead, alt: built.alt };
  };
}
