import { expect, it } from 'vitest';
import type { Codebook, Value } from '../../src/codebook/index.js';
import { orderedFaults } from '../../src/pipeline/ordered-faults.js';
import type { PipelineFile } from '../../src/pipeline/schema.js';

it('a Likert figure, top two and an ordered model of answers without an order are faults, with what to write', () => {
  const values = ['Helt enig', 'Helt uenig', 'Litt enig'].map((nb): Value => ({ code: nb, label: { nb } }));
  const variable = { name: 'q', column: 'q', label: { nb: 'Q' }, role: 'item', question: 'bat', values };
  const codebook = (type: string) =>
    ({
      variables: [{ ...variable, type }],
      derived: [],
      questions: [{ name: 'bat', kind: 'battery', label: { nb: 'B' }, variables: ['q'] }],
    }) as unknown as Codebook;
  const definition = {
    models: [{ ordered: ['q'] }],
    report: {
      chapters: [
        {
          items: [
            { kind: 'likert', variables: ['bat'] },
            { kind: 'dot-interval', statistic: 'top_two', variables: ['q'] },
            { kind: 'bars', variables: ['q'] },
          ],
        },
      ],
    },
  } as unknown as PipelineFile;
  const place = () => ({ file: 'p.yaml', line: 1, column: 1 });
  const faults = orderedFaults(definition, codebook('categorical'), place);
  expect(faults.map((f) => [f.code, f.what.split(' needs')[0]])).toEqual([
    ['LV-PIPELINE-NOT-ORDERED', 'an ordered model'],
    ['LV-PIPELINE-NOT-ORDERED', 'a Likert figure'],
    ['LV-PIPELINE-NOT-ORDERED', 'the statistic top_two'],
  ]);
  expect(faults[1]!.remedy).toContain(
    'values: [{ code: 1, label: Helt uenig }, { code: 2, label: Litt enig }, { code: 3, label: Helt enig }]',
  );
  expect(orderedFaults(definition, codebook('ordinal'), place)).toEqual([]);
});
