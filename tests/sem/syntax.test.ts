import { describe, expect, it } from 'vitest';
import { FaultError } from '../../src/errors/index.js';
import { parseModel } from '../../src/sem/index.js';

const codeOf = (text: string): FaultError => {
  try {
    parseModel(text, 'model.lav');
  } catch (error) {
    if (error instanceof FaultError) return error;
  }
  throw new Error('no fault');
};

describe('parseModel', () => {
  it('reads formulas, modifiers, lists, comments and several statements a line', () => {
    const m = parseModel(
      'f =~ NA*x1 + a*x2 + # first\n  0.5*x3; f ~~ 1*f ! scale\ny + z ~ start(0.3)*b*f + c(g1, g2)*w\n y ~ 1',
    );
    expect(m.terms.map((t) => `${t.lhs}${t.op}${t.rhs}`)).toEqual([
      'f=~x1',
      'f=~x2',
      'f=~x3',
      'f~~f',
      'y~f',
      'y~w',
      'z~f',
      'z~w',
      'y~1',
    ]);
    expect(m.terms[0]!.fixed).toEqual([Number.NaN]);
    expect(m.terms[2]!.fixed).toEqual([0.5]);
    expect(m.terms[4]).toMatchObject({ start: [0.3], label: ['b'], line: 3 });
    expect(m.terms[5]!.label).toEqual(['g1', 'g2']);
  });

  it('reads defined parameters, constraints, thresholds and negative values', () => {
    const m = parseModel('y ~ a*x + -0.5*z\nu | t1 + t2\nab := a^2*(1 - a)/exp(a)\na == 2*0.3');
    expect(m.terms.map((t) => t.op)).toEqual(['~', '~', '|', '|']);
    expect(m.terms[1]!.fixed).toEqual([-0.5]);
    expect(m.defined[0]!.name).toBe('ab');
    expect(m.constraints).toHaveLength(1);
  });

  it('names every fault with line and column', () => {
    const error = codeOf('y ~ x +\n\nz ~ ~ w\nq $ r');
    expect(error.code).toBe('LV-SEM-SYNTAX');
    expect(codeOf('y ~ x\nz = w').faults[0]).toMatchObject({
      code: 'LV-SEM-OPERATOR',
      place: { line: 2, column: 3 },
    });
    expect(codeOf('y ~ x\nz ~ ~ w\nq ~ + r').faults.map((f) => f.place?.line)).toEqual([2, 3]);
    expect(codeOf('# nothing\n').code).toBe('LV-SEM-EMPTY');
    expect(codeOf('y ~ a*x\nb := lg(a)').code).toBe('LV-SEM-FUNCTION');
  });
});
