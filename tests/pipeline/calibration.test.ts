import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { loadPipeline, runPipeline } from '../../src/pipeline/index.js';
import { readResults } from '../../src/results/index.js';
import { Warehouse } from '../../src/warehouse/index.js';
import { smallPipeline } from './small.js';

const folder = mkdtempSync(join(tmpdir(), 'calibration-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** 24 answers: of three in four women, and of as many in either kind. */
const answers = `a,slag,slag_fem,kjonn\n${Array.from(
  { length: 24 },
  (_, i) => `${1 + (i % 3)},${1 + (i % 2)},${2 + (i % 2)},${i < 18 ? 1 : 2}`,
).join('\n')}\n`;
const pipeline = (name: string, calibrate: string) =>
  smallPipeline(
    join(folder, name),
    [['groups:', `design: { type: srs, calibrate: { margins: ${calibrate} } }\ngroups:`]],
    answers,
  );

it('brings the published shares to the known ones, and says how', async () => {
  const file = pipeline('rett', '[{ variable: kjonn, totals: { 1: 0.6, 2: 0.4 } }]');
  const { folder: out } = await runPipeline(file, { out: join(folder, 'ut') });
  const doc = readResults(out);
  const n = doc.rows.filter((r) => r.variable === 'a' && r.statistic === 'mean' && r.group_variable === '');
  // Women answered 1, 2, 3 six times each (mean 2), men 1, 2, 3 twice each (mean 2): weights 0.8 and 1.6.
  expect(n[0]!.estimate).toBeCloseTo(2, 12);
  expect(n[0]!.weighted_n).toBeCloseTo(24, 9);
  const women = doc.rows.find(
    (r) =>
      r.variable === 'a' && r.statistic === 'mean' && r.group_variable === 'kjonn' && r.group_value === '1',
  );
  expect(women!.weighted_n).toBeCloseTo(14.4, 9);
  // 24 (18 0.8^2 + 6 1.6^2) / 24^2 = 1.12; 24 / 1.12
  expect(doc.provenance.weights.nb).toBe(
    'Vektet etter utvalgsplanen (enkelt tilfeldig utvalg). Kalibrert til kjente totaler for kjønn; vektene går fra 0,80 til 1,60, designeffekt 1,12, effektivt antall svar 21.',
  );
  expect(doc.provenance.weights.en).toMatch(
    /Calibrated to known totals of kjønn; the weights go from 0\.80 to 1\.60/,
  );
  const warehouse = await Warehouse.open(join(out, 'liten.duckdb'), { readOnly: true });
  const [sums] = await warehouse.all<{ w: number; n: number }>(
    'select sum(calibrated_weight)::double as w, count(*)::double as n from clean.liten_1',
  );
  warehouse.close();
  expect(sums!.w).toBeCloseTo(24, 9);
  expect(sums!.n).toBe(24);
});

it('tells of variables and categories that the codebook lacks before anything is run', async () => {
  await expect(
    loadPipeline(pipeline('navn', '[{ variable: kjon, totals: { 1: 1 } }]')),
  ).rejects.toMatchObject({
    faults: [{ code: 'LV-PIPELINE-NAME', remedy: expect.stringContaining('kjonn') }],
  });
  await expect(
    loadPipeline(pipeline('kode', '[{ variable: kjonn, totals: { 1: 1, 3: 2 } }]')),
  ).rejects.toMatchObject({
    faults: [{ code: 'LV-PIPELINE-CALIBRATION', what: expect.stringContaining("no category '3'") }],
  });
});
