import { readdir, stat } from 'node:fs/promises';
import { assertPlainFile, FaultError, fault, nearestFile } from '../errors/index.js';
import { isArrow } from './arrow/detect.js';
import { readArrow } from './arrow/read.js';
import { type Beside, withBeside } from './beside.js';
import { isText } from './csv/detect.js';
import { type CsvOptions, readCsv } from './csv/read.js';
import { readHead } from './encoding.js';
import { elementsBeside, isNettskjemaHeader, reportOf } from './nettskjema/detect.js';
import { readNettskjema } from './nettskjema/read.js';
import { otherFormat } from './other-formats.js';
import { isParquet } from './parquet/detect.js';
import { readParquet } from './parquet/read.js';
import type { SourceTable } from './source-table.js';
import { isSpss } from './spss/detect.js';
import { readSpss } from './spss/read.js';
import { isStata } from './stata/detect.js';
import { readStata } from './stata/read.js';
import { surveyXactFiles } from './surveyxact/detect.js';
import { readSurveyXact } from './surveyxact/read.js';
import { isXlsx } from './xlsx/detect.js';
import { readXlsx } from './xlsx/read.js';

/** What the user may tell of an export; all of it is found out where it is left out. */
export interface SourceOptions extends Pick<CsvOptions, 'separator' | 'encoding' | 'headerRows'> {
  /** Nettskjema: JSON file with the form's elements. */
  elements?: string;
  /** Excel: the sheet with the answers. */
  sheet?: string;
  /** Tables whose columns are put beside the export's, by a key. */
  beside?: readonly Beside[];
}

/** What can be told of each format, by the options' names on the command line. */
const optionNames = {
  separator: '--separator',
  encoding: '--encoding',
  sheet: '--sheet',
  headerRows: '--header-rows',
  elements: '--elements',
} as const;

/** Throws LV-INGEST-OPTION for what has no meaning for a file of this kind: it would be passed over in silence. */
function onlyOptions(
  path: string,
  kind: string,
  options: SourceOptions,
  known: readonly (keyof typeof optionNames)[],
): void {
  const odd = (Object.keys(optionNames) as (keyof typeof optionNames)[]).filter(
    (name) => options[name] !== undefined && !known.includes(name),
  );
  if (odd.length === 0) return;
  fault(
    {
      code: 'LV-INGEST-OPTION',
      place: { file: path },
      what: `${odd.map((name) => optionNames[name]).join(' and ')} ${odd.length === 1 ? 'says' : 'say'} nothing of ${kind}`,
      ...(known.length === 0
        ? {}
        : { expected: `${known.map((name) => optionNames[name]).join(', ')} or none` }),
      remedy: 'leave it out',
    },
    { exitCode: 2 },
  );
}

const shownFiles = 8;

async function openFolder(path: string, options: SourceOptions): Promise<SourceTable> {
  const files = await surveyXactFiles(path);
  if (files !== null) {
    for (const file of Object.values(files)) assertPlainFile(file, 'LV-DATA-UNREADABLE');
    onlyOptions(path, "a SurveyXact export's folder", options, ['separator', 'encoding']);
    return readSurveyXact(files, csvOptions(options));
  }
  const all = (await readdir(path)).filter((name) => !name.startsWith('.')).sort();
  const has = (stem: string) => all.some((name) => new RegExp(`^${stem}\\.(csv|tsv|txt)$`, 'i').test(name));
  const lacking = ['dataset', 'structure', 'labels'].filter((stem) => !has(stem));
  const partly = lacking.length < 3 && has('dataset');
  // Two exports side by side: which of them is meant is not guessed.
  const data = all.filter((name) => /\.(csv|tsv|sav|zsav|dta|xlsx|parquet|arrow)$/i.test(name));
  const report = partly || data.length > 1 ? null : await reportOf(path);
  if (report !== null) return opened(report, options);
  fault({
    code: 'LV-INGEST-FOLDER',
    place: { file: path },
    what: partly
      ? `the SurveyXact export lacks ${lacking.join(' and ')}`
      : 'the folder is no export that is known',
    found:
      all.length === 0
        ? 'an empty folder'
        : `${all.slice(0, shownFiles).join(', ')}${all.length > shownFiles ? ` and ${all.length - shownFiles} more` : ''}`,
    expected: 'dataset, structure and labels of SurveyXact, or one report (.csv) of Nettskjema',
    remedy: partly ? 'export all three together from SurveyXact' : 'give the path of the file itself',
  });
}

function csvOptions(options: SourceOptions): CsvOptions {
  return {
    ...(options.separator === undefined ? {} : { separator: separatorOf(options.separator) }),
    ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
    ...(options.headerRows === undefined ? {} : { headerRows: options.headerRows }),
  };
}

/** The separator that a person named; tab may be written out. Throws LV-CSV-SEPARATOR. */
function separatorOf(text: string): string {
  const named: Record<string, string> = { tab: '\t', '\\t': '\t', space: ' ', semicolon: ';', comma: ',' };
  const separator = named[text.toLowerCase()] ?? text;
  if (/^[\x20-\x7e\t]$/.test(separator) && !/["A-Za-z0-9]/.test(separator)) return separator;
  fault(
    {
      code: 'LV-CSV-SEPARATOR',
      what: 'this is no separator of cells',
      found: JSON.stringify(text),
      expected: "one sign, as ';', ',', '|' or tab",
      remedy: "put it in quotes: --separator ';'",
    },
    { exitCode: 2 },
  );
}

async function openText(path: string, options: SourceOptions): Promise<SourceTable> {
  onlyOptions(path, 'a text file', options, ['separator', 'encoding', 'headerRows', 'elements']);
  const csv = csvOptions(options);
  const table = await readCsv(path, csv);
  const isReport = options.elements !== undefined || isNettskjemaHeader(table.variables.map((v) => v.name));
  if (!isReport) return table;
  return readNettskjema(path, options.elements ?? (await elementsBeside(path)), csv);
}

/**
 * Opens an export of any known format, found by its content: .csv and its kin, .sav, .zsav, .dta, .parquet,
 * .arrow, .xlsx, or a SurveyXact or Nettskjema folder.
 * Throws LV-DATA-NOT-FOUND, LV-DATA-UNREADABLE, LV-INGEST-EMPTY, LV-INGEST-UNKNOWN-FORMAT, LV-INGEST-FOLDER, and what the reader throws.
 */
export async function openSource(path: string, options: SourceOptions = {}): Promise<SourceTable> {
  try {
    let source = await opened(path, options);
    for (const beside of options.beside ?? [])
      source = await withBeside(source, await openSource(beside.file), beside);
    return source;
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (cause instanceof FaultError || code === undefined || !/^E[A-Z]+$/.test(code)) throw cause;
    fault(
      {
        code: 'LV-DATA-UNREADABLE',
        place: { file: path },
        what: code === 'EACCES' || code === 'EPERM' ? 'you may not read this' : 'this could not be read',
        found: code,
        remedy: 'see who may read it, or copy it to a folder of your own',
      },
      { exitCode: 2, cause },
    );
  }
}

async function opened(path: string, options: SourceOptions): Promise<SourceTable> {
  assertPlainFile(path, 'LV-DATA-UNREADABLE');
  if (options.elements !== undefined) assertPlainFile(options.elements, 'LV-NETTSKJEMA-ELEMENTS');
  const info = await stat(path).catch(() => undefined);
  if (info === undefined) {
    fault(
      {
        code: 'LV-DATA-NOT-FOUND',
        place: { file: path },
        what: 'there is no such file or folder',
        remedy: nearestFile(path),
      },
      { exitCode: 2 },
    );
  }
  if (info.isDirectory()) return openFolder(path, options);
  if (info.size === 0) {
    fault({
      code: 'LV-INGEST-EMPTY',
      place: { file: path },
      what: 'the file is empty',
      expected: 'an export with a header and rows',
      remedy: 'export the data again',
    });
  }
  return openFile(path, await readHead(path), options);
}

/** A format that is known by a file's first bytes. */
interface BinaryFormat {
  is(head: Buffer): boolean;
  /** What a file of it is called. */
  kind: string;
  /** Options that say something of it. */
  options: readonly (keyof typeof optionNames)[];
  read(path: string, options: SourceOptions): Promise<SourceTable>;
}

const binaryFormats: readonly BinaryFormat[] = [
  { is: isSpss, kind: 'an SPSS file', options: ['encoding'], read: readSpss },
  { is: isStata, kind: 'a Stata file', options: ['encoding'], read: readStata },
  { is: isXlsx, kind: 'a workbook', options: ['sheet', 'headerRows'], read: readXlsx },
  { is: isParquet, kind: 'a Parquet file', options: [], read: readParquet },
  { is: isArrow, kind: 'an Arrow file', options: [], read: readArrow },
];

function openFile(path: string, head: Buffer, options: SourceOptions): Promise<SourceTable> {
  const binary = binaryFormats.find((format) => format.is(head));
  if (binary !== undefined) {
    onlyOptions(path, binary.kind, options, binary.options);
    return binary.read(path, options);
  }
  const other = otherFormat(head);
  if (other === undefined && isText(head)) return openText(path, options);
  fault({
    code: 'LV-INGEST-UNKNOWN-FORMAT',
    place: { file: path },
    what: 'the content is none of the known formats',
    ...(other === undefined ? {} : { found: other.name }),
    expected: '.csv, .sav, .zsav, .dta, .parquet, .arrow, .xlsx, or a SurveyXact or Nettskjema folder',
    remedy: other?.remedy ?? 'export the data in one of these',
  });
}
