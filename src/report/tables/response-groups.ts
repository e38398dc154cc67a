import { answers, labelOf, numberFormat, rowIndex, testStatistic } from '../../figures/index.js';
import { inLanguage, type Language, type ResultRow, type ResultsDocument } from '../../results/index.js';
import { reportTexts } from '../texts/index.js';
import type { BuiltTable, TableBuilder } from './table.js';

/**
 * Population, gross and net sample and response rate: a row a respondent group, or with `by` a row a class of
 * a background variable (two with * between them are crossed), with the net sample beside the population.
 */
export const responseGroups: TableBuilder = (item, doc, { language }) =>
  item.by === '' ? wholeGroups(doc, language) : classes(doc, language, item.by, item.respondent_group);

const counted = ['population', 'gross_sample', 'net_sample', 'response_rate'] as const;

function wholeGroups(doc: ResultsDocument, language: Language): BuiltTable {
  const t = reportTexts(language);
  const index = rowIndex(doc);
  return {
    columns: [
      { label: t.group, kind: 'text' },
      { label: t.population, kind: 'integer' },
      { label: t.grossSample, kind: 'integer' },
      { label: t.netSample, kind: 'integer' },
      { label: t.responseRate, kind: 'percent' },
      { label: t.coverage, kind: 'percent' },
    ],
    rows: answers(doc, 'respondent_group').map(({ code, label }) => [
      inLanguage(label, language),
      ...[...counted, 'coverage' as const].map(
        (statistic) => index.row({ variable: '', statistic, respondent_group: code })?.estimate ?? null,
      ),
    ]),
    notes: [t.readResponse],
    n: null,
  };
}

function classes(doc: ResultsDocument, language: Language, by: string, group: string): BuiltTable {
  const t = reportTexts(language);
  const f = numberFormat(language);
  const index = rowIndex(doc);
  const own = (row: ResultRow) => row.group_variable === by && row.respondent_group === group;
  const population = index.rows('', 'population').filter(own);
  const find = (row: ResultRow, statistic: (typeof counted)[number]) =>
    index.row({
      variable: '',
      statistic,
      group_variable: by,
      group_value: row.group_value,
      respondent_group: group,
    })?.estimate ?? null;
  const total = (statistic: 'population' | 'gross_sample' | 'net_sample') =>
    population.reduce((sum, row) => sum + (find(row, statistic) ?? 0), 0);
  const [all, invited, answering] = [total('population'), total('gross_sample'), total('net_sample')];
  const names = by.split('*');
  const labels = names.map(
    (name) => new Map(answers(doc, name).map((c) => [c.code, inLanguage(c.label, language)])),
  );
  const place = names.map((name) => new Map(answers(doc, name).map((c, i) => [c.code, i])));
  const order = (row: ResultRow) =>
    row.group_value.split('*').map((code, i) => place[i]!.get(code) ?? Number.MAX_SAFE_INTEGER);
  const sorted = [...population].sort((a, b) => {
    const [x, y] = [order(a), order(b)];
    const at = x.findIndex((value, i) => value !== y[i]);
    return at < 0 ? 0 : x[at]! - y[at]!;
  });
  const test = index.rows('', 'test').find(own);
  return {
    columns: [
      ...names.map((name) => ({ label: labelOf(doc, name, language), kind: 'text' as const })),
      { label: t.population, kind: 'integer' },
      { label: t.grossSample, kind: 'integer' },
      { label: t.netSample, kind: 'integer' },
      { label: t.responseRate, kind: 'percent' },
      { label: t.shareOfPopulation, kind: 'percent' },
      { label: t.shareOfNet, kind: 'percent' },
      { label: t.differencePoints, kind: 'decimal1' },
    ],
    rows: [
      ...sorted.map((row) => {
        const [size, gross, net, rate] = counted.map((statistic) => find(row, statistic));
        const shares = [size! / all, answering === 0 ? null : net! / answering];
        return [
          ...row.group_value
            .split('*')
            .map((code, i) => labels[i]!.get(code) ?? (code === '' ? t.unknown : code)),
          size!,
          gross!,
          net!,
          rate!,
          ...shares,
          shares[1] === null ? null : 100 * (shares[1]! - shares[0]!),
        ];
      }),
      [
        t.total,
        ...names.slice(1).map(() => ''),
        all,
        invited,
        answering,
        invited === 0 ? null : answering / invited,
        1,
        answering === 0 ? null : 1,
        null,
      ],
    ],
    strong: new Set([sorted.length]),
    collapsed: true,
    notes: [
      t.readResponse,
      ...(test?.p_value == null
        ? []
        : [
            t.netAgainstPopulation(
              testStatistic(test, doc, language),
              f.pIs(test.p_value),
              test.p_value < 0.05,
            ),
          ]),
    ],
    n: null,
  };
}
