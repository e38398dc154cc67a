import { z } from 'zod';
import { plainVariable, type SourceType, type SourceVariable } from './source-table.js';

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

const code = z.union([z.number(), z.string()]);
const variableSchema = z.object({
  name: z.string(),
  type: z.enum(['number', 'text', 'date', 'datetime', 'time', 'boolean']),
  label: z.string(),
  valueLabels: z.array(z.object({ value: code, label: z.string() })),
  missing: z.array(
    z.union([
      z.object({ value: code, label: z.string().optional() }),
      // Infinite ends (SPSS LOWEST, HIGHEST) are no numbers to zod.
      z.object({
        from: z.custom<number>((v) => typeof v === 'number'),
        to: z.custom<number>((v) => typeof v === 'number'),
        label: z.string().optional(),
      }),
    ]),
  ),
  format: z.string(),
  question: z.string(),
  element: z.enum([
    'single',
    'multiple',
    'matrix',
    'scale',
    'number',
    'text',
    'date',
    'attachment',
    'meta',
    'unknown',
  ]),
  measure: z.enum(['nominal', 'ordinal', 'scale', 'unknown']),
});
const fileSchema = z.object({ variables: z.array(variableSchema) });

/**
 * The variables that a labelled file describes; undefined for a file without labels, or with a key of the
 * same name that another program wrote: the data can still be read.
 */
export function labelsFromJson(json: string | null | undefined): SourceVariable[] | undefined {
  if (json === null || json === undefined) return undefined;
  try {
    const read: unknown = JSON.parse(json, (_key, value: unknown) =>
      typeof value === 'object' && value !== null && 'infinity' in value
        ? Number(value.infinity) * Number.POSITIVE_INFINITY
        : value,
    );
    return fileSchema.safeParse(read).data?.variables;
  } catch {
    return undefined;
  }
}

/** What the labels say of a column that holds values of `type`: times are stored as numbers, Arrow's dates as timestamps. */
export function labelledVariable(
  name: string,
  type: SourceType,
  known: readonly SourceVariable[] | undefined,
): SourceVariable {
  const said = known?.find((v) => v.name === name);
  const fits =
    said?.type === type ||
    (said?.type === 'time' && type === 'number') ||
    (said?.type === 'date' && type === 'datetime');
  return said !== undefined && fits ? said : plainVariable(name, type);
}
