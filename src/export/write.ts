import { chmod, writeFile } from 'node:fs/promises';
import { writeSpss } from '../ingest/index.js';
import { inLanguage, type Language } from '../results/index.js';
import { loadSourceTable, Warehouse, writeLabelledParquet } from '../warehouse/index.js';
import { codeList, variableList } from './code-list.js';
import type { Content } from './content.js';
import { writeCsv } from './csv.js';
import { ddiDocument } from './ddi/document.js';
import { formatOf } from './formats.js';
import { rowsOf } from './rows.js';
import { besideCsv, readMe } from './snippets.js';
import { writeWorkbook } from './workbook.js';

/** What was written. */
interface Exported {
  files: string[];
  rows: number;
  columns: number;
  /** What the format could not keep. */
  notes: string[];
}

/** The files that an export to this path writes: the data, what stands beside CSV, the text on how to read it, DDI. */
export function exportedFiles(path: string, ddi: string | undefined): string[] {
  const csv = formatOf(path) === 'csv';
  return [
    path,
    ...(csv ? [besideCsv(path, 'variables'), besideCsv(path, 'codes')] : []),
    readMePath(path),
    ...(ddi === undefined ? [] : [ddi]),
  ];
}

const readMePath = (path: string): string => path.replace(/\.[^.]+$/, '-README.txt');

/**
 * Writes a table as a data file with labels, missing codes and measurement levels as the format can hold them, with a
 * text beside it on how to read it, and where asked a DDI document. All are readable by their owner only: they are
 * microdata. Throws LV-EXPORT-FORMAT, LV-EXPORT-TOO-LARGE and what the writers throw.
 */
export async function writeExport(
  content: Content,
  path: string,
  options: {
    language: Language;
    simulated: boolean;
    ddi?: string | undefined;
    software: { name: string; version: string };
  },
): Promise<Exported> {
  const { language, simulated, ddi } = options;
  const { table, variables, codebook, relation, rows } = content;
  const format = formatOf(path);
  const notes: string[] = [];
  if (format === 'sav') notes.push(...(await writeSpss(path, table)).notes.map((note) => note.text));
  else if (format === 'csv') {
    await writeCsv(
      path,
      variables.map((v) => v.source.name),
      rowsOf(table),
    );
    for (const [what, list] of [
      ['variables', variableList(variables, language)],
      ['codes', codeList(variables, language)],
    ] as const) {
      await writeCsv(besideCsv(path, what), list.columns, list.rows);
    }
  } else if (format === 'xlsx') await writeWorkbook(path, content, { language, simulated });
  else await writeParquet(path, content);
  await chmod(path, 0o600);
  const title = codebook === undefined ? relation : inLanguage(codebook.title, language);
  const about = { title, rows, variables, simulated };
  await writeFile(readMePath(path), readMe(path, format, about, language), { mode: 0o600 });
  if (ddi !== undefined) {
    await writeFile(ddi, ddiDocument(content, { path, format, simulated, software: options.software }));
  }
  return { files: exportedFiles(path, ddi), rows, columns: variables.length, notes };
}

/** A warehouse that is opened as data may write nothing, so the table is taken into one of our own first. */
async function writeParquet(path: string, { table }: Content): Promise<void> {
  const warehouse = await Warehouse.open();
  try {
    await loadSourceTable(warehouse, 'data', table);
    await writeLabelledParquet(warehouse, 'data', table.variables, path);
  } finally {
    warehouse.close();
  }
}
