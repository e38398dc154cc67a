import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closest, didYouMean, FaultError, fault } from '../../src/errors/index.js';

describe('closest', () => {
  it('finds a name with a letter too many, too few, wrong or swapped', () => {
    const known = ['skolekultur', 'mestringstro', 'faglig_niva'];
    expect(closest('skolekultur', known)).toBe('skolekultur');
    expect(closest('skolekulturr', known)).toBe('skolekultur');
    expect(closest('mestringtro', known)).toBe('mestringstro');
    expect(closest('Faglig_niva', known)).toBe('faglig_niva');
    expect(closest('D', ['A', 'B'])).toBeUndefined();
    expect(closest('a', ['A', 'B'])).toBe('A');
    expect(closest('mestrnigstro', known)).toBe('mestringstro');
  });

  it('suggests nothing when nothing is near', () => {
    expect(closest('xyz', ['skolekultur', 'mestringstro'])).toBeUndefined();
    expect(didYouMean('xyz', ['skolekultur', 'mestringstro'])).toBe('valid names: skolekultur, mestringstro');
    // Of many, those that share most with what was asked for.
    const many = [
      'svarstatus',
      'kart',
      ...Array.from({ length: 9 }, (_, i) => `tabell-${i}`),
      'belastning-indeks',
    ];
    expect(didYouMean('arbeidsbelastning', many)).toMatch(/^valid names: belastning-indeks, .*, and 4 more$/);
    expect(didYouMean('xyz', [])).toBe('there is no valid name here');
  });

  it('finds any name with one letter left out, unless another is as near', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-e]{4,12}$/), fc.nat(), (name, at) => {
        const i = at % name.length;
        expect(closest(name.slice(0, i) + name.slice(i + 1), [name])).toBe(name);
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});

describe('FaultError', () => {
  it('says place, what, found, expected, remedy and code in one line a fault', () => {
    const error = new FaultError([
      {
        code: 'LV-A-B',
        place: { file: 'x.yaml', line: 3, column: 7 },
        what: 'it is wrong',
        found: '1',
        expected: '2',
        remedy: 'mend it',
      },
      { code: 'LV-A-C', place: { sheet: 'Dataset', cell: 'B2' }, what: 'so is this' },
    ]);
    expect(error.message).toBe(
      "x.yaml:3:7: it is wrong; found: 1; expected: 2; mend it [LV-A-B]\nsheet 'Dataset', cell B2: so is this [LV-A-C]",
    );
    expect(error.code).toBe('LV-A-B');
    expect(error.exitCode).toBe(1);
  });

  it('carries the exit code of wrong use', () => {
    expect(() => fault({ code: 'LV-X', what: 'no' }, { exitCode: 2 })).toThrow(
      expect.objectContaining({ code: 'LV-X', exitCode: 2 }),
    );
  });
});
