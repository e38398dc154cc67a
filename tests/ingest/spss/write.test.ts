import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FaultError } from '../../../src/errors/index.js';
import { plainVariable, type SourceTable } from '../../../src/ingest/index.js';
import { readSpss } from '../../../src/ingest/spss/read.js';
import { writeSpss } from '../../../src/ingest/spss/write.js';
import { cells, havenFile } from '../../golden/haven/expect-as-haven.js';

const folder = mkdtempSync(join(tmpdir(), 'ledervilkar-'));

describe('writeSpss', () => {
  test.each([
    ['traits-bytecode.sav', 'written-traits.sav', 'bytecode'],
    ['traits-bytecode.sav', 'written-traits-plain.sav', 'none'],
    ['pspp-windows-1252.sav', 'written-pspp.sav', 'bytecode'],
    ['no-rows.sav', 'written-no-rows.sav', 'bytecode'],
  ] as const)('%s written as %s is read by haven as the original', async (from, to, compression) => {
    const path = join(folder, to);
    const { rows } = await writeSpss(path, await readSpss(join('tests/data/spss', from)), { compression });
    // The committed file is the one that haven read.
    expect(readFileSync(path).equals(readFileSync(join('tests/data/spss', to)))).toBe(true);
    const original = havenFile(from);
    expect(rows).toBe(original.rows);
    // haven declared one byte for a variable without rows whose codes take two; ours is as wide as its codes.
    const widened = original.variables.map((v) =>
      rows === 0 && v.format === 'A1' ? { ...v, format: 'A2' } : v,
    );
    expect(havenFile(to).variables).toEqual(widened);
  });

  test('a file of 397 x 133 comes back as it went', async () => {
    const source = await readSpss('tests/data/spss/talis2018-teachers-fra-ita-noisy.sav');
    const path = join(folder, 'talis.sav');
    await writeSpss(path, source);
    const back = await readSpss(path);
    expect(back.variables).toEqual(source.variables);
    expect(await cells(back)).toEqual(await cells(source));
  });

  test('all faults of a table come at once', async () => {
    const variables = [
      plainVariable('$submission_id', 'number'),
      { ...plainVariable('a', 'number'), missing: [1, 2, 3, 4].map((value) => ({ value })) },
      plainVariable('A', 'number'),
    ];
    const table: SourceTable = {
      format: 'csv',
      files: [],
      variables,
      rowCount: 0,
      notes: [],
      async *batches() {},
    };
    const error = await writeSpss(join(folder, 'none.sav'), table).catch((e: unknown) => e);
    expect((error as FaultError).faults.map((f) => [f.code, f.place?.variable])).toEqual([
      ['LV-SPSS-WRITE-NAME', '$submission_id'],
      ['LV-SPSS-WRITE-MISSING', 'a'],
      ['LV-SPSS-WRITE-NAME', 'A'],
    ]);
  });
});
