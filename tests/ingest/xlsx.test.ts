import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openSource } from '../../src/ingest/index.js';
import { cellsOf, faultCode, fileOf } from './cells.js';
import { sheet, sheetOf } from './workbooks.js';

const part = (name: string, text: string) => ({ name, bytes: Buffer.from(text) });
const read = async (book: Buffer) => cellsOf(await openSource(fileOf(book, 'book.xlsx')));

test('a workbook by openpyxl: dates, codes with leading zeros, booleans, long numbers, texts to the letter', async () => {
  const values = JSON.parse(readFileSync('tests/golden/xlsx/values.json', 'utf8')) as Record<
    string,
    unknown[]
  >;
  const table = await openSource('tests/data/xlsx/traits.xlsx');
  expect(Object.fromEntries(table.variables.map((v) => [v.name, v.type]))).toEqual({
    desimal: 'number',
    heltall: 'number',
    dato: 'date',
    tidspunkt: 'datetime',
    sann: 'boolean',
    feil: 'number',
    kode: 'text',
    stort: 'number',
    tekst: 'text',
    flettet: 'text',
    tomt: 'number',
  });
  expect(await cellsOf(table)).toEqual(values);
});

test('kinds of cells as other makers write them', async () => {
  const rows =
    '<row><c t="inlineStr"><is><t>tall</t></is></c><c t="inlineStr"><is><r><t>te</t></r><r><t>kst</t></r></is></c></row>' +
    // A formula's last value; a shared text of several runs, with its reading; no references at all.
    '<row><c><f>1+1</f><v>2</v></c><c t="s"><v>1</v></c></row>' +
    '<row><c t="n"><v>1.5E-3</v></c><c t="str"><f>"x"</f><v>a_x000D_&#10;b</v></c></row>' +
    '<row><c s="0"/><c t="inlineStr"><is><t xml:space="preserve"> b </t></is></c></row>';
  const strings = part(
    'xl/strings.xml',
    '<sst><si><t>navn</t></si><si><r><t>Å</t></r><r><t xml:space="preserve"> s</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si></sst>',
  );
  expect(await read(sheetOf(sheet(rows), [strings]))).toEqual({
    tall: [2, 0.0015, null],
    tekst: ['Å s', 'a\nb', ' b '],
  });
});

test('names with a prefix, comments, sections and dates in words of the standard', async () => {
  const xml =
    '<?xml version="1.0"?><x:worksheet xmlns:x="m"><x:sheetData><!-- > --><x:row r="1"><x:c r="B1" t="inlineStr">' +
    '<x:is><x:t><![CDATA[a<b]]></x:t></x:is></x:c></x:row>' +
    '<x:row r="2"><x:c r="B2" t="d"><x:v>2023-06-01T12:30:00</x:v></x:c></x:row></x:sheetData></x:worksheet>';
  expect(await read(sheetOf(xml))).toEqual({ column_1: [null], 'a<b': [Date.UTC(2023, 5, 1, 12, 30)] });
});

test('the date system of 1904, and formats that are dates or only look so', async () => {
  const style = (id: number) => `<xf numFmtId="${id}"/>`;
  const styles = part(
    'xl/styles.xml',
    '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="0.0 &quot;dager&quot;"/>' +
      '<numFmt numFmtId="171" formatCode="[$-414]d\\. mmm yy"/><numFmt numFmtId="172" formatCode="#,##0_s"/></numFmts>' +
      `<cellStyleXfs>${style(14)}</cellStyleXfs><cellXfs>${[0, 14, 170, 171, 172].map(style).join('')}</cellXfs></styleSheet>`,
  );
  const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relations = part(
    'xl/_rels/workbook.xml.rels',
    `<Relationships><Relationship Id="r0" Type="${types}/worksheet" Target="/xl/worksheets/sheet1.xml"/>` +
      `<Relationship Id="r1" Type="${types}/styles" Target="styles.xml"/></Relationships>`,
  );
  const cells = [0, 1, 2, 3, 4].map((s) => `<c s="${s}"><v>45078</v></c>`).join('');
  const names = [0, 1, 2, 3, 4].map((s) => `<c t="inlineStr"><is><t>s${s}</t></is></c>`).join('');
  const rows = sheet(`<row>${names}</row><row>${cells}</row>`);
  const day = Date.UTC(2023, 5, 1);
  expect(await read(sheetOf(rows, [styles, relations]))).toEqual({
    s0: [45078],
    s1: [day],
    s2: [45078],
    s3: [day],
    s4: [45078],
  });
  const workbook = part(
    'xl/workbook.xml',
    '<workbook><workbookPr date1904="1"/><sheets><sheet name="A" r:id="r0"/></sheets></workbook>',
  );
  // Day 0 is 1 January 1904: four years and a day later than the other system's.
  expect((await read(sheetOf(rows, [styles, relations, workbook]))).s1).toEqual([day + 1462 * 86_400_000]);
});

test('what cannot be read says so', async () => {
  const one = (cell: string) =>
    faultCode(() => openSource(fileOf(sheetOf(sheet(`<row>${cell}</row>`)), 'b.xlsx')));
  expect(await one('<c t="e"><v>#DIV/0!</v></c>')).toBe('LV-XLSX-ERROR-CELL');
  expect(await one('<c t="b"><v>2</v></c>')).toBe('LV-XLSX-UNREADABLE');
  expect(await one('<c><v>0x10</v></c>')).toBe('LV-XLSX-UNREADABLE');
  expect(await one('<c t="inlineStr"><is><t>&nbsp;</t></is></c>')).toBe('LV-XLSX-UNREADABLE');
  expect(await one('<c r="XFE1"><v>1</v></c>')).toBe('LV-XLSX-UNREADABLE');
});
