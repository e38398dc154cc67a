import { expect, it } from 'vitest';
import { NormalTheory } from '../../src/sem/estimators/normal-theory.js';
import { PatternLikelihood } from '../../src/sem/estimators/pattern-likelihood.js';
import { fitContext } from '../../src/sem/fit-model.js';
import { OtherForm } from '../../src/sem/model/other-form.js';
import { startingValues } from '../../src/sem/model/starting-values.js';
import { parseModel } from '../../src/sem/syntax/parse.js';
import type { ScoringProblem } from '../../src/stats/index.js';
import { testData } from './golden-cases.js';

const { data } = testData('holzinger-swineford');
const step = 1e-5;

function expectSlopesOfGradient(p: ScoringProblem, at: Float64Array): void {
  const n = at.length;
  const hessian = p.hessian!(at);
  for (let k = 0; k < n; k++) {
    const slope = (shift: number) => {
      const moved = Float64Array.from(at);
      moved[k]! += shift;
      p.value(moved);
      return p.derivatives(moved).gradient;
    };
    const [up, down] = [slope(step), slope(-step)];
    // Differences are right to the square of their step times the third derivatives, here up to 1e-8.
    for (let i = 0; i < n; i++)
      expect(Math.abs((up[i]! - down[i]!) / (2 * step) - hessian[i * n + k]!)).toBeLessThan(1e-6);
  }
}

it.each([
  [
    'ML, a loop of effects',
    'ML',
    false,
    'f =~ x1+x2+x3\ng =~ x4+x5+x6\ng ~ f+grade\nx7 ~ g+x1\nx2 ~~ x5\nx1 ~ 0.1*x7',
  ],
  [
    'ML, means and a second order',
    'ML',
    true,
    'f =~ x1+a*x2+a*x3\ng =~ x4+x5+x6\nh =~ f+g+x7\nh ~ 1\nx7 ~ 0*1',
  ],
  ['GLS', 'GLS', true, 'f =~ x1+x2+x3\ng =~ x4+x5+x6\ng ~ f'],
] as const)(
  'the Hessian is that of differences of the gradient in both forms: %s',
  (_, kind, meanStructure, syntax) => {
    const { table, models, prepared } = fitContext(parseModel(syntax), {
      syntax,
      data,
      kind: 'sem',
      meanStructure,
    });
    const samples = prepared.groups.map((g) => g.sample);
    models.forEach((m, g) => {
      m.fixExogenous(samples[g]!.cov, samples[g]!.mean);
    });
    const problem = new NormalTheory(models, samples, table.slots, kind, null);
    const theta = startingValues(table, models, samples).map((x, i) => x + 0.05 * Math.sin(i));
    const form = OtherForm.of(models, table.slots)!;
    expectSlopesOfGradient(problem, theta);
    expectSlopesOfGradient(form.problem(problem), form.from(theta)!);
  },
);

it('the Hessian with missing answers is that of differences of the gradient', () => {
  const syntax = 'f =~ x1+x2+a*x3\ng =~ x4+a*x5+x6\ng ~ f\nx7 ~ g+x1\nx2 ~~ x5';
  const columns = data.columns.map((column, c) =>
    Float64Array.from(column, (x, row) => ((row * 7 + c * 3) % 11 < 2 ? Number.NaN : x)),
  );
  const { table, models, prepared } = fitContext(parseModel(syntax), {
    syntax,
    data: { ...data, columns },
    kind: 'sem',
    missing: 'fiml',
  });
  const groups = prepared.patterns!;
  expect(groups[0]!.patterns.length).toBeGreaterThan(5);
  const complete = fitContext(parseModel(syntax), { syntax, data, kind: 'sem', meanStructure: true });
  const samples = complete.prepared.groups.map((g) => g.sample);
  const theta = startingValues(table, models, samples).map((x, i) => x + 0.05 * Math.sin(i));
  expectSlopesOfGradient(new PatternLikelihood(models, groups, table.slots, null), theta);
});
