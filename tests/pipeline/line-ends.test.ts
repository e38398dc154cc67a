import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCsv } from '../../src/ingest/index.js';
import { loadPipeline } from '../../src/pipeline/index.js';
import { parseModel } from '../../src/sem/index.js';
import { cellsOf } from '../ingest/cells.js';

// As Notepad and Excel on Windows write text: CR and LF at the end of each line, and a byte order mark first.
const asOnWindows = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`;
const folder = mkdtempSync(join(tmpdir(), 'line-ends-'));
afterAll(() => rmSync(folder, { recursive: true }));

const parts = ['pipelines/led-skole-2022.yaml', 'pipelines/models', 'data-schemas/led-skole-2022'];
const within = (path: string): string[] =>
  statSync(path).isDirectory() ? readdirSync(path).flatMap((name) => within(join(path, name))) : [path];

beforeAll(() => {
  for (const part of parts) cpSync(part, join(folder, part), { recursive: true });
  for (const file of parts.flatMap((part) => within(join(folder, part))))
    writeFileSync(file, asOnWindows(readFileSync(file, 'utf8')));
});

describe('files with CRLF and a byte order mark', () => {
  it('pipeline, codebook and models are what they are with LF', async () => {
    const said = async (file: string) => {
      const { definition, codebook, models } = await loadPipeline(file);
      return {
        definition,
        // Paths aside.
        book: { ...codebook, file: '', simulationModel: '' },
        models: models.map(({ syntax }) => syntax.replaceAll('\r', '').replace('\ufeff', '')),
      };
    };
    expect(await said(join(folder, parts[0]!))).toEqual(await said(parts[0]!));
  });

  it('a model in lavaan syntax has the same terms and definitions', () => {
    for (const file of within('pipelines/models')) {
      const text = readFileSync(file, 'utf8');
      const model = (syntax: string) => {
        const { terms, defined } = parseModel(syntax, file);
        return JSON.stringify([terms.map(({ lhs, op, rhs }) => [lhs, op, rhs]), defined.map((d) => d)]);
      };
      expect(model(asOnWindows(text))).toBe(model(text));
    }
  });

  it('a CSV has the same cells and names', async () => {
    const text = 'id;svar;tekst\n1;Ja;"to\nlinjer"\n2;Nei;æøå\n';
    const cells = async (name: string, content: string) => {
      const file = join(folder, name);
      writeFileSync(file, content);
      return cellsOf(await readCsv(file));
    };
    const plain = await cells('lf.csv', text);
    expect(Object.keys(plain)).toEqual(['id', 'svar', 'tekst']);
    const other = await cells('crlf.csv', asOnWindows(text));
    expect(other).toEqual({ ...plain, tekst: ['to\r\nlinjer', 'æøå'] });
  });
});
