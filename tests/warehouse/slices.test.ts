import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { columnFacts, itemCorrelations, withAlike } from '../../src/harmonize/index.js';
import { openSource } from '../../src/ingest/index.js';
import { SlicedData } from '../../src/warehouse/index.js';

let folder: string;
let file: string;
const names = ['id', 'a', 'b', 'c', 'd', 'e', 'f'];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'slices-'));
  file = join(folder, 'x.csv');
  const words = ['Uenig', 'Enig', 'Helt enig'];
  const rows = Array.from({ length: 40 }, (_, i) => [
    i + 1,
    (i % 5) + 1,
    ((i * i) % 5) + 1,
    words[i % 3],
    `${i / 4}`.replace('.', ','),
    words[(i * 2) % 3],
    ((i * 7) % 4) + 1,
  ]);
  writeFileSync(file, [names.join(';'), ...rows.map((r) => r.join(';'))].join('\n'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function factsOf(most: number) {
  const data = await SlicedData.open(file, undefined, most);
  try {
    const facts = [];
    for (const columns of data.slices) {
      const { warehouse, relation } = await data.at(columns);
      facts.push(...(await columnFacts(warehouse, relation)));
    }
    const sets = [
      { columns: ['a', 'b'], missing: [] },
      { columns: ['b', 'f'], missing: [4] },
      { columns: ['a', 'd'], missing: [] },
    ];
    const correlations = [];
    for (const some of data.parts(sets)) {
      const { warehouse, relation } = await data.at(some.flatMap((set) => set.columns));
      correlations.push(...(await itemCorrelations(warehouse, relation, some)));
    }
    return { slices: data.slices, facts: withAlike(facts), correlations };
  } finally {
    data.close();
  }
}

describe('a wide file, some columns at a time', () => {
  it('tells the same of every column as the whole file does', async () => {
    const whole = await factsOf(4000);
    expect(whole.slices).toEqual([names]);
    expect(whole.correlations.map((c) => c.n)).toEqual([40, 30, 40]);
    for (const most of [2, 3]) {
      const parts = await factsOf(most);
      expect(parts.slices.flat()).toEqual(names);
      expect(Math.max(...parts.slices.map((s) => s.length))).toBe(most);
      expect(parts.facts).toEqual(whole.facts);
      expect(parts.correlations).toEqual(whole.correlations);
    }
  });

  it('keeps 5000 columns in their places over several batches', async () => {
    const wide = join(folder, 'wide.csv');
    const columns = Array.from({ length: 5000 }, (_, k) => `v${k}`);
    const row = (i: number) => columns.map((_, k) => (k % 2 === 0 ? i * k : `t${i % 7}`)).join(';');
    writeFileSync(wide, [columns.join(';'), ...Array.from({ length: 300 }, (_, i) => row(i))].join('\n'));
    const source = await openSource(wide);
    let rows = 0;
    for await (const batch of source.batches()) {
      const last = batch.numRows - 1;
      expect(batch.getChildAt(4998)!.get(last)).toBe((rows + last) * 4998);
      expect(batch.getChildAt(4999)!.get(last)).toBe(`t${(rows + last) % 7}`);
      expect(batch.schema.fields.map((f) => f.name)).toEqual(columns);
      rows += batch.numRows;
    }
    expect(rows).toBe(300);
  });
});
