import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { readYamlFile, textSchema } from '../codebook/index.js';

/** A page of several pipelines' figures, as its author lays it out. Paths are relative to the file. */
export const collectionSchema = z.strictObject({
  name: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'a name has a-z, 0-9 and -'),
  title: textSchema,
  language: z.enum(['nb', 'nn', 'en']).default('nb'),
  parts: z
    .array(
      z.strictObject({
        title: textSchema,
        text: textSchema.optional(),
        pipeline: z.string().min(1).describe('The pipeline whose figures it shows'),
        only: z.array(z.string().min(1)).min(1).describe('Ids of its figures, tables or chapters'),
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
      }),
    )
    .min(1),
});

export type Collection = z.infer<typeof collectionSchema>;

/**
 * A collection's file, and the pipelines that it names, each once, in the order of its parts.
 * @throws FaultError LV-COLLECTION-*
 */
export async function loadCollection(
  file: string,
): Promise<{ collection: Collection; pipelines: string[]; pipelineOf: number[] }> {
  const { value: collection } = await readYamlFile(file, collectionSchema, { codePrefix: 'LV-COLLECTION' });
  const named = collection.parts.map(({ pipeline }) => resolve(dirname(file), pipeline));
  const pipelines = [...new Set(named)];
  return { collection, pipelines, pipelineOf: named.map((path) => pipelines.indexOf(path)) };
}
