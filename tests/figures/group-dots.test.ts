import { expect, test } from 'vitest';
import { figureBuilders } from '../../src/figures/index.js';
import { rowsOf } from '../../src/figures/rows/row-list.js';
import { type ReportItem, resultRow } from '../../src/results/index.js';
import { fixture } from '../report/fixture.js';

/** An index of 1-5 by a size of two groups, one of which is higher, and by a place, one of which is withheld. */
function document() {
  const doc = fixture();
  const named = (name: string, codes: string[]) => ({
    name,
    label: { nb: name },
    kind: 'categorical' as const,
    categories: codes.map((code) => ({ code, label: { nb: `${name} ${code}` } })),
  });
  doc.labels = {
    indeks: { name: 'indeks', label: { nb: 'Indeks' }, kind: 'scale', categories: [], range: [1, 5] },
    storrelse: named('storrelse', ['a', 'b']),
    sted: named('sted', ['c', 'd']),
  };
  const mean = (by: string, group: string, estimate: number, n: number, se: number) =>
    resultRow({
      variable: 'indeks',
      statistic: 'mean',
      group_variable: by,
      group_value: group,
      estimate,
      se,
      df: 398,
      ci_lower: estimate - 1.966 * se,
      ci_upper: estimate + 1.966 * se,
      n,
      weighted_n: n,
    });
  doc.rows = [
    mean('', '', 4, 400, 0.05),
    mean('storrelse', 'a', 4.6, 100, 0.1),
    mean('storrelse', 'b', 3.8, 300, 0.058),
    mean('sted', 'c', 4.02, 396, 0.05),
    { ...mean('sted', 'd', 2.22, 4, 0.5), suppressed: true, reason: 'too few respondents' },
  ];
  const item: ReportItem = {
    id: 'grupper',
    kind: 'group-dots',
    title: { nb: 'Indeks' },
    variables: ['indeks'],
    by: '',
    each_by: ['storrelse', 'sted'],
    respondent_group: '',
    sort: 'questionnaire',
    show_missing: false,
  };
  return { doc, item };
}

test('marks the groups that differ, says which and which way, and tells nothing of a withheld one', () => {
  const { doc, item } = document();
  const built = figureBuilders['group-dots']!(item, doc, { language: 'nb', width: 'wide' });
  expect(built.lead).toBe(
    'Høyere enn for alle (4,00) i gruppen «storrelse a» etter storrelse (4,60); lavere i gruppen «storrelse b» etter storrelse (3,80).',
  );
  expect(built.marks).toBe(2);
  const { rows, scale } = rowsOf(built.spec)!;
  expect(rows.map(({ row, label, text, n, differs }) => [row, label, text, n, differs])).toEqual([
    ['all', 'Alle', '4,00', 400, false],
    ['heading', 'storrelse', '', null, false],
    ['group', 'storrelse a', '4,60', 100, true],
    ['group', 'storrelse b', '3,80', 300, true],
    ['heading', 'sted', '', null, false],
    ['group', 'sted c', '4,02', 396, false],
    ['absent', 'sted d', '', null, false],
  ]);
  expect(rows.at(-1)!.word).toBe('skjermet');
  expect(scale.reference).toEqual({ at: 4, text: 'Alle: 4,00' });
  expect(JSON.stringify(built)).not.toContain('2.22');
  expect(JSON.stringify(built)).not.toContain('2,22');
});

test('of several questions only the groups that differ have a row, and the table has all', () => {
  const { doc, item } = document();
  doc.labels.annen = { ...doc.labels.indeks!, name: 'annen', label: { nb: 'Annen' } };
  doc.rows.push(
    ...doc.rows.map((row) => ({
      ...row,
      variable: 'annen',
      ...(row.suppressed ? {} : { estimate: 4, ci_lower: 3.9, ci_upper: 4.1 }),
    })),
  );
  const built = figureBuilders['group-dots']!({ ...item, variables: ['indeks', 'annen'] }, doc, {
    language: 'nb',
    width: 'narrow',
  });
  expect(rowsOf(built.spec)!.rows.map(({ label }) => label)).toEqual([
    'Indeks',
    'storrelse: storrelse a',
    'storrelse: storrelse b',
    'Annen',
  ]);
  expect(built.table.rows).toHaveLength(10);
});
