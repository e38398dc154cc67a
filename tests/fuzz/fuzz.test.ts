import { expect, test } from 'vitest';
import { fuzz } from './fuzz.js';

// The long run is `node tests/fuzz/run.mjs spss 100000`.
test.each([
  ['spss', 1500],
  ['stata', 1500],
  ['xlsx', 500],
  ['parquet', 1200],
  ['arrow', 800],
  ['csv', 500],
] as const)('damaged %s files, %i of them, give a clear error or a whole table', async (format, cases) => {
  const result = await fuzz(format, cases);
  expect(result.broken).toEqual([]);
  // Enough whole tables that the cases are not all faults.
  expect(result.tables).toBeGreaterThan(100);
  expect(Object.values(result.faults).reduce((sum, n) => sum + n, 0) + result.tables).toBe(cases);
});
