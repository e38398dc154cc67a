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

test('where no group differs it says so with the number of all, or names the background variable whose own test holds', () => {
  const { doc, item } = document();
  for (const row of doc.rows) if (row.group_variable === 'storrelse') row.estimate = 4;
  const build = () =>
    figureBuilders['group-dots']!(item, { ...doc, rows: [...doc.rows] }, { language: 'nb', width: 'wide' });
  expect(build()).toMatchObject({
    lead: 'Ingen av gruppene skiller seg sikkert ut fra de andre. Snittet for alle er 4,00.',
    marks: 0,
    quiet: true,
  });
  const test = (by: string, p_value: number) =>
    resultRow({ variable: 'indeks', statistic: 'test', group_variable: by, p_value });
  // 0.03 among two tests is 0.06.
  doc.rows.push(test('storrelse', 0.03), test('sted', 0.4));
  expect(build().quiet).toBe(true);
  doc.rows.push(...doc.rows.splice(-2).map((row) => ({ ...row, p_value: row.p_value! / 3 })));
  expect(build()).toMatchObject({
    lead: 'Gruppene er ikke like etter «storrelse», men ingen av dem skiller seg sikkert ut fra alle de andre.',
    quiet: false,
  });
});

test('of two groups without a number for all each is compared with the other', () => {
  const { doc, item } = document();
  doc.rows = doc.rows.filter(({ group_variable }) => group_variable === 'storrelse');
  const build = (each_by: string[]) =>
    figureBuilders['group-dots']!(
      { ...item, each_by },
      { ...doc, rows: [...doc.rows] },
      { language: 'nb', width: 'wide' },
    );
  expect(build(['storrelse'])).toMatchObject({
    lead: 'Høyere i gruppen «storrelse a» etter storrelse (4,60) enn i gruppen «storrelse b» etter storrelse (3,80).',
    marks: 2,
    quiet: false,
  });
  doc.rows[0]!.estimate = 3.8;
  expect(build(['storrelse'])).toMatchObject({
    lead: 'Ingen av gruppene skiller seg sikkert ut fra de andre.',
    quiet: true,
  });
  doc.rows.pop();
  expect(build(['storrelse']).lead).toContain('Gruppene er ikke sammenlignet');
});

test('a share of one of two answers is told with the answer, and brackets of a label stand outside the sentence', () => {
  const { doc, item } = document();
  doc.labels.indeks = {
    name: 'indeks',
    label: { nb: 'Kjønn' },
    kind: 'categorical',
    categories: ['Kvinne', 'Mann'].map((nb, i) => ({ code: `${i + 1}`, label: { nb } })),
  };
  doc.labels.storrelse!.label = { nb: 'Størrelse (to grupper)' };
  for (const row of doc.rows)
    Object.assign(row, {
      statistic: 'proportion',
      category: '1',
      estimate: row.estimate! / 10,
      ci_lower: row.ci_lower! / 10,
      ci_upper: row.ci_upper! / 10,
    });
  const built = figureBuilders['group-dots']!(item, doc, { language: 'nb', width: 'wide' });
  expect(built.lead?.replaceAll('\u00a0', ' ')).toBe(
    '«Kvinne»: høyere enn for alle (40 %) i gruppen «storrelse a» etter størrelse (46 %); lavere i gruppen «storrelse b» etter størrelse (38 %).',
  );
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
