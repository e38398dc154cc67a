import { expect, it } from 'vitest';
import type { Codebook } from '../../../src/codebook/index.js';
import { nominalFaults } from '../../../src/wave/check/nominal.js';
import type { WaveModel } from '../../../src/wave/index.js';

const value = (code: number | string, nb: string, missing?: string) => ({
  code,
  label: { nb },
  ...(missing === undefined ? {} : { missing }),
});
const codebook = {
  variables: [
    {
      name: 'slag',
      type: 'categorical',
      values: [
        value(1, 'barneskole'),
        value(2, 'ungdomsskole'),
        value(3, 'videregående'),
        value(9, 'ubesvart', 'omitted'),
      ],
    },
    {
      name: 'kjonn',
      type: 'categorical',
      values: [value(1, 'kvinne'), value(2, 'mann'), value(9, 'ubesvart', 'omitted')],
    },
    { name: 'grad', type: 'ordinal', values: [value(1, 'lite'), value(2, 'noe'), value(3, 'mye')] },
  ],
  derived: [],
} as unknown as Codebook;
const model = (syntax: string) =>
  ({
    file: 'm.lav',
    syntax,
    definition: { name: 'm', title: { nb: 'M' }, ordered: [] },
  }) as unknown as WaveModel;

it.each([
  ['a predictor', 'y ~ grad + slag', 1, 12],
  ['an outcome', 'grad ~ kjonn\nslag ~ grad', 2, 1],
  ['an indicator', 'f =~ grad + y + slag', 1, 17],
])('%s with three valid codes is a fault with its 0/1 variables', (_, syntax, line, column) => {
  const faults = nominalFaults([model(syntax)], codebook);
  expect(faults.map((f) => [f.code, f.place])).toEqual([
    ['LV-PIPELINE-NOMINAL', { file: 'm.lav', line, column }],
  ]);
  expect(faults[0]!.found).toBe('3 codes of a variable of type categorical');
  expect(faults[0]!.remedy).toBe(
    `use one 0/1 variable for each code but one (here 1, barneskole, is the reference): write slag_2 + slag_3 in the model, and in the codebook:
derived:
  - name: slag_2
    label: "ungdomsskole"
    type: number
    rule:
      cases:
        - { when: { variable: slag, equals: 2 }, value: 1 }
        - { when: { variable: slag, in: [1, 3] }, value: 0 }
  - name: slag_3
    label: "videregående"
    type: number
    rule:
      cases:
        - { when: { variable: slag, equals: 3 }, value: 1 }
        - { when: { variable: slag, in: [1, 2] }, value: 0 }`,
  );
});

it('two valid codes and an ordinal variable are none, though a missing code is a third', () => {
  expect(nominalFaults([model('y ~ kjonn + grad')], codebook)).toEqual([]);
});
