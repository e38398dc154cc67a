import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { checkCommand } from '../../src/cli/commands/check.js';
import { codebookCommand } from '../../src/cli/commands/codebook.js';
import { type Codebook, codebookLike, type DraftFacts, loadCodebook } from '../../src/codebook/index.js';
import { checkData } from '../../src/harmonize/index.js';
import { openData } from '../../src/warehouse/index.js';

const folder = mkdtempSync(join(tmpdir(), 'like-'));
afterAll(() => rmSync(folder, { recursive: true }));

const earlier = `# The first wave.
survey: kurs
wave: 2024
title: { nb: Kurs, en: Course }
source: Prøve
respondent_groups:
  - { name: rektor, label: Rektor, when: { variable: stilling, equals: 1 } }
  - { name: andre, label: Andre }
value_lists:
  grad: &grad
    - { code: 1, label: { nb: I liten grad, en: To a small extent } }
    - { code: 2, label: { nb: I noen grad, en: To some extent } }
    - { code: 3, label: { nb: I stor grad, en: To a large extent } }
variables:
  - { name: stilling, column: s_1, label: Stilling, wording: Hva er din stilling?, type: categorical, role: background, values: [{ code: 1, label: { nb: Rektor, en: Principal } }, { code: 2, label: { nb: Inspektør, en: Deputy } }, { code: 3, label: Annet }] }
  - { name: fylke, column: s_2, label: Fylke, wording: Hvilket fylke er det?, type: categorical, role: background, values: [{ code: 1, label: Oslo }, { code: 2, label: Vestland }], same_as: fylket }
  - { name: tid, column: s_3, label: Tid, wording: Hvor lang tid tok kurset samlet for deg?, type: number, role: background, asked_if: &erfaren { variable: erfaren, equals: 1 } }
  - { name: erfaren, column: s_4, label: Erfaren, wording: Har du vært leder før?, type: categorical, role: background, values: [{ code: 1, label: Ja }, { code: 2, label: Nei }] }
  - { name: ny, column: s_5, label: Ny, wording: Er du ny på skolen?, type: categorical, role: background, asked_if: *erfaren, values: [{ code: 1, label: Ja }, { code: 2, label: Nei }] }
batteries:
  - name: nytte
    label: Nytte
    wording: I hvilken grad stemmer dette?
    column: q
    values: grad
    items:
      # The one that matters.
      - { name: nyttig, label: { nb: Kurset var nyttig for meg, en: The course was useful } }
      - { name: relevant, label: Kurset var relevant for skolen, simulate: { shares: [1, 2, 3] } }
      - { name: klart, label: Målene var klare fra starten av }
derived:
  - { name: ung, label: Ung, type: categorical, role: background, values: [{ code: 1, label: Ja }], rule: { recode: ny, map: [{ from: [1], to: 1 }] } }
scales:
  - { name: utbytte, label: Utbytte, items: [nyttig, relevant, klart], min_answered: 3 }
published:
  - { id: halve, statement: Nyttig, variable: nyttig, category: [3], statistic: proportion, reading: 0.5, source: s. 3 }
  - { id: klare, statement: Klart, variable: klart, category: [3], statistic: proportion, reading: 0.5, source: s. 3 }
`;

interface Given {
  label: string;
  question?: string;
  options?: Record<number, string>;
}

/** The earlier codebook for an export with these columns. */
async function like(columns: Record<string, Given>, name = 'kurs-2025.sav', text = earlier) {
  const file = join(folder, 'earlier.yaml');
  writeFileSync(file, text);
  const facts: DraftFacts = {
    ...{ kind: 'number', filled: 40, distinct: 3, values: [1, 2, 3].map((value) => ({ value, n: 10 })) },
    ...{ whole: true, meanLength: 1, maxLength: 1, email: 0, phone: 0, identityNumber: 0 },
  };
  const sources = Object.entries(columns).map(([column, { label, question = '', options = {} }]) => ({
    ...{ name: column, type: 'number', label, question, element: 'unknown', measure: 'unknown', missing: [] },
    valueLabels: Object.entries(options).map(([value, text]) => ({ value: Number(value), label: text })),
  }));
  const found = await codebookLike(
    { codebook: await loadCodebook(file), text },
    { name, sources, facts: sources.map(() => facts), rows: 40, correlate: async () => [] },
  );
  const made = join(folder, 'made.yaml');
  writeFileSync(made, found.yaml);
  return { ...found, codebook: await loadCodebook(made) };
}

const grad = { 1: 'I liten grad', 2: 'I noen grad', 3: 'I stor grad' };
const question = 'I hvilken grad stemmer dette?';
const all: Record<string, Given> = {
  v1: { label: '1. Hva er din stilling?', options: { 1: 'Rektor', 2: 'Inspektør', 3: 'Annet' } },
  v2: { label: '2. Hvilket fylke er det?', options: { 1: 'Oslo', 2: 'Vestland' } },
  v3: { label: '3. Hvor lang tid tok kurset samlet for deg?' },
  v4: { label: '4. Har du vært leder før?', options: { 1: 'Ja', 2: 'Nei' } },
  v5: { label: '5. Er du ny på skolen?', options: { 1: 'Ja', 2: 'Nei' } },
  v6_1: { label: 'Kurset var nyttig for meg', question, options: grad },
  v6_2: { label: 'Kurset var relevant for skolen', question, options: grad },
  v6_3: { label: 'Målene var klare fra starten av', question, options: grad },
};
const without = (...names: string[]) =>
  Object.fromEntries(Object.entries(all).filter(([n]) => !names.includes(n)));
const variable = (codebook: Codebook, name: string) => codebook.variables.find((v) => v.name === name)!;

describe('a codebook like an earlier one', () => {
  it('has new columns and all else the same', async () => {
    const { codebook, matched, columns, options, gone, new: fresh, yaml } = await like(all);
    expect([matched, columns, options, gone, fresh]).toEqual([8, 8, [], [], []]);
    expect(codebook.variables.map((v) => v.column)).toEqual(Object.keys(all));
    expect(codebook.wave).toBe('2025');
    expect(variable(codebook, 'nyttig').label.en).toBe('The course was useful');
    expect(variable(codebook, 'ny').askedIf).toEqual({ variable: 'erfaren', equals: 1 });
    expect(codebook.published[0]!.wave).toBe('2024');
    // What stood to the wave before that one does not stand to this one.
    expect(variable(codebook, 'fylke').same_as).toBeUndefined();
    expect(yaml).toContain('# The one that matters.');
    expect(yaml).not.toContain('simulate:');
  });

  it('tells codes that have moved, with the rules that name them', async () => {
    const { codebook, options, yaml } = await like({
      ...all,
      v1: { label: 'Hva er din stilling?', options: { 1: 'Inspektør', 2: 'Rektor', 3: 'Lærer', 4: 'Annet' } },
    });
    expect(variable(codebook, 'stilling').values.map((v) => [v.code, v.label.nb, v.label.en])).toEqual([
      [1, 'Inspektør', 'Deputy'],
      [2, 'Rektor', 'Principal'],
      [3, 'Lærer', undefined],
      [4, 'Annet', undefined],
    ]);
    expect(options.map(({ name, kind }) => [name, kind])).toEqual([
      ['stilling', 'recoded'],
      ['stilling', 'recoded'],
      ['stilling', 'new'],
      ['stilling', 'recoded'],
    ]);
    expect(yaml).toContain('respondent group rektor');
  });

  it('takes over new words of an option, for a list that all share and for one of its questions', async () => {
    const stor = { ...grad, 3: 'I svært stor grad' };
    const shared = await like({
      ...all,
      v6_1: { ...all.v6_1!, options: stor },
      v6_2: { ...all.v6_2!, options: stor },
      v6_3: { ...all.v6_3!, options: stor },
    });
    expect(shared.options).toEqual([
      { name: 'nytte', kind: 'reworded', text: '3 is «I svært stor grad», and was «I stor grad»' },
    ]);
    expect(variable(shared.codebook, 'klart').values[2]!.label).toEqual({
      nb: 'I svært stor grad',
      en: 'To a large extent',
    });
    expect(shared.yaml).toContain('values: grad');
  });

  it('takes out what the export lacks, and what hangs on it', async () => {
    const { codebook, gone, pruned } = await like(without('v4', 'v6_3', 'v5'));
    expect(gone).toEqual(['erfaren', 'ny', 'klart']);
    expect(variable(codebook, 'tid').askedIf).toBeUndefined();
    expect(codebook.derived).toEqual([]);
    expect(codebook.scales.map((s) => [s.items, s.min_answered])).toEqual([[['nyttig', 'relevant'], 2]]);
    expect(codebook.published.map((p) => p.id)).toEqual(['halve']);
    expect(pruned.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'derived variable ung',
      'item of the scale utbytte',
      'published figure klare',
      'routing tid',
    ]);
  });

  it('writes out what another entry shared with one that is gone', async () => {
    const { codebook } = await like(without('v3'));
    expect(variable(codebook, 'ny').askedIf).toEqual({ variable: 'erfaren', equals: 1 });
  });

  it('drafts what is new under a name of its own, and knows a question by most of its words', async () => {
    const {
      codebook,
      new: fresh,
      reworded,
    } = await like({
      ...without('v3'),
      w: { label: 'Hvor lang tid tok hele kurset samlet for deg' },
      tid: { label: 'Hvor mange ansatte har dere?' },
    });
    expect(fresh).toEqual(['tid_2']);
    expect([variable(codebook, 'tid').column, variable(codebook, 'tid_2').column]).toEqual(['w', 'tid']);
    expect(reworded.map(({ name }) => name)).toEqual(['tid']);
  });

  it('writes out a shared scale that it includes, with the columns of the export and without what that lacks', async () => {
    const text = `survey: kurs
wave: 2024
title: Kurs
source: Prøve
include:
  - svar
  - { file: skolekultur, suffix: _for, label: før, column: k1 }
variables:
  - { name: fornoyd, label: Fornøyd, wording: Hvor fornøyd er du med kurset?, type: ordinal, role: item, values: fornoyd5 }
`;
    const wording = 'Hvor enig eller uenig er du i følgende utsagn om skolen du jobber ved?';
    const enig = { 1: 'Svært uenig', 2: 'Uenig', 3: 'Enig', 4: 'Svært enig' };
    const { codebook, matched, gone, yaml } = await like(
      {
        a: { label: 'Hvor fornøyd er du med kurset?', options: { 1: 'Svært misfornøyd', 2: 'Misfornøyd' } },
        b_1: {
          label: 'Det er en kultur for delt ansvar i saker som angår skolen',
          question: wording,
          options: enig,
        },
        b_2: { label: 'Lærerne har tillit til hverandre', question: wording, options: enig },
      },
      'kurs-2025.sav',
      text,
    );
    expect(matched).toBe(3);
    expect(gone).toHaveLength(6);
    expect(variable(codebook, 'tillit_laerere_for')).toMatchObject({ column: 'b_2' });
    expect(variable(codebook, 'tillit_laerere_for').values.map((v) => v.label.en)).toContain(
      'Strongly agree',
    );
    const [scale] = codebook.scales;
    expect([scale!.name, scale!.items, scale!.min_answered]).toEqual([
      'skolekultur_for',
      ['delt_ansvar_for', 'tillit_laerere_for'],
      2,
    ]);
    expect(yaml).not.toContain('include:');
    // Of the vocabularies only those that a question uses.
    expect(yaml).toContain('fornoyd5:');
    expect(yaml).not.toContain('grad5:');
  });

  it('writes out a codebook that it extends, and takes out what the export lacks of either', async () => {
    writeFileSync(join(folder, 'grunn.yaml'), earlier);
    const text = `survey: kurs
wave: 2024
title: Kurs
source: Prøve
extends: ./grunn.yaml
multiple_choice:
  - { name: tema, label: Tema, column: tema, options: [{ name: ro, label: Ro }, { name: mot, label: Mot }] }
derived:
  - { name: skrev, label: Skrev, type: categorical, role: item, values: [{ code: 1, label: Ja }], rule: { cases: [{ when: { variable: ro, answered: true }, value: 1 }, { when: { variable: ro, answered: false }, value: 1 }] } }
  - { name: ikke_ny, label: Ikke ny, type: categorical, role: item, values: [{ code: 1, label: Ja }], rule: { cases: [{ when: { variable: ny, answered: false }, value: 1 }] } }
`;
    const { codebook, gone, yaml } = await like(all, 'kurs-2025.sav', text);
    expect(gone).toEqual(['ro', 'mot']);
    expect(codebook.variables.map((v) => v.column)).toEqual(Object.keys(all));
    expect(codebook.derived.map((d) => d.name)).toEqual(['ikke_ny', 'ung']);
    expect(yaml).not.toContain('extends:');
  });

  it('is no codebook for an export that has nothing of it', async () => {
    await expect(like({ zz: { label: 'Noe helt annet enn før' } })).rejects.toThrow(/LV-CODEBOOK-LIKE/);
  });

  it('goes by name where the export has no texts, and not where they say something else', async () => {
    const bare = Object.fromEntries(['s_1', 's_2', 's_3', 's_4', 's_5'].map((name) => [name, { label: '' }]));
    expect((await like(bare)).matched).toBe(5);
    const other = await like({ ...bare, s_3: { label: 'Hvilke tiltak savner du mest?' } });
    expect([other.matched, other.gone.includes('tid')]).toEqual([4, true]);
  });
});

describe("the evaluation's form without code book, like the codebook of the form", () => {
  const data = 'tests/data/cases/forms/nettskjema-without-codebook.csv';
  let codebook: Codebook;
  let errors: string[];
  let text: string;
  beforeAll(async () => {
    const file = join(folder, 'led.yaml');
    const program = new Command().exitOverride();
    program.option('--json').option('--quiet').option('--debug');
    codebookCommand(program);
    const like = ['--like', 'data-schemas/led-skole-2022/codebook.yaml'];
    await program.parseAsync(['codebook', 'draft', data, ...like, '-o', file, '--quiet'], { from: 'user' });
    text = readFileSync(file, 'utf8');
    codebook = await loadCodebook(file);
    const { warehouse, relation } = await openData(data);
    const found = await checkData(warehouse, relation, codebook);
    errors = found.filter((f) => f.severity === 'error').map((f) => `${f.code} ${f.place?.variable}`);
    warehouse.close();
  });

  it('has all columns that the codebook knows, without an edit', () => {
    expect(errors).toEqual([]);
    expect(text).toContain('68 of 70 columns');
    expect(codebook.scales.find((s) => s.name === 'mestringstro')!.items).toHaveLength(11);
    expect(codebook.questions.find((q) => q.name === 'grunnutdanning')!.cell?.separator).toBe(';');
  });

  it('is proposed by check where most columns are lacking', async () => {
    const said: string[] = [];
    const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0);
    const program = new Command().exitOverride();
    program.option('--json').option('--quiet').option('--debug');
    checkCommand(program);
    await program.parseAsync(['check', 'data-schemas/led-skole-2022/codebook.yaml', '--data', data], {
      from: 'user',
    });
    write.mockRestore();
    process.exitCode = 0;
    expect(said.join('')).toContain(
      `ledervilkar codebook draft ${data} --like data-schemas/led-skole-2022/codebook.yaml -o new-codebook.yaml`,
    );
  });

  it('knows «10 år eller mer» for the option that nobody else is', () => {
    expect(variable(codebook, 'aar_leder').values.at(-1)!.label).toEqual({
      nb: '10 år eller mer',
      nn: 'Meir enn 10 år',
      en: 'More than 10 years',
    });
    expect(variable(codebook, 'tilbyder').values[0]!.label.nb).toBe('Agenda Kaupang AS (nå Sweco)');
  });
});
