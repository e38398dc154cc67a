import { expect, test } from 'vitest';
import { unbroken } from '../../src/report/html/escape.js';

const blank = '\u00a0';
const joiner = '\u2060';

test('what is read as one number or test is not broken over lines', () => {
  expect(unbroken('*** p < 0,001, * p < 0,05.')).toBe(
    `***${blank}p${blank}<${blank}0,001, *${blank}p${blank}<${blank}0,05.`,
  );
  expect(unbroken('Nedre grense (95 %)')).toBe(`Nedre grense (95${blank}%)`);
  expect(unbroken('skole (n = 34)')).toBe(`skole (n${blank}=${blank}34)`);
  expect(unbroken('χ²(4) = 8,30, p = 0,081')).toBe(`χ²(4)${blank}=${blank}8,30, p${blank}=${blank}0,081`);
  expect(unbroken('t(90) = −2,17')).toBe(`t(90)${blank}=${blank}−2,17`);
  expect(unbroken('50 % (42–57 %)')).toBe(`50${blank}% (42${joiner}–${joiner}57${blank}%)`);
});

test('words keep their blanks and dashes', () => {
  for (const text of ['Oslo – Viken', 'dem som svarte 3 eller mer', 'Sør- og Vest-Norge', 'a < b and c'])
    expect(unbroken(text).replaceAll(blank, ' ')).toBe(text);
  expect(unbroken('dem som svarte 3 eller mer')).toBe('dem som svarte 3 eller mer');
});
