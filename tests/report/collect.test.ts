import { describe, expect, test } from 'vitest';
import { chosenRuns } from '../../src/report/collect/chosen.js';
import { comparisonsOf, verdictOf } from '../../src/report/collect/compare.js';
import { collectTexts } from '../../src/report/collect/texts/index.js';
import { collect } from '../../src/report/index.js';
import { surveyAndWave } from '../../src/report/tree/index.js';
import type { ResultsDocument } from '../../src/results/index.js';
import { fixture } from './fixture.js';

/** The fixture as another wave, or as another survey. */
function other(change: (doc: ResultsDocument) => void = () => {}): ResultsDocument {
  const doc = fixture();
  Object.assign(doc, { pipeline: 'other', wave: '2024' });
  for (const row of doc.rows) row.wave = '2024';
  change(doc);
  return doc;
}

const only = ['skolekultur'];
const runs = (doc: ResultsDocument) => chosenRuns([fixture(), doc], only, 'nb');
const reasons = (doc: ResultsDocument) => comparisonsOf(runs(doc), 'nb').map((one) => one.reasons);

describe('two surveys side by side', () => {
  const side = { respondent_group: '', variables: ['skolekultur_sp_1'] };
  const part = (second = side) => ({
    title: 'Begge',
    text: '',
    run: 0,
    only: [],
    claims: [],
    because: 'Les dem hver for seg.',
    sides: {
      of: [
        { ...side, run: 0 },
        { ...second, run: 1 },
      ] as const,
    },
  });
  const made = async (doc: ResultsDocument, second = side) => {
    const files = await collect([fixture(), doc], { language: 'nb', parts: [part(second)] });
    return String(files.find(([name]) => name === 'index.html')![1]);
  };

  test('are one figure, with what sets the questions apart', async () => {
    const page = await made(
      other((doc) => {
        Object.assign(doc, { title: { nb: 'En annen undersøkelse' } });
        Object.assign(doc.labels.skolekultur_sp_1!, { wording: { nb: 'Noe annet' } });
        for (const row of doc.rows.filter((r) => r.variable === 'skolekultur_sp_1' && r.statistic === 'mean'))
          Object.assign(row, { estimate: 1.234, n: 77 });
      }),
    );
    expect(page).toContain('En annen undersøkelse');
    expect(page).toContain('kan ikke sammenlignes direkte: ordlyden er ulik. Les dem hver for seg.');
    expect(page).toMatch(/1,23[^0-9]/);
    expect(page).toContain('>77<');
  });

  test('may be of one run, which has no samples of its own beside it', async () => {
    const both = part();
    const [own] = both.sides.of;
    const beside = { ...own, variables: ['skolekultur_sp_2'] };
    const files = await collect([fixture()], {
      language: 'nb',
      parts: [{ ...both, sides: { of: [own, beside] as const } }],
    });
    const page = String(files.find(([name]) => name === 'index.html')![1]);
    expect(page).toContain('ordlyden er ulik. Les dem hver for seg.');
    expect(page).not.toContain('har sitt eget utvalg, og forskjellen');
  });

  test('of names that a run lacks are told of, each', async () => {
    await expect(
      made(other(), { respondent_group: 'eier', variables: ['skolekultur_sp_x'] }),
    ).rejects.toMatchObject({
      faults: [
        { code: 'LV-COLLECT-NO-SIDE', what: expect.stringContaining("no respondent group 'eier'") },
        { code: 'LV-COLLECT-NO-SIDE', remedy: expect.stringContaining('skolekultur_sp_1') },
      ],
    });
  });
});

describe('what can be compared', () => {
  test('is a question of the same words, answers and respondents', () => {
    expect(new Set(reasons(other()).flat())).toEqual(new Set());
    expect(reasons(other()).length).toBeGreaterThan(2);
  });

  test.each([
    [
      'wording',
      (doc: ResultsDocument) => Object.assign(doc.labels.skolekultur_sp_1!, { wording: { nb: 'Noe annet' } }),
    ],
    [
      'answers',
      (doc: ResultsDocument) => {
        const label = doc.labels.skolekultur_sp_1!;
        label.categories = [...label.categories.slice(0, -1), { code: '4', label: { nb: 'Helt enig' } }];
      },
    ],
    [
      'asked',
      (doc: ResultsDocument) => Object.assign(doc.labels.skolekultur_sp_1!, { asked: { nb: 'Rektorer' } }),
    ],
  ])('is not one where %s differs', (reason, change) => {
    const found = comparisonsOf(runs(other(change)), 'nb').find(
      ({ variable }) => variable === 'skolekultur_sp_1',
    )!;
    expect(found.reasons).toEqual([reason]);
  });

  test('are no two measurements where two runs tell of the same wave', () => {
    const told = (change: (doc: ResultsDocument) => void) =>
      comparisonsOf(runs(other(change)), 'nb').map((one) => verdictOf(one, collectTexts('nb')));
    const { wave } = fixture();
    expect(new Set(told((doc) => Object.assign(doc, { wave })))).toEqual(
      new Set(['Samme undersøkelse og runde: Tallene er av de samme svarene, og er ikke to målinger.']),
    );
    expect(new Set(told((doc) => Object.assign(doc, { wave, survey: 'another' })))).toEqual(
      new Set(['Med forbehold: undersøkelsene har ulike utvalg.']),
    );
  });

  test('of three runs, two of one wave and one of another survey, is told of both', () => {
    const { wave } = fixture();
    const list = [
      ...runs(other((doc) => Object.assign(doc, { wave }))),
      ...runs(other((doc) => Object.assign(doc, { survey: 'another' }))).slice(1),
    ];
    const verdicts = comparisonsOf(list, 'nb').map((one) => verdictOf(one, collectTexts('nb')));
    expect(verdicts[0]).toMatch(
      /^Med forbehold: undersøkelsene har ulike utvalg\. Tallene fra .+ og .+ er av/,
    );
  });

  test('is told with care of another survey', () => {
    const found = reasons(other((doc) => Object.assign(doc, { survey: 'another' })));
    expect(new Set(found.flat())).toEqual(new Set(['survey']));
  });
});

test('the page and the tables have each number with survey, wave, wording, group and n, the same bytes twice', async () => {
  const files = () => collect([fixture(), other()], { language: 'nb', only, title: 'Kunnskapsbase' });
  const made = new Map(await files());
  expect([...made.keys()]).toEqual(['index.html', 'numbers.csv', 'numbers.xlsx']);
  for (const [name, content] of await files())
    expect(Buffer.from(content).equals(Buffer.from(made.get(name)!)), name).toBe(true);
  const lines = String(made.get('numbers.csv')).trimEnd().split('\r\n');
  const row = fixture().rows.find(
    (r) =>
      r.variable === 'skolekultur_sp_1' &&
      r.statistic === 'proportion' &&
      r.category === '3' &&
      r.group_variable === '',
  )!;
  const told = lines.filter((line) => line.includes(String(row.estimate).replace('.', ',')));
  expect(told.some((line) => line.includes(';2024;skolekultur;'))).toBe(true);
  expect(told[0]!.split(';')).toContain(String(row.n));
  const page = String(made.get('index.html'));
  expect(page).toContain('<h1>Kunnskapsbase</h1>');
  expect(page).toContain('Ja: samme ordlyd, svaralternativer og respondenter.');
  // One script, which its policy names, and which sees to the tab key alone.
  expect(page.match(/<script/g)).toHaveLength(1);
  const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a question that another run has asked is not said to be asked here alone, though its figure is not chosen there', async () => {
  const elsewhere = other((doc) => {
    for (const chapter of doc.report.chapters) {
      for (const item of chapter.items) if (item.id === 'skolekultur') item.id = 'annet';
    }
  });
  const made = new Map(
    await collect([fixture(), elsewhere], { language: 'nb', only: ['skolekultur', 'utdanning'] }),
  );
  const lines = String(made.get('numbers.csv'))
    .split('\r\n')
    .filter((line) => line.includes(';skolekultur;'));
  expect(lines.length).toBeGreaterThan(4);
  for (const line of lines) expect(line).toContain('Ja: samme ordlyd');
});

test('a wave that the name of the survey has is named once', () => {
  expect(surveyAndWave({ survey: 'Led skole 2022', wave: '2022' })).toBe('Led skole 2022');
  expect(surveyAndWave({ survey: 'Spørsmål til Skole-Norge', wave: '2025H' })).toBe(
    'Spørsmål til Skole-Norge, 2025H',
  );
  expect(surveyAndWave({ survey: 'Runde 20', wave: '2' })).toBe('Runde 20, 2');
  expect(surveyAndWave({ survey: 'Led skole', wave: '' })).toBe('Led skole');
});

describe('runs that can not be put together', () => {
  test('the same run twice', async () => {
    await expect(collect([fixture(), fixture()], { language: 'nb' })).rejects.toMatchObject({
      code: 'LV-COLLECT-TWICE',
      exitCode: 2,
    });
  });

  test('simulated and real answers', async () => {
    const real = other((doc) => Object.assign(doc.provenance, { simulated: false }));
    await expect(collect([fixture(), real], { language: 'nb' })).rejects.toMatchObject({
      code: 'LV-COLLECT-SIMULATED',
      exitCode: 1,
    });
  });

  test('an id that no run has', async () => {
    const asked = collect([fixture(), other()], { language: 'nb', only: ['other:skolekultr'] });
    await expect(asked).rejects.toMatchObject({ code: 'LV-COLLECT-NO-ITEM', exitCode: 2 });
    await expect(asked).rejects.toThrow(/did you mean 'skolekultur'/);
  });
});

describe('a page that its author lays out', () => {
  const claim = {
    ...fixture().published[0]!,
    id: 'annen',
    statement: { nb: 'Ønsker støtte' },
    quote: 'to av tre ønsker støtte',
    source: 'Rapporten, s. 4',
  };
  const doc = fixture();
  doc.published.push(claim);
  const part = { title: 'Først', text: 'Om kulturen.', run: 0, only, claims: [], because: '' };
  const parts = [
    { ...part, title: 'Lærere', run: 1 },
    { ...part, claims: ['annen'], because: 'Spørsmålene er ulike.' },
    { ...part, title: 'Igjen' },
  ];

  test('has its parts in its order, the same run in several, with claims of others and why they can not be compared', async () => {
    const files = new Map(await collect([doc, other()], { language: 'nb', parts }));
    const html = String(files.get('index.html'));
    const headings = [...html.matchAll(/<h2 id="run-\d">([^<]*)/g)].map(([, text]) => text);
    expect(headings).toEqual(['Lærere', 'Først', 'Igjen']);
    expect(html).toContain('Ikke direkte sammenlignbart');
    expect(html).toContain('Spørsmålene er ulike.');
    expect(html).toContain('«to av tre ønsker støtte»');
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toHaveLength(new Set(ids).size);
    // Numbers and comparisons are of runs: a run in two parts has its rows once.
    const plain = new Map(await collect([doc, other()], { language: 'nb', only }));
    expect(String(files.get('numbers.csv'))).toBe(String(plain.get('numbers.csv')));
  });

  test('names figures and claims that its runs do not have', async () => {
    const wrong = [{ ...part, only: ['skolekultr'], claims: ['anen'] }];
    await expect(collect([doc], { language: 'nb', parts: wrong })).rejects.toMatchObject({
      faults: [{ code: 'LV-COLLECT-NO-ITEM' }, { code: 'LV-COLLECT-NO-CLAIM' }],
    });
  });
});
