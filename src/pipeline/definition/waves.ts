import type { Add, Path } from '../../wave/index.js';
import type { PipelineFile, WaveFile } from '../schema.js';

/** A wave as the pipeline file states it, and where. */
export interface StatedWave {
  wave: WaveFile;
  /** The keys that lead to a key of the wave; of a pipeline with one wave they are the file's own. */
  at: Path;
}

/** The waves of a pipeline, oldest first: those listed, or the one that the file itself states. */
export function statedWaves(definition: PipelineFile): StatedWave[] {
  const { waves, codebook, source, design, accept } = definition;
  if (waves !== undefined) return waves.map((wave, i) => ({ wave, at: ['waves', i] }));
  if (codebook === undefined || source === undefined) return [];
  return [{ wave: { codebook, source, design, accept, linking_errors: {} }, at: [] }];
}

/** A pipeline says its waves in one of two ways. */
export function waveFormFaults({ waves, codebook, source, accept }: PipelineFile, add: Add): void {
  if (waves === undefined) {
    for (const [key, value] of [
      ['codebook', codebook],
      ['source', source],
    ] as const) {
      if (value !== undefined) continue;
      add([], 'LV-PIPELINE-MISSING', {
        what: `the key '${key}' is missing`,
        expected: "'codebook' and 'source', or 'waves' with a codebook and a source each",
        remedy: `add '${key}:'`,
      });
    }
    return;
  }
  for (const [key, value] of [
    ['codebook', codebook],
    ['source', source],
    ['accept', accept.length === 0 ? undefined : accept],
  ] as const) {
    if (value === undefined) continue;
    add([key], 'LV-PIPELINE-WAVES', {
      what: `'${key}' stands both for the pipeline and for its waves`,
      expected: `'${key}' under each of 'waves' only`,
      remedy: `move it to the wave that it belongs to`,
    });
  }
}
