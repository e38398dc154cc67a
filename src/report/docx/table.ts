import { numberFormat, textOn } from '../../figures/index.js';
import type { Language } from '../../results/index.js';
import { columnWidths, fittedSize } from '../column-widths.js';
import { heatColours, type PrintedHeat } from '../heat-table.js';
import { xml } from '../ooxml/xml.js';
import type { PrintedTable } from '../printed-table.js';
import { isStrong } from '../tables/index.js';
import { cellText, unbroken } from '../written.js';

/** Width of the text of the page, in twentieths of a point. */
export const pageWidth = 9070;
/** The same of the page that lies. */
export const lyingWidth = 14002;

/** Sizes of type of a table, in points: the first is that of the style. */
const sizes = [9, 8, 7, 6.5] as const;

interface Cell {
  text: string;
  right?: boolean;
  bold?: boolean;
  fill?: string;
  span?: number;
  /** The first of merged cells one under the other, or one of those below it. */
  merge?: 'restart' | 'continue';
}

/**
 * A table of the report as a table of Word, its headings repeated on each page.
 *
 * @param width - that it has room for, in twentieths of a point
 */
export function tableXml(
  table: PrintedTable,
  title: string,
  language: Language,
  width: number = pageWidth,
): string {
  const f = numberFormat(language);
  const spanned = table.columns.some(({ over }) => over !== undefined);
  const isRight = (c: number) => c > 0 && table.columns[c]?.kind !== 'text';
  const over: Cell[] = [];
  for (let c = 0; spanned && c < table.columns.length; ) {
    const name = table.columns[c]!.over;
    let span = 1;
    while (name !== undefined && table.columns[c + span]?.over === name) span++;
    over.push(
      name === undefined
        ? { text: table.columns[c]!.label, bold: true, merge: 'restart', right: isRight(c) }
        : { text: name, bold: true, span },
    );
    c += span;
  }
  const head = table.columns.map(
    ({ label, over: name }, c): Cell => ({
      text: spanned && name === undefined ? '' : label,
      bold: true,
      right: isRight(c),
      ...(spanned && name === undefined ? { merge: 'continue' as const } : {}),
    }),
  );
  const body = table.rows.flatMap((row, r) => {
    const cells = row.map(
      (cell, c): Cell => ({
        text: unbroken(cellText(cell, table.columns[c]?.kind ?? 'text', f)),
        right: isRight(c),
        ...(isStrong(table, r, c) ? { bold: true } : {}),
      }),
    );
    const heading = table.headings?.get(r);
    if (heading === undefined) return [cells];
    return [[{ text: unbroken(heading), bold: true, span: table.columns.length }], cells];
  });
  return gridXml(spanned ? [over, head] : [head], body, title, { width });
}

export function heatXml(heat: PrintedHeat, title: string): string {
  const head = heat.columns.map((text, c): Cell => ({ text, bold: true, right: c > 0 }));
  const body = heat.rows.map((row): Cell[] =>
    'part' in row
      ? [{ text: row.part, bold: true, span: heat.columns.length }]
      : [
          { text: row.question },
          ...row.cells.map(
            ({ text, tint }): Cell => ({ text, right: true, ...(tint ? { fill: heatColours[tint] } : {}) }),
          ),
        ],
  );
  return gridXml([head], body, title);
}

/** Named facts, as a table of two columns. */
export const factsXml = (facts: readonly [string, string][], title: string): string =>
  gridXml(
    [],
    facts.map(([name, value]): Cell[] => [{ text: name, bold: true }, { text: unbroken(value) }]),
    title,
    { columns: factWidths(facts) },
  );

/** Names that are sentences, with a number each, have most of the room. */
function factWidths(facts: readonly [string, string][]): number[] {
  const longest = (at: 0 | 1) => Math.max(...facts.map((fact) => fact[at].length));
  const names = longest(0) > 40 && longest(1) < longest(0) ? Math.round(pageWidth * 0.7) : 2600;
  return [names, pageWidth - names];
}

function gridXml(
  head: Cell[][],
  body: Cell[][],
  title: string,
  { width: whole = pageWidth, columns }: { width?: number; columns?: number[] } = {},
): string {
  const [room, beside] = [whole / 20, 7.5];
  // A table with many columns is set smaller, rather than with words broken in two.
  const size = fittedSize([...head, ...body], { room, sizes, beside });
  const grid =
    columns ?? columnWidths([...head, ...body], { room, size, beside }).map((w) => Math.floor(20 * w));
  // A short table is on one page; of a long one the first rows stay together, and the last with what stands under it.
  const keeps = (r: number) => body.length <= 12 || r < 2 || r >= body.length - 3;
  const row = (cells: Cell[], heading: boolean, keep = true) => {
    let c = 0;
    const inside = cells.map((cell) => {
      const width = grid.slice(c, c + (cell.span ?? 1)).reduce((a, b) => a + b, 0);
      c += cell.span ?? 1;
      return cellXml(cell, width, size, keep);
    });
    return `<w:tr><w:trPr><w:cantSplit/>${heading ? '<w:tblHeader/>' : ''}</w:trPr>${inside.join('')}</w:tr>`;
  };
  const line = (name: string) => `<w:${name} w:val="single" w:sz="4" w:space="0" w:color="BFBFBF"/>`;
  return `<w:tbl><w:tblPr><w:tblW w:w="${grid.reduce((a, b) => a + b, 0)}" w:type="dxa"/><w:tblBorders>${line('top')}${line('bottom')}${line('insideH')}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="60" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="0620" w:firstRow="${head.length > 0 ? 1 : 0}" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="${xml(title)}"/></w:tblPr><w:tblGrid>${grid.map((w) => `<w:gridCol w:w="${w}"/>`).join('')}</w:tblGrid>${head.map((cells) => row(cells, true)).join('')}${body.map((cells, r) => row(cells, false, keeps(r))).join('')}</w:tbl>`;
}

function cellXml(
  { text, right, bold, fill, span, merge }: Cell,
  width: number,
  size: number,
  keep: boolean,
): string {
  const shade = fill === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${fill.slice(1)}"/>`;
  const look = `${bold ? '<w:b/>' : ''}${fill === undefined ? '' : `<w:color w:val="${textOn(fill).slice(1)}"/>`}${size === sizes[0] ? '' : `<w:sz w:val="${2 * size}"/><w:szCs w:val="${2 * size}"/>`}`;
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span === undefined || span === 1 ? '' : `<w:gridSpan w:val="${span}"/>`}${merge === undefined ? '' : `<w:vMerge w:val="${merge}"/>`}${shade}</w:tcPr><w:p><w:pPr><w:pStyle w:val="TableText"/>${keep ? '<w:keepNext/>' : ''}${right ? '<w:jc w:val="right"/>' : ''}</w:pPr><w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${xml(text)}</w:t></w:r></w:p></w:tc>`;
}
