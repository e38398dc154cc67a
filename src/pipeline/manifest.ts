import { readFileSync } from 'node:fs';
import type { LoadedPipeline } from './load.js';
import type { HashedRead, ReadRole } from './reads.js';
import { packageVersions } from './versions.js';

/** A file by name, size and content. */
interface ManifestFile {
  name: string;
  bytes: number;
  sha256: string;
}

/** What a run was made from and what it made; the same inputs, seed and program give the same manifest. */
export interface Manifest {
  format: 'ledervilkar-manifest';
  version: 1;
  pipeline: { name: string; file: string; sha256: string; text: string };
  codebook: { file: string; sha256: string };
  seed: number;
  simulated: boolean;
  versions: Record<string, string>;
  /** Every other file that was read: export and its parts, register, design, models. */
  inputs: (ManifestFile & { role: ReadRole })[];
  /** Tells one key of keyed hashes from another; null where none is used. */
  key_fingerprint: string | null;
  outputs: ManifestFile[];
  /** What `report` added to the folder afterwards. */
  reports: ManifestFile[];
}

/** The manifest of a finished run, given what it read and its outputs. */
export function manifestOf(
  pipeline: LoadedPipeline,
  reads: readonly HashedRead[],
  outputs: Manifest['outputs'],
): Manifest {
  const read = (role: ReadRole) => reads.find((r) => r.role === role)!;
  const own = read('pipeline');
  return {
    format: 'ledervilkar-manifest',
    version: 1,
    pipeline: {
      name: pipeline.definition.name,
      file: own.name,
      sha256: own.sha256,
      text: readFileSync(pipeline.file, 'utf8'),
    },
    codebook: { file: read('codebook').name, sha256: read('codebook').sha256 },
    seed: pipeline.definition.seed,
    simulated:
      pipeline.waves.some(({ source }) => 'simulate' in source) || reads.some((r) => r.role === 'marker'),
    versions: packageVersions,
    inputs: reads
      .filter((r) => r.path !== null && r !== own && r !== read('codebook'))
      .map(({ name, bytes, sha256, role }) => ({ name, bytes, sha256, role })),
    key_fingerprint: reads.find((r) => r.role === 'key')?.fingerprint ?? null,
    outputs,
    reports: [],
  };
}
