import {
  answers,
  columnsAs,
  labelOf,
  numberFormat,
  rowIndex,
  type TableCell,
  testStatistic,
} from '../../figures/index.js';
import { inLanguage, type Language, type ResultsDocument } from '../../results/index.js';
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
      ...columnsAs('integer', t.population, t.grossSample, t.netSample),
      ...columnsAs('percent', t.responseRate, t.coverage),
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

type Counted = (typeof counted)[number];

/** A class of the background variables, with what is counted of it. */
interface ResponseClass {
  codes: string[];
  of: Record<Counted, number | null>;
}

function classes(doc: ResultsDocument, language: Language, by: string, group: string): BuiltTable {
  const t = reportTexts(language);
  const f = numberFormat(language);
  const names = by.split('*');
  const list = classesOf(doc, by, group);
  const test = rowIndex(doc)
    .rows('', 'test')
    .find((row) => row.group_variable === by && row.respondent_group === group);
  return {
    columns: [
      ...names.map((name) => ({ label: labelOf(doc, name, language), kind: 'text' as const })),
      ...columnsAs('integer', t.population, t.grossSample, t.netSample),
      ...columnsAs('percent', t.responseRate, t.shareOfPopulation, t.shareOfNet),
      { label: t.differencePoints, kind: 'decimal1' },
    ],
    rows: classRows(list, names, doc, language),
    strong: new Set([list.length]),
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

/** The classes that the population has anyone in, in the order of the background variables' own. */
function classesOf(doc: ResultsDocument, by: string, group: string): ResponseClass[] {
  const index = rowIndex(doc);
  const places = by.split('*').map((name) => new Map(answers(doc, name).map((c, i) => [c.code, i])));
  const placeOf = ({ codes }: ResponseClass) =>
    codes.map((code, i) => places[i]!.get(code) ?? Number.MAX_SAFE_INTEGER);
  return index
    .rows('', 'population')
    .filter((row) => row.group_variable === by && row.respondent_group === group)
    .map(({ group_value }): ResponseClass => {
      const key = { variable: '', group_variable: by, group_value, respondent_group: group };
      const of = (statistic: Counted) => index.row({ ...key, statistic })?.estimate ?? null;
      const [population, gross_sample, net_sample, response_rate] = counted.map(of);
      return {
        codes: group_value.split('*'),
        of: {
          population: population!,
          gross_sample: gross_sample!,
          net_sample: net_sample!,
          response_rate: response_rate!,
        },
      };
    })
    .sort((a, b) => {
      const [x, y] = [placeOf(a), placeOf(b)];
      const at = x.findIndex((value, i) => value !== y[i]);
      return at < 0 ? 0 : x[at]! - y[at]!;
    });
}

/** A row a class, its share of the population beside its share of those who answered; the sums under them. */
function classRows(
  list: readonly ResponseClass[],
  names: readonly string[],
  doc: ResultsDocument,
  language: Language,
): TableCell[][] {
  const t = reportTexts(language);
  const labels = names.map(
    (name) => new Map(answers(doc, name).map((c) => [c.code, inLanguage(c.label, language)])),
  );
  const total = (statistic: Counted) => list.reduce((sum, { of }) => sum + (of[statistic] ?? 0), 0);
  const [all, invited, answering] = [total('population'), total('gross_sample'), total('net_sample')];
  const rows = list.map(({ codes, of }) => {
    const ofAll = of.population! / all;
    const ofNet = answering === 0 ? null : of.net_sample! / answering;
    return [
      ...codes.map((code, i) => labels[i]!.get(code) ?? (code === '' ? t.unknown : code)),
      ...counted.map((statistic) => of[statistic]),
      ofAll,
      ofNet,
      ofNet === null ? null : 100 * (ofNet - ofAll),
    ];
  });
  return [
    ...rows,
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
  ];
}
