import { expect, test } from 'vitest';
import { divergentColours, sequentialColours, textOn } from '../../src/figures/drawing/palette.js';
import { contrast } from '../../src/figures/index.js';

test('the divergent scale has a grey middle for odd numbers of answers only, and no colour twice', () => {
  for (let count = 2; count <= 7; count++) {
    const colours = divergentColours(count);
    expect(colours).toHaveLength(count);
    expect(new Set(colours).size).toBe(count);
    expect(colours.indexOf('#e6e8e7')).toBe(count % 2 === 1 ? (count - 1) / 2 : -1);
    // Without colour the ends differ: the highest answer is the darkest, by the ratio that parts of a figure need.
    const [low, high] = [colours[0]!, colours.at(-1)!].map((colour) => contrast(colour, '#ffffff'));
    expect(high! / low!).toBeGreaterThan(2);
  }
});

test('shades darken away from the middle', () => {
  for (let count = 4; count <= 7; count++) {
    const onWhite = divergentColours(count).map((colour) => contrast(colour, '#ffffff'));
    const half = Math.floor(count / 2);
    for (let i = 0; i + 1 < half; i++) {
      expect(onWhite[i]!).toBeGreaterThan(onWhite[i + 1]!);
      expect(onWhite[count - 1 - i]!).toBeGreaterThan(onWhite[count - 2 - i]!);
    }
  }
});

test('numbers in segments reach the contrast of WCAG 2.1 AA (4.5)', () => {
  for (let count = 2; count <= 7; count++) {
    for (const colour of [...divergentColours(count), ...sequentialColours(count)]) {
      expect(contrast(textOn(colour), colour)).toBeGreaterThanOrEqual(4.5);
    }
  }
});

test('contrast of black and white is 21, of a colour with itself 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10);
  expect(contrast('#5ba27e', '#5ba27e')).toBe(1);
});
