import { expect, test } from 'vitest';
import { tableBuilders } from '../../src/report/index.js';
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
