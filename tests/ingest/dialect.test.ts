import { describe, expect, test } from 'vitest';
import { openSource, type SourceOptions } from '../../src/ingest/index.js';
import { cellsOf, faultCode, fileOf } from './cells.js';

const cases = 'tests/data/cases/files/';
const read = async (content: string | Buffer, options: SourceOptions = {}) => {
  const table = await openSource(
    typeof content === 'string' && content.startsWith(cases) ? content : fileOf(content),
    options,
  );
  return { cells: await cellsOf(table), codes: table.notes.map((n) => n.code), notes: table.notes };
};

describe('separators', () => {
  test('a semicolon in every record parts cells, whatever commas they hold', async () => {
    expect((await read(`${cases}i09_stat_commas.csv`)).cells).toEqual({
      'Andel i prosent, 2022': [45.2, 51, 12.5],
      'Andel i prosent, 2023': [33.1, 49.8, 11.1],
    });
    expect((await read('a, b\tc, d\n1,5\t2,5\n3,5\t4,5\n')).cells).toEqual({
      'a, b': [1.5, 3.5],
      'c, d': [2.5, 4.5],
    });
    expect((await read('id,tekst\n1,hei;du\n2,ja;nei\n')).cells.tekst).toEqual(['hei;du', 'ja;nei']);
  });

  test('a separator that the user names is used, and another sign than one is wrong use', async () => {
    expect((await read('a^b\n1^2\n', { separator: '^' })).cells).toEqual({ a: [1], b: [2] });
    expect((await read('a b;c\n1 2;3\n', { separator: 'space' })).cells).toEqual({ a: [1], 'b;c': ['2;3'] });
    expect(await faultCode(() => read('a;b\n', { separator: ';;' }))).toBe('LV-CSV-SEPARATOR');
    expect(await faultCode(() => openSource('tests/data/stata/haven-iris.dta', { separator: ';' }))).toBe(
      'LV-INGEST-OPTION',
    );
    expect(await faultCode(() => read('a;b\n', { sheet: 'Data' }))).toBe('LV-INGEST-OPTION');
  });
});

describe('points', () => {
  test('before three digits in every cell of a semicolon or tab file they are thousands points, and told', async () => {
    const { cells, codes } = await read(`${cases}c03b_thousands_dot_mixed.csv`);
    expect(cells.elever).toEqual([1250, 980, 2100]);
    expect(codes).toEqual(['LV-CSV-POINT']);
    expect((await read('k\tn\nA\t-1.250\nB\t12.500\n')).cells.n).toEqual([-1250, 12500]);
    expect((await read('k;n\nA;1.250,50\nB;980,00\n')).cells.n).toEqual([1250.5, 980]);
    expect((await read('k;n\nA;1.234.567\nB;980\n')).cells.n).toEqual([1234567, 980]);
  });

  test('they are decimal points where a cell of the column or another column shows it, and in a comma file', async () => {
    expect(await read('k;n\nA;1.250\nB;1.25\n')).toMatchObject({ cells: { n: [1.25, 1.25] }, codes: [] });
    expect(await read('k;vekt\nA;0.987\nB;1.234\n')).toMatchObject({
      cells: { vekt: [0.987, 1.234] },
      codes: [],
    });
    expect(await read('k,n\nA,1.250\nB,2.100\n')).toMatchObject({ cells: { n: [1.25, 2.1] }, codes: [] });
    expect(await read('k;n;p\nA;1.250;3.5\nB;2.100;4\n')).toMatchObject({
      cells: { n: [1.25, 2.1] },
      codes: ['LV-CSV-POINT'],
    });
    expect((await read('k;n;p\nA;1.250;3,5\nB;2.100;4\n')).cells.n).toEqual([1250, 2100]);
  });
});

describe('encodings', () => {
  const table = 'kommune;n\nTromsø;1\nBærum;2\nÅs;3\n';
  const written = (letters: Record<string, number>) =>
    Buffer.from([...table].map((c) => letters[c] ?? c.charCodeAt(0)));
  const dos = written({ ø: 0x9b, æ: 0x91, Å: 0x8f });
  const mac = written({ ø: 0xbf, æ: 0xbe, Å: 0x81 });
  const whole = { kommune: ['Tromsø', 'Bærum', 'Ås'], n: [1, 2, 3] };

  test('cp850 and Mac texts are told by letters that make no sense in windows-1252, and can be named', async () => {
    for (const [bytes, name] of [
      [dos, 'cp850'],
      [mac, 'macintosh'],
    ] as const) {
      const found = await read(bytes);
      expect(found.cells).toEqual(whole);
      expect(found.codes).toEqual(['LV-TEXT-ENCODING']);
      expect(found.notes[0]!.text).toContain('--encoding');
      expect(await read(bytes, { encoding: name })).toMatchObject({ cells: whole, codes: [] });
    }
    expect((await read(`${cases}c23b_cp850.csv`)).cells).toEqual(whole);
    expect((await read(dos, { encoding: 'cp865' })).cells).toEqual(whole);
    expect((await read(Buffer.from(table, 'latin1'))).codes).toEqual([]);
  });

  test('lines in UTF-8 among others are each read in their own, and told with their lines', async () => {
    const { cells, notes } = await read(`${cases}c10_mixed_encoding.csv`);
    expect(cells.b).toEqual(['Bærum', 'Tromsø']);
    expect(notes[0]).toMatchObject({
      code: 'LV-TEXT-ENCODING',
      text: expect.stringMatching(/line 2\b.*line 3\b/),
    });
  });

  test('quotes, apostrophes and dashes of windows-1252 are no sign of another encoding', async () => {
    const bytes = Buffer.from(
      'a;b\n\u0091hei\u0092 \u0096 it\u0092s, d\u00b4or, 20\u00b0;1\nF\u00c5\u0094;2\n',
      'latin1',
    );
    expect(await read(bytes)).toMatchObject({ cells: { a: ['‘hei’ – it’s, d´or, 20°', 'FÅ”'] }, codes: [] });
  });

  test('texts that were garbled before are told', async () => {
    expect((await read('a;b\nTromsÃ¸;1\n')).codes).toEqual(['LV-TEXT-ENCODING']);
    expect((await read('a;b\nTroms\ufffd;1\n')).codes).toEqual(['LV-TEXT-ENCODING']);
  });

  test('a name that is no encoding, and UTF-32', async () => {
    expect(await faultCode(() => read(table, { encoding: 'utf-9' }))).toBe('LV-TEXT-ENCODING');
    const utf32 = Buffer.from([
      0xff,
      0xfe,
      0,
      0,
      ...[...'a;b\n1;2\n'].flatMap((c) => [c.charCodeAt(0), 0, 0, 0]),
    ]);
    expect(await faultCode(() => read(utf32))).toBe('LV-TEXT-BINARY');
  });
});

describe('line ends and quotes', () => {
  test('an old Mac file with line breaks of another kind within quotes, and mixtures', async () => {
    expect((await read(`${cases}c09b_mac_cr_lf_in_quotes.csv`)).cells).toEqual({
      a: [1, 2],
      b: ['x\ny', 'z'],
    });
    expect((await read('a;b\r1;"x\r\ny"\r2;z\r')).cells.b).toEqual(['x\r\ny', 'z']);
    expect((await read('a;b\n1;x\ry\n2;z\n')).cells.b).toEqual(['x\ry', 'z']);
    expect(await read('a;b\r\n1;2\r3;4\n5;6')).toMatchObject({
      cells: { a: [1, 3, 5], b: [2, 4, 6] },
      codes: ['LV-CSV-LINE-ENDS'],
    });
  });

  test.each([
    'a;"b\n1;2\n',
    '"a;b\n1;2\n',
    'a;b\n1;"\n',
    'a;b\n"1;2\n3;4\n',
    'a,b\n1,"x ""y\n2,z\n',
    'a\t"b\n1\t2\n',
    'a\n"x\ny\n',
    'a;b\n1;"x"";2\n3;4\n',
    'a;b\n1;2\n"',
    '"',
    'a,b\r1,"x\r2,y\r',
  ])('a quote that never closes stops the reading: %j', async (content) => {
    expect(await faultCode(() => read(content))).toBe('LV-CSV-QUOTE');
  });
});
