import { z } from 'zod';
import { codeSchema, nameSchema } from './values.js';

/** The register: a row for every unit of the population, with what is known of it beforehand. */
export const registerSchema = z.strictObject({
  key: nameSchema.describe('The variable that tells which unit an answer is from; its column is in both'),
  invited: z
    .strictObject({ variable: nameSchema, in: z.array(codeSchema).min(1) })
    .describe('How the register tells who was drawn into the gross sample'),
  strata: z
    .array(nameSchema)
    .default([])
    .describe('Background variables that the sample was stratified by, the coarsest first'),
  groups: z
    .array(z.union([nameSchema, z.tuple([nameSchema, nameSchema])]))
    .default([])
    .describe('Background variables of the response tables; a pair is crossed'),
  simulate: z
    .strictObject({
      by: nameSchema.describe('A variable of the register'),
      rates: z.record(z.string(), z.number().min(0).max(1)),
    })
    .optional()
    .describe('Made-up data: the response rate of each code'),
});
