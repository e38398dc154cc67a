import { expect, it } from 'vitest';
import { saturatedMoments } from '../../src/sem/data/saturated-moments.js';
import { NormalTheory } from '../../src/sem/estimators/normal-theory.js';
import { PatternLikelihood } from '../../src/sem/estimators/pattern-likelihood.js';
import { fitContext } from '../../src/sem/fit-model.js';
import { OtherForm } from '../../src/sem/model/other-form.js';
import { startingValues } from '../../src/sem/model/starting-values.js';
import { parseModel } from '../../src/sem/syntax/parse.js';
import type { ScoringProblem } from '../../src/stats/index.js';
import { testData } from './golden-cases.js';

const { data, text } = testData('holzinger-swineford');
const step = 1e-5;

/** Differences are right to the square of their step times the third derivatives, here up to 1e-8. */
function expectHessianOfGradient(p: ScoringProblem, at: Float64Array): void {
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
    expectHessianOfGradient(problem, theta);
    expectHessianOfGradient(form.problem(problem), form.from(theta)!);
  },
);

it.each([
  [
    'effects, a shared loading and means',
    undefined,
    'f =~ x1+a*x2+a*x3\ng =~ x4+x5+x6\ng ~ f+grade\nx7 ~ g+x1',
  ],
  ['groups', 'school', 'f =~ x1+x2+x3\ng =~ x4+x5+x6\ng ~ f'],
])('the Hessian with missing values is that of differences of the gradient: %s', (_, group, syntax) => {
  const columns = data.columns.map((c, j) =>
    /^x[1-6]$/.test(data.names[j]!) ? c.map((x, row) => ((row + 3 * j) % 7 === 0 ? Number.NaN : x)) : c,
  );
  const { table, models, prepared } = fitContext(parseModel(syntax), {
    syntax,
    data: { ...data, columns },
    kind: 'sem',
    missing: 'fiml',
    ...(group ? { group: text[group]! } : {}),
  });
  const groups = prepared.patterns!;
  expect(groups.map((g) => g.patterns.length > 1)).toEqual(group ? [true, true] : [true]);
  const samples = prepared.groups.map((g, i) => ({ ...g.sample, ...saturatedMoments(groups[i]!) }));
  models.forEach((m, g) => {
    m.fixExogenous(samples[g]!.cov, samples[g]!.mean);
  });
  const problem = new PatternLikelihood(models, groups, table.slots, null);
  expectHessianOfGradient(
    problem,
    startingValues(table, models, samples).map((x, i) => x + 0.05 * Math.sin(i)),
  );
});
