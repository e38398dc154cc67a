import { expect, test } from 'vitest';
import { fuzz } from './fuzz.js';

// The long run is `node tests/fuzz/run.mjs spss 100000`.
test.each(['spss', 'stata'] as const)(
  '1 500 damaged %s files give a clear error or a whole table',
  async (format) => {
    const result = await fuzz(format, 1500);
    expect(result.broken).toEqual([]);
    expect(result.tables).toBeGreaterThan(100);
    expect(Object.values(result.faults).reduce((sum, n) => sum + n, 0) + result.tables).toBe(1500);
  },
);
