import { expect, test } from 'vitest';
import { openSource, type SourceOptions } from '../../src/ingest/index.js';
import { cellsOf, faultCode, fileOf } from './cells.js';

const text = async (content: string | Buffer, options: SourceOptions = {}) => {
  const table = await openSource(fileOf(content), options);
  return { cells: await cellsOf(table), codes: table.notes.map((n) => n.code) };
};

test.each([
  ['a blank between thousands', ['1 250', '980']],
  ['a no-break blank', ['1\u00a0250', '980']],
  ['an apostrophe', ["1'250", '980']],
  ['commas and points', ['1,5', '2.5']],
  ['English thousands', ['1,250.50', '980']],
  ['a minus sign that is no hyphen', ['−2,5', '3,5']],
  ['a minus behind the number', ['2,5-', '3,5']],
  ['brackets for less than zero', ['(5)', '3']],
  ['per cent', ['12 %', '13 %']],
])('a column that only shows numbers stays text, and is told: %s', async (_, [a, b]) => {
  const { cells, codes } = await text(`id;x\n1;${a}\n2;${b}\n`);
  expect(cells.x).toEqual([a, b]);
  expect(codes).toEqual(['LV-CSV-NUMBERS-AS-TEXT']);
});

test.each([
  ['organisation numbers', ['974 760 673', '871 033 382']],
  ['versions', ['1.2.3', '1.10.2']],
  ['rooms', ['1E5', '12B']],
  ['leading zeros', ['0301', '1103']],
  ['ranges', ['1-2', '3-4']],
])('texts of digits that are no numbers are not noted: %s', async (_, [a, b]) => {
  const { cells, codes } = await text(`id;x\n1;${a}\n2;${b}\n`);
  expect(cells.x).toEqual([a, b]);
  expect(codes).toEqual([]);
});

test('commas before three digits are decimal commas, told unless another column shows it, and thousands are not guessed', async () => {
  const alone = await text('id;x\n1;1,250\n2;980\n');
  expect(alone).toEqual({ cells: { id: [1, 2], x: [1.25, 980] }, codes: ['LV-CSV-POINT'] });
  const shown = await text('id;x;y\n1;1,250;0,5\n2;2,300;1,5\n');
  expect(shown).toEqual({ cells: { id: [1, 2], x: [1.25, 2.3], y: [0.5, 1.5] }, codes: [] });
  const points = await text('id\tx\ty\n1\t1,250\t0.5\n2\t980\t1.5\n');
  expect(points.cells.x).toEqual(['1,250', '980']);
  expect(points.codes).toEqual(['LV-CSV-NUMBERS-AS-TEXT']);
  const below = await text('id,x\n1,"0,125"\n2,"0,250"\n');
  expect(below).toEqual({ cells: { id: [1, 2], x: [0.125, 0.25] }, codes: [] });
});

test('two lone quotes that swallow rows are told; a text of several lines is not', async () => {
  const lost = await text('id;a;b\n1;"x;2\n2;y";3\n3;z;4\n');
  expect(lost.cells.id).toEqual([1, 3]);
  expect(lost.codes).toEqual(['LV-CSV-QUOTE']);
  const whole = await text('id,a\n1,"ja, men\nnei, da"\n2,"5 ting:\na, b"\n');
  expect(whole.cells.id).toEqual([1, 2]);
  expect(whole.codes).toEqual([]);
});

test.each(['\u200b;;', '\u3000;;', '"\n";;', '\u001a', '\u00a0; ;\t'])(
  'a row of signs that show nothing is no respondent',
  async (row) => {
    const { cells, codes } = await text(`id;a;b\n1;2;3\n${row}\n2;3;4\n`);
    expect(cells.id).toEqual([1, 2]);
    expect(codes).toEqual(['LV-INGEST-EMPTY-ROWS']);
  },
);

test('a separator that the file does not have is refused', async () => {
  await expect(text('a,b\n1,2\n3,4\n', { separator: ';' })).rejects.toThrow(/LV-CSV-SEPARATOR/);
  expect((await text('a\n1\n2\n', { separator: ';' })).cells).toEqual({ a: [1, 2] });
});

test('UTF-8 that is read under another name is told', async () => {
  const { cells, codes } = await text('id;by\n1;Tromsø\n', { encoding: 'windows-1252' });
  expect(cells.by).toEqual(['TromsÃ¸']);
  expect(codes).toEqual(['LV-TEXT-ENCODING']);
  expect((await text('id;by\n1;Oslo\n', { encoding: 'windows-1252' })).codes).toEqual([]);
});

test('«MŸller» is told to be no word of windows-1252', async () => {
  const bytes = Buffer.from('id;by\n1;M\x9fller\n', 'latin1');
  expect((await text(bytes)).codes).toEqual(['LV-TEXT-ENCODING']);
});

test.each([
  ['NEL', '\u0085', 'utf8'],
  ['NEL as a byte', '\u0085', 'latin1'],
  ['a line separator', '\u2028', 'utf8'],
  ['a vertical tab', '\x0b', 'utf8'],
] as const)('lines may end in %s, and it is told', async (_, end, encoding) => {
  const lines = ['id;navn;x', '1;Bø;3', '2;Ås;4', '3;Nes;5', ''].join(end);
  const { cells, codes } = await text(Buffer.from(lines, encoding));
  expect(cells).toEqual({ id: [1, 2, 3], navn: ['Bø', 'Ås', 'Nes'], x: [3, 4, 5] });
  expect(codes).toEqual(['LV-CSV-LINE-ENDS']);
});

test('three points within texts end no line', async () => {
  expect((await text('id;tekst\n1;og så …\n2;…\n')).cells.tekst).toEqual(['og så …', '…']);
});

test.each(['utf16le', 'be'])('UTF-16 that is cut within a character stops the reading: %s', async (order) => {
  const bytes = Buffer.from('\ufeffid;x\n1;3\n2;4\n', 'utf16le');
  const whole = order === 'be' ? bytes.swap16() : bytes;
  expect((await text(whole)).cells).toEqual({ id: [1, 2], x: [3, 4] });
  expect(await faultCode(() => text(whole.subarray(0, whole.length - 1)))).toBe('LV-TEXT-ENCODING');
});

test('words that begin with a letter of cp850 or an old Mac are read as that', async () => {
  const cp850 = Buffer.from([
    ...Buffer.from('id;x\n1;'),
    0x9b,
    ...Buffer.from('y\n2;'),
    0x9b,
    ...Buffer.from('st\n'),
  ]);
  const { cells, codes } = await text(cp850);
  expect([cells.x, codes]).toEqual([['øy', 'øst'], ['LV-TEXT-ENCODING']]);
});
