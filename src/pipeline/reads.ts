import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { Codebook } from '../codebook/index.js';
import { fault } from '../errors/index.js';
import { readHashKey, sourceFiles } from '../ingest/index.js';
import { simulatedMarker } from '../simulate/index.js';
import { hashFile } from './cues.js';
import type { SourceFile } from './schema.js';

/** What a file is to a run. */
export type ReadRole =
  | 'pipeline'
  | 'codebook'
  | 'included'
  | 'simulation model'
  | 'export'
  | 'elements'
  | 'marker'
  | 'register'
  | 'beside'
  | 'design'
  | 'model'
  | 'correspondence'
  | 'key';

/** A file or secret that a run reads. */
export interface Read {
  role: ReadRole;
  /** Name for the manifest: the file's, or the secret's. */
  name: string;
  /** Absolute path; the secret has none. */
  path: string | null;
  /** What tells one secret from another; null where it is not set, and for files. */
  fingerprint: string | null;
}

/** A read with its content's hash. */
export interface HashedRead extends Read {
  bytes: number;
  sha256: string;
}

/** The files that a wave of a pipeline and its codebook name, by absolute path. */
interface NamedFiles {
  codebook: Codebook;
  /** The codebook's file. */
  codebookFile: string;
  /** The files that the codebook includes. */
  included: readonly string[];
  source: SourceFile;
  beside: (name: string) => string;
  /** The design's file, where it has one. */
  design: string | undefined;
  models: readonly string[];
  /** Files that say which municipalities make which region. */
  correspondences: readonly string[];
  /** Stands before the names of files in the manifest, so that those of several waves are told apart. */
  prefix: string;
}

/**
 * Everything that a run reads of a wave, in one list: cues, inputs and manifest are views of it. Of an export it has the files
 * that the reader takes up, with the elements found beside a report and the marker of made-up answers.
 * Throws LV-PRIVACY-KEY when the key of the codebook's keyed hashes is too short to be one.
 */
export async function findReads(named: NamedFiles): Promise<Read[]> {
  const { source, beside, codebook, prefix } = named;
  const reads: Read[] = [];
  const add = (role: ReadRole, path: string, name = basename(path)) =>
    reads.push({ role, name: `${prefix}${name.replaceAll('\\', '/')}`, path, fingerprint: null });
  add('codebook', named.codebookFile);
  for (const file of named.included) add('included', file);
  if ('simulate' in source) {
    if (codebook.simulationModel !== undefined) add('simulation model', codebook.simulationModel);
    if (source.simulate.register !== undefined) add('register', beside(source.simulate.register));
  } else {
    const path = beside(source.export);
    const elements = source.elements === undefined ? undefined : beside(source.elements);
    const base = statSync(path).isDirectory() ? path : dirname(path);
    for (const part of await sourceFiles(path, elements)) {
      const isElements = part === elements || /elements.*\.json$/i.test(part);
      add(isElements ? 'elements' : 'export', part, isElements ? basename(part) : relative(base, part));
    }
    const marker = markerOf(path);
    if (marker !== undefined) add('marker', marker);
    if (source.register !== undefined) {
      for (const part of await sourceFiles(beside(source.register))) add('register', part);
    }
  }
  for (const { file } of source.beside) add('beside', beside(file));
  if (named.design !== undefined) add('design', named.design);
  for (const model of named.models) add('model', model);
  for (const file of named.correspondences) add('correspondence', file);
  if (codebook.variables.some((v) => v.identifier === 'hash')) {
    const key = await readHashKey();
    const fingerprint = key?.fingerprint(`${codebook.survey} ${codebook.wave}`) ?? null;
    reads.push({ role: 'key', name: 'LEDERVILKAR_KEY', path: null, fingerprint });
  }
  return reads;
}

/** The marker of made-up answers: in their folder, or in the folder of their file. */
export function markerOf(exportPath: string): string | undefined {
  return [join(exportPath, simulatedMarker), join(dirname(exportPath), simulatedMarker)].find((f) =>
    existsSync(f),
  );
}

/** Hashes each read once. */
export function hashReads(reads: readonly Read[]): HashedRead[] {
  const hashed: HashedRead[] = [];
  for (const read of reads) {
    const { path } = read;
    hashed.push({
      ...read,
      bytes: path === null ? 0 : statSync(path).size,
      sha256: path === null ? (read.fingerprint ?? '') : hashFile(path),
    });
  }
  return hashed;
}

/**
 * Throws LV-RUN-CHANGED when a file is no longer what it was when the run began: the numbers could come from either.
 */
export function assertUnchanged(reads: readonly HashedRead[]): void {
  for (const read of reads) {
    if (read.path === null) continue;
    const now = existsSync(read.path) ? hashFile(read.path) : undefined;
    if (now === read.sha256) continue;
    fault({
      code: 'LV-RUN-CHANGED',
      place: { file: read.path },
      what: `the file was ${now === undefined ? 'removed' : 'changed'} while the run read it; nothing is published`,
      remedy: 'run again when it is as it should be',
    });
  }
}
