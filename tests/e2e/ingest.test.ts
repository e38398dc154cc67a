import { createHmac } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { IngestSummary } from '../../src/warehouse/index.js';
import { openData } from '../../src/warehouse/index.js';
import { cli, cliKilledAfter, scratch } from './cli.js';

const data = (name: string) => join('tests/data', name);

function ingested(args: string[], env: Record<string, string> = {}): IngestSummary {
  const result = cli(['ingest', ...args, '--json'], { env });
  expect(result.stderr).not.toMatch(/error/i);
  expect(result.code).toBe(0);
  return JSON.parse(result.stdout) as IngestSummary;
}

const identityNumber = '01015010033';
const persons = (folder: string): string => {
  const path = join(folder, 'svar.csv');
  writeFileSync(path, `nr;fnr;epost;ord;svar\n1;${identityNumber};ola@skole.no;kort – «godt»;2\n2;;;;3\n`);
  return path;
};

function codebook(folder: string): string {
  const path = join(folder, 'codebook.yaml');
  const variable = (name: string, more: string) =>
    `  - {name: ${name}, column: ${name}, label: {nb: ${name}}, ${more}}\n`;
  writeFileSync(
    path,
    `survey: test\nwave: "1"\ntitle: Prøve\nsource: laget for testen\nvariables:\n${[
      variable('nr', 'type: number, role: id'),
      variable('fnr', 'type: text, role: direct_identifier, identifier: hash'),
      variable('epost', 'type: text, role: direct_identifier'),
      variable('ord', 'type: text, role: free_text'),
      variable('svar', 'type: number, role: item'),
    ].join('')}`,
  );
  return path;
}

test.each<[string, string, number, ...string[]]>([
  ['surveyxact/ex_survey2_semicolon_ansi', 'surveyxact', 999],
  ['surveyxact/ex_survey2.xlsx', 'surveyxact', 999],
  ['nettskjema', 'nettskjema', 3],
  ['classic/bfi.csv', 'csv', 2800],
  ['spss/talis2018-teachers-fra-ita-noisy.sav', 'spss', 397],
  // Its column «navn» is stopped at the door, and left out by name.
  ['spss/pspp-utf8.zsav', 'spss', 3, '--drop', 'navn'],
  ['stata/haven-iris.dta', 'stata', 150],
])(
  '%s: rows in are rows out, and every column is kept, free text or dropped by name',
  async (name, format, rows, ...more) => {
    const into = join(scratch(), 'w.duckdb');
    const summary = ingested([data(name), '--into', into, '--as', 'raw.x', ...more]);
    expect(summary).toMatchObject({ format, relation: 'raw.x', rows_in: rows, rows_out: rows });
    const texts = summary.free_text?.columns.length ?? 0;
    expect(summary.columns_in).toBe(summary.columns_out + texts + summary.dropped.length);
    const { warehouse, variables } = await openData(`${into}:raw.x`);
    expect(variables).toHaveLength(summary.columns_out);
    expect(await warehouse.all('select count(*) n from raw.x')).toEqual([{ n: rows }]);
    warehouse.close();
  },
);

test('hashed, dropped and free text by the codebook; the key from the environment or a file, and nowhere else', async () => {
  const folder = scratch();
  const args = [persons(folder), '--as', 'raw.p', '--codebook', codebook(folder), '--into'];
  const key = 'a key that only this test knows';
  const keyFile = join(folder, 'key.txt');
  writeFileSync(keyFile, `${key}\n`);
  const hash = createHmac('sha256', key).update(identityNumber).digest('hex');
  const ways: [string, string[], Record<string, string>][] = [
    ['env.duckdb', [], { LEDERVILKAR_KEY: key }],
    ['file.duckdb', ['--key', keyFile], {}],
  ];
  for (const [name, more, env] of ways) {
    const into = join(folder, name);
    expect(ingested([...args, into, ...more], env)).toMatchObject({
      columns_in: 5,
      columns_out: 3,
      hashed: ['fnr'],
      dropped: [{ column: 'epost', reason: 'direct identifier by the codebook' }],
      free_text: { relation: 'text.p', columns: ['ord'], rows: 1 },
    });
    const { warehouse } = await openData(`${into}:raw.p`);
    expect(await warehouse.all('select nr, fnr, svar from raw.p order by nr')).toEqual([
      { nr: 1, fnr: hash, svar: 2 },
      { nr: 2, fnr: null, svar: 3 },
    ]);
    expect(await warehouse.all('select * from text.p')).toEqual([
      { id: '1', variable: 'ord', text: 'kort – «godt»' },
    ]);
    warehouse.close();
    const bytes = readFileSync(into);
    for (const secret of [key, identityNumber, 'ola@skole.no']) expect(bytes.includes(secret)).toBe(false);
  }
  const without = cli(['ingest', ...args, join(folder, 'none.duckdb')], { env: { LEDERVILKAR_KEY: '' } });
  expect(without.code).toBe(1);
  expect(without.stderr).toContain('LV-PRIVACY-KEY');
  expect(existsSync(join(folder, 'none.duckdb'))).toBe(false);
});

test('personal data stop it with column and rows, never the value; the warehouse stays as it was', () => {
  const folder = scratch();
  const into = join(folder, 'w.duckdb');
  ingested([data('stata/haven-iris.dta'), '--into', into, '--as', 'raw.iris']);
  const before = readFileSync(into);
  const path = join(folder, 'data.csv');
  writeFileSync(path, `svar;a;b;c\n1;;;\n2;skriv til kari@skole.no;${identityNumber};\n3;;;+47 912 34 567\n`);
  const result = cli(['ingest', path, '--into', into, '--as', 'raw.iris']);
  expect(result.code).toBe(1);
  for (const part of ['LV-PRIVACY-FOUND', 'a', 'e-mail address', 'national identity number', 'phone number'])
    expect(result.stderr).toContain(part);
  expect(result.stderr).toMatch(/in row 2[\s\S]*in row 2[\s\S]*in row 3/);
  expect(result.stdout + result.stderr).not.toMatch(/kari|01015010033|912 34|91234567/);
  expect(readFileSync(into).equals(before)).toBe(true);
  expect(readdirSync(folder).sort()).toEqual(['data.csv', 'w.duckdb']);
});

test('killed at any time, it leaves the warehouse as it was, and the next run takes its place', async () => {
  const folder = scratch();
  const into = join(folder, 'w.duckdb');
  ingested([data('stata/haven-iris.dta'), '--into', into, '--as', 'raw.iris']);
  const before = readFileSync(into);
  const path = join(folder, 'large.csv');
  const rows = Array.from({ length: 300_000 }, (_, i) => `${i % 7};${i % 11};tekst ${i % 13}`);
  writeFileSync(path, `a;b;c\n${rows.join('\n')}\n`);
  const args = ['ingest', path, '--into', into, '--as', 'raw.large'];
  let killed = 0;
  for (const milliseconds of [300, 500, 700, 900, 1200]) {
    if (!(await cliKilledAfter(args, milliseconds))) break;
    killed++;
    const { warehouse } = await openData(`${into}:raw.iris`);
    const tables = await warehouse.all(`select table_name from duckdb_tables() where schema_name = 'raw'`);
    warehouse.close();
    // Killed after the last step, it has both tables; before, the file is the same to the byte.
    if (tables.length === 1) expect(readFileSync(into).equals(before)).toBe(true);
    else break;
  }
  expect(killed).toBeGreaterThan(0);
  expect(ingested([path, '--into', into, '--as', 'raw.large'])).toMatchObject({ rows_out: 300_000 });
  expect(readdirSync(folder).sort()).toEqual(['large.csv', 'w.duckdb']);
});
