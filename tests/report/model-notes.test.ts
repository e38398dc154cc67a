import { describe, expect, test } from 'vitest';
import { stars } from '../../src/figures/model/model-edges.js';
import { defined } from '../../src/report/tables/defined.js';
import { fit } from '../../src/report/tables/fit.js';
import { parameters } from '../../src/report/tables/parameters.js';
import { type ReportItem, type ResultsDocument, resultRow } from '../../src/results/index.js';
import { fixture as plainFixture } from './fixture.js';

/** The fixture's labels in nynorsk are those in bokmål. */
function fixture(): ResultsDocument {
  const doc = plainFixture();
  const nn = {
    skolekultur: 'Skulekultur',
    ferdighetsomrader: 'Integrering av ferdigheitsområde',
    mestringstro: 'Mestringstru',
  };
  for (const [name, text] of Object.entries(nn)) doc.labels[name]!.label.nn = text;
  return doc;
}

const languages = ['nb', 'nn', 'en'] as const;
const first = fixture().report.chapters.flatMap(({ items }) => items)[0]!;
const item = { ...first, id: 'tabell', kind: 'parameters', variables: ['sti'] } as ReportItem;
const sti = (doc: ResultsDocument) => doc.models.find(({ name }) => name === 'sti')!;

/** Sets a number of the path model. */
function set(
  doc: ResultsDocument,
  category: string,
  statistic: 'parameter' | 'parameter_std',
  estimate: number,
  p: number | null = null,
) {
  const found = doc.rows.find(
    (r) => r.variable === 'sti' && r.category === category && r.statistic === statistic,
  );
  if (found) Object.assign(found, { estimate, p_value: p ?? found.p_value });
  else
    doc.rows.push(
      resultRow({
        survey: 'led_skole',
        wave: '2022',
        variable: 'sti',
        category,
        statistic,
        estimate,
        p_value: p,
        n: 152,
      }),
    );
}

describe('an improper solution is told under the tables of the model', () => {
  const negative = (doc: ResultsDocument) => {
    set(doc, 'mestringstro ~~ mestringstro', 'parameter', -0.1234);
    set(doc, 'mestringstro ~ skolekultur', 'parameter_std', 1.2);
  };
  const above = (doc: ResultsDocument) => {
    set(doc, 'mestringstro ~~ mestringstro', 'parameter', 0);
    set(doc, 'mestringstro ~ skolekultur', 'parameter_std', -1.2);
    set(doc, 'mestringstro ~ utdanning', 'parameter_std', 1);
  };
  test.each([
    [
      'nb',
      'Negativ varians (Heywood-tilfelle): Mestringstro (−0,123). Løsningen er ikke gyldig som den står: modellen kan være feil, utvalget lite eller leddet nesten det samme som faktoren.',
      'Standardisert verdi over 1 i absoluttverdi uten negativ varians: Skolekultur → Mestringstro (−1,20). En sti eller ladning kan være det når forklaringsvariablene eller faktorene er sterkt korrelert; en korrelasjon kan ikke.',
    ],
    [
      'nn',
      'Negativ varians (Heywood-tilfelle): Mestringstru (−0,123). Løysinga er ikkje gyldig slik ho står: modellen kan vere feil, utvalet lite eller leddet nesten det same som faktoren.',
      'Standardisert verdi over 1 i absoluttverdi utan negativ varians: Skulekultur → Mestringstru (−1,20). Ein sti eller ei ladning kan vere det når forklaringsvariablane eller faktorane er sterkt korrelerte; ein korrelasjon kan ikkje.',
    ],
    [
      'en',
      'Negative variance (Heywood case): Self-efficacy (−0.123). The solution is not valid as it stands: the model may be wrong, the sample small, or the item nearly the same as its factor.',
      'Standardised above 1 in absolute value without a negative variance: School culture → Self-efficacy (−1.20). A path or loading can be so where predictors or factors correlate strongly; a correlation cannot.',
    ],
  ] as const)('%s', (language, ofNegative, ofAbove) => {
    for (const [change, note] of [
      [negative, ofNegative],
      [above, ofAbove],
    ] as const) {
      const doc = fixture();
      change(doc);
      for (const build of [parameters, fit])
        expect(build(item, doc, { language }).notes.filter((n) => /Heywood|1 i abs|above 1/.test(n))).toEqual(
          [note],
        );
    }
  });
  test('and a proper one is not', () => {
    for (const language of languages)
      expect(parameters(item, fixture(), { language }).notes.join()).not.toMatch(/Heywood|1 i abs|above 1/);
  });
});

test('a parameter with a p of exactly 0.05 is not in bold', () => {
  const doc = fixture();
  const row = doc.rows.find((r) => r.variable === 'sti' && r.category === 'mestringstro ~ skolekultur')!;
  row.p_value = 0.05;
  expect(parameters(item, doc, { language: 'nb' }).strong?.has(0)).toBe(false);
  row.p_value = 0.0499999;
  expect(parameters(item, doc, { language: 'nb' }).strong?.has(0)).toBe(true);
});

test('a path with a p of exactly 0.05, 0.01 or 0.001 has the star of the class above', () => {
  expect([0.05, 0.0499, 0.01, 0.0099, 0.001, 0.00099, null].map(stars)).toEqual([
    '',
    '*',
    '*',
    '**',
    '**',
    '***',
    '',
  ]);
});

describe('defined effects are written in words', () => {
  const labelled = () => {
    const doc = fixture();
    const label = (lhs: string, rhs: string, text: string) => {
      sti(doc).parameters.find((p) => p.op === '~' && p.lhs === lhs && p.rhs === rhs)!.label = text;
    };
    label('ferdighetsomrader', 'skolekultur', 'a');
    label('mestringstro', 'ferdighetsomrader', 'b');
    label('mestringstro', 'skolekultur', 'c');
    return doc;
  };
  test.each([
    [
      'nb',
      [
        ['indirekte', 'Skolekultur → Integrering av ferdighetsområder → Mestringstro'],
        [
          'total',
          'Skolekultur → Mestringstro; Skolekultur → Integrering av ferdighetsområder → Mestringstro',
        ],
      ],
    ],
    [
      'nn',
      [
        ['indirekte', 'Skulekultur → Integrering av ferdigheitsområde → Mestringstru'],
        [
          'total',
          'Skulekultur → Mestringstru; Skulekultur → Integrering av ferdigheitsområde → Mestringstru',
        ],
      ],
    ],
    [
      'en',
      [
        ['indirekte', 'School culture → Integration of skill areas → Self-efficacy'],
        [
          'total',
          'School culture → Self-efficacy; School culture → Integration of skill areas → Self-efficacy',
        ],
      ],
    ],
  ] as const)('%s', (language, expected) => {
    const table = defined({ ...item, kind: 'defined' }, labelled(), { language });
    expect(table.rows.map((row) => row.slice(0, 2))).toEqual(expected);
  });
});

describe('parameters are set as journals do', () => {
  test.each([
    ['nb', 'Skolekultur', 'Mestringstro', 'Terskel'],
    ['nn', 'Skulekultur', 'Mestringstru', 'Terskel'],
    ['en', 'School culture', 'Self-efficacy', 'Threshold'],
  ] as const)(
    '%s: paths under outcomes with what they explain, thresholds among what is looked up',
    (language, culture, efficacy, threshold) => {
      const doc = fixture();
      ['t1', 't2', 't3'].forEach((rhs, k) => {
        sti(doc).parameters.push({ lhs: 'mestringstro', op: '|', rhs, label: '' });
        set(doc, `mestringstro | ${rhs}`, 'parameter', [-1.254, 0.3, 1.5][k]!);
      });
      const { rows, journal } = parameters(item, doc, { language });
      const told = (sections: readonly { heading: string; rows: { row: number; name: string }[] }[]) =>
        sections.map(({ heading, rows: own }) => [
          heading,
          ...own.map(({ row, name }) => [name, rows[row]![3]]),
        ]);
      const shown = told(journal!.shown);
      expect(shown.map(([heading]) => heading)).toContain(efficacy);
      const [, ...paths] = shown.find(([heading]) => heading === efficacy)!;
      expect(paths).toContainEqual([culture, 0.546]);
      expect(paths.at(-1)![0]).toBe('R²');
      expect(told(journal!.folded)).toContainEqual([
        threshold,
        [`${efficacy}: 1`, -1.254],
        [`${efficacy}: 2`, 0.3],
        [`${efficacy}: 3`, 1.5],
      ]);
      // Every row stands once, here or there.
      const placed = [...journal!.shown, ...journal!.folded].flatMap((section) =>
        section.rows.map(({ row }) => row),
      );
      expect([...placed].sort((a, b) => a - b)).toEqual(rows.map((_, i) => i));
    },
  );
});

describe('indirect and total effects in plain words', () => {
  const effect = (rhs: string, size: number, p: number) => {
    const doc = fixture();
    const model = sti(doc);
    const label = (lhs: string, from: string, text: string) => {
      model.parameters.find((q) => q.op === '~' && q.lhs === lhs && q.rhs === from)!.label = text;
    };
    label('ferdighetsomrader', 'skolekultur', 'a');
    label('mestringstro', 'ferdighetsomrader', 'b');
    label('mestringstro', 'skolekultur', 'c');
    model.parameters = model.parameters.filter((q) => q.op !== ':=');
    model.parameters.push({ lhs: 'e', op: ':=', rhs, label: '' });
    set(doc, `e := ${rhs}`, 'parameter', 0.1, p);
    set(doc, `e := ${rhs}`, 'parameter_std', size);
    return defined({ ...item, kind: 'defined' }, doc, { language: 'nb' }).lead;
  };
  test.each([
    [
      'a*b',
      0.18,
      0.004,
      'Gjennom «Integrering av ferdighetsområder» går høyere «Skolekultur» sammen med høyere «Mestringstro» (standardisert 0,18, p\u00a0=\u00a00,004).',
    ],
    [
      'a*b',
      -0.18,
      0.0004,
      'Gjennom «Integrering av ferdighetsområder» går høyere «Skolekultur» sammen med lavere «Mestringstro» (standardisert −0,18, p\u00a0<\u00a00,001).',
    ],
    [
      'b*a',
      0.01,
      0.05,
      'Gjennom «Integrering av ferdighetsområder» er det ingen sikker sammenheng mellom «Skolekultur» og «Mestringstro» (standardisert 0,01, p\u00a0=\u00a00,050).',
    ],
    [
      'c + a*b',
      0.3,
      0.01,
      'I alt, direkte og gjennom andre forhold, går høyere «Skolekultur» sammen med høyere «Mestringstro» (standardisert 0,30, p\u00a0=\u00a00,010).',
    ],
    // A difference, a quotient or a direct path alone has no such sentence.
    ['a*b-c', 0.3, 0.01, undefined],
    ['a/b', 0.3, 0.01, undefined],
    ['c', 0.3, 0.01, undefined],
  ])('%s, %s, p = %s', (rhs, size, p, expected) => {
    expect(effect(rhs, size, p)).toBe(expected);
  });
});
