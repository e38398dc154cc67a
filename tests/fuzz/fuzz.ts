import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Vector } from 'apache-arrow';
import { FaultError } from '../../src/errors/index.js';
import { readArrow } from '../../src/ingest/arrow/read.js';
import { readCsv } from '../../src/ingest/csv/read.js';
import { readParquet } from '../../src/ingest/parquet/read.js';
import type { SourceTable, SourceType } from '../../src/ingest/source-table.js';
import { readSpss } from '../../src/ingest/spss/read.js';
import { readStata } from '../../src/ingest/stata/read.js';
import { readXlsx } from '../../src/ingest/xlsx/read.js';
import { mutate, mutateWorkbook, randomStream } from './mutate.js';
import { type OriginalFile, originals } from './originals.js';

const readers = {
  spss: readSpss,
  stata: readStata,
  xlsx: readXlsx,
  parquet: readParquet,
  arrow: readArrow,
  csv: readCsv,
} satisfies Record<string, (path: string) => Promise<SourceTable>>;

export type FuzzFormat = keyof typeof readers;

/** What Arrow gives for a value of each type. */
const javascriptType: Record<SourceType, string> = {
  text: 'string',
  number: 'number',
  time: 'number',
  date: 'number',
  datetime: 'number',
  boolean: 'boolean',
};

export interface FuzzResult {
  cases: number;
  tables: number;
  faults: Record<string, number>;
  /** Cases that broke the promise, with what happened. */
  broken: { seed: number; file: string; what: string }[];
  slowest: { seed: number; milliseconds: number };
  largest: { seed: number; bytes: number };
}

const longestMilliseconds = 5000;
const limitBytes = (fileBytes: number) => 4 * fileBytes + 200 * 1024 * 1024;

/** Begins the process's peak anew, where the system can (Linux): proc(5), clear_refs. */
function resetPeak(): void {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
  } catch {
    // Elsewhere the peak is taken as what is held after the case.
  }
}

/** Most memory of the process since then, garbage of earlier cases and all: never less than what the case took. */
function peak(): number {
  try {
    const told = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    if (told !== undefined) return 1024 * Number(told);
  } catch {
    // Not Linux.
  }
  return process.memoryUsage().rss;
}

/**
 * Reads mutated real files: each case must give a FaultError of its reader with a remedy, or a table whose
 * batches agree with its variables and row count, within 5 s and 4 times the file plus 200 MB.
 * @param onCase told each case's seed before it runs, for a watchdog
 * @param large the large files instead of the small ones, which cost least a case
 */
export async function fuzz(
  format: FuzzFormat,
  cases: number,
  firstSeed = 1,
  onCase: (seed: number) => void = () => {},
  large = false,
): Promise<FuzzResult> {
  const files: OriginalFile[] = await originals(format, large);
  const scratch = mkdtempSync(join(tmpdir(), 'ledervilkar-fuzz-'));
  const path = join(scratch, 'case');
  const result: FuzzResult = {
    cases,
    tables: 0,
    faults: {},
    broken: [],
    slowest: { seed: 0, milliseconds: 0 },
    largest: { seed: 0, bytes: 0 },
  };
  const resting = process.memoryUsage().rss;
  try {
    for (let seed = firstSeed; seed < firstSeed + cases; seed++) {
      onCase(seed);
      const random = randomStream(seed);
      const file = files[Math.floor(random() * files.length)]!;
      const bytes = (format === 'xlsx' ? mutateWorkbook : mutate)(file.bytes, random);
      writeFileSync(path, bytes);
      const broke = (what: string) => result.broken.push({ seed, file: file.name, what });
      resetPeak();
      const started = performance.now();
      try {
        await readAll(format, path, broke);
        result.tables++;
      } catch (error) {
        // A workbook with SurveyXact's sheets is read as such; names and text have faults of their own.
        const rooms = [format.toUpperCase(), 'SURVEYXACT', 'TEXT', 'CSV'];
        if (
          error instanceof FaultError &&
          rooms.some((room) => error.code.startsWith(`LV-${room}-`)) &&
          error.faults[0]!.remedy
        ) {
          result.faults[error.code] = (result.faults[error.code] ?? 0) + 1;
        } else broke(error instanceof Error ? (error.stack ?? error.message) : String(error));
      }
      const took = performance.now() - started;
      const held = peak() - resting;
      if (took > result.slowest.milliseconds) result.slowest = { seed, milliseconds: took };
      if (held > result.largest.bytes) result.largest = { seed, bytes: held };
      if (took > longestMilliseconds) broke(`took ${Math.round(took)} ms`);
      if (held > limitBytes(bytes.length)) broke(`held ${held} bytes`);
    }
  } finally {
    rmSync(scratch, { recursive: true });
  }
  return result;
}

async function readAll(format: FuzzFormat, path: string, broke: (what: string) => void): Promise<void> {
  const table = await readers[format](path);
  let rows = 0;
  for await (const batch of table.batches()) {
    rows += batch.numRows;
    if (batch.numCols !== table.variables.length) broke(`${batch.numCols} columns`);
    table.variables.forEach((variable, i) => {
      const vector = batch.getChildAt(i) as Vector;
      if (vector.length !== batch.numRows) broke(`${variable.name}: ${vector.length} values`);
      // Ends and middle of each column: reading every cell would only test Arrow.
      for (const row of [0, batch.numRows >> 1, batch.numRows - 1]) {
        const value: unknown = vector.get(row);
        const expected = javascriptType[variable.type];
        if (value !== null && typeof value !== expected) broke(`${variable.name}: ${typeof value}`);
      }
    });
  }
  if (table.rowCount !== null && rows !== table.rowCount) broke(`${rows} rows of ${table.rowCount}`);
}
