import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { axisFor } from '../../src/figures/axis.js';
import type { Extent } from '../../src/figures/extents.js';
import { type Axis, axisOf, figureBuilders } from '../../src/figures/index.js';
import type { FigureKind, ResultsDocument } from '../../src/results/index.js';
import { axisIn, brokenAxes } from './axis-rules.js';
import { extremeDocument, extremes } from './extremes-fixture.js';

const ends = ({ low, high }: Axis) => [low, high];
const mean = (numbers: number[], more: Partial<Extent> = {}): Extent => ({
  measure: 'mean',
  variables: ['v'],
  numbers,
  range: [1, 5],
  sd: null,
  bars: false,
  ...more,
});
const share = (...numbers: number[]): Extent => mean(numbers, { measure: 'share', range: [0, 1] });
const likert = (...numbers: number[]): Extent => mean(numbers, { measure: 'likert', range: [-1, 1] });

describe('an axis of shares', () => {
  test.each([
    [[0], 0.1],
    [[0.1], 0.1],
    [[0.101], 0.25],
    [[0.25], 0.25],
    [[0.3, 0.5], 0.5],
    [[0.501], 1],
    [[1], 1],
    [[], 0.1],
  ])('%j runs from 0 to %d', (numbers, high) => {
    expect(ends(axisFor([share(...numbers)]))).toEqual([0, high]);
  });

  test('the largest number of a family decides for all of it', () => {
    expect(ends(axisFor([share(0.04), share(0.62)]))).toEqual([0, 1]);
  });
});

describe('an axis of means', () => {
  test.each([
    // At least one scale point, to half points, with the numbers inside.
    [
      [3.27, 3.31],
      [3, 4],
    ],
    [
      [3.6, 3.8],
      [3, 4],
    ],
    [
      [3.4, 3.6],
      [3, 4],
    ],
    [
      [2.9, 3.2],
      [2.5, 3.5],
    ],
    [
      [4.9, 5.2],
      [4, 5],
    ],
    [
      [0.8, 1.02],
      [1, 2],
    ],
    [
      [2.2, 4.4],
      [2, 4.5],
    ],
    [[], [1, 5]],
    [
      [5, 5],
      [4, 5],
    ],
  ])('of a scale from 1 to 5, %j is shown on %j', (numbers, expected) => {
    expect(ends(axisFor([mean(numbers)]))).toEqual(expected);
  });

  test('bars of means have the whole scale, and all of their family with them', () => {
    expect(ends(axisFor([mean([3.2, 3.4]), mean([3.3], { bars: true })]))).toEqual([1, 5]);
  });

  test('a scale shorter than a point is shown whole', () => {
    expect(ends(axisFor([mean([0.42], { range: [0, 1] })]))).toEqual([0, 1]);
  });

  test('numbers without ends show at least a standard deviation, and bars start at zero', () => {
    const axis = axisFor([mean([40.1, 40.4], { range: null, sd: 5 })]);
    expect(axis.high - axis.low).toBeGreaterThanOrEqual(5);
    expect(ends(axisFor([mean([-3, 2], { range: null, bars: true, sd: 1 })]))).toEqual([-3, 2]);
    expect(axisFor([mean([40.1], { range: null, bars: true })]).low).toBe(0);
    // What is never negative has no axis that is.
    expect(axisFor([mean([0.1, 0.2], { range: null, sd: 9 })]).low).toBe(0);
  });

  test('holds for any numbers: they are inside, as far as the scale goes, and its ends are never passed', () => {
    const scale = fc.tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: 1, max: 10 }));
    const numbers = fc.array(fc.double({ min: -5, max: 15, noNaN: true }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(scale, numbers, ([first, length], list) => {
        const range: [number, number] = [first, first + length];
        const { low, high, ticks } = axisFor([mean(list, { range })]);
        expect(low).toBeGreaterThanOrEqual(range[0] - 1e-9);
        expect(high).toBeLessThanOrEqual(range[1] + 1e-9);
        expect(high - low).toBeGreaterThanOrEqual(1 - 1e-9);
        for (const x of list) {
          const inside = Math.min(range[1], Math.max(range[0], x));
          expect(inside).toBeGreaterThanOrEqual(low - 1e-9);
          expect(inside).toBeLessThanOrEqual(high + 1e-9);
        }
        expect(ticks.length).toBeGreaterThan(1);
        for (const tick of ticks) expect(tick >= low - 1e-9 && tick <= high + 1e-9).toBe(true);
      }),
      { seed: 7, numRuns: 400 },
    );
  });
});

test('a Likert axis goes to the next 20 per cent on either side', () => {
  expect(ends(axisFor([likert(-0.21, 0.79), likert(-0.05, 0.95)]))).toEqual([-0.4, 1]);
  expect(ends(axisFor([likert()]))).toEqual([-0.2, 0.2]);
});

describe('figures of one variable share their axis', () => {
  test.each(Object.entries(extremes))('%s', (_, extreme) => {
    const doc = extremeDocument(extreme);
    expect(brokenAxes(doc).broken).toEqual([]);
    const of = (id: string) =>
      axisOf(doc.report.chapters.flatMap((c) => c.items).find((i) => i.id === id)!, doc);
    expect(of('snitt')).toBe(of('snitt-trakt'));
    expect(of('snitt')).toBe(of('snitt-endring'));
    expect(of('tall')).toBe(of('tall-stolper'));
    expect(of('andel')).toBe(of('svar-grupper'));
    expect(of('likert')).toBe(of('likert-grupper'));
    expect(of('andel')).not.toBe(of('likert'));
  });

  test('an interval beyond the scale ends at it with an arrowhead, and the table has its true limits', () => {
    const doc = extremeDocument(extremes['each kind of absence, and an unknown error']!);
    const built = build(doc, 'snitt');
    // 4.9 ± 0.16 on a scale that ends at 5.
    const { domain, placed } = axisIn(built.spec)!;
    expect(domain).toEqual([4, 5]);
    expect(Math.max(...placed)).toBe(5);
    expect(JSON.stringify(built.spec)).toContain('triangle-right');
    expect(built.notes.join(' ')).toContain('Pilspiss');
    expect(built.notes.join(' ')).toContain('Aksen viser 4 til 5 av en skala fra 1 til 5.');
    expect(built.table.rows.find((row) => row[0] === 'Kjent')).toEqual([
      'Kjent',
      4.9,
      0.08,
      4.74,
      4.9 + 0.16,
      40,
    ]);
  });
});

function build(doc: ResultsDocument, id: string) {
  const item = doc.report.chapters.flatMap((chapter) => chapter.items).find((each) => each.id === id)!;
  return figureBuilders[item.kind as FigureKind]!(item, doc, { language: 'nb', width: 'wide' });
}
