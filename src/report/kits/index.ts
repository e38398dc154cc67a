/** Every figure and table as files of its own, for those who want one and not the report. */
import { type DrawResult, svgFile } from '../../figures/index.js';
import { notDrawnFigure } from '../drawings.js';
import type { Printed, PrintedFile, ReportForm } from '../format.js';
import { embedHtml } from '../html/embed.js';
import { type FigureNode, itemsOf } from '../tree/index.js';
import { aboutItem } from './about.js';
import { tableCsv } from './csv.js';
import { numbered } from './spec.js';
import { workbookWriter } from './workbook.js';

export { tableCsv } from './csv.js';
export { picturesIn } from './pictures.js';

/**
 * A figure as SVG, PNG, Vega-Lite, CSV, XLSX, a page to set into others, and JSON that says what it is; one of which all is
 * withheld, and every table, as CSV, XLSX and JSON.
 */
export const figures: ReportForm = {
  ofRun: true,
  draws: { whole: true, png: true, bare: null },
  entries: (names) => ['figures', 'tables', 'embed'].map(names.folder),
  async print(printed) {
    const { tree, names, drawings, wordsIn } = printed;
    const workbook = await workbookWriter(tree);
    const files: PrintedFile[] = [];
    for (const item of itemsOf(tree)) {
      if (item.kind === 'unknown') continue;
      const base = `${names.folder(item.kind === 'table' ? 'tables' : 'figures')}/${item.id}`;
      const kit: PrintedFile[] = [
        ...(item.kind === 'figure' ? await drawingFiles(item, drawings.get(item.id)!, base, printed) : []),
        [`${base}.csv`, tableCsv(item.table, tree.language)],
        [`${base}.xlsx`, workbook(item)],
      ];
      files.push(...kit, [`${base}.json`, aboutItem(item, tree, wordsIn, kit)]);
    }
    return files;
  },
};

async function drawingFiles(
  item: FigureNode,
  drawn: DrawResult,
  base: string,
  { tree, names }: Printed,
): Promise<PrintedFile[]> {
  return [
    [`${base}.svg`, svgFile(drawn.wide!, { title: item.title, description: item.alt })],
    [`${base}.png`, await drawn.png!.catch(notDrawnFigure)],
    [`${base}.vl.json`, `${JSON.stringify(numbered(item), null, 1)}\n`],
    [`${names.folder('embed')}/${item.id}.html`, embedHtml(item, tree, drawn)],
  ];
}
