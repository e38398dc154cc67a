import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FaultError } from '../../src/errors/index.js';
import { openSource, readCsv } from '../../src/ingest/index.js';
import { cellsOf, fileOf } from '../ingest/cells.js';

const word = fc.string({
  unit: fc.constantFrom('a', 'ø', 'Å', ' ', '"', ';', ',', '\t', '|', '\n', '€', "'", '.'),
  minLength: 1,
  maxLength: 8,
});
const number = fc.oneof(
  fc.integer({ min: -1e9, max: 1e9 }),
  fc
    .double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 })
    .map((x) => Math.round(x * 1e4) / 1e4),
);
const column = fc.oneof(
  fc.record({
    kind: fc.constant('text' as const),
    cells: fc.array(fc.option(word.map((w) => `x${w}`)), { minLength: 6, maxLength: 6 }),
  }),
  fc.record({
    kind: fc.constant('number' as const),
    cells: fc.array(fc.option(number), { minLength: 6, maxLength: 6 }),
  }),
);
const dialect = fc.record({
  separator: fc.constantFrom(',', ';', '\t', '|'),
  eol: fc.constantFrom('\n', '\r\n'),
  quoteAll: fc.boolean(),
  bom: fc.boolean(),
  utf16: fc.boolean(),
  lastEol: fc.boolean(),
});

test('a random table in a random dialect comes back as it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(column, { minLength: 2, maxLength: 5 }), dialect, async (columns, d) => {
      const comma = d.separator !== ',' && d.quoteAll;
      const cell = (value: string | number | null): string => {
        if (value === null) return '';
        // Small numbers are written without an exponent, as survey services write them.
        const text =
          typeof value === 'number' ? (comma ? String(value).replace('.', ',') : String(value)) : value;
        return d.quoteAll || /["\n\r,;\t|]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
      };
      const header = columns.map((_, k) => `v${k}`).join(d.separator);
      const rows = Array.from({ length: 6 }, (_, i) =>
        columns.map((c) => cell(c.cells[i]!)).join(d.separator),
      );
      const text = `${d.bom || d.utf16 ? '\uFEFF' : ''}${[header, ...rows].join(d.eol)}${d.lastEol ? d.eol : ''}`;
      const table = await readCsv(fileOf(Buffer.from(text, d.utf16 ? 'utf16le' : 'utf8')));
      // A row without a single filled cell is no respondent.
      const filled = [0, 1, 2, 3, 4, 5].filter((i) => columns.some((c) => c.cells[i] !== null));
      expect(table.rowCount).toBe(filled.length);
      expect(await cellsOf(table)).toEqual(
        Object.fromEntries(
          columns.map((c, k) => [`v${k}`, filled.map((i) => (Object.is(c.cells[i], -0) ? 0 : c.cells[i]!))]),
        ),
      );
    }),
    { seed: 20221, numRuns: 150 },
  );
});

test('mutated text is read, or is a fault; never anything else', async () => {
  const base = Buffer.from(
    '"$submission_id";"a";"b.c"\n"1";"ø, ""x""";"2,5"\n"2";"to\nlinjer";"-1"\n"3";"";"4"\n',
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          at: fc.nat(base.length - 1),
          byte: fc.constantFrom(34, 59, 44, 10, 13, 9, 0, 255, 195, 48, 65),
        }),
        { minLength: 1, maxLength: 6 },
      ),
      fc.nat(base.length - 1),
      async (changes, cut) => {
        const bytes = Buffer.from(base);
        for (const { at, byte } of changes) bytes[at] = byte;
        try {
          const table = await openSource(fileOf(cut % 3 === 0 ? bytes.subarray(0, Math.max(1, cut)) : bytes));
          const cells = await cellsOf(table);
          for (const column of Object.values(cells)) expect(column).toHaveLength(table.rowCount!);
        } catch (error) {
          if (!(error instanceof FaultError)) throw error;
          expect(error.code).toMatch(/^LV-/);
        }
      },
    ),
    { seed: 20222, numRuns: 400 },
  );
});
