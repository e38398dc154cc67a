import { posix } from 'node:path';
import { meaningOfBuiltIn, meaningOfFormat, type NumberMeaning } from './number-format.js';
import { attribute, readXml } from './xml.js';
import type { Zip } from './zip.js';

/** What a workbook's parts say before its sheets are read. */
export interface WorkbookParts {
  date1904: boolean;
  sheets: { name: string; part: string; hidden: boolean }[];
  strings: string[];
  /** What a number in a cell of this style is. */
  meanings: NumberMeaning[];
}

/** Text as Excel writes it: characters that XML cannot hold stand as _xHHHH_. */
export function excelText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** Targets of a part's relations by their id, and by the end of their type. */
async function relationsOf(zip: Zip, part: string) {
  const byId = new Map<string, string>();
  const byType = new Map<string, string>();
  const folder = posix.dirname(part);
  const file = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  await readXml(zip.read(file), {
    open(name, tag) {
      if (name !== 'Relationship' || attribute(tag, 'TargetMode') === 'External') return;
      const target = attribute(tag, 'Target') ?? '';
      const path = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
      byId.set(attribute(tag, 'Id') ?? '', path);
      byType.set((attribute(tag, 'Type') ?? '').replace(/^.*\//, ''), path);
    },
  });
  return { byId, byType };
}

async function readStyles(zip: Zip, part: string): Promise<NumberMeaning[]> {
  const formats = new Map<number, string>();
  const meanings: NumberMeaning[] = [];
  let inCells = false;
  await readXml(zip.read(part), {
    open(name, tag) {
      if (name === 'cellXfs') inCells = true;
      else if (name === 'numFmt')
        formats.set(Number(attribute(tag, 'numFmtId')), attribute(tag, 'formatCode') ?? '');
      else if (name === 'xf' && inCells) {
        const id = Number(attribute(tag, 'numFmtId') ?? 0);
        const format = formats.get(id);
        meanings.push(format === undefined ? meaningOfBuiltIn(id) : meaningOfFormat(format));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return meanings;
}

async function readStrings(zip: Zip, part: string): Promise<string[]> {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let inReading = false;
  await readXml(zip.read(part), {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') inReading = true;
      else if (name === 't') inText = !inReading;
    },
    text(piece) {
      if (inText) text += piece;
    },
    close(name) {
      if (name === 'si') strings.push(excelText(text));
      else if (name === 'rPh') inReading = false;
      else if (name === 't') inText = false;
    },
  });
  return strings;
}

/** The workbook's own part, its styles and its shared texts. Throws an Error for what is no workbook. */
export async function readParts(zip: Zip): Promise<WorkbookParts> {
  const workbook = (await relationsOf(zip, '')).byType.get('officeDocument');
  if (workbook === undefined) throw new Error('the archive holds no workbook');
  if (!/\.xml$/i.test(workbook)) throw new Error('the workbook is no .xlsx: it holds binary parts');
  const { byId, byType } = await relationsOf(zip, workbook);
  let date1904 = false;
  const sheets: WorkbookParts['sheets'] = [];
  await readXml(zip.read(workbook), {
    open(name, tag) {
      if (name === 'workbookPr') date1904 = /^(1|true)$/.test(attribute(tag, 'date1904') ?? '');
      if (name !== 'sheet') return;
      const part = byId.get(attribute(tag, '[A-Za-z0-9]+:id') ?? '');
      // A chart sheet is a part of another kind, and holds no cells.
      if (part !== undefined && !part.includes('chartsheets/'))
        sheets.push({
          name: attribute(tag, 'name') ?? '',
          part,
          hidden: /^(hidden|veryHidden)$/i.test(attribute(tag, 'state') ?? ''),
        });
    },
  });
  const strings = byType.get('sharedStrings');
  const styles = byType.get('styles');
  return {
    date1904,
    sheets,
    strings: strings === undefined ? [] : await readStrings(zip, strings),
    meanings: styles === undefined ? [] : await readStyles(zip, styles),
  };
}
