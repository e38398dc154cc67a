import type { Fault } from '../errors/index.js';

/** At most ten faults: a wrong column makes one for each of its values, a bad row one for each replicate weight. */
export function shortened(faults: Fault[]): Fault[] {
  const shown = faults.slice(0, 10);
  if (faults.length > 10) {
    const last = shown[9]!;
    shown[9] = { ...last, what: `${last.what} (and ${faults.length - 10} more like this)` };
  }
  return shown;
}
