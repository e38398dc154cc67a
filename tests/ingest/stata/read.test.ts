import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FaultError } from '../../../src/errors/index.js';
import { readStata } from '../../../src/ingest/stata/read.js';
import { cells, dataFile, expectAsHaven, havenFile } from '../../golden/haven/expect-as-haven.js';

const files = readdirSync('tests/data/stata')
  .filter((name) => /dta(\.gz)?$/.test(name))
  .map((name) => name.replace('.gz', ''));

describe('readStata, cell for cell as haven reads', () => {
  test.each(files)('%s', async (name) => {
    await expectAsHaven(await readStata(dataFile('stata', name)), havenFile(name));
  });
});

describe('extended missing values', () => {
  test('are null, and counted by letter with their labels after a pass', async () => {
    const table = await readStata('tests/data/stata/haven-118.dta');
    const { columns } = await cells(table);
    const at = table.variables.findIndex((v) => v.name === 'utvidet');
    expect(columns[at]).toEqual([1, null, null, null]);
    expect(table.variables[at]!.valueLabels).toEqual([{ value: 1, label: 'Ja' }]);
    expect(table.notes).toEqual([
      {
        code: 'LV-STATA-EXTENDED-MISSING',
        text: "extended missing values are null here: .a 'Vet ikke': 1, .z: 1",
        variable: 'utvidet',
      },
    ]);
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
