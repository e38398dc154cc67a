import {
  answers,
  columnsAs,
  isOfDescribedWave,
  labelOf,
  numberFormat,
  parts,
  type TableCell,
  testLevel,
  testStatistic,
} from '../../figures/index.js';
import {
  inLanguage,
  type Language,
  type ReportItem,
  type ResultRow,
  type ResultsDocument,
} from '../../results/index.js';
import { contrastsOf, type Difference, differenceWords, findingTexts } from '../findings/index.js';
import { reportTexts } from '../texts/index.js';
import type { TableBuilder } from './table.js';

/** Tests of distributions of answers; others are of means. */
const shareTests = ['pearson', 'rao-scott-f'];

/**
 * The tests without those that stand twice: two background variables tested against each other are one test of
 * independence, whichever of them is called the grouping.
 */
function eachOnce(rows: readonly ResultRow[]): ResultRow[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const pair = [row.variable, row.group_variable];
    if (shareTests.includes(row.category)) pair.sort();
    const key = JSON.stringify([row.wave, row.respondent_group, row.category, ...pair]);
    return seen.has(key) ? false : seen.add(key);
  });
}

/** The tests that an item asks for, and those of them that were done and hold. */
interface Tests {
  asked: ResultRow[];
  done: ResultRow[];
  found: ResultRow[];
}

/**
 * Every significant difference between groups: question, background variable, test and p, the surest first. Those
 * by Pearson's chi-square are counted as marked ones, as the method page of the national surveys has it.
 */
export const differences: TableBuilder = (item, doc, { language }) => {
  const t = reportTexts(language);
  const words = findingTexts(language);
  const tests = testsOf(item, doc);
  const { asked, done, found } = tests;
  const marked = done.filter(ofShares).every(({ method }) => method === 'pearson');
  const groups = new Map(
    answers(doc, 'respondent_group').map((c) => [c.code, inLanguage(c.label, language)]),
  );
  const named = nameWithin(asked, doc, language);
  return {
    columns: [
      ...columnsAs('text', t.variable, t.respondents, t.background, t.test, t.testStatistic),
      { label: 'p', kind: 'p' },
      { label: 'n', kind: 'integer' },
      ...columnsAs('text', words.highest, words.lowestGroup, words.difference),
    ],
    rows: found.map((row) => [
      named(row.variable),
      groups.get(row.respondent_group) ?? t.all,
      labelOf(doc, row.group_variable, language),
      t.tests[row.method] ?? row.method,
      testStatistic(row, doc, language),
      row.p_value,
      row.n,
      ...sidesOf(row, doc, language),
    ]),
    lead: leadOf(tests, marked, language),
    notes: [t.readDifferences(marked), ...(found.length === 0 ? [] : [words.readSides])],
    n: null,
    collapsed: found.length > 15,
  };
};

function testsOf(item: ReportItem, doc: ResultsDocument): Tests {
  const wanted = new Set(item.variables.length === 0 ? [] : parts(item, doc, 'whole'));
  const asked = eachOnce(
    doc.rows.filter(
      (row) =>
        isOfDescribedWave(row, doc) &&
        row.statistic === 'test' &&
        row.variable !== '' &&
        (item.respondent_group === '' || row.respondent_group === item.respondent_group) &&
        (item.by === '' || row.group_variable === item.by) &&
        (wanted.size === 0 || wanted.has(row.variable)),
    ),
  );
  const done = asked.filter((row) => !row.suppressed && row.p_value !== null);
  const found = done
    .filter((row) => row.p_value! < testLevel)
    .sort((a, b) => a.p_value! - b.p_value! || (a.variable < b.variable ? -1 : 1));
  return { asked, done, found };
}

const ofShares = (row: ResultRow): boolean => shareTests.includes(row.method);

/** A variable with its question's name, where that is tick-all or another question has an item of the same name. */
function nameWithin(
  asked: readonly ResultRow[],
  doc: ResultsDocument,
  language: Language,
): (variable: string) => string {
  const labels = new Map(asked.map(({ variable }) => [variable, labelOf(doc, variable, language)]));
  return (variable) => {
    const label = labelOf(doc, variable, language);
    const shared = [...labels].some(([other, its]) => other !== variable && its === label);
    const question = Object.values(doc.labels).find(
      (l) => l.kind !== 'scale' && (shared || l.kind === 'multiple_choice') && l.items?.includes(variable),
    );
    return question === undefined ? label : `${inLanguage(question.label, language)}: ${label}`;
  };
}

/** Who is above whom, by how much; nothing where fewer than two groups have answers enough. */
function sidesOf(row: ResultRow, doc: ResultsDocument, language: Language): TableCell[] {
  const one = contrastsOf(doc).find(
    (c): c is Difference =>
      c.kind === 'difference' &&
      c.respondents === row.respondent_group &&
      ((c.variable === row.variable && c.by === row.group_variable) ||
        (c.by === row.variable && c.variable === row.group_variable)),
  );
  if (one === undefined) return [null, null, null];
  const { high, low, difference } = differenceWords(one, doc, language);
  return [high, low, difference];
}

/** How many of the tests hold, of shares and of means, and how many could not be done. */
function leadOf({ asked, done, found }: Tests, marked: boolean, language: Language): string {
  const t = reportTexts(language);
  const f = numberFormat(language);
  const shares = done.filter(ofShares).length;
  const foundShares = found.filter(ofShares).length;
  const withheld = asked.filter((row) => row.suppressed).length;
  const untested = asked.length - done.length - withheld;
  return [
    ...(shares === 0
      ? []
      : [t.differencesLead(foundShares, f.integer(shares), Math.round(testLevel * shares), marked)]),
    ...(shares === done.length
      ? []
      : [t.differencesMeans(found.length - foundShares, f.integer(done.length - shares))]),
    ...(withheld === 0 ? [] : [t.differencesWithheld(withheld)]),
    ...(untested === 0 ? [] : [t.differencesUntested(untested)]),
  ].join(' ');
}
