import { blocksWithin, inParts } from '../../figures/index.js';
import type { BarChart } from '../tree/index.js';

/** Room over and under the bars, in pixels of 96 an inch: the axis, and the answers where they must be told apart. */
const around = ({ series }: BarChart): number => (series.length > 1 ? 95 : 50);

/** Height of a category. Bars under headings stand closer, as those of one question belong together. */
const lineOf = ({ form, series, headings }: BarChart): number =>
  form === 'stacked' ? (headings.length > 0 ? 27 : 38) : Math.max(28, 14 * series.length + 13);

/** How high a chart is drawn, in pixels of 96 an inch. */
export const chartHeight = (chart: BarChart): number =>
  around(chart) + chart.categories.length * lineOf(chart);

/**
 * A chart in parts that are not higher than this, for pages and slides: parted before headings where there are such, of
 * about the same length. One part where it fits.
 *
 * @param most pixels of 96 an inch
 */
export function chartParts(chart: BarChart, most: number): BarChart[] {
  const room = Math.max(2, Math.floor((most - around(chart)) / lineOf(chart)));
  const isHeading = new Set(chart.headings);
  const blocks = blocksOf(
    chart.categories.map((_, i) => i),
    isHeading,
  );
  const one = () => 1;
  const parts = inParts(
    blocksWithin(blocks, one, room, (line) => isHeading.has(line)),
    one,
    room,
  );
  return parts.length < 2 ? [chart] : parts.map((lines) => partOf(chart, lines, isHeading));
}

/** Headings with what stands under them; lines by themselves where there are none. */
function blocksOf(lines: readonly number[], isHeading: ReadonlySet<number>): number[][] {
  const blocks: number[][] = [];
  for (const line of lines) {
    if (isHeading.size === 0 || isHeading.has(line) || blocks.length === 0) blocks.push([]);
    blocks.at(-1)!.push(line);
  }
  return blocks;
}

const partOf = (chart: BarChart, lines: readonly number[], isHeading: ReadonlySet<number>): BarChart => ({
  ...chart,
  categories: lines.map((line) => chart.categories[line]!),
  headings: lines.flatMap((line, i) => (isHeading.has(line) ? [i] : [])),
  series: chart.series.map((one) => ({ ...one, values: lines.map((line) => one.values[line] ?? null) })),
});
