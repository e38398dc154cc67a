import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { type Codec, decompress, decompressorsReady } from '../../src/ingest/binary/decompress.js';
import { openSource } from '../../src/ingest/index.js';
import { Warehouse } from '../../src/warehouse/index.js';
import { unzip } from '../fuzz/containers.js';
import { mutate, randomStream } from '../fuzz/mutate.js';
import { faultCode, fileOf } from './cells.js';
import { withFooter, withMetadata } from './claims.js';
import { header, sheet, sheetOf } from './workbooks.js';

const folder = mkdtempSync(join(tmpdir(), 'ledervilkar-'));
const plain = readFileSync('tests/data/columnar/plain.parquet');
const stream = readFileSync('tests/data/columnar/stream.arrow');

beforeAll(decompressorsReady);

/** Reads a file to its end: its rows, or what the fault says was found. */
async function outcome(content: Buffer | string): Promise<string> {
  try {
    const table = await openSource(typeof content === 'string' ? content : fileOf(content, 'data.bin'));
    let rows = 0;
    for await (const batch of table.batches()) rows += batch.numRows;
    expect(rows).toBe(table.rowCount);
    return `${rows} rows`;
  } catch (error) {
    const { code, faults } = error as { code: string; faults: { found?: string }[] };
    return `${code}: ${faults[0]!.found}`;
  }
}

test('five million rows of one value in a few kilobytes are read, in small batches', async () => {
  const warehouse = await Warehouse.open();
  for (const [k, how] of ['', ', row_group_size 8000000'].entries()) {
    const path = join(folder, `constant-${k}.parquet`);
    await warehouse.run(
      `copy (select 7 as x from range(5000000)) to '${path}' (format parquet, compression zstd${how})`,
    );
    expect(statSync(path).size).toBeLessThan(20_000);
    const table = await openSource(path);
    let rows = 0;
    let sum = 0;
    let largest = 0;
    for await (const batch of table.batches()) {
      rows += batch.numRows;
      largest = Math.max(largest, batch.numRows);
      const column = batch.getChildAt(0)!.data[0]!.values as Float64Array;
      for (let i = 0; i < batch.numRows; i++) sum += column[i]!;
    }
    expect([rows, sum, table.rowCount]).toEqual([5_000_000, 35_000_000, 5_000_000]);
    expect(largest).toBeLessThanOrEqual(1 << 15);
  }
  warehouse.close();
});

test('a long text for every row, as a dictionary packs it, is read in batches that stay small', async () => {
  const warehouse = await Warehouse.open();
  const path = join(folder, 'long.parquet');
  await warehouse.run(
    `copy (select repeat('å', 50000) as t from range(2000)) to '${path}' (format parquet, compression zstd)`,
  );
  warehouse.close();
  const table = await openSource(path);
  let rows = 0;
  for await (const batch of table.batches()) {
    rows += batch.numRows;
    expect(batch.getChildAt(0)!.data[0]!.values.length).toBeLessThanOrEqual((1 << 24) + 100_000);
    expect(batch.getChildAt(0)!.get(0)).toBe('å'.repeat(50_000));
  }
  expect(rows).toBe(2000);
});

// Fields of the footer: 3 rows; 4 row groups: 1 columns (3 metadata: 5 values, 6 size, 7 packed, 9 pages' start), 3 rows.
// biome-ignore lint/suspicious/noExplicitAny: the metadata's fields have numbers, not names
const claims: [string, (metadata: any) => unknown, RegExp][] = [
  [
    'another number of rows',
    (m) => Object.assign(m, { field_3: 2n ** 31n }),
    /row groups of 120 rows in a file of 2147483648/,
  ],
  [
    'two thousand million rows, everywhere',
    (m) => {
      Object.assign(m, { field_3: 2n ** 31n });
      Object.assign(m.field_4[0], { field_3: 2n ** 31n });
      for (const column of m.field_4[0].field_1) Object.assign(column.field_3, { field_5: 2n ** 31n });
    },
    /the metadata end within a structure|where the column has/,
  ],
  ['rows below nought', (m) => Object.assign(m.field_4[0], { field_3: -1n }), /a row group of -1 rows/],
  ...(
    [
      ['a column of other length', { field_5: 121n }, /121 values in 120/],
      ['a size below nought', { field_7: -5n }, /takes -5 bytes/],
      ['more bytes than the file', { field_7: 2n ** 40n }, /takes 1099511627776 bytes/],
      ['pages behind the file', { field_9: 2n ** 62n }, /bytes at 4611686018427388000 of/],
    ] as const
  ).map(
    // biome-ignore lint/suspicious/noExplicitAny: as above
    ([name, fields, said]): [string, (m: any) => unknown, RegExp] => [
      name,
      (m) => Object.assign(m.field_4[0].field_1[2].field_3, fields),
      said,
    ],
  ),
  ['a column too few', (m) => m.field_4[0].field_1.pop(), /27 columns in a file of 28/],
  ['no schema', (m) => m.field_2.splice(0), /lack what belongs in them/],
];

test.each(claims)('Parquet that claims %s is refused', async (_, change, said) => {
  expect(await outcome(withMetadata(plain, () => {}))).toBe('120 rows');
  expect(await outcome(withMetadata(plain, change))).toMatch(said);
});

test('Parquet metadata: claimed lists, texts and nesting cost nothing', async () => {
  const list = Buffer.from([0x19, 0xf5, 0xff, 0xff, 0xff, 0xff, 0x07, 0, 0]);
  expect(await outcome(withFooter(plain, list))).toBe(
    'LV-PARQUET-UNREADABLE: the metadata claim a list of 2147483647',
  );
  const text = Buffer.from([0x18, 0xff, 0xff, 0xff, 0xff, 0x07, 0, 0]);
  expect(await outcome(withFooter(plain, text))).toMatch(/claim 2147483647 bytes where 2 are left/);
  expect(await outcome(withFooter(plain, Buffer.alloc(100_000, 0x1c)))).toMatch(/nested more than 32 deep/);
  expect(await outcome(withFooter(plain, Buffer.alloc(100_000, 0xff)))).toMatch(/type 15|64 bits/);
});

test('a damaged page with a checksum is found out', async () => {
  const damaged = Buffer.from(plain);
  damaged[2000]! ^= 1;
  expect(await outcome(damaged)).toMatch(/another checksum than its header/);
});

/** Where a 64-bit number stands in the bytes, anywhere. */
function placesOf(bytes: Buffer, number: bigint): number[] {
  const wanted = Buffer.alloc(8);
  wanted.writeBigInt64LE(number);
  const places: number[] = [];
  for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + 1)) places.push(at);
  return places;
}

test('an Arrow batch that claims two thousand million rows is refused, whatever says so', async () => {
  expect(await outcome(stream)).toBe('120 rows');
  // Batches of 50, 50 and 20 rows: the count of the batch, and of each of its 28 columns.
  const places = placesOf(stream, 50n);
  expect(places.length).toBeGreaterThanOrEqual(2 * 29);
  const all = Buffer.from(stream);
  for (const at of places) all.writeBigInt64LE(2n ** 31n, at);
  expect(await outcome(all)).toMatch(/^LV-ARROW-UNREADABLE: .* of \d+ bytes has \d+/);
  for (const claim of [2n ** 31n, -1n, 2n ** 62n]) {
    const one = Buffer.from(stream);
    one.writeBigInt64LE(claim, places[0]!);
    expect(await outcome(one)).toMatch(/^LV-ARROW-UNREADABLE: a batch of/);
  }
});

test('an Arrow file that is cut is refused; a stream may end after any batch', async () => {
  const file = readFileSync('tests/data/columnar/file.arrow');
  for (let cut = 10; cut < file.length; cut += 997)
    expect(await outcome(file.subarray(0, cut))).toMatch(/^LV-ARROW-UNREADABLE/);
});

test('workbooks that claim more than they hold', async () => {
  expect(await outcome(sheetOf(sheet(`${header}<row r="2"><c r="A2"><v>1</v></c></row>`)))).toBe('1 rows');
  const dimension = `<worksheet><dimension ref="A1:XFD1048576"/><sheetData>${header}</sheetData></worksheet>`;
  expect(await outcome(sheetOf(dimension))).toBe('0 rows');
  const corner = sheet(`${header}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`);
  expect(await outcome(sheetOf(corner))).toBe(
    'LV-XLSX-UNREADABLE: sheet A has 2 cells, spread as far as XFD1048576',
  );
  const beyond = sheet(`${header}<row r="1048577"><c r="A1048577"><v>1</v></c></row>`);
  expect(await outcome(sheetOf(beyond))).toMatch(/row 1048577 follows row 1/);
  expect(await outcome(sheetOf(sheet('<row r="1"><c r="A1" t="s"><v>2147483647</v></c></row>')))).toBe(
    'LV-XLSX-UNREADABLE: cell A1 has text 2147483647 of 1',
  );
  expect(await outcome(sheetOf('<a>'.repeat(100_000)))).toMatch(/nested more than 64 deep/);
  expect(await outcome(sheetOf(`<!DOCTYPE a [<!ENTITY b "b">]>${sheet(header)}`))).toMatch(/document type/);
  expect(await outcome(sheetOf(sheet(header).replace('</row>', '</rad>')))).toMatch(/not well formed/);
  expect(await outcome(sheetOf(sheet(header).slice(0, -9)))).toMatch(/ends too soon/);
});

test('a part that unpacks to a thousand times the workbook is refused; a thin one is read', async () => {
  const bomb = { name: 'xl/worksheets/sheet1.xml', bytes: Buffer.alloc(150_000_000, ' ') };
  expect(await outcome(sheetOf('', [bomb]))).toMatch(/would unpack to 150000000 bytes/);
  const rows = Array.from(
    { length: 20_000 },
    (_, k) => `<row r="${k + 2}"><c r="A${k + 2}"><v>1</v></c></row>`,
  );
  expect(await outcome(sheetOf(sheet(header + rows.join(''))))).toBe('20000 rows');
});

test('a part whose size or checksum the archive gets wrong is refused', async () => {
  const whole = sheetOf(sheet(header));
  const parts = unzip(whole);
  expect(parts.map((part) => part.name)).toContain('xl/workbook.xml');
  const directory = whole.lastIndexOf('xl/worksheets/sheet1.xml') - 46;
  for (const field of [16, 24]) {
    const damaged = Buffer.from(whole);
    damaged[directory + field]! ^= 1;
    expect(await outcome(damaged)).toBe(
      'LV-XLSX-UNREADABLE: xl/worksheets/sheet1.xml is damaged: it does not unpack to what the archive says',
    );
  }
});

test('a workbook of three thousand sheets', async () => {
  const sheets = Array.from({ length: 3000 }, (_, k) => `<sheet name="S${k}" sheetId="${k + 1}" r:id="r0"/>`);
  const workbook = {
    name: 'xl/workbook.xml',
    bytes: Buffer.from(`<workbook><sheets>${sheets.join('')}</sheets></workbook>`),
  };
  const path = fileOf(sheetOf(sheet(header), [workbook]), 'many.xlsx');
  expect(await faultCode(() => openSource(path))).toBe('LV-XLSX-SHEETS');
  expect((await openSource(path, { sheet: 'S2999' })).variables.map((v) => v.name)).toEqual(['navn']);
});

const codecs: Codec[] = ['SNAPPY', 'GZIP', 'BROTLI', 'ZSTD', 'LZ4', 'LZ4_RAW', 'LZ4_FRAME'];

// 3 000 bytes, packed by the libraries that pyarrow is built with (tests/golden/columnar/make-files.py).
const packed = JSON.parse(readFileSync('tests/golden/columnar/packed.json', 'utf8')) as Record<
  string,
  string
>;
const original = Buffer.from(packed.original!, 'base64');

test.each(codecs)('%s: damaged bytes give as many as were asked for, or an error', (codec) => {
  const whole = Buffer.from(packed[codec]!, 'base64');
  expect(Buffer.compare(decompress(codec, whole, original.length), original)).toBe(0);
  let given = 0;
  let refused = 0;
  for (let seed = 1; seed <= 3000; seed++) {
    const bytes = mutate(whole, randomStream(seed));
    let size: number;
    try {
      size = decompress(codec, bytes, original.length).length;
    } catch {
      refused++;
      continue;
    }
    expect(size).toBe(original.length);
    given++;
  }
  expect(given).toBeGreaterThan(10);
  expect(refused).toBeGreaterThan(100);
});

test.each(codecs)('%s: a size that no packed bytes could have is refused before it is allocated', (codec) => {
  const claim = codec === 'BROTLI' ? 2 ** 31 : 1_000_000;
  expect(() => decompress(codec, new Uint8Array(8), claim)).toThrow(`says that it unpacks to ${claim}`);
  expect(() => decompress(codec, new Uint8Array(8), -1)).toThrow('unpacks to -1');
});
