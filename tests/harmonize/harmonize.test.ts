import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Codebook, Variable } from '../../src/codebook/index.js';
import { FaultError } from '../../src/errors/index.js';
import { harmonize } from '../../src/harmonize/index.js';
import { Warehouse } from '../../src/warehouse/index.js';

const agree = [
  { code: 1, label: { nb: 'Uenig' } },
  { code: 2, label: { nb: 'Litt enig' } },
  { code: 3, label: { nb: 'Enig' } },
  { code: 9, label: { nb: 'Vet ikke' }, missing: 'dont_know' as const },
];

const item = (name: string, more: Partial<Variable> = {}): Variable => ({
  name,
  column: name,
  label: { nb: name },
  type: 'ordinal',
  role: 'item',
  values: agree,
  question: '',
  ...more,
});

const codebook: Codebook = {
  file: 'codebook.yaml',
  survey: 'proeve',
  wave: '2025H',
  title: { nb: 'Prøve' },
  source: { nb: 'Prøve' },
  respondentGroups: [
    { name: 'leder', label: { nb: 'Leder' }, when: { variable: 'arbeid', equals: 1 } },
    { name: 'eier', label: { nb: 'Eier' } },
  ],
  variables: [
    item('id', { role: 'id', type: 'text', values: [] }),
    item('arbeid', {
      type: 'categorical',
      role: 'background',
      values: [
        { code: 1, label: { nb: 'Skole' } },
        { code: 2, label: { nb: 'Kommune' } },
      ],
    }),
    item('a'),
    item('b'),
    item('c', { askedIf: { variable: 'arbeid', equals: 1 } }),
    item('prosent', { type: 'number', role: 'background', values: [], range: [0, 100] }),
    item('t1', {
      role: 'multiple_choice',
      question: 'tiltak',
      values: [
        { code: 0, label: { nb: 'Ikke valgt' } },
        { code: 1, label: { nb: 'Valgt' } },
      ],
    }),
    item('t2', {
      role: 'multiple_choice',
      question: 'tiltak',
      values: [
        { code: 0, label: { nb: 'Ikke valgt' } },
        { code: 1, label: { nb: 'Valgt' } },
      ],
    }),
  ],
  questions: [{ name: 'tiltak', kind: 'multiple_choice', label: { nb: 'Tiltak' }, variables: ['t1', 't2'] }],
  derived: [
    {
      name: 'stilling',
      label: { nb: 'Stillingsandel' },
      type: 'ordinal',
      role: 'background',
      values: [
        { code: 1, label: { nb: 'Inntil 50' } },
        { code: 2, label: { nb: 'Over 50' } },
      ],
      rule: {
        cut: 'prosent',
        classes: [
          { below: 50.5, value: 1 },
          { from: 50.5, value: 2 },
        ],
      },
    },
  ],
  scales: [
    {
      name: 'skala',
      label: { nb: 'Skala' },
      items: ['a', 'b', 'c'],
      reversed: ['b'],
      score: 'mean',
      min_answered: 2,
      range: [1, 3],
    },
    {
      name: 'sum',
      label: { nb: 'Sum' },
      items: ['a', 'b', 'c'],
      reversed: [],
      score: 'sum',
      min_answered: 2,
      range: [1, 3],
    },
  ],
  response: { least_share_answered: 0.3 },
  published: [],
};

let warehouse: Warehouse;

beforeEach(async () => {
  warehouse = await Warehouse.open();
  await warehouse.run('create schema raw');
  // Codes as text, texts for codes, decimal comma, blanks, a code outside the labels, a don't know.
  await warehouse.run(`create table raw.proeve_2025h as select * from (values
    ('0001', 1, '1',    '3', '2.0', '80,5', 1, 0),
    ('0002', 1, 'Enig', '9', '',    '50',   0, 0),
    ('0003', 2, '3',    '1', null,  '120',  0, 1),
    ('0004', 2, '7',    '2', '1',   ' ',    1, 1),
    ('0005', 1, '',     ' ', null,  null,   0, 0)
  ) t(id, arbeid, a, b, c, prosent, t1, t2)`);
});
afterEach(() => warehouse.close());

const clean = () => warehouse.all('select * from clean.proeve_2025h order by row_id');
const missing = () => warehouse.all('select * from missing.proeve_2025h order by row_id');

describe('harmonize', () => {
  it('keeps the decimals of a number beside a whole missing code', async () => {
    const values = [{ code: 120, label: { nb: 'Ubesvart' }, missing: 'omitted' as const }];
    const variables = codebook.variables.map((v) =>
      v.name === 'prosent' ? { ...v, values, range: undefined } : v,
    );
    await harmonize(warehouse, { ...codebook, variables });
    expect((await clean()).map((r) => r.prosent)).toEqual([80.5, 50, null, null]);
    expect((await missing()).map((r) => r.prosent)).toEqual([null, null, 'omitted', 'no_answer']);
  });

  it('brings codes, texts and decimals to clean values and keeps the row of the export', async () => {
    await harmonize(warehouse, codebook);
    const rows = await clean();
    expect(rows.map((r) => r.row_id)).toEqual([1, 2, 3, 4]);
    expect(rows.map((r) => r.id)).toEqual(['0001', '0002', '0003', '0004']);
    expect(rows.map((r) => r.a)).toEqual([1, 3, 3, null]);
    expect(rows.map((r) => r.b)).toEqual([3, null, 1, 2]);
    expect(rows.map((r) => r.c)).toEqual([2, null, null, 1]);
    expect(rows.map((r) => r.prosent)).toEqual([80.5, 50, null, null]);
    expect(rows.map((r) => r.stilling)).toEqual([2, 1, null, null]);
    expect(rows.map((r) => r.respondent_group)).toEqual(['leder', 'leder', 'eier', 'eier']);
  });

  it('keeps why each value is missing', async () => {
    await harmonize(warehouse, codebook);
    const rows = await missing();
    expect(rows.map((r) => r.a)).toEqual([null, null, null, 'invalid']);
    expect(rows.map((r) => r.b)).toEqual([null, 'dont_know', null, null]);
    // The respondent in row 4 answered a question that routing should have hidden: the answer is kept.
    expect(rows.map((r) => r.c)).toEqual([null, 'no_answer', 'not_asked', null]);
    expect(rows.map((r) => r.prosent)).toEqual([null, null, 'invalid', 'no_answer']);
  });

  it('takes a tick-all question with nothing ticked as not answered', async () => {
    await harmonize(warehouse, codebook);
    const rows = await clean();
    expect(rows.map((r) => r.t1)).toEqual([1, null, 0, 1]);
    expect(rows.map((r) => r.t2)).toEqual([0, null, 1, 1]);
  });

  it('scores with reversed items turned, and only where enough items are answered', async () => {
    await harmonize(warehouse, codebook);
    const rows = await clean();
    // Row 1: a 1, b turned 4 - 3 = 1, c 2. Row 2: one answer. Row 3: a 3, b turned 3. Row 4: b turned 2, c 1.
    expect(rows.map((r) => r.skala)).toEqual([4 / 3, null, 3, 1.5]);
    // Sum: mean of those answered times three items.
    expect(rows.map((r) => r.sum)).toEqual([6, null, 6, 4.5]);
  });

  it('counts every row by status and every missing cell by reason', async () => {
    const report = await harmonize(warehouse, codebook);
    expect(report.rowsIn).toBe(5);
    expect(report.rowsUsed).toBe(4);
    expect(report.statuses).toEqual([
      { status: 'approved', n: 4 },
      { status: 'approved_some', n: 0 },
      { status: 'rejected_some', n: 1 },
      { status: 'declined', n: 0 },
      { status: 'no_answer', n: 0 },
    ]);
    expect(report.invalid).toEqual([
      { variable: 'a', n: 1 },
      { variable: 'prosent', n: 1 },
    ]);
    const cells = await warehouse.all<{ n: number }>(
      'select count(a) + count(b) + count(c) + count(prosent) + count(arbeid) + count(id) + count(t1) + count(t2) as n from clean.proeve_2025h',
    );
    const lost = report.missing.reduce((sum, m) => sum + m.n, 0);
    expect(cells[0]!.n + lost).toBe(4 * 8);
  });

  it('uses the export’s own word for completed answers where there is one', async () => {
    const withStatus = {
      ...codebook,
      response: { least_share_answered: 0.3, completed: { variable: 'arbeid', in: [2] } },
    };
    const report = await harmonize(warehouse, withStatus);
    expect(report.statuses.map((s) => s.n)).toEqual([2, 2, 1, 0, 0]);
  });

  it('names every column that the export lacks, with the nearest one', async () => {
    const wrong = {
      ...codebook,
      variables: [...codebook.variables, item('d', { column: 'prosentt' }), item('e', { column: 'zzzzzz' })],
    };
    const error = await harmonize(warehouse, wrong).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(FaultError);
    const faults = (error as FaultError).faults;
    expect(faults.map((f) => f.code)).toEqual(['LV-HARMONIZE-COLUMN', 'LV-HARMONIZE-COLUMN']);
    expect(faults[0]!.remedy).toContain("did you mean 'prosent'?");
  });
});
