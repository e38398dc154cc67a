import { fault } from '../../errors/index.js';
import { damageOf } from '../binary/damage.js';
import { readParts } from './parts.js';
import { noContent, readSheet, type SheetContent } from './sheet.js';
import { Zip } from './zip.js';

/** A sheet of a workbook. */
export interface Sheet extends SheetContent {
  name: string;
  hidden: boolean;
}

export interface Workbook {
  file: string;
  sheets: Sheet[];
}

/**
 * The sheets of a workbook; of those that `wanted` says no to, names only.
 * Throws LV-XLSX-UNREADABLE for a file that is no workbook.
 */
export async function readWorkbook(
  file: string,
  wanted: (sheet: { name: string; hidden: boolean }, all: readonly { name: string }[]) => boolean,
): Promise<Workbook> {
  let zip: Zip | undefined;
  try {
    zip = new Zip(file);
    const parts = await readParts(zip);
    const sheets: Sheet[] = [];
    for (const { name, part, hidden } of parts.sheets) {
      const read = wanted({ name, hidden }, parts.sheets)
        ? await readSheet(zip.read(part), parts, file, name)
        : noContent();
      sheets.push({ name, hidden, ...read });
    }
    return { file, sheets };
  } catch (cause) {
    const other = zip === undefined ? undefined : otherArchive(zip);
    if (other !== undefined) {
      return fault(
        {
          code: 'LV-XLSX-UNREADABLE',
          place: { file },
          what: `this is ${other}, no workbook`,
          remedy: 'export the data as .csv, .xlsx or .sav',
        },
        { cause },
      );
    }
    return fault(
      {
        code: 'LV-XLSX-UNREADABLE',
        place: { file },
        what: 'the workbook could not be read',
        found: damageOf(cause),
        remedy: 'the file may be cut off or damaged: open it in Excel and save it again as .xlsx',
      },
      { cause },
    );
  } finally {
    zip?.close();
  }
}

/** What an archive is that holds no workbook, by the parts that it has; undefined of what may be one. */
function otherArchive(zip: Zip): string | undefined {
  if (zip.has('xl/workbook.xml')) return undefined;
  if (zip.has('word/document.xml')) return 'a Word document';
  if (zip.has('ppt/presentation.xml')) return 'a PowerPoint presentation';
  if (zip.has('content.xml')) return 'an OpenDocument file (LibreOffice)';
  return zip.has('_rels/.rels') ? undefined : 'a zip archive';
}
