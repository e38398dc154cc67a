import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { NameGiver } from '../../src/codebook/draft/names.js';
import { columnFacts } from '../../src/harmonize/index.js';
import { holdsPersonalData } from '../../src/ingest/index.js';
import { openData } from '../../src/warehouse/index.js';

const folder = mkdtempSync(join(tmpdir(), 'facts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function factsOf(lines: string[]) {
  const file = join(folder, 'data.csv');
  writeFileSync(file, lines.join('\n'));
  const { warehouse, relation } = await openData(file);
  try {
    return new Map((await columnFacts(warehouse, relation)).map((f) => [f.name, f]));
  } finally {
    warehouse.close();
  }
}

it('counts numbers, texts and empty columns of one table', async () => {
  const facts = await factsOf([
    'a;b;c;d;e',
    '1;ja;2,5;;x@y.no',
    '2;nei;;;',
    '2;ja;4;;fri',
    '7; ja ;2,5;;fri',
  ]);
  expect(facts.get('a')).toMatchObject({
    kind: 'number',
    filled: 4,
    distinct: 3,
    whole: true,
    min: 1,
    max: 7,
  });
  expect(facts.get('a')!.values).toEqual([
    { value: 1, n: 1 },
    { value: 2, n: 2 },
    { value: 7, n: 1 },
  ]);
  expect(facts.get('b')).toMatchObject({
    kind: 'text',
    filled: 4,
    distinct: 2,
    maxLength: 3,
    meanLength: 2.25,
  });
  expect(facts.get('b')!.values).toEqual([
    { value: 'ja', n: 3 },
    { value: 'nei', n: 1 },
  ]);
  expect(facts.get('c')).toMatchObject({ filled: 3, distinct: 2, whole: false, min: 2.5, max: 4 });
  expect(facts.get('d')).toMatchObject({ filled: 0, distinct: 0, values: [] });
  expect(facts.get('e')!.email).toBeCloseTo(1 / 3, 12);
});

it('lists no values of a column with more than 500, and keeps their number', async () => {
  const facts = await factsOf(['n;k', ...Array.from({ length: 1002 }, (_, i) => `${i};${i % 500}`)]);
  expect(facts.get('n')).toMatchObject({ filled: 1002, distinct: 1002, values: [], max: 1001 });
  expect(facts.get('k')!.values).toHaveLength(500);
  expect(facts.get('k')!.values[0]).toEqual({ value: 0, n: 3 });
});

it('counts the columns that share half of the texts, and two, over columns of one list and of others', async () => {
  const rows = ['Enig;Uenig;Enig;Enig;Rød', 'Uenig;Enig;Uenig;Litt;Blå', 'Begge;Begge;Enig;Uenig;Grå'];
  const facts = await factsOf(['a;b;c;d;e', ...rows]);
  // a and b have three texts in common, c two of theirs, d two (its third is its own).
  expect(['a', 'b', 'c', 'd', 'e'].map((name) => facts.get(name)!.alike)).toEqual([3, 3, 3, 3, 0]);
});

it('numbers names that begin alike in order, past those that are taken', () => {
  const names = new NameGiver();
  expect(['a', 'a', 'a_2', 'a', 'a_2'].map((t) => names.name(t))).toEqual([
    'a',
    'a_2',
    'a_2_2',
    'a_3',
    'a_2_3',
  ]);
});

it('takes a mobile number in any groups among texts as personal, and amounts and years not', () => {
  const personal = ['91 234 567', '9123 4567', '912 34 567', '47 91 23 45 67', 'Vet ikke, spør Kari Hansen'];
  expect(personal.filter((text) => !holdsPersonalData(text))).toEqual([]);
  expect(['91 234 000', '2019-2020', '12 500 000', 'Daglig', '1 500'].filter(holdsPersonalData)).toEqual([]);
});
