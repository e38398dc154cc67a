import { z } from 'zod';
import { codeSchema, nameSchema, textSchema } from '../codebook/index.js';
import { disclosureSchema } from '../disclosure/index.js';
import { regressionFamilies } from '../regression/index.js';

/** What is asked of a wave, as YAML states it; a pipeline file has these keys beside its source and its report. */

const poolSchema = z
  .string()
  .regex(/^last ([2-9]|[1-9][0-9])$/, "which waves are put together is written 'last 3'")
  .optional();

const modelSchema = z.strictObject({
  name: nameSchema,
  title: textSchema,
  file: z.string().min(1).describe('Model in lavaan syntax, relative to the pipeline file'),
  /** Runs the model once for each variable in place of `for_each.placeholder`. */
  for_each: z
    .strictObject({ placeholder: nameSchema, variables: z.array(nameSchema).min(1) })
    .optional()
    .describe('Run once for each variable, put in place of the placeholder in the model'),
  estimator: z.enum(['ml', 'mlr', 'mlm', 'gls', 'uls', 'dwls', 'wlsmv']).default('ml'),
  missing: z.enum(['listwise', 'fiml']).default('listwise'),
  fixed_x: z
    .boolean()
    .default(true)
    .describe('Moments of covariates taken as given; with fiml, false keeps those who lack a covariate'),
  group: nameSchema.optional(),
  invariance: z
    .array(z.enum(['configural', 'metric', 'thresholds', 'scalar', 'strict']))
    .min(1)
    .optional()
    .describe('Steps of the ladder of measurement invariance over `group`, each against the one before'),
  cluster: nameSchema.optional(),
  weight: nameSchema.optional(),
  ordered: z.array(nameSchema).default([]),
  bootstrap: z.number().int().min(2).optional().describe('Number of bootstrap draws'),
  defined: z
    .record(nameSchema, textSchema)
    .default({})
    .describe('Names for readers of the parameters that the model defines with :='),
  latent: z.record(nameSchema, textSchema).default({}).describe('Names for readers of the latent variables'),
});

export const regressionSchema = z.strictObject({
  name: nameSchema,
  title: textSchema,
  outcome: nameSchema,
  predictors: z
    .array(z.string().min(1))
    .min(1)
    .describe("Variables and scales; 'a:b' is an interaction, 'a*b' is both and theirs"),
  family: z.enum(regressionFamilies).default('linear'),
  event: codeSchema.optional().describe('Logistic: the answer that counts as 1; the higher when left out'),
  respondent_group: z.string().default(''),
  reference: z
    .record(nameSchema, codeSchema)
    .default({})
    .describe('The category that the others of a predictor are set against; the first when left out'),
  as_number: z
    .array(nameSchema)
    .default([])
    .describe('Predictors with answers in order whose codes enter as a number, on a straight line'),
  centre: z.array(nameSchema).default([]).describe('Numbers whose weighted mean is taken off'),
  standardise: z
    .boolean()
    .default(false)
    .describe('Numbers to mean 0 and standard deviation 1 (in a linear model the outcome too)'),
  importance: z
    .boolean()
    .default(false)
    .describe('Linear: also the share of R-squared of each predictor, over all orders'),
  pool: poolSchema.describe(
    "The newest waves put together ('last 3'), the wave a predictor; wave by wave when left out",
  ),
});

/** Outcomes whose variation is divided between levels of groups. */
const variationSchema = z.strictObject({
  variables: z
    .array(nameSchema)
    .min(1)
    .describe('Questions, numbers or scales; a question of several parts stands for each of them'),
  within: z
    .array(
      z.union([
        nameSchema.transform((by): { by: string; of?: { nb: string; nn?: string; en?: string } } => ({ by })),
        z.strictObject({
          by: nameSchema,
          of: textSchema.optional().describe('What its groups are, in the plural: kommuner, municipalities'),
        }),
      ]),
    )
    .min(1)
    .max(3)
    .describe('Levels, the outermost first'),
  covariates: z.array(nameSchema).default([]).describe('What is held equal'),
  respondent_groups: z
    .array(nameSchema)
    .default([])
    .describe('Respondent groups that it is computed for, each by itself; all together when left out'),
  binary: z
    .boolean()
    .default(false)
    .describe('A logistic model: of two answers, or of the two highest answers against the others'),
});

/** What a grouping of municipalities may be told by, where too few of them can be. */
const divisionSchema = z.union([
  z.enum(['municipality', 'grown', 'county']),
  z.strictObject({
    name: nameSchema.describe('Short name, a part of the grouping’s'),
    label: textSchema.describe('What a region is called, in the singular'),
    file: z
      .string()
      .min(1)
      .describe("CSV of Statistics Norway's classification service (KLASS), relative to the pipeline file"),
    as_of: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/, "a date is year, month and day, as '2024-01-01'")
      .default('2024-01-01')
      .describe('The date that its codes of municipalities are of'),
  }),
]);

/** The keys of a pipeline file that ask for numbers. */
export const askShape = {
  design: z
    .union([z.string(), z.record(z.string(), z.unknown())])
    .optional()
    .describe('A survey design: a built-in name, a file or the design itself'),
  groups: z
    .array(nameSchema)
    .default([])
    .describe('Background variables that every question is crossed with'),
  respondent_groups: z
    .enum(['together', 'separate'])
    .default('together')
    .describe(
      'separate: all together by respondent group, then each respondent group by its own background variables',
    ),
  areas: z
    .array(
      z.strictObject({
        by: nameSchema,
        variables: z.array(nameSchema).min(1),
        pool: poolSchema.describe("The newest waves put together ('last 3'), as where samples rotate"),
        respondent_groups: z
          .array(z.string())
          .min(1)
          .optional()
          .describe(
            'Respondent groups that it is told of; all when left out, of divisions those that are shown',
          ),
        divisions: z
          .array(divisionSchema)
          .min(1)
          .optional()
          .describe(
            'Of municipalities: what they may be told by. The finest of which four in five areas can be shown is taken: municipality, grown (neighbours of a county joined), county, file; by municipality alone when left out',
          ),
      }),
    )
    .default([])
    .describe('Groupings with many values (municipalities), for these variables only'),
  averages: z
    .array(
      z.union([
        nameSchema.transform((by): { by: string; of?: { nb: string; nn?: string; en?: string } } => ({
          by,
        })),
        z.strictObject({
          by: nameSchema,
          of: textSchema.optional().describe('What the groups are, in the plural: land, countries'),
        }),
      ]),
    )
    .default([])
    .describe('Groupings that get the mean of their groups, each counting once, as a group of its own'),
  models: z.array(modelSchema).default([]),
  regressions: z
    .array(regressionSchema)
    .default([])
    .describe('Regressions with the survey design in them, of every wave'),
  variations: z
    .array(variationSchema)
    .default([])
    .describe('Outcomes whose variation is divided between levels of groups'),
  disclosure: disclosureSchema.prefault({}),
};

const askSchema = z.object(askShape);
export type Ask = z.infer<typeof askSchema>;
export type VariationAsk = z.infer<typeof variationSchema>;
export type ModelAsk = z.infer<typeof modelSchema>;
export type RegressionAsk = z.infer<typeof regressionSchema>;
