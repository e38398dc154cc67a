import { z } from 'zod';
import { acrossWaves, wholeQuestion } from './across-waves.js';
import { conditionSchema } from './condition.js';
import {
  groupPhraseSchema,
  missingRangeSchema,
  nameSchema,
  rangeSchema,
  textSchema,
  valueSchema,
} from './values.js';

export const variableTypes = [
  'categorical',
  'ordinal',
  'number',
  'text',
  'date',
  'datetime',
  'boolean',
] as const;
export const roles = [
  'id',
  'direct_identifier',
  'weight',
  'stratum',
  'cluster',
  'fpc',
  'background',
  'item',
  'multiple_choice',
  'free_text',
  'metadata',
] as const;

export const variableSchema = z.strictObject({
  name: nameSchema,
  through: nameSchema
    .optional()
    .describe('Last of a numbered series that is told of once: name trwgt1, through trwgt100'),
  column: z.string().min(1).optional().describe("The export's column; the variable's name when left out"),
  label: textSchema.describe('Short label for figures and tables'),
  wording: textSchema
    .optional()
    .describe('The question as the respondent read it, where the label is shortened'),
  number: z.string().optional().describe("The question's number in the questionnaire"),
  source: textSchema
    .optional()
    .describe('A variable of a register: which, and of what date («GSI per 1.10.2025»); told in captions'),
  type: z.enum(variableTypes),
  role: z.enum(roles),
  values: z
    .union([z.array(valueSchema), z.string()])
    .optional()
    .describe('Answer options, or the name of a list in value_lists'),
  range: rangeSchema.optional(),
  missing_ranges: z
    .array(missingRangeSchema)
    .optional()
    .describe('Ranges of codes that are missing, beside the single ones in values'),
  phrase: groupPhraseSchema.optional(),
  asked_if: conditionSchema.optional().describe('Routing: who got the question; everyone when left out'),
  ...acrossWaves,
  register: z
    .boolean()
    .optional()
    .describe('Known of every unit beforehand: no question that anyone is asked'),
  identifier: z
    .enum(['drop', 'hash'])
    .optional()
    .describe('For a direct identifier: drop it at the door (default), or keep a keyed hash for linkage'),
  simulate: z
    .strictObject({
      shares: z.array(z.number().min(0)).optional().describe('Shares of the answer options, in order'),
      mean: z.number().optional(),
      sd: z.number().positive().optional(),
      classes: z
        .array(z.strictObject({ from: z.number(), to: z.number(), share: z.number().min(0) }))
        .min(1)
        .optional()
        .describe('Numbers: classes of whole numbers (both ends included) with their shares'),
      missing_share: z.number().min(0).max(1).optional().describe('Share of those asked that do not answer'),
      replicate_of: nameSchema
        .optional()
        .describe(
          "Replicate weights: the full weight, times 0.5 or 1.5 in pairs of respondents (Fay's coefficient 0.5)",
        ),
      by: z
        .strictObject({
          variable: nameSchema.describe(
            'A variable of the register or of the answers before it, or one derived from such',
          ),
          shares: z.record(z.string(), z.array(z.number().min(0))).default({}),
          means: z.record(z.string(), z.number()).default({}).describe('Numbers: the mean of some codes'),
        })
        .optional()
        .describe('Other shares, or means, for some codes of a background variable'),
    })
    .optional()
    .describe('What made-up data should look like; published marginals, with their source in a comment'),
});

/** Several variables that share question text, answer options and routing. */
export const batterySchema = z.strictObject({
  name: nameSchema,
  label: textSchema,
  wording: textSchema,
  number: z.string().optional(),
  column: z
    .string()
    .optional()
    .describe(
      "Stem of the export's columns: an item's column is stem.item when the item has no column of its own",
    ),
  type: z.enum(variableTypes).default('ordinal'),
  role: z.enum(roles).default('item'),
  values: z.union([z.array(valueSchema), z.string()]).optional(),
  range: rangeSchema.optional(),
  missing_ranges: z.array(missingRangeSchema).optional(),
  asked_if: conditionSchema.optional(),
  ...wholeQuestion,
  items: z
    .array(
      z.strictObject({
        name: nameSchema,
        column: z.string().optional(),
        label: textSchema,
        wording: textSchema.optional(),
        ...acrossWaves,
        simulate: variableSchema.shape.simulate,
      }),
    )
    .min(1),
});

/** A «flere kryss mulig» question: one 0/1 column an option. */
export const multipleChoiceSchema = z.strictObject({
  name: nameSchema,
  label: textSchema,
  wording: textSchema.optional(),
  number: z.string().optional(),
  column: z
    .string()
    .optional()
    .describe("Stem of the export's columns: an option's column is stem.option; with `separator` the column"),
  separator: z
    .string()
    .min(1)
    .max(5)
    .optional()
    .describe('The export writes all that is ticked into one cell, with this between («;», «, »)'),
  asked_if: conditionSchema.optional(),
  ...wholeQuestion,
  at_most: z
    .number()
    .int()
    .min(1)
    .optional()
    .describe('Most options that one may tick («inntil tre»); any number when left out'),
  options: z
    .array(
      z.strictObject({
        name: nameSchema,
        column: z
          .string()
          .optional()
          .describe(
            "The export's column; with `separator` the option's text in the cell, where not its label",
          ),
        label: textSchema,
        ...acrossWaves,
        exclusive: z
          .boolean()
          .optional()
          .describe('Ticked alone or not at all («ingen av disse», «vet ikke»)'),
        simulate: z
          .strictObject({
            share: z.number().min(0).max(1),
            by: z
              .strictObject({
                variable: nameSchema,
                shares: z.record(z.string(), z.number().min(0).max(1)),
              })
              .optional(),
          })
          .optional(),
      }),
    )
    .min(2),
});
