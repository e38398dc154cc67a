import { expect, test } from 'vitest';
import { tableHtml } from '../../src/report/html/table.js';
import { tableCsv } from '../../src/report/index.js';
import { defined } from '../../src/report/tables/defined.js';
import { parameters } from '../../src/report/tables/parameters.js';
import type { ReportItem } from '../../src/results/index.js';
import { fixture } from './fixture.js';
import { withGroups } from './model-groups.js';

const doc = fixture();
withGroups(doc);
const first = doc.report.chapters.flatMap(({ items }) => items)[0]!;
const item: ReportItem = { ...first, id: 'tabell', kind: 'parameters', variables: ['grupper'] };

test('parameters of two groups stand side by side under their names, fixed ones without an error', () => {
  const table = parameters(item, doc, { language: 'nb' });
  expect(table.columns.map(({ label, over }) => [over ?? '', label])).toEqual([
    ['', 'Sammenheng'],
    ...['Grunnskole', 'Videregående'].flatMap((group) =>
      ['Estimat', 'Standardfeil', 'p', 'Standardisert'].map((label) => [group, label]),
    ),
  ]);
  const shown = table.rows.map((row) => row.map((x) => (typeof x === 'number' ? Number(x.toFixed(4)) : x)));
  expect(shown).toEqual([
    ['f → x1', 1, null, null, 0.6, 1, null, null, 0.7],
    ['f → x2', 1.3, 0.1, 0.0001, 0.65, 1.5, 0.1, 0.0001, 0.75],
    ['f → x3', 1.4, 0.1, 0.0001, 0.7, 1.6, 0.1, 0.0001, 0.8],
    ['f → y', 0.62, 0.1, 0.2, 0.31, 0.82, 0.1, 0.01, 0.41],
    ['x1 ↔ x3', 0.42, 0.1, 0.03, 0.21, 0.42, 0.1, 0.03, 0.21],
    ['R²: y', 0.1, '', '', '', 0.2, '', '', ''],
  ]);
  expect(table.notes).toEqual(['Grupper (Skoleslag): Grunnskole (n = 40) og Videregående (n = 120).']);
  expect(table.n).toEqual([40, 120]);
});

test('the heading over a group spans its columns in the page and names them in the file', () => {
  const table = parameters(item, doc, { language: 'nn' });
  const html = tableHtml(table, 'Tabell', 'nn');
  expect(html).toContain('<th scope="colgroup" class="further" colspan="4">Vidaregåande</th>');
  expect(html.match(/<th scope="col"/g)).toHaveLength(9);
  expect(tableCsv(table, 'nn').split('\r\n')[0]).toContain('Grunnskule: Estimat;');
});

test('a defined parameter is one row for all groups', () => {
  const table = defined({ ...item, kind: 'defined' }, doc, { language: 'en' });
  expect(table.rows).toEqual([['forskjell', 'b1-b2', 0.2, 0.1, null, null, 0.4, 0.1]]);
  expect(table.notes.at(-1)).toContain('Primary (n = 40)');
});
