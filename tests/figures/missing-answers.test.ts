import { expect, test } from 'vitest';
import { figureBuilders } from '../../src/figures/index.js';
import { missingOf } from '../../src/figures/missing-answers.js';
import { type ReportItem, type ResultsDocument, resultRow } from '../../src/results/index.js';
import { fixture } from '../report/fixture.js';

/** The question «Egne behov» as an evaluation has it: 26 answers, 140 «ikke aktuell», 10 who left it open. */
function asked(): ResultsDocument {
  const doc = fixture();
  doc.labels.behov = {
    name: 'behov',
    label: { nb: 'Egne behov' },
    kind: 'ordinal',
    categories: [
      { code: '1', label: { nb: 'Dårlig' } },
      { code: '2', label: { nb: 'God' } },
      { code: '8', label: { nb: 'Ikke aktuell' }, missing: 'not_applicable' },
      { code: '9', label: { nb: 'Vet ikke' }, missing: 'dont_know' },
    ],
  };
  const row = (fields: Parameters<typeof resultRow>[0]) => resultRow({ variable: 'behov', ...fields });
  doc.rows.push(
    row({ statistic: 'proportion', category: '1', estimate: 0.5, n: 26 }),
    row({ statistic: 'proportion', category: '2', estimate: 0.5, n: 26 }),
    row({ statistic: 'count', category: '1', estimate: 13, n: 13 }),
    row({ statistic: 'count', category: '2', estimate: 13, n: 13 }),
    row({ statistic: 'missing', category: 'not_applicable', estimate: 140, n: 140 }),
    row({ statistic: 'missing', category: 'no_answer', estimate: 10, n: 10 }),
    row({ statistic: 'missing', category: 'not_asked', estimate: 50, n: 50 }),
    ...['1', '2'].map((category) =>
      row({
        statistic: 'proportion',
        category,
        estimate: 0.5,
        n: 12,
        group_variable: 'skoleslag',
        group_value: '1',
      }),
    ),
  );
  return doc;
}

const shares = (doc: ResultsDocument) =>
  missingOf(doc, { variable: 'behov' }, 'nb').map(({ label, count, share }) => [label, count, share]);

const table = (kind: 'likert' | 'bars', more: Partial<ReportItem> = {}) =>
  figureBuilders[kind]!(item(kind, more), asked(), { language: 'nb', width: 'wide' }).table;

const item = (kind: ReportItem['kind'], more: Partial<ReportItem> = {}) =>
  ({
    ...fixture().report.chapters[0]!.items[0]!,
    id: 'behov',
    kind,
    variables: ['behov'],
    by: '',
    show_missing: true,
    ...more,
  }) as ReportItem;

test('missing answers are counted by reason, of everyone who got the question', () => {
  // 26 + 140 + 10 got it; nobody answered «vet ikke», so that it has no row.
  expect(shares(asked())).toEqual([
    ['Ikke aktuell', 140, 140 / 176],
    ['Vet ikke', 0, 0],
  ]);
});

test('without the counts of each answer their base tells how many answered', () => {
  const doc = asked();
  for (const row of doc.rows)
    if (row.variable === 'behov' && row.statistic === 'count') row.suppressed = true;
  expect(shares(doc)[0]).toEqual(['Ikke aktuell', 140, 140 / 176]);
});

test('a withheld reason gives no share of the others either', () => {
  const doc = asked();
  doc.rows.find((row) => row.variable === 'behov' && row.category === 'no_answer')!.suppressed = true;
  expect(shares(doc)).toEqual([
    ['Ikke aktuell', 140, null],
    ['Vet ikke', 0, null],
  ]);
});

test('figures show the share where it is counted, and no column where it is not', () => {
  const likert = table('likert');
  expect(likert.columns.at(-2)!.label).toBe('Ikke aktuell / Vet ikke');
  expect(likert.rows[0]!.at(-2)).toBeCloseTo(140 / 176, 12);
  expect(table('bars').rows.find(([label]) => label === 'Ikke aktuell')).toContain(140);
  // With groups of a background variable the row of all has one.
  const groups = table('likert', { by: 'skoleslag' });
  expect(groups.columns.at(-2)!.label).toBe('Ikke aktuell / Vet ikke');
  expect(groups.rows[0]!.at(-2)).toBe(140 / 176);
  const ofGroup = missingOf(
    asked(),
    { variable: 'behov', group_variable: 'skoleslag', group_value: '1' },
    'nb',
  );
  expect(ofGroup.map(({ share }) => share)).toEqual([null, null]);
});
