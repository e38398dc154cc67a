import { expect, it } from 'vitest';
import { textHint } from '../../src/codebook/draft/text-hints.js';
import type { DraftFacts } from '../../src/codebook/index.js';

const facts = (...values: string[]): DraftFacts => ({
  ...{
    kind: 'text',
    filled: values.length,
    distinct: values.length,
    whole: false,
    meanLength: 1,
    maxLength: 1,
  },
  ...{ email: 0, phone: 0, identityNumber: 0, values: values.map((value) => ({ value, n: 1 })) },
});

it.each([
  [['3. mars 2025', '12. april 2025'], 'dates'],
  [['mandag 3. mars 2025', '1 des. 2024 kl. 08.15'], 'dates'],
  [['March 3, 2025', 'May 12'], 'dates'],
  [['03/04/2025', '12/11/2025'], 'dates'],
  [['1', '2', '3,5', '4', '5', 'ca. 5 år'], 'numbers'],
  [['3. mars 2025', 'vet ikke'], undefined],
  [['1', '2', 'bra', 'dårlig', 'greit'], undefined],
  [['Mai', 'Juni'], undefined],
  [['mars', 'sol'], undefined],
  [[], undefined],
])('%j look like %s', (values, kind) => {
  expect(textHint(facts(...values))?.kind).toBe(kind);
});

it('tells how many cells are no numbers', () => {
  expect(textHint(facts('1', '2', '3', '4', 'ca. 5'))!.comment).toBe(
    '4 of 5 cells are numbers, the other one is not: correct them in the export, and the column is read as numbers.',
  );
});
