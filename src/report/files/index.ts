import { svgFile } from '../../figures/index.js';
import type { Drawings } from '../drawings.js';
import { itemsOf, type ReportTree } from '../tree/index.js';
import { tableCsv } from './csv.js';
import { workbookWriter } from './workbook.js';

export { tableCsv } from './csv.js';

/**
 * Every figure as SVG, PNG, Vega-Lite, CSV and XLSX (one of which all is withheld as the last two), every table as CSV
 * and XLSX.
 * @returns name to content, the names under the folders given
 */
export async function reportFiles(
  tree: ReportTree,
  drawings: Drawings,
  folders: { figures: string; tables: string },
): Promise<[name: string, content: string | Uint8Array][]> {
  const workbook = await workbookWriter(tree);
  return itemsOf(tree).flatMap((item): [string, string | Uint8Array][] => {
    if (item.kind === 'unknown') return [];
    const base = `${item.kind === 'table' ? folders.tables : folders.figures}/${item.id}`;
    const drawn = drawings.get(item.id);
    return [
      ...(item.kind !== 'figure' || drawn === undefined
        ? []
        : ([
            [`${base}.svg`, svgFile(drawn.wide)],
            [`${base}.png`, drawn.png!],
            [`${base}.vl.json`, `${JSON.stringify(item.spec, null, 1)}\n`],
          ] as [string, string | Uint8Array][])),
      [`${base}.csv`, tableCsv(item.table, tree.language)],
      [`${base}.xlsx`, workbook(item)],
    ];
  });
}
