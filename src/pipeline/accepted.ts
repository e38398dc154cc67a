import type { Finding } from '../harmonize/index.js';
import type { LoadedWave } from './load.js';

/**
 * Whether a check's finding does not stop the run: its code is accepted, or its code at its variable
 * (`LV-CHECK-CODE:stilling`), or the pipeline says which of the rows with one id is taken.
 */
export function isAccepted(
  { code, place }: Pick<Finding, 'code' | 'place'>,
  { accept, definition }: Pick<LoadedWave, 'accept' | 'definition'>,
): boolean {
  if (code === 'LV-CHECK-DUPLICATE-ID' && definition.duplicates !== 'stop') return true;
  const at = (place?.variable ?? '').split(' + ');
  return accept.some((entry) => entry === code || at.some((variable) => entry === `${code}:${variable}`));
}
