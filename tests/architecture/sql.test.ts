import { expect, it } from 'vitest';
import { sourceFiles } from './sources.js';
import { sqlIn, sqlRooms } from './sql.js';

it('has SQL in the warehouse and harmonize rooms only', () => {
  const found = sourceFiles()
    .filter(({ path }) => !sqlRooms.test(path))
    .flatMap(({ path, code }) => sqlIn(path, code));
  expect(found).toEqual([]);
});

it('would find the SQL of those rooms', () => {
  const rooms = sourceFiles().filter(({ path }) => sqlRooms.test(path));
  const found = new Set(rooms.filter(({ path, code }) => sqlIn(path, code).length > 0).map((f) => f.path));
  const asking = rooms.filter(({ code }) => /\bwarehouse\.(all|run|columns|read)\b/.test(code));
  expect(asking.length).toBeGreaterThan(30);
  expect(asking.filter(({ path }) => !found.has(path)).map(({ path }) => path)).toEqual([]);
});

it.each([
  ['a name quoted', `import { sqlName } from '../warehouse/index.js';`],
  ['a name quoted under another name', `import { sqlName as q } from '../../warehouse/index.js';`],
  ['a condition built', `import { conditionSql } from '../harmonize/index.js';`],
  ['the whole room', `import * as room from '../warehouse/index.js';`],
  ['a builder handed on', `export { relationName } from '../warehouse/index.js';`],
  ['a statement run', 'await answers.warehouse.run(sql);'],
  ['a statement run under another name', 'const w = await Warehouse.open(); const r = await w.all(sql);'],
  ['a parameter', 'const n = (data: Warehouse) => data.columns(sql);'],
  ['a name out of an object', 'const { warehouse: w } = answers; w.read(sql, take);'],
  ['typed rows', 'stack.warehouse.all<{ n: number }>(sql);'],
  ['words put together', `thing.all('sel' + 'ect 1');`],
  ['the connection', 'answers.warehouse.connection.runAndReadAll(sql);'],
  ['a statement passed on', 'const sql = `select a, b from t order by a`;'],
  ['a condition passed on', `const where = name + ' is not null';`],
  ['a condition on a group', 'const where = `where respondent_group = 2`;'],
  ['a table made', "const sql = 'create or replace table t as ' + rest;"],
  ['a column computed', 'const x = `cast(a as double)`;'],
  ['parts put together', "const all = parts.join(' union all ');"],
])('finds %s', (_, code) => {
  expect(sqlIn('src/wave/made-up.ts', code)).not.toEqual([]);
});

it.each([
  `import { countRows, stackColumns, type Warehouse } from '../warehouse/index.js';`,
  `import { relationName } from '../tables/parameters.js';`,
  'const columns = await bound.data.columns(names.map((name) => ({ name })));',
  'const all = await Promise.all(list.map(read)); await analysis.run(own, answers);',
  'this.word.run({ text: heading.title });',
  'await warehouse.describe(relation); warehouse.close();',
  `const remedy = "write 'type: ordinal' with values in order"; const copy = 'copy the run to a folder';`,
  `const says = 'Select the figures that you want'; const by = 'group by a derived variable';`,
])('lets %s be', (code) => {
  expect(sqlIn('src/wave/made-up.ts', code)).toEqual([]);
});
