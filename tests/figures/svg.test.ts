import { describe, expect, test } from 'vitest';
import { compactSvg } from '../../src/figures/drawing/svg.js';
import { drawSvg, withFooter } from '../../src/figures/index.js';

describe('an SVG made smaller', () => {
  test('rounds coordinates, and no number that people read', () => {
    const raw =
      '<svg class="marks" width="760.123" viewBox="0 0 760.123 41.987"><g transform="translate(4.4444,6.0001)">' +
      '<path d="M1.23456,2.71828L3.999,-0.0449" stroke="#ffffff"/>' +
      '<text x="12.3456" fill="#1a1a1a" aria-label="3.27 and class=&quot;a&quot;">Mean 3.27, p = 0.033, #ffffff class="x" 1.25e-7</text>' +
      '<desc>4.861 of 12.345</desc></g></svg>';
    expect(compactSvg(raw)).toBe(
      '<svg font-family="Roboto, Arial, Helvetica, sans-serif" width="760.1" viewBox="0 0 760.1 42"><g transform="translate(4.4,6)">' +
        '<path d="M1.2,2.7l2.8-2.7" stroke="#fff"/>' +
        '<text x="12.3" fill="#1a1a1a">Mean 3.27, p = 0.033, #ffffff class="x" 1.25e-7</text>' +
        '<desc>4.861 of 12.345</desc></g></svg>',
    );
  });

  test('tells each point of a line from the one before, and rings anew; curves stand as they are', () => {
    const drawn = (d: string) =>
      / d="([^"]*)"/.exec(compactSvg(`<svg><path d="${d}" fill="red"/></svg>`))![1];
    expect(drawn('M1.04,2L1.26,3.5L0.3,3.5ZM-4,0.5L-4,0.1')).toBe('M1,2l.3 1.5-1 0ZM-4,0.5l0-.4');
    expect(drawn('M0,0C1,1,2,2,3,3L4,4')).toBe('M0,0C1,1,2,2,3,3L4,4');
    // A thousand steps of a third of a pixel end where they should: what is rounded is the point, not the step.
    const points = Array.from({ length: 1000 }, (_, i) => `${i / 3},${i / 7}`);
    const [start, steps] = drawn(`M${points.join('L')}`)!.split('l') as [string, string];
    const numbers = steps.match(/-?[\d.]+?(?=[ -]|$)/g)!.map(Number);
    const sum = (parity: number) => numbers.reduce((s, x, i) => (i % 2 === parity ? s + x : s), 0);
    expect(start).toBe('M0,0');
    expect([sum(0), sum(1)].map((x) => x.toFixed(1))).toEqual([(999 / 3).toFixed(1), (999 / 7).toFixed(1)]);
  });

  test('a caption stands as it is, whatever signs it has, and inside the drawing', async () => {
    const spec = {
      width: 100,
      height: 40,
      data: { values: [{ text: 'Mean 3.27 (p = 0.033)' }] },
      mark: 'text',
      encoding: { text: { field: 'text' } },
    };
    const line = `Price $& and $1 and $$, mean 2.345 ${'and a long line '.repeat(8)}`;
    const figure = withFooter(await drawSvg(spec), [line]);
    expect(figure.svg).toContain('>Mean 3.27 (p = 0.033)<');
    expect(figure.svg).toContain(line.replaceAll('&', '&amp;'));
    expect(figure.width).toBeGreaterThan(500);
    expect(figure.svg).toContain(`viewBox="0 0 ${figure.width} ${figure.height}"`);
  });
});
