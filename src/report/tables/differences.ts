import { answers, labelOf, numberFormat, parts, testLevel } from '../../figures/index.js';
import { inLanguage, type ResultRow } from '../../results/index.js';
import { reportTexts } from '../texts/index.js';
import type { TableBuilder } from './table.js';

/**
 * Every significant difference between groups: question, background variable, test and p, the surest first. Those
 * by Pearson's chi-square are counted as marked ones, as the method page of the national surveys has it.
 */
export const differences: TableBuilder = (item, doc, { language }) => {
  const t = reportTexts(language);
  const f = numberFormat(language);
  const wanted = new Set(item.variables.length === 0 ? [] : parts(item, doc, 'whole'));
  const tests = doc.rows.filter(
    (row) =>
      row.statistic === 'test' &&
      row.variable !== '' &&
      !row.suppressed &&
      row.p_value !== null &&
      (item.respondent_group === '' || row.respondent_group === item.respondent_group) &&
      (item.by === '' || row.group_variable === item.by) &&
      (wanted.size === 0 || wanted.has(row.variable)),
  );
  const found = tests
    .filter((row) => row.p_value! < testLevel)
    .sort((a, b) => a.p_value! - b.p_value! || (a.variable < b.variable ? -1 : 1));
  const isPearson = (row: ResultRow) => row.method === 'pearson';
  const shares = tests.filter(isPearson);
  const groups = new Map(
    answers(doc, 'respondent_group').map((c) => [c.code, inLanguage(c.label, language)]),
  );
  return {
    columns: [
      { label: t.variable, kind: 'text' },
      { label: t.respondents, kind: 'text' },
      { label: t.background, kind: 'text' },
      { label: t.test, kind: 'text' },
      { label: t.testStatistic, kind: 'decimal2' },
      { label: t.degrees, kind: 'integer' },
      { label: 'p', kind: 'p' },
      { label: 'n', kind: 'integer' },
    ],
    rows: found.map((row) => {
      const question = Object.values(doc.labels).find(
        (l) => l.kind === 'multiple_choice' && l.items?.includes(row.variable),
      );
      const label = labelOf(doc, row.variable, language);
      return [
        question === undefined ? label : `${inLanguage(question.label, language)}: ${label}`,
        groups.get(row.respondent_group) ?? t.all,
        labelOf(doc, row.group_variable, language),
        t.tests[row.method] ?? row.method,
        row.estimate,
        row.df,
        row.p_value,
        row.n,
      ];
    }),
    lead: [
      ...(shares.length === 0
        ? []
        : [
            t.differencesLead(
              f.integer(found.filter(isPearson).length),
              f.integer(shares.length),
              f.integer(Math.round(testLevel * shares.length)),
            ),
          ]),
      ...(shares.length === tests.length
        ? []
        : [
            t.differencesMeans(
              f.integer(found.length - found.filter(isPearson).length),
              f.integer(tests.length - shares.length),
            ),
          ]),
    ].join(' '),
    notes: [t.readDifferences],
    n: null,
    collapsed: found.length > 15,
  };
};
