import { expect, test } from 'vitest';
import type { Codebook, PublishedFigure } from '../../src/codebook/index.js';
import { comparePublished } from '../../src/pipeline/published.js';
import { type PublishedComparison, resultRow } from '../../src/results/index.js';

const text = { nb: 'x' };
const figure = (fields: Partial<PublishedFigure>): PublishedFigure => ({
  id: 'f',
  statement: text,
  variable: 'law',
  statistic: 'rank',
  source: 's',
  ...fields,
});
const options = ['law', 'staff', 'money'];
const codebook = (published: PublishedFigure[]) =>
  ({
    questions: [{ name: 'needs', kind: 'multiple_choice', label: text, variables: options }],
    published,
  }) as unknown as Codebook;
const row = (variable: string, estimate: number | null, fields = {}) =>
  resultRow({ survey: 's', variable, category: '1', statistic: 'proportion', estimate, n: 50, ...fields });
const computed = (rows: ReturnType<typeof row>[], fields: Partial<PublishedFigure> = {}) => {
  const [{ computed: value, n, reason }] = comparePublished(codebook([figure(fields)]), rows) as [
    PublishedComparison,
  ];
  return [value, n, reason];
};

test('the rank of an option is one more than the options ticked more often', () => {
  const rows = [row('law', 0.4), row('staff', 0.5), row('money', 0.4), row('elsewhere', 0.9)];
  expect(computed(rows)).toEqual([2, 50, '']);
  expect(computed(rows, { variable: 'staff' })).toEqual([1, 50, '']);
  expect(computed(rows, { variable: 'money' })).toEqual([2, 50, '']);
});

test('a rank is of the group that the figure is about, and ignores the shares that did not tick', () => {
  const group = { respondent_group: 'owner' };
  const rows = [
    ...[row('law', 0.4), row('staff', 0.5), row('money', 0.6)],
    ...[row('law', 0.9, group), row('staff', 0.5, group), row('money', 0.6, group)],
    row('law', 0.6, { category: '0' }),
  ];
  expect(computed(rows)[0]).toBe(3);
  expect(computed(rows, group)[0]).toBe(1);
});

test('no rank where an option is withheld or lacking', () => {
  const hidden = row('money', null, { suppressed: true, reason: 'few' });
  expect(computed([row('law', 0.4), row('staff', 0.5), hidden])).toEqual([null, 50, 'few']);
  expect(computed([row('law', 0.4), row('staff', 0.5)])).toEqual([null, 50, 'not computed']);
});

test('categories counted together are summed', () => {
  const rows = [row('law', 0.25, { category: '4' }), row('law', 0.5, { category: '5' })];
  expect(computed(rows, { statistic: 'proportion', category: [4, 5] })).toEqual([0.75, 50, '']);
});
