import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FaultError } from '../../../src/errors/index.js';
import { openSource, readSpss, writeSpss } from '../../../src/ingest/index.js';
import { readStata } from '../../../src/ingest/stata/read.js';
import { ingestSource, loadLabels, validValues, Warehouse } from '../../../src/warehouse/index.js';
import { cells, dataFile, expectAsHaven, havenFile } from '../../golden/haven/expect-as-haven.js';
import { bigEndian } from './big-endian.js';

const files = readdirSync('tests/data/stata')
  .filter((name) => /dta(\.gz)?$/.test(name))
  .map((name) => name.replace('.gz', ''));

/** haven takes the UTF-8 that it wrote itself in this file for windows-1252. */
const asHaven = (name: string) => (name === 'haven-117.dta' ? { encoding: 'windows-1252' } : {});

describe('readStata, cell for cell as haven reads', () => {
  test.each(files)('%s', async (name) => {
    await expectAsHaven(await readStata(dataFile('stata', name), asHaven(name)), havenFile(name));
  });
});

describe('extended missing values', () => {
  test('are declared missing codes with their labels, and counted by letter', async () => {
    const table = await readStata('tests/data/stata/haven-118.dta');
    const { columns } = await cells(table);
    const at = table.variables.findIndex((v) => v.name === 'utvidet');
    expect(columns[at]).toEqual([1, 2147483622, 2147483647, null]);
    expect(table.variables[at]!.valueLabels).toEqual([
      { value: 1, label: 'Ja' },
      { value: 2147483622, label: 'Vet ikke' },
    ]);
    expect(table.variables[at]!.missing).toEqual([
      { value: 2147483622, label: 'Vet ikke' },
      { value: 2147483647, label: '.z' },
    ]);
    expect(table.notes).toEqual([
      {
        code: 'LV-STATA-EXTENDED-MISSING',
        text: "extended missing values are missing codes (2147483622 for .a to 2147483647 for .z): .a 'Vet ikke': 1, .z: 1",
        variable: 'utvidet',
      },
    ]);
  });

  test('an export of made-up answers by haven: codes by variable in the warehouse, and missing to a mean', async () => {
    const warehouse = await Warehouse.open();
    await ingestSource(warehouse, 'raw.t', await openSource('tests/data/cases/files/s06_tagged.dta'));
    expect(await warehouse.all('select variable, code, label from meta.missing order by position')).toEqual([
      { variable: 'x', code: 2147483622, label: 'Vet ikke' },
      { variable: 'x', code: 2147483647, label: 'Ikke aktuelt' },
    ]);
    const view = await validValues(warehouse, 'raw.t', await loadLabels(warehouse, 'raw.t'));
    expect(await warehouse.all(`select avg(x) as mean, count(x) as n from "${view}"`)).toEqual([
      { mean: 1.5, n: 2 },
    ]);
    warehouse.close();
  });

  test('are null where a true value is a number that would stand for one', async () => {
    // The third value of `tall`, a double, becomes 2147483623; the first .a.
    const bytes = readFileSync('tests/data/stata/haven-115.dta');
    const path = join(mkdtempSync(join(tmpdir(), 'ledervilkar-')), 'clash.dta');
    const table = await readStata('tests/data/stata/haven-115.dta');
    const { columns } = await cells(table);
    const values = columns[table.variables.findIndex((v) => v.name === 'tall')] as number[];
    const needle = Buffer.alloc(8);
    needle.writeDoubleLE(values[0]!);
    const at = bytes.indexOf(needle);
    expect(at).toBeGreaterThan(0);
    bytes.writeDoubleLE(2147483623, at);
    const second = Buffer.alloc(8);
    second.writeDoubleLE(values[3]!);
    // .a of a double (help dta): 2^1023 and one step of 1/4096 of it.
    bytes.writeDoubleLE(2 ** 1023 * (1 + 1 / 4096), bytes.indexOf(second));
    writeFileSync(path, bytes);
    const changed = await readStata(path);
    const k = changed.variables.findIndex((v) => v.name === 'tall');
    const column = (await cells(changed)).columns[k]!;
    expect([column[0], column[3]]).toEqual([2147483623, null]);
    expect(changed.variables[k]!.missing).toEqual([]);
    expect(changed.notes.map((n) => n.text).join()).toMatch(/true values are the numbers/);
  });

  test('written as SPSS: codes and labels are kept, more than three as a range', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'ledervilkar-')), 'out.sav');
    await writeSpss(path, await readStata('tests/data/cases/files/s06_tagged.dta'));
    const back = await readSpss(path);
    expect(back.variables[0]!.missing).toEqual([
      { value: 2147483622, label: 'Vet ikke' },
      { value: 2147483647, label: 'Ikke aktuelt' },
    ]);
  });
});

describe('releases', () => {
  const original = readFileSync('tests/data/stata/haven-113.dta');
  test('113 to 115 have an unused byte that may hold anything', async () => {
    for (const byte of [1, 32, 255]) {
      const bytes = Buffer.from(original);
      bytes[3] = byte;
      const path = join(mkdtempSync(join(tmpdir(), 'ledervilkar-')), 'old.dta');
      writeFileSync(path, bytes);
      expect((await openSource(path)).rowCount).toBe(4);
    }
  });
  test.each([
    [102, '1'],
    [105, '5'],
    [108, '6'],
    [110, '7'],
    [111, '7 SE'],
  ])('release %i is named in the refusal', async (release, stata) => {
    const bytes = Buffer.from(original);
    bytes[0] = release;
    const path = join(mkdtempSync(join(tmpdir(), 'ledervilkar-')), 'older.dta');
    writeFileSync(path, bytes);
    const error = (await openSource(path).catch((e: unknown) => e)) as FaultError;
    expect(error.faults[0]).toMatchObject({
      code: 'LV-INGEST-UNKNOWN-FORMAT',
      found: `a Stata data set of release ${release}, of Stata ${stata}; releases 113 to 119 are read`,
    });
  });
});

describe('the other byte order', () => {
  test.each(files)('%s', async (name) => {
    const path = join(mkdtempSync(join(tmpdir(), 'ledervilkar-')), name);
    writeFileSync(path, bigEndian(readFileSync(dataFile('stata', name))));
    await expectAsHaven(await readStata(path, asHaven(name)), havenFile(name));
  });
});

describe('UTF-8 in a release that does not write it', () => {
  const original = readFileSync('tests/data/stata/haven-113.dta');
  const read = async (cell: Buffer, encoding?: string) => {
    const bytes = Buffer.from(original);
    bytes.write('På skolen\0', bytes.indexOf('A plain label'), 'utf8');
    cell.copy(bytes, bytes.indexOf('tre\0'));
    const path = join(mkdtempSync(join(tmpdir(), 'ledervilkar-')), 'utf8.dta');
    writeFileSync(path, bytes);
    const table = await readStata(path, encoding === undefined ? {} : { encoding });
    const { columns } = await cells(table);
    return {
      label: table.variables[0]!.label,
      texts: columns.at(-1)!,
      notes: table.notes.map((n) => n.code),
    };
  };
  const utf8 = Buffer.from('ætt', 'utf8');
  test('is read as that, and told, where every text is that', async () => {
    const { label, texts, notes } = await read(utf8);
    expect(label).toBe('På skolen');
    expect(texts).toContain('ætt');
    expect(notes).toContain('LV-STATA-UTF8');
  });
  test('as haven itself writes it', async () => {
    const table = await readStata('tests/data/stata/haven-117.dta');
    expect(table.variables.find((v) => v.name === 'merket')!.label).toBe('En påstand');
  });
  test('is not where a text is none, or where the encoding is given', async () => {
    const mixed = await read(Buffer.from('ætt', 'latin1'));
    expect([mixed.label, mixed.texts.includes('ætt'), mixed.notes]).toEqual([
      'PÃ¥ skolen',
      true,
      ['LV-STATA-EXTENDED-MISSING'],
    ]);
    expect((await read(utf8, 'windows-1252')).label).toBe('PÃ¥ skolen');
  });
});

describe('damaged files', () => {
  const original = (name: string) => readFileSync(join('tests/data/stata', name));
  const damaged = async (bytes: Buffer): Promise<string> => {
    const path = join(mkdtempSync(join(tmpdir(), 'ledervilkar-')), 'damaged.dta');
    writeFileSync(path, bytes);
    try {
      await cells(await readStata(path));
      return 'read';
    } catch (error) {
      return error instanceof FaultError ? error.code : String(error);
    }
  };

  test('a header that claims 2^31 - 1 rows is refused before anything is set aside for them', async () => {
    const bytes = Buffer.from(original('haven-115.dta'));
    bytes.writeInt32LE(0x7fffffff, 6);
    const before = process.memoryUsage().arrayBuffers;
    expect(await damaged(bytes)).toBe('LV-STATA-TRUNCATED');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50_000_000);
  });

  test.each([
    ['an empty file', Buffer.alloc(0), 'LV-STATA-HEADER'],
    [
      'a release that is not read',
      Buffer.from('<stata_dta><header><release>121</release>'),
      'LV-STATA-HEADER',
    ],
    ['a file cut in its header', original('haven-118.dta').subarray(0, 2000), 'LV-STATA-TRUNCATED'],
    ['a file cut in its value labels', original('haven-118.dta').subarray(0, -60), 'LV-STATA-TRUNCATED'],
  ])('%s', async (_, bytes, code) => {
    expect(await damaged(bytes)).toBe(code);
  });
});
