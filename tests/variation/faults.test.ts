import { describe, expect, test } from 'vitest';
import { FaultError } from '../../src/errors/index.js';
import { type VariationInput, variation } from '../../src/variation/index.js';

const rows = 90;
const of = <T>(value: (i: number) => T): T[] => Array.from({ length: rows }, (_, i) => value(i));
/** Numbers that vary without a pattern that matters here. */
const noise = of((i) => ((i * 37) % 11) / 3 + ((i * 53) % 7) / 5);
const nine = { name: 'kommune', codes: of((i) => i % 9) };
const three = { name: 'fylke', codes: of((i) => (i % 9) % 3) };
const yes = of((i) => ((i * 37) % 11 > 5 ? 'ja' : 'nei'));

const bad: [string, string, Partial<VariationInput> & { values?: (number | string)[] }][] = [
  ['one group', 'LV-VARIATION-ONE-GROUP', { levels: [{ name: 'fylke', codes: of(() => 'A') }, nine] }],
  ['the only level is one group', 'LV-VARIATION-ONE-GROUP', { levels: [{ name: 'f', codes: of(() => 1) }] }],
  ['levels the wrong way round', 'LV-VARIATION-NOT-NESTED', { levels: [nine, three] }],
  [
    'a level that crosses the other',
    'LV-VARIATION-NOT-NESTED',
    { levels: [{ name: 'fylke', codes: of((i) => i % 4) }, nine] },
  ],
  [
    'the same groups twice',
    'LV-VARIATION-SAME-GROUPS',
    { levels: [nine, { name: 'nr', codes: of((i) => `k${i % 9}`) }] },
  ],
  ['every group of size one', 'LV-VARIATION-SINGLE-ROWS', { levels: [{ name: 'id', codes: of((i) => i) }] }],
  [
    'every inner group of size one',
    'LV-VARIATION-SINGLE-ROWS',
    { levels: [nine, { name: 'id', codes: of((i) => i) }] },
  ],
  ['a constant outcome', 'LV-VARIATION-CONSTANT', { values: of(() => 3) }],
  ['a constant answer', 'LV-VARIATION-CONSTANT', { values: of(() => 'ja'), binary: true }],
  ['three answers', 'LV-VARIATION-NOT-BINARY', { values: of((i) => i % 3), binary: true }],
  ['a fact of the group', 'LV-VARIATION-NO-RESIDUAL', { values: of((i) => i % 9) }],
  [
    'an answer that is a fact of the group',
    'LV-VARIATION-SEPARATION',
    { values: of((i) => (i % 9) % 2), binary: true },
  ],
  [
    'a covariate that parts the answers',
    'LV-VARIATION-SEPARATION',
    {
      values: of((i) => (i > 40 ? 1 : 0)),
      binary: true,
      covariates: [{ name: 'x', kind: 'number', values: of((i) => i) }],
    },
  ],
  [
    'a covariate that parts them within groups of which some are of one mind',
    'LV-VARIATION-SEPARATION',
    {
      values: of((i) => (i % 3 === 0 || Math.floor(i / 9) % 3 === 2 ? 1 : 0)),
      binary: true,
      covariates: [{ name: 'x', kind: 'number', values: of((i) => Math.floor(i / 9) % 3) }],
    },
  ],
  [
    'a category in which all say yes',
    'LV-VARIATION-SEPARATION',
    {
      values: of((i) => (i % 10 < 3 ? 1 : i % 2)),
      binary: true,
      covariates: [{ name: 'x', kind: 'category', values: of((i) => (i % 10 < 3 ? 'a' : 'b')) }],
    },
  ],
  [
    'a covariate that is another',
    'LV-VARIATION-COLLINEAR',
    {
      covariates: [
        { name: 'x', kind: 'number', values: of((i) => i) },
        { name: 'twice', kind: 'number', values: of((i) => 2 * i + 1) },
      ],
    },
  ],
  [
    'a covariate of one value',
    'LV-VARIATION-COVARIATE',
    { covariates: [{ name: 'x', kind: 'category', values: of(() => 'a') }] },
  ],
  [
    'a covariate that names the groups',
    'LV-VARIATION-COVARIATE-GROUPS',
    { covariates: [{ name: 'navn', kind: 'category', values: of((i) => `k${i % 9}`) }] },
  ],
];

test.each(bad)('%s is told as %s', (_name, code, { values = noise, ...input }) => {
  let caught: unknown;
  try {
    variation({ outcome: { name: 'y', values }, levels: [nine], ...input });
  } catch (error) {
    caught = error;
  }
  expect(caught).toBeInstanceOf(FaultError);
  expect((caught as FaultError).faults[0]!.code).toBe(code);
});

describe('what can be computed is', () => {
  test('with two groups, and it is said that they are few', () => {
    const { levels, warnings } = variation({
      outcome: { name: 'y', values: noise },
      levels: [{ name: 'g', codes: of((i) => i % 2) }],
    });
    expect(levels[0]!.groups).toBe(2);
    expect(warnings.map((w) => w.code)).toContain('LV-VARIATION-FEW-GROUPS');
  });

  test('the event is the answer that says yes, or the label that does', () => {
    const ask = (values: (number | string)[], labels?: Map<number | string, string>) =>
      variation({
        outcome: { name: 'y', values, ...(labels === undefined ? {} : { labels }) },
        levels: [nine],
        binary: true,
      });
    expect(ask(yes).event).toBe('ja');
    const coded = yes.map((y) => (y === 'ja' ? 1 : 2));
    const labels = new Map<number | string, string>([
      [1, 'Ja'],
      [2, 'Nei'],
    ]);
    expect(ask(coded, labels).event).toBe(1);
    expect(ask(coded).event).toBe(2);
    // Turned round, the variance is the same and the intercept has the other sign.
    expect(ask(coded, labels).fixed['(Intercept)']).toBeCloseTo(-ask(coded).fixed['(Intercept)']!, 8);
  });

  test('groups that answer nearly as one are said to', () => {
    const values = of((i) => (i === 3 ? 1 : Math.floor(i / 6) % 2));
    const codes = of((i) => Math.floor(i / 6));
    const { warnings } = variation({
      outcome: { name: 'y', values },
      levels: [{ name: 'g', codes }],
      binary: true,
    });
    expect(warnings.map((w) => w.code)).toContain('LV-VARIATION-NEAR-SEPARATION');
  });
});

test("errors never print a respondent's words", () => {
  const words = ['Jeg trives godt på skolen', 'Lederen hører ikke på oss', 'Har ikke noe å si'];
  const own = { name: 'fritekst', codes: of((i) => words[i % 3]!) };
  const crossed = { name: 'kommune', codes: of((i) => i % 4) };
  const covariates = [{ name: 'x', kind: 'category' as const, values: of(() => words[0]!) }];
  for (const more of [
    { values: of((i) => words[i % 3]!), binary: true },
    { levels: [own, crossed] },
    { levels: [{ name: 'x', codes: of(() => words[0]!) }] },
    { covariates },
  ]) {
    const { values, ...rest } = { values: noise as (number | string)[], ...more };
    const input: VariationInput = { outcome: { name: 'y', values }, levels: [nine], ...rest };
    let told = '';
    try {
      variation(input);
    } catch (error) {
      told = (error as FaultError).message;
    }
    expect(told).toMatch(/a text of \d+ characters/);
    for (const text of words) expect(told).not.toContain(text);
  }
});
