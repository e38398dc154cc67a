import { z } from 'zod';
import { acrossWaves } from './across-waves.js';
import { conditionSchema } from './condition.js';
import { roles } from './questions.js';
import { codeSchema, groupPhraseSchema, nameSchema, textSchema, valueSchema } from './values.js';

/** What a municipality or county can be turned into. */
export const placeKinds = [
  'municipality',
  'county',
  'region',
  'region_by_county',
  'centrality3',
  'size3',
  'size3_response',
] as const;

export const durationUnits = ['years', 'months', 'weeks', 'days', 'hours', 'minutes'] as const;

/** A variable made from others, in SQL, by one of a few rules. */
export const derivedSchema = z.strictObject({
  name: nameSchema,
  label: textSchema,
  type: z
    .enum(['categorical', 'ordinal', 'number', 'boolean'])
    .optional()
    .describe(
      'What the rule gives when left out: number of arithmetic and counts, ordinal of classes, else categorical',
    ),
  role: z.enum(roles).default('background'),
  values: z.union([z.array(valueSchema), z.string()]).optional(),
  phrase: groupPhraseSchema.optional(),
  ...acrossWaves,
  rule: z.union([
    z.strictObject({
      cases: z
        .array(z.strictObject({ when: conditionSchema, value: codeSchema }))
        .min(1)
        .describe('The first condition that holds gives the value'),
      otherwise: codeSchema.optional().describe('Value when no condition holds; missing when left out'),
    }),
    z.strictObject({
      cut: nameSchema.describe('A numeric variable, or a scale whose score is cut'),
      classes: z
        .array(
          z.strictObject({ from: z.number().optional(), below: z.number().optional(), value: codeSchema }),
        )
        .min(1)
        .describe('Classes from (included) to below (not included)'),
    }),
    z.strictObject({
      recode: nameSchema,
      map: z
        .array(
          z.strictObject({
            from: z.union([
              z.array(codeSchema).min(1),
              codeSchema.transform((code): (string | number)[] => [code]),
            ]),
            to: codeSchema,
          }),
        )
        .min(1),
      otherwise: codeSchema
        .optional()
        .describe('Code of the answers that no line names; missing when left out. No answer stays missing'),
    }),
    z.strictObject({
      sum: z.array(nameSchema).min(2).describe('Numbers that are added'),
      min_answered: z
        .number()
        .int()
        .min(1)
        .optional()
        .describe(
          'Least number of them answered; all when left out. One that lacks counts as the mean of the others',
        ),
    }),
    z.strictObject({
      mean: z.array(nameSchema).min(2).describe('Numbers whose mean it is'),
      min_answered: z
        .number()
        .int()
        .min(1)
        .optional()
        .describe('Least number of them answered, of which the mean then is; all when left out'),
    }),
    z.strictObject({
      difference: z.tuple([nameSchema, nameSchema]).describe('The first less the second: [after, before]'),
    }),
    z.strictObject({
      formula: z
        .string()
        .min(1)
        .describe(
          'Arithmetic on numbers, with + - * / and brackets: 2025 - birth_year. Missing where one of them is',
        ),
    }),
    z.strictObject({
      bands: nameSchema.describe('A number, or a scale'),
      at: z
        .array(z.number())
        .min(1)
        .max(30)
        .describe(
          'Where each band but the lowest begins, rising: [30, 50] gives under 30, 30-49, 50 and over',
        ),
    }),
    z.strictObject({
      duration: z.strictObject({
        from: z.string().min(1).describe('A variable that is a date or a time, or a date as 2025-10-01'),
        to: z.string().min(1).describe('The same'),
        in: z
          .enum(durationUnits)
          .describe('Years and months that are completed, as in an age; the others in full'),
      }),
    }),
    z.strictObject({
      first_of: z.array(nameSchema).min(2).describe('The first of these variables that has an answer'),
    }),
    z.strictObject({
      count_of: z.array(nameSchema).min(1),
      equal_to: z.array(codeSchema).min(1).describe('How many of the variables have one of these codes'),
    }),
    z.strictObject({
      place: nameSchema.describe('A variable with codes or names of municipalities or counties'),
      gives: z.enum(placeKinds).describe('What the place is turned into, by the reference data'),
      as_of: z
        .string()
        .regex(
          /^(199[4-9]|2\d{3})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
          'a date is YYYY-MM-DD, 1994 or later',
        )
        .describe('The date that the codes and names are of: the date of the wave'),
      division: z
        .number()
        .int()
        .min(1994)
        .max(2024)
        .default(2024)
        .describe('The year whose municipalities and counties they are brought to, as of 1 January'),
      split: z
        .enum(['missing', 'largest'])
        .default('missing')
        .describe('A place that was split between several: missing, or the one with the largest share'),
    }),
  ]),
});
