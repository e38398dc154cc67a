import { readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { fault } from '../../errors/index.js';

/** Smallest number of respondents to publish, from the option or the file; null publishes all. */
export function leastPublished(minN: number | undefined, file: string | undefined): number | null {
  if (file === undefined) return minN ?? null;
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    fault(
      {
        code: 'LV-CLI-DISCLOSURE',
        place: { file },
        what: 'the file cannot be read',
        remedy: 'check the path',
      },
      { cause },
    );
  }
  const document = parseDocument(text);
  const found: unknown =
    document.errors.length > 0 ? undefined : (document.toJS() as { min_n?: unknown } | null)?.min_n;
  if (!Number.isInteger(found) || (found as number) < 1) {
    fault({
      code: 'LV-CLI-DISCLOSURE',
      place: { file },
      what: 'the file states no smallest number of respondents',
      found: found === undefined ? 'no min_n' : `min_n: ${String(found)}`,
      expected: 'min_n: a whole number of 1 or more',
    });
  }
  return Math.max(found as number, minN ?? 1);
}

/** The fields that are withheld. */
interface Withholdable {
  statistic: string;
  estimate: number | null;
  se: number | null;
  df: number | null;
  ci_lower: number | null;
  ci_upper: number | null;
  n: number | null;
  weighted_n: number | null;
  suppressed: boolean;
  reason: string | null;
}

/** The row without its numbers, where fewer than `least` respondents stand behind it (or behind one side). */
export function withheldRow<Row extends Withholdable>(row: Row, n: number, least: number): Row {
  if (n === 0 || n >= least) return row;
  return {
    ...row,
    estimate: null,
    se: null,
    df: null,
    ci_lower: null,
    ci_upper: null,
    n: null,
    weighted_n: null,
    suppressed: true,
    reason: `fewer than ${least} respondents`,
    ...(row.statistic === 'difference' ? { p_value: null, effect_size: null } : {}),
  };
}
