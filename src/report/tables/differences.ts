import {
  answers,
  isOfDescribedWave,
  labelOf,
  numberFormat,
  parts,
  testLevel,
  testStatistic,
} from '../../figures/index.js';
import { inLanguage, type ResultRow } from '../../results/index.js';
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

/**
 * Every significant difference between groups: question, background variable, test and p, the surest first. Those
 * by Pearson's chi-square are counted as marked ones, as the method page of the national surveys has it.
 */
export const differences: TableBuilder = (item, doc, { language }) => {
  const t = reportTexts(language);
  const f = numberFormat(language);
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
  const tests = asked.filter((row) => !row.suppressed && row.p_value !== null);
  const withheld = asked.filter((row) => row.suppressed).length;
  const untested = asked.length - tests.length - withheld;
  const found = tests
    .filter((row) => row.p_value! < testLevel)
    .sort((a, b) => a.p_value! - b.p_value! || (a.variable < b.variable ? -1 : 1));
  const ofShares = (row: ResultRow) => shareTests.includes(row.method);
  const shares = tests.filter(ofShares);
  const marked = shares.every(({ method }) => method === 'pearson');
  const groups = new Map(
    answers(doc, 'respondent_group').map((c) => [c.code, inLanguage(c.label, language)]),
  );
  const labels = new Map(asked.map(({ variable }) => [variable, labelOf(doc, variable, language)]));
  /** With its question's name, where that is tick-all or another question has an item of the same name. */
  const named = (variable: string) => {
    const label = labelOf(doc, variable, language);
    const shared = [...labels].some(([other, its]) => other !== variable && its === label);
    const question = Object.values(doc.labels).find(
      (l) => l.kind !== 'scale' && (shared || l.kind === 'multiple_choice') && l.items?.includes(variable),
    );
    return question === undefined ? label : `${inLanguage(question.label, language)}: ${label}`;
  };
  return {
    columns: [
      { label: t.variable, kind: 'text' },
      { label: t.respondents, kind: 'text' },
      { label: t.background, kind: 'text' },
      { label: t.test, kind: 'text' },
      { label: t.testStatistic, kind: 'text' },
      { label: 'p', kind: 'p' },
      { label: 'n', kind: 'integer' },
    ],
    rows: found.map((row) => {
      return [
        named(row.variable),
        groups.get(row.respondent_group) ?? t.all,
        labelOf(doc, row.group_variable, language),
        t.tests[row.method] ?? row.method,
        testStatistic(row, doc, language),
        row.p_value,
        row.n,
      ];
    }),
    lead: [
      ...(shares.length === 0
        ? []
        : [
            t.differencesLead(
              found.filter(ofShares).length,
              f.integer(shares.length),
              Math.round(testLevel * shares.length),
              marked,
            ),
          ]),
      ...(shares.length === tests.length
        ? []
        : [
            t.differencesMeans(
              found.length - found.filter(ofShares).length,
              f.integer(tests.length - shares.length),
            ),
          ]),
      ...(withheld === 0 ? [] : [t.differencesWithheld(withheld)]),
      ...(untested === 0 ? [] : [t.differencesUntested(untested)]),
    ].join(' '),
    notes: [t.readDifferences(marked)],
    n: null,
    collapsed: found.length > 15,
  };
};
