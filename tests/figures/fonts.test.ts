import { describe, expect, test } from 'vitest';
import { textWidth, wrap } from '../../src/figures/index.js';

describe('text widths', () => {
  // Advance widths of Roboto 2.137 in units of 1/2048 em, read with fontTools from the shipped files.
  test.each([
    ['A', false, 1336],
    ['i', false, 497],
    ['æ', false, 1729],
    ['Ai', false, 1833],
    ['m%', false, 3295],
    ['A', true, 1378],
    ['åm', true, 2871],
  ])('%s, bold %s', (text, bold, units) => {
    expect(textWidth(text, 2048, bold)).toBe(units);
    expect(textWidth(text, 13, bold)).toBeCloseTo((units * 13) / 2048, 10);
  });
});

describe('wrap', () => {
  test('keeps every word, and no line is wider than asked', () => {
    const text = 'Tilpasset lederteamet/-gruppens behov for utvikling av skolens pedagogiske plattform';
    const lines = wrap(text, 140, 13);
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines) expect(textWidth(line, 13)).toBeLessThanOrEqual(140);
    expect(lines.join(' ').replaceAll('/- ', '/-')).toBe(text);
  });

  test('breaks inside a word that is wider than the line, with a hyphen', () => {
    const lines = wrap('Allmennlærerutdanning', 60, 13);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.map((line) => line.replace(/-$/, '')).join('')).toBe('Allmennlærerutdanning');
  });

  test('an empty text is one empty line', () => {
    expect(wrap('', 100, 13)).toEqual(['']);
  });
});
