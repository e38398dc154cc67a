import { expect, test } from 'vitest';
import type { Codebook } from '../../../src/codebook/index.js';
import { type ReportDefinition, resultRow } from '../../../src/results/index.js';
import { averageLabels } from '../../../src/wave/describe/average-labels.js';
import { fillTexts } from '../../../src/wave/document/text-numbers.js';

const values = [
  { code: 1, label: { nb: 'Nei' } },
  { code: 2, label: { nb: 'Ja' } },
  { code: 98, label: { nb: 'Ikke aktuell' }, missing: 'not_applicable' },
];
const land = [1, 2, 3, 4].map((code) => ({ code, label: { nb: `Land ${code}`, en: `Country ${code}` } }));
const codebook = {
  wave: '1',
  variables: [
    { name: 'egne', values },
    { name: 'land', label: { nb: 'Land', en: 'Country' }, values: land },
  ],
  derived: [],
  scales: [{ name: 'indeks' }],
  questions: [],
  respondentGroups: [],
} as unknown as Codebook;
const row = (statistic: string, category: string, estimate: number | null, n: number, fields = {}) =>
  resultRow({ wave: '1', variable: 'egne', statistic, category, estimate, n, ...fields } as never);
const rows = [
  row('count', '1', 12, 12),
  row('count', '2', 8, 8),
  row('missing', 'not_applicable', 143, 143),
  row('proportion', '1', 0.6, 20),
  row('proportion', '2', 0.4, 20),
  row('mean', '', 3.456, 163, { variable: 'indeks' }),
];
const filled = (nb: string, from = rows) => {
  const report = {
    title: { nb: 'T' },
    language: 'nb',
    chapters: [{ id: 'a', title: { nb: 'T' }, text: { nb, en: nb }, items: [{ note: { nb } }] }],
  } as unknown as ReportDefinition;
  const [chapter] = fillTexts(report, codebook, from, 5).chapters;
  return [chapter!.text!.nb, chapter!.text!.en, chapter!.items[0]!.note!.nb];
};

test('numbers of a text are those of the results, in the form of each language', () => {
  expect(filled('{missing_share variable=egne category=98} av {n variable=egne}')).toEqual([
    '88\u00a0% av 20',
    '88% av 20',
    '88\u00a0% av 20',
  ]);
  expect(
    filled('{proportion variable=egne category=2}, {mean variable=indeks} ({n variable=indeks})'),
  ).toEqual(['40\u00a0%, 3,46 (163)', '40%, 3.46 (163)', '40\u00a0%, 3,46 (163)']);
  expect(filled('{proportion variable=egne category=1,2}; færre enn {min_n}')[0]).toBe(
    '100\u00a0%; færre enn 5',
  );
});

test('a number in steps has no more decimals than its step', () => {
  const stepped = (method: string) =>
    filled('{mean variable=indeks}', [row('mean', '', 3.5, 163, { variable: 'indeks', method })])[0];
  expect(stepped('Taylor linearisation, rounded to 0.5')).toBe('3,5');
  expect(stepped('Taylor linearisation, rounded to 0.05')).toBe('3,50');
  expect(stepped('Taylor linearisation, standard error rounded to 0.5')).toBe('3,50');
});

test('what is withheld or not computed is said so', () => {
  const hidden = rows.map((r) => ({ ...r, estimate: null, n: null, suppressed: true, reason: 'few' }));
  expect(filled('{proportion variable=egne category=2}, {n variable=egne}', hidden)[0]).toBe(
    'skjermet, skjermet',
  );
  expect(filled('{mean variable=indeks}', [])[0]).toBe('ingen tall');
});

const average = (group: string, estimate: number | null, variable = 'egne') =>
  row('mean', '', estimate, 9, { variable, group_variable: 'land', group_value: group });

test('an average says what it is of, and of how many', () => {
  const two = [average('1', 2), average('2', 3), average('average', 2.5)];
  const of = { nb: 'land', en: 'countries' };
  const label = (more = two, noun?: typeof of) =>
    averageLabels([noun === undefined ? { by: 'land' } : { by: 'land', of: noun }], codebook, more).get(
      'land',
    )!;
  expect(label(two, of)).toEqual({
    nb: 'Uvektet gjennomsnitt av 2 land (Land 1 og Land 2)',
    nn: 'Uvekta gjennomsnitt av 2 land (Land 1 og Land 2)',
    en: 'Unweighted mean of 2 countries (Country 1 and Country 2)',
  });
  expect(label().nb).toBe('Uvektet gjennomsnitt av 2 grupper (Land 1 og Land 2)');
  const four = ['1', '2', '3', '4', 'average'].map((code) => average(code, 2));
  expect(label(four).nb).toBe('Uvektet gjennomsnitt av 4 grupper (Land)');
  // Another variable has an estimate in three of the four only.
  const three = ['1', '2', '3', 'average'].map((code) => average(code, 2, 'annen'));
  expect(label([...four, ...three], of).en).toBe('Unweighted mean of 3–4 countries');
  expect(averageLabels([{ by: 'land' }], codebook, [average('1', 2)]).size).toBe(0);
});
