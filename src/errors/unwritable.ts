import type { Fault } from './fault.js';

/**
 * The fault of a folder for output that can't be written.
 * @param found what the system says; remedy where else to write
 */
export const unwritableFolder = (file: string, found: string, remedy: string): Fault => ({
  code: 'LV-RUN-OUT',
  place: { file },
  what: 'the output folder cannot be written',
  found,
  expected: 'a folder that you may write to, with room on the disk',
  remedy,
});
