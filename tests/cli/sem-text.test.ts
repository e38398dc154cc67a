import { expect, test } from 'vitest';
import { semText } from '../../src/cli/commands/sem-text.js';
import { bootstrapModel, fitModel } from '../../src/sem/index.js';
import { testData } from '../sem/golden-cases.js';

const blocks = (text: string) => text.split('\n\n');

test('a path model: kinds of parameters under headings, columns in line, small p said to be small', () => {
  const { data } = testData('indices');
  const syntax = 'overall ~ b*integration + culture\nintegration ~ a*culture\nind := a*b';
  const text = semText(fitModel({ syntax, data }));
  // Estimates as lavaan's sem() prints them.
  expect(text).toContain(
    '  overall ~ integration           b  0.456  0.068  6.733  <0.001  0.323  0.588    0.448',
  );
  expect(text).toContain(
    '  culture ~~ culture                 0.267                                        1.000',
  );
  expect(text).toContain('\nregressions\n');
  expect(text).toContain('\ndefined\n  ind := a*b ');
  expect(blocks(text)[1]).toMatch(/^degrees of freedom +0$/m);
  const widths = text
    .split('\n')
    .filter((line) => /^ {2}\w+ ~ /.test(line))
    .map((line) => line.length);
  expect(new Set(widths).size).toBe(1);
  expect(blocks(text).at(-1)).toMatch(/^explained +R2\n-+ +-+\noverall +0\.\d{3}\nintegration +0\.\d{3}$/);
});

test('several groups: each group its own headings, R2 side by side; conventions left to the document', () => {
  const { data, text: columns } = testData('ordered');
  const ordered = ['i1', 'i2', 'i3'];
  const result = fitModel({ syntax: 'f =~ i1 + i2 + i3 + c1', data, ordered, group: columns.type! });
  const text = semText(result);
  expect(text.split('\n').slice(1, 3)).toEqual([
    'cases: 700 read, 700 used',
    'groups: A (n = 350), B (n = 350)',
  ]);
  for (const heading of ['loadings, A', 'thresholds, A', 'loadings, B', 'thresholds, B'])
    expect(text).toContain(`\n${heading}\n`);
  expect(text).not.toContain('~*~');
  expect(text).not.toContain('i1 ~ 1');
  expect(text).toContain('  c1 ~ 1 ');
  expect(blocks(text).at(-1)).toMatch(/^explained +A +B\n/);
  expect(blocks(text)[1]).toMatch(/^fit +value +scaled\n/);
});

test('what the model explains has residual variances and covariances', () => {
  const { data } = testData('holzinger-swineford');
  const text = semText(
    fitModel({ syntax: 'f =~ x1 + x2 + x3 + x4\nx1 ~~ x2\ng =~ x7 + x8 + x9', data, kind: 'cfa' }),
  );
  expect(text).toMatch(/\ncovariances\n {2}f ~~ g .*\n\nresidual covariances\n {2}x1 ~~ x2 /);
  expect(text).toMatch(/\nresidual variances\n( {2}x\d ~~ x\d .*\n){7}\nvariances\n {2}f ~~ f /);
});

test('the bootstrap says how it was drawn', () => {
  const { data } = testData('indices');
  const result = bootstrapModel(
    { syntax: 'overall ~ culture', data },
    { draws: 50, seed: 4, interval: 'bc' },
  );
  expect(semText(result).split('\n').slice(1, 3)).toEqual([
    'cases: 166 read, 166 used',
    'standard errors and bc intervals from 50 bootstrap draws (seed 4), 0 without a solution',
  ]);
});
