import type { Language, ReportItem, ResultRow, ResultsDocument } from '../results/index.js';
import { labelOf, parts, rowIndex } from './look-up.js';
import { testInFull } from './test-statistic.js';
import { figureTexts } from './texts/index.js';

/** A difference is marked («betydelig») only where Pearson's chi-square test says so at this level. */
export const testLevel = 0.05;

/**
 * The test between the groups that an item compares, in words: which test, and for which questions it is
 * significant. «Betydelig» is kept for Pearson's chi-square, as the method page of the national surveys has it;
 * other tests are called significant. Null when the results have no test of these groups.
 */
export function testNote(item: ReportItem, doc: ResultsDocument, language: Language): string | null {
  const note = groupsNote(item, doc, language);
  // Beside several waves the reader must know which of them the groups are compared in.
  return note === null || item.kind !== 'change' || doc.wave === '' ? note : `${doc.wave}: ${note}`;
}

function groupsNote(item: ReportItem, doc: ResultsDocument, language: Language): string | null {
  // Two sides are compared with each other in every group, and not the groups.
  if (item.by === '' || item.kind === 'sides') return null;
  const t = figureTexts(language);
  const index = rowIndex(doc);
  const own = (row: ResultRow) =>
    row.group_variable === item.by && row.respondent_group === item.respondent_group;
  const tests = parts(item, doc, 'whole').flatMap((variable) => {
    const of = index.rows(variable, 'test').filter(own);
    const row = of.find(({ method }) => method === 'pearson') ?? of[0];
    return row === undefined ? [] : [{ variable, row }];
  });
  if (tests.length === 0) return null;
  const done = tests.filter(({ row }) => row.p_value !== null);
  if (done.length === 0) return tests.some(({ row }) => row.suppressed) ? t.testWithheld : t.testNone;
  const methods = [...new Set(done.map(({ row }) => row.method))];
  const named = methods.map((method) => t.testNames[method] ?? method).join(` ${t.and} `);
  const marked = methods.every((method) => method === 'pearson');
  const significant = done.filter(({ row }) => row.p_value! < testLevel);
  const withheld = tests.filter(({ row }) => row.suppressed).length;
  const untested = tests.length - done.length - withheld;
  const rest = `${withheld === 0 ? '' : ` ${t.testSome(withheld)}`}${untested === 0 ? '' : ` ${t.testUntested(untested)}`}`;
  const inFull = (row: ResultRow) => testInFull(row, doc, language);
  if (tests.length === 1) {
    return t.testOne(significant.length === 1, marked, `${named}, ${inFull(done[0]!.row)}`);
  }
  const list = significant.map(
    ({ variable, row }) => `${t.quote(labelOf(doc, variable, language))}, ${inFull(row)}`,
  );
  return `${t.testMany(list, marked, named)}${rest}`;
}
