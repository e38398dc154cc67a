import { expect, test } from 'vitest';
import { figureBuilders, rowsOf } from '../../src/figures/index.js';
import { type ReportItem, resultRow, type StatisticName } from '../../src/results/index.js';
import { fixture } from '../report/fixture.js';

test('rates of all and of each class in its own order, the test at its variable, highest and lowest among twenty or more', () => {
  const doc = fixture();
  doc.labels = {
    sted: {
      name: 'sted',
      label: { nb: 'Sted' },
      kind: 'categorical',
      categories: ['a', 'b', 'c', 'd'].map((code) => ({ code, label: { nb: `Sted ${code}` } })),
    },
  };
  const row = (statistic: StatisticName, group: string, estimate: number) =>
    resultRow({
      variable: '',
      statistic,
      group_variable: group === '' ? '' : 'sted',
      group_value: group,
      estimate,
      n: estimate,
    });
  // 60 of 120: 10 of 40, 42 of 60, 8 of 10 that are too few to be named; nobody was invited in d.
  const of = (group: string, invited: number, answered: number) => [
    row('gross_sample', group, invited),
    row('net_sample', group, answered),
    row('response_rate', group, invited === 0 ? 0 : answered / invited),
  ];
  doc.rows = [
    ...of('', 110, 60),
    ...of('c', 10, 8),
    ...of('a', 40, 10),
    ...of('b', 60, 42),
    ...of('d', 0, 0),
  ];
  const item: ReportItem = {
    id: 'svarprosent',
    kind: 'response-rates',
    title: { nb: 'Svarprosent' },
    variables: [],
    by: '',
    each_by: ['sted'],
    respondent_group: '',
    sort: 'questionnaire',
    show_missing: false,
  };
  const built = figureBuilders['response-rates']!(item, doc, { language: 'nb', width: 'wide' });
  expect(built.lead).toBe(
    'Svarprosenten er 55\u00a0%, høyest i gruppen «Sted b» etter sted (70\u00a0%) og lavest i gruppen «Sted a» etter sted (25\u00a0%), når grupper med under 20 inviterte holdes utenfor.',
  );
  expect(rowsOf(built.spec)!.rows.map(({ row: kind, label, text, n }) => [kind, label, text, n])).toEqual([
    ['all', 'Alle', '55\u00a0%', 60],
    ['heading', 'Sted', '', null],
    ['group', 'Sted a', '25\u00a0%', 10],
    ['group', 'Sted b', '70\u00a0%', 42],
    ['group', 'Sted c', '80\u00a0%', 8],
  ]);
  expect(built.table.rows.map((cells) => cells.slice(2, 4))).toEqual([
    [110, 60],
    [40, 10],
    [60, 42],
    [10, 8],
  ]);
});
