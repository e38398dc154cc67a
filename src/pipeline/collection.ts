import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { readYamlFile, textSchema } from '../codebook/index.js';

const sideSchema = z.strictObject({
  pipeline: z.string().min(1),
  respondent_group: z.string().default(''),
  variables: z.array(z.string().min(1)).min(1).describe('Its questions, in the order of the rows'),
});

const sidesSchema = z.strictObject({
  of: z.tuple([sideSchema, sideSchema]),
  statistic: z.enum(['mean', 'top_two', 'proportion']).optional(),
  because: textSchema.optional().describe('What the reader must know to compare the two'),
});

/** A page of several pipelines' figures, as its author lays it out. Paths are relative to the file. */
const collectionSchema = z.strictObject({
  name: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'a name has a-z, 0-9 and -'),
  title: textSchema,
  language: z.enum(['nb', 'nn', 'en']).default('nb'),
  parts: z
    .array(
      z
        .strictObject({
          title: textSchema,
          text: textSchema.optional(),
          pipeline: z.string().min(1).optional().describe('The pipeline whose figures it shows'),
          only: z
            .array(z.string().min(1))
            .min(1)
            .optional()
            .describe('Ids of its figures, tables or chapters'),
          sides: sidesSchema
            .optional()
            .describe('In place of a pipeline: two of them side by side in one figure'),
          beside: z
            .strictObject({
              claims: z
                .array(z.string().min(1))
                .min(1)
                .describe("Ids under `published` of the pipeline's codebook"),
              because: textSchema.describe('Why they are not directly comparable'),
            })
            .optional()
            .describe('What other surveys claim, shown as not directly comparable'),
        })
        .refine(
          ({ pipeline, only, beside, sides }) =>
            sides === undefined
              ? pipeline !== undefined && only !== undefined
              : pipeline === undefined && only === undefined && beside === undefined,
          "a part has 'pipeline' and 'only', or 'sides' alone",
        ),
    )
    .min(1),
});

type Collection = z.infer<typeof collectionSchema>;

/**
 * A collection's file, and the pipelines that it names, each once, in the order of its parts.
 * @returns pipelineOf of each part the places of its pipelines: one, or one for each side
 * @throws FaultError LV-COLLECTION-*
 */
export async function loadCollection(
  file: string,
): Promise<{ collection: Collection; pipelines: string[]; pipelineOf: number[][] }> {
  const { value: collection } = await readYamlFile(file, collectionSchema, { codePrefix: 'LV-COLLECTION' });
  const named = collection.parts.map(({ pipeline, sides }) =>
    (sides?.of.map((side) => side.pipeline) ?? [pipeline!]).map((path) => resolve(dirname(file), path)),
  );
  const pipelines = [...new Set(named.flat())];
  return {
    collection,
    pipelines,
    pipelineOf: named.map((paths) => paths.map((path) => pipelines.indexOf(path))),
  };
}
