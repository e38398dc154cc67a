import { inLanguage, type Language, type ReportItem, type ResultsDocument } from '../../results/index.js';
import { axisOf } from '../axis.js';
import type { FigureBuilder } from '../figure.js';
import { numberFormat } from '../format.js';
import { answers, labelOf, rowIndex } from '../look-up.js';
import { testInFull } from '../test-statistic.js';
import { figureTexts } from '../texts/index.js';
import { blankRow, type ListRow, type RowList, rowListSpec } from './row-list.js';

interface Class {
  label: string;
  rate: number | null;
  invited: number | null;
  answered: number | null;
}

/** Of fewer invited than this no highest or lowest rate is named. */
const fewInvited = 20;

/**
 * Who answered: the response rate of each class of the background variables that the register has, in one figure for a
 * respondent group, with the test of the net sample against the population at each variable.
 */
export const responseRates: FigureBuilder = (item, doc, { language, width }) => {
  const t = figureTexts(language);
  const f = numberFormat(language);
  const whole = classOf(item, doc, '', '', t.all);
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
  const named = every.filter(({ rate, invited }) => rate !== null && (invited ?? 0) >= fewInvited);
  const [high] = [...named].sort((a, b) => b.rate! - a.rate!);
  const [low] = [...named].sort((a, b) => a.rate! - b.rate!);
  const rowList: RowList = {
    rows,
    axis: axisOf(item, doc),
    measure: t.responseRate,
    reference: whole.rate === null ? null : { value: whole.rate, text: `${t.all}: ${f.percent(whole.rate)}` },
  };
  return {
    spec: rowListSpec(rowList, width, language),
    rowList,
    table: {
      columns: [
        { label: t.background, kind: 'text' },
        { label: t.group, kind: 'text' },
        { label: t.invited, kind: 'integer' },
        { label: t.answered, kind: 'integer' },
        { label: t.responseRate, kind: 'percent' },
      ],
      rows: [
        ['', t.all, whole.invited, whole.answered, whole.rate],
        ...groupings.flatMap(({ label, classes }) =>
          classes.map((one) => [label, one.label, one.invited, one.answered, one.rate]),
        ),
      ],
    },
    alt: t.ratesAlt(every.length),
    n: null,
    notes: [t.ratesNote],
    ...(whole.rate === null || high === undefined || low === undefined
      ? {}
      : {
          lead: t.ratesLead(
            f.percent(whole.rate),
            high.label,
            f.percent(high.rate!),
            low.label,
            f.percent(low.rate!),
          ),
        }),
  };
};

function classOf(item: ReportItem, doc: ResultsDocument, by: string, code: string, label: string): Class {
  const of = (statistic: 'response_rate' | 'gross_sample' | 'net_sample') =>
    rowIndex(doc).row({
      variable: '',
      statistic,
      respondent_group: item.respondent_group,
      group_variable: by,
      group_value: code,
    })?.estimate ?? null;
  return { label, rate: of('response_rate'), invited: of('gross_sample'), answered: of('net_sample') };
}

/** The classes of a background variable that anyone was invited in, in their own order. */
function classesOf(item: ReportItem, doc: ResultsDocument, by: string, language: Language): Class[] {
  return answers(doc, by)
    .map(({ code, label }) => classOf(item, doc, by, code, inLanguage(label, language)))
    .filter(({ invited }) => invited !== null && invited > 0);
}

function testOf(item: ReportItem, doc: ResultsDocument, by: string, language: Language): string {
  const test = rowIndex(doc)
    .rows('', 'test')
    .find((row) => row.group_variable === by && row.respondent_group === item.respondent_group);
  return test?.p_value == null ? '' : testInFull({ ...test, df1: null }, doc, language);
}
