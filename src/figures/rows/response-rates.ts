import { inLanguage, type Language, type ReportItem, type ResultsDocument } from '../../results/index.js';
import { axisOf } from '../axis.js';
import type { FigureBuilder } from '../figure.js';
import { numberFormat } from '../format.js';
import { codebookPhrase, inSentence } from '../group-phrase.js';
import { answers, labelOf, rowIndex } from '../look-up.js';
import { columnsAs } from '../table-columns.js';
import { testLevel } from '../test-note.js';
import { testInFull } from '../test-statistic.js';
import { figureTexts } from '../texts/index.js';
import { blankRow, type ListRow, type RowList, rowListSpec } from './row-list.js';

interface Class {
  /** In a sentence: «i Finnmark». */
  phrase: string;
  label: string;
  rate: number | null;
  invited: number | null;
  answered: number | null;
}

/** A label without what stands in parentheses after it. */
const withoutNote = (label: string): string => label.replace(/\s*\([^)]*\)$/, '');

/** Of fewer invited than this no highest or lowest rate is named. */
const fewInvited = 20;

/**
 * Who answered: the response rate of each class of the background variables that the register has, in one figure for a
 * respondent group, with the test of the net sample against the population at each variable.
 */
export const responseRates: FigureBuilder = (item, doc, { language, width }) => {
  const t = figureTexts(language);
  const f = numberFormat(language);
  const whole = classOf(item, doc, '', '', t.all, '');
  const groupings = (item.each_by ?? []).map((by) => ({
    by,
    label: labelOf(doc, by, language),
    classes: classesOf(item, doc, by, language),
  }));
  const row = (kind: 'all' | 'group', { label, rate, answered }: Class, grouping: string): ListRow => ({
    ...blankRow,
    row: kind,
    label,
    grouping,
    estimate: rate,
    n: answered,
    text: rate === null ? '' : f.percent(rate),
  });
  const rows = [
    row('all', whole, ''),
    ...groupings.flatMap(({ by, label, classes }) => [
      { ...blankRow, row: 'heading' as const, label, grouping: label, word: testOf(item, doc, by, language) },
      ...classes.map((one) => row('group', one, label)),
    ]),
  ];
  const every = groupings.flatMap(({ classes }) => classes);
  const rowList: RowList = {
    rows,
    axis: axisOf(item, doc),
    measure: t.responseRate,
    reference: whole.rate === null ? null : { value: whole.rate, text: `${t.all}: ${f.percent(whole.rate)}` },
    inColumns: true,
    quiet: !groupings.some(({ by }) => differsIn(item, doc, by)),
  };
  const lead = leadOf(item, doc, whole, groupings, language);
  return {
    spec: rowListSpec(rowList, width, language),
    rowList,
    table: {
      columns: [
        ...columnsAs('text', t.background, t.group),
        ...columnsAs('integer', t.invited, t.answered),
        { label: t.responseRate, kind: 'percent' },
      ],
      rows: [
        ['', t.all, whole.invited, whole.answered, whole.rate],
        ...groupings.flatMap(({ label, classes }) =>
          classes.map((one) => [label, one.label, one.invited, one.answered, one.rate]),
        ),
      ],
    },
    alt: [t.ratesAlt(every.length), ...(lead === null ? [] : [lead])].join(' '),
    n: null,
    notes: [t.ratesNote],
    ...(lead === null ? {} : { lead }),
  };
};

/** The rate, the highest and lowest of classes that are not small, and whether those who answered are like the population. */
function leadOf(
  item: ReportItem,
  doc: ResultsDocument,
  whole: Class,
  groupings: readonly { by: string; label: string; classes: readonly Class[] }[],
  language: Language,
): string | null {
  const t = figureTexts(language);
  const f = numberFormat(language);
  const every = groupings.flatMap(({ classes }) => classes).filter(({ rate }) => rate !== null);
  const named = every.filter(({ invited }) => (invited ?? 0) >= fewInvited);
  const ends = (list: readonly Class[]) => {
    const sorted = [...list].sort((a, b) => b.rate! - a.rate!);
    return [sorted[0], sorted.at(-1)] as const;
  };
  const [high, low] = ends(named);
  if (whole.rate === null || high === undefined || low === undefined) return null;
  const [first, last] = ends(every);
  const small = first!.rate! > high.rate! || last!.rate! < low.rate! ? f.integer(fewInvited) : null;
  const tested = groupings.flatMap(({ by, label }) => {
    const differs = differsIn(item, doc, by);
    return differs === null ? [] : [{ label, differs }];
  });
  const said = ({ phrase, rate }: Class) => `${phrase} (${f.percent(rate!)})`;
  return [
    t.ratesLead(f.percent(whole.rate), said(high), said(low), small),
    ...(tested.length === 0
      ? []
      : [
          t.ratesTested(
            tested.flatMap(({ label, differs }) => (differs ? [inSentence(withoutNote(label))] : [])),
          ),
        ]),
  ].join(' ');
}

function classOf(
  item: ReportItem,
  doc: ResultsDocument,
  by: string,
  code: string,
  label: string,
  phrase: string,
): Class {
  const of = (statistic: 'response_rate' | 'gross_sample' | 'net_sample') =>
    rowIndex(doc).row({
      variable: '',
      statistic,
      respondent_group: item.respondent_group,
      group_variable: by,
      group_value: code,
    })?.estimate ?? null;
  return {
    phrase,
    label,
    rate: of('response_rate'),
    invited: of('gross_sample'),
    answered: of('net_sample'),
  };
}

/** The classes of a background variable that anyone was invited in, in their own order. */
function classesOf(item: ReportItem, doc: ResultsDocument, by: string, language: Language): Class[] {
  return answers(doc, by)
    .map(({ code, label }) => {
      const name = inLanguage(label, language);
      const phrase =
        codebookPhrase(doc, by, code, language) ??
        figureTexts(language).inGroup(withoutNote(labelOf(doc, by, language)), name);
      return classOf(item, doc, by, code, name, phrase);
    })
    .filter(({ invited }) => invited !== null && invited > 0);
}

const testRow = (item: ReportItem, doc: ResultsDocument, by: string) =>
  rowIndex(doc)
    .rows('', 'test')
    .find((row) => row.group_variable === by && row.respondent_group === item.respondent_group);

/** Whether those who answered are spread otherwise over a variable's classes than the population; null where it is not tested. */
function differsIn(item: ReportItem, doc: ResultsDocument, by: string): boolean | null {
  const p = testRow(item, doc, by)?.p_value;
  return p == null ? null : p < testLevel;
}

function testOf(item: ReportItem, doc: ResultsDocument, by: string, language: Language): string {
  const test = testRow(item, doc, by);
  return test?.p_value == null ? '' : testInFull({ ...test, df1: null }, doc, language);
}
