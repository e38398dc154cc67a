import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadPipeline } from '../../../src/pipeline/index.js';
import { comparisons } from '../../../src/wave/index.js';
import { saysOlder } from '../../../src/wave/waves/check.js';
import { fourWaves, item } from './four-waves.js';
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
    'codes that changed their meaning, in words of other letters',
    {
      second: [
        ['code: 1, label: svært lite', 'code: 1, label: Svært mye'],
        ['code: 5, label: svært mye', 'code: 5, label: Svært lite'],
      ],
    },
    /the codes of 'q' have changed their meaning since 2024/,
  ],
  [
    'a linking error of nothing',
    { pipeline: [['v2.csv }', 'v2.csv }, linking_errors: { trivsell: 0.1 }']] },
    /a linking error is given of 'trivsell', which the wave 2025 does not have/,
  ],
  [
    'a linking error of the first wave',
    { pipeline: [['v1.csv }', 'v1.csv }, linking_errors: { q: 0.1 }']] },
    /the first wave has a linking error of 'q'/,
  ],
  [
    'a linking error of nought',
    { pipeline: [['v2.csv }', 'v2.csv }, linking_errors: { q: 0 }']] },
    /expected: more than 0/,
  ],
  [
    'a figure of more waves than there are',
    { pipeline: [['kind: bars', 'kind: change, form: slope, waves: last 5']] },
    /'last 5' waves are to be shown, and the pipeline has 2/,
  ],
  [
    'replicate weights to be put together',
    {
      pipeline: [
        ['groups: [g]', 'areas: [{ by: g, variables: [q], pool: last 2 }]'],
        [
          'type: stratified, strata: stratum, weight: w, fpc: size',
          'type: replicate, method: jk1, weight: w, replicates: [size, g]',
        ],
      ],
    },
    /waves with replicate weights can't be put together.*replicate weights in 2024, 2025/s,
  ],
  [
    'source beside waves',
    { pipeline: [['design:', 'source: { export: v1.csv }\ndesign:']] },
    /'source' stands both for the pipeline and for its waves/,
  ],
])('%s is a clear fault', async (_, otherwise, message) => {
  await expect(load(otherwise)).rejects.toThrow(message);
});

it.each([
  ['2024H', '2024V', false],
  ['2024V', '2024H', true],
  ['2025V', '2024H', false],
  ['høst 2024', 'vår 2024', false],
  ['2024 vår', '2024 høst', true],
  ['H24', 'V24', false],
  ['Runde 10', 'Runde 9', false],
  ['Runde 9', 'Runde 10', true],
  ['01.2025', '10.2024', false],
  ['2023H', '2024', true],
  ['før', 'etter', false],
])('%s after %s: older is %s', (wave, than, older) => {
  expect(saysOlder(wave, than)).toBe(older);
});

it('takes an answer that came between others for another length of the scale', async () => {
  const { waves } = await load({
    second: [
      ['code: 3, label: noe', 'code: 3, label: litt'],
      ['code: 4, label: mye', 'code: 4, label: noe'],
      ['code: 5, label: svært mye }', 'code: 5, label: mye }, { code: 6, label: svært mye }'],
    ],
  });
  expect(comparisons(waves[0]!.codebook, waves[1]!.codebook).find((c) => c.name === 'q')).toMatchObject({
    status: 'scale_length_changed',
    compared: false,
  });
});

it('takes the same question over a wave that did not ask, and says of a name that no wave has', async () => {
  const panel = (over: string) =>
    loadPipeline(
      fourWaves(mkdtempSync(join(tmpdir(), 'lv-panel-')), {
        waves: [1, 2, 3],
        items: [[item('r1', 'r')], [], [item('r', 'r', `, same_as: ${over}`)]],
      }),
    );
  expect((await panel('r1')).waves).toHaveLength(3);
  const since = loadPipeline(
    fourWaves(mkdtempSync(join(tmpdir(), 'lv-panel-')), {
      waves: [1, 2, 3],
      items: [[item('r1', 'r')], [item('r2', 'r', ', same_as: r1')], [item('r3', 'r', ', same_as: r1')]],
    }),
  );
  await expect(since).rejects.toThrow(
    /'r3' is said to be 'r1' of the wave 2021, which goes on as 'r2' in 2022/,
  );
  await expect(panel('r2')).rejects.toThrow(/'r' is said to be 'r2', a name that no wave before has.*'r1'/s);
});

it('takes the plain two waves', async () => {
  const { waves } = await load({});
  expect(waves.map(({ codebook }) => codebook.wave)).toEqual(['2024', '2025']);
});
