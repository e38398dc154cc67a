import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { type Fault, FaultError } from '../../../src/errors/index.js';
import { loadPipeline } from '../../../src/pipeline/index.js';
import { scratch } from '../../e2e/cli.js';
import { smallPipeline } from '../small.js';

const folder = scratch();
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;

async function idle(...changes: [string, string][]): Promise<string[]> {
  return (await faults(...changes)).filter((f) => f.code === 'LV-PIPELINE-IDLE').map((f) => f.what);
}

async function faults(...changes: [string, string][]): Promise<readonly Fault[]> {
  const error = await loadPipeline(smallPipeline(join(folder, String(count++)), changes)).then(
    () => null,
    (e: unknown) => e,
  );
  if (error === null) return [];
  if (!(error instanceof FaultError)) throw error;
  return error.faults;
}
/** The one item of the report with other keys. */
const item = (keys: string): [string, string] => [
  '{ id: a, kind: bars, title: A, variables: [a] }',
  `{ id: a, title: A, variables: [a], ${keys} }`,
];
const source = (text: string): [string, string] => ['{ export: answers.csv }', text];

it.each([
  'kind: bars, sort: estimate',
  'kind: likert, show_missing: true',
  'kind: dot-interval, by: slag, statistic: mean, sort: estimate',
])('%s is no fault', async (keys) => {
  await loadPipeline(smallPipeline(join(folder, String(count++)), [item(keys)]));
});

it.each([
  [
    'kind: dot-interval, by: slag, show_missing: true',
    "'show_missing' has no effect on the kind 'dot-interval'",
  ],
  ['kind: bars, form: slope', "'form' has no effect on the kind 'bars'"],
  ['kind: map, by: slag, waves: last 2', "'waves' has no effect on the kind 'map'"],
  [
    'kind: bars, by: slag, each_by: [slag]',
    "'by' has no effect beside 'each_by', which makes an item of each of its groupings",
  ],
  [
    'kind: bars, by: slag, sort: estimate',
    "'sort' has no effect on 'bars' by groups, which stand in their own order",
  ],
])('%s', async (keys, what) => {
  expect(await idle(item(keys))).toContain(what);
});

// What an item can't show is told by the check of items, and not a second time as a key without effect.
it.each([
  ['kind: items, sort: estimate', 'LV-PIPELINE-KIND'],
  ['kind: bars, statistic: mean', 'LV-PIPELINE-STATISTIC'],
  ['kind: likert, category: "3"', 'LV-PIPELINE-STATISTIC'],
  ['kind: items, by: slag', 'LV-PIPELINE-KIND'],
])('%s is told once', async (keys, code) => {
  const codes = (await faults(item(keys))).map((f) => f.code);
  expect(codes).toContain(code);
  expect(codes).not.toContain('LV-PIPELINE-IDLE');
});

it('counts beside a register', async () => {
  expect(await idle(source('{ export: answers.csv, invited: 10, register: answers.csv }'))).toEqual([
    "'invited' stands beside a register, which tells how many were invited",
  ]);
  expect(await idle(source('{ simulate: { register: answers.csv, invited: 10, answered: 5 } }'))).toEqual([
    "'invited' has no effect beside a register, which tells who is invited and who answers",
    "'answered' has no effect beside a register, which tells who is invited and who answers",
  ]);
});

it.each([
  ['kind: change, form: slopes', /'slopes'|dumbbell/],
  ['kind: change, waves: last 1', /last 1|'last 2'/],
  ['kind: change', /'change' shows what has changed between waves, and the pipeline has one/],
  ['kind: changes', /'changes' shows what has changed between waves, and the pipeline has one/],
  ['kind: change, statistic: top_two', /'top_two' is not computed of 'a' for all respondents together/],
])('%s is a clear fault', async (keys, what) => {
  const found = await faults(item(keys));
  expect(found.map((f) => [f.what, f.found, f.expected].join(' ')).join('\n')).toMatch(what);
});
