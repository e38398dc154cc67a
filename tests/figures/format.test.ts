import { expect, test } from 'vitest';
import { numberFormat } from '../../src/figures/index.js';

const blank = '\u00a0';

test('Norwegian numbers: decimal comma, blank before the per cent sign, real minus', () => {
  for (const language of ['nb', 'nn'] as const) {
    const f = numberFormat(language);
    expect(f.percent(0.5602)).toBe(`56${blank}%`);
    expect(f.percent(0)).toBe(`0${blank}%`);
    expect(f.decimal(-0.215, 2)).toBe('−0,21');
    expect(f.decimal(-0.001, 2)).toBe('0,00');
    expect(f.integer(999)).toBe('999');
    expect(f.integer(1293)).toBe(`1${blank}293`);
    expect(f.integer(-1234567)).toBe(`−1${blank}234${blank}567`);
    expect(f.decimal(1241.44, 2)).toBe(`1${blank}241,44`);
    expect(f.integer(20000)).toBe(`20${blank}000`);
    expect(f.p(0.0004)).toBe(`<${blank}0,001`);
    expect(f.p(0.0416)).toBe('0,042');
  }
});

test('English numbers', () => {
  const f = numberFormat('en');
  expect(f.percent(0.5602)).toBe('56%');
  expect(f.decimal(5.6789, 2)).toBe('5.68');
  expect(f.integer(1293)).toBe('1,293');
  expect(f.integer(20000)).toBe('20,000');
  expect(f.p(0.0004)).toBe(`<${blank}0.001`);
});
