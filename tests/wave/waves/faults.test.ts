import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadPipeline } from '../../../src/pipeline/index.js';
import { type Otherwise, twoWaves } from './two-waves.js';

const load = (otherwise: Otherwise) =>
  loadPipeline(twoWaves(mkdtempSync(join(tmpdir(), 'lv-waves-')), otherwise));

it.each<[string, Otherwise, RegExp]>([
  [
    'two waves with one name',
    { second: [['wave: 2025', 'wave: 2024']] },
    /two waves have the name '2024'.*LV-PIPELINE-WAVES/s,
  ],
  [
    'a wave older than the one before it',
    { second: [['wave: 2025', 'wave: 2023H']] },
    /'2023H' stands after '2024', and is older/,
  ],
  [
    'waves of two surveys',
    { second: [['survey: liten', 'survey: annen']] },
    /two surveys, 'liten' and 'annen'/,
  ],
  [
    'same_as to nothing',
    { second: [['name: q,', 'name: p, column: q, same_as: qq,']] },
    /'qq' of the wave 2024, which has no such name.*'q'/s,
  ],
  [
    'codes that changed their meaning',
    {
      second: [
        ['code: 1, label: svært lite', 'code: 1, label: svært mye'],
        ['code: 5, label: svært mye', 'code: 5, label: svært lite'],
      ],
    },
    /the codes of 'q' have changed their meaning since 2024/,
  ],
  [
    'source beside waves',
    { pipeline: [['design:', 'source: { export: v1.csv }\ndesign:']] },
    /'source' stands both for the pipeline and for its waves/,
  ],
])('%s is a clear fault', async (_, otherwise, message) => {
  await expect(load(otherwise)).rejects.toThrow(message);
});

it('takes the plain two waves', async () => {
  const { waves } = await load({});
  expect(waves.map(({ codebook }) => codebook.wave)).toEqual(['2024', '2025']);
});
