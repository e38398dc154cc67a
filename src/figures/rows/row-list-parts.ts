import type { FigureWidth } from '../figure.js';
import { blocksWithin, inParts } from '../parting.js';
import { columnsOf, headHeight, type ListRow, laidOut, type RowList } from './row-list.js';

/**
 * A long list in parts that are not higher than this, for pages and slides: parted before a heading or a question where one
 * stands, under the row for all (where it is the only one) and the heading that the rows belong to. One part where it fits.
 *
 * @param most pixels
 */
export function rowListParts(list: RowList, most: number, width: FigureWidth): RowList[] {
  const columns = columnsOf(list, width);
  const heightOf = (row: ListRow) => laidOut(row, columns).height;
  const isHeading = ({ row }: ListRow) => row === 'heading' || row === 'all';
  const lead =
    list.rows[0]?.row === 'all' && list.rows.filter(({ row }) => row === 'all').length === 1
      ? list.rows.slice(0, 1)
      : [];
  const blocks: ListRow[][] = [];
  for (const row of list.rows.slice(lead.length)) {
    if (isHeading(row) || blocks.length === 0) blocks.push([]);
    blocks.at(-1)!.push(row);
  }
  const room = most - headHeight - 4 - lead.reduce((sum, row) => sum + heightOf(row), 0);
  const parts = inParts(blocksWithin(blocks, heightOf, room, isHeading), heightOf, room);
  return parts.length < 2 ? [list] : parts.map((rows) => ({ ...list, rows: [...lead, ...rows] }));
}
