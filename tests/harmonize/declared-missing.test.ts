import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { loadCodebook } from '../../src/codebook/index.js';
import { checkData, harmonize, waveRelations } from '../../src/harmonize/index.js';
import { openSource, writeSpss } from '../../src/ingest/index.js';
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
  await loadSourceTable(warehouse, raw, await openSource(sav.includes('/') ? sav : join(files, sav)));
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

it('a code within a declared range that has a label of its own keeps its reason', async () => {
  const file = join(folder, 'range.sav');
  const table = await openSource(join(files, 'em.sav'));
  const z = table.variables.find((v) => v.name === 'z')!;
  z.missing = [{ from: 8, to: 9 }];
  await writeSpss(file, table);
  const { all, findings, close } = await harmonized(
    file,
    em.replace(/ {6}- \{ code: 8, .*\n {6}- \{ code: 9, .*\n/, ''),
  );
  const counts = await all('select z, count(*) as n from MISSING where z is not null group by z order by z');
  expect(counts).toEqual([
    { z: 'dont_know', n: expect.any(Number) },
    { z: 'omitted', n: expect.any(Number) },
  ]);
  const of = findings.filter((f) => f.place?.variable === 'z').map((f) => [f.code, f.remedy]);
  expect(of).toEqual([
    [
      'LV-CHECK-MISSING-LACKS',
      'add to values: { code: 8, label: "Vet ikke", missing: dont_know }, { code: 9, label: "Ubesvart", missing: omitted }; missing_ranges: [{ from: 8, to: 9, label: Missing, missing: omitted }]',
    ],
  ]);
  close();
});

it('Stata’s letters keep their reasons by variable, and may stand as .a to .z in a codebook', async () => {
  const stata = (values: string) => `survey: s
wave: '1'
title: S
source: S
variables:
  - { name: x, label: x, type: categorical, role: item, values: [{ code: 1, label: Ja }, { code: 2, label: Nei }${values}] }
`;
  const reasons = async (values: string) => {
    const { all, findings, close } = await harmonized('s06_tagged.dta', stata(values));
    const rows = await all<{ x: string }>('select x from MISSING where x is not null order by x');
    const [clean] = await all<{ mean: number; n: number }>('select avg(x) as mean, count(x) as n from CLEAN');
    close();
    return { reasons: rows.map((r) => r.x), clean, codes: findings.map((f) => f.code) };
  };
  expect(await reasons('')).toEqual({
    reasons: ['dont_know', 'not_applicable'],
    clean: { mean: 1.5, n: 2 },
    codes: ['LV-CHECK-MISSING-LACKS'],
  });
  const own =
    ', { code: .a, label: Vet ikke, missing: refused }, { code: .z, label: Ikke aktuelt, missing: not_applicable }';
  expect(await reasons(own)).toEqual({
    reasons: ['not_applicable', 'refused'],
    clean: { mean: 1.5, n: 2 },
    codes: [],
  });
});
