import { expect, test } from 'vitest';
import { namesInLine, seriesOf } from '../../src/codebook/series.js';

type Definition = Parameters<typeof seriesOf>[0];
const written = (name: string, through: string, column?: string): Definition =>
  ({ name, through, ...(column === undefined ? {} : { column }), label: { nb: 'Vekt' } }) as Definition;

test('a series keeps leading zeros, and counts columns from their own number', () => {
  const names = (definition: Definition) => seriesOf(definition).map(({ name, column }) => [name, column]);
  expect(names(written('w08', 'w10'))).toEqual([
    ['w08', undefined],
    ['w09', undefined],
    ['w10', undefined],
  ]);
  expect(names(written('w1', 'w2', 'RW099'))).toEqual([
    ['w1', 'RW099'],
    ['w2', 'RW100'],
  ]);
  expect(seriesOf(written('w1', 'w2')).map(({ label }) => label.nb)).toEqual(['Vekt 1', 'Vekt 2']);
});

test('writes three or more names of a numbered series by its ends', () => {
  const names = ['tchwgt', 'w1', 'w2', 'r08', 'r09', 'r10', 'r12', 'q1', 'q3'];
  expect(namesInLine(names)).toBe('tchwgt, w1, w2, r08-r10, r12, q1, q3');
  expect(namesInLine([])).toBe('');
});
