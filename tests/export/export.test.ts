import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Content, writeExport } from '../../src/export/index.js';
import { openSource } from '../../src/ingest/index.js';
import type { Warehouse } from '../../src/warehouse/index.js';
import { againstSchema } from './ddi-schema.js';
import { outgoing } from './wave.js';

const folder = mkdtempSync(join(tmpdir(), 'export-'));
let warehouse: Warehouse;
let content: Content;
const options = {
  language: 'nb' as const,
  simulated: false,
  software: { name: 'ledervilkar', version: '0' },
};

beforeAll(async () => {
  ({ warehouse, content } = await outgoing(folder));
});
afterAll(() => {
  warehouse.close();
  rmSync(folder, { recursive: true });
});

/** All cells of a written file, as our own readers give them. */
async function cells(file: string): Promise<Record<string, unknown>[]> {
  const source = await openSource(file);
  const rows: Record<string, unknown>[] = [];
  for await (const batch of source.batches()) {
    for (let i = 0; i < batch.numRows; i++) rows.push(batch.get(i)!.toJSON());
  }
  return rows;
}

describe('clean data out', () => {
  it('are the answers with their missing codes back in place', async () => {
    const path = join(folder, 'ut.sav');
    const { rows, columns, files } = await writeExport(content, path, options);
    expect([rows, columns]).toEqual([5, 13]);
    expect(files.map((file) => file.slice(folder.length + 1))).toEqual(['ut.sav', 'ut-README.txt']);
    const written = await cells(path);
    const of = (name: string) => written.map((row) => row[name]);
    expect(of('lopenr')).toEqual(['101', '102', '103', '104', '105']);
    expect(of('respondent_group')).toEqual(['leder', 'leder', 'annen', 'leder', 'annen']);
    expect(of('aar')).toEqual([4, 12.5, null, -1, null]);
    // Two codes for one reason can't be told apart any more: the first stands for both.
    expect(of('eier')).toEqual(['K', 'P', 'X', 'X', 'K']);
    expect(of('trives')).toEqual([3, 98, 2, 1, null]);
    expect(of('sliten')).toEqual([1, 2, 99, 3, null]);
    expect(of('kurs_a')).toEqual([1, 0, null, 1, null]);
    expect(of('erfaren')).toEqual([0, 1, null, null, null]);
    // (3 + (4 - 1)) / 2, 4 - 2, 2, (1 + (4 - 3)) / 2
    expect(of('velvaere')).toEqual([3, 2, 2, 1, null]);
    expect(of('dato')[0]).toBe(Date.UTC(2025, 2, 1));
    expect(statSync(path).mode & 0o777).toBe(0o600);
    if (process.env.LEDERVILKAR_KEEP === '1') copyFileSync(path, 'tests/golden/export/ut.sav');
  });

  it('are read by haven as they stand in the clean table', () => {
    // The file that R read is the file that is written: tests/golden/export/read.R.
    const now = readFileSync(join(folder, 'ut.sav'));
    const then = readFileSync('tests/golden/export/ut.sav');
    // Bytes 84 to 101 of the header are the time of writing.
    for (const file of [now, then]) file.fill(0, 84, 101);
    expect(now.equals(then)).toBe(true);
    const haven = JSON.parse(readFileSync('tests/golden/export/ut.json', 'utf8')) as Record<
      string,
      {
        values: unknown[];
        label: string;
        labels: Record<string, unknown>;
        missing: unknown[];
        range: unknown[];
      }
    >;
    expect(haven.trives).toEqual({
      values: [3, 98, 2, 1, null],
      label: 'Hvor enig er du?: Jeg trives',
      labels: { Uenig: 1, 'Litt enig': 2, Enig: 3, 'Vet ikke': 98, 'Ikke aktuelt': 99 },
      missing: [98, 99],
      range: [],
    });
    // Four missing codes are one range: SPSS holds three.
    expect(haven.aar).toMatchObject({ values: [4, 12.5, null, -1, null], missing: [], range: [-4, -1] });
    expect(haven.eier).toMatchObject({ missing: ['X', 'Y'], labels: { 'Ikke oppgitt': 'Y' } });
    expect(haven.velvaere).toMatchObject({ values: [3, 2, 2, 1, null], label: 'Velvære', labels: {} });
  });

  it('are CSV with two lists beside it', async () => {
    await writeExport(content, join(folder, 'ut.csv'), options);
    const text = (name: string) => readFileSync(join(folder, name), 'utf8');
    const lines = text('ut.csv').split('\r\n');
    expect(lines[0]).toBe(
      '\ufeffrow_id,respondent_group,lopenr,stilling,aar,eier,dato,trives,sliten,kurs_a,kurs_b,erfaren,velvaere',
    );
    expect(lines[2]).toBe('2,leder,102,1,12.5,P,2025-03-02,98,2,0,1,1,2');
    expect(lines[5]).toBe('5,annen,105,2,,K,2025-03-05,,,,,,');
    expect(text('ut-codes.csv').split('\r\n')).toEqual(
      expect.arrayContaining([
        'stilling,2,"Annet, «og» mer",',
        'trives,98,Vet ikke,vet ikke',
        'aar,-1,Vil ikke svare,ville ikke svare',
      ]),
    );
    expect(text('ut-variables.csv')).toContain('\r\ntrives,Jeg trives,Hvor enig er du?,,tall,ordinalt,\r\n');
    // A derived variable is told with how it is made.
    expect(text('ut-variables.csv')).toMatch(/\r\nerfaren,[^\n]*Avledet av aar; 0: < 5/);
    expect(text('ut-README.txt')).toContain(
      'eier: kodene X, Y mangler av samme grunn og har fått den første',
    );
    // Texts stay texts in R and Stata: «0301» is no number. The lines of R are run in tests/golden/export/snippets.R.
    expect(text('ut-README.txt')).toContain(
      'colClasses = c(respondent_group = "character", lopenr = "character", eier = "character"))',
    );
    expect(text('ut-README.txt')).toContain(
      'import delimited using "ut.csv", varnames(1) case(preserve) encoding("utf-8") bindquotes(strict) stringcols(2 3 6) clear',
    );
  });

  it('are a workbook of answers, variables and codes', async () => {
    await writeExport(content, join(folder, 'ut.xlsx'), { ...options, simulated: true });
    const book = read(readFileSync(join(folder, 'ut.xlsx')));
    expect(book.SheetNames).toEqual(['data (simulert)', 'variabler', 'koder']);
    const rows = utils.sheet_to_json<unknown[]>(book.Sheets['data (simulert)']!, { header: 1 });
    expect(rows[2]).toEqual([2, 'leder', '102', 1, 12.5, 'P', '2025-03-02', 98, 2, 0, 1, 1, 2]);
    const codes = utils.sheet_to_json<unknown[]>(book.Sheets.koder!, { header: 1 });
    expect(codes).toContainEqual(['sliten', 99, 'Ikke aktuelt', 'ikke aktuelt']);
    expect(readFileSync(join(folder, 'ut-README.txt'), 'utf8')).toContain('SIMULERTE DATA');
  });

  it('are Parquet with labels and missing codes', async () => {
    await writeExport(content, join(folder, 'ut.parquet'), options);
    const source = await openSource(join(folder, 'ut.parquet'));
    const trives = source.variables.find((v) => v.name === 'trives')!;
    expect(trives).toMatchObject({
      label: 'Hvor enig er du?: Jeg trives',
      missing: [{ value: 98 }, { value: 99 }],
    });
    expect((await cells(join(folder, 'ut.parquet'))).map((row) => row.sliten)).toEqual([1, 2, 99, 3, null]);
  });

  it('of one respondent group are its rows, and labels come in another language', async () => {
    const own = await outgoing(folder, 'en', '_leder');
    await writeExport(own.content, join(folder, 'leder.sav'), { ...options, language: 'en' });
    expect((await cells(join(folder, 'leder.sav'))).map((row) => row.lopenr)).toEqual(['101', '102', '104']);
    const source = await openSource(join(folder, 'leder.sav'));
    const trives = source.variables.find((v) => v.name === 'trives')!;
    expect(trives.label).toBe('Hvor enig er du?: I am happy');
    expect(trives.valueLabels[0]).toEqual({ value: 1, label: 'Disagree' });
    own.warehouse.close();
  });
});

describe('DDI', () => {
  it('has study, file, questions, categories in all languages, who was asked, and how variables were made', async () => {
    const ddi = join(folder, 'ut.xml');
    await writeExport(content, join(folder, 'd.sav'), { ...options, ddi });
    const text = readFileSync(ddi, 'utf8');
    expect(againstSchema(text)).toEqual([]);
    const variable = (name: string) =>
      new RegExp(`<var ID="[^"]*" name="${name}"[\\s\\S]*?</var>`).exec(text)![0].replace(/\n\s*/g, '');
    expect(variable('trives')).toBe(
      '<var ID="V8" name="trives" files="F1" intrvl="discrete" nature="ordinal">' +
        '<labl xml:lang="nb">Jeg trives</labl><labl xml:lang="en">I am happy</labl>' +
        '<qstn><preQTxt xml:lang="nb">Hvor enig er du?</preQTxt><qstnLit xml:lang="nb">Jeg trives</qstnLit><qstnLit xml:lang="en">I am happy</qstnLit></qstn>' +
        '<invalrng><item VALUE="98"/><item VALUE="99"/></invalrng>' +
        '<catgry><catValu>1</catValu><labl xml:lang="nb">Uenig</labl><labl xml:lang="nn">Usamd</labl><labl xml:lang="en">Disagree</labl></catgry>' +
        '<catgry><catValu>2</catValu><labl xml:lang="nb">Litt enig</labl></catgry>' +
        '<catgry><catValu>3</catValu><labl xml:lang="nb">Enig</labl></catgry>' +
        '<catgry missing="Y" missType="dont_know"><catValu>98</catValu><labl xml:lang="nb">Vet ikke</labl></catgry>' +
        '<catgry missing="Y" missType="not_applicable"><catValu>99</catValu><labl xml:lang="nb">Ikke aktuelt</labl></catgry>' +
        '<varFormat type="numeric"/></var>',
    );
    expect(variable('aar')).toContain(
      '<universe xml:lang="nb">Stilt til dem som har stilling = 1</universe>',
    );
    expect(variable('erfaren')).toContain('Avledet av aar; 0: &lt; 5; 1: ≥ 5');
    expect(variable('velvaere')).toContain(
      'Gjennomsnittet av trives, sliten; snudd: sliten; minst 1 av 2 besvart',
    );
    // The variables that it is made from: aar; trives and sliten.
    expect(variable('erfaren')).toContain('<derivation var="V5">');
    expect(variable('velvaere')).toContain('<derivation var="V8 V9">');
    expect(variable('velvaere')).toContain('<range UNITS="REAL" min="1" max="3"/>');
    expect(text).toContain('<varGrp ID="G2" name="kurs" type="multipleResp" var="V10 V11">');
    expect(text).toContain('<caseQnty>5</caseQnty>');
    expect(text).not.toContain('101');
  });

  it.each([
    ['<var ID="V8" name="trives"', '<var ID="V8"', 'var lacks name'],
    ['nature="ordinal"', 'nature="ordinalt"', 'nature of var is ordinalt'],
    ['ID="V3"', 'ID="V4"', 'ID V4 of var'],
    ['files="F1"', 'files="F2"', 'nothing has ID F2'],
    ['<caseQnty>5</caseQnty>', '', null],
    ['<titl xml:lang="nb">Utførsel</titl>', '', 'titlStmt has parTitl IDNo '],
    ['<item VALUE="98"/>', '<item/>', 'item lacks VALUE'],
    ['</dataDscr>', 'tekst</dataDscr>', 'dataDscr has text'],
  ])('is held against the schema: %s as %s', (from, to, wrong) => {
    const ddi = join(folder, 'ut.xml');
    const text = readFileSync(ddi, 'utf8');
    expect(text).toContain(from);
    expect(againstSchema(text.replace(from, to))[0] ?? null).toBe(wrong);
  });
});
