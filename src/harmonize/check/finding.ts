import type { Fault } from '../../errors/index.js';

/** Something that a check found in data: an error makes the check fail, a note is for a person to judge. */
export interface Finding extends Fault {
  severity: 'error' | 'note';
  /** Number of rows (or of scales' cases) that it concerns; null where counting makes no sense. */
  n: number | null;
}

/** Share as per cent, for findings. */
export const percent = (n: number, of: number) => `${((100 * n) / of).toFixed(1)} %`;
