import { describe, expect, test } from 'vitest';
import { bandValues } from '../../src/codebook/texts/bands.js';

const labels = (at: number[], language: 'nb' | 'nn' | 'en') =>
  bandValues(at).map(({ label }) => label[language]);

describe('bands are named by their limits, as the language writes numbers', () => {
  test('thousands stand apart from four digits on', () => {
    expect(labels([500, 2000, 10000], 'nb')).toEqual([
      'under 500',
      '500–1\u00a0999',
      '2\u00a0000–9\u00a0999',
      '10\u00a0000 eller mer',
    ]);
    expect(labels([5000], 'nn')).toEqual(['under 5\u00a0000', '5\u00a0000 eller meir']);
    expect(labels([1250000], 'en')).toEqual(['under 1,250,000', '1,250,000 or more']);
  });

  test('years stay whole', () => {
    expect(labels([1970, 1980], 'nb')).toEqual(['under 1970', '1970–1979', '1980 eller mer']);
  });

  test('decimals are not parted', () => {
    expect(labels([2.5, 1000.1234], 'nb')).toEqual([
      'under 2,5',
      '2,5 til under 1\u00a0000,1234',
      '1\u00a0000,1234 eller mer',
    ]);
  });
});
