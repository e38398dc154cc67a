import {
  type CategoryLabel,
  type ModelDescription,
  type ModelParameter,
  type ReportItem,
  type ResultRow,
  type ResultsDocument,
  resultRow,
  type Text,
  type VariableLabel,
} from '../../src/results/index.js';

/**
 * A results document of the Led skole kind, made up: the questions of a leader survey with shares from a
 * fixed formula, scales, a path model and its table one predictor at a time. Nothing is drawn at random.
 */
export const answered = 166;

const rows: ResultRow[] = [];
const labels: Record<string, VariableLabel> = {};
const base = { survey: 'led_skole', wave: '2022' };
const add = (fields: Partial<ResultRow>) => rows.push(resultRow({ ...base, ...fields }));

/** Counts that sum to n, in the given proportions (largest remainders). */
function counts(weights: readonly number[], n: number): number[] {
  const total = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((w) => (w / total) * n);
  const whole = exact.map(Math.floor);
  const order = exact
    .map((x, i) => ({ i, rest: x - whole[i]! }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i);
  const left = n - whole.reduce((a, b) => a + b, 0);
  for (const { i } of order.slice(0, left)) whole[i]!++;
  return whole;
}

function distribution(
  variable: string,
  categories: readonly CategoryLabel[],
  weights: readonly number[],
  missing: number[] = [],
  group: { variable: string; value: string; n: number } | null = null,
): void {
  const valid = categories.filter((c) => c.missing === undefined);
  const absent = categories.filter((c) => c.missing !== undefined);
  const n = (group?.n ?? answered) - missing.reduce((a, b) => a + b, 0);
  const split = counts(weights, n);
  const where = { variable, group_variable: group?.variable ?? '', group_value: group?.value ?? '' };
  for (const [i, category] of valid.entries()) {
    const p = split[i]! / n;
    const se = Math.sqrt((p * (1 - p)) / (n - 1));
    add({
      ...where,
      category: category.code,
      statistic: 'proportion',
      estimate: p,
      se,
      ci_lower: Math.max(0, p - 1.96 * se),
      ci_upper: Math.min(1, p + 1.96 * se),
      n,
      weighted_n: n,
      method: 'simple random',
    });
    add({ ...where, category: category.code, statistic: 'count', estimate: split[i]!, n, weighted_n: n });
  }
  for (const [i, category] of absent.entries()) {
    // Counted by reason, for all alone, as the results have them.
    if (group === null)
      add({ ...where, category: category.missing!, statistic: 'missing', estimate: missing[i] ?? 0, n });
  }
  const codes = valid.map((c) => Number(c.code));
  if (codes.every(Number.isFinite)) {
    const mean = split.reduce((sum, count, i) => sum + count * codes[i]!, 0) / n;
    const sd = Math.sqrt(split.reduce((sum, count, i) => sum + count * (codes[i]! - mean) ** 2, 0) / (n - 1));
    const se = sd / Math.sqrt(n);
    add({
      ...where,
      statistic: 'mean',
      estimate: mean,
      se,
      df: n - 1,
      ci_lower: mean - 1.97 * se,
      ci_upper: mean + 1.97 * se,
      n,
    });
    add({ ...where, statistic: 'sd', estimate: sd, n });
  }
}

function variable(label: VariableLabel): void {
  labels[label.name] = label;
}

function scale5(
  low: { nb: string; en: string },
  high: { nb: string; en: string },
  missing?: CategoryLabel,
): CategoryLabel[] {
  return [
    { code: '1', label: { nb: `1. ${low.nb}`, en: `1. ${low.en}` } },
    { code: '2', label: { nb: '2.', en: '2.' } },
    { code: '3', label: { nb: '3.', en: '3.' } },
    { code: '4', label: { nb: '4.', en: '4.' } },
    { code: '5', label: { nb: `5. ${high.nb}`, en: `5. ${high.en}` } },
    ...(missing ? [missing] : []),
  ];
}

const dontKnow: CategoryLabel = {
  code: '6',
  label: { nb: 'Vet ikke', en: "Don't know" },
  missing: 'dont_know',
};
const notRelevant: CategoryLabel = {
  code: '6',
  label: { nb: 'Ikke aktuell', en: 'Not relevant' },
  missing: 'not_applicable',
};

function battery(
  name: string,
  label: Text,
  wording: Text,
  number: string,
  categories: CategoryLabel[],
  items: string[],
  shape: (item: number, category: number) => number,
  missing: (item: number) => number[] = () => [],
): void {
  const valid = categories.filter((c) => c.missing === undefined).length;
  const names = items.map((_, i) => `${name}_${i + 1}`);
  variable({ name, label, wording, number, kind: 'ordinal', categories, items: names });
  for (const [i, text] of items.entries()) {
    variable({ name: names[i]!, label: { nb: text }, wording, number, kind: 'ordinal', categories });
    distribution(
      names[i]!,
      categories,
      Array.from({ length: valid }, (_, c) => shape(i, c)),
      missing(i),
    );
  }
}

function single(
  name: string,
  label: Text,
  wording: Text,
  number: string,
  options: [string, string, number][],
): void {
  const categories = options.map(([nb, en], i) => ({ code: String(i + 1), label: { nb, en } }));
  variable({ name, label, wording, number, kind: 'categorical', categories });
  distribution(
    name,
    categories,
    options.map(([, , w]) => w),
  );
}

// 1: tick all that apply.
const education: [string, number][] = [
  ['Allmennlærerutdanning/Grunnskolelærerutdanning', 0.23],
  ['Alu/Glu med tilleggsutdanning', 0.042],
  ['Universitet/Høgskole 3-4 år + PPU (Cand.mag. /bachelor)', 0.31],
  ['Universitet/Høgskole 5 år eller mer + PPU (master)', 0.56],
  ['Førskolelærerutdanning', 0.02],
  ['Annen utdanning', 0.11],
];
variable({
  name: 'grunnutdanning',
  label: { nb: 'Grunnutdanning', en: 'Education' },
  wording: {
    nb: 'Hvilken grunnutdanning har du? Sett ett eller flere kryss.',
    en: 'What is your education?',
  },
  number: '1',
  kind: 'multiple_choice',
  categories: [],
  items: education.map((_, i) => `grunnutdanning_${i + 1}`),
});
const ticks: CategoryLabel[] = [
  { code: '0', label: { nb: 'Ikke valgt', en: 'Not ticked' } },
  { code: '1', label: { nb: 'Valgt', en: 'Ticked' } },
];
for (const [i, [nb, share]] of education.entries()) {
  variable({ name: `grunnutdanning_${i + 1}`, label: { nb }, kind: 'categorical', categories: ticks });
  distribution(`grunnutdanning_${i + 1}`, ticks, [1 - share, share]);
}
single(
  'arbeidssted',
  { nb: 'Arbeidssted', en: 'Place of work' },
  {
    nb: 'Jobber du i skolen eller i kommune- eller fylkeskommuneadministrasjonen?',
    en: 'Do you work in a school?',
  },
  '2',
  [
    ['Videregående skole', 'Upper secondary school', 69],
    ['Grunnskolen', 'Primary and lower secondary school', 21],
    ['Voksenopplæringen', 'Adult education', 1],
    ['Skolen, men en annen type skole enn de tre alternativene', 'Another kind of school', 4],
    ['Kommunen (sentralt)', 'Municipality (office)', 0],
    ['Fylkeskommunen (sentralt)', 'County (office)', 5],
  ],
);
single(
  'aar_leder',
  { nb: 'År i lederstilling', en: 'Years as leader' },
  { nb: 'Hvor mange år har du vært i lederstilling?', en: 'How many years have you been a leader?' },
  '5',
  [
    ['0-1 år', '0-1 years', 5],
    ['2-4 år', '2-4 years', 13],
    ['5-9 år', '5-9 years', 23],
    ['Mer enn 10 år', 'More than 10 years', 59],
  ],
);
const agree: CategoryLabel[] = [
  { code: '1', label: { nb: 'Svært uenig', en: 'Strongly disagree' } },
  { code: '2', label: { nb: 'Uenig', en: 'Disagree' } },
  { code: '3', label: { nb: 'Enig', en: 'Agree' } },
  { code: '4', label: { nb: 'Svært enig', en: 'Strongly agree' } },
];
battery(
  'skolekultur_sp',
  { nb: 'Utsagn om skolen', en: 'Statements on the school' },
  {
    nb: 'Hvor enig eller uenig er du i følgende utsagn om skolen du jobber ved?',
    en: 'How far do you agree with these statements on your school?',
  },
  '8',
  agree,
  [
    'Personalet har muligheter for medbestemmelse i beslutninger som angår skolens utviklingsarbeid',
    'Foreldrene har muligheter for medbestemmelse i beslutninger som angår skolens utviklingsarbeid',
    'Elevene har muligheter til medvirkning i skolens utviklingsarbeid',
    'Det er en kultur for delt ansvar i saker som angår skolen',
    'Det er en kultur for å støtte hverandre og samarbeide',
    'De ansatte ved skolen deler et felles sett av oppfatninger om undervisning og læring',
    'Når jeg har et problem, er hjelp fra kolleger tilgjengelig',
    'Lærerne har tillit til hverandre',
  ],
  (i, c) =>
    (i === 1
      ? [14, 58, 25, 3]
      : [
          [1, 6, 62, 31],
          [1, 12, 66, 21],
          [1, 9, 58, 32],
          [0, 4, 52, 44],
          [2, 22, 61, 15],
          [0, 3, 41, 56],
          [0, 5, 63, 32],
        ][(i + 6) % 7]!)[c]!,
  () => [],
);
battery(
  'samlinger',
  { nb: 'Dager brukt på samlinger', en: 'Days spent' },
  {
    nb: 'Hvor mange dager har du brukt på samlinger og andre aktiviteter i regi av Led skole?',
    en: 'How many days have you spent?',
  },
  '12',
  [
    ...['0 dager', '1-2 dager', '3-5 dager', '6-8 dager', '9 dager eller mer'].map((nb, i) => ({
      code: String(i + 1),
      label: { nb },
    })),
    dontKnow,
  ],
  [
    'Digitale samlinger med ledergrupper på tvers av skoler',
    'Fysiske samlinger med ledergrupper på tvers av skoler',
    'Digitale rektorsamlinger på tvers av skoler',
    'Fysiske samlinger for mellomledere på tvers av skoler',
    'Individuell veiledning av deg som leder',
    'Lesing av anbefalt litteratur',
  ],
  (i, c) =>
    [
      [8, 20, 40, 22, 10],
      [10, 25, 35, 20, 10],
      [50, 20, 20, 8, 2],
      [42, 24, 20, 9, 5],
      [70, 20, 6, 3, 1],
      [12, 33, 30, 15, 10],
    ][i]![c]!,
  (i) => [4 + i],
);
battery(
  'vurdering',
  { nb: 'Vurdering av samlingene', en: 'Rating of the gatherings' },
  {
    nb: 'Vi ønsker din vurdering av ulike elementer på samlingene på en skala fra 1 til 5 hvor 1 er svært dårlig og 5 er svært god.',
    en: 'Please rate elements of the gatherings from 1 to 5.',
  },
  '13',
  scale5({ nb: 'Svært dårlig', en: 'Very poor' }, { nb: 'Svært god', en: 'Very good' }, notRelevant),
  [
    'Organisering av samlingene',
    'Faglig innhold i samlingene',
    'Metoder og verktøy på samlinger',
    'Kvaliteten som helhet på samlingene',
    'Relevans for din utvikling som leder',
    'Tilpasset behov for utvikling i kommunen',
    'Tilpasset behov for utvikling på skolen',
    'Tilpasset lederteamet/-gruppens behov for utvikling',
    'Tilpasset mitt eget behov for kompetanse',
  ],
  (i, c) =>
    [
      [1, 5, 24, 48, 22],
      [1, 6, 23, 47, 23],
      [2, 7, 22, 48, 21],
      [1, 6, 22, 50, 21],
      [3, 9, 26, 40, 22],
    ][i % 5]![c]!,
  (i) => [i === 8 ? 141 : i],
);
battery(
  'ferdighet',
  { nb: 'Ferdighetsområder', en: 'Skill areas' },
  {
    nb: 'Led skole har et rammeverk med 7 ferdighetsområder for godt skolelederskap. I hvor stor grad har disse områdene vært integrert i opplegget du har deltatt på?',
    en: 'To what extent have the seven skill areas been part of it?',
  },
  '15',
  scale5(
    { nb: 'I liten grad', en: 'To a small extent' },
    { nb: 'I stor grad', en: 'To a large extent' },
    dontKnow,
  ),
  [
    'Lederrollen',
    'Organisasjonsutvikling',
    'Kvalitetsvurdering og analyse',
    'Skolens plass i samfunnet',
    'Elevenes læringsprosesser',
    'Ledelse i framtidas skole',
    'Lov og avtaleverk',
  ],
  (i, c) =>
    [
      [1, 4, 15, 45, 35],
      [1, 6, 20, 46, 27],
      [4, 12, 30, 38, 16],
      [10, 20, 35, 25, 10],
      [6, 14, 32, 34, 14],
      [5, 13, 32, 35, 15],
      [24, 32, 26, 13, 5],
    ][i]![c]!,
  (i) => [2 + i],
);
battery(
  'mestring',
  { nb: 'Mestringstro', en: 'Self-efficacy' },
  {
    nb: 'Med alle oppgavene du har ansvar for, hvor sikker er du på en skala fra 1-7 at du kan...',
    en: 'With all your tasks, how sure are you, from 1 to 7, that you can...',
  },
  '18',
  [
    { code: '1', label: { nb: '1. Svært usikker', en: '1. Very unsure' } },
    ...['2.', '3.', '4.', '5.', '6.'].map((nb, i) => ({ code: String(i + 2), label: { nb } })),
    { code: '7', label: { nb: '7. Helt sikker', en: '7. Quite sure' } },
    {
      code: '8',
      label: { nb: 'Vet ikke/Ikke relevant', en: "Don't know/not relevant" },
      missing: 'dont_know',
    },
  ],
  [
    'Initiere, utvikle og/eller koordinere skolens arbeid med læreplaner',
    'Initiere, planlegge og lede skolens utviklingsarbeid med pedagogisk bruk av IKT',
    'Følge opp og benytte elevresultater for å bedre elevenes læringsmuligheter',
    'Initiere, planlegge og lede pedagogisk utviklingsarbeid',
    'Lede kritiske diskusjoner rundt pedagogiske problemstillinger med personalet',
    'Utvikle en skole som er åpen og imøtekommende overfor elevene',
    'Utvikle en skole hvor alle lærerne trives',
    'Iverksette konkrete tiltak for å bedre elevenes læringsresultater',
    'Engasjere dine ansatte i forhold til deres egen utvikling',
    'Utvikle et godt psykososialt miljø for elevene',
    'Utvikle denne skolens pedagogiske plattform',
  ],
  (i, c) => [1, 2, 5, 12 + i, 30, 34 - i, 16][c]!,
  (i) => [(i * 3) % 9],
);

// Groups: work place in two, with one withheld question.
const kinds: CategoryLabel[] = [
  { code: 'vgs', label: { nb: 'Videregående skole', en: 'Upper secondary' } },
  { code: 'gs', label: { nb: 'Grunnskole', en: 'Primary and lower secondary' } },
  { code: 'annet', label: { nb: 'Annen arbeidsplass', en: 'Other' } },
];
variable({
  name: 'skoleslag',
  label: { nb: 'Skoleslag', en: 'Kind of school' },
  kind: 'derived',
  categories: kinds,
});
for (const [g, kind] of kinds.entries()) {
  const n = [115, 35, 16][g]!;
  distribution('aar_leder', labels.aar_leder!.categories, [5 + g, 13, 23 - 3 * g, 59], [], {
    variable: 'skoleslag',
    value: kind.code,
    n,
  });
  for (let i = 1; i <= 3; i++) {
    distribution(`skolekultur_sp_${i}`, agree, [1, 6 + 4 * g, 62, 31 - 3 * g], [], {
      variable: 'skoleslag',
      value: kind.code,
      n,
    });
  }
}
for (const row of rows) {
  if (row.variable === 'aar_leder' && row.group_value === 'annet') {
    Object.assign(row, {
      estimate: null,
      se: null,
      ci_lower: null,
      ci_upper: null,
      suppressed: true,
      reason: 'n < 5',
    });
  }
}

// Scales.
const scales: [string, string, string, number, string[]][] = [
  [
    'skolekultur',
    'Skolekultur',
    'School culture',
    0.86,
    Array.from({ length: 8 }, (_, i) => `skolekultur_sp_${i + 1}`),
  ],
  [
    'samlet_vurdering',
    'Samlet vurdering av opplegget',
    'Overall assessment',
    0.91,
    Array.from({ length: 9 }, (_, i) => `vurdering_${i + 1}`),
  ],
  [
    'ferdighetsomrader',
    'Integrering av ferdighetsområder',
    'Integration of skill areas',
    0.88,
    Array.from({ length: 7 }, (_, i) => `ferdighet_${i + 1}`),
  ],
  [
    'mestringstro',
    'Mestringstro',
    'Self-efficacy',
    0.93,
    Array.from({ length: 11 }, (_, i) => `mestring_${i + 1}`),
  ],
];
for (const [s, [name, nb, en, alpha, items]] of scales.entries()) {
  const top = name === 'skolekultur' ? 4 : name === 'mestringstro' ? 7 : 5;
  const bins = Array.from({ length: (top - 1) * 2 }, (_, i) => ({
    code: String(1 + i / 2),
    label: {
      nb: `${(1 + i / 2).toFixed(1).replace('.', ',')}–${(1.5 + i / 2).toFixed(1).replace('.', ',')}`,
    },
  }));
  variable({
    name,
    label: { nb, en },
    kind: 'scale',
    categories: bins,
    items,
    reversed: s === 1 ? [items[0]!] : [],
  });
  const n = 160 - 3 * s;
  const split = counts(
    bins.map((_, i) => Math.exp(-((i - bins.length * 0.65) ** 2) / (bins.length * 0.5))),
    n,
  );
  for (const [i, bin] of bins.entries())
    add({ variable: name, category: bin.code, statistic: 'count', estimate: split[i]!, n });
  add({
    variable: name,
    statistic: 'mean',
    estimate: top * 0.7,
    se: 0.06,
    ci_lower: top * 0.7 - 0.12,
    ci_upper: top * 0.7 + 0.12,
    n,
  });
  add({ variable: name, statistic: 'sd', estimate: 0.5 + 0.1 * s, n });
  add({
    variable: name,
    statistic: 'alpha',
    estimate: alpha,
    ci_lower: alpha - 0.03,
    ci_upper: alpha + 0.02,
    n: n - 8,
    method: 'Feldt',
  });
  add({ variable: name, statistic: 'alpha_std', estimate: alpha + 0.004, n: n - 8 });
  add({ variable: name, statistic: 'omega_total', estimate: alpha + 0.01, n: n - 8 });
  add({ variable: name, statistic: 'inter_item_correlation', estimate: 0.44 + 0.02 * s, n: n - 8 });
  for (const [i, item] of items.entries()) {
    add({ variable: name, category: item, statistic: 'item_mean', estimate: top * 0.6 + 0.05 * i, n: n - 8 });
    add({ variable: name, category: item, statistic: 'item_sd', estimate: 0.8 + 0.02 * i, n: n - 8 });
    add({
      variable: name,
      category: item,
      statistic: 'item_rest_correlation',
      estimate: 0.5 + 0.02 * i,
      n: n - 8,
    });
    add({
      variable: name,
      category: item,
      statistic: 'alpha_if_deleted',
      estimate: alpha - 0.01 + 0.001 * i,
      n: n - 8,
    });
    add({ variable: name, category: item, statistic: 'missing_share', estimate: 0.01 * i, n: answered });
  }
}
for (const [name, nb, en] of [
  ['utdanning', 'Utdanningsnivå', 'Level of education'],
  ['faglig_niva', 'Faglig nivå (for høyt eller for krevende)', 'Professional level (too high)'],
]) {
  variable({ name: name!, label: { nb: nb!, en: en! }, kind: 'derived', categories: [] });
}

// The path model, seven variables.
const paths: [string, string, number, number][] = [
  ['mestringstro', 'skolekultur', 0.42, 0.000004],
  ['mestringstro', 'aar_leder', 0.17, 0.012],
  ['mestringstro', 'utdanning', 0.03, 0.66],
  ['mestringstro', 'ferdighetsomrader', 0.25, 0.004],
  ['mestringstro', 'samlet_vurdering', -0.04, 0.61],
  ['mestringstro', 'faglig_niva', -0.08, 0.21],
  ['samlet_vurdering', 'ferdighetsomrader', 0.61, 0.00000001],
  ['samlet_vurdering', 'faglig_niva', -0.21, 0.002],
  ['samlet_vurdering', 'skolekultur', 0.1, 0.11],
  ['ferdighetsomrader', 'utdanning', -0.19, 0.016],
  ['ferdighetsomrader', 'skolekultur', 0.15, 0.051],
  ['ferdighetsomrader', 'aar_leder', 0.02, 0.8],
];
const parameters: ModelParameter[] = paths.map(([lhs, rhs]) => ({ lhs, op: '~', rhs, label: '' }));
const defined: [string, string, number, number][] = [
  ['indirekte', 'a*b', 0.152, 0.006],
  ['total', 'c+a*b', 0.402, 0.0004],
];
for (const [lhs, rhs] of defined) parameters.push({ lhs, op: ':=', rhs, label: '' });
for (const outcome of ['ferdighetsomrader', 'samlet_vurdering', 'mestringstro']) {
  parameters.push({ lhs: outcome, op: '~~', rhs: outcome, label: '' });
}
const parameterRows = (
  model: string,
  lhs: string,
  op: string,
  rhs: string,
  std: number,
  p: number,
  group: Partial<ResultRow> = {},
) => {
  const category = `${lhs} ${op} ${rhs}`;
  add({
    variable: model,
    category,
    statistic: 'parameter',
    estimate: std * 1.3,
    se: Math.abs(std) / 3 + 0.02,
    ci_lower: std * 1.3 - 0.1,
    ci_upper: std * 1.3 + 0.1,
    p_value: p,
    n: 152,
    method: 'ML',
    ...group,
  });
  add({
    variable: model,
    category,
    statistic: 'parameter_std',
    estimate: std,
    se: 0.07,
    p_value: p,
    n: 152,
    method: 'ML',
    ...group,
  });
};
for (const [lhs, rhs, std, p] of paths) parameterRows('sti', lhs, '~', rhs, std, p);
for (const [lhs, rhs, std, p] of defined) parameterRows('sti', lhs, ':=', rhs, std, p);
for (const [name, r2] of [
  ['ferdighetsomrader', 0.08],
  ['samlet_vurdering', 0.47],
  ['mestringstro', 0.34],
] as const) {
  add({ variable: 'sti', category: name, statistic: 'r_square', estimate: r2, n: 152 });
}
const fit: [string, number][] = [
  ['npar', 17],
  ['chisq', 9.31],
  ['df', 4],
  ['pvalue', 0.054],
  ['cfi', 0.971],
  ['tli', 0.921],
  ['rmsea', 0.087],
  ['rmsea_ci_lower', 0.0],
  ['rmsea_ci_upper', 0.16],
  ['rmsea_pvalue', 0.16],
  ['srmr', 0.041],
  ['aic', 1204.2],
  ['bic', 1255.6],
];
for (const [name, value] of fit)
  add({ variable: 'sti', category: name, statistic: 'fit', estimate: value, n: 152 });
const areas = Array.from({ length: 7 }, (_, i) => `ferdighet_${i + 1}`);
for (const [i, area] of areas.entries()) {
  parameterRows(
    'ett_omrade',
    'mestringstro',
    '~',
    area,
    0.08 + 0.03 * ((i * 2) % 5),
    i % 2 === 0 ? 0.21 : 0.013,
    { group_variable: 'for_each', group_value: area },
  );
}
const model = (name: string, title: string, extra: Partial<ModelDescription>): ModelDescription => ({
  name,
  title: { nb: title },
  syntax: '',
  observed: [],
  latent: [],
  endogenous: [],
  parameters: [],
  estimator: 'ml',
  bootstrap: null,
  ...extra,
});

const item = (
  id: string,
  kind: ReportItem['kind'],
  nb: string,
  variables: string[],
  extra: Partial<ReportItem> = {},
): ReportItem => ({
  id,
  kind,
  title: { nb, en: `${id} (English)` },
  variables,
  by: '',
  respondent_group: '',
  sort: 'questionnaire',
  show_missing: false,
  ...extra,
});
const corresponds = (n: number): Partial<ReportItem> => ({
  corresponds_to: { nb: `Figur ${n} i evalueringen`, en: `Figure ${n} of the evaluation` },
});

/** The document; every call gives a copy of its own. */
export function fixture(): ResultsDocument {
  return structuredClone({
    format: 'ledervilkar-results',
    version: 1,
    pipeline: 'led-skole-2022',
    ...base,
    title: { nb: 'Led skole 2022', en: 'Led skole 2022' },
    provenance: {
      inputs: [{ name: 'led-skole-2022.csv', sha256: 'a'.repeat(64), bytes: 123456 }],
      simulated: true,
      invited: 609,
      answered: 166,
      used: 160,
      response_rate: 166 / 609,
      response: [
        { name: 'godkjent', label: { nb: 'Godkjent', en: 'Completed' }, n: 152 },
        { name: 'noen_svar', label: { nb: 'Godkjent – noen svar', en: 'Partly answered' }, n: 8 },
        { name: 'ikke_godkjent', label: { nb: 'Ikke godkjent – noen svar', en: 'Too few answers' }, n: 6 },
        { name: 'ikke_svart', label: { nb: 'Ikke svart', en: 'No answer' }, n: 443 },
      ],
      dropped: [
        {
          name: 'under_30',
          label: { nb: 'Svart på mindre enn 30 % av spørsmålene', en: 'Answered less than 30%' },
          n: 6,
        },
      ],
      weights: { nb: 'Uvektet: hver respondent teller likt', en: 'Unweighted' },
      source: {
        nb: 'Simulerte svar på spørreskjemaet til evalueringen av Led skole (2022)',
        en: 'Simulated answers to the Led skole questionnaire (2022)',
      },
      seed: 2022,
      versions: { ledervilkar: '0.1.0', node: '20', duckdb: '1.5.6' },
    },
    labels,
    models: [
      model('sti', 'Hva påvirker mestringstroen?', {
        observed: [
          'aar_leder',
          'utdanning',
          'skolekultur',
          'faglig_niva',
          'ferdighetsomrader',
          'samlet_vurdering',
          'mestringstro',
        ],
        endogenous: ['ferdighetsomrader', 'samlet_vurdering', 'mestringstro'],
        parameters,
        syntax: paths.map(([l, r]) => `${l} ~ ${r}`).join('\n'),
      }),
      model('ett_omrade', 'Ett ferdighetsområde om gangen', {
        observed: ['mestringstro', 'omrade'],
        endogenous: ['mestringstro'],
        parameters: [{ lhs: 'mestringstro', op: '~', rhs: 'omrade', label: '' }],
        for_each: { placeholder: 'omrade', variables: areas },
      }),
    ],
    report: {
      title: {
        nb: 'Evaluering av Led skole: resultater fra spørreundersøkelsen',
        en: 'Evaluation of Led skole: survey results',
      },
      subtitle: {
        nb: 'Skoleledernes vurdering av opplegget og deres mestringstro',
        en: 'School leaders on the programme',
      },
      language: 'nb',
      chapters: [
        {
          id: 'respondentene',
          title: { nb: 'Hvem har svart', en: 'Who answered' },
          text: {
            nb: 'Kapittelet viser hvem respondentene er.\n\nAlle andeler er uvektet.',
            en: 'Who the respondents are.',
          },
          items: [
            item('svar', 'response', 'Svar og svarprosent', []),
            item(
              'utdanning',
              'bars',
              'Respondentenes grunnutdanning (flere svar per respondent)',
              ['grunnutdanning'],
              corresponds(5),
            ),
            item('arbeidssted', 'bars', 'Respondentenes arbeidssted', ['arbeidssted'], {
              ...corresponds(6),
              sort: 'estimate',
            }),
            item('erfaring', 'grouped-bars', 'År i lederstilling etter skoleslag', ['aar_leder'], {
              by: 'skoleslag',
            }),
          ],
        },
        {
          id: 'skolen',
          title: { nb: 'Skolekulturen', en: 'School culture' },
          items: [
            item(
              'skolekultur',
              'likert',
              'Kartlegging av forhold ved skolen – skolekulturen',
              ['skolekultur_sp'],
              corresponds(8),
            ),
            item(
              'skolekultur-grupper',
              'likert',
              'Skolekulturen etter skoleslag',
              ['skolekultur_sp_1', 'skolekultur_sp_2'],
              { by: 'skoleslag' },
            ),
            item(
              'skolekultur-snitt',
              'dot-interval',
              'Medbestemmelse etter skoleslag',
              ['skolekultur_sp_1'],
              { by: 'skoleslag' },
            ),
          ],
        },
        {
          id: 'gjennomforing',
          title: { nb: 'Gjennomføring og vurdering', en: 'Programme and rating' },
          items: [
            item('samlinger', 'bars', 'Antall samlinger etter aktivitet', ['samlinger'], {
              ...corresponds(11),
              show_missing: true,
            }),
            item('vurdering', 'likert', 'Vurdering av elementer på samlingene', ['vurdering'], {
              ...corresponds(14),
              show_missing: true,
              sort: 'estimate',
            }),
            item('ferdigheter', 'likert', 'Områder for godt skolelederskap', ['ferdighet'], {
              ...corresponds(16),
              show_missing: true,
            }),
          ],
        },
        {
          id: 'mestringstro',
          title: { nb: 'Mestringstro', en: 'Self-efficacy' },
          items: [
            item('mestring', 'likert', 'Grad av mestringstro', ['mestring'], corresponds(19)),
            item('skala-fordeling', 'score-distribution', 'Fordeling av indeksene', [
              'skolekultur',
              'samlet_vurdering',
              'ferdighetsomrader',
              'mestringstro',
            ]),
            item('skala-snitt', 'dot-interval', 'Gjennomsnitt på indeksene', [
              'skolekultur',
              'samlet_vurdering',
            ]),
            item('reliabilitet', 'reliability', 'Indeksenes reliabilitet', [
              'skolekultur',
              'samlet_vurdering',
              'ferdighetsomrader',
              'mestringstro',
            ]),
            item('leddanalyse', 'items', 'Leddanalyse for mestringstro', ['mestringstro']),
            item(
              'stianalyse',
              'path-diagram',
              'Resultater fra stianalyse: Hva påvirker mestringstroen som leder?',
              ['sti'],
              corresponds(20),
            ),
            item('sti-tilpasning', 'fit', 'Modellens tilpasning til dataene', ['sti']),
            item('sti-parametre', 'parameters', 'Alle parametere i stimodellen', ['sti']),
            item('sti-effekter', 'defined', 'Indirekte og totale effekter', ['sti']),
            item('ett-om-gangen', 'one-at-a-time', 'Ett ferdighetsområde om gangen', ['ett_omrade']),
            item('grupper', 'groups', 'Skolekultur etter skoleslag', ['skolekultur_sp_1', 'aar_leder'], {
              by: 'skoleslag',
            }),
          ],
        },
      ],
    },
    published: [],
    rows,
  } satisfies ResultsDocument);
}
