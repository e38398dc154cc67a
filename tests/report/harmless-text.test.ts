import { expect, test } from 'vitest';
import { tableCsv } from '../../src/report/index.js';
import { harmlessText } from '../../src/results/index.js';

test('texts that a spreadsheet would run get an apostrophe, numbers none', () => {
  for (const text of ['=1+1', '+cmd', '-cmd', '@sum', '\t=1', '\r=1', ' =HYPERLINK("x")', '＝1'])
    expect(harmlessText(text)).toBe(`'${text}`);
  for (const text of ['-0.5', '-0,5', '+4', '1e5', 'a=b', 'Ja', '', '–'])
    expect(harmlessText(text)).toBe(text);
});

test('a table as CSV', () => {
  const csv = tableCsv(
    {
      columns: [
        { label: '=evil', kind: 'text' },
        { label: 'b', kind: 'decimal1' },
      ],
      rows: [['@x', -0.5]],
    },
    'nb',
  );
  expect(csv).toBe("\ufeff'=evil;b\r\n'@x;-0,5\r\n");
});
