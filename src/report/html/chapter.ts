import type { DrawnFigure, DrawResult, Spec } from '../../figures/index.js';
import type { Language } from '../../results/index.js';
import type { Drawings } from '../drawings.js';
import { tableCsv } from '../files/index.js';
import { reportTexts } from '../texts/index.js';
import type { ChapterNode, FigureNode, ItemNode, ReportTree, TableNode } from '../tree/index.js';
import { factList } from './about.js';
import { escapeHtml, paragraphs, scriptJson, unbroken } from './escape.js';
import { tableHtml } from './table.js';

/** Number and title as they stand over an item and in the contents. */
export const itemTitle = ({ label, title }: ItemNode): string => `${label}. ${title}`;

/** A chapter of the report: its title, the author's text, its figures and tables. */
export function chapterHtml(chapter: ChapterNode, tree: ReportTree, drawings: Drawings): string {
  const id = `kapittel-${chapter.id}`;
  return `<section id="${id}" aria-labelledby="${id}-tittel">
<h2 id="${id}-tittel">${escapeHtml(chapter.title)}</h2>
${chapter.text === null ? '' : paragraphs(chapter.text)}
${chapter.items.map((item) => itemHtml(item, tree, drawings)).join('\n')}
</section>`;
}

function itemHtml(item: ItemNode, tree: ReportTree, drawings: Drawings): string {
  const { language } = tree;
  const head = `<h3 id="${item.id}-tittel">${escapeHtml(itemTitle(item))}</h3>
${item.text === null ? '' : paragraphs(item.text)}`;
  const inside = () => {
    switch (item.kind) {
      case 'unknown':
        return `${head}<p>${escapeHtml(item.sentence)}</p>`;
      case 'table':
        return `${head}\n${tableInside(item, tree)}`;
      case 'withheld':
        return `${head}
<p>${escapeHtml(item.sentence)}</p>
<div class="under keep">${factsHtml(item, tree)}</div>
${dataTable(item, language)}
${downloads(item.id, ['csv'], language)}${dataScript(item.id, { csv: tableCsv(item.table, language) })}`;
      case 'figure':
        return figureInside(item, head, tree, drawings.get(item.id)!);
    }
  };
  return `<section class="item" id="${item.id}">\n${inside()}\n</section>`;
}

function tableInside(item: TableNode, tree: ReportTree): string {
  const { table } = item;
  const empty = table.rows.length === 0;
  return `${table.lead ? `<p>${escapeHtml(unbroken(table.lead))}</p>` : ''}
${empty ? (item.sentence === null ? '' : `<p>${escapeHtml(item.sentence)}</p>`) : folded(item, tree.language)}
<div class="under keep">${factsHtml(item, tree)}</div>
${empty ? '' : `${downloads(item.id, ['csv'], tree.language)}${dataScript(item.id, { csv: tableCsv(table, tree.language) })}`}`;
}

function figureInside(
  item: FigureNode,
  head: string,
  tree: ReportTree,
  { wide, narrow }: DrawResult,
): string {
  const { language } = tree;
  return `<figure class="keep" aria-labelledby="${item.id}-tittel">
${head}${item.lead === null ? '' : `<p class="lead">${escapeHtml(unbroken(item.lead))}</p>`}
<div class="drawing" role="img" aria-label="${escapeHtml(item.alt)}"><div class="wide">${cropped(wide)}</div><div class="narrow">${narrow.svg}</div></div>
<figcaption>${factsHtml(item, tree)}</figcaption>
</figure>
${dataTable(item, language, `<p>${escapeHtml(unbroken(item.alt))}</p>\n`)}
${downloads(item.id, ['svg', 'png', 'spec', 'csv'], language)}${dataScript(item.id, { spec: item.spec, csv: tableCsv(item.table, language) })}`;
}

/** The numbers of a figure, folded away until the reader opens them. */
function dataTable(item: Exclude<ItemNode, { kind: 'unknown' }>, language: Language, before = ''): string {
  const t = reportTexts(language);
  return `<details><summary>${escapeHtml(t.showTable)}</summary>\n${before}${tableHtml(item.table, item.title, language)}\n</details>`;
}

/** A long table folded away until the reader opens it. */
function folded(item: TableNode, language: Language): string {
  const t = reportTexts(language);
  const table = tableHtml(item.table, item.title, language);
  return item.table.collapsed
    ? `<details><summary>${escapeHtml(t.showAll(String(item.table.rows.length)))}</summary>\n${table}\n</details>\n<p class="on-paper">${escapeHtml(t.notPrinted)}</p>`
    : table;
}

/** The figure without the title and caption it has in its file: the page has them as text. */
function cropped({ svg, width, height, titleHeight, footerHeight }: DrawnFigure): string {
  const shown = height - titleHeight - footerHeight;
  return svg
    .replace(/ height="[\d.]+"/, ` height="${shown}"`)
    .replace(
      /viewBox="[^"]*"/,
      `viewBox="0 ${titleHeight} ${width} ${shown}" data-full="0 0 ${width} ${height}"`,
    );
}

/** What stands under every figure and table, and that the data are simulated where they are. */
function factsHtml(item: ItemNode, { simulated, language }: ReportTree): string {
  const flag = simulated ? `<p class="flag">${escapeHtml(reportTexts(language).simulated)}</p>` : '';
  return `${flag}${factList(item.facts)}`;
}

function downloads(
  id: string,
  kinds: readonly ('svg' | 'png' | 'spec' | 'csv')[],
  language: Language,
): string {
  const t = reportTexts(language);
  const names = { svg: t.downloadSvg, png: t.downloadPng, spec: t.downloadSpec, csv: t.downloadCsv };
  return `<div class="downloads" role="group" aria-label="${escapeHtml(t.downloads)}"><span>${escapeHtml(t.downloads)}:</span>${kinds
    .map(
      (kind) =>
        `<button type="button" data-get="${kind}" data-id="${id}">${escapeHtml(names[kind])}</button>`,
    )
    .join('')}</div>`;
}

function dataScript(id: string, data: { spec?: Spec; csv: string }): string {
  return `<script type="application/json" id="data-${id}">${scriptJson(data)}</script>`;
}
