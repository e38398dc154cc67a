import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { loadCodebook } from '../../src/codebook/index.js';
import { checkData, harmonize, waveRelations } from '../../src/harmonize/index.js';
import { openSource } from '../../src/ingest/index.js';
import { loadSourceTable, Warehouse } from '../../src/warehouse/index.js';

const folder = mkdtempSync(join(tmpdir(), 'declared-'));
afterAll(() => rmSync(folder, { recursive: true }));

const files = 'tests/data/cases/files';

/** A .sav harmonised by a codebook, as a run does it, and what check says of the two. */
async function harmonized(sav: string, yaml: string) {
  const file = join(folder, 'codebook.yaml');
  writeFileSync(file, yaml);
  const codebook = await loadCodebook(file);
  const warehouse = await Warehouse.open();
  const { raw, clean, missing } = waveRelations(codebook);
  await loadSourceTable(warehouse, raw, await openSource(join(files, sav)));
  const findings = await checkData(warehouse, raw, codebook);
  const report = await harmonize(warehouse, codebook);
  const all = <T extends Record<string, unknown>>(sql: string) =>
    warehouse.all<T>(sql.replace('CLEAN', clean).replace('MISSING', missing));
  return { findings, report, all, close: () => warehouse.close() };
}
const em = readFileSync(join(files, 'em.yaml'), 'utf8');

it('a range that the file declares missing is missing, though the codebook has only some of its codes', async () => {
  const { findings, all, report, close } = await harmonized('em2.sav', em);
  // R: mean of x without its user-missing values (haven, zap_missing), n 142.
  const [x] = await all<{ n: number; mean: number }>('select count(x) as n, avg(x) as mean from CLEAN');
  expect(x!.n).toBe(142);
  expect(x!.mean).toBeCloseTo(3.056338028169014, 12);
  const [reasons] = await all<{ n: number }>("select count(*) as n from MISSING where x = 'omitted'");
  expect(reasons!.n).toBe(58);
  expect(findings.filter((f) => f.severity === 'error')).toEqual([]);
  expect(findings.map((f) => [f.code, f.place?.variable, f.n])).toEqual([
    ['LV-CHECK-MISSING-LACKS', 'x', 58],
    ['LV-CHECK-MISSING-ANSWER', 's', 0],
  ]);
  expect(findings[0]!.remedy).toContain('missing_ranges: [{ to: -1,');
  expect(report.missingAnswers).toEqual([{ variable: 's', code: 'X', reason: 'omitted' }]);
  close();
});

it('a text that the file declares missing is missing, also where the codebook has it for an answer', async () => {
  const { all, findings, close } = await harmonized('em.sav', em);
  expect(await all('select s, count(*) as n from CLEAN group by s order by s')).toEqual([
    { s: 'A', n: 79 },
    { s: 'B', n: 58 },
    { s: null, n: 63 },
  ]);
  expect(findings.find((f) => f.code === 'LV-CHECK-MISSING-ANSWER')?.n).toBe(63);
  close();
});

it('what the codebook calls valid all the same stays an answer, and its own ranges are missing', async () => {
  const valid = await harmonized('em.sav', em.replace('label: X }', 'label: X, valid: true }'));
  const [x] = await valid.all<{ n: number }>("select count(*) as n from CLEAN where s = 'X'");
  expect(x!.n).toBe(63);
  expect(valid.findings.map((f) => f.code)).not.toContain('LV-CHECK-MISSING-ANSWER');
  valid.close();
  const range = 'missing_ranges: [{ from: 12, to: 14, label: M, missing: invalid }]';
  const own = await harmonized('em.sav', em.replace('name: y\n', `name: y\n    ${range}\n`));
  const [y] = await own.all<{ low: number; n: number }>(
    "select count(*) filter (where y between 12 and 14) as low, (select count(*) from MISSING where y = 'invalid') as n from CLEAN",
  );
  expect(y!.low).toBe(0);
  expect(y!.n).toBeGreaterThan(10);
  own.close();
});
