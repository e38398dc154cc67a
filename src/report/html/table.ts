import { type ColumnKind, type DataTable, numberFormat } from '../../figures/index.js';
import type { Language } from '../../results/index.js';
import type { PrintedTable } from '../printed-table.js';
import { cellText } from '../written.js';
import { escapeHtml, unbroken } from './escape.js';

/** Whether a column begins a further model: its heading differs from the one over the columns before it. */
export const beginsFurther = ({ columns }: DataTable, c: number): boolean =>
  columns[c]?.over !== undefined &&
  columns[c - 1]?.over !== undefined &&
  columns[c - 1]?.over !== columns[c]?.over;

/** The heading over columns that share one, at the first of them; '' at the others, null where there is none. */
function spanOrHeading(table: DataTable, c: number): string | null {
  const { columns } = table;
  const { over } = columns[c]!;
  if (over === undefined) return null;
  if (columns[c - 1]?.over === over) return '';
  let span = 1;
  while (columns[c + span]?.over === over) span++;
  return `<th scope="colgroup"${beginsFurther(table, c) ? ' class="further"' : ''} colspan="${span}">${escapeHtml(over)}</th>`;
}

/** Most columns that stand with room between them. */
const mostRoomy = 7;

/** A table for reading: numbers rounded and right-aligned, the first column heads its row. */
export function tableHtml(table: PrintedTable, caption: string, language: Language): string {
  const f = numberFormat(language);
  const classOf = (names: readonly string[]) => (names.length === 0 ? '' : ` class="${names.join(' ')}"`);
  const placed = (kind: ColumnKind | 'words', c: number) => [
    ...(kind === 'text' || kind === 'words' ? [kind] : []),
    ...(beginsFurther(table, c) ? ['further'] : []),
  ];
  const spanned = table.columns.some(({ over }) => over !== undefined);
  const heading = ({ label, kind, over }: DataTable['columns'][number], c: number) =>
    `<th scope="col"${classOf(placed(kind, c))}${spanned && over === undefined ? ' rowspan="2"' : ''}>${escapeHtml(unbroken(label))}</th>`;
  const under = table.columns
    .map((column, c) => (column.over === undefined ? '' : heading(column, c)))
    .join('');
  const head = spanned
    ? `<tr>${table.columns.map((column, c) => spanOrHeading(table, c) ?? heading(column, c)).join('')}</tr><tr>${under}</tr>`
    : `<tr>${table.columns.map(heading).join('')}</tr>`;
  const body = table.rows
    .map((row, r) => {
      const cells = row.map((cell, c) => {
        const kind = table.columns[c]?.kind ?? 'text';
        const content = escapeHtml(unbroken(cellText(cell, kind, f)));
        // A category under its variable's heading keeps its place where it needs two lines.
        if (c === 0 && content.startsWith('\u2003'))
          return `<th scope="row" class="category">${content.slice(1)}</th>`;
        if (c === 0 && content !== '') return `<th scope="row">${content}</th>`;
        // A test among numbers is long: it may have two lines, its parts stay whole.
        const classes = [
          ...placed(kind !== 'text' && typeof cell === 'string' ? 'words' : kind, c),
          ...(table.strongCells?.get(r)?.has(c) ? ['strong'] : []),
        ];
        return `<td${classOf(classes)}>${content}</td>`;
      });
      const heading = table.headings?.get(r);
      const over =
        heading === undefined
          ? ''
          : `${r === 0 ? '' : '</tbody>\n<tbody>'}<tr class="over"><th scope="rowgroup" colspan="${table.columns.length}">${escapeHtml(unbroken(heading))}</th></tr>\n`;
      return `${over}<tr${table.strong?.has(r) ? ' class="strong"' : ''}>${cells.join('')}</tr>`;
    })
    .join('\n');
  // A table of a page or less stays whole on paper.
  const keep = table.rows.length <= 25 ? ' keep' : '';
  // A stop of the tab key for where no script runs; the script leaves it only while there is something to scroll.
  return `<div class="scroll${keep}" role="group" tabindex="0" aria-label="${escapeHtml(caption)}"><table${table.columns.length > mostRoomy ? ' class="dense"' : ''}><caption>${escapeHtml(caption)}</caption>
<thead>${head}</thead>
<tbody>
${body}
</tbody></table></div>`;
}
