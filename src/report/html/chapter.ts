import { type DrawnFigure, type DrawResult, likertOf, numberFormat, rowsOf } from '../../figures/index.js';
import type { Language } from '../../results/index.js';
import type { Printed } from '../format.js';
import { tableCsv } from '../kits/csv.js';
import { type PrintedTable, sectionsTable, toldOnce } from '../printed-table.js';
import type { TableSection } from '../tables/index.js';
import { reportTexts } from '../texts/index.js';
import type { ChapterNode, FigureNode, ItemNode, TableNode } from '../tree/index.js';
import { captionsHtml, sharedFacts } from './caption.js';
import { escapeHtml, paragraphs, unbroken } from './escape.js';
import { fold } from './fold.js';
import { heatHtml } from './heat.js';
import { partsOf } from './parts.js';
import { type Payload, payloadScript } from './payload.js';
import { dotTable } from './rows/dots.js';
import { likertTable } from './rows/likert.js';
import { tableHtml } from './table.js';

/** A chapter of the report: its title, the author's text, its figures and tables. */
export function chapterHtml(chapter: ChapterNode, printed: Printed): string {
  const id = `kapittel-${chapter.id}`;
  const captions = captionsHtml(chapter.items, printed.tree);
  const repeated = repeatedIn(chapter.items);
  return `<section class="chapter" id="${id}" aria-labelledby="${id}-tittel">
<h2 id="${id}-tittel">${escapeHtml(chapter.title)}</h2>
${chapter.text === null ? '' : paragraphs(chapter.text)}
${runsOf(chapter.items)
  .map((run) =>
    run.length < fewest
      ? run.map((item) => itemHtml(item, captions.get(item.id)!, printed, repeated)).join('\n')
      : lookUpHtml(run as TableNode[], printed),
  )
  .join('\n')}
</section>`;
}

/**
 * Figures in columns that show for other respondents what one before them in the chapter shows: they stand folded, under
 * the sentence that says what they find; under their title alone where that is nothing.
 */
function repeatedIn(items: readonly ItemNode[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(
    items.flatMap((item) => {
      const scale = item.kind === 'figure' ? rowsOf(item.spec)?.scale : undefined;
      return scale?.inColumns && seen.size === seen.add(scale.measure).size ? item.id : [];
    }),
  );
}

/** From how many tables for looking things up after one another these share one fold. */
const fewest = 3;

/** A table that stands folded, with nothing of the author's over it. */
const isLookUp = (item: ItemNode): item is TableNode =>
  item.kind === 'table' && item.text === null && isFolded(item) && !item.table.lead;

/** Items one by one, save tables for looking things up, which stand together with those after them. */
function runsOf(items: readonly ItemNode[]): ItemNode[][] {
  const runs: ItemNode[][] = [];
  for (const item of items) {
    const last = runs.at(-1)?.at(-1);
    if (last !== undefined && isLookUp(last) && isLookUp(item)) runs.at(-1)!.push(item);
    else runs.push([item]);
  }
  return runs;
}

/** Many tables for looking things up in one fold, each under its own short caption, with what all share told once. */
function lookUpHtml(items: readonly TableNode[], { tree, names, linked }: Printed): string {
  const { language } = tree;
  const t = reportTexts(language);
  const { all, own } = sharedFacts(items, tree);
  const [first, last] = [items[0]!, items.at(-1)!];
  const one = (item: TableNode) => `<section class="item" id="${item.id}">
${linkedHead(item)}
<noscript>${printedHtml(item.table, item.title, language)}
<div class="under">${own.get(item.id)!}</div></noscript>
${tools(item, ['csv'], { tree, names, linked })}${payloadScript(item.id, { csv: tableCsv(item.table, language) })}
</section>`;
  return `<details class="fold tables"><summary>${escapeHtml(t.showTables(`${items.length}`, first.number, last.number))}</summary>
<div class="under">${all}</div>
${items.map(one).join('\n')}
</details>
<p class="on-paper">${escapeHtml(t.notPrintedMany(first.number, last.number))}</p>`;
}

function itemHtml(item: ItemNode, caption: string, printed: Printed, repeated: ReadonlySet<string>): string {
  const { tree, drawings } = printed;
  const head = `${linkedHead(item)}\n${text(item)}`;
  const inside = () => {
    switch (item.kind) {
      case 'unknown':
        return `${head}<p>${escapeHtml(unbroken(item.sentence))}</p>`;
      case 'table':
        return `${head}\n${tableInside(item, caption, printed)}`;
      case 'withheld':
        return `${head}
<p>${escapeHtml(unbroken(item.sentence))}</p>
<div class="under keep">${caption}</div>
${tools(item, ['csv'], printed, dataTable(item, tree.language))}
${payloadScript(item.id, { csv: tableCsv(item.table, tree.language) })}`;
      case 'figure':
        return figureInside(item, head, caption, printed, drawings.get(item.id)!, repeated);
    }
  };
  return `<section class="item" id="${item.id}">\n${inside()}\n</section>`;
}

const text = (item: ItemNode): string => (item.text === null ? '' : paragraphs(item.text));

/** An item's title, whose number is its permanent link. */
const linkedHead = (item: ItemNode): string =>
  `<h3 id="${item.id}-tittel"><a class="perma" href="#${item.id}">${escapeHtml(item.label)}</a>. ${escapeHtml(item.title)}</h3>`;

/** The same where it opens a fold: there is no link in what is pressed. */
const plainHead = (item: ItemNode): string =>
  `<h3 id="${item.id}-tittel">${escapeHtml(`${item.label}. ${item.title}`)}</h3>`;

function tableInside(item: TableNode, caption: string, printed: Printed): string {
  const { tree } = printed;
  const { table } = item;
  const empty = table.rows.length === 0;
  const folded = isFolded(item);
  const shown = () => {
    if (empty) return item.sentence === null ? '' : `<p>${escapeHtml(unbroken(item.sentence))}</p>`;
    if (folded) return `<p class="on-paper">${escapeHtml(reportTexts(tree.language).notPrinted)}</p>`;
    return table.heat === undefined
      ? wholeTable(item, tree.language)
      : heatHtml(item, table.heat, tree.language);
  };
  return `${table.lead ? paragraphs(table.lead) : ''}
${shown()}
<div class="under keep">${caption}</div>
${empty ? '' : `${tools(item, ['csv'], printed, folded ? foldedTable(item, tree.language) : '')}${payloadScript(item.id, { csv: tableCsv(table, tree.language) })}`}`;
}

/** A large table that stands folded: one for looking things up. */
const isFolded = ({ table }: TableNode): boolean =>
  table.rows.length > 0 && table.collapsed === true && table.heat === undefined;

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
  repeated: ReadonlySet<string>,
): string {
  const { tree } = printed;
  const { language } = tree;
  const t = reportTexts(language);
  const lead = item.lead === null ? '' : `<p class="lead">${escapeHtml(unbroken(item.lead))}</p>`;
  const shown = `${shownHtml(item, drawn, language)}\n<figcaption>${caption}</figcaption>`;
  const below = `${tools(item, ['svg', 'png', 'spec', 'csv'], printed, dataTable(item, language, `<p>${escapeHtml(unbroken(item.alt))}</p>\n`))}
${payloadScript(item.id, { ...drawingOf(item, drawn.wide!), spec: item.spec, csv: tableCsv(item.table, language) })}`;
  const rows = rowsOf(item.spec);
  const figure = (inside: string) =>
    `<figure${rows === null ? ' class="keep"' : ''} aria-labelledby="${item.id}-tittel">\n${inside}\n</figure>`;
  if (!repeated.has(item.id) && !item.quiet) return `${figure(`${head}${lead}\n${shown}`)}\n${below}`;
  return rows?.scale.quiet && !item.quiet
    ? `<details class="told repeated"><summary>${plainHead(item)}</summary>\n${text(item)}${figure(`${lead}\n${shown}`)}\n${below}</details>`
    : `${head}${lead}<details class="told repeated"><summary>${escapeHtml(t.showFigure)}</summary>\n${figure(shown)}\n${below}</details>`;
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
function printedHtml(
  whole: PrintedTable & { collapsed?: boolean },
  title: string,
  language: Language,
): string {
  const { table, same } = toldOnce(whole);
  const facts = same.map(([name, value]) => `${name}: ${value}`).join(' · ');
  const parts = partsOf(table, language, whole.collapsed);
  const tables = parts.map((part, i) =>
    tableHtml(part, parts.length === 1 ? title : `${title} (${i + 1}/${parts.length})`, language),
  );
  return `${tables.join('\n')}${
    facts === '' ? '' : `<p class="same">${escapeHtml(`${reportTexts(language).allRows} ${facts}`)}</p>`
  }`;
}

/** A long table for looking things up, folded away until the reader opens it. */
function foldedTable({ table, title }: TableNode, language: Language): string {
  const { journal, rows } = table;
  const set = journal === undefined ? table : sectionsTable(table, journal, journal.folded);
  return fold(
    reportTexts(language).showAll(numberFormat(language).integer(rows.length)),
    printedHtml(set, title, language),
  );
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
function tools(
  item: ItemNode,
  kinds: readonly Saved[],
  printed: Pick<Printed, 'tree' | 'names' | 'linked'>,
  table = '',
): string {
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
