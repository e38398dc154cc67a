import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  bootstrapModel,
  compareModels,
  fitModel,
  invarianceLadder,
  modificationIndices,
} from '../../src/sem/index.js';
import { type GoldenCase, semOptions, testData } from './golden-cases.js';

type Model = Pick<GoldenCase, 'data' | 'fun' | 'syntax' | 'options'>;
interface OrderedAfter {
  differences: {
    name: string;
    free: Model;
    restricted: Model;
    chisq: number;
    df: number;
    pvalue: number;
  }[];
  indices: (Model & {
    name: string;
    rows: {
      lhs: string;
      op: string;
      rhs: string;
      group: number;
      mi: number;
      epc: number;
      'sepc.all': number;
    }[];
  })[];
}

const golden = JSON.parse(
  readFileSync(fileURLToPath(new URL('../golden/sem/ordered-after.json', import.meta.url)), 'utf8'),
) as OrderedAfter;
const options = (model: Model) =>
  semOptions({ name: '', n: 0, parameters: [], fit: {}, rsquare: [], ...model });
const relative = (found: number, wanted: number) => Math.abs(found - wanted) / Math.max(1, Math.abs(wanted));

describe('scaled and shifted differences beside lavTestLRT', () => {
  it.each(golden.differences)('$name', ({ free, restricted, chisq, df, pvalue }) => {
    const [large, small] = [fitModel(options(free)), fitModel(options(restricted))];
    const test = compareModels(small, large);
    expect(test.method).toBe('satorra-2000');
    expect(test.df).toBe(df);
    expect(relative(test.chisq, chisq)).toBeLessThan(1e-4);
    expect(Math.abs(test.pvalue - pvalue)).toBeLessThan(1e-4);
  });

  it('does not depend on the order of the variables', () => {
    const { free, restricted, chisq } = golden.differences.find(({ name }) => name === 'residuals')!;
    const reversed = { ...restricted, syntax: restricted.syntax.trim().split('\n').reverse().join('\n') };
    const test = compareModels(fitModel(options(reversed)), fitModel(options(free)));
    expect(relative(test.chisq, chisq)).toBeLessThan(1e-4);
  });
  it('is in the ladder of invariance', () => {
    const { free, chisq, df } = golden.differences.find(({ name }) => name === 'thresholds')!;
    const [first, second] = invarianceLadder(options(free));
    expect(first!.test).toBeNull();
    expect(relative(second!.test!.chisq, chisq)).toBeLessThan(1e-4);
    expect(second!.test!.df).toBe(df);
  });
  it('refuses models of other variables, or one of continuous items', () => {
    const { free } = golden.differences.find(({ name }) => name === 'labels')!;
    const large = fitModel(options(free));
    const fewer = fitModel(options({ ...free, syntax: 'f =~ i1 + i2 + i3 + i4 + i5' }));
    const other = fitModel({ ...options(free), estimator: 'MLR', ordered: undefined });
    expect(() => compareModels(large, fewer)).toThrowError(/other variables/);
    expect(() => compareModels(large, other)).toThrowError(/chi-square difference/);
  });
});

describe('weights of ordered items', () => {
  const { data } = testData('ordered-covariates');
  const model = { syntax: 'f =~ a1 + a2 + a3 + c1\nf ~ b', ordered: ['a1', 'a2', 'a3'] };
  const n = data.columns[0]!.length;
  const twice = Float64Array.from({ length: n }, (_, i) => 1 + (i % 2));
  it('of one change nothing', () => {
    const plain = fitModel({ ...model, data });
    const weighted = fitModel({ ...model, data, weights: new Float64Array(n).fill(3) });
    plain.parameters.forEach((p, i) => {
      const same = weighted.parameters[i]!;
      // The covariate's own variance has divisor n with weights, n - 1 without.
      if (p.lhs === 'b') return;
      expect(same.est).toBeCloseTo(p.est, 9);
      expect(same.se).toBeCloseTo(p.se, 9);
    });
  });
  it('of two are as the case twice, but for the errors', () => {
    const rows = [...twice].flatMap((w, i) => Array.from({ length: w }, () => i));
    const repeated = { ...data, columns: data.columns.map((c) => Float64Array.from(rows, (i) => c[i]!)) };
    const weighted = fitModel({ ...model, data, weights: twice });
    const copied = fitModel({ ...model, data: repeated });
    const own = weighted.firstStage![0]!;
    expect(own.values.length).toBeGreaterThan(20);
    own.values.forEach((value, k) => {
      expect(value).toBeCloseTo(copied.firstStage![0]!.values[k]!, 9);
    });
    expect(own.gamma[0]! / copied.firstStage![0]!.gamma[0]!).toBeGreaterThan(1);
  });
  it('are drawn with their cases by the bootstrap', () => {
    const { bootstrap, parameters } = bootstrapModel(
      { ...model, data, weights: twice },
      { draws: 60, seed: 3 },
    );
    const at = parameters.findIndex((p) => p.op === '~');
    const mean = bootstrap.values[at]!.reduce((sum, x) => sum + x / 60, 0);
    const { est, se } = fitModel({ ...model, data, weights: twice }).parameters[at]!;
    // Sixty draws: the mean within half a standard error, the error itself within a third.
    expect(bootstrap.failed).toBe(0);
    expect(Math.abs(mean - est)).toBeLessThan(se / 2);
    expect(Math.abs(parameters[at]!.se / se - 1)).toBeLessThan(1 / 3);
  });
});

describe('modification indices beside lavaan', () => {
  it.each(golden.indices)('$name', ({ rows, ...model }) => {
    const ours = modificationIndices(fitModel(options(model)));
    for (const g of rows) {
      const found = ours.find(
        (o) =>
          o.op === g.op &&
          o.group === g.group &&
          ((o.lhs === g.lhs && o.rhs === g.rhs) || (g.op === '~~' && o.lhs === g.rhs && o.rhs === g.lhs)),
      );
      expect(relative(found!.mi, g.mi)).toBeLessThan(1e-4);
      expect(relative(found!.epc, g.epc)).toBeLessThan(1e-4);
      expect(relative(found!.epc_std_all, g['sepc.all'])).toBeLessThan(1e-4);
    }
    expect(rows.length).toBeGreaterThan(13);
  });
});
