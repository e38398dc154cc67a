import { type FileHandle, open } from 'node:fs/promises';
import type { RecordBatch } from 'apache-arrow';
import { arrowSchema } from '../batch-builder.js';
import { recordBatch, rowsPerChunk } from '../binary/columns.js';
import { FileCursor } from '../binary/file-cursor.js';
import { withFile } from '../binary/open-file.js';
import type { SourceTable } from '../source-table.js';
import { bytecodeCases } from './bytecode.js';
import { type CaseChunk, type CaseLayout, fileBlocks, plainCases } from './cases.js';
import { columnOf } from './columns.js';
import { isSpss } from './detect.js';
import { readDictionary, type SpssDictionary } from './dictionary.js';
import { readRecords, spssFault } from './records.js';
import { zlibBlocks, zlibIndex } from './zlib-blocks.js';

/** What to do otherwise than the file says. */
interface SpssOptions {
  /** The encoding of the texts, when the file names none or the wrong one (WHATWG name: `windows-1252`). */
  encoding?: string;
}

/**
 * Opens an SPSS system file (.sav uncompressed or bytecode, .zsav) and reads its dictionary; `batches()` then
 * reads the cases in chunks of about 8 MB. Numbers are doubles, system missing null; texts lose the blanks that
 * pad them, an all-blank text is null; DATE, ADATE, EDATE, JDATE, SDATE, MOYR, QYR, WKYR, DATETIME and YMDHMS are
 * timestamps (value labels and missing codes of such a variable in milliseconds since 1970 as well), TIME, DTIME
 * and MTIME seconds. LOWEST and HIGHEST are -Infinity and Infinity.
 *
 * Source: «System File Format», PSPP developers' guide (Free Software Foundation).
 * @throws LV-SPSS-OPEN, -HEADER, -TRUNCATED, -RECORD, -NAME, -NO-VARIABLES, -ENCODING, -ZSAV (also from `batches()`)
 */
export async function readSpss(path: string, options: SpssOptions = {}): Promise<SourceTable> {
  const { system, dictionary, size } = openDictionary(path, options);
  const caseBytes = dictionary.elements * 8;
  const layout: CaseLayout = {
    file: path,
    fileSize: size,
    littleEndian: system.littleEndian,
    bias: system.bias,
    systemMissing: dictionary.systemMissing,
    dataOffset: system.dataOffset,
    elements: dictionary.elements,
    cases: dictionary.cases,
    chunkCases: rowsPerChunk(caseBytes),
  };
  await checkCount(layout, system.compression, dictionary);
  const variables = dictionary.columns.map((column) => column.variable);
  const schema = arrowSchema(variables);
  let passes = 0;

  async function* batches(): AsyncGenerator<RecordBatch> {
    const handle = await open(path, 'r');
    const outOfRange = new Map<string, number>();
    try {
      for await (const chunk of await chunksOf(handle, layout, system.compression)) {
        const columns = dictionary.columns.map((column) =>
          columnOf(column, chunk, layout, dictionary.texts.decode, outOfRange),
        );
        yield recordBatch(schema, chunk.cases, columns);
      }
    } finally {
      await handle.close();
    }
    if (passes++ > 0) return;
    const unreadable = dictionary.texts.unreadableNote();
    if (unreadable !== undefined) dictionary.notes.push(unreadable);
    for (const [variable, count] of outOfRange) {
      dictionary.notes.push({
        code: 'LV-SPSS-DATE',
        text: `${count} values are no date (beyond the year 275760) and are null`,
        variable,
      });
    }
  }

  return {
    format: 'spss',
    files: [path],
    variables,
    rowCount: layout.cases,
    notes: dictionary.notes,
    batches,
  };
}

function openDictionary(path: string, options: SpssOptions) {
  return withFile(path, 'LV-SPSS-OPEN', (fd, size) => {
    const cursor = new FileCursor(fd, size, (offset, wanted) =>
      spssFault(path, 'TRUNCATED', `the file ends within its header, at byte ${size}`, {
        found:
          wanted < 0 ? `a negative length at byte ${offset}` : `${wanted} bytes wanted at byte ${offset}`,
      }),
    );
    if (size < 4 || !isSpss(cursor.view(4))) {
      spssFault(path, 'HEADER', 'the file is not an SPSS system file', {
        expected: '$FL2 or $FL3 as its first bytes',
        remedy: 'check that it is a .sav or .zsav file',
      });
    }
    cursor.position = 0;
    const system = readRecords(path, cursor);
    return { system, dictionary: readDictionary(path, system, options.encoding), size };
  });
}

/** Settles the number of cases, where the file allows it before the data are read. */
async function checkCount(
  layout: CaseLayout,
  compression: number,
  dictionary: SpssDictionary,
): Promise<void> {
  const bytes = layout.fileSize - layout.dataOffset;
  const caseBytes = layout.elements * 8;
  const short = (most: number) =>
    spssFault(layout.file, 'TRUNCATED', 'the file is too short for its cases', {
      found: `${bytes} bytes of data from byte ${layout.dataOffset}: at most ${Math.floor(most)} cases`,
      expected: `${layout.cases} cases of ${layout.elements} values, as the header says`,
      remedy: 'the file is cut off: fetch it anew',
    });
  if (compression === 0) {
    const held = bytes / caseBytes;
    if (layout.cases === null) {
      if (!Number.isInteger(held)) {
        spssFault(layout.file, 'TRUNCATED', `the data end within case ${Math.floor(held) + 1}`);
      }
      layout.cases = held;
    }
    if (held < layout.cases) short(held);
    const more = Math.floor(held) - layout.cases;
    if (more > 0) {
      dictionary.notes.push({
        code: 'LV-SPSS-MORE-CASES',
        text: `after the ${layout.cases} cases that the header counts, ${more} more could follow; they are not read`,
      });
    }
    return;
  }
  if (compression === 1) {
    // Each value takes at least its one-byte command.
    if ((layout.cases ?? 0) * layout.elements > bytes) short(bytes / layout.elements);
    return;
  }
  const handle = await open(layout.file, 'r');
  try {
    const plain = (await zlibIndex(handle, layout)).reduce((sum, block) => sum + block.plainSize, 0);
    if ((layout.cases ?? 0) * layout.elements > plain) short(plain / layout.elements);
  } finally {
    await handle.close();
  }
}

async function chunksOf(
  handle: FileHandle,
  layout: CaseLayout,
  compression: number,
): Promise<AsyncGenerator<CaseChunk>> {
  if (compression === 0) return plainCases(handle, layout);
  if (compression === 1) return bytecodeCases(fileBlocks(handle, layout), layout);
  return bytecodeCases(zlibBlocks(handle, layout, await zlibIndex(handle, layout)), layout);
}
