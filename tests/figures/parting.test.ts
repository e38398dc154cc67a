import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Axis } from '../../src/figures/axis.js';
import { partedEvenly } from '../../src/figures/parting.js';
import { blankRow, type ListRow, type RowList, rowListSpec } from '../../src/figures/rows/row-list.js';
import { rowListParts } from '../../src/figures/rows/row-list-parts.js';

describe('blocks in parts', () => {
  test('are as few as can be, and alike in height', () => {
    expect(partedEvenly([5, 1, 1, 1, 1, 1], 9)).toEqual([1, 5]);
    expect(partedEvenly([3, 3, 3, 3], 9)).toEqual([2, 2]);
    expect(partedEvenly([12, 1], 9)).toEqual([1, 1]);
    expect(partedEvenly([], 9)).toEqual([]);
  });

  test('hold every block once, and none more than the room unless it is one block', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 30 }), (heights) => {
        const parts = partedEvenly(heights, 10);
        let at = 0;
        let greedy = 0;
        for (const count of parts) {
          const sum = heights.slice(at, at + count).reduce((a, b) => a + b, 0);
          expect(count === 1 || sum <= 10).toBe(true);
          at += count;
        }
        expect(at).toBe(heights.length);
        // Filling each part as far as it goes gives the least number of parts.
        for (let i = 0; i < heights.length; greedy++) {
          let sum = heights[i++]!;
          while (i < heights.length && sum + heights[i]! <= 10) sum += heights[i++]!;
        }
        expect(parts.length).toBe(greedy);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a long list of rows', () => {
  const axis: Axis = { measure: 'mean', low: 1, high: 5, ticks: [1, 3, 5], digits: 0, range: [1, 5] };
  const row = (kind: ListRow['row'], label: string): ListRow => ({
    ...blankRow,
    row: kind,
    label,
    ...(kind === 'group' ? { estimate: 3, text: '3,00', n: 10 } : {}),
  });
  /** Three background variables, one of which has more groups than a slide has room for. */
  const list: RowList = {
    rows: [
      row('all', 'Alle'),
      ...[3, 30, 4].flatMap((groups, by) => [
        row('heading', `Variabel ${by}`),
        ...Array.from({ length: groups }, (_, i) => row('group', `Gruppe ${by}.${i}`)),
      ]),
    ],
    axis,
    reference: null,
    measure: 'Snitt',
  };
  const parts = rowListParts(list, 440, 'wide');

  test('is parted under the row for all and the heading that the rows belong to', () => {
    expect(parts.length).toBeGreaterThan(2);
    for (const { rows } of parts) {
      expect(rows[0]!.label).toBe('Alle');
      expect(rows[1]!.row).toBe('heading');
    }
    const groups = parts.flatMap(({ rows }) => rows.filter((one) => one.row === 'group'));
    expect(groups).toEqual(list.rows.filter((one) => one.row === 'group'));
  });

  test('has no part that is higher than there is room for', () => {
    for (const part of parts) expect(rowListSpec(part, 'wide', 'nb').height).toBeLessThanOrEqual(440);
  });

  test('is one where it fits', () => {
    expect(rowListParts(list, 2000, 'wide')).toEqual([list]);
  });
});
