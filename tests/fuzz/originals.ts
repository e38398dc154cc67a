import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { utils, write } from '@e965/xlsx';
import { writeArrow } from '../../src/ingest/arrow/write.js';
import { readSpss } from '../../src/ingest/spss/read.js';
import { Warehouse } from '../../src/warehouse/warehouse.js';

export interface OriginalFile {
  name: string;
  bytes: Buffer;
}

const sizeOfSmall = 50_000;

function fromFolder(folder: string, ending: RegExp, large: boolean): OriginalFile[] {
  return readdirSync(folder)
    .filter((name) => ending.test(name))
    .map((name) => {
      const bytes = readFileSync(join(folder, name));
      return { name, bytes: name.endsWith('.gz') ? gunzipSync(bytes) : bytes };
    })
    .filter((file) => file.bytes.length < sizeOfSmall !== large);
}

const sheet = [
  ['id', 'svar', 'tekst', 'dato'],
  [1, 2.5, 'å – «ja»', new Date(Date.UTC(2023, 5, 1))],
  [2, null, 'nei', new Date(Date.UTC(2024, 1, 29))],
  [3, 4, null, null],
];

/** Workbooks packed and unpacked: a mutation of an unpacked one reaches the XML within. */
function workbooks(): OriginalFile[] {
  const files: OriginalFile[] = [];
  for (const compression of [true, false]) {
    for (const bookSST of [true, false]) {
      const book = utils.book_new();
      utils.book_append_sheet(book, utils.aoa_to_sheet(sheet), 'Ark1');
      utils.book_append_sheet(book, utils.aoa_to_sheet([['x'], [true]]), 'Ark2');
      files.push({
        name: `${compression ? 'packed' : 'unpacked'}${bookSST ? '-shared' : ''}.xlsx`,
        bytes: write(book, { type: 'buffer', bookType: 'xlsx', compression, bookSST }) as Buffer,
      });
    }
  }
  return files;
}

async function parquets(folder: string): Promise<OriginalFile[]> {
  const warehouse = await Warehouse.open();
  const rows = `select i, i / 7.0 as x, case when i % 5 = 0 then null else 'tekst ' || (i % 11) end as t,
    date '2023-01-01' + i::integer as d, timestamp '2023-06-01 20:57:15' + to_seconds(i) as s, i % 2 = 0 as b,
    (i / 4)::decimal(9, 2) as m, time '12:30:00' as c from range(300) r(i)`;
  const files = fromFolder('tests/data/columnar', /\.parquet$/, false);
  for (const [k, how] of [
    'compression uncompressed',
    'compression snappy',
    'compression zstd',
    'compression gzip, row_group_size 2048',
    "compression uncompressed, parquet_version 'v2'",
  ].entries()) {
    const path = join(folder, `${k}.parquet`);
    await warehouse.run(`copy (${rows}) to '${path}' (format parquet, ${how})`);
    files.push({ name: how, bytes: readFileSync(path) });
  }
  warehouse.close();
  return files;
}

async function arrows(folder: string): Promise<OriginalFile[]> {
  const files = fromFolder('tests/data/columnar', /\.arrow$/, false);
  for (const name of ['haven-iris.sav', 'haven-datetime.sav', 'haven-labelled-num-na.sav', 'pspp-utf8.sav']) {
    const path = join(folder, `${name}.arrow`);
    await writeArrow(await readSpss(join('tests/data/spss', name)), path);
    files.push({ name, bytes: readFileSync(path) });
  }
  return files;
}

const texts: OriginalFile[] = [
  {
    name: 'semicolon',
    bytes: Buffer.from('\uFEFFid;navn;svar\r\n1;"Ås;e";1,5\r\n2;"sa ""hei""";\r\n3;;2023-06-01\r\n'),
  },
  { name: 'tab, UTF-16', bytes: Buffer.from('\uFEFFid\tnavn\tsvar\n1\tÅse\t1.5\n2\t\t3\n', 'utf16le') },
  {
    name: 'comma, windows-1252',
    bytes: Buffer.from('id,navn,dato\n1,Åse,2023-06-01\n2,"to\nlinjer",2024-02-29\n', 'latin1'),
  },
];

/** The real files that a reader's fuzzing starts from: small ones, or with `large` those above 50 kB. */
export async function originals(format: string, large: boolean): Promise<OriginalFile[]> {
  if (format === 'spss') return fromFolder('tests/data/spss', /\.z?sav(\.gz)?$/, large);
  if (format === 'stata') return fromFolder('tests/data/stata', /\.dta(\.gz)?$/, large);
  if (format === 'xlsx') return large ? fromFolder('tests/data/surveyxact', /\.xlsx$/, true) : workbooks();
  if (format === 'csv') {
    const own = fromFolder(`tests/data/${large ? 'classic' : 'nettskjema'}`, /\.csv$/, large);
    return large ? own : [...texts, ...own];
  }
  const folder = mkdtempSync(join(tmpdir(), 'ledervilkar-fuzz-'));
  try {
    return format === 'parquet' ? await parquets(folder) : await arrows(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
