import type { Language } from '../../results/index.js';
import type { BarChart } from '../tree/index.js';
import { chartWorkbook, chartXml } from './chart.js';
import { relationshipsXml } from './package.js';

export const chartType = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

/** The name of a report's chart in the folder of its document. */
export const chartName = (number: number): string => `charts/chart${number}.xml`;

/**
 * The parts of a chart in an Office file: its drawing, what it points to, and the workbook with its numbers.
 *
 * @param folder of the document in the file: `word`, `ppt`
 * @param size of the chart's texts, in points
 */
export async function chartFiles(
  folder: string,
  number: number,
  chart: BarChart,
  language: Language,
  size: number,
): Promise<[name: string, content: string | Uint8Array][]> {
  const workbook = `embeddings/chart${number}.xlsx`;
  return [
    [`${folder}/${chartName(number)}`, chartXml(chart, language, size)],
    [
      `${folder}/charts/_rels/chart${number}.xml.rels`,
      relationshipsXml([{ id: 'rId1', type: 'package', target: `../${workbook}` }]),
    ],
    [`${folder}/${workbook}`, await chartWorkbook(chart, language)],
  ];
}
