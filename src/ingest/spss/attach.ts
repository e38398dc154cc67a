import type { MissingCode, SourceNote, ValueLabel } from '../source-table.js';
import { type ExtensionReader, responseSets } from './extensions.js';
import { inColumn } from './formats.js';
import type { SpssColumn } from './layout.js';
import { type LabelRecord, type SystemFile, spssFault } from './records.js';
import type { SpssTexts } from './texts.js';

// What other records say of the variables, once these are placed and named.

/** A variable by its name or short name, in any case. */
export type Find = (name: string) => SpssColumn | undefined;

/** Gives each of a record's variables its value labels. Throws LV-SPSS-RECORD. */
export function attachLabels(
  { file, system, systemMissing }: { file: string; system: SystemFile; systemMissing: number },
  record: LabelRecord,
  byPosition: ReadonlyMap<number, SpssColumn>,
  { text }: SpssTexts,
  notes: SourceNote[],
): void {
  const listFor = ({ variable }: SpssColumn): ValueLabel[] =>
    record.labels.flatMap(({ value, label }): ValueLabel[] => {
      if (variable.type === 'text') return [{ value: text(value), label: text(label) }];
      const number = system.littleEndian ? value.readDoubleLE(0) : value.readDoubleBE(0);
      if (number !== systemMissing && !Number.isNaN(number))
        return [{ value: inColumn(number, variable.type), label: text(label) }];
      notes.push({
        code: 'LV-SPSS-LABEL-OF-MISSING',
        text: `the label '${text(label)}' is for system missing, which is null here`,
        variable: variable.name,
      });
      return [];
    });
  // Variables of one record share one list: a list a variable would grow with their product.
  const lists = new Map<string, ValueLabel[]>();
  for (const position of record.positions) {
    const column = byPosition.get(position);
    if (!column) {
      spssFault(
        file,
        'RECORD',
        `the value labels at byte ${record.offset} are for a variable that isn't there`,
        {
          found: `position ${position}`,
          expected: `the first element of a variable, 1 to ${system.variables.length}`,
        },
      );
    }
    const { type, valueLabels } = column.variable;
    const kind = type === 'datetime' ? 'date' : type;
    const list = lists.get(kind) ?? listFor(column);
    lists.set(kind, list);
    column.variable.valueLabels = valueLabels.length === 0 ? list : [...valueLabels, ...list];
  }
}

/** Record 7/21: value labels of strings longer than 8 bytes. */
export function attachLongLabels(reader: ExtensionReader | undefined, find: Find, { text }: SpssTexts): void {
  while (reader && !reader.done) {
    const column = find(text(reader.counted()));
    reader.int32();
    const count = reader.int32();
    const labels: ValueLabel[] = [];
    for (let i = 0; i < count; i++)
      labels.push({ value: text(reader.counted()), label: text(reader.counted()) });
    if (column && column.width > 0) column.variable.valueLabels = [...column.variable.valueLabels, ...labels];
  }
}

/** Record 7/22: missing codes of strings longer than 8 bytes; `length` is the record's. */
export function attachLongMissing(
  reader: ExtensionReader | undefined,
  length: number,
  find: Find,
  { text }: SpssTexts,
): void {
  while (reader && !reader.done) {
    const column = find(text(reader.counted()));
    const count = reader.uint8();
    const bytes = reader.int32();
    const missing: MissingCode[] = [];
    for (let i = 0; i < count; i++) {
      // Some writers repeat the length before each value; a value of text never begins with it.
      if (i > 0 && bytes === 8 && length - reader.position >= 12) {
        const before = reader.position;
        if (reader.int32() !== 8) reader.position = before;
      }
      missing.push({ value: text(reader.bytes(bytes)) });
    }
    if (column && column.width > 0) column.variable.missing = [...column.variable.missing, ...missing];
  }
}

/** Record 7/11: measurement level, (width,) alignment for each variable record. */
export function attachMeasures(
  system: SystemFile,
  byRecord: readonly SpssColumn[],
  notes: SourceNote[],
): void {
  const record = system.extensions.get(11);
  if (!record) return;
  const integers = Math.floor(record.data.length / 4);
  const each = integers / byRecord.length;
  if (each !== 2 && each !== 3) {
    notes.push({
      code: 'LV-SPSS-DISPLAY',
      text: `measurement levels are left out: the file gives ${integers} display settings for ${byRecord.length} variables`,
    });
    return;
  }
  const levels = ['unknown', 'nominal', 'ordinal', 'scale'] as const;
  const done = new Set<SpssColumn>();
  byRecord.forEach((column, i) => {
    if (done.has(column)) return;
    done.add(column);
    const level = system.littleEndian
      ? record.data.readInt32LE(4 * each * i)
      : record.data.readInt32BE(4 * each * i);
    column.variable.measure = levels[level] ?? 'unknown';
  });
}

/** Records 7/7 and 7/19: variables that together answer one question. */
export function attachResponseSets(system: SystemFile, find: Find, { decode }: SpssTexts): void {
  for (const subtype of [7, 19]) {
    const record = system.extensions.get(subtype);
    if (!record) continue;
    for (const set of responseSets(record.data, decode)) {
      const members = set.names.map(find).filter((column) => column !== undefined);
      const label = set.labelFromVariable ? (members[0]?.variable.label ?? '') : set.label;
      for (const { variable } of members) {
        variable.question = label;
        if (set.dichotomies) variable.element = 'multiple';
      }
    }
  }
}

/** Discrete missing codes take their text from the value labels. */
export function labelMissing(columns: readonly SpssColumn[]): void {
  for (const { variable } of columns) {
    if (variable.missing.length === 0) continue;
    variable.missing = variable.missing.map((code) => {
      if (!('value' in code)) return code;
      const label = variable.valueLabels.find((l) => l.value === code.value)?.label;
      return label === undefined ? code : { ...code, label };
    });
  }
}
