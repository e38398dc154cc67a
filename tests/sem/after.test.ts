import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { FaultError } from '../../src/errors/index.js';
import {
  compareModels,
  factorScores,
  fitModel,
  modelReliability,
  modificationIndices,
  type SemOptions,
  strictDifferenceTest,
  waldTest,
} from '../../src/sem/index.js';
import { testData } from './golden-cases.js';

type Name = 'groups' | 'fiml' | 'ordered';
interface After {
  scores: Record<Name, Record<'regression' | 'bartlett', number[][][]>>;
  modification: Record<
    'groups' | 'fiml' | 'path',
    { lhs: string; op: string; rhs: string; group?: number; mi: number; epc: number; 'sepc.all': number }[]
  >;
  difference: Record<'sb2001' | 'equal_mlr' | 'zero_mlr' | 'equal_mlm', number>;
  wald: { chisq: number; df: number };
  reliability: { omega: number[]; ave: number[] }[];
}

const golden = JSON.parse(
  readFileSync(fileURLToPath(new URL('../golden/sem/after.json', import.meta.url)), 'utf8'),
) as After;

const schools = testData('groups');
const ordered = testData('ordered').data;
const items = ['i1', 'i2', 'i3', 'i4', 'i5', 'i6'];
const options: Record<Name | 'path', SemOptions> = {
  groups: {
    syntax: 's =~ s1 + s2 + s3 + s4\nv =~ v1 + v2 + v3\nv ~ s',
    kind: 'cfa',
    data: schools.data,
    group: schools.text.school!,
    groupEqual: ['loadings', 'intercepts'],
  },
  fiml: {
    syntax: 'f =~ u1 + u2 + u3\ng =~ w1 + w2 + w3\ng ~ f\nz ~ f + g',
    data: testData('missing').data,
    missing: 'fiml',
  },
  ordered: { syntax: `f =~ ${items.join(' + ')}`, kind: 'cfa', data: ordered, ordered: items },
  path: {
    syntax: 'efficacy ~ culture + integration\nintegration ~ culture\noverall ~ integration',
    data: testData('indices').data,
  },
};
const results = {
  groups: fitModel(options.groups),
  fiml: fitModel(options.fiml),
  ordered: fitModel(options.ordered),
  path: fitModel(options.path),
};

describe('factor scores beside lavPredict', () => {
  // lavaan stops its search for scores from ordered items, and for the estimates of `groups`, some 1e-5 short.
  for (const name of ['groups', 'fiml', 'ordered'] as const) {
    for (const method of ['regression', 'bartlett'] as const) {
      it(`${name}, ${method}`, () => {
        const { data, group } = options[name];
        const result = results[name];
        const wanted = golden.scores[name][method];
        expect(wanted).toHaveLength(result.groups.length);
        result.groups.forEach(({ label }, g) => {
          const rows = [...data!.columns[0]!.keys()].filter((r) => group === undefined || group[r] === label);
          const columns = result.table.variables.observed.map((v) => {
            const column = data!.columns[data!.names.indexOf(v)]!;
            return Float64Array.from(rows, (r) => column[r]!);
          });
          const scores = factorScores(result, columns, method, g);
          wanted[g]!.forEach((row, i) => {
            row.forEach((x, f) => {
              expect(Math.abs(scores[f]![i]! - x)).toBeLessThan(5e-5);
            });
          });
        });
      });
    }
  }
  it('a case without answers has no score; nor a case with a missing answer when complete cases were fitted', () => {
    const none = results.fiml.table.variables.observed.map(() => Float64Array.of(Number.NaN));
    expect(factorScores(results.fiml, none)[0]![0]).toBeNaN();
    const some = results.groups.table.variables.observed.map((_, i) =>
      Float64Array.of(i === 0 ? Number.NaN : 3),
    );
    expect(factorScores(results.groups, some)[0]![0]).toBeNaN();
  });
});

describe('modification indices beside lavaan', () => {
  for (const name of ['groups', 'fiml', 'path'] as const) {
    it(name, () => {
      const ours = modificationIndices(results[name]);
      let compared = 0;
      for (const g of golden.modification[name]) {
        const found = ours.find(
          (o) =>
            o.op === g.op &&
            o.group === (g.group ?? 1) &&
            ((o.lhs === g.lhs && o.rhs === g.rhs) || (g.op === '~~' && o.lhs === g.rhs && o.rhs === g.lhs)),
        );
        compared++;
        expect(Math.abs(found!.mi - g.mi)).toBeLessThan(1e-4 * Math.max(1, g.mi));
        expect(found!.epc).toBeCloseTo(g.epc, 4);
        expect(found!.epc_std_all).toBeCloseTo(g['sepc.all'], 4);
      }
      expect(compared).toBeGreaterThan(2);
    });
  }
  it('least squares without weights has none', () => {
    expect(() => modificationIndices(fitModel({ ...options.path, estimator: 'ULS' }))).toThrowError(
      FaultError,
    );
  });
});

describe('tests of nested models and reliability', () => {
  const { data } = testData('skewed');
  const rest = 'b =~ b1 + b2 + b3\nb ~ a\ny ~ a + b';
  const free = `a =~ a1 + a2 + a3\n${rest}`;
  const equal = `a =~ a1 + p*a2 + p*a3\n${rest}`;
  const zero = free.replace('b ~ a', 'b ~ 0*a');
  const of = (syntax: string, estimator: 'MLR' | 'MLM'): SemOptions => ({ syntax, data, estimator });
  // lavaan's chi-squares carry the 1e-6 that its search leaves, times 50.
  it('scaled differences of Satorra & Bentler, 2001 and 2010', () => {
    const difference = compareModels(fitModel(of(free, 'MLR')), fitModel(of(equal, 'MLR')));
    expect(difference.chisq).toBeCloseTo(golden.difference.sb2001, 3);
    for (const [name, small, estimator] of [
      ['equal_mlr', equal, 'MLR'],
      ['zero_mlr', zero, 'MLR'],
      ['equal_mlm', equal, 'MLM'],
    ] as const) {
      const test = strictDifferenceTest(of(small, estimator), of(free, estimator));
      expect(Math.abs(test.chisq - golden.difference[name])).toBeLessThan(1e-4);
      expect(test.df).toBe(1);
      expect(test.method).toBe('satorra-bentler-2010');
    }
    expect(() => strictDifferenceTest(of(free, 'MLR'), of(equal, 'MLR'))).toThrowError(FaultError);
  });
  it('Wald test of two constraints', () => {
    const wald = waldTest(
      fitModel(of(`a =~ a1 + p*a2 + q*a3\n${rest.replace('b2', 'r*b2')}`, 'MLR')),
      'p == q\nr == 1',
    );
    expect(wald.chisq).toBeCloseTo(golden.wald.chisq, 3);
    expect(wald.df).toBe(golden.wald.df);
  });
  it('omega and average variance extracted by group', () => {
    const ours = modelReliability(results.groups);
    const wanted = golden.reliability.flatMap(({ omega, ave }) => omega.map((o, i) => [o, ave[i]!]));
    expect(ours).toHaveLength(6);
    ours.forEach(({ omega, ave }, i) => {
      expect(omega).toBeCloseTo(wanted[i]![0]!, 5);
      expect(ave).toBeCloseTo(wanted[i]![1]!, 5);
    });
  });
});
