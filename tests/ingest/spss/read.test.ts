import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FaultError } from '../../../src/errors/index.js';
import { readSpss } from '../../../src/ingest/spss/read.js';
import { cells, dataFile, expectAsHaven, havenFile } from '../../golden/haven/expect-as-haven.js';

const files = readdirSync('tests/data/spss')
  .filter((name) => /sav(\.gz)?$/.test(name))
  .map((name) => name.replace('.gz', ''));

describe('readSpss, cell for cell as haven reads', () => {
  test.each(files)('%s', async (name) => {
    // haven leaves these as seconds since 1582; they are points in time.
    await expectAsHaven(await readSpss(dataFile('spss', name)), havenFile(name), /^(MOYR|QYR|WKYR|YMDHMS)/);
  });
});

describe('what haven does not tell', () => {
  test('a multiple response set gives its variables the question that they share', async () => {
    const { variables, notes } = await readSpss('tests/data/spss/pspp-windows-1252.sav');
    expect(
      variables.filter((v) => v.question !== '').map((v) => [v.name, v.question, v.element, v.label]),
    ).toEqual([
      ['valg1', 'Hvilke tiltak på skolen?', 'multiple', 'Øker'],
      ['valg2', 'Hvilke tiltak på skolen?', 'multiple', 'Avtar'],
      ['valg3', 'Hvilke tiltak på skolen?', 'multiple', 'Uendret'],
    ]);
    expect(variables.slice(0, 4).map((v) => v.measure)).toEqual(['nominal', 'nominal', 'scale', 'ordinal']);
    expect(notes.map((n) => [n.code, n.variable])).toEqual([['LV-SPSS-WEIGHT', 'kommune']]);
  });

  test('a missing code takes its text from the value labels', async () => {
    const { variables } = await readSpss('tests/data/spss/traits-zlib.zsav');
    expect(variables[1]!.missing).toEqual([{ value: 97 }, { value: 98, label: 'Vet ikke' }, { value: 99 }]);
    expect(variables[4]!.missing).toEqual([{ from: Number.NEGATIVE_INFINITY, to: -1 }, { value: 950 }]);
  });

  test('texts that are none in the encoding that the file names are noted', async () => {
    const bytes = readFileSync('tests/data/spss/pspp-utf8.sav');
    // «Bodø» in windows-1252, in a file that says UTF-8.
    const at = bytes.lastIndexOf(Buffer.from('Bodø'));
    Buffer.from([0x42, 0x6f, 0x64, 0xf8, 0x79]).copy(bytes, at);
    const path = join(mkdtempSync(join(tmpdir(), 'ledervilkar-')), 'wrong.sav');
    writeFileSync(path, bytes);
    const table = await readSpss(path);
    expect((await cells(table)).columns[0]![0]).toBe('Bod\ufffdy');
    expect(table.notes.find((n) => n.code === 'LV-SPSS-BYTES')?.text).toMatch(/^1 text has bytes .* utf-8/);
  });

  test('UTF-8 under the name of a code page is read as UTF-8, and told', async () => {
    const said = readFileSync('tests/data/spss/pspp-utf8.sav');
    const right = await readSpss('tests/data/spss/pspp-utf8.sav');
    const bytes = Buffer.from(said);
    // Record 7/20 names the encoding in five letters.
    bytes.write('cp850', bytes.indexOf('UTF-8'), 'latin1');
    const path = join(mkdtempSync(join(tmpdir(), 'ledervilkar-')), 'said.sav');
    writeFileSync(path, bytes);
    const table = await readSpss(path);
    expect(table.variables).toEqual(right.variables);
    expect((await cells(table)).columns).toEqual((await cells(right)).columns);
    expect(table.notes.find((n) => n.code === 'LV-SPSS-UTF8')?.text).toMatch(/^the file says cp850/);
    // What the user names counts.
    const asked = await readSpss(path, { encoding: 'cp850' });
    expect(JSON.stringify(asked.variables)).toContain('├');
    expect(asked.notes.map((n) => n.code)).not.toContain('LV-SPSS-UTF8');
    // A file in windows-1252 that says so stays one.
    const latin = await readSpss('tests/data/spss/pspp-windows-1252.sav');
    expect(latin.notes.map((n) => n.code)).not.toContain('LV-SPSS-UTF8');
  });

  test('rows in are rows out on every pass', async () => {
    const table = await readSpss('tests/data/spss/talis2018-teachers-fra-ita-noisy.sav');
    expect(table.rowCount).toBe(397);
    expect((await cells(table)).rows).toBe(397);
    expect((await cells(table)).rows).toBe(397);
  });
});

describe('damaged files', () => {
  const original = (name: string) => readFileSync(join('tests/data/spss', name));
  const damaged = async (bytes: Buffer): Promise<string> => {
    const path = join(mkdtempSync(join(tmpdir(), 'ledervilkar-')), 'damaged.sav');
    writeFileSync(path, bytes);
    try {
      await cells(await readSpss(path));
      return 'read';
    } catch (error) {
      return error instanceof FaultError ? error.code : String(error);
    }
  };

  test.each(['traits-plain.sav', 'traits-bytecode.sav', 'traits-zlib.zsav'])(
    '%s that claims 2^31 - 1 cases is refused before anything is set aside for them',
    async (name) => {
      const bytes = Buffer.from(original(name));
      bytes.writeInt32LE(0x7fffffff, 80);
      const before = process.memoryUsage().arrayBuffers;
      expect(await damaged(bytes)).toBe('LV-SPSS-TRUNCATED');
      expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50_000_000);
    },
  );

  test.each([
    ['an empty file', Buffer.alloc(0), 'LV-SPSS-HEADER'],
    ['another format', Buffer.from('PK\x03\x04 and so on'), 'LV-SPSS-HEADER'],
    ['a file cut in its header', original('traits-plain.sav').subarray(0, 300), 'LV-SPSS-TRUNCATED'],
    ['a file cut in its data', original('traits-bytecode.sav').subarray(0, -9), 'LV-SPSS-TRUNCATED'],
    ['a .zsav cut in its index', original('traits-zlib.zsav').subarray(0, -9), 'LV-SPSS-ZSAV'],
  ])('%s', async (_, bytes, code) => {
    expect(await damaged(bytes)).toBe(code);
  });
});
