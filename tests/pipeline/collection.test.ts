import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { loadCodebook } from '../../src/codebook/index.js';
import { loadCollection, loadPipeline } from '../../src/pipeline/index.js';

const folder = mkdtempSync(join(tmpdir(), 'collection-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('finds every figure and claim that the knowledge base names, and runs each pipeline once', async () => {
  const { collection, pipelines, pipelineOf } = await loadCollection('pipelines/kunnskapsgrunnlag.yaml');
  expect(pipelines.map((file) => file.split(/[\\/]/).at(-1))).toEqual([
    'sbn-2025h.yaml',
    'ssn-2025h.yaml',
    'talis-2018-principals.yaml',
  ]);
  for (const [i, part] of collection.parts.entries()) {
    const { definition, codebook } = await loadPipeline(pipelines[pipelineOf[i]![0]!]!);
    const ids = definition.report.chapters.flatMap(({ items }) => items.map(({ id }) => id));
    expect(ids).toEqual(expect.arrayContaining(part.only ?? []));
    const { published } = await loadCodebook(codebook.file);
    for (const id of part.beside?.claims ?? [])
      expect(published.find((one) => one.id === id)?.not_comparable).toBeDefined();
  }
});

it('takes a part of a pipeline or of two sides, and not of neither', async () => {
  const file = join(folder, 'deler.yaml');
  writeFileSync(
    file,
    'name: deler\ntitle: { nb: Deler }\nparts:\n  - { title: { nb: A }, pipeline: x.yaml }\n',
  );
  await expect(loadCollection(file)).rejects.toMatchObject({
    faults: [
      expect.objectContaining({
        expected: "a part has 'pipeline' and 'only', or 'sides' alone",
      }),
    ],
  });
  const side = (name: string) => `{ pipeline: ${name}.yaml, variables: [v] }`;
  writeFileSync(
    file,
    `name: deler\ntitle: { nb: Deler }\nparts:\n  - { title: { nb: A }, sides: { of: [${side('b')}, ${side('a')}] } }\n`,
  );
  expect((await loadCollection(file)).pipelineOf).toEqual([[0, 1]]);
});

it('tells what is wrong with a file that lays a page out, at its place', async () => {
  const file = join(folder, 'side.yaml');
  writeFileSync(file, 'name: side\ntitle: Side\nparts:\n  - { title: A, pipline: x.yaml, only: [a] }\n');
  await expect(loadCollection(file)).rejects.toMatchObject({
    faults: expect.arrayContaining([expect.objectContaining({ code: 'LV-COLLECTION-KEY' })]),
  });
});
