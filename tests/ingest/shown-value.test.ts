import { expect, it } from 'vitest';
import { shownSome } from '../../src/ingest/index.js';

it("shows numbers and short codes of a column, and never a respondent's words", () => {
  const values = ['Jeg trives godt på skolen', 3, 'B2', 'Kari', 'ola@skole.no', 'Jeg trives godt i klassen'];
  expect(shownSome(values, 9)).toBe(
    '[a text of 25 characters], 3, B2, [a text of 4 characters], [e-mail address]',
  );
  expect(shownSome(values, 2)).toBe('[a text of 25 characters], 3, ... (6)');
});
