import { expect, it } from 'vitest';
import { loadPipeline } from '../../src/pipeline/index.js';
import { fewCasesFindings } from '../../src/wave/index.js';

it('models and regressions tell of too few respondents for what they are to find', async () => {
  const { codebook, definition, models } = await loadPipeline('pipelines/led-skole-2022.yaml');
  // 14 paths and 4 residual variances: five respondents each.
  const model = models.find((m) => m.definition.name === 'mestringstro_sti')!;
  const findings = (rows: number) =>
    fewCasesFindings({ codebook, definition: { ...definition, regressions: [] }, models: [model] }, rows);
  expect(findings(90)).toEqual([]);
  expect(findings(89)).toMatchObject([
    {
      severity: 'note',
      code: 'LV-CHECK-FEW-CASES',
      what: "the model 'mestringstro_sti' has 18 parameters to find, and at most 89 respondents",
      expected: '90 or more: 5 for each',
      n: 89,
    },
  ]);
  // A number has one coefficient, the constant one, and answers one less than they are: ten respondents each.
  const answers = codebook.variables
    .find(({ name }) => name === 'tilbyder')!
    .values.filter((v) => v.missing === undefined).length;
  const coefficients = 1 + 1 + (answers - 1);
  const regression = { ...definition.regressions[0], name: 'r', outcome: 'fornoyd' };
  const asked = {
    codebook,
    definition: {
      ...definition,
      regressions: [{ ...regression, predictors: ['antall_personalansvar', 'tilbyder'] }],
    },
    models: [],
  } as unknown as Parameters<typeof fewCasesFindings>[0];
  expect(fewCasesFindings(asked, 10 * coefficients)).toEqual([]);
  expect(fewCasesFindings(asked, 10 * coefficients - 1)[0]!.what).toContain(
    `the regression 'r' has ${coefficients} coefficients to find`,
  );
});
