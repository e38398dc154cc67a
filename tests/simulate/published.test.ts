import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Codebook, loadCodebook, type PublishedFigure } from '../../src/codebook/index.js';
import { distributionOf, tickCombinations, validPart } from '../../src/simulate/shares.js';

/** Published figures are whole per cents. */
const rounding = 0.005;

/** The share of a respondent group that the simulation draws the figure's answers with. */
function drawnShare(codebook: Codebook, figure: PublishedFigure, variable = figure.variable): number {
  const variables = new Map(codebook.variables.map((v) => [v.name, v]));
  const own = codebook.respondentGroups.find(({ name }) => name === figure.respondent_group);
  const group =
    own?.when !== undefined && 'equals' in own.when
      ? String((own.when as { equals: unknown }).equals)
      : undefined;
  const question = codebook.questions.find((q) => q.variables.includes(variable));
  if (question?.kind === 'multiple_choice') {
    return tickCombinations(question, variables, group)
      .filter(({ answers }) => answers.get(variable) === 1)
      .reduce((sum, { probability }) => sum + probability, 0);
  }
  const { options, shares } = validPart(distributionOf(variables.get(variable)!, codebook.file, group));
  const wanted = new Set((figure.category ?? [1]).map(String));
  return options.reduce((sum, { code }, i) => sum + (wanted.has(String(code)) ? shares[i]! : 0), 0);
}

// What a run finds strays from the published figures by the sample alone: with 20 figures one lies outside its 95 %
// interval on average (in SSN guidance in upper secondary, 11 of 119 for 17 %: exact binomial p = .03).
describe.each(['ssn-2025h', 'sbn-2025h'])('%s', async (name) => {
  const codebook = await loadCodebook(
    fileURLToPath(new URL(`../../data-schemas/${name}/codebook.yaml`, import.meta.url)),
  );
  it.each(codebook.published.map((figure) => [figure.id, figure] as const))(
    'draws %s as published',
    (_id, figure) => {
      if (figure.statistic === 'rank') {
        const question = codebook.questions.find((q) => q.variables.includes(figure.variable))!;
        const share = drawnShare(codebook, figure);
        const above = question.variables.filter((other) => drawnShare(codebook, figure, other) > share);
        expect(above.length + 1).toBeLessThanOrEqual((figure.reading as [number, number])[1]);
        return;
      }
      const less = figure.statistic === 'difference' ? figure.less! : null;
      const share =
        drawnShare(codebook, figure) - (less === null ? 0 : drawnShare(codebook, { ...figure, ...less }));
      const [low, high] = [figure.reading, figure.reading].flat() as (number | null)[];
      expect(share).toBeGreaterThanOrEqual((low ?? -1) - rounding);
      expect(share).toBeLessThanOrEqual((high ?? 1) + rounding);
    },
  );
});
