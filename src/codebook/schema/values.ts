import { z } from 'zod';

/** A name in the warehouse: lower case, digits and underscore, as SQL and model syntax take it. */
export const nameSchema = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, 'a name has lower-case letters a-z, digits and _, and starts with a letter')
  .describe('Name in the warehouse and in models: a-z, 0-9 and _, first a letter');

/** A text in bokmål, and in nynorsk and English where there is one; a bare string is bokmål. */
export const textSchema = z
  .union([
    z
      .string()
      .min(1)
      .transform((nb): { nb: string; nn?: string; en?: string } => ({ nb })),
    z.strictObject({ nb: z.string().min(1), nn: z.string().optional(), en: z.string().optional() }),
  ])
  .describe('Text: a string is bokmål; or nb, nn and en');

/** A code as it stands in the export: a number or a text. */
export const codeSchema = z.union([z.number(), z.string()]);

export const missingReasons = [
  'dont_know',
  'not_applicable',
  'refused',
  'not_reached',
  'not_administered',
  'omitted',
  'invalid',
] as const;

/** How the groups of a background variable are named in a sentence. */
export const groupPhraseSchema = textSchema
  .refine(
    (text) => Object.values(text).every((words) => /\{[gG]roup\}/.test(words as string)),
    'a phrase of a background variable has {group} or {Group} in every language',
  )
  .describe(
    'How its groups are named in a sentence: «ved skoler med {group}»; {group} is the label with a small first letter, {Group} the label as it stands',
  );

export const valueSchema = z.strictObject({
  code: codeSchema.describe('The code in the export'),
  label: textSchema,
  phrase: textSchema
    .optional()
    .describe(
      "How this group is named in a sentence («på barneskoler»), where the variable's phrase does not fit",
    ),
  missing: z
    .enum(missingReasons)
    .optional()
    .describe(
      'Set when this answer is missing («vet ikke»), with the reason; it is kept, but out of scales and estimates',
    ),
  valid: z
    .literal(true)
    .optional()
    .describe('An answer all the same, though the data file declares its code missing'),
});

/** Codes that are missing wherever they lie between two ends, as SPSS declares them. */
export const missingRangeSchema = z
  .strictObject({
    from: z.number().optional().describe('Lowest code, included; no lowest when left out'),
    to: z.number().optional().describe('Highest code, included; no highest when left out'),
    label: textSchema,
    missing: z.enum(missingReasons),
  })
  .refine((r) => r.from !== undefined || r.to !== undefined, 'a range of missing codes has from, to or both')
  .refine((r) => (r.from ?? -Infinity) <= (r.to ?? Infinity), 'the range runs backwards');

export const rangeSchema = z.tuple([z.number(), z.number()]).describe('Lowest and highest possible value');
