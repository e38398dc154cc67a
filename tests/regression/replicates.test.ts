import { describe, expect, it } from 'vitest';
import type { ModelCells } from '../../src/design/index.js';
import { glmKernel } from '../../src/regression/fit/glm-kernel.js';
import type { Kernel } from '../../src/regression/fit/kernel.js';
import { links } from '../../src/regression/fit/links.js';
import { fitByNewton } from '../../src/regression/fit/newton.js';
import { orderedKernel } from '../../src/regression/fit/ordered-kernel.js';
import { fitReplicates } from '../../src/regression/fit/replicates.js';
import { Random } from '../../src/stats/index.js';

const BLOCK = 100;
const REPLICATES = 7;

/** Made-up cells: a constant, two numbers, and an outcome that hangs on them. */
function made(rows: number, family: 'logistic' | 'poisson' | 'ordered', seed: number) {
  const random = new Random(seed);
  const z = new Float64Array(rows * 3);
  const y = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    const [a, b] = [random.normal(), random.normal()];
    z.set([1, a, b], i * 3);
    const eta = 0.3 + 0.8 * a - 0.5 * b;
    const u = random.uniform();
    const p = 1 / (1 + Math.exp(-eta));
    if (family === 'logistic') y[i] = u < p ? 1 : 0;
    else if (family === 'ordered') y[i] = u > p ? 0 : u > p / 3 ? 1 : 2;
    else y[i] = Math.round(Math.exp(eta) * u * 2);
  }
  const weights = Float64Array.from({ length: rows }, () => (0.5 + random.uniform()) / rows);
  const replicates = new Float64Array(rows * REPLICATES);
  for (let i = 0; i < rows; i++)
    for (let r = 0; r < REPLICATES; r++)
      replicates[i * REPLICATES + r] = weights[i]! * (random.uniform() < 0.5 ? 0.5 : 1.5);
  return { z, y, weights, replicates };
}

describe("replicate weights' own solutions", () => {
  // Few rows move far, where the series around the full solution does not reach; many begin from a part of the rows.
  it.each([
    ['logistic', 60],
    ['logistic', 2000],
    ['logistic', 25_000],
    ['poisson', 60],
    ['poisson', 25_000],
    ['ordered', 80],
    ['ordered', 21_000],
  ] as const)(
    '%s of %i rows are those of a search that knows nothing of the full one',
    async (family, rows) => {
      const { z, y, weights, replicates } = made(rows, family, rows);
      const total = weights.reduce((a, b) => a + b, 0);
      const mean = y.reduce((sum, x, i) => sum + (weights[i]! / total) * x, 0);
      const slopes = new Float64Array(rows * 2);
      for (let i = 0; i < rows; i++) slopes.set(z.subarray(i * 3 + 1, i * 3 + 3), i * 2);
      const kernel: Kernel =
        family === 'ordered'
          ? orderedKernel(
              slopes,
              y,
              2,
              [0, 1, 2].map((c) => y.filter((x) => x === c).length / rows),
            )
          : glmKernel(links[family], z, y, 3, mean);
      const full = fitByNewton(
        kernel,
        weights.map((w) => w / total),
      );
      expect(full.converged).toBe(true);
      const cells = {
        eachReplicates: async (take) => {
          for (let first = 0; first < rows; first += BLOCK) {
            const count = Math.min(BLOCK, rows - first);
            take({ numbers: replicates, from: first * REPLICATES, step: REPLICATES, first, count });
          }
        },
      } as ModelCells;
      const { theta, failed } = await fitReplicates(kernel, full.theta, cells, REPLICATES);
      expect(failed).toEqual([]);
      for (let r = 0; r < REPLICATES; r++) {
        const own = Float64Array.from({ length: rows }, (_, i) => replicates[i * REPLICATES + r]!);
        const sum = own.reduce((a, b) => a + b, 0);
        const alone = fitByNewton(
          kernel,
          own.map((w) => w / sum),
        );
        for (let k = 0; k < kernel.size; k++)
          // A search ends with a step of 1e-7 of the way, after which far less is left; the series is good to 3e-12.
          expect(Math.abs(theta[r * kernel.size + k]! - alone.theta[k]!)).toBeLessThan(1e-9);
      }
    },
  );
});
