import { inLanguage, type Language, type ResultRow, type ResultsDocument } from '../results/index.js';
import { numberFormat } from './format.js';
import { answers } from './look-up.js';

const hardBlank = '\u00a0';

/**
 * A test as journals write it, with what its p value is computed from: t(99) = 2,17, F(2; 98) = 3,10, χ²(3) = 7,81; a
 * t test says which group's mean is taken from which. '' where there is no test.
 */
export function testStatistic(row: ResultRow, doc: ResultsDocument, language: Language): string {
  const { estimate, df1, df2, method } = row;
  if (estimate === null || df1 == null) return '';
  const f = numberFormat(language);
  // Those of Rao and Scott, and of some replicate designs, are no whole numbers.
  const df = (x: number) => (Number.isInteger(x) ? f.integer(x) : f.decimal(x, 1));
  const value = f.decimal(estimate, 2);
  const is = `${hardBlank}=${hardBlank}`;
  if (df2 === null) return `χ²(${df(df1)})${is}${value}`;
  if (method === 't' || method === 'linear-trend') {
    const sides = sidesOf(row, doc, language);
    return `t(${df(df2)})${is}${value}${sides === '' ? '' : ` (${sides})`}`;
  }
  const between = language === 'en' ? `,${hardBlank}` : `;${hardBlank}`;
  return `F(${df(df1)}${between}${df(df2)})${is}${value}`;
}

/** «p = 0,032», «p <0,001». */
export function levelInFull(p: number, language: Language): string {
  return `p${hardBlank}${numberFormat(language).pIs(p)}`;
}

/** The same with its p value: «t(99) = 2,17, p = 0,032». */
export function testInFull(row: ResultRow, doc: ResultsDocument, language: Language): string {
  const { p_value: p } = row;
  if (p === null) return '';
  return [testStatistic(row, doc, language), levelInFull(p, language)]
    .filter((part) => part !== '')
    .join(', ');
}

/** «A minus B» in the groups' labels: which way the sign of a t test goes. The word is the same in all languages. */
function sidesOf(row: ResultRow, doc: ResultsDocument, language: Language): string {
  if ((row.contrast ?? '') === '') return '';
  const groups = answers(doc, row.group_variable);
  for (const a of groups)
    for (const b of groups)
      if (`${a.code}-${b.code}` === row.contrast)
        return `${inLanguage(a.label, language)} minus ${inLanguage(b.label, language)}`;
  return row.contrast.replace('-', ' minus ');
}
