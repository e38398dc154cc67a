import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { FaultError } from '../../../src/errors/index.js';
import { loadPipeline } from '../../../src/pipeline/index.js';
import { scratch } from '../../e2e/cli.js';
import { smallPipeline } from '../small.js';

const folder = scratch();
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;

/** The codes and places of what is wrong with these findings of a report that draws the question a as a Likert figure. */
async function faults(findings: string, kind = 'likert'): Promise<[code: string, what: string][]> {
  const file = smallPipeline(join(folder, String(count++)), [
    ['kind: bars', `kind: ${kind}`],
    ['report: { title: Liten,', `report: { title: Liten, findings: ${findings},`],
  ]);
  const error = await loadPipeline(file).then(
    () => null,
    (e: unknown) => e,
  );
  if (error === null) return [];
  if (!(error instanceof FaultError)) throw error;
  return error.faults.map(({ code, what }) => [code, what]);
}

describe('what the author says of findings', () => {
  it.each([
    'none',
    '{ order: [level-a], drop: [difference-a-slag], rewrite: {} }',
    '{ rewrite: { level-a: { nb: Ord, en: Words } }, title: Kort fortalt }',
  ])('%s is no fault', async (findings) => {
    expect(await faults(findings)).toEqual([]);
  });

  it.each([
    ['{ order: [nivaa-a] }', 'LV-PIPELINE-FINDING', "'nivaa-a' is no id of a finding"],
    ['{ drop: [level-b] }', 'LV-PIPELINE-FINDING', "'b' is no statement"],
    ['{ drop: [difference-a-alder] }', 'LV-PIPELINE-FINDING', "'alder' is no background variable"],
    ['{ drop: [difference-leder-a-slag] }', 'LV-PIPELINE-FINDING', "'leder' is no respondent group"],
    ['{ rewrite: { change-a: Ord } }', 'LV-PIPELINE-FINDING', 'the pipeline has one wave'],
    ['{ order: [level-a], drop: [level-a] }', 'LV-PIPELINE-IDLE', 'also given a place'],
    ['{ rewrite: { level-a: "{mode variable=a}" } }', 'LV-PIPELINE-TEXT-NUMBER', "no number 'mode'"],
  ])('%s', async (findings, code, what) => {
    const found = await faults(findings);
    expect(found).toEqual([[code, expect.stringContaining(what)]]);
  });

  it('a level is of a statement that a Likert figure shows', async () => {
    expect(await faults('{ order: [level-a] }', 'bars')).toEqual([
      ['LV-PIPELINE-FINDING', expect.stringContaining("'a' is no statement")],
    ]);
  });
});
