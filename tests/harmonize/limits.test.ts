import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Codebook, Derived } from '../../src/codebook/index.js';
import { withDerived } from '../../src/harmonize/derive-sql.js';
import { statusSql } from '../../src/harmonize/response-status.js';
import { Warehouse } from '../../src/warehouse/index.js';

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await Warehouse.open();
});
afterAll(() => warehouse.close());

it('a value exactly at the limit of a class is of the class above', async () => {
  const derived: Derived = {
    name: 'klasse',
    label: { nb: 'Klasse' },
    type: 'ordinal',
    role: 'background',
    values: [1, 2, 3].map((code) => ({ code, label: { nb: String(code) } })),
    rule: {
      cut: 'x',
      classes: [
        { below: 100, value: 1 },
        { from: 100, below: 300.5, value: 2 },
        { from: 300.5, value: 3 },
      ],
    },
  };
  const values = '(99.999::double), (100), (100.001), (300.499), (300.5), (300.501), (null)';
  const rows = await warehouse.all<{ klasse: number | null }>(
    withDerived(`select * from (values ${values}) t(x)`, [derived]),
  );
  expect(rows.map((row) => row.klasse)).toEqual([1, 2, 2, 2, 3, 3, null]);
});

it.each([
  [0.3, 3, 10],
  [0.3, 6, 20],
  // 0.07 * 100 and 0.29 * 100 are a hair from 7 and 29 in doubles.
  [0.07, 7, 100],
  [0.29, 29, 100],
])(
  'a share of exactly %f, %i of %i, is enough, and one answer less is not',
  async (least, answered, asked) => {
    const status = async (n: number, response: Partial<Codebook['response']> = {}) => {
      const codebook = { response: { least_share_answered: least, ...response } } as Codebook;
      const [row] = await warehouse.all<{ status: string }>(
        `select ${statusSql(codebook, 'asked', 'answered')} as status
       from (select ${asked} as asked, ${n} as answered, 3 as svarstatus)`,
      );
      return row!.status;
    };
    expect([await status(answered), await status(answered - 1)]).toEqual(['approved', 'rejected_some']);
    // Where the export tells who completed, and this one did not.
    const completed = { variable: 'svarstatus', in: [4] };
    expect([await status(answered, { completed }), await status(answered - 1, { completed })]).toEqual([
      'approved_some',
      'rejected_some',
    ]);
    // Who completed is approved whatever was answered; who declined is not, though all was answered.
    expect(await status(0, { completed: { variable: 'svarstatus', in: [3] } })).toBe('approved');
    expect(await status(asked, { declined: { variable: 'svarstatus', in: [3] } })).toBe('declined');
  },
);
