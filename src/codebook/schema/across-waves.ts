import { z } from 'zod';
import { nameSchema, textSchema } from './values.js';

/** How a variable, question or scale stands to the wave before. */
export const acrossWaves = {
  same_as: nameSchema.optional().describe('The name that it had in the wave before, where that was another'),
  comparable: z
    .literal(true)
    .optional()
    .describe(
      'Compared with the wave before though its words or answers have changed; needs comparable_because',
    ),
  comparable_because: textSchema.optional().describe('Why it can be compared all the same, for the reader'),
};
const { same_as: _, ...rest } = acrossWaves;

/** The same of a question of several variables, which keep their own names. */
export const wholeQuestion = rest;
