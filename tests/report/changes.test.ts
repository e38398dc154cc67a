import { expect, test } from 'vitest';
import { makeTree, tableBuilders } from '../../src/report/index.js';
import { item, row, small } from './findings-fixture.js';

test('the table of all changes has what was answered, and no background variable that nothing is told by', () => {
  const doc = small((d) => {
    d.earlier = [{ wave: '2025V', answered: 200, used: 200, comparisons: [] }];
    d.labels.kommune = {
      ...{ name: 'kommune', label: { nb: 'Kommune' }, kind: 'categorical', background: true },
      categories: [{ code: '4601', label: { nb: 'Bergen' } }],
    };
    const change = { group_variable: 'wave', group_value: '2025V->2025H', statistic: 'difference' as const };
    d.rows.push(
      ...['a1', 'kommune'].flatMap((variable) => {
        const category = variable === 'a1' ? 'top_two' : '4601';
        const statistic = variable === 'a1' ? 'top_two' : 'proportion';
        const own = variable === 'a1' ? {} : { category };
        return [
          row(variable, statistic, 0.8, 0.05, 200, { wave: '2025V', ...own }),
          ...(variable === 'a1' ? [] : [row(variable, statistic, 0.9, 0.05, 200, own)]),
          { ...row(variable, 'mean', 0.1, 0.05, 400, { category, p_value: 0.001 }), ...change },
        ];
      }),
    );
  });
  const table = tableBuilders.changes!(item('t', 'changes'), doc, { language: 'nb' });
  expect(table.rows.map((cells) => [cells[0], cells[3], cells[4], cells[5]])).toEqual([
    ['Jeg trives', '80\u00a0%', '90\u00a0%', '+10,0'],
  ]);
  expect(table.lead?.replaceAll('\u00a0', ' ')).toContain('1 endring');
});

test('the chapter on changes is found by search, has no background variable, and the front page says where nothing holds', () => {
  const doc = small((d) => {
    d.earlier = [{ wave: '2025V', answered: 200, used: 200, comparisons: [] }];
    d.labels.storrelse!.kind = 'ordinal';
    d.labels.bakgrunn = { ...d.labels.a1!, name: 'bakgrunn', label: { nb: 'Bakgrunn' }, background: true };
    const change = { group_variable: 'wave', group_value: '2025V->2025H', statistic: 'difference' as const };
    d.rows.push(
      row('a1', 'top_two', 0.89, 0.05, 200, { wave: '2025V' }),
      ...['a1', 'bakgrunn', 'storrelse'].map((variable) => ({
        ...row(variable, 'mean', 0.01, 0.05, 400, { category: 'top_two', p_value: 0.8 }),
        ...change,
      })),
    );
  });
  const tree = makeTree(doc, 'nb');
  const [since] = tree.chapters;
  expect(since!.items.map(({ id }) => id)).toEqual(['siden-sist', 'siden-sist-tabell']);
  const [figure] = since!.items;
  if (figure?.kind !== 'figure') throw new Error('a figure was expected');
  const texts = JSON.stringify(figure.table.rows);
  expect(texts).toContain('Jeg trives');
  expect(texts).not.toContain('Bakgrunn');
  expect(tree.search.find(({ text }) => text === 'Jeg trives')!.items).toContain('siden-sist');
  expect(
    tree.findings!.sections.flatMap(({ title, sentence }) => (title === 'Endret siden sist' ? sentence : [])),
  ).toEqual([
    'Ingen endring siden våren 2025 holder på 5-prosentsnivå etter justering for alle endringene i rapporten, når alle som ble spurt, ses under ett.',
  ]);
});
