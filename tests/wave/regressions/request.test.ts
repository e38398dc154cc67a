import { expect, it } from 'vitest';
import type { Codebook } from '../../../src/codebook/index.js';
import { labelledColumns } from '../../../src/wave/regressions/request.js';

it('faults of a regression name answers as the codebook does', () => {
  const values = [
    { code: 1, label: { nb: 'Rektor', en: 'Principal' } },
    { code: 2, label: { nb: 'Leder' } },
  ];
  const codebook = { variables: [{ name: 'stilling', values }], derived: [{ name: 'kort', values: [] }] };
  expect(labelledColumns(codebook as unknown as Codebook)).toEqual([
    {
      name: 'stilling',
      missing: [],
      valueLabels: [
        { value: 1, label: 'Rektor' },
        { value: 2, label: 'Leder' },
      ],
    },
    { name: 'kort', missing: [], valueLabels: [] },
  ]);
});
