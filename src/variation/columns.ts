import type { SourceVariable } from '../ingest/index.js';

/** Truth values as R writes them; all else as it stands. */
export const asCode = (code: unknown): string | number | null =>
  code === null || code === undefined
    ? null
    : typeof code === 'boolean'
      ? String(code).toUpperCase()
      : typeof code === 'number'
        ? Number.isNaN(code)
          ? null
          : code
        : String(code);

/** Text, truth values, and numbers of which at least two have a label. */
export function isCategorical({ type, valueLabels, missing }: SourceVariable): boolean {
  if (type !== 'number') return true;
  const valid = valueLabels.filter(
    ({ value }) =>
      !missing.some((m) =>
        'value' in m ? m.value === value : Number(value) >= m.from && Number(value) <= m.to,
      ),
  );
  return valid.length > 1;
}

/** Missing, as a code or as a number. */
export const absent = (value: unknown): boolean =>
  value === null || (typeof value === 'number' && Number.isNaN(value));
