import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codebookCommand } from '../../src/cli/commands/codebook.js';
import { mostTicks, standsAlone } from '../../src/codebook/draft/tick-rules.js';
import { wordedAnswers } from '../../src/codebook/draft/worded.js';
import { loadCodebook } from '../../src/codebook/index.js';
import { checkData } from '../../src/harmonize/index.js';
import { openData } from '../../src/warehouse/index.js';

/** A column of texts as the draft sees it: no labels, the values by the alphabet. */
function column(name: string, texts: readonly string[]) {
  const values = [...texts].sort().map((value) => ({ value, n: 5 }));
  return {
    source: {
      name,
      type: 'text',
      label: '',
      valueLabels: [],
      missing: [],
      question: '',
      element: 'unknown',
      measure: 'unknown',
    },
    facts: {
      kind: 'text' as const,
      filled: 40,
      distinct: values.length,
      values,
      whole: false,
      meanLength: 9,
      maxLength: 30,
      email: 0,
      phone: 0,
      identityNumber: 0,
    },
  };
}
const worded = (columns: ReturnType<typeof column>[]) =>
  wordedAnswers(
    columns.map((c) => c.source),
    columns.map((c) => c.facts),
  );

// Answers in the questionnaire's order, from least to most.
const scales: [name: string, answers: string[]][] = [
  ['sufficient', ['Helt utilstrekkelig', 'Utilstrekkelig', 'Tilstrekkelig', 'Mer enn tilstrekkelig']],
  ['known', ['Ikke kjent med', 'Litt kjent med', 'Godt kjent med']],
  ['time', ['Ikke noe av tiden', 'Litt av tiden', 'En del av tiden', 'Mesteparten av tiden', 'Hele tiden']],
  ['agree5', ['Helt uenig', 'Delvis uenig', 'Verken enig eller uenig', 'Delvis enig', 'Helt enig']],
  ['important_middle', ['Helt uviktig', 'Lite viktig', 'Middels viktig', 'Viktig', 'Svært viktig']],
  [
    'calendar_either',
    ['Aldri eller nesten aldri', '1-2 ganger i året', '1-3 ganger i måneden', 'Ukentlig eller oftere'],
  ],
  [
    'calendar_either_en',
    [
      'Never or almost never',
      'A few times a year',
      'Once or twice a month',
      'Once or twice a week',
      'Every day or almost every day',
    ],
  ],
  ['agree4', ['Svært uenig', 'Uenig', 'Enig', 'Svært enig']],
  ['agree_nn', ['Heilt ueinig', 'Delvis ueinig', 'Korkje einig eller ueinig', 'Delvis einig', 'Heilt einig']],
  ['agree_en', ['Strongly disagree', 'Disagree', 'Neither agree nor disagree', 'Agree', 'Strongly agree']],
  ['agree_en2', ['Disagree strongly', 'Disagree a little', 'Neutral', 'Agree a little', 'Agree strongly']],
  ['agree_da', ['Helt uenig', 'Delvist uenig', 'Hverken enig eller uenig', 'Delvist enig', 'Helt enig']],
  ['agree_litt', ['Helt uenig', 'Litt uenig', 'Litt enig', 'Helt enig']],
  ['agree6', ['Helt uenig', 'Uenig', 'Litt uenig', 'Litt enig', 'Enig', 'Helt enig']],
  ['extent', ['I svært liten grad', 'I liten grad', 'I noen grad', 'I stor grad', 'I svært stor grad']],
  ['extent_nn', ['I svært liten grad', 'I liten grad', 'I nokon grad', 'I stor grad', 'I svært stor grad']],
  ['extent2', ['Ikke i det hele tatt', 'I liten grad', 'I noen grad', 'I stor grad']],
  [
    'extent_en',
    ['Not at all', 'To a small extent', 'To some extent', 'To a large extent', 'To a very large extent'],
  ],
  ['talis', ['Not at all', 'To some extent', 'Quite a bit', 'A lot']],
  ['extent_da', ['Slet ikke', 'I mindre grad', 'I nogen grad', 'I høj grad', 'I meget høj grad']],
  [
    'extent_sv',
    [
      'Inte alls',
      'I liten utsträckning',
      'I viss utsträckning',
      'I stor utsträckning',
      'I mycket stor utsträckning',
    ],
  ],
  ['often', ['Aldri', 'Sjelden', 'Av og til', 'Ofte', 'Alltid']],
  ['often_nn', ['Aldri', 'Sjeldan', 'Nokre gonger', 'Ofte', 'Svært ofte']],
  ['often_en', ['Never', 'Rarely', 'Sometimes', 'Often', 'Always']],
  ['often_en2', ['Never', 'Occasionally', 'Frequently', 'Always']],
  ['often_sv', ['Aldrig', 'Sällan', 'Ibland', 'Ofta', 'Alltid']],
  [
    'cal',
    ['Aldri', 'Sjeldnere enn én gang i måneden', '1-3 ganger i måneden', '1-3 ganger i uken', 'Daglig'],
  ],
  ['cal2', ['Aldri', 'Årlig', 'Månedlig', 'Ukentlig', 'Daglig']],
  ['cal_en', ['Never', 'Less than once a month', 'Once a month', 'Once a week', 'Every day']],
  ['good', ['Svært dårlig', 'Dårlig', 'Middels', 'God', 'Svært god']],
  ['good2', ['Svært dårlig', 'Ganske dårlig', 'Verken god eller dårlig', 'Ganske god', 'Svært god']],
  ['good_en', ['Poor', 'Fair', 'Good', 'Very good', 'Excellent']],
  ['good_nn', ['Svært dårleg', 'Dårleg', 'Middels', 'Godt', 'Svært godt']],
  ['sat', ['Svært misfornøyd', 'Misfornøyd', 'Verken fornøyd eller misfornøyd', 'Fornøyd', 'Svært fornøyd']],
  ['sat2', ['Svært misfornøyd', 'Litt misfornøyd', 'Litt fornøyd', 'Svært fornøyd']],
  ['sat_nn', ['Svært misnøgd', 'Misnøgd', 'Nøgd', 'Svært nøgd']],
  [
    'sat_en',
    [
      'Very dissatisfied',
      'Dissatisfied',
      'Neither satisfied nor dissatisfied',
      'Satisfied',
      'Very satisfied',
    ],
  ],
  ['sat_da', ['Meget utilfreds', 'Utilfreds', 'Tilfreds', 'Meget tilfreds']],
  ['sat_sv', ['Mycket missnöjd', 'Missnöjd', 'Nöjd', 'Mycket nöjd']],
  ['imp', ['Ikke viktig', 'Lite viktig', 'Ganske viktig', 'Viktig', 'Svært viktig']],
  ['imp2', ['Ikke viktig i det hele tatt', 'Mindre viktig', 'Viktig', 'Svært viktig']],
  [
    'imp_en',
    ['Not at all important', 'Slightly important', 'Moderately important', 'Important', 'Very important'],
  ],
  [
    'likely',
    [
      'Svært usannsynlig',
      'Usannsynlig',
      'Verken sannsynlig eller usannsynlig',
      'Sannsynlig',
      'Svært sannsynlig',
    ],
  ],
  ['likely_en', ['Very unlikely', 'Unlikely', 'Neutral', 'Likely', 'Very likely']],
  ['likely_nn', ['Lite truleg', 'Truleg', 'Svært truleg']],
  ['diff', ['Svært lett', 'Lett', 'Verken lett eller vanskelig', 'Vanskelig', 'Svært vanskelig']],
  ['diff_en', ['Very easy', 'Easy', 'Difficult', 'Very difficult']],
  ['sure', ['Svært usikker', 'Usikker', 'Sikker', 'Svært sikker']],
  ['sure2', ['Helt usikker', 'Litt usikker', 'Ganske sikker', 'Helt sikker']],
  ['sure_en', ['Not at all confident', 'Somewhat confident', 'Very confident']],
  ['sure3', ['Ikke sikker i det hele tatt', 'Litt sikker', 'Ganske sikker', 'Helt sikker']],
  ['amount', ['Svært lite', 'Lite', 'Noe', 'Mye', 'Svært mye']],
  ['amount2', ['Ingenting', 'Litt', 'En del', 'Mye']],
  ['toomuch', ['Altfor lite', 'For lite', 'Passe', 'For mye', 'Altfor mye']],
  ['better', ['Mye dårligere', 'Litt dårligere', 'Som før', 'Litt bedre', 'Mye bedre']],
  ['fits', ['Stemmer ikke', 'Stemmer dårlig', 'Stemmer ganske godt', 'Stemmer svært godt']],
  ['fits2', ['Passer ikke i det hele tatt', 'Passer dårlig', 'Passer godt', 'Passer svært godt']],
  ['yes', ['Nei', 'Delvis', 'Ja']],
  ['yes2', ['Nei', 'Ja, i noen grad', 'Ja, i stor grad']],
  ['high', ['Svært lav', 'Lav', 'Middels', 'Høy', 'Svært høy']],
  ['useful', ['Ikke nyttig', 'Litt nyttig', 'Nyttig', 'Svært nyttig']],
  ['rel', ['Ikke relevant', 'Lite relevant', 'Relevant', 'Svært relevant']],
  ['num1', ['1 - helt uenig', '2 - delvis uenig', '3 - verken/eller', '4 - delvis enig', '5 - helt enig']],
  ['num2', ['1 Svært dårlig', '2', '3', '4', '5 Svært god']],
  ['num3', ['0 Ikke sannsynlig', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10 Svært sannsynlig']],
  ['num4', ['(1) Never', '(2) Sometimes', '(3) Often']],
  ['num5', ['Helt uenig (1)', 'Uenig (2)', 'Enig (3)', 'Helt enig (4)']],
  ['num6', ['1 = Aldri', '2 = Av og til', '3 = Ofte', '4 = Alltid']],
  ['num7', ['1. Helt enig', '2. Litt enig', '3. Litt uenig', '4. Helt uenig']],
  ['years', ['Under 5 år', '5-9 år', '10-19 år', '20 år eller mer']],
  ['age', ['Under 30', '30-39', '40-49', '50-59', '60+']],
  ['pupils', ['Færre enn 100 elever', '100-299 elever', '300 eller flere elever']],
  ['mins', ['0-15 minutter', '16-30 minutter', '31-60 minutter', 'Mer enn 60 minutter']],
  ['sec', ['Inntil 1 time', '1-2 timer', 'Mer enn 2 timer']],
  ['pos', ['Svært negativ', 'Negativ', 'Nøytral', 'Positiv', 'Svært positiv']],
];

describe('answers in words are put in order', () => {
  it.each(scales)('%s', (name, answers) => {
    const found = worded([column('q', name === 'rel' ? answers : [...answers, 'Vet ikke'])]).get('q');
    expect(found?.type).toBe('ordinal');
    expect(found?.values.filter((v) => v.missing === undefined).map((v) => v.label)).toEqual(answers);
    const codes = found!.values.filter((v) => v.missing === undefined).map((v) => Number(v.code));
    expect(codes).toEqual([...codes].sort((a, b) => a - b));
    if (name !== 'rel')
      expect(found?.values.at(-1)).toMatchObject({ label: 'Vet ikke', missing: 'dont_know' });
  });

  it('what has no order gets none', () => {
    for (const texts of [
      ['Ja', 'Nei'],
      ['Kvinne', 'Mann', 'Annet'],
      ['Barneskole', 'Ungdomsskole', 'Videregående'],
      ['Rektor', 'Lærer'],
      ['2022', '2023'],
      ['Ja', 'Nei', 'Vet ikke'],
    ])
      expect(worded([column('q', texts)]).size).toBe(0);
  });

  it('a column where nobody chose an end has the codes of its neighbours', () => {
    const all = scales.find(([name]) => name === 'agree5')![1];
    const found = worded([column('Før: a', all), column('Etter: a', all.slice(1))]);
    expect(found.get('Etter: a')!.values).toEqual(found.get('Før: a')!.values);
    expect(found.get('Etter: a')!.comments.join(' ')).toContain('Nobody chose «Helt uenig» here');
    // Another scale of the same words is another scale.
    const two = worded([column('a', all), column('b', ['Helt uenig', 'Uenig', 'Enig', 'Helt enig'])]);
    expect(two.get('b')!.values.map((v) => v.label)).toEqual(['Helt uenig', 'Uenig', 'Enig', 'Helt enig']);
  });
});

it('tick-all rules are read from texts', () => {
  expect(
    [
      '(Velg inntil tre)',
      'Choose up to three',
      'Velg maks 3 tiltak',
      'Opptil 5 svar',
      'Velg de to viktigste',
    ].map(mostTicks),
  ).toEqual([3, 3, 3, 5, 2]);
  expect(
    [
      'Velg 1-3 alternativer',
      'Velg to alternativer',
      'Ikke velg mer enn tre',
      'Hva er de tre viktigste oppgavene?',
      'Which three of these?',
      'Select a maximum of 4',
    ].map(mostTicks),
  ).toEqual([3, 2, 3, 3, 3, 4]);
  for (const text of [
    'Sett ett eller flere kryss',
    'Hvor mange år?',
    'I inntil tre år har jeg',
    'Velg minst ett',
  ])
    expect(mostTicks(text), text).toBe(undefined);
  for (const text of [
    'Ingen av disse',
    'None of the above',
    'Vet ikke',
    'Nei',
    'Har ikke deltatt',
    'Ingenting',
    'Intet af ovenstående',
    'Ingen formell utdanning',
  ])
    expect(standsAlone(text), text).toBe(true);
  for (const text of ['Kurs', 'Veiledning', 'Annet', 'Norsk', 'Har ikke nok tid'])
    expect(standsAlone(text), text).toBe(false);
  // What is short is a reason where reasons are asked for, and none stands alone for it.
  expect(['Ingen støtte fra eier', 'No budget'].map((text) => standsAlone(text, 'Hva hindrer deg?'))).toEqual(
    [false, false],
  );
  expect(['Ingen hindringer', 'Ingen av disse'].map((text) => standsAlone(text, 'Hva hindrer deg?'))).toEqual(
    [true, true],
  );
});

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'worded-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function drafted(data: string) {
  const file = join(folder, 'draft.yaml');
  const program = new Command().option('--json').option('--quiet');
  codebookCommand(program);
  await program.parseAsync(['--quiet', 'codebook', 'draft', data, '-o', file, '--force'], { from: 'user' });
  const codebook = await loadCodebook(file);
  const { warehouse, relation } = await openData(data);
  try {
    const findings = await checkData(warehouse, relation, codebook);
    const errors = findings.filter((f) => f.severity === 'error');
    const reworded = findings.filter((f) => /REWORDED|RECODED|MISSING/.test(f.code));
    return { codebook, errors, reworded, yaml: readFileSync(file, 'utf8') };
  } finally {
    warehouse.close();
  }
}

it('a course form: two batteries of six items with one list, from least to most', async () => {
  const { codebook, errors } = await drafted('tests/data/cases/forms/kurs.xlsx');
  expect(errors).toEqual([]);
  expect(codebook.questions.map((q) => [q.wording?.nb, q.variables.length])).toEqual([
    ['Før kurset', 6],
    ['Etter kurset', 6],
  ]);
  for (const v of codebook.variables.filter((x) => x.role === 'item')) {
    expect(v.type).toBe('ordinal');
    expect(v.values.map((x) => [x.code, x.label.nb])).toEqual([
      [1, 'Helt uenig'],
      [2, 'Delvis uenig'],
      [3, 'Verken enig eller uenig'],
      [4, 'Delvis enig'],
      [5, 'Helt enig'],
    ]);
  }
});

it("Nettskjema's form without code book: six batteries, ends with texts, classes in order", async () => {
  const { codebook, errors } = await drafted('tests/data/cases/forms/nettskjema-without-codebook.csv');
  expect(errors).toEqual([]);
  expect(codebook.questions.map((q) => q.variables.length)).toEqual([6, 6, 4, 8, 9, 7, 5, 6, 11]);
  const school = codebook.variables.find((v) => v.column === 'Hvor mange elever er det ved skolen?')!;
  expect(school.values.map((v) => v.label.nb)).toEqual([
    'Under 200 elever',
    '200-500 elever',
    'Mer enn 500 elever',
  ]);
  const sure = codebook.variables.filter((v) => v.question === codebook.questions.at(-1)!.name);
  expect(sure.every((v) => v.values.map((x) => x.code).join() === '1,2,3,4,5,6,7,98')).toBe(true);
});

it('a tick-all question in one cell has the texts that come back for options, in the order of the form', async () => {
  const { codebook, errors } = await drafted('tests/data/cases/forms/msforms.xlsx');
  expect(errors).toEqual([]);
  const [tools] = codebook.questions;
  expect([tools!.label.nb, tools!.cell]).toEqual([
    'Hvilke verktøy bruker du?',
    { column: 'Hvilke verktøy bruker du?', separator: ';' },
  ]);
  const options = codebook.variables.filter((v) => v.question === tools!.name);
  expect(options.map((v) => v.label.nb)).toEqual(['Teams', 'Zoom', "It's learning", 'Annet, spesifiser']);
});

it('what a .sav declares missing is in the draft whether it occurs or not, and nothing is reworded', async () => {
  const { codebook, errors, reworded } = await drafted('tests/data/cases/files/em2.sav');
  expect([errors, reworded]).toEqual([[], []]);
  expect(codebook.variables.find((v) => v.name === 'x')!.missingRanges).toMatchObject([
    { to: -1, missing: 'omitted' },
  ]);
  expect(codebook.variables.find((v) => v.name === 's')!.values).toMatchObject([
    { code: 'A' },
    { code: 'B' },
    { code: 'X', missing: 'omitted' },
  ]);
});

it.each([
  ['Litt uening', 'Litt uenig'],
  ['Ganske ueinig', 'Litt uenig'],
])('a new text of an option is answered with the option that it is near: %s', async (text, near) => {
  const data = join(folder, 'likert.csv');
  const answers = ['Helt uenig', 'Litt uenig', 'Litt enig', 'Helt enig'];
  writeFileSync(data, `q\n${Array.from({ length: 40 }, (_, i) => answers[i % 4]).join('\n')}\n`);
  const { codebook } = await drafted(data);
  writeFileSync(
    data,
    `q\n${Array.from({ length: 40 }, (_, i) => answers[i % 4])
      .join('\n')
      .replaceAll('Litt uenig', text)}\n`,
  );
  const { warehouse, relation } = await openData(data);
  try {
    const [found] = await checkData(warehouse, relation, codebook);
    expect(found).toMatchObject({ code: 'LV-CHECK-CODE', n: 10, found: `${text} (10)` });
    expect(found!.remedy).toContain(`'${text}' is near '${near}'`);
  } finally {
    warehouse.close();
  }
});

it.each<[string, (tick: number, option: string) => string]>([
  ['0 and 1', (tick) => String(tick)],
  ['X', (tick) => (tick === 1 ? 'X' : '')],
  ['words for both', (tick) => (tick === 1 ? 'Valgt' : 'Ikke valgt')],
  ["the options' own words", (tick, option) => (tick === 1 ? option : '')],
])('columns of ticks that share a question are a tick-all question, with its rules: %s', async (_, cell) => {
  const data = join(folder, 'ticks.csv');
  const question = 'Hvem samarbeider du med? Velg inntil to';
  const options = ['Kollegaer', 'Ledere', 'Foreldre', 'Ingen av disse'];
  const rows = [
    [1, 1, 0, 0],
    [1, 1, 1, 0],
    [0, 0, 0, 1],
    [0, 1, 0, 1],
    [0, 0, 1, 0],
  ].map((ticks, i) => `${i + 1};${ticks.map((t, k) => cell(t, options[k]!)).join(';')};${i % 2}`);
  const header = `id;${options.map((o) => `${question}: ${o}`).join(';')};leder`;
  writeFileSync(data, `${header}\n${rows.join('\n')}\n`);
  const { codebook } = await drafted(data);
  const [ticks] = codebook.questions;
  expect(ticks).toMatchObject({ kind: 'multiple_choice', atMost: 2, label: { nb: question } });
  expect(ticks!.variables).toHaveLength(4);
  const { warehouse, relation } = await openData(data);
  try {
    const found = await checkData(warehouse, relation, codebook);
    expect(found.map(({ code, n }) => [code, n])).toEqual([
      ['LV-CHECK-AT-MOST', 1],
      ['LV-CHECK-EXCLUSIVE', 1],
    ]);
  } finally {
    warehouse.close();
  }
});
