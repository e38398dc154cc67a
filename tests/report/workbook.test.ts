import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { write as makeBook, read, utils } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DataTable } from '../../src/figures/index.js';
import { makeTree, renderReport, type TableNode } from '../../src/report/index.js';
import { workbookWriter } from '../../src/report/kits/workbook.js';
import type { Language, ResultsDocument } from '../../src/results/index.js';
import { fixture } from './fixture.js';

const opened = (bytes: Uint8Array) => read(bytes, { type: 'array' });
const rowsOf = (bytes: Uint8Array, sheet: number): unknown[][] => {
  const book = opened(bytes);
  return utils.sheet_to_json(book.Sheets[book.SheetNames[sheet]!]!, { header: 1, defval: null });
};

describe('the workbooks beside the report', () => {
  const out = mkdtempSync(join(tmpdir(), 'ledervilkar-workbook-'));
  afterAll(() => rmSync(out, { recursive: true, force: true }));
  beforeAll(() => renderReport(fixture(), { language: 'nb', folder: out }));
  const file = (name: string) => readFileSync(join(out, name));

  test('hold the numbers of the CSV file, as numbers', () => {
    for (const name of ['figures/stianalyse', 'tables/reliabilitet']) {
      const csv = readFileSync(join(out, `${name}.csv`), 'utf8').slice(1);
      const lines = csv.trimEnd().split('\r\n').slice(1);
      const rows = rowsOf(file(`${name}.xlsx`), 0).slice(1);
      expect(rows.length).toBeGreaterThan(3);
      expect(rows.map((row) => row.map((v) => String(v ?? '').replace('.', ',')).join(';'))).toEqual(lines);
      expect(rows.flat().some((value) => typeof value === 'number')).toBe(true);
    }
    expect(rowsOf(file('tables/reliabilitet.xlsx'), 0)).toContainEqual(
      expect.arrayContaining(['Mestringstro', 11, 143, 0.93]),
    );
  });

  test('say what the numbers are', () => {
    expect(opened(file('figures/utdanning.xlsx')).SheetNames).toEqual([
      'Tall (simulerte data)',
      'Om figuren',
    ]);
    const about = Object.fromEntries(rowsOf(file('figures/utdanning.xlsx'), 1) as [string, string][]);
    const item = fixture()
      .report.chapters.flatMap(({ items }) => items)
      .find(({ id }) => id === 'utdanning')!;
    expect(about).toMatchObject({
      Id: 'utdanning',
      Figur: expect.stringContaining(item.title.nb),
      Vekting: fixture().provenance.weights.nb,
      Kilde: fixture().provenance.source.nb,
      Metode: 'simple random',
    });
    expect(about['SIMULERTE DATA']).toContain('simulerte svar');
    expect(about['Antall svar']).toBe('n = 166');
  });
});

describe('a workbook', () => {
  const doc = fixture();
  const item = doc.report.chapters[0]!.items[0]!;
  const table: DataTable = {
    columns: [
      { label: 'Svar', kind: 'text' },
      { label: 'Andel', kind: 'percent', over: 'Rektor' },
      { label: 'p', kind: 'p' },
    ],
    rows: [
      ['=1+1', 1 / 3, 0.0000123456789],
      ['<b> & "c"', 'skjermet', null],
    ],
  };
  const content: TableNode = {
    kind: 'table',
    id: item.id,
    number: 2,
    label: 'Tabell 2',
    title: item.title.nb,
    text: null,
    facts: [],
    notes: [],
    n: null,
    methods: [],
    table: { ...table, notes: [], n: null },
    sentence: null,
  };
  const writer = (of: ResultsDocument, language: Language) => workbookWriter(makeTree(of, language));

  test('keeps every decimal, withheld numbers as words, and texts that look like formulas as texts', async () => {
    const bytes = (await writer(doc, 'nb'))(content);
    expect(rowsOf(bytes, 0)).toEqual([
      ['Svar', 'Rektor: Andel', 'p'],
      ['=1+1', 1 / 3, 0.0000123456789],
      ['<b> & "c"', 'skjermet', null],
    ]);
    const sheet = read(bytes, { type: 'array', cellNF: true }).Sheets['Tall (simulerte data)']!;
    expect([sheet.A2.t, sheet.A2.f, sheet.B2.w, sheet.C2.z]).toEqual(['s', undefined, '33%', '0.000']);
  });

  test('speaks the language of the report, and of simulation only where there is any', async () => {
    const real = { ...doc, provenance: { ...doc.provenance, simulated: false } };
    const names = async (language: 'nn' | 'en') => opened((await writer(real, language))(content)).SheetNames;
    expect(await names('nn')).toEqual(['Tal', 'Om tabellen']);
    expect(await names('en')).toEqual(['Numbers', 'About the table']);
    const about = rowsOf((await writer(real, 'nb'))(content), 1).flat();
    expect(about.join(' ')).not.toContain('SIMULERTE');
  });

  test('is the same whatever was read and written before, and bears no time of making', async () => {
    const write = await writer(doc, 'nb');
    const bytes = Buffer.from(write(content));
    const others = { '!ref': 'A1', A1: { t: 'n', v: 1, z: '0.0000000' } };
    makeBook({ SheetNames: ['x'], Sheets: { x: others } }, { type: 'buffer' });
    write({
      ...content,
      table: { ...content.table, columns: [{ label: 'x', kind: 'decimal1' }], rows: [[1]] },
    });
    expect(Buffer.from(write(content)).equals(bytes)).toBe(true);
    // Local headers of a ZIP archive start so; time and date are at 10 and 12 (APPNOTE 4.3.7).
    const headers: number[] = [];
    for (let at = bytes.indexOf('504b0304', 0, 'hex'); at >= 0; at = bytes.indexOf('504b0304', at + 4, 'hex'))
      headers.push(at);
    expect(headers.length).toBeGreaterThan(5);
    for (const at of headers) expect(bytes.readUInt16LE(at + 10)).toBe(0);
    expect(new Set(headers.map((at) => bytes.readUInt16LE(at + 12))).size).toBe(1);
    expect(bytes.readUInt16LE(headers[0]! + 12) >> 9, 'years after 1980').toBe(0);
  });
});
