import {
  type CategoryLabel,
  type ReportItem,
  type ResultRow,
  type ResultsDocument,
  resultRow,
  type VariableLabel,
} from '../../src/results/index.js';
import { fixture } from '../report/fixture.js';

/** What an estimate of a group is: a number with its interval, one whose error is unknown, or one that is not there. */
export type Value =
  | { estimate: number; se: number; n?: number; lower?: number; upper?: number }
  | { estimate: number; unknown: string; n?: number }
  | 'withheld'
  | 'no answers'
  | 'no row';

/** A made-up survey of one question, one scale and one number by one grouping variable. */
export interface Extreme {
  groups: { label: string; share: Value; mean: Value; number: Value }[];
  /** Of all respondents. */
  share: Value;
  mean: Value;
  number: Value;
  range: [number, number];
}

const answersOf = (labels: readonly string[]): CategoryLabel[] =>
  labels.map((nb, i) => ({ code: String(i + 1), label: { nb, en: `${nb} (en)` } }));

function rowsOf(value: Value, fields: Partial<ResultRow>): ResultRow[] {
  if (value === 'no row') return [];
  if (value === 'withheld') return [resultRow({ ...fields, suppressed: true, reason: 'too few answers' })];
  if (value === 'no answers') return [resultRow({ ...fields, n: 0, reason: 'no valid answers' })];
  const n = value.n ?? 40;
  const common = { ...fields, estimate: value.estimate, n, weighted_n: n };
  if ('unknown' in value) return [resultRow({ ...common, reason: value.unknown })];
  return [
    resultRow({
      ...common,
      se: value.se,
      ci_lower: value.lower ?? value.estimate - 2 * value.se,
      ci_upper: value.upper ?? value.estimate + 2 * value.se,
    }),
  ];
}

/** A share and the rest: the question has two answers that matter and one between that nobody gave. */
function shareRows(value: Value, fields: Partial<ResultRow>): ResultRow[] {
  const rest = (v: Value): Value =>
    typeof v === 'string'
      ? v
      : 'unknown' in v
        ? { ...v, estimate: 1 - v.estimate }
        : {
            ...v,
            estimate: 1 - v.estimate,
            lower: 1 - (v.upper ?? v.estimate),
            upper: 1 - (v.lower ?? v.estimate),
          };
  const middle = (v: Value): Value => (typeof v === 'string' ? v : { estimate: 0, se: 0, n: v.n ?? 40 });
  const shares: [string, Value][] = [
    ['1', rest(value)],
    ['2', middle(value)],
    ['3', value],
  ];
  return shares.flatMap(([category, v]) => rowsOf(v, { ...fields, statistic: 'proportion', category }));
}

export function extremeDocument(extreme: Extreme): ResultsDocument {
  const base = { survey: 'made_up', wave: '2026' };
  const groupCodes = extreme.groups.map((_, i) => `g${i}`);
  const label = (name: string, kind: VariableLabel['kind'], nb: string, more: Partial<VariableLabel> = {}) =>
    ({ name, label: { nb, en: `${nb} (en)` }, kind, categories: [], ...more }) satisfies VariableLabel;
  const bins = ['a', 'b', 'c', 'd'].map((code) => ({ code, label: { nb: `${code}–${code}` } }));
  const labels = {
    spm: label('spm', 'ordinal', 'Et spørsmål', { categories: answersOf(['Uenig', 'Verken', 'Enig']) }),
    skala: label('skala', 'scale', 'En skala', { range: extreme.range, categories: bins, items: ['spm'] }),
    tall: label('tall', 'number', 'Et tall'),
    gruppe: label('gruppe', 'categorical', 'Gruppe', {
      categories: extreme.groups.map((g, i) => ({ code: groupCodes[i]!, label: { nb: g.label } })),
    }),
  };
  const own = (variable: string) => ({ ...base, variable });
  const by = (variable: string, i: number) => ({
    ...own(variable),
    group_variable: 'gruppe',
    group_value: groupCodes[i]!,
  });
  const mean = { statistic: 'mean' as const };
  const known = typeof extreme.mean !== 'string';
  const rows = [
    ...shareRows(extreme.share, own('spm')),
    ...rowsOf(extreme.mean, { ...own('skala'), ...mean }),
    ...rowsOf(extreme.number, { ...own('tall'), ...mean }),
    ...rowsOf(known ? { estimate: 0.7, se: 0.01 } : extreme.mean, { ...own('skala'), statistic: 'sd' }),
    ...extreme.groups.flatMap((group, i) => [
      ...shareRows(group.share, by('spm', i)),
      ...rowsOf(group.mean, { ...by('skala', i), ...mean }),
      ...rowsOf(group.number, { ...by('tall', i), ...mean }),
    ]),
    ...bins.flatMap(({ code }, i) =>
      rowsOf(known ? { estimate: i === 0 ? 40 : 0, se: 0 } : extreme.mean, {
        ...own('skala'),
        statistic: 'count',
        category: code,
      }),
    ),
  ];
  const item = (id: string, kind: ReportItem['kind'], variable: string, grouped: boolean): ReportItem => ({
    id,
    kind,
    title: { nb: `${kind} av ${variable}`, en: `${kind} of ${variable}` },
    variables: [variable],
    by: grouped ? 'gruppe' : '',
    respondent_group: '',
    sort: 'questionnaire',
    show_missing: false,
    ...(variable === 'spm' && ['dot-interval', 'funnel', 'change'].includes(kind)
      ? { statistic: 'proportion', category: '3' }
      : {}),
  });
  const doc = fixture();
  return {
    ...doc,
    ...base,
    labels,
    models: [],
    published: [],
    rows,
    report: {
      ...doc.report,
      chapters: [
        {
          id: 'andeler',
          title: { nb: 'Andeler' },
          items: [
            item('svar', 'bars', 'spm', false),
            item('svar-grupper', 'grouped-bars', 'spm', true),
            item('likert', 'likert', 'spm', false),
            item('likert-grupper', 'likert', 'spm', true),
            item('andel', 'dot-interval', 'spm', true),
            item('andel-trakt', 'funnel', 'spm', true),
            item('andel-endring', 'change', 'spm', true),
          ],
        },
        {
          id: 'snitt',
          title: { nb: 'Gjennomsnitt' },
          items: [
            item('snitt', 'dot-interval', 'skala', true),
            item('snitt-trakt', 'funnel', 'skala', true),
            item('snitt-endring', 'change', 'skala', true),
            item('fordeling', 'score-distribution', 'skala', false),
            item('tall', 'dot-interval', 'tall', true),
            item('tall-stolper', 'bars', 'tall', false),
            item('tall-grupper', 'grouped-bars', 'tall', true),
          ],
        },
      ],
    },
  };
}

const unknown = 'one cluster: the spread is not known';
const named = (share: Value, mean: Value, number: Value, label = 'Gruppe') => ({
  label,
  share,
  mean,
  number,
});

/** Inputs at the edges of what figures can be given. */
export const extremes: Record<string, Extreme> = {
  'all 0 %': {
    range: [1, 5],
    share: { estimate: 0, se: 0 },
    mean: { estimate: 1, se: 0 },
    number: { estimate: 0, se: 0 },
    groups: ['Små', 'Store'].map((g) =>
      named({ estimate: 0, se: 0, lower: 0, upper: 0.09 }, { estimate: 1, se: 0 }, { estimate: 0, se: 0 }, g),
    ),
  },
  'all 100 %': {
    range: [0, 10],
    share: { estimate: 1, se: 0 },
    mean: { estimate: 10, se: 0 },
    number: { estimate: 1234567, se: 1000 },
    groups: ['Små', 'Store'].map((g) =>
      named(
        { estimate: 1, se: 0, lower: 0.91, upper: 1 },
        { estimate: 9.95, se: 0.1 },
        { estimate: 1234567, se: 1000 },
        g,
      ),
    ),
  },
  'one group': {
    range: [0, 10],
    share: { estimate: 0.55, se: 0.05 },
    mean: { estimate: 4.26, se: 0.01 },
    number: { estimate: 12.4, se: 0.3 },
    groups: [named({ estimate: 0.55, se: 0.05 }, { estimate: 4.26, se: 0.01 }, { estimate: 12.4, se: 0.3 })],
  },
  'each kind of absence, and an unknown error': {
    range: [1, 5],
    share: { estimate: 0.62, se: 0.03 },
    mean: { estimate: 4.86, se: 0.02 },
    number: { estimate: -3.2, se: 0.4 },
    groups: [
      named({ estimate: 0.6, se: 0.04 }, { estimate: 4.9, se: 0.08 }, { estimate: -4.1, se: 0.6 }, 'Kjent'),
      named('withheld', 'withheld', 'withheld', 'Skjermet'),
      named('no answers', 'no answers', 'no answers', 'Tom'),
      named('no row', 'no row', 'no row', 'Uten rad'),
      named(
        { estimate: 0.7, unknown, n: 9 },
        { estimate: 4.8, unknown, n: 9 },
        { estimate: 2.5, unknown, n: 9 },
        'Én enhet',
      ),
    ],
  },
  'all withheld': {
    range: [1, 5],
    share: 'withheld',
    mean: 'withheld',
    number: 'withheld',
    groups: ['Små', 'Store'].map((g) => named('withheld', 'withheld', 'withheld', g)),
  },
  'thirty groups with long labels': {
    range: [1, 7],
    share: { estimate: 0.31, se: 0.01 },
    mean: { estimate: 4.4, se: 0.05 },
    number: { estimate: 0.0042, se: 0.0001 },
    groups: Array.from({ length: 30 }, (_, i) =>
      named(
        { estimate: 0.2 + 0.01 * i, se: 0.06, n: 20 + i },
        { estimate: 3.9 + 0.03 * i, se: 0.3, n: 20 + i },
        { estimate: 0.004 + 0.0001 * i, se: 0.0005, n: 20 + i },
        `Interkommunalt kompetansenettverk for skoleledelse og barnehagemyndighet i region nummer ${i + 1}, med en svært lang betegnelse som går over flere linjer`,
      ),
    ),
  },
};
