import { z } from 'zod';

/** A survey design as it stands in its YAML file; names are those of the data's columns. */

const column = z.string().min(1);
const columnOrSize = z
  .union([column, z.number().positive()])
  .describe('Column with the population size (of units, in the stratum), or the size itself');

/** What a stratum with a single sampling unit contributes to the variance. */
const lonelyPsuRules = ['fail', 'certainty', 'remove', 'adjust', 'average'] as const;
export type LonelyPsuRule = (typeof lonelyPsuRules)[number];
const lonely = z
  .enum(lonelyPsuRules)
  .default('fail')
  .describe(
    'fail: an error; certainty or remove: nothing; adjust: its square about 0; average: the mean of the other strata',
  );

const calibrate = z
  .strictObject({
    margins: z
      .array(
        z.strictObject({
          variable: column,
          totals: z
            .record(z.string(), z.number().positive())
            .describe('Known number in the population of every category, by its code; or its share'),
        }),
      )
      .min(1),
    bounds: z
      .tuple([z.number().min(0), z.number().positive()])
      .refine(([low, high]) => low < 1 && high > 1, 'bounds lie around 1, as [0.3, 3]')
      .optional()
      .describe('Lowest and highest factor on the starting weight'),
  })
  .optional()
  .describe('Weights are brought to known totals: post-stratified to one variable, raked to several');

const srs = z.strictObject({
  type: z.literal('srs'),
  calibrate,
  weight: column.optional(),
  fpc: columnOrSize.optional(),
});

const stratified = z.strictObject({
  type: z.literal('stratified'),
  calibrate,
  weight: column.optional(),
  strata: column,
  cluster: column.optional(),
  nest: z.boolean().default(false).describe('Cluster names are used again in other strata'),
  fpc: columnOrSize.optional(),
  lonely_psu: lonely,
});

const cluster = z.strictObject({
  type: z.literal('cluster'),
  calibrate,
  weight: column.optional(),
  cluster: column,
  fpc: columnOrSize.optional().describe('Number of clusters in the population'),
});

const replicateMethods = ['brr', 'fay', 'jk1', 'jk2', 'jkn', 'bootstrap'] as const;
export type ReplicateMethod = (typeof replicateMethods)[number];

const replicate = z.strictObject({
  type: z.literal('replicate'),
  calibrate,
  method: z.enum(replicateMethods),
  rho: z.number().min(0).lt(1).optional().describe("Fay's coefficient"),
  weight: column,
  replicates: z
    .union([column, z.array(column).min(2)])
    .describe('Columns of replicate weights: a list, or first-last'),
  combined: z
    .boolean()
    .default(true)
    .describe('The replicate weights hold the full weight too; false: they are multiplied by it'),
  mse: z
    .boolean()
    .default(true)
    .describe('Deviations are taken from the full estimate; false: from the mean of the replicates'),
  scale: z
    .number()
    .positive()
    .optional()
    .describe('Factor of the sum of squares, where the method leaves it open'),
  rscales: z
    .array(z.number().min(0))
    .optional()
    .describe('Factor of each replicate (JKn: (n-1)/n of its stratum)'),
  df: z
    .number()
    .positive()
    .optional()
    .describe('Degrees of freedom; rank of the replicate weights less 1 when left out'),
});

export const designSchema = z
  .discriminatedUnion('type', [srs, stratified, cluster, replicate])
  .meta({ title: 'ledervilkar survey design', description: 'How the respondents were drawn and weighted' });

export type DesignFile = z.infer<typeof designSchema>;
export type CalibrationFile = NonNullable<z.infer<typeof calibrate>>;
