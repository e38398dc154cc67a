import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageVersions } from './versions.js';

/** What a step's result hangs on. A step is reused when every cue is as it was when the result was made. */
export interface Cues {
  /** The program itself. */
  program: string;
  /** The step's part of the pipeline and codebook. */
  definition: string;
  /** Content of the files it reads. */
  inputs: string;
  /** What the steps before it give. */
  earlier: string;
}

const reasons: Record<keyof Cues, string> = {
  program: 'ledervilkar itself has changed',
  definition: 'the pipeline or codebook has changed',
  inputs: 'an input file has changed',
  earlier: 'an earlier step gives something else',
};

/** Why a result is stale: the first cue that differs, in words; undefined when it is fresh. */
export function staleReason(before: Cues | undefined, now: Cues): string | undefined {
  if (before === undefined) return 'first run';
  const changed = (Object.keys(reasons) as (keyof Cues)[]).find((cue) => before[cue] !== now[cue]);
  return changed === undefined ? undefined : reasons[changed];
}

/** SHA-256 of texts or bytes, one after the other, in hex. */
export function hashOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

/** SHA-256 of a value's JSON, in hex. */
export function hashJson(value: unknown): string {
  return hashOf(JSON.stringify(value) ?? 'undefined');
}

/** SHA-256 of a file's content, in hex, read in chunks. */
export function hashFile(path: string): string {
  const hash = createHash('sha256');
  const file = openSync(path, 'r');
  try {
    const chunk = Buffer.allocUnsafe(Math.min(fstatSync(file).size + 1, 1 << 20));
    for (let n = readSync(file, chunk); n > 0; n = readSync(file, chunk)) hash.update(chunk.subarray(0, n));
  } finally {
    closeSync(file);
  }
  return hash.digest('hex');
}

/** Every file in a folder and below, or the file itself, by path relative to it, sorted. */
function filesBelow(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
}

/**
 * Name, size and SHA-256 of every file below a path; names are relative, with / between folders.
 * @param without a file that is left out
 */
export function describeFiles(
  path: string,
  without?: string,
): { name: string; bytes: number; sha256: string }[] {
  const base = statSync(path).isDirectory() ? path : dirname(path);
  return filesBelow(path)
    .map((file) => ({ file, name: (relative(base, file) || basename(file)).replaceAll('\\', '/') }))
    .filter(({ name }) => name !== without)
    .map(({ file, name }) => ({ name, bytes: statSync(file).size, sha256: hashFile(file) }));
}

/** SHA-256 of the program's own files and the versions of its packages: a changed one makes every result stale. */
export function programHash(): string {
  const root = dirname(dirname(fileURLToPath(import.meta.url)));
  const hash = createHash('sha256').update(JSON.stringify(packageVersions));
  for (const file of filesBelow(root)) {
    if (!/\.(map|d\.ts)$/.test(file))
      hash.update(relative(root, file).replaceAll('\\', '/')).update(readFileSync(file));
  }
  return hash.digest('hex');
}
