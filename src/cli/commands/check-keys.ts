import type { Finding } from '../../harmonize/index.js';
import { type LoadedPipeline, type LoadedWave, sourceOptions } from '../../pipeline/index.js';
import { openData } from '../../warehouse/index.js';
import { keyedColumn, keyFault, type RawWave } from '../../wave/index.js';

/**
 * Waves beside each other that both carry ids and have none in common, by their exports; not where that is accepted.
 * @param exportOf a wave's export; undefined where there is none yet
 */
export async function keyFindings(
  { waves }: Pick<LoadedPipeline, 'waves'>,
  exportOf: (wave: LoadedWave) => Promise<string | undefined>,
): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const [i, newer] of waves.entries()) {
    const older = waves[i - 1];
    if (older === undefined || newer.accept.includes('LV-WAVES-KEYS')) continue;
    const fault = await withRaw(older, exportOf, (before) =>
      withRaw(newer, exportOf, (now) => keyFault(before, now)),
    );
    if (fault !== null) found.push({ ...fault, severity: 'error', n: null });
  }
  return found;
}

/** Does something with a wave's ids; null where it keeps none, or has no export yet. */
async function withRaw<Found>(
  wave: LoadedWave,
  exportOf: (wave: LoadedWave) => Promise<string | undefined>,
  use: (raw: RawWave) => Promise<Found | null>,
): Promise<Found | null> {
  const { codebook } = wave;
  const column = keyedColumn(codebook);
  const ref = column === undefined ? undefined : await exportOf(wave);
  if (column === undefined || ref === undefined) return null;
  const { warehouse, relation } = await openData(ref, {
    source: sourceOptions(wave),
    columns: (names) => names.filter((name) => name === column),
  });
  try {
    return await use({ codebook, warehouse, relation });
  } finally {
    warehouse.close();
  }
}
