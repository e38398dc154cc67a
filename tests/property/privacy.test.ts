import { expect, test } from 'vitest';
import { ColumnScan } from '../../src/ingest/index.js';
import { Draw, harmful, harmless, type MadeUp } from '../ingest/made-up-columns.js';

/** Columns of each kind; docs/ingest.md's tables are of 2 000 (`PRIVACY_COLUMNS=2000`, which also prints them). */
const columns = Number(process.env.PRIVACY_COLUMNS ?? 60);

/** Another start of the seeds (`PRIVACY_SEED=5`): other columns than those that the rules were tried on. */
const start = Number(process.env.PRIVACY_SEED ?? 0) * 1_000_003;

function isStopped({ name, label, values }: MadeUp): boolean {
  const scan = new ColumnScan(name, label ?? '', 'all');
  values.forEach((value, i) => {
    scan.see(value, i + 1);
  });
  return scan.found().length > 0;
}

/** How many of the kind's made-up columns are stopped. */
function stopped(kind: string, make: (d: Draw) => MadeUp): number {
  let n = 0;
  const passed: MadeUp[] = [];
  for (let seed = 1; seed <= columns; seed++) {
    const column = make(new Draw(start + seed * 7919 + kind.length));
    if (isStopped(column)) n++;
    else passed.push(column);
    if (process.env.PRIVACY_SHOW === kind && isStopped(column))
      console.log(column.name, column.values.slice(0, 6));
  }
  if (process.env.PRIVACY_COLUMNS !== undefined) console.log(`| ${kind} | ${n} of ${columns} |`);
  if (process.env.PRIVACY_MISSED === kind)
    console.log(passed.slice(0, 8).map((c) => [c.name, c.values.at(-1)]));
  return n;
}

// Of 2 000 columns at most 2 are stopped; of these few, at most one by chance.
test.each(Object.entries(harmless))('harmless: %s', { timeout: 600_000 }, (kind, make) => {
  expect(stopped(kind, make)).toBeLessThanOrEqual(Math.max(1, columns / 1000));
});

test.each(Object.entries(harmful))('harmful: %s', { timeout: 600_000 }, (kind, make) => {
  expect(stopped(kind, make)).toBeGreaterThanOrEqual(0.99 * columns);
});
