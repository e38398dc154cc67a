import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compareModels, fitModel, invarianceLadder, modificationIndices } from '../../src/sem/index.js';
import { type GoldenCase, semOptions } from './golden-cases.js';

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
