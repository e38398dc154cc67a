import { type DrawnFigure, type DrawResult, likertOf, rowsOf } from '../../figures/index.js';
import type { Language } from '../../results/index.js';
import type { Printed } from '../format.js';
import { tableCsv } from '../kits/csv.js';
import { sectionsTable } from '../printed-table.js';
import type { TableSection } from '../tables/index.js';
import { reportTexts } from '../texts/index.js';
import type { ChapterNode, FigureNode, ItemNode, ReportTree, TableNode } from '../tree/index.js';
import { factList } from './about.js';
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
  return `<section class="chapter" id="${id}" aria-labelledby="${id}-tittel">
<h2 id="${id}-tittel">${escapeHtml(chapter.title)}</h2>
${chapter.text === null ? '' : paragraphs(chapter.text)}
${chapter.items.map((item) => itemHtml(item, printed)).join('\n')}
</section>`;
}

function itemHtml(item: ItemNode, printed: Printed): string {
  const { tree, drawings } = printed;
  const head = `<h3 id="${item.id}-tittel"><a class="perma" href="#${item.id}">${escapeHtml(item.label)}</a>. ${escapeHtml(item.title)}</h3>
${item.text === null ? '' : paragraphs(item.text)}`;
  const inside = () => {
    switch (item.kind) {
      case 'unknown':
        return `${head}<p>${escapeHtml(item.sentence)}</p>`;
      case 'table':
        return `${head}\n${tableInside(item, printed)}`;
      case 'withheld':
        return `${head}
<p>${escapeHtml(item.sentence)}</p>
<div class="under keep">${factsHtml(item, tree)}</div>
${tools(item, ['csv'], printed, dataTable(item, tree.language))}
${payloadScript(item.id, { csv: tableCsv(item.table, tree.language) })}`;
      case 'figure':
        return figureInside(item, head, printed, drawings.get(item.id)!);
    }
  };
  return `<section class="item" id="${item.id}">\n${inside()}\n</section>`;
}

function tableInside(item: TableNode, printed: Printed): string {
  const { tree } = printed;
  const { table } = item;
  const empty = table.rows.length === 0;
  return `${table.lead ? paragraphs(table.lead) : ''}
${empty ? (item.sentence === null ? '' : `<p>${escapeHtml(item.sentence)}</p>`) : table.heat === undefined ? folded(item, tree.language) : heatHtml(item, table.heat, tree.language)}
<div class="under keep">${factsHtml(item, tree)}</div>
${empty ? '' : `${tools(item, ['csv'], printed)}${payloadScript(item.id, { csv: tableCsv(table, tree.language) })}`}`;
}

/** A figure of rows is a table with plots, made from its specification; others are drawings of theirs. */
export function shownHtml(item: FigureNode, drawn: DrawResult, language: Language): string {
  const [dots, likert] = [rowsOf(item.spec), likertOf(item.spec)];
  if (dots !== null) return dotTable(dots, item.title, language);
  if (likert !== null) return likertTable(likert, item.title, language);
  return `<div class="drawing" role="img" aria-label="${escapeHtml(item.alt)}"><div class="wide">${cropped(drawn.wide!)}</div><div class="narrow">${drawn.narrow?.svg ?? ''}</div></div>`;
}

function figureInside(item: FigureNode, head: string, printed: Printed, drawn: DrawResult): string {
  const { tree } = printed;
  const { language } = tree;
  return `<figure${rowsOf(item.spec) === null ? ' class="keep"' : ''} aria-labelledby="${item.id}-tittel">
${head}${item.lead === null ? '' : `<p class="lead">${escapeHtml(unbroken(item.lead))}</p>`}
${shownHtml(item, drawn, language)}
<figcaption>${factsHtml(item, tree)}</figcaption>
</figure>
${tools(item, ['svg', 'png', 'spec', 'csv'], printed, dataTable(item, language, `<p>${escapeHtml(unbroken(item.alt))}</p>\n`))}
${payloadScript(item.id, { ...drawingOf(item, drawn.wide!), spec: item.spec, csv: tableCsv(item.table, language) })}`;
}

/** The numbers of a figure, folded away until the reader opens them. */
function dataTable(item: Exclude<ItemNode, { kind: 'unknown' }>, language: Language, before = ''): string {
  const t = reportTexts(language);
  return fold(t.showTable, `${before}${tableHtml(item.table, item.title, language)}`);
}

/** A long table folded away until the reader opens it. */
function folded(item: TableNode, language: Language): string {
  const t = reportTexts(language);
  const { journal } = item.table;
  if (journal !== undefined) {
    const set = (sections: readonly TableSection[]) =>
      tableHtml(sectionsTable(item.table, journal, sections), item.title, language);
    const more = journal.folded.length === 0 ? '' : fold(t.showLookedUp, set(journal.folded));
    return `${set(journal.shown)}\n${more}`;
  }
  const table = tableHtml(item.table, item.title, language);
  return item.table.collapsed
    ? `${fold(t.showAll(String(item.table.rows.length)), table)}\n<p class="on-paper">${escapeHtml(t.notPrinted)}</p>`
    : table;
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

/** What stands under every figure and table, and that the data are simulated where they are. */
export function factsHtml(item: ItemNode, { simulated, language }: ReportTree): string {
  const flag = simulated ? `<p class="flag">${escapeHtml(reportTexts(language).simulated)}</p>` : '';
  return `${flag}${factList(item.facts)}`;
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
