import { expect, it } from 'vitest';
import { readFormula } from '../../src/codebook/formula.js';
import { derivedText } from '../../src/codebook/index.js';

const says = (text: string) => {
  const read = readFormula(text);
  return 'wrong' in read ? `${read.wrong}${read.remedy === undefined ? '' : `; ${read.remedy}`}` : 'read';
};

it('tells what is wrong with a formula', () => {
  expect(says('2025 - fodt')).toBe('read');
  expect(says('(a + b')).toBe("a bracket '(' is not closed");
  expect(says('a + b)')).toBe("a bracket ')' is closed that was not opened");
  expect(says('a b')).toBe("'a' and 'b' have no + - * or / between them");
  expect(says('a +')).toBe('it ends where a variable or a number should follow');
  expect(says('0,5 * a')).toContain('decimal point');
  expect(says('a − b')).toContain("the plain minus sign '-'");
  expect(says('Alder + 1')).toContain('small letters');
  expect(says('')).toBe('it ends where a variable or a number should follow');
});

it('prints a formula with the brackets that count', () => {
  const text = (formula: string) => derivedText({ name: 'x', rule: { formula } }, 'en').split(';')[0];
  expect(text('(a + b) / 2')).toBe('(a + b) / 2');
  expect(text('a - (b - c)')).toBe('a − (b − c)');
  expect(text('(a * b) + 0.5')).toBe('a × b + 0.5');
  expect(text('-a / (b / c)')).toBe('(−a) / (b / c)');
});
