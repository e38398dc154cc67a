import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { codebookSchema, jsonSchema } from '../../src/codebook/index.js';
import { pipelineSchema } from '../../src/pipeline/index.js';

// `ledervilkar schemas` writes them; a change of the zod schemas without that would mislead editors.
it.each([
  ['codebook', codebookSchema],
  ['pipeline', pipelineSchema],
] as const)('data-schemas/%s.schema.json is what the code says', (name, schema) => {
  const file = new URL(`../../data-schemas/${name}.schema.json`, import.meta.url);
  expect(readFileSync(file, 'utf8')).toBe(jsonSchema(schema));
});
