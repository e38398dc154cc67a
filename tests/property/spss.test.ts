import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrowSchema } from '../../src/ingest/batch-builder.js';
import { NumberColumn, recordBatch, TextColumn } from '../../src/ingest/binary/columns.js';
import { plainVariable, type SourceTable } from '../../src/ingest/index.js';
import { readSpss } from '../../src/ingest/spss/read.js';
import { writeSpss } from '../../src/ingest/spss/write.js';
import { cells } from '../golden/haven/expect-as-haven.js';

// Blanks at the end are padding to SPSS, and a NUL is no text.
const cell = fc
  .string({ unit: 'grapheme', maxLength: 700 })
  .map((text) => text.replace(/[\0\uFFFD]/g, '').replace(/ +$/, ''));
const number = fc.oneof(
  fc.integer({ min: -200, max: 300 }),
  fc.double({ noNaN: true }).filter((x) => x > -Number.MAX_VALUE),
  fc.constant(null),
);

const encoder = new TextEncoder();

function tableOf(numbers: (number | null)[], texts: string[]): SourceTable {
  const variables = [plainVariable('tall', 'number'), plainVariable('tekst_på_norsk', 'text')];
  const schema = arrowSchema(variables);
  return {
    format: 'csv',
    files: [],
    variables,
    rowCount: numbers.length,
    notes: [],
    async *batches() {
      const first = new NumberColumn(numbers.length);
      const second = new TextColumn(numbers.length, 0);
      numbers.forEach((value, row) => {
        if (value === null) first.setNull(row);
        else first.values[row] = value;
        const bytes = encoder.encode(texts[row]);
        second.append(row, bytes, 0, bytes.length, (b) =>
          new TextDecoder('utf-8', { ignoreBOM: true }).decode(b),
        );
      });
      yield recordBatch(schema, numbers.length, [first.finish(), second.finish()]);
    },
  };
}

test('what is written to .sav is read back bit for bit', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'ledervilkar-')), 'round.sav');
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(number, cell), { maxLength: 30 }),
      fc.constantFrom('bytecode' as const, 'none' as const),
      async (rows, compression) => {
        const table = tableOf(
          rows.map(([value]) => value),
          rows.map(([, text]) => text),
        );
        await writeSpss(path, table, { compression });
        const back = await readSpss(path);
        expect(back.variables.map((v) => [v.name, v.type])).toEqual(
          table.variables.map((v) => [v.name, v.type]),
        );
        expect(await cells(back)).toEqual(await cells(table));
      },
    ),
    { seed: 20261123, numRuns: 150 },
  );
});
