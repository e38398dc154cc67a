import { expect, it } from 'vitest';
import { answers, possibleAnswers } from '../../src/figures/look-up.js';
import type { ResultsDocument } from '../../src/results/index.js';

it('does not take the mean over groups for an answer, but for a group', () => {
  const category = (code: string) => ({ code, label: { nb: code } });
  const land = {
    name: 'land',
    label: { nb: 'Land' },
    kind: 'categorical',
    categories: [
      category('NOR'),
      { ...category('9'), missing: 'omitted' },
      { ...category('average'), average: true },
    ],
  };
  const doc = { labels: { land } } as unknown as ResultsDocument;
  const codes = (list: readonly { code: string }[]) => list.map(({ code }) => code);
  expect(codes(possibleAnswers(doc, 'land'))).toEqual(['NOR']);
  expect(codes(answers(doc, 'land'))).toEqual(['NOR', 'average']);
});
