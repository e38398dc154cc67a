import { z } from 'zod';

/**
 * The JSON Schema of a file's zod schema, for editors: the form before defaults and transforms, with a
 * `$schema` key allowed beside the file's own. Text that ends in a line break, the same bytes each time.
 */
export function jsonSchema(schema: z.ZodType): string {
  return `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), null, 2)}\n`;
}
