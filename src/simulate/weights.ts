import type { Codebook } from '../codebook/index.js';
import { Random } from '../stats/index.js';
import type { Answers } from './answers.js';

/**
 * Fills in made-up weights. A full weight is drawn by its `mean` and `sd` (1 and 0 when left out; never under a tenth of the
 * mean). A replicate weight (`replicate_of`) is the full one times 1.5 for one respondent of a pair and 0.5 for the other,
 * turned by a coin for each pair and replicate: balanced repeated replication with Fay's coefficient 0.5 (Judkins 1990),
 * the pairs being strata of two units, as they follow each other in the file; one that is left over keeps its weight.
 * @param answers of n respondents; their weight columns are filled
 */
export function drawWeights(codebook: Codebook, answers: Answers, n: number, seed: number): void {
  const weights = codebook.variables.filter((v) => v.role === 'weight');
  if (weights.length === 0) return;
  const random = new Random(seed).fork();
  const round = (x: number) => Math.round(x * 1e4) / 1e4;
  for (const { name, simulate } of weights.filter((v) => v.simulate?.replicate_of === undefined)) {
    const { mean = 1, sd = 0 } = simulate ?? {};
    answers.set(
      name,
      Array.from({ length: n }, () => round(Math.max(mean / 10, random.normal(mean, sd)))),
    );
  }
  for (const { name, simulate } of weights) {
    const full = answers.get(simulate?.replicate_of ?? '');
    if (full === undefined) continue;
    let heads = false;
    answers.set(
      name,
      full.map((weight, row) => {
        if (row % 2 === 0) heads = random.uniform() < 0.5;
        if (row === n - 1 && n % 2 === 1) return weight;
        return round(Number(weight) * (heads === (row % 2 === 0) ? 1.5 : 0.5));
      }),
    );
  }
}
