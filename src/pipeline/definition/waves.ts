import type { Add, Path } from '../../wave/index.js';
import type { PipelineFile, WaveFile } from '../schema.js';

/** A wave as the pipeline file states it, and where. */
interface StatedWave {
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

/** Items of several waves, of which a pipeline has fewer. */
export function waveItemFaults({ report, groups }: PipelineFile, count: number, add: Add): void {
  report.chapters.forEach((chapter, c) => {
    chapter.items.forEach((item, i) => {
      const at: Path = ['report', 'chapters', c, 'items', i];
      // Waves that stand in one export are groups of it.
      const several = count > 1 || (item.kind === 'change' && groups.includes('wave'));
      if ((item.kind === 'change' || item.kind === 'changes') && !several) {
        add([...at, 'kind'], 'LV-PIPELINE-WAVES', {
          what: `'${item.kind}' shows what has changed between waves, and the pipeline has one`,
          expected: "two or more under 'waves'",
          remedy: "add the wave before under 'waves', or choose another kind",
        });
        return;
      }
      if (item.waves === undefined || Number(item.waves.slice('last '.length)) <= Math.max(1, count)) return;
      add([...at, 'waves'], 'LV-PIPELINE-WAVES', {
        what: `'${item.waves}' waves are to be shown, and the pipeline has ${count}`,
        expected: `at most 'last ${count}'`,
        remedy: "leave 'waves' out to show all",
      });
    });
  });
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
