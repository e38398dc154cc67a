import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Vector } from 'apache-arrow';
import { expect } from 'vitest';
import type { SourceTable, SourceVariable } from '../../../src/ingest/index.js';

/** A variable as haven reads it (tests/golden/haven/read-files.R); numbers as texts of 17 digits. */
interface HavenVariable {
  name: string;
  kind: SourceVariable['type'];
  label: string;
  format: string;
  labels: { values: string[]; texts: string[] };
  na_values: string[];
  na_range: string[];
  values: (string | null)[];
  /** Letters of tagged NAs (Stata's .a to .z), and the labels of letters. */
  tags?: (string | null)[];
  tagged?: { tags: string[]; texts: string[] };
}

export interface HavenFile {
  rows: number;
  columns: number;
  names_first_last: [string, string];
  shown: number[];
  variables: HavenVariable[];
}

export function havenFile(name: string): HavenFile {
  return JSON.parse(readFileSync(join('tests/golden/haven', `${name}.json`), 'utf8'));
}

/** A test file's path; one that is kept gzipped is unpacked first. */
export function dataFile(folder: string, name: string): string {
  const path = join('tests/data', folder, name);
  try {
    readFileSync(path);
    return path;
  } catch {
    const unpacked = join(mkdtempSync(join(tmpdir(), 'ledervilkar-')), name);
    writeFileSync(unpacked, gunzipSync(readFileSync(`${path}.gz`)));
    return unpacked;
  }
}

/** A table's cells: a list a column, timestamps in milliseconds. */
export async function cells(table: SourceTable): Promise<{ rows: number; columns: unknown[][] }> {
  const columns: unknown[][] = table.variables.map(() => []);
  let rows = 0;
  for await (const batch of table.batches()) {
    rows += batch.numRows;
    columns.forEach((column, i) => {
      const vector = batch.getChildAt(i) as Vector;
      for (let row = 0; row < batch.numRows; row++) column.push(vector.get(row));
    });
  }
  return { rows, columns };
}

const milliseconds = (seconds: number) => Math.round((seconds - 12219379200) * 1000);

/** The missing code that stands for a letter: 2147483622 for .a. */
const codeOf = (letter: string) => 2147483622 + letter.charCodeAt(0) - 'a'.charCodeAt(0);

/**
 * Expects the table to hold what haven reads, cell for cell and exactly. haven gives '' for a blank text where we
 * give null, and leaves as numbers the formats named in `timestamps`, which are dates here. Its tagged NAs are declared
 * missing codes here, but in dates.
 */
export async function expectAsHaven(table: SourceTable, haven: HavenFile, timestamps = /^$/): Promise<void> {
  const { rows, columns } = await cells(table);
  expect([rows, table.variables.length]).toEqual([haven.rows, haven.columns]);
  expect(table.rowCount).toBe(haven.rows);
  expect([table.variables[0]!.name, table.variables.at(-1)!.name]).toEqual(haven.names_first_last);
  haven.shown.forEach((index, i) => {
    const theirs = haven.variables[i]!;
    const ours = table.variables[index]!;
    const converted = theirs.kind === 'number' && timestamps.test(theirs.format);
    const dated = table.format === 'spss' && (ours.type === 'date' || ours.type === 'datetime');
    const value = (text: string) =>
      theirs.kind === 'text' ? text : dated ? milliseconds(Number(text)) : Number(text);
    expect(ours).toMatchObject({ name: theirs.name, label: theirs.label, format: theirs.format });
    // haven has no class for MTIME; it is a time of minutes and seconds.
    const same = !converted && !theirs.format.startsWith('MTIME');
    if (same) expect([ours.name, ours.type]).toEqual([theirs.name, theirs.kind]);
    const tagged = (theirs.tagged?.tags ?? [])
      .map((letter, j) => ({ value: codeOf(letter), label: theirs.tagged!.texts[j]! }))
      .sort((a, b) => a.value - b.value);
    expect(ours.valueLabels).toEqual([
      ...theirs.labels.values.map((v, j) => ({ value: value(v), label: theirs.labels.texts[j] })),
      ...tagged,
    ]);
    const held = ours.type === 'number' ? (theirs.tags ?? []).filter((tag) => tag !== null) : [];
    const codes = [...new Set([...held.map(codeOf), ...tagged.map((t) => t.value)])].sort((a, b) => a - b);
    expect(ours.missing.filter((m) => 'value' in m).map((m) => m.value)).toEqual([
      ...theirs.na_values.map(value),
      ...codes,
    ]);
    expect(ours.missing.filter((m) => 'from' in m).flatMap((m) => [m.from, m.to])).toEqual(
      theirs.na_range.map(value),
    );
    const expected = theirs.values.map((text, row) => {
      const tag = theirs.tags?.[row];
      if (tag && ours.type === 'number') return codeOf(tag);
      if (text === null || text === '') return null;
      if (theirs.kind === 'text') return text;
      return converted ? milliseconds(Number(text)) : Number(text);
    });
    expect([ours.name, columns[index]]).toEqual([ours.name, expected]);
  });
}
