import type { Printed } from '../format.js';
import { reportTexts } from '../texts/index.js';
import { type ChapterNode, type ItemNode, itemsOf, type ReportTree } from '../tree/index.js';
import { escapeHtml, scriptJson } from './escape.js';
import { languagesHtml } from './languages.js';

const marksOf = (item: ItemNode): number => (item.kind === 'figure' ? item.marks : 0);

/** A line of the contents: where it leads, and how many groups differ there. */
function entry(href: string, title: string, marks: number, inside: string, tree: ReportTree): string {
  const t = reportTexts(tree.language);
  const mark =
    marks === 0
      ? ''
      : `<span class="mark"><span aria-hidden="true">● ${marks}</span><span class="vh">${escapeHtml(t.markSaid(marks))}</span></span>`;
  return `<li class="${marks === 0 ? 'none' : 'has'}"><a href="#${href}">${escapeHtml(title)}</a>${mark}${inside}</li>`;
}

function chapterEntry(chapter: ChapterNode, tree: ReportTree): string {
  const items = chapter.items
    .map((item) => entry(item.id, `${item.label}. ${item.title}`, marksOf(item), '', tree))
    .join('\n');
  const marks = chapter.items.reduce((sum, item) => sum + marksOf(item), 0);
  return entry(`kapittel-${chapter.id}`, chapter.title, marks, items === '' ? '' : `<ol>${items}</ol>`, tree);
}

/**
 * The column beside the text: a search over titles, questions, answers and groups, and the contents, with marks where
 * groups differ. Without a script the contents are whole and the search is not shown.
 *
 * @param before sections that stand before the chapters: address and title of each
 */
export function contentsHtml(
  printed: Printed,
  before: readonly (readonly [id: string, title: string])[],
): string {
  const { tree } = printed;
  const t = reportTexts(tree.language);
  const some = itemsOf(tree).some((item) => marksOf(item) > 0);
  const filter = some
    ? `<label class="only"><input type="checkbox" id="bare"> ${escapeHtml(t.onlyDifferences)}</label>`
    : '';
  const legend = some
    ? `<p class="legend"><span class="mark" aria-hidden="true">●</span> ${escapeHtml(t.markLegend)}</p>`
    : '';
  return `<nav class="side" aria-label="${escapeHtml(t.contents)}"><details open><summary>${escapeHtml(t.contentsAndSearch)}</summary>
${languagesHtml(tree.language, printed.otherPages)}<div class="find"><label for="finn" class="vh">${escapeHtml(t.search)}</label><input id="finn" type="search" autocomplete="off" placeholder="${escapeHtml(t.searchHint)}"><ul id="treff" hidden></ul><p class="vh" role="status"></p></div>
${filter}
<ol class="toc">
${before.map(([id, title]) => entry(id, title, 0, '', tree)).join('\n')}
${tree.chapters.map((chapter) => chapterEntry(chapter, tree)).join('\n')}
</ol>
${legend}</details></nav>`;
}

/** What the search looks in: items with their chapter, and each text with the items that show it. */
export function searchIndex(tree: ReportTree): string {
  const t = reportTexts(tree.language);
  const items = tree.chapters.flatMap((chapter) =>
    chapter.items.map((item) => [item.id, `${item.label}. ${item.title}`, chapter.title] as const),
  );
  const place = new Map(items.map(([id], i) => [id, i]));
  const chapters = tree.chapters.map(({ id, title }) => [`kapittel-${id}`, title, t.chapterWord] as const);
  const texts = tree.search.map(({ text, kind, items: ids }) => [
    text,
    t.kinds[kind],
    ids.flatMap((id) => place.get(id) ?? []),
  ]);
  const words = { hits: t.hits(12345), none: t.hits(0), one: t.hits(1), more: t.moreHits(12345) };
  return `<script type="application/json" id="sok">${scriptJson({ chapters, items, texts, words })}</script>`;
}
