import { expect, test } from 'vitest';
import { partsOf } from '../../src/report/html/parts.js';
import { tableHtml } from '../../src/report/html/table.js';
import type { PrintedTable } from '../../src/report/printed-table.js';

/** Regressions side by side: a column of predictors, then three columns a model. */
function models(count: number, first = 'Forklart av'): PrintedTable {
  const names = Array.from({ length: count }, (_, i) => `Modell ${i + 1}`);
  return {
    columns: [
      { label: first, kind: 'text' },
      ...names.flatMap((over) =>
        ['Koeffisient', 'Standardfeil', 'p'].map((label) => ({ label, kind: 'decimal3' as const, over })),
      ),
    ],
    rows: [['Mestring', ...names.flatMap((_, i) => [i + 0.1, i + 0.2, i + 0.3])]],
    strongCells: new Map([[0, new Set([0, 1, 3 * count])]]),
  };
}

const headings = (table: PrintedTable) => [
  ...new Set(table.columns.flatMap(({ over }) => (over === undefined ? [] : [over]))),
];

test('models that have room stay in one table', () => {
  const table = models(2);
  expect(partsOf(table, 'nb')).toEqual([table]);
});

test('more models than the text has room for are parted, whole and in order, the predictors in each', () => {
  const parts = partsOf(models(7), 'nb');
  expect(parts.map(headings)).toEqual([
    ['Modell 1', 'Modell 2', 'Modell 3'],
    ['Modell 4', 'Modell 5', 'Modell 6'],
    ['Modell 7'],
  ]);
  expect(parts.map(({ rows }) => rows[0]![0])).toEqual(['Mestring', 'Mestring', 'Mestring']);
  expect(parts[1]!.rows[0]!.slice(1, 4)).toEqual([3.1, 3.2, 3.3]);
  expect(parts[2]!.rows[0]!.slice(1)).toEqual([6.1, 6.2, 6.3]);
});

test('what is bold stays so where its column has come to stand', () => {
  const parts = partsOf(models(7), 'nb');
  expect(parts.map(({ strongCells }) => [...strongCells!.get(0)!])).toEqual([[0, 1], [0], [0, 3]]);
});

test('a table without headings over its columns is left whole, however wide', () => {
  const { columns, rows } = models(7);
  const table = { columns: columns.map(({ over: _, ...column }) => column), rows };
  expect(partsOf(table, 'nb')).toEqual([table]);
});

test('one for looking up is parted between its numbers, with groups and how many answered in each', () => {
  const names = ['Trivsel', 'Mestring', 'Støtte', 'Dialog'].map((name) => name.padEnd(40, 'x'));
  const table: PrintedTable = {
    columns: [
      { label: 'Gruppe', kind: 'text' },
      { label: 'Ja', kind: 'percent', over: 'Spurt'.padEnd(50, 'x') },
      ...names.map((label) => ({ label, kind: 'percent' as const })),
      { label: 'n', kind: 'integer' },
    ],
    // A test may have two lines: its first counts.
    rows: [['Landsdel', 'χ²(3)\u00a0=\u00a05,37, p\u00a0=\u00a00,146', 0.1, 0.2, 0.3, 0.4, 77]],
  };
  const parts = partsOf(table, 'nb', true);
  expect(parts.map(({ columns }) => columns.map(({ label }) => label.replaceAll('x', '')))).toEqual([
    ['Gruppe', 'Ja', 'Trivsel', 'Mestring', 'n'],
    ['Gruppe', 'Støtte', 'Dialog', 'n'],
  ]);
  expect(parts.map(({ rows }) => rows[0]!.at(-1))).toEqual([77, 77]);
  expect(parts[1]!.rows[0]!.slice(1, 3)).toEqual([0.3, 0.4]);
});

test('a model wider than the text has a table of its own', () => {
  const wide = models(2);
  wide.columns = wide.columns.map((column) => ({ ...column, label: column.label.padEnd(60, 'x') }));
  expect(partsOf(wide, 'nb').map(headings)).toEqual([['Modell 1'], ['Modell 2']]);
});

test('each further model stands apart from the one before, in the head and in every row', () => {
  const html = tableHtml(models(3), 'Regresjoner', 'nb');
  expect(html.match(/<th scope="colgroup" class="further"/g)).toHaveLength(2);
  expect(html.match(/<th scope="col" class="further"/g)).toHaveLength(2);
  expect(html.match(/<td class="further"/g)).toHaveLength(2);
});
