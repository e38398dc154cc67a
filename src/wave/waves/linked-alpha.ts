import type { Codebook } from '../../codebook/index.js';
import { bindDesign } from '../../design/index.js';
import { estimate } from '../../estimate/index.js';
import type { ResultRow } from '../../results/index.js';
import {
  countInSeveralWaves,
  type DeviationWeights,
  type ScaleCases,
  type ScaleVariances,
  scaleVariances,
  stackColumns,
  weighScaleDeviations,
} from '../../warehouse/index.js';
import { comparisons } from './comparability.js';
import { type LinkedError, linkKey } from './linked-error.js';
import { seenFrom } from './seen-from.js';
import { keyedId, type Stack } from './stack.js';

type Scale = Codebook['scales'][number];

/**
 * Standard errors of the change in alpha between two waves of which some respondents are in both. Alpha is a function of
 * the items' variances and their sum's, and so each complete case has an influence on it,
 * k / (k - 1) * (tr / T^2 * (y - mean y)^2 - 1 / T * sum_j (x_j - mean x_j)^2), tr the sum of the items' variances and T
 * that of the sum y; the error of alpha is that of the mean influence, whatever the answers' distribution
 * (Maydeu-Olivares, Coffman & Hartmann, 2007), and the waves' covariance comes from the respondents in both. Unweighted, as alpha is.
 * @param stack of the two waves
 * @param rows the newer wave's, as published
 * @param codebooks from the older wave to the newer, with those between
 */
export async function alphaErrors(
  stack: Stack,
  rows: readonly ResultRow[],
  codebooks?: readonly Codebook[],
): Promise<Map<string, LinkedError>> {
  const found = new Map<string, LinkedError>();
  const { warehouse } = stack;
  const [now, was] = stack.parts;
  const held = new Map(
    comparisons(was!.codebook, seenFrom(codebooks ?? [was!.codebook, now!.codebook])).map((c) => [c.name, c]),
  );
  for (const row of rows) {
    if (row.statistic !== 'alpha' || row.suppressed || row.estimate === null) continue;
    if (row.respondent_group !== '' || row.group_variable !== '') continue;
    const before = held.get(row.variable);
    const scales = [
      now!.codebook.scales.find(({ name }) => name === row.variable),
      was!.codebook.scales.find(({ name }) => name === before?.before),
    ];
    if (before?.compared !== true || scales.some((scale) => scale === undefined)) continue;
    const waves: (ScaleCases & { weights: DeviationWeights })[] = [];
    for (const [i, scale] of scales.entries()) {
      const cases = casesOf(stack.parts[i]!, i, scale!);
      const weights = influenceOnAlpha(cases.items.length, await scaleVariances(warehouse, cases));
      waves.push({ ...cases, weights });
    }
    const relation = await weighScaleDeviations(warehouse, waves);
    const linked = await countInSeveralWaves(warehouse, relation, { respondentGroup: '' });
    const bound = await bindDesign(warehouse, relation, {
      kind: 'linearized',
      type: 'stratified',
      weight: 'one',
      strata: null,
      cluster: stackColumns.unit,
      nest: false,
      fpc: null,
      lonelyPsu: 'adjust',
    });
    const [change] = (
      await estimate(bound, [
        { statistic: 'mean', variable: 'influence', by: [stackColumns.wave], compare: 'pairs' },
      ])
    ).filter(({ statistic }) => statistic === 'difference');
    if (change?.se == null || !(change.se > 0) || change.df === null) continue;
    found.set(linkKey(row), { se: change.se, df: change.df, linked: linked.get('') ?? 0 });
  }
  return found;
}

/** Those who answered the whole scale in one wave. An item's direction bears on its sign alone. */
const casesOf = ({ codebook, ...of }: Stack['parts'][number], wave: number, scale: Scale): ScaleCases => ({
  ...of,
  wave,
  id: keyedId(codebook)!,
  items: scale.items.map((name) => ({ name, reversed: scale.reversed.includes(name) })),
});

/** The influence of a complete case on the alpha of k items: what its squared deviations from the means are weighed by. */
const influenceOnAlpha = (k: number, variance: ScaleVariances): DeviationWeights => ({
  factor: k / (k - 1),
  sum: variance.items / (variance.sum * variance.sum),
  items: variance.sum,
});
