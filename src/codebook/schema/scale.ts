import { z } from 'zod';
import { acrossWaves } from './across-waves.js';
import { nameSchema, rangeSchema, textSchema } from './values.js';

export const scaleSchema = z.strictObject({
  name: nameSchema,
  label: textSchema,
  description: textSchema.optional().describe('What a high score means'),
  ...acrossWaves,
  items: z.array(nameSchema).min(2),
  reversed: z.array(nameSchema).default([]).describe('Items that run the other way: turned before scoring'),
  score: z.enum(['mean', 'sum']).default('mean'),
  min_answered: z
    .number()
    .int()
    .min(1)
    .optional()
    .describe('Least number of items answered for a score; all when left out'),
  range: rangeSchema
    .optional()
    .describe("The answer options' lowest and highest code; taken from the items when left out"),
  simulate: z
    .strictObject({
      loading: z
        .number()
        .min(0)
        .max(1)
        .optional()
        .describe('Loading of every item on the scale (sets alpha)'),
    })
    .optional(),
});
