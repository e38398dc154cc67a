import { z } from 'zod';
import { conditionSchema } from './schema/condition.js';
import { derivedSchema, type durationUnits, type placeKinds } from './schema/derived.js';
import { publishedSchema } from './schema/published.js';
import {
  batterySchema,
  multipleChoiceSchema,
  type roles,
  variableSchema,
  type variableTypes,
} from './schema/questions.js';
import { registerSchema } from './schema/register.js';
import { scaleSchema } from './schema/scale.js';
import { includeSchema } from './schema/shared.js';
import {
  codeSchema,
  type missingRangeSchema,
  type missingReasons,
  nameSchema,
  textSchema,
  valueSchema,
} from './schema/values.js';

export { type Condition, conditionSchema } from './schema/condition.js';
export { durationUnits } from './schema/derived.js';
export { effectMeasures } from './schema/published.js';
export { includeSchema, sharedSchema } from './schema/shared.js';
export { codeSchema, missingReasons, nameSchema, textSchema } from './schema/values.js';

/**
 * The codebook: what a survey's data mean. YAML files are checked against these schemas, and editors
 * complete and check them from the JSON Schema made of them (data-schemas/codebook.schema.json).
 */

const respondentsSchema = z.strictObject({
  groups: z
    .array(nameSchema)
    .default([])
    .describe('The respondent groups that are named so together; everyone when left out'),
  who: textSchema.describe('«skolelederne»: as it stands after «93 prosent av»'),
  where: textSchema
    .optional()
    .describe(
      '«I grunnskolen»: how a sentence on differences between them begins; «Blant» and who when left out',
    ),
});

export const codebookSchema = z
  .strictObject({
    survey: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'a survey has lower-case letters a-z, digits and -'),
    wave: z.coerce.string().min(1),
    title: textSchema,
    source: textSchema.describe('Where the questionnaire is published'),
    extends: z
      .string()
      .regex(/^\.\/[^/\\]+\.ya?ml$/, 'a codebook of the same folder, as ./codebook.yaml')
      .optional()
      .describe(
        'Another codebook of the folder, all of which holds here too unless this file says otherwise',
      ),
    respondent_groups: z
      .array(
        z.strictObject({
          name: nameSchema,
          label: textSchema,
          when: conditionSchema.optional(),
          counts_only: z
            .boolean()
            .optional()
            .describe('So small a population that answers are shown as counts, not as shares'),
        }),
      )
      .default([])
      .describe('Who answers; with `when` for surveys where the answers tell'),
    respondents: z
      .array(respondentsSchema)
      .default([])
      .describe('How those who answer are named in a sentence, by respondent groups together or apart'),
    include: z
      .array(includeSchema)
      .default([])
      .describe('Shared scales and answer vocabularies, put after what stands in this file'),
    value_lists: z
      .record(nameSchema, z.array(valueSchema))
      .default({})
      .describe('Answer options that several questions share'),
    variables: z.array(variableSchema).default([]),
    batteries: z.array(batterySchema).default([]),
    multiple_choice: z.array(multipleChoiceSchema).default([]),
    derived: z.array(derivedSchema).default([]),
    scales: z.array(scaleSchema).default([]),
    response: z
      .strictObject({
        least_share_answered: z
          .number()
          .min(0)
          .max(1)
          .default(0.3)
          .describe('Least share of the questions put to a respondent that must be answered'),
        completed: z
          .strictObject({ variable: nameSchema, in: z.array(codeSchema).min(1) })
          .optional()
          .describe('How the export tells a completed answer'),
        declined: z.strictObject({ variable: nameSchema, in: z.array(codeSchema).min(1) }).optional(),
      })
      .default({ least_share_answered: 0.3 }),
    register: registerSchema.optional(),
    order: z
      .array(nameSchema)
      .default([])
      .describe('Order of the questions in the questionnaire, where the lists above do not give it'),
    simulate: z
      .strictObject({
        model: z
          .string()
          .describe(
            'File with the structural model in lavaan syntax with fixed coefficients, relative to the codebook',
          ),
      })
      .optional(),
    published: z.array(publishedSchema).default([]),
  })
  .meta({ title: 'ledervilkar codebook', description: 'What the data of one survey wave mean' });

/** The codebook as it stands in its file, after defaults. */
export type CodebookFile = z.infer<typeof codebookSchema>;
export type ValueDefinition = z.infer<typeof valueSchema>;
export type ScaleDefinition = z.infer<typeof scaleSchema>;
export type VariableDefinition = z.infer<typeof variableSchema>;
export type DerivedDefinition = z.infer<typeof derivedSchema>;
export type RegisterDefinition = z.infer<typeof registerSchema>;
export type PublishedDefinition = z.infer<typeof publishedSchema>;
export type VariableType = (typeof variableTypes)[number];
export type Role = (typeof roles)[number];
export type DurationUnit = (typeof durationUnits)[number];
export type PlaceKind = (typeof placeKinds)[number];
export type PlaceRule = Extract<DerivedDefinition['rule'], { place: string }>;
export type MissingRange = z.infer<typeof missingRangeSchema>;
export type MissingReason = (typeof missingReasons)[number];
