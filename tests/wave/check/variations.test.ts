import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { FaultError } from '../../../src/errors/index.js';
import { loadPipeline } from '../../../src/pipeline/index.js';
import { project, scratch } from '../../e2e/cli.js';

const folder = scratch();
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;

/** What is said when SSN's variations are these, or when its report has this item too. */
async function saidOf(variations: string, item = ''): Promise<string[]> {
  const text = readFileSync(join(project, 'pipelines', 'ssn-2025h.yaml'), 'utf8')
    .replaceAll('../data-schemas', join(project, 'data-schemas'))
    .replaceAll('models/', `${join(project, 'pipelines', 'models')}/`)
    .replace(
      /^variations:\n(?: {2}.*\n)+/m,
      (own) => `${own}${variations === '' ? '' : `  - ${variations}\n`}`,
    )
    .replace(
      '      items:\n',
      `      items:\n${item === '' ? '' : `        - { id: ny, title: { nb: Ny }, ${item} }\n`}`,
    );
  const file = join(folder, `${count++}.yaml`);
  writeFileSync(file, text);
  const error = await loadPipeline(file).then(
    () => null,
    (e: unknown) => e as FaultError,
  );
  return (error?.faults ?? []).map((f) => `${f.code}: ${f.what}${f.remedy ? `; ${f.remedy}` : ''}`);
}

const cases: [string, string, RegExp[]][] = [
  ['is whole', '{ variables: [trivsel], within: [landsdel] }', []],
  ['of a question with its parts', '{ variables: [trivsel_utsagn], within: [kommune] }', []],
  [
    'names a variable that nobody has',
    '{ variables: [trivsl], within: [kommune] }',
    [/^LV-PIPELINE-NAME: 'trivsl' is no variable, question or scale of the codebook; .*trivsel/],
  ],
  [
    'names a level that nobody has',
    '{ variables: [trivsel], within: [komune] }',
    [/^LV-PIPELINE-NAME: 'komune' is no variable/],
  ],
  [
    'names the same level twice',
    '{ variables: [trivsel], within: [kommune, kommune] }',
    [/^LV-PIPELINE-VARIATION: 'kommune' stands twice/],
  ],
  [
    'divides a level by itself',
    '{ variables: [kommunestorrelse], within: [kommunestorrelse, kommune] }',
    [/^LV-PIPELINE-VARIATION: 'kommunestorrelse' is divided by itself/],
  ],
  [
    'is asked for twice of the same respondents',
    '{ variables: [trivsel], within: [kommune], respondent_groups: [leder_grunnskole] }',
    [/^LV-PIPELINE-VARIATION: the variation of 'trivsel' among 'leder_grunnskole' is asked for twice/],
  ],
  [
    'needs answers in order',
    '{ variables: [skoletype_fem], within: [kommune] }',
    [/^LV-PIPELINE-NOT-ORDERED: variation between groups needs answers in order/],
  ],
  [
    'is logistic of a scale',
    '{ variables: [trivsel], within: [kommune], binary: true }',
    [/^LV-PIPELINE-VARIATION: a logistic model needs two answers/],
  ],
  ['is logistic of ordered answers', '{ variables: [trives_godt], within: [kommune], binary: true }', []],
  [
    'names a respondent group that nobody has',
    '{ variables: [trivsel], within: [kommune], respondent_groups: [leder] }',
    [/^LV-PIPELINE-NAME: 'leder' is no respondent group/],
  ],
];

it.each(cases)('a variation that %s', async (_name, variations, expected) => {
  const said = await saidOf(variations);
  expect(said).toHaveLength(expected.length);
  expected.forEach((pattern, i) => {
    expect(said[i]).toMatch(pattern);
  });
});

it('has four levels: said with where', async () => {
  const said = await saidOf('{ variables: [trivsel], within: [a, b, c, d] }');
  expect(said.join()).toContain('within');
});

it('a figure shows only what is computed of its respondents', async () => {
  expect(
    await saidOf('', 'kind: variation, variables: [trivsel], respondent_group: leder_grunnskole'),
  ).toEqual([]);
  expect(await saidOf('', 'kind: variation, variables: [trivsel]')).toEqual([
    "LV-PIPELINE-NOT-COMPUTED: the variation of 'trivsel' is not computed for all together; add it to 'variations'",
  ]);
});
