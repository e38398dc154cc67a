import { expect, test } from 'vitest';
import { figureBuilders } from '../../src/figures/index.js';
import { rowsOf } from '../../src/figures/rows/row-list.js';
import { resultRow } from '../../src/results/index.js';
import { placesDocument, placesItem } from './places-fixture.js';

const row = (statistic: string, category: string, estimate: number, more = {}) =>
  resultRow({
    survey: 'prøve',
    wave: '2025H',
    statistic,
    category,
    estimate,
    se: 0.01,
    ci_lower: estimate - 0.02,
    ci_upper: estimate + 0.02,
    n: 100,
    ...more,
  });

test('representativity is said in two sentences, with the classes around those invited', () => {
  const doc = placesDocument();
  const of = (group_value: string) => ({ group_variable: 'fylke', group_value });
  doc.rows = [
    row('r_indicator', 'before', 0.86),
    row('r_indicator', 'after', 0.95),
    row('propensity_cv', 'before', 0.14),
    row('propensity_cv', 'after', 0.05),
    ...['', '03', '46'].flatMap((code, i) => [
      row('partial_r', 'unconditional', [0.06, -0.07, 0.01][i]!, of(code)),
      row('partial_r', 'conditional', 0.03, of(code)),
    ]),
  ];
  const item = placesItem('representativity', '', { variables: [] });
  const built = figureBuilders.representativity!(item, doc, { language: 'nb', width: 'wide' });
  expect(built.lead).toBe(
    'R-indikatoren er 0,86 (0,84–0,88) før vekting og 0,95 etter, der 1 er at alle inviterte hadde like stor sjanse for å svare. Mest skiller fylke: «Oslo» svarte sjeldnere enn andre, og et gjennomsnitt er uten vekting høyst 0,14 standardavvik skjevt så langt disse variablene forklarer hvem som svarte.',
  );
  const { rows, scale } = rowsOf(built.spec)!;
  expect(rows.map(({ label, estimate }) => [label, estimate])).toEqual([
    ['Fylke', null],
    ['Oslo', -0.07],
    ['Vestland', 0.01],
  ]);
  expect([scale.low, scale.high]).toEqual([-0.1, 0.1]);
  expect(built.table.rows).toHaveLength(7);
});
