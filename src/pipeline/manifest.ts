import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describeFiles, hashText } from './cues.js';
import type { LoadedPipeline } from './load.js';
import { versions } from './versions.js';

/** What a run was made from and what it made; the same inputs, seed and program give the same manifest. */
export interface Manifest {
  format: 'ledervilkar-manifest';
  version: 1;
  pipeline: { name: string; file: string; sha256: string; text: string };
  codebook: { file: string; sha256: string };
  seed: number;
  simulated: boolean;
  versions: Record<string, string>;
  inputs: { name: string; bytes: number; sha256: string }[];
  outputs: { name: string; bytes: number; sha256: string }[];
}

/** The manifest of a finished run, given its outputs. */
export async function manifestOf(pipeline: LoadedPipeline, outputs: Manifest['outputs']): Promise<Manifest> {
  const text = readFileSync(pipeline.file, 'utf8');
  const inputs = await Promise.all(pipeline.inputs.map(describeFiles));
  return {
    format: 'ledervilkar-manifest',
    version: 1,
    pipeline: { name: pipeline.definition.name, file: basename(pipeline.file), sha256: hashText(text), text },
    codebook: {
      file: basename(pipeline.codebook.file),
      sha256: hashText(readFileSync(pipeline.codebook.file, 'utf8')),
    },
    seed: pipeline.definition.seed,
    simulated: 'simulate' in pipeline.definition.source,
    versions,
    inputs: inputs.flat(),
    outputs,
  };
}
