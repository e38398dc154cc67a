import { describe, expect, test } from 'vitest';
import { protect } from '../../src/disclosure/index.js';
import { type ResultRow, resultRow } from '../../src/results/index.js';
import { Random } from '../../src/stats/index.js';
import { variation, variationRows } from '../../src/variation/index.js';

const row = (fields: Partial<ResultRow>) => resultRow({ survey: 's', wave: 'w', variable: 'y', ...fields });
const mean = (group: string, n: number, estimate = 2.5) =>
  row({
    statistic: 'mean',
    group_variable: group === '' ? '' : 'kommune',
    group_value: group,
    n,
    weighted_n: n,
    estimate,
  });
/** Rows of a table by municipality, and of the variance between `groups` of them. */
const published = (sizes: readonly number[], groups = sizes.length): ResultRow[] =>
  protect(
    [
      mean('', 400),
      ...sizes.map((n, i) => mean(`k${i}`, n, 2 + i / 100)),
      row({ statistic: 'variance_groups', category: 'kommune', estimate: groups, n: 400 }),
      row({ statistic: 'variance_share', category: 'kommune', estimate: 0.1, n: 400 }),
      row({ statistic: 'variance_share', category: 'residual', estimate: 0.9, n: 400 }),
    ],
    { minN: 5 },
  ).rows;
const variances = (rows: readonly ResultRow[]) =>
  rows.filter(({ statistic }) => statistic.startsWith('variance')).map(({ suppressed }) => suppressed);

describe('variances between groups are given', () => {
  test('where the tables show every group', () => {
    expect(variances(published(Array(20).fill(20)))).toEqual([false, false, false]);
  });
  test('where no table shows any, and there are ten or more', () => {
    expect(variances(published([], 10))).toEqual([false, false, false]);
  });
  test('where ten or more are withheld', () => {
    expect(variances(published([...Array(10).fill(36), ...Array(10).fill(4)]))).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe('variances between groups are withheld, all of the outcome', () => {
  test('where the tables leave a few groups unknown', () => {
    const rows = published([...Array(18).fill(21), 4, 18]);
    expect(rows.filter((r) => r.statistic === 'mean' && r.suppressed).length).toBeGreaterThan(1);
    expect(variances(rows)).toEqual([true, true, true]);
    expect(rows.at(-1)).toMatchObject({ estimate: null, n: null, method: '' });
  });
  test('where there are few groups, and no table of them', () => {
    expect(variances(published([], 9))).toEqual([true, true, true]);
  });
  test('where all who answered are themselves withheld', () => {
    const rows = protect(
      [mean('', 4), row({ statistic: 'variance_share', category: 'kommune', estimate: 0.1, n: 40 })],
      { minN: 5 },
    ).rows;
    expect(variances(rows)).toEqual([true]);
  });
});

/**
 * An attacker who knows every group's size and sum but those of `unknown`, how answers lie around their means, and the
 * total: how many other sums of the unknown, whichever group has which, give the same published numbers.
 */
function attack(unknown: number): number {
  const random = new Random(7);
  const groups = 14;
  const codes: number[] = [];
  const sums = Array.from({ length: groups }, () => 0);
  const values: number[] = [];
  for (let g = 0; g < groups; g++)
    for (let i = 0; i < 4; i++) {
      const value = 1 + random.integer(5);
      codes.push(g);
      values.push(value);
      sums[g]! += value;
    }
  const rowsOf = (shift: readonly number[]) => {
    // A group's sum is moved and its answers' spread kept: what a reader of variances can tell apart.
    const moved = values.map((value, i) => value + (shift[codes[i]!] ?? 0) / 4);
    const result = variation({ outcome: { name: 'y', values: moved }, levels: [{ name: 'g', codes }] });
    return JSON.stringify(variationRows(result, {}));
  };
  const truth = rowsOf([]);
  const key = (shift: readonly number[]) =>
    String(
      shift
        .slice(0, unknown)
        .map((s, g) => sums[g]! + s)
        .sort((a, b) => a - b),
    );
  const found = new Set<string>();
  for (let draw = 0; draw < 150; draw++) {
    const shift = Array.from({ length: groups }, () => 0);
    // Sums change places between unknown groups, which keeps the total.
    for (let move = 0; move < 1 + random.integer(unknown); move++) {
      const [from, to] = [random.integer(unknown), random.integer(unknown)];
      shift[from]!--;
      shift[to]!++;
    }
    const possible = shift.every((s, g) => sums[g]! + s >= 4 && sums[g]! + s <= 20);
    if (possible && rowsOf(shift) === truth) found.add(key(shift));
  }
  found.delete(key(Array(groups).fill(0)));
  return found.size;
}

test('with two groups unknown the published numbers fit the truth alone, with ten they fit others too', () => {
  expect(attack(2)).toBe(0);
  // Seen: 3 of some 100 tried, of thousands that there are.
  expect(attack(10)).toBeGreaterThan(1);
});
