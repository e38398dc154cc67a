import { describe, expect, it } from 'vitest';
import { sharedTexts } from '../../src/codebook/draft/shared-text.js';
import { draftCodebook } from '../../src/codebook/index.js';

describe('the question that labels share', () => {
  const of = (labels: string[], names = labels.map((_, i) => `v${i}`)) =>
    sharedTexts(labels, names).map((p) => (p === undefined ? null : [p.question, p.own]));

  it.each([
    [
      'a question mark',
      ['Hvor enig er du? Jeg trives', 'Hvor enig er du? Skolen er god'],
      'Hvor enig er du?',
    ],
    ['a dash', ['Hvor enig er du? - Jeg trives', 'Hvor enig er du? - Skolen er god'], 'Hvor enig er du?'],
    ['a colon', ['Hvor enig er du: Jeg trives', 'Hvor enig er du: Skolen er god'], 'Hvor enig er du'],
    ['a slash', ['Hvor enig er du/ Jeg trives', 'Hvor enig er du/ Skolen er god'], 'Hvor enig er du'],
    [
      'an upright line',
      ['Hvor enig er du | Jeg trives', 'Hvor enig er du | Skolen er god'],
      'Hvor enig er du',
    ],
    ['item first', ['Jeg trives - Hvor enig er du', 'Skolen er god - Hvor enig er du'], 'Hvor enig er du'],
    [
      'item in brackets',
      ['[Jeg trives] Hvor enig er du?', '[Skolen er god] Hvor enig er du?'],
      'Hvor enig er du?',
    ],
    [
      'numbers before it',
      ['5a. Hvor enig er du: Jeg trives', '5b. Hvor enig er du: Skolen er god'],
      'Hvor enig er du',
    ],
  ])('%s', (_, labels, question) => {
    expect(of(labels)).toEqual([
      [question, 'Jeg trives'],
      [question, 'Skolen er god'],
    ]);
  });

  it('the mark that most labels share parts question and item', () => {
    expect(
      of(['Ledelse i år/ Lærere/ Rektor', 'Ledelse i år/ Lærere/ Eier', 'Ledelse i år/ Budsjett/ Rektor']),
    ).toEqual([
      ['Ledelse i år', 'Lærere/ Rektor'],
      ['Ledelse i år', 'Lærere/ Eier'],
      ['Ledelse i år', 'Budsjett/ Rektor'],
    ]);
  });

  it('words shared without a mark, three labels or more, a new question by its own words', () => {
    expect(
      of([
        'Elements in form. educ. Content of some',
        'Elements in form. educ. Content of all',
        'Elements in form. educ. General pedagogy',
        'Elements in practice Planning',
        'Elements in practice Feedback',
        'Elements in practice Grading',
      ]),
    ).toEqual([
      ['Elements in form. educ.', 'Content of some'],
      ['Elements in form. educ.', 'Content of all'],
      ['Elements in form. educ.', 'General pedagogy'],
      ['Elements in practice', 'Planning'],
      ['Elements in practice', 'Feedback'],
      ['Elements in practice', 'Grading'],
    ]);
    expect(
      of([
        'Hvor enig er du? Jeg trives her',
        'Hvor enig er du? Jeg liker faget',
        'Hvor enig er du? Jeg blir',
      ]),
    ).toEqual([
      ['Hvor enig er du?', 'Jeg trives her'],
      ['Hvor enig er du?', 'Jeg liker faget'],
      ['Hvor enig er du?', 'Jeg blir'],
    ]);
  });

  it('labels that share little or nothing stay whole', () => {
    expect(of(['Kjønn', 'Alder', 'Har du barn?'])).toEqual([null, null, null]);
    expect(of(['Gender - T', 'Age - T', 'Country - T'])).toEqual([null, null, null]);
    expect(of(['Antall timer møter', 'Antall timer reise'])).toEqual([null, null]);
    expect(
      of(['Antall timer møter', 'Antall timer reise', 'Antall timer kurs'], ['moter', 'reise', 'kurs']),
    ).toEqual([null, null, null]);
  });
});

describe('a draft of columns without question texts apart', () => {
  const column = (
    name: string,
    label: string,
    valueLabels: { value: number; label: string }[],
    values: number[],
  ) => ({
    source: {
      name,
      type: 'number',
      label,
      valueLabels,
      missing: [],
      question: '',
      element: 'unknown',
      measure: 'unknown',
    },
    facts: {
      kind: 'number' as const,
      filled: 40,
      distinct: values.length,
      values: values.map((value) => ({ value, n: 10 })),
      whole: true,
      meanLength: 1,
      maxLength: 1,
      email: 0,
      phone: 0,
      identityNumber: 0,
    },
  });
  const draft = async (columns: ReturnType<typeof column>[]) =>
    (
      await draftCodebook(
        'x.sav',
        columns.map((c) => c.source),
        columns.map((c) => c.facts),
        40,
        async (sets) => sets.map(() => ({ n: 0, r: [] })),
      )
    ).yaml;

  it('a battery with labelled ends has every code that any of its items has', async () => {
    const ends = [
      { value: 1, label: 'Helt uenig' },
      { value: 5, label: 'Helt enig' },
    ];
    const yaml = await draft([
      column('q1', 'Hvor enig er du? Jeg trives', ends, [1, 2, 5]),
      column('q2', 'Hvor enig er du? Skolen er god', ends, [1, 3, 4, 5]),
    ]);
    expect(yaml).toContain(`batteries:
  - name: hvor_enig_er_du
    label: "Hvor enig er du?"`);
    expect(yaml.match(/code: \d/g)).toEqual([1, 2, 3, 4, 5].map((code) => `code: ${code}`));
    expect(yaml).toContain('type: ordinal');
  });

  it('tick boxes are joined, by the words for not ticked and by one label with the options as values', async () => {
    const box = [
      { value: 0, label: 'Ikke valgt' },
      { value: 1, label: 'Valgt' },
    ];
    const yaml = await draft([
      column('a_1', 'Hvilke tiltak har dere? - Kurs', box, [0, 1]),
      column('a_2', 'Hvilke tiltak har dere? - Veiledning', box, [0, 1]),
      column('b_1', 'Hvilke fag har du?', [{ value: 1, label: 'Norsk' }], [1]),
      column('b_2', 'Hvilke fag har du?', [{ value: 1, label: 'Engelsk' }], [0, 1]),
    ]);
    expect(yaml).toContain(`multiple_choice:
  - name: hvilke_tiltak_har_dere
    label: "Hvilke tiltak har dere?"
    options:
      - name: a_1
        label: Kurs
      - name: a_2
        label: Veiledning
  - name: hvilke_fag_har_du
    label: "Hvilke fag har du?"
    options:
      - name: b_1
        label: Norsk
      - name: b_2
        label: Engelsk
`);
  });

  it('a column keeps its name to the letter, line breaks and double blanks too', async () => {
    const yaml = await draft([column('Hvor gammel\ner  du?', '', [], [30, 40])]);
    expect(yaml).toContain('column: "Hvor gammel\\ner  du?"');
  });
});
