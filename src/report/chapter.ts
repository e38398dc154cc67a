import {
  type BuiltFigure,
  captionFacts,
  type DrawnFigure,
  figureBuilders,
  nothingLeftText,
  type Spec,
} from '../figures/index.js';
import {
  type FigureKind,
  inLanguage,
  type Language,
  type ReportChapter,
  type ReportItem,
  type ResultsDocument,
  type TableKind,
} from '../results/index.js';
import { tableHtml } from './data-table.js';
import { escapeHtml, paragraphs, scriptJson, unbroken } from './html.js';
import { factList } from './provenance.js';
import { type BuiltTable, tableBuilders } from './tables/index.js';
import { type ReportTexts, reportTexts } from './texts/index.js';

/** One item of the report, built and drawn. */
export type PreparedItem =
  | { item: ReportItem; kind: 'table'; number: number; built: BuiltTable; csv: string }
  | {
      item: ReportItem;
      kind: 'figure';
      number: number;
      built: BuiltFigure;
      spec: Spec;
      csv: string;
      wide: DrawnFigure;
      narrow: DrawnFigure;
    }
  /** A figure of which disclosure control has left nothing to draw. */
  | { item: ReportItem; kind: 'withheld'; number: number; built: BuiltFigure; csv: string }
  | { item: ReportItem; kind: 'unknown'; number: number };

/** True when the item is a figure that can be drawn. */
export function isFigure(item: ReportItem): boolean {
  return figureBuilders[item.kind as FigureKind] !== undefined;
}

/** The builder of the item's table, if it is a table. */
export function tableOf(item: ReportItem) {
  return tableBuilders[item.kind as TableKind];
}

/** Number and title as they stand over an item and in the contents. */
export function itemTitle(prepared: PreparedItem, language: Language): string {
  const t = reportTexts(language);
  const word = prepared.kind === 'table' ? t.table : t.figure;
  return `${word} ${prepared.number}. ${inLanguage(prepared.item.title, language)}`;
}

/** A chapter of the report: its title, the author's text, its figures and tables. */
export function chapterHtml(
  chapter: ReportChapter,
  items: readonly PreparedItem[],
  doc: ResultsDocument,
  language: Language,
): string {
  const id = `kapittel-${chapter.id}`;
  return `<section id="${id}" aria-labelledby="${id}-tittel">
<h2 id="${id}-tittel">${escapeHtml(inLanguage(chapter.title, language))}</h2>
${chapter.text === undefined ? '' : paragraphs(inLanguage(chapter.text, language))}
${items.map((prepared) => itemHtml(prepared, doc, language)).join('\n')}
</section>`;
}

function itemHtml(prepared: PreparedItem, doc: ResultsDocument, language: Language): string {
  const t = reportTexts(language);
  const { item } = prepared;
  const title = itemTitle(prepared, language);
  const head = `<h3 id="${item.id}-tittel">${escapeHtml(title)}</h3>
${item.text === undefined ? '' : paragraphs(inLanguage(item.text, language))}`;
  if (prepared.kind === 'unknown') {
    return `<section class="item" id="${item.id}">${head}<p>${escapeHtml(t.notDrawn)}</p></section>`;
  }
  if (prepared.kind === 'table') {
    const { built } = prepared;
    const empty = built.rows.length === 0;
    return `<section class="item" id="${item.id}">
${head}
${built.lead ? `<p>${escapeHtml(unbroken(built.lead))}</p>` : ''}
${empty ? (built.lead ? '' : `<p>${escapeHtml(t.tablesNothing)}</p>`) : folded(tableHtml(built, inLanguage(item.title, language), language), built, t)}
<div class="under keep">${factsHtml(prepared.built, item, doc, language)}</div>
${empty ? '' : `${downloads(item.id, ['csv'], language)}${dataScript(item.id, { csv: prepared.csv })}`}
</section>`;
  }
  if (prepared.kind === 'withheld') {
    const { built } = prepared;
    return `<section class="item" id="${item.id}">
${head}
<p>${escapeHtml(nothingLeftText(language))}</p>
<div class="under keep">${factsHtml(built, item, doc, language)}</div>
<details><summary>${escapeHtml(t.showTable)}</summary>
${tableHtml(built.table, inLanguage(item.title, language), language)}
</details>
${downloads(item.id, ['csv'], language)}${dataScript(item.id, { csv: prepared.csv })}
</section>`;
  }
  const { built, wide, narrow } = prepared;
  return `<section class="item" id="${item.id}">
<figure class="keep" aria-labelledby="${item.id}-tittel">
${head}
<div class="drawing" role="img" aria-label="${escapeHtml(built.alt)}"><div class="wide">${cropped(wide)}</div><div class="narrow">${narrow.svg}</div></div>
<figcaption>${factsHtml(built, item, doc, language)}</figcaption>
</figure>
<details><summary>${escapeHtml(t.showTable)}</summary>
<p>${escapeHtml(unbroken(built.alt))}</p>
${tableHtml(built.table, inLanguage(item.title, language), language)}
</details>
${downloads(item.id, ['svg', 'png', 'spec', 'csv'], language)}${dataScript(item.id, { spec: prepared.spec, csv: prepared.csv })}
</section>`;
}

/** A long table folded away until the reader opens it. */
function folded(table: string, built: BuiltTable, t: ReportTexts): string {
  return built.collapsed
    ? `<details><summary>${escapeHtml(t.showAll(String(built.rows.length)))}</summary>\n${table}\n</details>\n<p class="on-paper">${escapeHtml(t.notPrinted)}</p>`
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
function factsHtml(
  built: { n: [number, number] | null; notes: string[] },
  item: ReportItem,
  doc: ResultsDocument,
  language: Language,
): string {
  const flag = doc.provenance.simulated
    ? `<p class="flag">${escapeHtml(reportTexts(language).simulated)}</p>`
    : '';
  return `${flag}${factList(captionFacts(built, item, doc, language))}`;
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
