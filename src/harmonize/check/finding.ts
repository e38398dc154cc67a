import type { Fault } from '../../errors/index.js';
import { personalKind } from '../../ingest/index.js';

/** Something that a check found in data: an error makes the check fail, a note is for a person to judge. */
export interface Finding extends Fault {
  severity: 'error' | 'note';
  /** Number of rows (or of scales' cases) that it concerns; null where counting makes no sense. */
  n: number | null;
}

/** Share as per cent, for findings. */
export const percent = (n: number, of: number) => `${((100 * n) / of).toFixed(1)} %`;

/**
 * Values and how many rows have each, as a finding shows them: a whole number without decimals, a long text cut,
 * and what looks like personal data not at all.
 */
export function shownValues(values: readonly { value: string; n: number }[]): string {
  return values
    .map(({ value, n }) => {
      const kind = personalKind(value);
      const text = kind === null ? value.replace(/^(-?\d+)\.0$/, '$1').slice(0, 40) : `[${kind}]`;
      return `${text} (${n})`;
    })
    .join(', ');
}

/** «1 date», «2 dates». */
export const counted = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
