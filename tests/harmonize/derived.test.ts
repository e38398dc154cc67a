import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Codebook, derivedText, loadCodebook } from '../../src/codebook/index.js';
import { FaultError } from '../../src/errors/index.js';
import { harmonize } from '../../src/harmonize/index.js';
import { derivedValue } from '../../src/simulate/rules.js';
import { Warehouse } from '../../src/warehouse/index.js';

let folder: string;
let codebook: Codebook;
let rows: Record<string, number | null>[];

const head = `survey: kurs
wave: '2025'
title: Kurs
source: Prøve
variables:
  - { name: foer, label: Før, type: number, role: item, values: [{ code: 99, label: Vet ikke, missing: dont_know }] }
  - { name: etter, label: Etter, type: number, role: item }
  - { name: timer, label: Timer, type: number, role: item }
  - { name: fodt, label: Født, type: number, role: background }
  - { name: start, label: Start, type: date, role: background }
  - { name: svart, label: Svart, type: datetime, role: background }
  - { name: rolle, label: Rolle, type: categorical, role: background, values: [{ code: 1, label: Rektor }, { code: 2, label: Lærer }, { code: 3, label: Annet }] }
`;
const derived = `derived:
  - { name: endring, label: Endring, rule: { difference: [etter, foer] } }
  - { name: sum_alle, label: Sum, rule: { sum: [foer, etter, timer] } }
  - { name: sum_to, label: Sum av to, rule: { sum: [foer, etter, timer], min_answered: 2 } }
  - { name: snitt, label: Snitt, rule: { mean: [foer, etter, timer], min_answered: 1 } }
  - { name: alder, label: Alder, rule: { formula: 2025 - fodt } }
  - { name: per_time, label: Per time, rule: { formula: (foer + etter) / timer } }
  - { name: aldersgruppe, label: Aldersgruppe, rule: { bands: alder, at: [30, 50] } }
  - { name: skaarband, label: Skårband, rule: { bands: skaar, at: [2.5] } }
  - { name: aar_siden, label: År siden, rule: { duration: { from: start, to: svart, in: years } } }
  - { name: dager_til, label: Dager til, rule: { duration: { from: start, to: 2025-01-31, in: days } } }
  - { name: timer_brukt, label: Timer brukt, rule: { duration: { from: start, to: svart, in: hours } } }
  - { name: leder, label: Leder, values: [{ code: 1, label: Leder }, { code: 0, label: Andre }], rule: { recode: rolle, map: [{ from: 1, to: 1 }], otherwise: 0 } }
scales:
  - { name: skaar, label: Skår, items: [foer, etter], range: [1, 5] }
`;

async function faultsOf(yaml: string): Promise<string[]> {
  const file = join(folder, 'faulty.yaml');
  writeFileSync(file, yaml);
  const error = await loadCodebook(file).then(
    () => undefined,
    (e: unknown) => e,
  );
  if (!(error instanceof FaultError)) throw new Error(`expected faults, got ${String(error)}`);
  return error.faults.map((f) => `${f.code}: ${f.what}${f.remedy === undefined ? '' : `; ${f.remedy}`}`);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'derived-'));
  const file = join(folder, 'codebook.yaml');
  writeFileSync(file, head + derived);
  codebook = await loadCodebook(file);
  const warehouse = await Warehouse.open(':memory:');
  await warehouse.run('create schema raw');
  await warehouse.run(`create table raw.kurs_2025 as select * from (values
    (2.0, 4.5, 2.0, 1990, date '2020-03-01', timestamp '2025-02-28 12:00:00', 1),
    (99.0, 3.0, 0.0, 1996, date '2025-01-01', timestamp '2025-01-01 06:00:00', 2),
    (1.0, 2.0, null, 1975, null, timestamp '2025-01-01 06:00:00', 3),
    (1.0, 5.0, 0.0, null, date '2025-02-01', timestamp '2025-01-01 06:00:00', null)
  ) as t(foer, etter, timer, fodt, start, svart, rolle)`);
  await harmonize(warehouse, codebook);
  rows = await warehouse.all('select * exclude (start, svart) from clean.kurs_2025 order by row_id');
  warehouse.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

const column = (name: string) => rows.map((row) => row[name]);

it('computes differences, sums, means and formulas, missing where what they need is', () => {
  expect(column('endring')).toEqual([2.5, null, 1, 4]);
  expect(column('sum_alle')).toEqual([8.5, null, null, 6]);
  // Two of three answered: the third counts as their mean.
  expect(column('sum_to')).toEqual([8.5, 4.5, 4.5, 6]);
  expect(column('snitt')).toEqual([8.5 / 3, 1.5, 1.5, 2]);
  expect(column('alder')).toEqual([35, 29, 50, null]);
  // Divided by nothing: no number.
  expect(column('per_time')).toEqual([3.25, null, null, null]);
});

it('makes bands of numbers and of scales, named by their limits', () => {
  expect(column('aldersgruppe')).toEqual([2, 1, 3, null]);
  expect(column('skaarband')).toEqual([2, null, 1, 2]);
  const labels = codebook.derived.find((d) => d.name === 'aldersgruppe')!.values.map((v) => v.label.nb);
  expect(labels).toEqual(['under 30', '30–49', '50 eller mer']);
  const decimals = codebook.derived.find((d) => d.name === 'skaarband')!.values.map((v) => v.label);
  expect(decimals[0]).toMatchObject({ nb: 'under 2,5', en: 'under 2.5' });
});

it('measures the time between dates: completed years, and days and hours in full', () => {
  expect(column('aar_siden')).toEqual([4, 0, null, 0]);
  expect(column('dager_til')).toEqual([1797, 30, null, -1]);
  expect(column('timer_brukt')).toEqual([43812, 6, null, -738]);
});

it('recodes the answers that no line names, and not those that lack', () => {
  expect(column('leder')).toEqual([1, 0, 0, null]);
});

it('gives made-up answers the same values', () => {
  const given = [
    {
      foer: 2,
      etter: 4.5,
      timer: 2,
      fodt: 1990,
      start: '2020-03-01',
      svart: '2025-02-28T12:00:00Z',
      rolle: 1,
    },
    {
      foer: null,
      etter: 3,
      timer: 0,
      fodt: 1996,
      start: '2025-01-01',
      svart: '2025-01-01T06:00:00Z',
      rolle: 2,
    },
  ];
  for (const [i, answers] of given.entries()) {
    for (const d of codebook.derived.filter(({ name }) => name !== 'skaarband')) {
      const of = (name: string): string | number | null => {
        const own = codebook.derived.find((other) => other.name === name);
        return own === undefined ? (answers[name as keyof typeof answers] ?? null) : derivedValue(own, of);
      };
      expect([d.name, derivedValue(d, of)]).toEqual([d.name, rows[i]![d.name]]);
    }
  }
});

it('tells how each is made and when it has no value', () => {
  const told = (name: string) => derivedText(codebook.derived.find((d) => d.name === name)!, 'nb');
  expect(told('endring')).toBe('etter − foer; uten verdi når noe av det mangler');
  expect(told('sum_to')).toBe(
    'Summen av foer, etter, timer; minst 2 av 3 besvart (det som mangler, teller som gjennomsnittet av de andre)',
  );
  expect(told('aldersgruppe')).toBe('Avledet av alder; 1: < 30; 2: ≥ 30 og < 50; 3: ≥ 50');
  expect(told('aar_siden')).toBe('Fylte år fra start til svart; uten verdi når noe av det mangler');
  expect(told('leder')).toBe('Avledet av rolle; 1 → 1; 0: ellers');
});

it('says what is wrong with a rule', async () => {
  const one = (rule: string, more = '') =>
    faultsOf(`${head}derived:\n  - { name: x, label: X, ${more}rule: ${rule} }\n`);
  expect(await one('{ difference: [etter, start] }')).toEqual([
    "LV-CODEBOOK-NOT-NUMERIC: 'start' is a date, which can't be computed with; use duration: { from: …, to: start, in: years }",
  ]);
  expect((await one('{ formula: 2025 - fott }'))[0]).toContain("did you mean 'fodt'?");
  expect((await one('{ formula: 2025 - Fodt }'))[0]).toContain('small letters');
  expect((await one('{ duration: { from: fodt, to: svart, in: years } }'))[0]).toContain('2025 - fodt');
  expect((await one('{ duration: { from: start, to: 2025-02-30, in: days } }'))[0]).toContain('no date');
  expect((await one('{ bands: fodt, at: [1990, 1980] }'))[0]).toContain('[1980, 1990]');
  expect(
    (await one('{ bands: fodt, at: [1990] }', 'values: [{ code: 0, label: a }, { code: 1, label: b }], '))[0],
  ).toContain('has 2 bands');
  expect((await one('{ sum: [foer, etter], min_answered: 3 }'))[0]).toContain('MIN-ANSWERED');
  expect((await one('{ differense: [etter, foer] }'))[0]).toContain("did you mean 'difference'?");
  expect((await one('{ sum: [foer, etter] }', 'type: ordinal, '))[0]).toContain('no answer option');
});
