import type { SourceVariable } from './source-table.js';
import { plainVariable } from './source-table.js';

/** Key under which labelled Parquet and Arrow files keep what is known of their variables. */
export const labelKey = 'ledervilkar';

const infinite = (value: unknown): unknown =>
  value === Number.POSITIVE_INFINITY
    ? { infinity: 1 }
    : value === Number.NEGATIVE_INFINITY
      ? { infinity: -1 }
      : value;

/** Labels, value labels, missing codes and display formats as JSON, for a file's own metadata. */
export function labelsToJson(variables: readonly SourceVariable[]): string {
  return JSON.stringify({ version: 1, variables }, (_key, value: unknown) => infinite(value));
}

/** The variables that a labelled file describes; undefined for a file without labels, or of another maker. */
export function labelsFromJson(json: string | null | undefined): SourceVariable[] | undefined {
  if (json === null || json === undefined) return undefined;
  try {
    const read = JSON.parse(json, (_key, value: unknown) =>
      typeof value === 'object' && value !== null && 'infinity' in value
        ? Number(value.infinity) * Number.POSITIVE_INFINITY
        : value,
    ) as { variables?: SourceVariable[] };
    if (!Array.isArray(read.variables)) return undefined;
    return read.variables.map((v) => ({ ...plainVariable(String(v.name), v.type), ...v }));
  } catch {
    // A key of the same name with other content is another program's: the data can still be read.
    return undefined;
  }
}
