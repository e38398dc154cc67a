import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { openSource, type SourceTable } from '../../src/ingest/index.js';
import { cellsOf } from './cells.js';

const folder = join(import.meta.dirname, '../data/surveyxact');
const loaded: Record<string, { table: SourceTable; cells: Record<string, unknown[]> }> = {};
beforeAll(async () => {
  for (const name of [
    'ex_survey2_semicolon_ansi',
    'ex_survey2_tab_utf16',
    'ex_survey2_comma_ansi',
    'ex_survey2.xlsx',
  ]) {
    const table = await openSource(join(folder, name));
    loaded[name] = { table, cells: await cellsOf(table) };
  }
});

test('semicolon, UTF-16 and workbook give the same table, cell for cell and label for label', () => {
  const first = loaded.ex_survey2_semicolon_ansi!;
  expect(first.table.variables).toHaveLength(242);
  expect(first.table.rowCount).toBe(999);
  for (const name of ['ex_survey2_tab_utf16', 'ex_survey2.xlsx']) {
    expect(loaded[name]!.table.variables).toEqual(first.table.variables);
    expect(loaded[name]!.cells).toEqual(first.cells);
  }
});

test('the comma separated export differs in this: five contact columns more, and labels for b_1_1', () => {
  const { table, cells } = loaded.ex_survey2_comma_ansi!;
  const first = loaded.ex_survey2_semicolon_ansi!;
  const own = new Set(first.table.variables.map((v) => v.name));
  expect(table.variables.filter((v) => !own.has(v.name)).map((v) => v.name)).toEqual([
    'id',
    'orgnr',
    'forn',
    'ettern',
    'email',
  ]);
  for (const variable of first.table.variables) {
    expect(cells[variable.name]).toEqual(first.cells[variable.name]);
    const here = table.variables.find((v) => v.name === variable.name)!;
    if (variable.name !== 'b_1_1') expect(here).toEqual(variable);
    else expect([variable.valueLabels.length, here.valueLabels.length]).toEqual([0, 57]);
  }
});

test('questions: tick-all, grid, single and open', () => {
  const of = (name: string) =>
    loaded.ex_survey2_semicolon_ansi!.table.variables.find((v) => v.name === name)!;
  expect(of('v_1_1')).toMatchObject({
    type: 'number',
    element: 'multiple',
    label: 'Design og redesign',
    question: 'Hvilke(t) valgfag hadde du på ungdomsskolen? (flere kryss er mulig)',
    valueLabels: [
      { value: 0, label: 'Ikke valgt' },
      { value: 1, label: 'Valgt' },
    ],
  });
  expect(of('fp_10')).toMatchObject({ element: 'matrix', label: 'Karakterene jeg hadde fra før' });
  expect(of('s_2')).toMatchObject({ element: 'single', question: '' });
  expect(of('s_3')).toMatchObject({ element: 'text', type: 'text' });
});

test('organisation numbers are names, not quantities', () => {
  const { table, cells } = loaded.ex_survey2_comma_ansi!;
  expect(table.variables.find((v) => v.name === 'orgnr')!.type).toBe('text');
  expect(cells.orgnr!.find((v) => v !== null)).toBe('996772810');
});
