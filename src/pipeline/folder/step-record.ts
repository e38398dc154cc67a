import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { reportFilesOfRun } from '../../report/index.js';
import { type Cues, describeFiles, hashJson, hashOf } from '../cues.js';

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

/** The record's last member: the hash of the record without it, given in parts. */
const seal = (...parts: readonly (string | Uint8Array)[]): string => `,"seal":"${hashOf(...parts)}"}\n`;

/** Writes what a step gave, with the hashes of the files that lie in its folder. */
export async function writeRecord(
  folder: string,
  { output, content, ...step }: Omit<StoredStep, 'files' | 'gives'> & { content?: string },
): Promise<StoredStep> {
  const files = describeFiles(folder);
  const json = JSON.stringify(output);
  // As bytes: an output may be large, and each use of a text would turn it into bytes anew.
  const bytes = Buffer.from(json);
  const record = { ...step, gives: hashJson([hashOf(bytes), content ?? files]), files };
  const head = `${JSON.stringify(record).slice(0, -1)},"output":`;
  await writeFile(join(folder, recordName), [head, bytes, seal(head, bytes, '}')]);
  // What a later run would read, so that both runs do the same.
  return { ...record, output: JSON.parse(json) };
}

/**
 * A step's stored result, proved: its record and every file are as they were written.
 * @returns the result; or what is damaged, in words; or neither, when the step has no result
 */
export function readRecord(folder: string): { step?: StoredStep; damage?: string } {
  let raw: Buffer;
  try {
    raw = readFileSync(join(folder, recordName));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT'
      ? {}
      : { damage: `${recordName} can not be read` };
  }
  const length = seal('').length;
  const body = raw.subarray(0, -length);
  if (raw.subarray(-length).toString() !== seal(body, '}')) return { damage: `${recordName} is damaged` };
  const step = JSON.parse(`${body}}`) as StoredStep;
  const found = new Map(filesOf(folder).map((file) => [file.name, file]));
  for (const file of step.files) {
    const now = found.get(file.name);
    if (now === undefined) return { damage: `${file.name} is gone` };
    if (now.sha256 !== file.sha256) return { damage: `${file.name} is damaged` };
    found.delete(file.name);
  }
  const [odd] = found.keys();
  return odd === undefined ? { step } : { damage: `${odd} is not the step's own` };
}

/** The files beside a step's record; none where one of them can't be read. */
function filesOf(folder: string): StoredStep['files'] {
  try {
    return describeFiles(folder, recordName);
  } catch {
    return [];
  }
}
