import { expect, test } from 'vitest';
import { figureBuilders } from '../../src/figures/index.js';
import { rowsOf } from '../../src/figures/rows/row-list.js';
import { isStrong, tableBuilders } from '../../src/report/tables/index.js';
import {
  type RegressionDescription,
  type ReportItem,
  type ResultRow,
  resultRow,
} from '../../src/results/index.js';
import { fixture } from '../report/fixture.js';

/** Two models of a score: one number and one predictor of three categories, second the reference; the other logistic. */
function document(change: Partial<RegressionDescription> = {}) {
  const doc = fixture();
  const categories = (codes: string[]) => codes.map((code) => ({ code, label: { nb: `ledd ${code}` } }));
  doc.labels = {
    y: { name: 'y', label: { nb: 'Kvalitet' }, kind: 'scale', categories: [], range: [1, 5] },
    ja: { name: 'ja', label: { nb: 'Støtte' }, kind: 'categorical', categories: categories(['0', '1']) },
    x: { name: 'x', label: { nb: 'Mestring' }, kind: 'scale', categories: [], range: [1, 5] },
    erfaring: {
      name: 'erfaring',
      label: { nb: 'Erfaring' },
      kind: 'ordinal',
      categories: categories(['1', '2', '3']),
    },
  };
  const base: RegressionDescription = {
    name: 'm',
    title: { nb: 'Modell 1' },
    outcome: 'y',
    family: 'linear',
    respondent_group: '',
    standardised: false,
    categories: { erfaring: { codes: ['1', '2', '3'], reference: '2' } },
    terms: [
      { term: 'x', variables: ['x'], codes: [null] },
      { term: 'erfaring1', variables: ['erfaring'], codes: ['1'] },
      { term: 'erfaring3', variables: ['erfaring'], codes: ['3'] },
      { term: 'erfaring3:x', variables: ['erfaring', 'x'], codes: ['3', null] },
    ],
    ...change,
  };
  doc.regressions = [
    base,
    {
      ...base,
      name: 'l',
      title: { nb: 'Modell 2' },
      outcome: 'ja',
      family: 'logistic',
      event: '1',
      terms: base.terms.slice(0, 1),
      categories: {},
    },
  ];
  const row = (
    variable: string,
    statistic: string,
    category: string,
    estimate: number,
    p: number | null,
    se = 0.05,
  ): ResultRow =>
    resultRow({
      variable,
      statistic,
      category,
      estimate,
      se,
      df: 90,
      ci_lower: estimate - 2 * se,
      ci_upper: estimate + 2 * se,
      p_value: p,
      n: 120,
      weighted_n: 120,
      method: 'linear regression, linearisation',
    });
  doc.rows = [
    ...(['coefficient', 'marginal_effect'] as const).flatMap((statistic) => [
      row('m', statistic, 'x', 0.312, 0.0001),
      row('m', statistic, 'erfaring1', -0.204, 0.0004),
      row('m', statistic, 'erfaring3', 0.06, 0.3),
      row('l', statistic, 'x', 0.042, 0.02, 0.015),
    ]),
    row('m', 'coefficient', 'erfaring3:x', 0.01, 0.8),
    row('m', 'coefficient', '(Intercept)', 2, 0.0001),
    row('l', 'coefficient', '(Intercept)', -1, 0.0001),
    row('l', 'ratio', 'x', 1.043, 0.02),
    row('m', 'term_test', 'erfaring', 6.2, 0.002),
    row('m', 'r_square', 'y', 0.314, null),
    row('l', 'r_square', 'ja', 0.12, null),
  ];
  const item = (kind: ReportItem['kind'], variables: string[]): ReportItem => ({
    id: 'i',
    kind,
    title: { nb: 'I' },
    variables,
    by: '',
    respondent_group: '',
    sort: 'questionnaire',
    show_missing: false,
  });
  return { doc, item };
}

test('effects stand by variable with the reference among them, and a sentence tells each significant one', () => {
  const { doc, item } = document();
  const built = figureBuilders.coefficients!(item('coefficients', ['m']), doc, {
    language: 'nb',
    width: 'wide',
  });
  const { rows, scale } = rowsOf(built.spec)!;
  expect(rows.map((r) => [r.row, r.label, r.text || r.word, r.differs])).toEqual([
    ['heading', 'Én enhet mer', '', false],
    ['group', 'Mestring', '+0,31', true],
    ['heading', 'Erfaring', '', false],
    ['group', 'ledd 1', '−0,20', true],
    ['absent', 'ledd 2', 'referanse', false],
    ['group', 'ledd 3', '+0,06', false],
  ]);
  expect(scale.reference!.at).toBe(0);
  expect(scale.low).toBeLessThan(-0.3);
  expect(built.lead).toBe(
    'Slik henger gjennomsnittet for «Kvalitet» sammen med forklaringsvariablene når de andre holdes konstante: Én enhet mer av «Mestring»: 0,31 høyere. Erfaring: 0,20 lavere for «ledd 1» enn for «ledd 2».',
  );
  expect(built.n).toEqual([120, 120]);
  expect(built.table.rows.map((r) => r.slice(0, 3))).toEqual([
    ['Mestring', '', 0.312],
    ['Erfaring', 'ledd 1', -0.204],
    ['Erfaring', 'ledd 2', 'referanse'],
    ['Erfaring', 'ledd 3', 0.06],
  ]);
});

test('a predictor whose groups are not alike, none of them by itself, has a sentence too', () => {
  const { doc, item } = document({
    terms: [
      { term: 'erfaring1', variables: ['erfaring'], codes: ['1'] },
      { term: 'erfaring3', variables: ['erfaring'], codes: ['3'] },
    ],
  });
  for (const row of doc.rows) if (row.category === 'erfaring1') row.p_value = 0.08;
  const lead = (language: 'nb' | 'nn' | 'en') =>
    figureBuilders.coefficients!(item('coefficients', ['m']), doc, { language, width: 'wide' }).lead;
  expect(lead('nb')).toContain(
    'Erfaring: gruppene er ikke like (p = 0,002), men ingen av dem skiller seg for seg selv fra «ledd 2».',
  );
  expect(lead('nn')).toContain('Erfaring: gruppene er ikkje like (p = 0,002)');
  expect(lead('en')).toContain('Erfaring: the groups are not alike (p = 0.002)');
  for (const row of doc.rows) if (row.statistic === 'term_test') row.p_value = 0.2;
  expect(lead('nb')).toContain('Ingen av forklaringsvariablene');
});

test('effects on shares are in percentage points, in each language', () => {
  const { doc, item } = document();
  const lead = (language: 'nb' | 'nn' | 'en') =>
    figureBuilders.coefficients!(item('coefficients', ['l']), doc, { language, width: 'wide' }).lead;
  expect(lead('nb')).toBe(
    'Slik henger andelen som svarer «ledd 1» på «Støtte» sammen med forklaringsvariablene når de andre holdes konstante: Én enhet mer av «Mestring»: 4,2 prosentpoeng høyere.',
  );
  expect(lead('nn')).toBe(
    'Slik heng delen som svarar «ledd 1» på «Støtte» saman med forklaringsvariablane når dei andre blir haldne konstante: Éi eining meir av «Mestring»: 4,2 prosentpoeng høgare.',
  );
  expect(lead('en')).toBe(
    'How the share answering “ledd 1” to “Støtte” goes with the predictors when the others are held constant: One unit more of “Mestring”: 4.2 percentage points higher.',
  );
});

test('models stand side by side, the test of a variable at its heading', () => {
  const { doc, item } = document();
  const table = tableBuilders.regression!(item('regression', ['m', 'l']), doc, { language: 'nb' });
  expect(table.columns.map((c) => [c.over ?? '', c.label])).toEqual([
    ['', 'Forklart av'],
    ['Modell 1', 'Koeffisient'],
    ['Modell 1', 'Standardfeil'],
    ['Modell 1', 'p'],
    ['Modell 2', 'Koeffisient'],
    ['Modell 2', 'Standardfeil'],
    ['Modell 2', 'Oddsforhold'],
    ['Modell 2', 'p'],
  ]);
  expect(table.rows).toEqual([
    ['Mestring', 0.312, 0.05, 0.0001, 0.042, 0.015, 1.043, 0.02],
    ['Erfaring (referanse: ledd 2)', '', '', 0.002, null, null, null, null],
    ['\u2003ledd 1', -0.204, 0.05, 0.0004, null, null, null, null],
    ['\u2003ledd 3', 0.06, 0.05, 0.3, null, null, null, null],
    ['Erfaring: ledd 3 × Mestring', 0.01, 0.05, 0.8, null, null, null, null],
    ['Konstantledd', 2, 0.05, 0.0001, -1, 0.05, '', 0.0001],
    ['R² (Nagelkerke for andre enn lineære)', 0.314, '', '', 0.12, '', '', ''],
    ['n', '120', '', '', '120', '', '', ''],
  ]);
  // Each model's own significant numbers: the first row's of both, the third's of the first.
  const bold = table.rows.flatMap((row, r) => row.flatMap((_, c) => (isStrong(table, r, c) ? [[r, c]] : [])));
  expect(bold).toEqual([...[1, 2, 3, 4, 5, 6, 7].map((c) => [0, c]), ...[1, 2, 3].map((c) => [2, c])]);
  const alone = tableBuilders.regression!(item('regression', ['m']), doc, { language: 'nb' });
  expect([...alone.strong!]).toEqual([0, 2]);
  expect(isStrong(alone, 2, 0)).toBe(true);
});

test('beside others a withheld model has no column, and is named', () => {
  const { doc, item } = document();
  doc.regressions![1] = { ...doc.regressions![1]!, withheld: true };
  const table = tableBuilders.regression!(item('regression', ['m', 'l']), doc, { language: 'nb' });
  expect(table.columns.map((c) => c.label)).toEqual(['Forklart av', 'Koeffisient', 'Standardfeil', 'p']);
  expect(table.notes).toContain(
    'Skjermet, fordi det ville fortalt det samme som en tabell som er skjermet: Modell 2.',
  );
  expect(table.notes.some((note) => note.startsWith('Modell 1: '))).toBe(true);
  doc.regressions![0] = { ...doc.regressions![0]!, withheld: true };
  const none = tableBuilders.regression!(item('regression', ['m', 'l']), doc, { language: 'nb' });
  expect(none.columns).toHaveLength(8);
});

test('models with a reference each say which; importance and standardising are told of the model that has them', () => {
  const { doc, item } = document({ standardised: true });
  const [first, second] = doc.regressions!;
  doc.regressions![1] = {
    ...second!,
    categories: { erfaring: { codes: ['1', '2', '3'], reference: '1' } },
    terms: ['2', '3'].map((code) => ({ term: `erfaring${code}`, variables: ['erfaring'], codes: [code] })),
    standardised: false,
  };
  const like = doc.rows.find((r) => r.variable === 'l' && r.category === 'x')!;
  doc.rows.push(
    ...['2', '3'].map((code) => ({
      ...like,
      statistic: 'coefficient' as const,
      category: `erfaring${code}`,
      p_value: 0.6,
    })),
    { ...like, variable: first!.name, statistic: 'importance', category: 'x', estimate: 0.2 },
  );
  const table = tableBuilders.regression!(item('regression', ['m', 'l']), doc, { language: 'nb' });
  expect(table.columns.map((c) => c.label)).toEqual([
    'Forklart av',
    ...['Koeffisient', 'Standardfeil', 'p', 'Andel av R²'],
    ...['Koeffisient', 'Standardfeil', 'Oddsforhold', 'p'],
  ]);
  const named = (label: string) => table.rows.find(([own]) => own === label);
  expect(named('Erfaring')).toBeDefined();
  expect(named('\u2003ledd 1')!.slice(5)).toEqual(['referanse', '', '', '']);
  expect(named('\u2003ledd 2')!.slice(1)).toEqual(['referanse', '', '', '', 0.042, 0.015, '', 0.6]);
  expect(named('\u2003ledd 3')!.slice(1)).toEqual([0.06, 0.05, 0.3, '', 0.042, 0.015, '', 0.6]);
  expect(table.notes).toContain(
    'Modell 1: Tall er standardisert: koeffisienten er hvor mange standardavvik utfallet endres når variabelen øker med ett standardavvik.',
  );
  expect(table.notes.filter((note) => note.includes('standardavvik'))).toHaveLength(1);
});

test('a withheld regression draws nothing and says nothing', () => {
  const { doc, item } = document({ withheld: true, terms: [], categories: {} });
  doc.rows = [
    resultRow({
      variable: 'm',
      statistic: 'r_square',
      category: 'y',
      suppressed: true,
      reason: 'too few respondents',
    }),
  ];
  const built = figureBuilders.coefficients!(item('coefficients', ['m']), doc, {
    language: 'nb',
    width: 'wide',
  });
  expect(built.nothingLeft).toBe(true);
  expect(built.lead).toBe('');
  const table = tableBuilders.regression!(item('regression', ['m']), doc, { language: 'nb' });
  expect(table.rows).toEqual([
    ['R²', 'skjermet', '', ''],
    ['n', null, '', ''],
  ]);
});
