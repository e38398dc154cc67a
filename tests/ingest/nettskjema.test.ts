import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSource, protect, readCsv } from '../../src/ingest/index.js';
import { cellsOf, faultCode, fileOf } from './cells.js';

const folder = join(import.meta.dirname, '../data/nettskjema');
const of = (variables: { name: string }[], name: string) => variables.find((v) => v.name === name);

test('a report with the elements of its form: types, labels and codes', async () => {
  const table = await openSource(folder);
  expect([table.format, table.rowCount, table.variables.length, table.notes]).toEqual([
    'nettskjema',
    3,
    30,
    [],
  ]);
  expect(of(table.variables, 'radio')).toMatchObject({
    type: 'number',
    element: 'single',
    label: 'How happy are we with Nettskjema?',
    valueLabels: [
      { value: 1, label: 'Very happy!' },
      { value: -1, label: 'Very unhappy!' },
    ],
  });
  expect(of(table.variables, 'radio_matrix.grants')).toMatchObject({
    element: 'matrix',
    label: 'written some grant applications',
    question: 'In the last month I have',
  });
  expect(of(table.variables, 'checkbox_matrix.2.admin')).toMatchObject({
    element: 'multiple',
    label: 'Administration',
    question: 'In the last year, I have received e-mails from',
  });
  expect(of(table.variables, 'slider')).toMatchObject({ element: 'scale', type: 'number' });
  expect(of(table.variables, '$submission_id')).toMatchObject({ element: 'meta' });
  const cells = await cellsOf(table);
  expect(cells.radio).toEqual([1, -1, -1]);
  expect(cells['checkbox.logs']).toEqual([0, 1, 1]);
  expect(cells.datetime![0]).toBe(Date.UTC(2023, 5, 12, 13, 33));
  expect(cells.$created![0]).toBe(Date.UTC(2023, 5, 1, 20, 57, 15));
});

test('attachments and free text are kept out of the answers', async () => {
  const safe = await protect(await openSource(folder));
  expect(safe.dropped.map((d) => d.column)).toEqual(['attachment_1', 'attachment_2']);
  expect(safe.freeTextColumns).toEqual(['freetext']);
  expect(await cellsOf(safe.freeText!)).toEqual({
    id: ['27685292', '27685302'],
    variable: ['freetext', 'freetext'],
    text: ['some text', 'another answer'],
  });
  expect(safe.answers.variables).toHaveLength(27);
});

test('the report alone: attachments’ names stop it', async () => {
  const alone = fileOf(readFileSync(join(folder, 'form-123823.csv')));
  const table = await openSource(alone);
  expect(of(table.variables, 'checkbox.logs')).toMatchObject({ question: 'checkbox' });
  expect(await faultCode(() => protect(table))).toBe('LV-PRIVACY-FOUND');
});

test('a form without a code book: question texts as headers, option texts as values', async () => {
  const report = fileOf(
    '"$submission_id";"How happy are we with Nettskjema?";"In the last month I have.held a lecture";"What do we use it for?.Data logging"\n"1";"Very happy!";"yes";"1"\n"2";"";"no";"0"\n',
  );
  const table = await openSource(report, { elements: join(folder, 'form-123823-elements.json') });
  expect(table.variables.slice(1).map((v) => [v.element, v.type, v.label])).toEqual([
    ['single', 'text', 'How happy are we with Nettskjema?'],
    ['matrix', 'text', 'held a lecture'],
    ['multiple', 'number', 'Data logging'],
  ]);
  expect(table.variables[1]!.valueLabels[0]).toEqual({ value: 'Very happy!', label: 'Very happy!' });
});

test('the same answers from a form without a code book: labels and codes from the elements, and names alone without', async () => {
  type Element = {
    text: string;
    externalElementId?: string;
    answerOptions?: { externalAnswerOptionId: string; text: string }[];
  };
  const elements = JSON.parse(readFileSync(join(folder, 'form-123823-elements.json'), 'utf8')) as Element[];
  const dropdown = elements.find((e) => e.externalElementId === 'dropdown')!;
  const coded = await openSource(folder);
  const codes = (await cellsOf(coded)).dropdown! as (number | null)[];
  const textOf = (code: number | null) =>
    dropdown.answerOptions!.find((o) => o.externalAnswerOptionId === String(code))?.text ?? '';
  const report = fileOf(
    `"$submission_id";"${dropdown.text}"\n${codes.map((c, k) => `"${k + 1}";"${textOf(c)}"\n`).join('')}`,
  );
  const table = await openSource(report, { elements: join(folder, 'form-123823-elements.json') });
  const labels = table.variables[1]!.valueLabels;
  expect(table.variables[1]).toMatchObject({ element: 'single', label: dropdown.text });
  const held = (await cellsOf(table))[dropdown.text]!;
  const expected = codes.map((c) => (c === null ? null : textOf(c).trim()));
  expect(held.map((v) => labels.find((l) => l.value === v)?.label ?? null)).toEqual(expected);
  const alone = await openSource(report);
  expect(alone.variables[1]).toMatchObject({
    name: dropdown.text,
    valueLabels: [],
    type: table.variables[1]!.type,
  });
  expect((await cellsOf(alone))[dropdown.text]).toEqual(held);
});

test.each(['.', ' ', ' - ', ': '])(
  'rows of a matrix under the question and their text, with «%s» between',
  async (joint) => {
    const elements = fileOf(
      JSON.stringify([
        {
          elementType: 'MATRIX_RADIO',
          text: 'Hvor enig er du?',
          answerOptions: [{ text: 'Uenig' }, { text: 'Enig' }],
          subElements: [{ text: 'Jeg trives' }, { text: 'Skolen er god' }],
        },
      ]),
      'elements.json',
    );
    const names = ['Jeg trives', 'Skolen er god'].map((row) => `Hvor enig er du?${joint}${row}`);
    const report = fileOf(`"$submission_id";"${names.join('";"')}"\n"1";"Enig";"Uenig"\n`);
    const table = await openSource(report, { elements });
    expect(table.variables.slice(1).map((v) => [v.name, v.question, v.label, v.element])).toEqual([
      [names[0], 'Hvor enig er du?', 'Jeg trives', 'matrix'],
      [names[1], 'Hvor enig er du?', 'Skolen er god', 'matrix'],
    ]);
    expect(table.notes).toEqual([]);
  },
);

test('elements that are no elements', async () => {
  const report = fileOf('"$submission_id";"a"\n"1";"2"\n');
  expect(await faultCode(() => openSource(report, { elements: fileOf('{"a": 1}', 'x.json') }))).toBe(
    'LV-NETTSKJEMA-ELEMENTS',
  );
  expect((await readCsv(report)).rowCount).toBe(1);
});

test("the most ticks that a form allows are the draft's rule, where it has one", async () => {
  const columns = ['id', 'q.a', 'q.b', 'q.c'];
  const elements = (most: number | null) =>
    JSON.stringify([
      {
        elementType: 'CHECKBOX',
        externalElementId: 'q',
        text: 'Hvem?',
        maxSelectedAnswerOptions: most,
        answerOptions: ['a', 'b', 'c'].map((code) => ({
          externalAnswerOptionId: code,
          text: `Gruppe ${code}`,
        })),
      },
    ]);
  const opened = async (most: number | null) => {
    const report = fileOf(`${columns.join(';')}\n1;1;0;0\n2;0;1;1\n`, 'report.csv');
    const form = fileOf(elements(most), 'form-elements.json');
    return (await openSource(report, { elements: form })).variables.map((v) => v.mostTicks);
  };
  expect(await opened(2)).toEqual([undefined, 2, 2, 2]);
  expect(await opened(0)).toEqual([undefined, undefined, undefined, undefined]);
});
