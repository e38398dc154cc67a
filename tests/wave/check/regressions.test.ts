import { expect, it } from 'vitest';
import type { Codebook } from '../../../src/codebook/index.js';
import { regressionSchema } from '../../../src/wave/ask.js';
import { regressionFaults } from '../../../src/wave/check/regressions.js';
import { type Ask, namesOf } from '../../../src/wave/index.js';

const answers = (...codes: (number | string)[]) => codes.map((code) => ({ code, label: { nb: `k${code}` } }));
const codebook = {
  variables: [
    { name: 'slag', type: 'categorical', role: 'background', values: answers(1, 2, 3) },
    { name: 'ja', type: 'categorical', role: 'item', values: answers(0, 1) },
    { name: 'grad', type: 'ordinal', role: 'item', values: answers(1, 2, 3, 4) },
    { name: 'ledd', type: 'ordinal', role: 'item', values: answers(1, 2, 3, 4, 5) },
    { name: 'timer', type: 'number', role: 'item', values: [] },
    { name: 'fritekst', type: 'text', role: 'free_text', values: [] },
  ],
  derived: [
    { name: 'klasse', type: 'ordinal', values: answers(1, 2, 3), rule: { cut: 'timer', classes: [] } },
  ],
  scales: [{ name: 'indeks', items: ['ledd'] }],
  questions: [],
  published: [],
  respondentGroups: [{ name: 'leder', label: { nb: 'Leder' } }],
} as unknown as Codebook;

const faultsOf = (...given: Record<string, unknown>[]) => {
  const regressions = given.map((one) => regressionSchema.parse({ name: 'r', title: 'R', ...one }));
  const ask = { models: [], regressions } as unknown as Ask;
  const found: string[] = [];
  regressionFaults(ask, codebook, namesOf(codebook, ask), (path, code, { what }) =>
    found.push(`${path.slice(2).join('.')} ${code.replace('LV-PIPELINE-', '')}: ${what}`),
  );
  return found;
};

it.each([
  [{ outcome: 'indeks', predictors: ['slag', 'timer', 'grad'] }],
  [{ outcome: 'indeks', predictors: ['slag*timer'], reference: { slag: '2' }, centre: ['timer'] }],
  [{ outcome: 'grad', predictors: ['slag'], family: 'ordered' }],
  [{ outcome: 'ja', predictors: ['grad'], as_number: ['grad'], family: 'logistic', event: 0 }],
  [
    {
      outcome: 'timer',
      predictors: ['respondent_group'],
      family: 'poisson',
      reference: { respondent_group: 'leder' },
    },
  ],
  [{ outcome: 'indeks', predictors: ['grad', 'timer'], importance: true, respondent_group: 'leder' }],
])('takes %j', (ask) => {
  expect(faultsOf(ask)).toEqual([]);
});

it.each([
  [
    { outcome: 'indeks', predictors: ['slg'] },
    "predictors NAME: 'slg' is no variable or scale of the codebook",
  ],
  [{ outcome: 'ind', predictors: ['slag'] }, "outcome NAME: 'ind' is no variable or scale of the codebook"],
  [
    { outcome: 'grad', predictors: ['grad'] },
    'predictors REGRESSION: the outcome is one of its own predictors',
  ],
  [
    { outcome: 'grad', predictors: ['slag:timer'] },
    'predictors REGRESSION: the interaction slag:timer stands without slag, timer',
  ],
  [
    { outcome: 'slag', predictors: ['timer'] },
    "outcome NOT-ORDERED: a linear regression needs answers in order, and those of 'slag' have none in the codebook",
  ],
  [
    { outcome: 'slag', predictors: ['timer'], family: 'logistic' },
    'outcome REGRESSION: a logistic regression needs an outcome of two answers',
  ],
  [
    { outcome: 'ja', predictors: ['timer'], family: 'logistic', event: 2 },
    "event REGRESSION: 'ja' has no answer with the code '2'",
  ],
  [
    { outcome: 'ja', predictors: ['timer'], family: 'ordered' },
    'outcome REGRESSION: an ordered regression needs an outcome of three answers or more',
  ],
  [
    { outcome: 'indeks', predictors: ['ledd'] },
    "predictors REGRESSION: 'ledd' and the outcome 'indeks' are made of each other, so it would explain itself",
  ],
  [
    { outcome: 'timer', predictors: ['klasse'] },
    "predictors REGRESSION: 'klasse' and the outcome 'timer' are made of each other, so it would explain itself",
  ],
  [
    { outcome: 'indeks', predictors: ['fritekst'] },
    "predictors REGRESSION: 'fritekst' has no answers to take as categories: it is text",
  ],
  [
    { outcome: 'indeks', predictors: ['slag'], as_number: ['slag'] },
    "as_number REGRESSION: the answers of 'slag' have no order in the codebook, so their codes are no number",
  ],
  [
    { outcome: 'indeks', predictors: ['slag'], reference: { slag: 4 } },
    "reference.slag REGRESSION: 'slag' has no answer with the code '4'",
  ],
  [
    { outcome: 'indeks', predictors: ['slag'], reference: { grad: 1 } },
    "reference REGRESSION: 'grad' is none of the predictors",
  ],
  [
    { outcome: 'indeks', predictors: ['timer'], reference: { timer: 1 } },
    "reference.timer REGRESSION: 'timer' is a number, which has no reference category",
  ],
  [
    { outcome: 'indeks', predictors: ['slag'], centre: ['slag'] },
    "centre REGRESSION: 'slag' is categories, which have no mean to take off",
  ],
  [
    { outcome: 'grad', predictors: ['slag'], family: 'ordered', importance: true },
    'importance REGRESSION: shares of R-squared are of linear regressions',
  ],
  [
    { outcome: 'indeks', predictors: ['slag*timer'], importance: true },
    'importance REGRESSION: shares of R-squared have no meaning with interactions',
  ],
  [
    { outcome: 'indeks', predictors: ['slag'], respondent_group: 'ledr' },
    "respondent_group NAME: 'ledr' is no respondent group of the codebook",
  ],
  [
    { name: 'slag', outcome: 'indeks', predictors: ['timer'] },
    "name REGRESSION: 'slag' is the name of something else too: its rows could not be told apart",
  ],
])('%j is a fault', (ask, fault) => {
  expect(faultsOf(ask)).toEqual([fault]);
});

it('two regressions of one name are a fault', () => {
  const one = { outcome: 'indeks', predictors: ['slag'] };
  expect(faultsOf(one, one)).toHaveLength(1);
});
