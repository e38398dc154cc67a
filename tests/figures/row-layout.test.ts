import { describe, expect, it } from 'vitest';
import { rowChart } from '../../src/figures/rows/row-chart.js';
import { rowLayout } from '../../src/figures/rows/row-layout.js';
import { gridLayer } from '../../src/figures/rows/row-marks.js';

const rows = [
  { label: 'Trivsel', heading: true },
  { label: 'Jeg trives i jobben' },
  { label: 'Jeg trives i jobben min som leder ved denne skolen også når det er mye å gjøre' },
];
const legend = [
  { label: 'Enig', colour: '#000000' },
  { label: 'Uenig', colour: '#ffffff' },
];

describe('the layout of rows', () => {
  it('places rows one under the other from under the legend, a heading without a bar', () => {
    const layout = rowLayout(rows, { width: 'wide', barHeight: 20, legend, top: 5 });
    // One line of the legend takes 28 pixels.
    expect(layout.top).toBe(33);
    expect(layout.rows.map(({ top }) => top)).toEqual([
      33,
      ...layout.rows.slice(0, 2).map((row) => row.bottom),
    ]);
    expect(layout.rows.map(({ y0, y1 }) => y1 - y0)).toEqual([0, 20, 20]);
    expect(layout.height).toBe(layout.rows.at(-1)!.bottom);
  });

  it('lets a row grow with the lines of its label, beside the plot or above the bar', () => {
    const heights = (width: 'wide' | 'narrow') =>
      rowLayout(rows, { width, barHeight: 20 }).rows.map(({ top, bottom }) => bottom - top);
    expect(heights('wide')).toEqual([20, 28, 40]);
    expect(heights('narrow')).toEqual([20, 46, 62]);
    expect(rowLayout(rows, { width: 'narrow' }).left).toBe(0);
  });

  it('draws the grid through rows but not through headings, in narrow figures only where bars start', () => {
    const spans = (width: 'wide' | 'narrow') =>
      (gridLayer([0, 0.5], rowLayout(rows, { width }))[0]!.data as { values: { x: number }[] }).values;
    expect(spans('wide').map(({ x }) => x)).toEqual([0, 0.5]);
    expect(spans('narrow').map(({ x }) => x)).toEqual([0, 0]);
  });

  it('says a word in place of a number, and nothing where there is none', () => {
    const layout = rowLayout(rows, { width: 'wide', legend });
    const absent = [
      { y: 40, word: '' },
      { y: 60, word: 'skjermet' },
    ];
    const layers = rowChart(layout, { marks: [], absent }).layer as { data: { values: unknown[] } }[];
    expect(layers[0]!.data.values).toEqual([{ x: 6, y: 60, text: 'skjermet' }]);
    expect(layers.slice(1)).toEqual([...layout.legend, ...layout.labels]);
    expect(rowChart(layout, { marks: [], legendFirst: true }).layer).toEqual([
      ...layout.legend,
      ...layout.labels,
    ]);
  });
});
