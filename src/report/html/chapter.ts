import { type DrawnFigure, type DrawResult, likertOf, rowsOf } from '../../figures/index.js';
import type { Language } from '../../results/index.js';
import type { Printed } from '../format.js';
import { tableCsv } from '../kits/csv.js';
import { type PrintedTable, sectionsTable, toldOnce } from '../printed-table.js';
import type { TableSection } from '../tables/index.js';
import { reportTexts } from '../texts/index.js';
import type { ChapterNode, FigureNode, ItemNode, TableNode } from '../tree/index.js';
import { captionsHtml } from './caption.js';
import { escapeHtml, paragraphs, unbroken } from './escape.js';
import { fold } from './fold.js';
import { heatHtml } from './heat.js';
import { type Payload, payloadScript } from './payload.js';
import { dotTable } from './rows/dots.js';
import { likertTable } from './rows/likert.js';
import { tableHtml } from './table.js';

/** A chapter of the report: its title, the author's text, its figures and tables. */
export function chapterHtml(chapter: ChapterNode, printed: Printed): string {
  const id = `kapittel-${chapter.id}`;
  const captions = captionsHtml(chapter.items, printed.tree);
  return `<section class="chapter" id="${id}" aria-labelledby="${id}-tittel">
<h2 id="${id}-tittel">${escapeHtml(chapter.title)}</h2>
${chapter.text === null ? '' : paragraphs(chapter.text)}
${chapter.items.map((item) => itemHtml(item, captions.get(item.id)!, printed)).join('\n')}
</section>`;
}

function itemHtml(item: ItemNode, caption: string, printed: Printed): string {
  const { tree, drawings } = printed;
  const head = `<h3 id="${item.id}-tittel"><a class="perma" href="#${item.id}">${escapeHtml(item.label)}</a>. ${escapeHtml(item.title)}</h3>
${item.text === null ? '' : paragraphs(item.text)}`;
  const inside = () => {
    switch (item.kind) {
      case 'unknown':
        return `${head}<p>${escapeHtml(item.sentence)}</p>`;
      case 'table':
        return `${head}\n${tableInside(item, caption, printed)}`;
      case 'withheld':
        return `${head}
<p>${escapeHtml(item.sentence)}</p>
<div class="under keep">${caption}</div>
${tools(item, ['csv'], printed, dataTable(item, tree.language))}
${payloadScript(item.id, { csv: tableCsv(item.table, tree.language) })}`;
      case 'figure':
        return figureInside(item, head, caption, printed, drawings.get(item.id)!);
    }
  };
  return `<section class="item" id="${item.id}">\n${inside()}\n</section>`;
}

function tableInside(item: TableNode, caption: string, printed: Printed): string {
  const { tree } = printed;
  const { table } = item;
  const empty = table.rows.length === 0;
  const isFolded = !empty && table.collapsed === true && table.heat === undefined;
  const shown = () => {
    if (empty) return item.sentence === null ? '' : `<p>${escapeHtml(item.sentence)}</p>`;
    if (isFolded) return `<p class="on-paper">${escapeHtml(reportTexts(tree.language).notPrinted)}</p>`;
    return table.heat === undefined
      ? wholeTable(item, tree.language)
      : heatHtml(item, table.heat, tree.language);
  };
  return `${table.lead ? paragraphs(table.lead) : ''}
${shown()}
<div class="under keep">${caption}</div>
${empty ? '' : `${tools(item, ['csv'], printed, isFolded ? foldedTable(item, tree.language) : '')}${payloadScript(item.id, { csv: tableCsv(table, tree.language) })}`}`;
}

/** A figure of rows is a table with plots, made from its specification; others are drawings of theirs. */
export function shownHtml(item: FigureNode, drawn: DrawResult, language: Language): string {
  const [dots, likert] = [rowsOf(item.spec), likertOf(item.spec)];
  if (dots !== null) return dotTable(dots, item.title, language);
  if (likert !== null) return likertTable(likert, item.title, language);
  return `<div class="drawing" role="img" aria-label="${escapeHtml(item.alt)}"><div class="wide">${cropped(drawn.wide!)}</div><div class="narrow">${drawn.narrow?.svg ?? ''}</div></div>`;
}

function figureInside(
  item: FigureNode,
  head: string,
  caption: string,
  printed: Printed,
  drawn: DrawResult,
): string {
  const { tree } = printed;
  const { language } = tree;
  return `<figure${rowsOf(item.spec) === null ? ' class="keep"' : ''} aria-labelledby="${item.id}-tittel">
${head}${item.lead === null ? '' : `<p class="lead">${escapeHtml(unbroken(item.lead))}</p>`}
${shownHtml(item, drawn, language)}
<figcaption>${caption}</figcaption>
</figure>
${tools(item, ['svg', 'png', 'spec', 'csv'], printed, dataTable(item, language, `<p>${escapeHtml(unbroken(item.alt))}</p>\n`))}
${payloadScript(item.id, { ...drawingOf(item, drawn.wide!), spec: item.spec, csv: tableCsv(item.table, language) })}`;
}

/** The numbers of a figure, folded away until the reader opens them. */
function dataTable(item: Exclude<ItemNode, { kind: 'unknown' }>, language: Language, before = ''): string {
  const t = reportTexts(language);
  return fold(t.showTable, `${before}${tableHtml(item.table, item.title, language)}`);
}

/** A table in the text; of one set as journals do, what is looked up is folded under it. */
function wholeTable({ table, title }: TableNode, language: Language): string {
  const { journal } = table;
  if (journal === undefined) return printedHtml(table, title, language);
  const set = (sections: readonly TableSection[]) =>
    printedHtml(sectionsTable(table, journal, sections), title, language);
  const more =
    journal.folded.length === 0
      ? ''
      : fold(journal.more ?? reportTexts(language).showLookedUp, set(journal.folded));
  return `${set(journal.shown)}\n${more}`;
}

/** A table with what is the same in all its rows told once under it. */
function printedHtml(whole: PrintedTable, title: string, language: Language): string {
  const { table, same } = toldOnce(whole);
  const facts = same.map(([name, value]) => `${name}: ${value}`).join(' · ');
  return `${tableHtml(table, title, language)}${
    facts === '' ? '' : `<p class="same">${escapeHtml(`${reportTexts(language).allRows} ${facts}`)}</p>`
  }`;
}

/** A long table for looking things up, folded away until the reader opens it. */
function foldedTable({ table, title }: TableNode, language: Language): string {
  const { journal, rows } = table;
  const set = journal === undefined ? table : sectionsTable(table, journal, journal.folded);
  return fold(reportTexts(language).showAll(String(rows.length)), printedHtml(set, title, language));
}

const caption = /<text class="caption".*<\/text>(?=<\/svg>$)/s;

/** The drawing for a download: what the page shows of it and what it lacks there, or all of it where the page shows none. */
function drawingOf(
  { spec }: FigureNode,
  { svg, width, height }: DrawnFigure,
): Pick<Payload, 'svg' | 'around'> {
  const laidOut = rowsOf(spec) !== null || likertOf(spec) !== null;
  return laidOut ? { svg } : { around: { width, height, caption: caption.exec(svg)?.[0] ?? '' } };
}

/** The figure without the title and caption it has in its file: the page has them as text. */
function cropped({ svg, width, height, titleHeight, footerHeight }: DrawnFigure): string {
  const shown = height - titleHeight - footerHeight;
  return svg
    .replace(caption, '')
    .replace(/ height="[\d.]+"/, ` height="${shown}"`)
    .replace(/viewBox="[^"]*"/, `viewBox="0 ${titleHeight} ${width} ${shown}"`);
}

type Saved = 'svg' | 'png' | 'spec' | 'csv';

/** Under a figure or table: its numbers as a table, what it can be saved as, its link. */
function tools(item: ItemNode, kinds: readonly Saved[], printed: Printed, table = ''): string {
  const t = reportTexts(printed.tree.language);
  const folder = printed.names.folder(item.kind === 'table' ? 'tables' : 'figures');
  const excel = printed.linked
    ? `<li><a href="${folder}/${item.id}.xlsx" download>${escapeHtml(t.excel)}</a></li>`
    : '';
  const names = { svg: t.downloadSvg, png: t.downloadPng, spec: t.downloadSpec, csv: t.downloadCsv };
  const buttons = kinds
    .map((kind) => `<li><button type="button" data-get="${kind}">${escapeHtml(names[kind])}</button></li>`)
    .join('');
  const label = (name: string) => `aria-label="${escapeHtml(`${name}: ${item.label}`)}"`;
  return `<div class="tools">${table}<details class="menu"><summary ${label(t.downloads)}>${escapeHtml(t.downloads)}</summary><ul>${buttons}${excel}</ul></details><button type="button" class="copy" data-copied="${escapeHtml(t.copied)}" ${label(t.copyLink)}>${escapeHtml(t.copyLink)}</button></div>`;
}
