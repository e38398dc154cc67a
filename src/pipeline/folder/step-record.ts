import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportFilesOfRun } from '../../report/index.js';
import { type Cues, describeFiles, hashJson, hashText } from '../cues.js';

/** A step's stored result: its cues when it was made, its output, and its files beside. */
export interface StoredStep {
  cues: Cues;
  rows: number | null;
  /** How long it took, so that the next run can tell how long it will take. */
  milliseconds?: number;
  output: unknown;
  /** Hash of what it gives to later steps: they run again where it differs, and not where the step was merely run again. */
  gives: string;
  files: { name: string; bytes: number; sha256: string }[];
}

export const recordName = 'step.json';

/** Names that the steps give at the top of their folders. */
const stepFiles = new Set([
  recordName,
  'export',
  'warehouse.duckdb',
  'results.json',
  'results.parquet',
  ...(['nb', 'nn', 'en'] as const).flatMap((language) =>
    reportFilesOfRun({ language, languages: ['nb', 'nn', 'en'], each: 'any' }),
  ),
]);

/** Whether a file or folder in a step's folder has a name that steps give. */
export const isStepFile = (name: string): boolean => stepFiles.has(name) || /\.wal$/.test(name);

/** The record's last member: the hash of the record without it. */
const seal = (text: string): string => `,"seal":"${hashText(text)}"}\n`;

/** Writes what a step gave, with the hashes of the files that lie in its folder. */
export async function writeRecord(
  folder: string,
  { output, content, ...step }: Omit<StoredStep, 'files' | 'gives'> & { content?: string },
): Promise<StoredStep> {
  const files = await describeFiles(folder);
  const json = JSON.stringify(output);
  const gives = hashJson([hashText(json), content ?? files]);
  const record = { ...step, gives, files };
  const text = `${JSON.stringify(record).slice(0, -1)},"output":${json}}`;
  writeFileSync(join(folder, recordName), text.slice(0, -1) + seal(text));
  // What a later run would read, so that both runs do the same.
  return { ...record, output: JSON.parse(json) };
}

/**
 * A step's stored result, proved: its record and every file are as they were written.
 * @returns the result; or what is damaged, in words; or neither, when the step has no result
 */
export async function readRecord(folder: string): Promise<{ step?: StoredStep; damage?: string }> {
  let raw: string;
  try {
    raw = readFileSync(join(folder, recordName), 'utf8');
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT'
      ? {}
      : { damage: `${recordName} can not be read` };
  }
  const length = seal('').length;
  const text = `${raw.slice(0, -length)}}`;
  if (raw.slice(-length) !== seal(text)) return { damage: `${recordName} is damaged` };
  const step = JSON.parse(text) as StoredStep;
  const found = new Map((await describeFiles(folder).catch(() => [])).map((file) => [file.name, file]));
  found.delete(recordName);
  for (const file of step.files) {
    const now = found.get(file.name);
    if (now === undefined) return { damage: `${file.name} is gone` };
    if (now.sha256 !== file.sha256) return { damage: `${file.name} is damaged` };
    found.delete(file.name);
  }
  const [odd] = found.keys();
  return odd === undefined ? { step } : { damage: `${odd} is not the step's own` };
}
