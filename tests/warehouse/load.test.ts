import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSource, type SourceTable } from '../../src/ingest/index.js';
import {
  changeAside,
  ingestSource,
  loadLabels,
  loadSourceTable,
  openData,
  Warehouse,
} from '../../src/warehouse/index.js';
import { faultCode, fileOf } from '../ingest/cells.js';

const data = join(import.meta.dirname, '../data');
const fresh = () => join(mkdtempSync(join(tmpdir(), 'ledervilkar-')), 'w.duckdb');

test('what DuckDB reads from bfi.csv itself is what is loaded', async () => {
  const path = join(data, 'classic/bfi.csv');
  const { warehouse, relation, variables } = await openData(path);
  await warehouse.run(
    `create table theirs as select * from read_csv('${path}', header = true, all_varchar = false)`,
  );
  const sums = (t: string) =>
    warehouse.all(
      `select ${variables.map((v) => `sum(${v.name}) as ${v.name}, count(${v.name}) as n_${v.name}`).join(', ')} from ${t}`,
    );
  expect(await sums(relation)).toEqual(await sums('theirs'));
  warehouse.close();
});

test('only the columns asked for, in any order; unknown ones with the nearest name', async () => {
  const { warehouse, variables } = await openData(join(data, 'classic/bfi.csv'), { columns: ['age', 'A1'] });
  expect(variables.map((v) => v.name)).toEqual(['age', 'A1']);
  warehouse.close();
  const error = await openData(join(data, 'classic/bfi.csv'), { columns: ['agee', 'A11'] }).catch(
    (e: unknown) => e,
  );
  expect(error).toMatchObject({ code: 'LV-DATA-UNKNOWN-COLUMN', exitCode: 1 });
  expect((error as Error).message).toContain("did you mean 'age'?");
});

test('more rows than a chunk, with missing cells in every kind of column', async () => {
  const rows = Array.from({ length: 70_001 }, (_, i) =>
    // A row without a single filled cell would be no respondent: a number of its own stands first.
    i % 3 === 0 ? `${i};;;` : `${i};${i};t${i};2023-01-0${1 + (i % 9)}`,
  );
  const source = await openSource(fileOf(`nr;a;b;c\n${rows.join('\n')}\n`));
  const warehouse = await Warehouse.open();
  expect(await loadSourceTable(warehouse, 'raw.x', source)).toBe(70_001);
  const [row] = await warehouse.all(
    `select count(*) n, count(a) a, count(b) b, count(c) c, sum(a) s, count(*) filter (b <> 't' || a::bigint) wrong,
     count(*) filter (day(c) <> 1 + a::bigint % 9) wrong_day from raw.x`,
  );
  expect(row).toEqual({
    n: 70_001,
    a: 46_667,
    b: 46_667,
    c: 46_667,
    s: 70_000 * 35_000.5 - 3 * 23_333 * 11_667,
    wrong: 0,
    wrong_day: 0,
  });
  warehouse.close();
});

test('missing cells of one chunk leave none in the next', async () => {
  const rows = Array.from({ length: 5000 }, (_, i) => (i < 2048 ? ';' : `${i};t${i}`));
  const warehouse = await Warehouse.open();
  await loadSourceTable(
    warehouse,
    'raw.x',
    await openSource(fileOf(`a;b;c\n${rows.map((r) => `${r};1`).join('\n')}\n`)),
  );
  expect(await warehouse.all('select count(a) a, count(b) b, count(c) c, min(a) least from raw.x')).toEqual([
    { a: 2952, b: 2952, c: 5000, least: 2048 },
  ]);
  warehouse.close();
});

test('labels and missing codes go to the meta tables and come back', async () => {
  const path = fresh();
  const source = await openSource(join(data, 'surveyxact/ex_survey2_semicolon_ansi'));
  const marked: SourceTable = {
    ...source,
    variables: source.variables.map((v, k) =>
      k === 0
        ? {
            ...v,
            missing: [
              { value: 9, label: 'x' },
              { from: Number.NEGATIVE_INFINITY, to: -1 },
            ],
          }
        : v,
    ),
  };
  await changeAside(path, (warehouse) => ingestSource(warehouse, 'raw.sx', marked));
  const { warehouse, variables, relation } = await openData(`${path}:raw.sx`);
  expect(relation).toBe('raw.sx');
  expect(variables).toEqual(marked.variables);
  expect(await loadLabels(warehouse, 'raw.none')).toEqual([]);
  warehouse.close();
  expect(await faultCode(() => openData(`${path}:raw.xs`))).toBe('LV-DATA-NO-TABLE');
});

test('free text has a table of its own, marked, and rows and columns add up', async () => {
  const path = fresh();
  const source = await openSource(join(data, 'nettskjema'));
  const summary = await changeAside(path, (warehouse) => ingestSource(warehouse, 'raw.form', source));
  expect(summary).toMatchObject({
    rows_in: 3,
    rows_out: 3,
    columns_in: 30,
    columns_out: 27,
    free_text: { relation: 'text.form', rows: 2 },
  });
  const { warehouse } = await openData(`${path}:text.form`);
  expect(await warehouse.all('select relation, content, row_count from meta.tables order by 1')).toEqual([
    { relation: 'raw.form', content: 'answers', row_count: 3 },
    { relation: 'text.form', content: 'free text', row_count: 2 },
  ]);
  warehouse.close();
  expect(readFileSync(path).includes('marius.jpeg')).toBe(false);
});

test('a failed ingest leaves the warehouse as it was, and nothing beside it', async () => {
  const path = fresh();
  await changeAside(path, async (warehouse) =>
    ingestSource(warehouse, 'raw.a', await openSource(fileOf('a;b\n1;2\n'))),
  );
  const before = readFileSync(path);
  const bad = await openSource(fileOf('epost;b\nx@y.no;2\n'));
  expect(await faultCode(() => changeAside(path, (warehouse) => ingestSource(warehouse, 'raw.b', bad)))).toBe(
    'LV-PRIVACY-FOUND',
  );
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(readdirSync(join(path, '..'))).toEqual(['w.duckdb']);
  const never = fresh();
  expect(
    await faultCode(() => changeAside(never, (warehouse) => ingestSource(warehouse, 'raw.b', bad))),
  ).toBe('LV-PRIVACY-FOUND');
  expect(existsSync(never)).toBe(false);
  expect(await faultCode(() => changeAside(join(path, 'no/w.duckdb'), async () => 1))).toBe('LV-LOAD-FOLDER');
});

test('what a killed program left beside the warehouse is cleared away', async () => {
  const path = fresh();
  // Process ids end well below this one on every system that Node runs on.
  const left = join(path, '..', '.w.duckdb.999999999.partial');
  writeFileSync(left, 'half a warehouse');
  await changeAside(path, async (warehouse) =>
    ingestSource(warehouse, 'raw.a', await openSource(fileOf('a;b\n1;2\n'))),
  );
  expect(readdirSync(join(path, '..'))).toEqual(['w.duckdb']);
});

test('a relation that is there already, and rows that fail to come', async () => {
  const warehouse = await Warehouse.open();
  const source = await openSource(fileOf('a;b\n1;2\n'));
  await loadSourceTable(warehouse, 'raw.x', source);
  expect(await faultCode(() => loadSourceTable(warehouse, 'raw.x', source))).toBe('LV-LOAD-EXISTS');
  expect(await faultCode(() => loadSourceTable(warehouse, 'raw.y', { ...source, rowCount: 7 }))).toBe(
    'LV-LOAD-ROWS',
  );
  expect(await warehouse.describe('raw.y')).toEqual([]);
  warehouse.close();
});

test('describes a table of its own, and not one of the same name in a file beside it', async () => {
  const beside = fresh();
  const other = await Warehouse.open(beside);
  await other.run('create schema clean; create table clean.t as select 1 as a, 2 as b');
  other.close();
  const warehouse = await Warehouse.open();
  await warehouse.run(`attach '${beside}' as beside_file (read_only)`);
  await warehouse.run('create schema clean; create table clean.t as select 1 as a');
  expect((await warehouse.describe('clean.t')).map(({ name }) => name)).toEqual(['a']);
  warehouse.close();
});
