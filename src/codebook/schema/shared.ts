import { z } from 'zod';
import { batterySchema, variableSchema } from './questions.js';
import { scaleSchema } from './scale.js';
import { nameSchema, textSchema, valueSchema } from './values.js';

/** What several surveys share: answer vocabularies, batteries and their scales, the variables of a register, with the source that they are from. */
export const sharedSchema = z.strictObject({
  source: textSchema.describe('Where the questions are from'),
  value_lists: z.record(nameSchema, z.array(valueSchema)).default({}),
  variables: z.array(variableSchema).default([]),
  batteries: z.array(batterySchema).default([]),
  scales: z.array(scaleSchema).default([]),
});

export const includeSchema = z.union([
  z.string().min(1).describe('A shared scale or vocabulary: the name of one of the package, or a path'),
  z.strictObject({
    file: z.string().min(1).describe('The name of one of the package, or a path'),
    suffix: z
      .string()
      .regex(/^_[a-z0-9_]+$/, "a suffix begins with _, as '_pre'")
      .optional()
      .describe('Put after all names: the same scale asked once more'),
    label: textSchema.optional().describe('Put after the labels: «før kurset»'),
    column: z.string().min(1).optional().describe("Stem of the export's columns: stem.item"),
  }),
]);
