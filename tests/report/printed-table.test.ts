import { describe, expect, test } from 'vitest';
import type { DataTable } from '../../src/figures/index.js';
import { columnWidths, fittedSize } from '../../src/report/column-widths.js';
import { partsInDocument } from '../../src/report/printed-table.js';
import type { ItemNode, TableNode } from '../../src/report/tree/index.js';

const node = (table: Partial<TableNode['table']>): TableNode =>
  ({
    kind: 'table',
    table: {
      columns: [
        { label: 'Outcome', kind: 'text' },
        { label: 'Relation', kind: 'text' },
        { label: 'Estimate', kind: 'decimal2' },
      ],
      rows: [
        ['trivsel', 'path', 0.4],
        ['trivsel', 'variance', 0.9],
      ],
      notes: [],
      n: null,
      ...table,
    },
  }) as TableNode;

describe('a table in a document without folds', () => {
  const journal = {
    lead: 'Explained by',
    from: 2,
    shown: [{ heading: 'Trivsel', rows: [{ row: 0, name: 'støtte' }] }],
    folded: [{ heading: 'Variances', rows: [{ row: 1, name: 'trivsel' }] }],
  };

  test('has under headings what the page shows, and in the appendix what it folds', () => {
    const { text, appendix } = partsInDocument(node({ journal, strong: new Set([1]) }));
    expect(text?.columns.map(({ label }) => label)).toEqual(['Explained by', 'Estimate']);
    expect(text?.rows).toEqual([['støtte', 0.4]]);
    expect(text?.headings?.get(0)).toBe('Trivsel');
    expect(appendix?.rows).toEqual([['trivsel', 0.9]]);
    expect(appendix?.strong).toEqual(new Set([0]));
  });

  test('stands whole in the text, in the appendix where it is long, nowhere where it is empty', () => {
    const rows = (part: { rows: readonly unknown[] } | null) => part?.rows.length ?? 0;
    const counts = (table: Partial<TableNode['table']>) => {
      const { text, appendix } = partsInDocument(node(table));
      return [rows(text), rows(appendix)];
    };
    expect(counts({})).toEqual([2, 0]);
    expect(counts({ collapsed: true })).toEqual([0, 2]);
    expect(counts({ collapsed: true, rows: [] })).toEqual([0, 0]);
    expect(counts({ journal: { ...journal, folded: [] } })).toEqual([1, 0]);
  });
});

test('a table of many columns is set smaller until no word of it is broken', () => {
  const words = (count: number) => [
    Array.from({ length: count }, () => ({ text: 'Standardfeil', bold: true })),
  ];
  const setting = { room: 450, beside: 7 };
  const sizes = [9, 8, 7, 6.5];
  expect(fittedSize(words(4), { ...setting, sizes })).toBe(9);
  const size = fittedSize(words(8), { ...setting, sizes });
  expect(size).toBeLessThan(9);
  // Each column holds its word: they are alike, and together no wider than the page.
  const widths = columnWidths(words(8), { ...setting, size });
  expect(Math.max(...widths) - Math.min(...widths)).toBeLessThan(1e-9);
  expect(widths.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(450 + 1e-9);
  expect(fittedSize(words(30), { ...setting, sizes })).toBe(6.5);
});

describe('a figure that is left out', () => {
  const node = (rows: DataTable['rows']): ItemNode => ({
    id: 'kart',
    number: 1,
    label: 'Figur 1',
    title: 'Kart',
    text: null,
    methods: [],
    kind: 'withheld',
    sentence: 'Kartet er utelatt; tabellen har områdene.',
    table: { columns: [], rows },
    n: null,
    facts: [],
    notes: [],
  });

  test('has its numbers in the appendix', () => {
    const { text, appendix } = partsInDocument(node([['Oslo', 0.8, 25]]));
    expect(text).toBeNull();
    expect(appendix?.rows).toEqual([['Oslo', 0.8, 25]]);
  });

  test('has nothing there where no number is left', () => {
    expect(partsInDocument(node([['Oslo', 'skjermet', null]]))).toEqual({ text: null, appendix: null });
  });
});
