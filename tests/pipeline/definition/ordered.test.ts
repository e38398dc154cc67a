import { expect, it } from 'vitest';
import type { Codebook, Value } from '../../../src/codebook/index.js';
import type { Fault } from '../../../src/errors/index.js';
import type { Add, Item } from '../../../src/pipeline/definition/item.js';
import { orderedItemFaults } from '../../../src/pipeline/definition/ordered.js';
import type { PipelineFile } from '../../../src/pipeline/schema.js';
import { orderedModelFaults } from '../../../src/wave/check/ordered.js';

it('a Likert figure, top two and an ordered model of answers without an order are faults, with what to write', () => {
  const values = ['Helt enig', 'Helt uenig', 'Litt enig'].map((nb): Value => ({ code: nb, label: { nb } }));
  const variable = { name: 'q', column: 'q', label: { nb: 'Q' }, role: 'item', question: 'bat', values };
  const codebook = (type: string) =>
    ({
      variables: [{ ...variable, type }],
      derived: [],
      questions: [{ name: 'bat', kind: 'battery', label: { nb: 'B' }, variables: ['q'] }],
    }) as unknown as Codebook;
  const definition = { models: [{ ordered: ['q'] }] } as unknown as PipelineFile;
  const items = [
    { kind: 'likert', variables: ['bat'] },
    { kind: 'dot-interval', statistic: 'top_two', variables: ['q'] },
    { kind: 'bars', variables: ['q'] },
  ] as unknown as Item[];
  const of = (type: string): Omit<Fault, 'place'>[] => {
    const faults: Omit<Fault, 'place'>[] = [];
    const add: Add = (_path, code, fault) => faults.push({ code, ...fault });
    orderedModelFaults(definition, codebook(type), add);
    for (const item of items) orderedItemFaults(item, codebook(type), [], add);
    return faults;
  };
  const faults = of('categorical');
  expect(faults.map((f) => [f.code, f.what.split(' needs')[0]])).toEqual([
    ['LV-PIPELINE-NOT-ORDERED', 'an ordered model'],
    ['LV-PIPELINE-NOT-ORDERED', 'a Likert figure'],
    ['LV-PIPELINE-NOT-ORDERED', 'the statistic top_two'],
  ]);
  expect(faults[1]!.remedy).toContain(
    'values: [{ code: 1, label: Helt uenig }, { code: 2, label: Litt enig }, { code: 3, label: Helt enig }]',
  );
  expect(of('ordinal')).toEqual([]);
});
