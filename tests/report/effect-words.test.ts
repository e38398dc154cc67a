import { expect, test } from 'vitest';
import { effectWords } from '../../src/report/tables/effect-words.js';
import type { ModelParameter } from '../../src/results/index.js';

const path = (lhs: string, rhs: string, label: string, op: ModelParameter['op'] = '~') => ({
  lhs,
  op,
  rhs,
  label,
});
const parameters: ModelParameter[] = [
  path('m', 'x', 'a'),
  path('y', 'm', 'b'),
  path('y', 'x', 'c'),
  path('x', 'x', 'v', '~~'),
  path('ind', 'a*b', '', ':='),
];
const words = (definition: string) => effectWords({ parameters }, definition, (id) => id.toUpperCase());

test.each([
  ['a*b', 'X → M → Y'],
  ['b * a', 'X → M → Y'],
  ['c + a*b', 'X → Y; X → M → Y'],
  ['c+ind', 'X → Y; IND'],
  ['a*b/(c+a*b)', '(X → M → Y) / ((X → Y) + (X → M → Y))'],
  ['ind/(c+ind)', '(IND) / ((X → Y) + (IND))'],
  ['a*b-c', '(X → M → Y) − (X → Y)'],
  ['-a', '−(X → M)'],
  ['2*a*b', '2 · (X → M → Y)'],
  ['a*b^2', '(X → M) · (M → Y)^2'],
  ['exp(a)-1', 'exp((X → M)) − 1'],
  ['a*c', '(X → M) · (X → Y)'],
  // A variance is no path.
  ['a*sqrt(v)', 'a*sqrt(v)'],
])('%s is told as %s', (definition, told) => {
  expect(words(definition)).toBe(told);
});
