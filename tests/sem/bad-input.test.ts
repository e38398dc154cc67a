import { describe, expect, it } from 'vitest';
import { FaultError } from '../../src/errors/index.js';
import { bootstrapModel, fitModel, type SemOptions } from '../../src/sem/index.js';
import { Random } from '../../src/stats/index.js';
import { testData } from './golden-cases.js';

function faultOf(options: SemOptions): FaultError {
  try {
    fitModel(options);
  } catch (error) {
    if (error instanceof FaultError) return error;
    throw error;
  }
  throw new Error('no fault');
}

const random = new Random(1);
const column = (n: number, make: (i: number) => number = () => random.normal()) =>
  Float64Array.from({ length: n }, (_, i) => make(i));
const a = column(50);
const b = column(50, (i) => a[i]! + random.normal());

describe('bad input is named', () => {
  it('an absent variable, with the nearest name and its place', () => {
    const error = faultOf({
      syntax: 'y ~ x\nefficasy ~ culture',
      data: { names: ['x', 'y', 'efficacy', 'culture'], columns: [a, b, a, b] },
    });
    expect(error.code).toBe('LV-SEM-UNKNOWN-VARIABLE');
    expect(error.faults[0]!.remedy).toContain('efficacy');
    expect(error.faults[0]!.place?.line).toBe(2);
    expect(error.exitCode).toBe(1);
  });
  it('a group column of one value is warned of, and nothing is equal over it', () => {
    const one = {
      syntax: 'y ~ x',
      data: { names: ['x', 'y'], columns: [a, b] },
      group: Array.from({ length: 50 }, () => 'grunnskole'),
    };
    expect(fitModel(one).warnings.map((w) => w.code)).toEqual(['LV-SEM-ONE-GROUP']);
    const error = faultOf({ ...one, groupEqual: ['regressions'] });
    expect(error.code).toBe('LV-SEM-GROUP-EQUAL');
    expect(error.faults[0]!.found).toBe("'grunnskole' alone");
  });
  it('a text column', () => {
    expect(
      faultOf({ syntax: 'y ~ school', data: { names: ['y'], columns: [a], textColumns: ['school'] } }).code,
    ).toBe('LV-SEM-TEXT-VARIABLE');
  });
  it('all values missing, no complete case, no variance', () => {
    const none = column(50, () => Number.NaN);
    expect(faultOf({ syntax: 'y ~ x', data: { names: ['x', 'y'], columns: [none, b] } }).code).toBe(
      'LV-SEM-ALL-MISSING',
    );
    const odd = column(50, (i) => (i % 2 ? 1 + i : Number.NaN));
    const even = column(50, (i) => (i % 2 ? Number.NaN : 1 + i));
    expect(faultOf({ syntax: 'y ~ x', data: { names: ['x', 'y'], columns: [odd, even] } }).code).toBe(
      'LV-SEM-NO-CASES',
    );
    expect(
      faultOf({ syntax: 'y ~ x', data: { names: ['x', 'y'], columns: [column(50, () => 3), b] } }).code,
    ).toBe('LV-SEM-ZERO-VARIANCE');
  });
  it('fewer cases than parameters, and perfect collinearity', () => {
    const few = [a, b, column(50)].map((c) => c.slice(0, 4));
    expect(faultOf({ syntax: 'f =~ x + y + z', data: { names: ['x', 'y', 'z'], columns: few } }).code).toBe(
      'LV-SEM-TOO-FEW-CASES',
    );
    const sum = column(50, (i) => a[i]! + b[i]!);
    const error = faultOf({ syntax: 'z ~ x + y', data: { names: ['x', 'y', 'z'], columns: [a, b, sum] } });
    expect(error.code).toBe('LV-SEM-NOT-POSITIVE-DEFINITE');
    expect(error.message).toContain('z, x, y');
  });
  it('a matrix that is not positive definite', () => {
    const cov = [
      [1, 0.9, -0.9],
      [0.9, 1, 0.9],
      [-0.9, 0.9, 1],
    ];
    expect(faultOf({ syntax: 'z ~ x + y', moments: { names: ['x', 'y', 'z'], cov, n: 100 } }).code).toBe(
      'LV-SEM-NOT-POSITIVE-DEFINITE',
    );
  });
  it('a model that is not identified, with the parameters', () => {
    const { data } = testData('holzinger-swineford');
    const error = faultOf({ syntax: 'f =~ NA*x1 + x2 + x3', data });
    expect(error.code).toBe('LV-SEM-NOT-IDENTIFIED');
    const two = faultOf({ syntax: 'f =~ x1 + x2\ng =~ x3 + x4\nf ~~ 0*g', data });
    expect(two.code).toBe('LV-SEM-NOT-IDENTIFIED');
    expect(two.message).toMatch(/f =~ x2|g =~ x4/);
  });
  it('labels, lists by group, weights and bootstrap settings', () => {
    const data = { names: ['x', 'y'], columns: [a, b] };
    expect(faultOf({ syntax: 'y ~ a*x\nq := b*2', data }).code).toBe('LV-SEM-LABEL');
    expect(faultOf({ syntax: 'y ~ c(a, b)*x', data }).code).toBe('LV-SEM-GROUPS');
    expect(faultOf({ syntax: 'y ~ x', data, weights: column(50, () => -1) }).code).toBe('LV-SEM-WEIGHT');
    expect(faultOf({ syntax: 'y ~ x', data, estimator: 'WLSMV' }).code).toBe('LV-SEM-ESTIMATOR');
    expect(() => bootstrapModel({ syntax: 'y ~ x', data }, { draws: 0, seed: 1 })).toThrow(FaultError);
  });
});

describe('a model that contradicts itself', () => {
  const data = { names: ['x', 'y'], columns: [a, b] };
  it('a circle of definitions, a variable that predicts itself, each at its place', () => {
    const circle = faultOf({ syntax: 'y ~ a*x\np := q*a\nq := p + 1', data });
    expect(circle.faults.map((f) => [f.code, f.place?.line])).toEqual([
      ['LV-SEM-CYCLE', 2],
      ['LV-SEM-CYCLE', 3],
    ]);
    expect(
      faultOf({ syntax: 'y ~ a*x\np := 2*a\nq := p + p', data: { ...data, names: ['x', 'z'] } }).code,
    ).toBe('LV-SEM-UNKNOWN-VARIABLE');
    expect(faultOf({ syntax: 'y ~ x + y', data }).code).toBe('LV-SEM-SELF');
  });
  it('thresholds of variables that are not ordered, or beyond the last', () => {
    const item = column(50, (i) => 1 + (i % 3));
    const ordered = { names: ['x', 'q'], columns: [a, item] };
    expect(faultOf({ syntax: 'y ~ x\ny | t1', data }).code).toBe('LV-SEM-THRESHOLD');
    const beyond = faultOf({ syntax: 'q ~ x\nq | t3', data: ordered, ordered: ['q'] });
    expect(beyond.faults[0]).toMatchObject({ code: 'LV-SEM-THRESHOLD', expected: 't1, t2' });
  });
  it('constraints that contradict each other, and a definition without a value', () => {
    const text = (syntax: string) => fitModel({ syntax, data }).warnings.map((w) => w.text)[0];
    expect(text('y ~ a*x\na == 1\na == 2')).toContain('constraints');
    expect(text('y ~ a*x\nb := log(-a^2)')).toContain("'b' has no value");
  });
  it('an unknown kind of equality over groups is wrong use', () => {
    const group = Array.from({ length: 50 }, (_, i) => i % 2);
    const error = faultOf({ syntax: 'y ~ x', data, group, groupEqual: ['slopes' as 'loadings'] });
    expect([error.code, error.exitCode]).toEqual(['LV-SEM-GROUP-EQUAL', 2]);
  });
  it('one cluster, all weights zero, ordered items with clusters, variables never seen together', () => {
    const one = Array.from({ length: 50 }, () => 1);
    expect(faultOf({ syntax: 'y ~ x', data, cluster: one }).code).toBe('LV-SEM-CLUSTERS');
    const unweighted = faultOf({ syntax: 'y ~ x', data, weights: column(50, () => 0) });
    expect(unweighted.message).toContain('weight 0');
    const items = { names: ['x', 'q'], columns: [a, column(50, (i) => 1 + (i % 3))] };
    const two = Array.from({ length: 50 }, (_, i) => i % 2);
    expect(faultOf({ syntax: 'q ~ x', data: items, ordered: ['q'], cluster: two }).code).toBe(
      'LV-SEM-ESTIMATOR',
    );
    const half = {
      names: ['x', 'y'],
      columns: [a, b].map((c, k) => c.map((v, i) => (i % 2 === k ? v : Number.NaN))),
    };
    expect(faultOf({ syntax: 'x ~~ y', data: half, missing: 'fiml' }).code).toBe('LV-SEM-COVERAGE');
  });

  it('cases with covariates alone are told where fiml keeps them', () => {
    const gone = b.map((v, i) => (i < 7 ? Number.NaN : v));
    const data = { names: ['x', 'y'], columns: [a, gone] };
    const { warnings, cases } = fitModel({ syntax: 'y ~ x', data, missing: 'fiml' });
    expect(cases.used).toBe(50);
    expect(warnings.map((w) => w.code)).toEqual(['LV-SEM-ONLY-COVARIATES']);
    expect(warnings[0]!.text).toMatch(/^7 of the 50 cases used have covariates/);
    expect(fitModel({ syntax: 'y ~~ x', data, missing: 'fiml' }).warnings).toEqual([]);
  });
});

describe('ordered items with covariates', () => {
  const item = column(50, (i) => (b[i]! > 0.5 ? 3 : b[i]! > -0.5 ? 2 : 1));
  it('a covariate that decides the answer has no finite effect', () => {
    const binary = column(50, (i) => (a[i]! > 0 ? 1 : 0));
    const error = faultOf({
      syntax: 'q ~ x',
      data: { names: ['x', 'q'], columns: [a, binary] },
      ordered: ['q'],
    });
    expect(error.code).toBe('LV-SEM-SEPARATION');
    expect(error.faults[0]!.place?.variable).toBe('q');
  });
  it('an ordered covariate enters as a number, and that is said', () => {
    const steps = column(50, (i) => 1 + (i % 3));
    const data = { names: ['x', 'q'], columns: [steps, item] };
    const named = fitModel({ syntax: 'q ~ x', data, ordered: ['q', 'x'] });
    const unnamed = fitModel({ syntax: 'q ~ x', data, ordered: ['q'] });
    expect(named.warnings.map((w) => w.code)).toEqual(['LV-SEM-ORDERED-COVARIATE']);
    expect(named.parameters.map((p) => p.est)).toEqual(unnamed.parameters.map((p) => p.est));
  });
});

describe('warnings of a solution', () => {
  it('an estimator without a form for clusters, weights or missing values', () => {
    const data = { names: ['x', 'y', 'z'], columns: [a, b, column(50)] };
    const cluster = [...a.keys()].map((i) => i % 10);
    const weights = column(50, (i) => 1 + (i % 3));
    for (const estimator of ['MLM', 'GLS', 'ULS'] as const) {
      for (const more of [{ cluster }, { missing: 'fiml' as const }]) {
        expect(faultOf({ syntax: 'y ~ x', data, estimator, ...more }).code).toBe('LV-SEM-ESTIMATOR');
      }
    }
    expect(faultOf({ syntax: 'y ~ x', data, estimator: 'MLM', weights }).code).toBe('LV-SEM-ESTIMATOR');
  });
  it('a Heywood case is named', () => {
    const cov = [
      [1, 0.8, 0.7],
      [0.8, 1, 0.4],
      [0.7, 0.4, 1],
    ];
    const result = fitModel({ syntax: 'f =~ x + y + z', moments: { names: ['x', 'y', 'z'], cov, n: 100 } });
    expect(result.warnings.map((w) => w.code)).toContain('LV-SEM-HEYWOOD');
  });
});
