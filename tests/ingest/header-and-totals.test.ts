import { expect, test } from 'vitest';
import { openSource, type SourceOptions } from '../../src/ingest/index.js';
import { cellsOf, fileOf } from './cells.js';

const cases = 'tests/data/cases/files/';
const read = async (path: string, options: SourceOptions = {}) => {
  const table = await openSource(path, options);
  return { cells: await cellsOf(table), table, codes: table.notes.map((n) => n.code) };
};
const text = (content: string, options: SourceOptions = {}) => read(fileOf(content), options);

test('a second row of texts about the columns becomes their labels, and is told', async () => {
  const { cells, table, codes } = await read(`${cases}c15_two_headers_sx.csv`);
  expect(cells).toEqual({ q1: [1, 3, 2], q2: [2, 1, 2], q3: [34, 45, 51] });
  expect(table.variables.map((v) => v.label)).toEqual(['Hvor enig er du?', 'Kjønn', 'Alder']);
  expect(codes).toEqual(['LV-INGEST-HEADER']);
});

test('a first row of answers is no header: none of them is lost', async () => {
  const { cells, codes } = await read(`${cases}c25_no_header.csv`);
  expect(cells).toEqual({ column_1: [1, 4, 7], column_2: [2, 5, 8], column_3: [3, 6, 9] });
  expect(codes).toEqual(['LV-INGEST-HEADER']);
  const named = await read(`${cases}c25_no_header.csv`, { headerRows: 1 });
  expect(named.cells).toEqual({ 1: [4, 7], 2: [5, 8], 3: [6, 9] });
  expect(named.codes).toEqual([]);
});

const qualtrics =
  'Q1,Q2\nHow old are you?,Comments\n"{""ImportId"":""QID1""}","{""ImportId"":""QID2""}"\n34,good\n45,fine\n';
test('Qualtrics writes names, question texts and ids above the answers', async () => {
  const { cells, table, codes } = await text(qualtrics);
  expect(cells).toEqual({ Q1: [34, 45], Q2: ['good', 'fine'] });
  expect(table.variables.map((v) => v.label)).toEqual(['How old are you?', 'Comments']);
  expect(codes).toEqual(['LV-INGEST-HEADER']);
});

test('SurveyMonkey names a question over its first option, and the options in the row below', async () => {
  const { cells } = await text(
    'ID,Hva er bra?,,Kjønn\n,Kurs,Tid,Response\n1,Kurs,,Kvinne\n2,,Tid,Mann\n3,Kurs,Tid,Mann\n',
  );
  expect(cells).toEqual({
    ID: [1, 2, 3],
    'Hva er bra?': ['Kurs', null, 'Kurs'],
    Tid: [null, 'Tid', 'Tid'],
    Kjønn: ['Kvinne', 'Mann', 'Mann'],
  });
});

test.each([
  ['rows of their own width', 'Rapport 2023\n\nid;a\n1;2\n2;3\n'],
  ['rows filled up with separators', 'Rapport 2023;\n;\nid;a\n1;2\n2;3\n'],
  ['a title with a comma', 'Tabell 1. Elever, 2023\nid;a\n1;2\n2;3\n'],
])('a title above the header: %s', async (_, content) => {
  const { cells, codes } = await text(content);
  expect(cells).toEqual({ id: [1, 2], a: [2, 3] });
  expect(codes).toContain('LV-INGEST-HEADER');
});

test('answers in words: a first row that comes again is none of names, and texts that never do are labels', async () => {
  const first = await text('Kvinne;34;Oslo\nMann;45;Bergen\nKvinne;51;Oslo\nMann;29;Bergen\n');
  expect(first.cells.column_1).toEqual(['Kvinne', 'Mann', 'Kvinne', 'Mann']);
  expect(first.codes).toEqual(['LV-INGEST-HEADER']);
});

test.each([
  ['years', 'Kommune;2021;2022\nOslo;1;2\nBergen;3;4\n'],
  ['numbers of items', 'id;1;2;3\n101;4;5;6\n102;4;5;6\n'],
  ['years alone', '2021;2022;2023\n5;6;7\n7;8;9\n'],
  ['ticks that repeat the option', 'Kurs;Annet\nKurs;\n;Annet\nKurs;Annet\n'],
  ['one odd first answer', 'id;alder\n1;ukjent\n2;34\n3;45\n'],
  ['names of people', 'navn;poeng\nOla;3\nKari;4\nMax;5\n'],
  ['a header alone', 'a;b\n'],
  ['one column of texts', 'Hva, mener du?\nbra, fint\nja; nei\nhei\nhopp\n'],
])('an ordinary file is not noted: %s', async (_, content) => {
  expect((await text(content)).codes).toEqual([]);
});

test.each([
  ['a sum', 'k;n\nOslo;12\nBergen;14\nSum;26\n', 2],
  ['several, and a footnote', 'k;n\nOslo;12\nBergen;14\n;\nGjennomsnitt;13\nN;2\nKilde: SSB;\n', 2],
  ['below ids', 'id;a\n1;2\n2;3\nTotalt;5\n', 2],
])('totals at the end are no respondents: %s', async (_, content, rows) => {
  const { table, cells, codes } = await text(content);
  expect(table.rowCount).toBe(rows);
  expect(Object.values(cells)[1]).toHaveLength(rows);
  expect(codes).toContain('LV-INGEST-TOTAL');
});

test('a row that is named like a total among others is kept, and told', async () => {
  const { table, codes } = await text('k;n\nHele landet;26\nOslo;12\nBergen;14\n');
  expect(table.rowCount).toBe(3);
  expect(codes).toEqual(['LV-INGEST-TOTAL']);
});

test('rows of separators and blanks alone are left out, with their lines', async () => {
  const { cells, table } = await read(`${cases}c14_trailing_empty_rows.csv`);
  expect(cells).toEqual({ a: [1, 4], b: [2, 5], c: [3, 6] });
  expect(table.notes).toEqual([
    {
      code: 'LV-INGEST-EMPTY-ROWS',
      text: '2 empty rows are left out: no cell of them holds anything (line 4, 5)',
      rowsLeftOut: 2,
    },
  ]);
  const within = await text('a;b\n1;2\n;\n"";"\u00a0"\n3;\n');
  expect(within.cells).toEqual({ a: [1, 3], b: [2, null] });
});

test('a first export with few answers, or none, has its question texts and ids above them all the same', async () => {
  const head = qualtrics.split('\n').slice(0, 3).join('\n');
  const one = await text(`${head}\n34,good\n`);
  expect(one.cells).toEqual({ Q1: [34], Q2: ['good'] });
  const none = await text(`${head}\n`);
  expect(none.table.rowCount).toBe(0);
  expect(none.codes).toEqual(['LV-INGEST-HEADER']);
});

test('SurveyMonkey writes «Response» below a single question', async () => {
  const { cells, codes } = await text('Respondent ID,Rate us\n,Response\n101,3\n102,4\n103,5\n');
  expect(cells).toEqual({ 'Respondent ID': [101, 102, 103], 'Rate us': [3, 4, 5] });
  expect(codes).toEqual(['LV-INGEST-HEADER']);
});

test('a title that separators fill up, over answers in words', async () => {
  const { cells, codes } = await text('Tittel;;\nskole;s1;s2\nA;ja;nei\nB;ja;nei\nC;nei;nei\nD;nei;ja\n');
  expect(cells).toEqual({
    skole: ['A', 'B', 'C', 'D'],
    s1: ['ja', 'ja', 'nei', 'nei'],
    s2: ['nei', 'nei', 'nei', 'ja'],
  });
  expect(codes).toEqual(['LV-INGEST-HEADER']);
});

test('headings of groups of columns stand over the names, and before them in the labels', async () => {
  const { cells, table, codes } = await text('Bakgrunn;;Trivsel;\nid;kj;t1;t2\n1;M;2;3\n2;K;3;4\n3;K;3;4\n');
  expect(cells).toEqual({ id: [1, 2, 3], kj: ['M', 'K', 'K'], t1: [2, 3, 3], t2: [3, 4, 4] });
  expect(table.variables[3]!.label).toBe('Trivsel – t2');
  expect(codes).toEqual(['LV-INGEST-HEADER']);
});

test.each(['Til saman', 'Samla', 'Samlet:', 'Overall', 'Totals', 'Middelverdi', 'Alle skoler', 'Landet'])(
  'a total at the end: %s',
  async (word) => {
    const { cells, codes } = await text(`skole;n\nAsk;10\nBerg;12\n${word};22\n`);
    expect(cells).toEqual({ skole: ['Ask', 'Berg'], n: [10, 12] });
    expect(codes).toEqual(['LV-INGEST-TOTAL']);
  },
);

test('an item named «Samlet vurdering» is a row like others', async () => {
  expect((await text('ledd;n\nTrivsel;10\nSamlet vurdering;12\n')).table.rowCount).toBe(2);
});

test.each([
  '* Tallene er avrundet',
  'Antall svar: 2',
  'n = 2',
  'Rapport laget 01.02.2023',
  '"Uttrekk, hele 2023"',
])('a text alone below ids that are numbers is a footnote: %s', async (note) => {
  const { cells, codes } = await text(`id;a;b\n1;2;3\n2;3;4\n${note};;\n`);
  expect(cells).toEqual({ id: [1, 2], a: [2, 3], b: [3, 4] });
  expect(codes).toEqual(['LV-INGEST-TOTAL']);
});

test('a text alone below ids that are texts is a respondent who answered nothing', async () => {
  const { cells, codes } = await text('skole;a;b\nAsk skole;2;3\nBerg skole;3;4\nElm skole;;\nTotalt;5;7\n');
  expect(cells.skole).toEqual(['Ask skole', 'Berg skole', 'Elm skole']);
  expect(codes).toEqual(['LV-INGEST-TOTAL']);
});

test.each([
  ['sums without an id', 'id;a;b\n1;3;4\n2;4;5\n3;5;5\n;12;14\n', 3],
  ['sums below texts', 'skole;a;b\nA;3;4,5\nB;4;5,5\nC;5;5\n;12;15,0\n', 3],
  ['means with decimals', 'id;a;b\n1;3;4\n2;4;5\n3;5;5\n4;4;5\n;4;4,75\n', 4],
  ['sums, then means', 'enhet;a;b\nA;3;4\nB;4;5\nC;5;5\nD;5;5\n;17;19\n;4,25;4,75\n', 4],
  ['sums under a name of their own', 'enhet;a;b\nA;3;4\nB;4;5\nC;5;5\nHele utvalget;12;14\n', 3],
])('%s at the end are no respondent', async (_, content, rows) => {
  const { table, cells, codes } = await text(content);
  expect(table.rowCount).toBe(rows);
  expect((cells.a as number[]).slice(0, 3)).toEqual([3, 4, 5]);
  expect(codes).toEqual(['LV-INGEST-TOTAL']);
});

test.each([
  ['ticks', 'id;a;b\n1;0;1\n2;1;0\n3;1;0\n;1;0\n'],
  ['sums among others', 'id;a;b\n1;3;4\n;7;9\n3;5;5\n;4;4\n'],
  ['rows numbered from 0', 'navn;a;b\nA;0;0\nB;1;1\nC;2;2\nD;3;3\n'],
  ['few small numbers', 'a;b\n1;0\n;1\n2;1\n3;2\n'],
])('a respondent without an id is one: %s', async (_, content) => {
  const { table, codes } = await text(content);
  expect(table.rowCount).toBe(4);
  expect(codes).toEqual([]);
});

const answers = Array.from(
  { length: 9 },
  (_, i) => `${i + 1};Skole ${i % 4};${(i % 5) + 1};${(i % 3) + 1}\n`,
).join('');
const table = `id;skole;a;b\n${answers}`;

test.each([
  ['a pair of cells, and a blank line', `Rapport 2024\nUttrekk;12.01.2024\n\n${table}`],
  ['pairs of cells', `Rapport;Ledere\nAntall svar;9\nPeriode;2024\n${table}`],
  ['separators to the end', `Rapport;;;\nDato;01.05.2024;;\n;;;\n${table}`],
  [
    'titles that hold the separator',
    `Survey of leaders, 2024\nExported, 3 May, by X\n${table.replaceAll(';', ',')}`,
  ],
])('a title of rows parted in other ways stands above the names: %s', async (_, content) => {
  const { table: read, cells, codes } = await text(content);
  expect(read.variables.map((v) => v.name)).toEqual(['id', 'skole', 'a', 'b']);
  expect((cells.a as number[]).slice(0, 3)).toEqual([1, 2, 3]);
  expect(codes).toEqual(['LV-INGEST-HEADER']);
});

test('a header with a name too few is no title', async () => {
  await expect(text(`id;skole;a\n${answers}`)).rejects.toMatchObject({ code: 'LV-CSV-RAGGED' });
});

test('a question over its options, and headings over groups of names, are no title', async () => {
  const options = await text(`Id;Hvor enig?;;;\n;Mål;Ro;Plan;Tid\n${'1;2;3;4;5\n'.repeat(4)}`);
  expect(options.table.variables.map((v) => v.label).slice(1)).toEqual([
    'Hvor enig? – Mål',
    'Hvor enig? – Ro',
    'Hvor enig? – Plan',
    'Hvor enig? – Tid',
  ]);
  const groups = await text(`Bakgrunn;;Ledelse;;\nid;alder;a;b;c\n${'1;2;3;4;5\n'.repeat(4)}`);
  expect(groups.table.variables.map((v) => v.label)).toEqual([
    'Bakgrunn – id',
    'Bakgrunn – alder',
    'Ledelse – a',
    'Ledelse – b',
    'Ledelse – c',
  ]);
  const each = await text(`Bakgrunn;Bakgrunn;Ledelse;Ledelse\nid;alder;a;b\n${'1;2;3;4\n'.repeat(4)}`);
  expect(each.table.variables.map((v) => [v.name, v.label])).toEqual([
    ['id', 'Bakgrunn – id'],
    ['alder', 'Bakgrunn – alder'],
    ['a', 'Ledelse – a'],
    ['b', 'Ledelse – b'],
  ]);
  expect(each.codes).toEqual(['LV-INGEST-HEADER']);
});

test('counts of the rows above are left out; numbers far beyond them are told', async () => {
  const counts = await text(`${table};;9;9\n`);
  expect([counts.table.rowCount, counts.codes]).toEqual([9, ['LV-INGEST-TOTAL']]);
  const far = await text(`${table};;62;66\n`);
  expect([far.table.rowCount, far.codes]).toEqual([10, ['LV-INGEST-TOTAL']]);
});
