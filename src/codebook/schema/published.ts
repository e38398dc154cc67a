import { z } from 'zod';
import { codeSchema, nameSchema, textSchema } from './values.js';

/** What can be published of a wave and found again here. */
const publishedStatistics = [
  'proportion',
  'missing_share',
  'mean',
  'alpha',
  'fit',
  'count',
  'rank',
  'top',
  'difference',
  'effect',
] as const;

/** What a source tells of an effect in words: its sign, where it is significant, or that there is none. */
const effectFindings = ['positive', 'negative', 'none'] as const;

/** How an effect is told: of a model's parameter or defined effect, or of a regression's term. */
export const effectMeasures = [
  'parameter_std',
  'parameter',
  'coefficient',
  'marginal_effect',
  'ratio',
] as const;

const publishedGroupSchema = z.strictObject({ variable: nameSchema, value: codeSchema });

export const publishedSchema = z.strictObject({
  id: nameSchema,
  statement: textSchema.describe('What the figure is about'),
  variable: nameSchema
    .optional()
    .describe('Left out for a claim that no question of this survey answers: it is shown, not compared'),
  category: z.array(codeSchema).optional().describe('Codes counted together'),
  statistic: z
    .enum(publishedStatistics)
    .describe(
      'missing_share: share of those asked who gave one of these missing answers; rank: place of a tick-all option or of an item of a battery (its share of `category`, or its mean) among those of its question, or of an effect (`parameter`) by its size among those on the same outcome, 1 for the highest; top: how many of `members` are among the highest as many of the question that `variable` names; difference: of a share (with `category`) or a mean, the group or variable less that of `less`; effect: `parameter` of the model or regression that `variable` names',
    ),
  members: z
    .array(nameSchema)
    .min(1)
    .optional()
    .describe('Of a top: the options or items that the source names as the highest, in any order'),
  lowest: z.boolean().optional().describe('Of a top: they are the lowest ones'),
  finding: z
    .enum(effectFindings)
    .optional()
    .describe(
      'Of an effect, in place of `reading`: significantly above zero, significantly below, or not significant (5 per cent)',
    ),
  not_comparable: textSchema
    .optional()
    .describe('Why the figure is only shown beside the computed one, and not held against it'),
  measure: z
    .string()
    .optional()
    .describe(
      `Name of the fit measure; of an effect one of ${effectMeasures.join(', ')} (a model's standardised parameter and a regression's coefficient when left out)`,
    ),
  parameter: z
    .string()
    .min(1)
    .optional()
    .describe(
      "Of an effect or its rank: a model's `y ~ x` or the name of a defined effect, or a regression's term",
    ),
  group: publishedGroupSchema.optional(),
  less: z
    .strictObject({
      respondent_group: nameSchema.optional(),
      group: publishedGroupSchema.optional(),
      variable: nameSchema.optional(),
    })
    .optional()
    .describe(
      'Of a difference: the group that is taken away (`respondent_group` is the same when left out), or the variable, of the same respondents',
    ),
  respondent_group: nameSchema
    .optional()
    .describe('The respondent group that it is computed of; all when left out'),
  respondents: textSchema
    .optional()
    .describe('Whom the source speaks of, where the name of the respondent group does not say it'),
  wave: z.coerce
    .string()
    .optional()
    .describe("The wave that it is of, the codebook's own when left out; another's is shown, not compared"),
  quote: z.string().min(1).optional().describe("The source's own words, letter for letter, in its language"),
  reading: z
    .union([z.number(), z.tuple([z.number().nullable(), z.number().nullable()])])
    .optional()
    .describe(
      'What the words are taken to mean: the number («62 prosent»: 0.62), or its lowest and highest («ni av ti»: [0.85, 0.95]; «over 0,8»: [0.8, null])',
    ),
  decimals: z
    .number()
    .int()
    .min(0)
    .max(6)
    .optional()
    .describe(
      'Decimals that the source writes (of the per cent of a share); those of `reading` when left out',
    ),
  value: z.number().optional().describe('Older form of `reading: number`'),
  at_least: z.number().optional().describe('Older form of `reading: [lowest, ...]`'),
  at_most: z.number().optional().describe('Older form of `reading: [..., highest]`'),
  source: z.string().min(1).describe('Document with page, chapter or figure'),
});
