import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Codebook, PublishedFigure } from '../../../src/codebook/index.js';
import { bindDesign, resolveDesign } from '../../../src/design/index.js';
import { openData } from '../../../src/warehouse/index.js';
import { combinedShares } from '../../../src/wave/describe/combined-shares.js';
import { publishedDifferences } from '../../../src/wave/describe/published-differences.js';

const folder = mkdtempSync(join(tmpdir(), 'published-differences-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// Four of eight answered 4 or 5 in group 1, six of eight in group 2; every cluster is of both groups.
const answers = [
  [4, 5, 4, 5, 1, 2, 3, 1],
  [4, 4, 5, 5, 4, 5, 1, 2],
];
const rows = answers.flatMap((list, g) => list.map((y, i) => `${y},${g + 1},k${i % 4}`));
writeFileSync(join(folder, 'data.csv'), `y,sex,k\n${rows.join('\n')}\n`);

const figure = {
  id: 'd',
  variable: 'y',
  statistic: 'difference',
  category: [4, 5],
  less: { group: { variable: 'sex', value: 1 } },
};
const codebook = {
  published: [{ ...figure, group: { variable: 'sex', value: 2 } }] as unknown as PublishedFigure[],
} as Codebook;

async function found(design: Record<string, unknown>) {
  const data = await openData(join(folder, 'data.csv'));
  try {
    const bound = await bindDesign(data.warehouse, data.relation, resolveDesign(design, ['y', 'sex', 'k']));
    const of = [bound, codebook, '', new Set(['y', 'sex']), 10] as const;
    return { shares: await combinedShares(...of), differences: await publishedDifferences(...of) };
  } finally {
    data.warehouse.close();
  }
}

test('a difference has the interval of the design, turned as it is asked, and its sides have theirs', async () => {
  const { shares, differences } = await found({ type: 'srs' });
  // svyby and svycontrast by hand: var = n / (n - 1) * sum of squared influences; t(15) = 2.13145.
  const se = Math.sqrt((16 / 15) * ((0.5 * 0.5) / 8 + (0.75 * 0.25) / 8));
  const [low, high] = differences[0]!.interval;
  expect(low).toBeCloseTo(0.25 - 2.131449546 * se, 6);
  expect(high).toBeCloseTo(0.25 + 2.131449546 * se, 6);
  expect(shares.map(({ group_value, categories }) => [group_value, categories])).toEqual([
    ['2', ['4', '5']],
    ['1', ['4', '5']],
  ]);
});

test('clusters that hold both groups count their covariance', async () => {
  const drawn = (await found({ type: 'srs' })).differences[0]!.interval;
  const clustered = (await found({ type: 'cluster', cluster: 'k' })).differences[0]!.interval;
  // Sums of influences over the four clusters, n / (n - 1) = 4 / 3, t(3) = 3.18245: by hand.
  const of = [0, 1, 2, 3].map((k) =>
    [0, 1].reduce((sum, g) => {
      const p = [0.5, 0.75][g]!;
      const own = answers[g]!.filter((_, i) => i % 4 === k).map((y) => ((y >= 4 ? 1 : 0) - p) / 8);
      return sum + (g === 1 ? 1 : -1) * own.reduce((a, b) => a + b, 0);
    }, 0),
  );
  const se = Math.sqrt((4 / 3) * of.reduce((a, b) => a + b * b, 0));
  expect(clustered[1]).toBeCloseTo(0.25 + 3.182446305 * se, 6);
  expect(clustered).not.toEqual(drawn);
});
