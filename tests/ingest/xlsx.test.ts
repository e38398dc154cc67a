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

const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const inline = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
/** A workbook of several sheets, by name: state and rows. */
const bookOf = (sheets: [name: string, state: string, rows: string][]) =>
  sheetOf(sheet(sheets[0]![2]), [
    part(
      'xl/workbook.xml',
      `<workbook><sheets>${sheets.map(([name, state], k) => `<sheet name="${name}" state="${state}" r:id="r${k}"/>`).join('')}</sheets></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      `<Relationships>${sheets.map((_, k) => `<Relationship Id="r${k}" Type="${types}/worksheet" Target="worksheets/sheet${k + 1}.xml"/>`).join('')}</Relationships>`,
    ),
    ...sheets.slice(1).map(([, , rows], k) => part(`xl/worksheets/sheet${k + 2}.xml`, sheet(rows))),
  ]);
const tableRows = (a: number) =>
  `<row>${inline('id')}${inline('a')}</row><row><c><v>1</v></c><c><v>${a}</v></c></row>`;

test('hidden sheets are no data unless they are named; of several visible ones the file is asked about', async () => {
  const cases = 'tests/data/cases/files/';
  expect(await cellsOf(await openSource(`${cases}x11_hidden_first.xlsx`))).toEqual({ id: [1], a: [2] });
  const path = fileOf(
    bookOf([
      ['a', 'veryHidden', tableRows(1)],
      ['b', 'visible', tableRows(2)],
      ['c', 'visible', `<row>${inline('En merknad')}</row>`],
    ]),
    'b.xlsx',
  );
  expect((await cellsOf(await openSource(path))).a).toEqual([2]);
  expect((await cellsOf(await openSource(path, { sheet: 'a' }))).a).toEqual([1]);
  expect(await faultCode(() => openSource(path, { sheet: 'x' }))).toBe('LV-XLSX-SHEET');
  const two = fileOf(bookOf([['a', 'visible', tableRows(1)], ['b', 'visible', tableRows(2)]]), 'b.xlsx'); // biome-ignore format: short
  const error = (await openSource(two).catch((e: unknown) => e)) as {
    faults: { code: string; found: string }[];
  };
  expect(error.faults[0]).toMatchObject({ code: 'LV-XLSX-SHEETS', found: "'a', 'b'" });
  expect((await cellsOf(await openSource(two, { sheet: 'b' }))).a).toEqual([2]);
  // What no table may hold stands in the way of its own sheet alone.
  const broken = `<row>${inline('id')}${inline('a')}</row><row><c><v>1</v></c><c t="e"><v>#REF!</v></c></row>`;
  const error2 = fileOf(bookOf([['a', 'visible', tableRows(1)], ['b', 'visible', '<row><c t="e"><v>#REF!</v></c></row>']]), 'b.xlsx'); // biome-ignore format: short
  expect((await cellsOf(await openSource(error2))).a).toEqual([1]);
  const both = fileOf(bookOf([['a', 'visible', tableRows(1)], ['b', 'visible', broken]]), 'b.xlsx'); // biome-ignore format: short
  expect((await cellsOf(await openSource(both, { sheet: 'a' }))).a).toEqual([1]);
  expect(await faultCode(() => openSource(both, { sheet: 'b' }))).toBe('LV-XLSX-ERROR-CELL');
});

test('clock times and durations are seconds; a header of a date is written as the date', async () => {
  const table = await openSource('tests/data/cases/files/x07_time.xlsx');
  expect(table.variables.map((v) => v.type)).toEqual(['time', 'time']);
  // 09:30, 23:59:59; 30 hours, 1 hour.
  expect(await cellsOf(table)).toEqual({ tid: [34200, 86399], v: [108000, 3600] });
  const style = (id: number) => `<xf numFmtId="${id}"/>`;
  const formats = [
    '[$-F400]h:mm:ss\\ AM/PM',
    'tt:mm',
    '[h]',
    'dd.mm.åååå',
    'd.m.yyyy h:mm',
    'mmm yy',
    '0.0" timer"',
  ];
  const styles = part(
    'xl/styles.xml',
    `<styleSheet><numFmts>${formats.map((f, k) => `<numFmt numFmtId="${170 + k}" formatCode="${f.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts>` +
      `<cellXfs>${formats.map((_, k) => style(170 + k)).join('')}</cellXfs></styleSheet>`,
  );
  const relations = part(
    'xl/_rels/workbook.xml.rels',
    `<Relationships><Relationship Id="r0" Type="${types}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r1" Type="${types}/styles" Target="styles.xml"/></Relationships>`,
  );
  const names = formats.map((_, k) => (k === 3 ? '<c s="3"><v>45078</v></c>' : inline(`f${k}`))).join('');
  const values = formats.map((_, k) => `<c s="${k}"><v>${k < 3 ? 0.5 : 45078.5}</v></c>`).join('');
  const book = fileOf(
    sheetOf(sheet(`<row>${names}</row><row>${values}</row>`), [styles, relations]),
    'b.xlsx',
  );
  const opened = await openSource(book);
  expect(opened.variables.map((v) => `${v.name} ${v.type}`)).toEqual([
    'f0 time',
    'f1 time',
    'f2 time',
    '2023-06-01 datetime',
    'f4 datetime',
    'f5 datetime',
    'f6 number',
  ]);
  expect((await cellsOf(opened)).f1).toEqual([43200]);
});

test('formulas without a stored value, empty rows and totals are told with their places', async () => {
  const formula = await openSource('tests/data/cases/files/x27b_formula_no_cache_some.xlsx');
  expect(formula.notes.map((n) => n.text)[0]).toContain('Sheet!A2');
  // The text that a formula gives may be empty.
  const empty = `<row>${inline('id')}${inline('a')}</row><row><c><v>1</v></c><c t="str"><f>""</f><v></v></c></row>`;
  expect((await openSource(fileOf(sheetOf(sheet(empty)), 'b.xlsx'))).notes).toEqual([]);
  const blank = await openSource('tests/data/cases/files/x15_blank_rows.xlsx');
  expect(await cellsOf(blank)).toEqual({ a: [1, 2], b: ['x', 'y'] });
  expect(blank.notes).toMatchObject([{ code: 'LV-INGEST-EMPTY-ROWS', rowsLeftOut: 2 }]);
  const total = `<row>${inline('k')}${inline('n')}</row><row>${inline('Oslo')}<c><v>3</v></c></row><row>${inline('Sum')}<c><v>3</v></c></row>`;
  const left = await openSource(fileOf(sheetOf(sheet(total)), 'b.xlsx'));
  expect(await cellsOf(left)).toEqual({ k: ['Oslo'], n: [3] });
  expect(left.notes.map((n) => n.code)).toEqual(['LV-INGEST-TOTAL']);
});

test('a title above the header, and a zero character', async () => {
  const rows = `<row>${inline('Rapport')}</row><row/><row>${inline('id')}${inline('a')}</row><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>2</v></c><c><v>2</v></c></row>`;
  const table = await openSource(fileOf(sheetOf(sheet(rows)), 'b.xlsx'));
  expect(await cellsOf(table)).toEqual({ id: [1, 2], a: [2, 2] });
  expect(table.notes.map((n) => n.code)).toEqual(['LV-INGEST-HEADER']);
  const error = (await openSource('tests/data/cases/files/x42_nul_in_header.xlsx').catch(
    (e: unknown) => e,
  )) as {
    faults: { code: string; place: { cell: string } }[];
  };
  expect(error.faults[0]).toMatchObject({ code: 'LV-XLSX-ZERO-CHARACTER', place: { cell: 'A1' } });
});

test('days among plain numbers are told: the column stays text', async () => {
  const table = await openSource(
    fileOf(
      sheetOf(
        sheet(
          `<row>${inline('id')}${inline('d')}</row><row><c><v>1</v></c><c t="d"><v>2023-06-01</v></c></row><row><c><v>2</v></c><c><v>45079</v></c></row>`,
        ),
      ),
      'book.xlsx',
    ),
  );
  expect(await cellsOf(table)).toEqual({ id: [1, 2], d: ['2023-06-01', '45079'] });
  expect(table.notes.map((n) => n.code)).toEqual(['LV-XLSX-MIXED']);
});

test('a merged heading over the last columns does not cut the names below it', async () => {
  const row = (...cells: (string | number | null)[]) =>
    `<row>${cells.map((c) => (c === null ? '<c/>' : typeof c === 'number' ? `<c><v>${c}</v></c>` : inline(c))).join('')}</row>`;
  const book = sheetOf(
    sheet(
      row('Bakgrunn', null, 'Trivsel') +
        row('id', 'kj', 't1', 't2') +
        row(1, 'M', 2, 3) +
        row(2, 'K', 3, 4) +
        row(3, 'K', 3, 4),
    ),
  );
  expect(await read(book)).toEqual({ id: [1, 2, 3], kj: ['M', 'K', 'K'], t1: [2, 3, 3], t2: [3, 4, 4] });
});

test('headings merged over columns stand before the names, and merged answers are told with their place', async () => {
  const row = (...cells: (string | number | null)[]) =>
    `<row>${cells.map((c) => (c === null ? '<c/>' : typeof c === 'number' ? `<c><v>${c}</v></c>` : inline(c))).join('')}</row>`;
  const merged = (rows: string, ...refs: string[]) =>
    sheetOf(
      `<worksheet><sheetData>${rows}</sheetData><mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells></worksheet>`,
    );
  const open = async (book: Buffer) => openSource(fileOf(book, 'book.xlsx'));
  const below = row('Berg', 1, 2, 3) + row(null, 2, 3, 4) + row('Dal', 3, 4, 5);
  const groups = await open(
    merged(row('skole', 'Ledelse', null, 'Ro') + row(null, 'a', 'b', 'c') + below, 'A1:A2', 'B1:C1', 'A3:A4'),
  );
  expect(groups.variables.map((v) => [v.name, v.label])).toEqual([
    ['skole', ''],
    ['a', 'Ledelse – a'],
    ['b', 'Ledelse – b'],
    ['c', 'Ro – c'],
  ]);
  expect(groups.notes.map((n) => n.code)).toEqual(['LV-INGEST-HEADER', 'LV-XLSX-MERGED']);
  expect(groups.notes[1]!.text).toContain('A!A3:A4');
  expect((await cellsOf(groups)).a).toEqual([1, 2, 3]);
  const years = await open(
    merged(row('skole', '2023', null, 'c') + row(null, 'ja', 'nei') + below, 'A1:A2', 'B1:C1'),
  );
  expect(years.variables.map((v) => v.name).slice(0, 3)).toEqual(['skole', 'ja', 'nei']);
  const bare = await open(merged(row('skole', 'Karakter', null, 'c') + below, 'B1:C1'));
  expect(bare.variables.map((v) => v.name)).toEqual(['skole', 'Karakter', 'Karakter 2', 'c']);
});

const styled = (formats: string[]) => {
  const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return [
    part(
      'xl/styles.xml',
      `<styleSheet><numFmts>${formats.map((f, k) => `<numFmt numFmtId="${200 + k}" formatCode="${f}"/>`).join('')}</numFmts><cellXfs><xf numFmtId="0"/>${formats.map((_, k) => `<xf numFmtId="${200 + k}"/>`).join('')}</cellXfs></styleSheet>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      `<Relationships><Relationship Id="r0" Type="${types}/worksheet" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="r1" Type="${types}/styles" Target="styles.xml"/></Relationships>`,
    ),
  ];
};

test('a clock time under a format of days, a long duration, and cells of several kinds in a column', async () => {
  const parts = styled(['dd.mm.yyyy hh:mm', '[h]:mm', '0%']);
  const rows = [
    [inline('id'), inline('k'), inline('v'), inline('p'), inline('b'), inline('t'), inline('m')],
    [
      '<c><v>1</v></c>',
      '<c s="1"><v>0.4</v></c>',
      '<c s="2"><v>400.5</v></c>',
      '<c s="3"><v>0.5</v></c>',
      inline(' '),
      inline('5'),
      '<c s="1"><v>45000</v></c>',
    ],
    [
      '<c><v>2</v></c>',
      '<c s="1"><v>0</v></c>',
      '<c s="2"><v>0.5</v></c>',
      '<c><v>50</v></c>',
      '<c><v>3</v></c>',
      inline('2,5'),
      inline('15.03.23'),
    ],
    [
      '<c><v>3</v></c>',
      '<c s="1"><v>0.5</v></c>',
      '<c s="2"><v>1</v></c>',
      '<c s="3"><v>0.2</v></c>',
      inline('NA'),
      inline('3'),
      '<c s="1"><v>45001</v></c>',
    ],
  ];
  const xml = sheet(rows.map((row) => `<row>${row.join('')}</row>`).join(''));
  const table = await openSource(fileOf(sheetOf(xml, parts), 'kinds.xlsx'));
  expect(await cellsOf(table)).toMatchObject({
    k: [34_560, 0, 43_200],
    v: [34_603_200, 43_200, 86_400],
    p: [0.5, 50, 0.2],
    b: [null, 3, null],
    t: ['5', '2,5', '3'],
  });
  expect(table.notes.map((n) => `${n.code} ${n.variable}`)).toEqual([
    'LV-XLSX-PERCENT p',
    'LV-XLSX-MISSING-MARK b',
    'LV-XLSX-NUMBERS-AS-TEXT t',
    'LV-XLSX-MIXED m',
  ]);
});

test('a text formula that nothing is stored of is told, and repeated names below headings stay names', async () => {
  const formula = `<row>${inline('id')}${inline('a')}</row><row><c><v>1</v></c><c t="str"><f>X</f></c></row><row><c><v>2</v></c><c t="str"><f>X</f><v>Ja</v></c></row>`;
  expect((await openSource(fileOf(sheetOf(sheet(formula)), 'b.xlsx'))).notes[0]?.text).toContain('A!B2');
  const n = (...v: number[]) => `<row>${v.map((x) => `<c><v>${x}</v></c>`).join('')}</row>`;
  const rows = `<row>${inline('Om deg')}<c/>${inline('Ro')}<c/></row><row>${['id', 'kj', 'q', 'q'].map(inline).join('')}</row>${n(1, 2, 3, 4)}${n(2, 2, 3, 3)}${n(3, 1, 1, 4)}`;
  const book = sheetOf(
    `<worksheet><sheetData>${rows}</sheetData><mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="C1:D1"/></mergeCells></worksheet>`,
  );
  expect(await read(book)).toEqual({
    id: [1, 2, 3],
    kj: [2, 2, 1],
    'Ro – q': [3, 3, 1],
    'Ro – q 2': [4, 3, 4],
  });
});
