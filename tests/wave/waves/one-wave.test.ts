import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { runPipeline } from '../../../src/pipeline/index.js';
import { twoWaves } from './two-waves.js';

const folder = mkdtempSync(join(tmpdir(), 'lv-one-wave-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('gives the same bytes of a single wave, however the pipeline states it', async () => {
  process.env.LEDERVILKAR_KEY = 'en nøkkel til bruk i prøver';
  const two = readFileSync(twoWaves(folder), 'utf8');
  const first = '  - { codebook: v1.yaml, source: { export: v1.csv } }\n';
  const second = '  - { codebook: v2.yaml, source: { export: v2.csv } }\n';
  const listed = two.replace(first, '');
  const plain = two.replace(`waves:\n${first}${second}`, 'codebook: v2.yaml\nsource: { export: v2.csv }\n');
  const [one, other] = await Promise.all(
    [listed, plain].map(async (text, i) => {
      const file = join(folder, `pipeline${i}.yaml`);
      writeFileSync(file, text);
      await runPipeline(file, { out: join(folder, `out${i}`) });
      return readFileSync(join(folder, `out${i}`, 'results.json'), 'utf8');
    }),
  );
  expect(one).toBe(other);
  expect(JSON.parse(one!)).not.toHaveProperty('earlier');
  expect(JSON.parse(one!)).not.toHaveProperty('pooled');
}, 60_000);
