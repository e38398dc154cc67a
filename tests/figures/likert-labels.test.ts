import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeLabels } from '../../src/figures/rows/likert-labels.js';

test.each([
  [
    'small ones at both ends',
    [0.01, 0.02, 0.6, 0.36, 0.01],
    ['before', 'before', 'inside', 'inside', 'after'],
  ],
  ['a small one between large ones', [0.3, 0.02, 0.68], ['inside', 'above', 'inside']],
  ['nobody', [0, 0.4, 0.6], ['none', 'inside', 'inside']],
  ['4,5 per cent is rounded up to 5', [0.045, 0.955], ['inside', 'inside']],
  ['4,4 per cent is 4', [0.044, 0.956], ['before', 'inside']],
] as const)('%s', (_name, shares, places) => {
  expect(placeLabels(shares)).toEqual(places);
});

test('every answer that was given has its number somewhere, the small ones at the ends of the bar', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50), { minLength: 2, maxLength: 9 }), (counts) => {
      const total = counts.reduce((a, b) => a + b, 0);
      fc.pre(total > 0);
      const places = placeLabels(counts.map((count) => count / total));
      expect(places.map((place) => place === 'none')).toEqual(counts.map((count) => count === 0));
      expect(places.lastIndexOf('before')).toBeLessThan(
        places.indexOf('inside') < 0 ? places.length : places.indexOf('inside'),
      );
    }),
  );
});
