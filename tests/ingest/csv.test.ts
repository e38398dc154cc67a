import { describe, expect, test } from 'vitest';
import { FaultError } from '../../src/errors/index.js';
import { openSource, readCsv } from '../../src/ingest/index.js';
import { cellsOf, faultCode, fileOf } from './cells.js';

const typesOf = async (content: string | Buffer) =>
  Object.fromEntries((await readCsv(fileOf(content))).variables.map((v) => [v.name, v.type]));

describe('dialects', () => {
  const rows = [
    ['navn', 'svar', 'tekst'],
    ['Åse', '1,5', 'to\nlinjer'],
    ['Bjørn', '2', 'sa "hei"'],
    ['Émile', '', ''],
  ];
  const write = (separator: string, eol: string) =>
    rows
      .map((r) => r.map((c) => (/["\n,;\t|]/.test(c) ? `"${c.replaceAll('"', '""')}"` : c)).join(separator))
      .join(eol) + eol;
  const latin = (text: string) => Buffer.from(text, 'latin1');
  const encodings: [string, (text: string) => Buffer][] = [
    ['UTF-8', (t) => Buffer.from(t)],
    ['UTF-8 with BOM', (t) => Buffer.from(`\uFEFF${t}`)],
    ['UTF-16LE with BOM', (t) => Buffer.from(`\uFEFF${t}`, 'utf16le')],
    ['UTF-16BE with BOM', (t) => Buffer.from(`\uFEFF${t}`, 'utf16le').swap16()],
    ['windows-1252', latin],
  ];
  for (const separator of [',', ';', '\t', '|']) {
    for (const eol of ['\n', '\r\n']) {
      for (const [name, encode] of encodings) {
        test(`${JSON.stringify(separator)} ${JSON.stringify(eol)} ${name}`, async () => {
          const table = await openSource(fileOf(encode(write(separator, eol))));
          expect(await cellsOf(table)).toEqual({
            navn: ['Åse', 'Bjørn', 'Émile'],
            svar: [1.5, 2, null],
            tekst: ['to\nlinjer', 'sa "hei"', null],
          });
          expect(table.rowCount).toBe(3);
        });
      }
    }
  }

  test('windows-1252 has its own letters between 0x80 and 0x9f', async () => {
    const table = await readCsv(
      fileOf(Buffer.concat([Buffer.from('a;b\n1;'), Buffer.from([0x80, 0x85, 0x92, 0x96, 0xe5, 0x0a])])),
    );
    expect((await cellsOf(table)).b).toEqual(['€…’–å']);
  });

  test('Excel’s sep= line and old Macintosh line ends', async () => {
    expect(await cellsOf(await readCsv(fileOf('sep=;\r\na;b\r\n1;2\r\n')))).toEqual({ a: [1], b: [2] });
    expect(await cellsOf(await readCsv(fileOf('a;b\r1;2\r3;4\r')))).toEqual({ a: [1, 3], b: [2, 4] });
  });

  test('a file without a line end at its end, and one that ends in a separator', async () => {
    expect(await cellsOf(await readCsv(fileOf('a;b\n1;2\n3;')))).toEqual({ a: [1, 3], b: [2, null] });
  });
});

describe('types', () => {
  test('numbers, and digits that are names', async () => {
    const content = `whole;point;exp;zero;long;plus;decimal16;mixed
1;1.5;5e-04;0123;1234567890123456;+4712;0.12345678901234567;1.5
-2;.25;1.5e+10;0456;2;+3;-1;2,5\n`;
    expect(await typesOf(content)).toEqual({
      whole: 'number',
      point: 'number',
      exp: 'number',
      zero: 'text',
      long: 'text',
      plus: 'text',
      decimal16: 'number',
      mixed: 'text',
    });
    const cells = await cellsOf(await readCsv(fileOf(content)));
    expect(cells.exp).toEqual([0.0005, 1.5e10]);
    expect(cells.decimal16).toEqual([Number('0.12345678901234567'), -1]);
    expect(cells.long).toEqual(['1234567890123456', '2']);
  });

  test('a plus sign before a step of a scale is a number', async () => {
    expect(await cellsOf(await readCsv(fileOf('a;b\n+2;x\n-1;y\n0;z\n')))).toEqual({
      a: [2, -1, 0],
      b: ['x', 'y', 'z'],
    });
  });

  test('what SPSS and Excel write for no answer is missing among numbers and dates, and kept among texts', async () => {
    const table = await readCsv(fileOf('a;b;c;d\n ;#NULL!; ;x\n1,5;2;2020-01-31; \n;#N/A;;#NULL!\n'));
    expect(await cellsOf(table)).toEqual({
      a: [null, 1.5, null],
      b: [null, 2, null],
      c: [null, Date.UTC(2020, 0, 31), null],
      d: ['x', ' ', '#NULL!'],
    });
    expect(table.notes.map((n) => [n.code, n.variable])).toEqual([['LV-CSV-MISSING-MARK', 'b']]);
  });

  test('a thousands mark is not guessed to be a decimal comma in a comma separated file', async () => {
    expect(await typesOf('a,b\n"1,234","1,5"\n"5,678","2,25"\n')).toEqual({ a: 'text', b: 'number' });
  });

  test('dates and times, and days that do not exist', async () => {
    const content =
      'iso;stamp;norsk;time;wrong\n2023-06-01;2023-06-01T20:57:15+02:00;01.06.2023;12:30;2023-02-30\n';
    expect(await typesOf(content)).toEqual({
      iso: 'date',
      stamp: 'datetime',
      norsk: 'date',
      time: 'time',
      wrong: 'text',
    });
    const cells = await cellsOf(await readCsv(fileOf(content)));
    expect(cells.iso).toEqual([Date.UTC(2023, 5, 1)]);
    expect(cells.stamp).toEqual([Date.UTC(2023, 5, 1, 20, 57, 15)]);
    expect(cells.norsk).toEqual([Date.UTC(2023, 5, 1)]);
    expect(cells.time).toEqual([45000]);
  });

  test('a bare NA is missing among numbers and quoted texts, and is a text among bare texts', async () => {
    const table = await readCsv(fileOf('"n","q","t"\n1,"x",NO\nNA,NA,NA\n'));
    expect(await cellsOf(table)).toEqual({ n: [1, null], q: ['x', null], t: ['NO', 'NA'] });
    expect(table.notes.map((n) => n.code)).toEqual(['LV-CSV-MISSING-MARK', 'LV-CSV-MISSING-MARK']);
  });

  test('phantom and unnamed columns', async () => {
    const table = await readCsv(fileOf('a\t\tb\t\n1\t2\t3\t\n'));
    expect(await cellsOf(table)).toEqual({ a: [1], column_2: [2], b: [3] });
    expect(table.notes.map((n) => n.code)).toEqual(['LV-CSV-PHANTOM-COLUMN', 'LV-CSV-UNNAMED-COLUMN']);
  });

  test('a header alone is a table without rows', async () => {
    const table = await readCsv(fileOf('a;b\n'));
    expect(table.rowCount).toBe(0);
    expect(await cellsOf(table)).toEqual({ a: [], b: [] });
  });
});

describe('bad files', () => {
  const cases: [string, string | Buffer, string][] = [
    ['empty', '', 'LV-INGEST-EMPTY'],
    ['blank lines only', '\n\n', 'LV-CSV-EMPTY'],
    ['truncated quote', 'a;b\n1;"cut of', 'LV-CSV-QUOTE'],
    ['text after a quote', 'a;b\n1;"x"y\n', 'LV-CSV-QUOTE'],
    ['unusual separator', 'a:b:c\n1:2:3\n4:5:6\n', 'LV-CSV-SEPARATOR'],
    ['duplicate header', 'a;B;b\n1;2;3\n', 'LV-CSV-DUPLICATE-HEADER'],
    ['short row', 'a;b;c\n1;2;3\n4;5\n', 'LV-CSV-RAGGED'],
    ['zero bytes', Buffer.concat([Buffer.from('a;b\n1;2\n'), Buffer.alloc(3)]), 'LV-INGEST-UNKNOWN-FORMAT'],
  ];
  for (const [name, content, code] of cases) {
    test(name, async () => expect(await faultCode(() => openSource(fileOf(content)))).toBe(code));
  }

  test('every ragged row is named by its line, quoted line breaks counted', async () => {
    const error = await readCsv(fileOf('a;b\n"x\ny";1\n1\n2;3\n4;5;6\n')).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(FaultError);
    expect((error as FaultError).faults.map((f) => f.place?.line)).toEqual([4, 6]);
  });

  test('a cell longer than a chunk of the file is whole', async () => {
    const long = 'ø'.repeat(1_300_000);
    expect((await cellsOf(await readCsv(fileOf(`a;b\n1;"${long}"\n2;x\n`)))).b).toEqual([long, 'x']);
  });
});
