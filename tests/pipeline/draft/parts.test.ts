import { describe, expect, it } from 'vitest';
import type { DraftFacts, DraftSource, Variable } from '../../../src/codebook/index.js';
import { isAnswerScale } from '../../../src/codebook/index.js';
import type { Known } from '../../../src/pipeline/draft/column.js';
import { chooseDesign } from '../../../src/pipeline/draft/survey-design.js';
import { withCodeOptions } from '../../../src/pipeline/index.js';

const facts = (counts: [number | string, number][]): DraftFacts => ({
  kind: typeof counts[0]?.[0] === 'string' ? 'text' : 'number',
  filled: counts.reduce((sum, [, n]) => sum + n, 0),
  distinct: counts.length,
  values: counts.map(([value, n]) => ({ value, n })),
  whole: true,
  ...{ meanLength: 1, maxLength: 1, email: 0, phone: 0, identityNumber: 0 },
});

const source = (name: string, more: Partial<DraftSource> = {}): DraftSource => ({
  ...{ name, type: 'number', label: name, valueLabels: [], missing: [], question: '', element: 'unknown' },
  measure: 'unknown',
  ...more,
});

describe('codes without labels', () => {
  const options = (columns: [DraftSource, DraftFacts][]) =>
    withCodeOptions(
      columns.map(([s]) => s),
      columns.map(([, f]) => f),
    ).map((s) => s.valueLabels.map((v) => v.value).join(''));

  it('are answers where they run on from 0 or 1; neighbours with one stem share them', () => {
    const [low, high] = [
      facts([
        [1, 20],
        [2, 20],
        [3, 20],
      ]),
      facts([
        [3, 20],
        [4, 20],
        [5, 20],
      ]),
    ];
    expect(
      options([
        [source('q1'), low],
        [source('q2'), high],
      ]),
    ).toEqual(['12345', '12345']);
    expect(options([[source('x'), high]])).toEqual(['']);
    expect(
      options([
        [
          source('gap'),
          facts([
            [1, 20],
            [2, 20],
            [9, 3],
          ]),
        ],
      ]),
    ).toEqual(['']);
  });

  it('of 0 and 1 are left to the draft, but for background', () => {
    const bit = facts([
      [0, 30],
      [1, 30],
    ]);
    expect(options([[source('tick'), bit]])).toEqual(['']);
    expect(options([[source('gender'), bit]])).toEqual(['01']);
  });
});

describe('a survey design by the names of columns', () => {
  const known = (columns: [string, Variable['role'], DraftFacts][]) =>
    new Map(
      columns.map(([name, role, f]): [string, Known] => [
        name,
        {
          variable: {
            name,
            column: name,
            label: { nb: name },
            type: 'number',
            role,
            values: [],
            question: '',
          },
          facts: f,
          answers: [],
          n: f.filled,
        },
      ]),
    );
  const two = facts([
    [1, 30],
    [2, 30],
  ]);
  const weight = {
    ...facts([
      [1.5, 30],
      [2.5, 30],
    ]),
    whole: false,
  };

  it('has weight, strata and population size where every row has them', () => {
    const columns = known([
      ['w', 'weight', weight],
      ['stratum', 'background', two],
      ['fpc', 'background', two],
    ]);
    expect(chooseDesign(columns, 60).lines[0]).toMatch(
      /^design: \{ type: stratified, weight: w, strata: stratum, fpc: fpc \} #/,
    );
    expect(chooseDesign(columns, 61).lines[0]).toMatch(/^# No column looks like a weight/);
  });

  it('tells of replicate weights whose making can not be seen', () => {
    const replicates = Array.from({ length: 12 }, (_, i): [string, Variable['role'], DraftFacts] => [
      `repw${i + 1}`,
      'weight',
      weight,
    ]);
    const { lines, variables } = chooseDesign(known([['w', 'weight', weight], ...replicates]), 60);
    expect(lines[0]).toMatch(/^design: \{ type: srs, weight: w \}/);
    expect(lines.at(-1)).toContain('weight: w, replicates: repw1-repw12 }');
    expect(variables.size).toBe(13);
  });
});

it.each([
  ['Helt uenig|Uenig|Enig|Helt enig', true],
  ['Helt enig|Enig|Uenig|Helt uenig', true],
  ['Not at all|Somewhat|Well|Very well', true],
  ['I liten grad|2|3|I stor grad', true],
  ['1|2|3|4|5|6', true],
  ['1 Svært dårlig|2|3|4|5 Svært god', true],
  ['1|2|3|4|5|6|Får ikke karakter', false],
  ['Har faget|Hadde faget|Skal velge det|Tilbys ikke|Har ikke bestemt meg', false],
  ['Norge|Sverige|Danmark', false],
  ['Ja|Nei', false],
])('whether %s runs from one end to the other', (labels, is) => {
  expect(isAnswerScale(labels.split('|'))).toBe(is);
});
