import type { SourceNote } from '../source-table.js';
import {
  attachLabels,
  attachLongLabels,
  attachLongMissing,
  attachMeasures,
  attachResponseSets,
  type Find,
  labelMissing,
} from './attach.js';
import { assignments, ExtensionReader } from './extensions.js';
import { layOut, type SpssColumn } from './layout.js';
import { type SystemFile, spssFault } from './records.js';
import { type SpssTexts, textsOf } from './texts.js';

/** All that is known before the first case is read. */
export interface SpssDictionary {
  columns: SpssColumn[];
  /** 8-byte elements a case. */
  elements: number;
  /** Number of cases, null when the file doesn't say. */
  cases: number | null;
  systemMissing: number;
  texts: SpssTexts;
  notes: SourceNote[];
}

/**
 * Joins the records into variables. Throws LV-SPSS-NO-VARIABLES, LV-SPSS-RECORD, LV-SPSS-NAME,
 * LV-SPSS-ENCODING.
 */
export function readDictionary(file: string, system: SystemFile, encoding?: string): SpssDictionary {
  const notes: SourceNote[] = [];
  const sizeOf = (subtype: number): number => system.extensions.get(subtype)?.data.length ?? 0;
  /** The extension record of a subtype, where it is there and as long as what is read of it. */
  const reader = (subtype: number, least = 0): ExtensionReader | undefined => {
    const record = system.extensions.get(subtype);
    if (record === undefined || record.data.length < least) return undefined;
    return new ExtensionReader(file, record.data, record.offset, system.littleEndian);
  };
  const integers = reader(3, 32);
  integers?.bytes(28);
  const texts = textsOf(file, system, integers?.int32(), encoding, notes);
  const systemMissing = reader(4, 8)?.float64() ?? -Number.MAX_VALUE;

  const { columns, byPosition, byRecord } = layOut(file, system, veryLongStrings(system, texts), texts);
  if (columns.length === 0) {
    spssFault(file, 'NO-VARIABLES', 'the file holds no variables', {
      remedy: 'check that it is the right file',
    });
  }
  const find = nameColumns(columns, system, texts);
  checkNames(file, columns);

  for (const record of system.labels)
    attachLabels({ file, system, systemMissing }, record, byPosition, texts, notes);
  attachLongLabels(reader(21), find, texts);
  attachLongMissing(reader(22), sizeOf(22), find, texts);
  attachMeasures(system, byRecord, notes);
  labelMissing(columns);
  attachResponseSets(system, find, texts);
  if (system.weightPosition > 0) {
    notes.push({
      code: 'LV-SPSS-WEIGHT',
      text: 'the file was saved with cases weighted by this variable; the weight is kept as a column and not applied',
      variable: byPosition.get(system.weightPosition)?.variable.name,
    });
  }
  const cases = system.cases >= 0 ? system.cases : bigCount(system, reader(16, 16));
  return { columns, elements: system.variables.length, cases, systemMissing, texts, notes };
}

/** Record 7/14: widths of strings of more than 255 bytes, by short name. */
function veryLongStrings(system: SystemFile, { decode }: SpssTexts): Map<string, number> {
  const record = system.extensions.get(14);
  const entries = record === undefined ? [] : assignments(record.data, decode);
  return new Map(entries.map(([name, width]) => [name, Number(width)]));
}

/** Gives the variables their long names (record 7/13); gives how they are then found. */
function nameColumns(columns: readonly SpssColumn[], system: SystemFile, { decode }: SpssTexts): Find {
  const byShortName = new Map(columns.map((c) => [c.shortName.toLowerCase(), c]));
  const longNames = system.extensions.get(13);
  for (const [short, long] of longNames === undefined ? [] : assignments(longNames.data, decode)) {
    const column = byShortName.get(short.toLowerCase());
    if (column && long !== '') column.variable.name = long;
  }
  const byName = new Map(columns.map((c) => [c.variable.name.toLowerCase(), c]));
  return (name) => byName.get(name.toLowerCase()) ?? byShortName.get(name.toLowerCase());
}

/** Record 7/16: the number of cases as 64 bits, null where it is not told there either. */
function bigCount(system: SystemFile, reader: ExtensionReader | undefined): number | null {
  if (reader === undefined) return null;
  const bytes = reader.bytes(16);
  const count = Number(system.littleEndian ? bytes.readBigInt64LE(8) : bytes.readBigInt64BE(8));
  return count >= 0 ? count : null;
}

function checkNames(file: string, columns: SpssColumn[]): void {
  const seen = new Set<string>();
  for (const { variable } of columns) {
    if (variable.name === '' || seen.has(variable.name)) {
      spssFault(
        file,
        'NAME',
        variable.name === '' ? 'a variable has no name' : 'two variables have the same name',
        {
          place: { file, variable: variable.name.slice(0, 64) },
        },
      );
    }
    seen.add(variable.name);
  }
}
