import { describe, expect, test } from 'vitest';
import {
  type BesideTables,
  type DisclosureOptions,
  type ModelFacts,
  protect,
} from '../../src/disclosure/index.js';
import { type ResultRow, resultRow } from '../../src/results/index.js';

const minN = 5;
const row = (fields: Partial<ResultRow>) =>
  resultRow({ survey: 's', wave: 'w', n: 40, estimate: 2, ...fields });
/** A group's mean and standard deviation; '' is everyone. */
const described = (variable: string, value: string, n: number, sd = 1): ResultRow[] =>
  (['mean', 'sd'] as const).map((statistic) =>
    row({
      variable,
      statistic,
      group_variable: value === '' ? '' : 'g',
      group_value: value,
      n,
      weighted_n: n,
      estimate: statistic === 'sd' ? sd : 2.5,
    }),
  );
const table = (variable: string, groups: Record<string, number>, sds: Record<string, number> = {}) => [
  ...described(
    variable,
    '',
    Object.values(groups).reduce((sum, n) => sum + n, 0),
  ),
  ...Object.entries(groups).flatMap(([value, n]) => described(variable, value, n, sds[value])),
];

/** What is left, as `variable category group_value statistic`. */
const withheldOf = (rows: readonly ResultRow[], options: Partial<DisclosureOptions>) =>
  protect(rows, { minN, ...options })
    .rows.filter((r) => r.suppressed)
    .map((r) => [r.variable, r.category, r.group_value, r.statistic].filter((x) => x !== '').join(' '));

const model = (fields: Partial<ModelFacts>): ModelFacts => ({
  name: 'm',
  variant: '',
  observed: ['x', 'y'],
  grouping: '',
  groups: [],
  tied: false,
  defined: {},
  ...fields,
});
const parameters = ['y ~ x', 'y ~1', 'y ~~ y', 'y ~~ x', 'y | t1', 'b := a*2', 'i := c + 1'];
const modelRows = (groupValue = '', n = 40): ResultRow[] => [
  ...parameters.flatMap((category) =>
    (['parameter', 'parameter_std'] as const).map((statistic) =>
      row({
        variable: 'm',
        category,
        statistic,
        n,
        ...(groupValue === '' || category.includes(':=')
          ? {}
          : { group_variable: 'g', group_value: groupValue }),
      }),
    ),
  ),
];
const fit = ['chisq', 'cfi', 'logl', 'bic'].map((category) =>
  row({ variable: 'm', category, statistic: 'fit', n: 40 }),
);

describe('a model of all respondents', () => {
  const rows = [...described('x', '', 42), ...described('y', '', 40), ...modelRows(), ...fit];
  const beside = (n: number): BesideTables => ({
    models: [
      model({
        defined: { b: { groups: [''], moments: false }, i: { groups: [''], moments: true } },
      }),
    ],
    differences: [
      { first: 'table:x', second: 'model:m', group: '', n },
      { first: 'table:y', second: 'model:m', group: '', n: 0 },
    ],
  });

  test('keeps what has no sum of answers in it where two respondents are in the table only', () => {
    expect(withheldOf(rows, { beside: beside(2) })).toEqual([
      'm y ~1 parameter',
      'm y ~1 parameter_std',
      'm y ~~ y parameter',
      'm y ~~ x parameter',
      'm y | t1 parameter',
      'm y | t1 parameter_std',
      'm i := c + 1 parameter',
      'm i := c + 1 parameter_std',
      'm logl fit',
      'm bic fit',
    ]);
  });

  test('is whole where nobody is, or as many as may be published', () => {
    expect(withheldOf(rows, { beside: beside(0) })).toEqual([]);
    expect(withheldOf(rows, { beside: beside(5) })).toEqual([]);
    expect(withheldOf(rows, { beside: beside(2), secondary: false })).toEqual([]);
  });

  test('goes with a variable that everyone answered alike', () => {
    const alike = [...described('x', '', 40, 0), ...described('y', '', 40), ...modelRows(), ...fit];
    const lost = withheldOf(alike, { beside: beside(0) });
    expect(lost.filter((name) => name.startsWith('m '))).toHaveLength(modelRows().length + fit.length);
  });

  test('is compared with models before it: of two within two respondents of each other, the first is whole', () => {
    const second = modelRows().map((r) => ({ ...r, variable: 'm2' }));
    const both: BesideTables = {
      models: [model({}), model({ name: 'm2' })],
      differences: [
        { first: 'table:y', second: 'model:m', group: '', n: 9 },
        { first: 'table:y', second: 'model:m2', group: '', n: 7 },
        { first: 'model:m', second: 'model:m2', group: '', n: 2 },
      ],
    };
    const lost = withheldOf([...described('y', '', 49), ...modelRows(), ...second], { beside: both });
    expect(lost.every((name) => name.startsWith('m2 '))).toBe(true);
    expect(lost).toContain('m2 y ~1 parameter');
  });
});

describe('a model by groups of which the tables withhold a and b', () => {
  const sizes = { a: 3, b: 6, c: 20, d: 30 };
  const tables = [...table('x', sizes), ...table('y', sizes)];
  const rows = [...tables, ...Object.keys(sizes).flatMap((value) => modelRows(value)), ...fit];
  const groups = Object.entries(sizes).map(([value, n]) => ({ value, n }));
  const facts = (fields: Partial<ModelFacts>): BesideTables => ({
    models: [model({ grouping: 'g', groups, ...fields })],
    differences: [],
  });
  const ofModel = (fields: Partial<ModelFacts>) =>
    withheldOf(rows, { beside: facts(fields) }).filter((name) => name.startsWith('m '));

  test('says nothing of a and b, nor of the fit over all, and all of c and d', () => {
    const lost = ofModel({
      defined: { b: { groups: ['c'], moments: false }, i: { groups: ['a', 'c'], moments: true } },
    });
    const inGroups = ['y ~ x', 'y ~1', 'y ~~ y', 'y ~~ x', 'y | t1'];
    for (const value of ['a', 'b']) {
      for (const name of inGroups) expect(lost).toContain(`m ${name} ${value} parameter`);
    }
    expect(lost.filter((name) => / [cd] parameter/.test(name))).toEqual([]);
    expect(lost.filter((name) => name.endsWith('fit'))).toHaveLength(fit.length);
    expect(lost).toContain('m i := c + 1 parameter');
    expect(lost).not.toContain('m b := a*2 parameter');
  });

  test('names the rule itself, and keeps the fit, where microdata are public', () => {
    const { rows: out } = protect(rows, { minN, beside: facts({}), secondary: false });
    const lost = out.filter((r) => r.variable === 'm' && r.suppressed);
    expect(new Set(lost.map((r) => `${r.group_value}: ${r.reason}`))).toEqual(
      new Set(['a: too few respondents']),
    );
  });

  test('goes as a whole where an estimate of one group hangs on the others', () => {
    expect(ofModel({ tied: true })).toHaveLength(4 * modelRows('a').length + fit.length);
  });

  test('hides them also where the tables do not show the grouping, but the model does', () => {
    const total = [...described('x', '', 59), ...described('y', '', 59)];
    const own = rows.filter((r) => r.variable === 'm');
    const unprinted = tables.filter((r) => r.group_value !== '');
    const lost = withheldOf([...total, ...own], { beside: facts({}), unprinted });
    expect(lost).toContain('m y ~1 b parameter');
    expect(lost).not.toContain('m y ~1 c parameter');
    const { summary } = protect([...total, ...own], { minN, beside: facts({}), unprinted });
    expect(summary.cells).toBe(2);
  });

  test('keeps the slopes of a group where two respondents did not answer all', () => {
    const even = { c: 20, d: 30 };
    const beside: BesideTables = {
      models: [model({ grouping: 'g', groups: Object.entries(even).map(([value, n]) => ({ value, n })) })],
      differences: [{ first: 'table:y', second: 'model:m', group: 'c', n: 2 }],
    };
    const lost = withheldOf(
      [...table('x', even), ...table('y', even), ...modelRows('c'), ...modelRows('d'), ...fit],
      { beside },
    );
    expect(lost).toContain('m y ~1 c parameter');
    expect(lost.some((name) => name.includes(' d ') || name.includes('y ~ x'))).toBe(false);
    expect(lost).toContain('m logl fit');
    expect(lost).not.toContain('m cfi fit');
  });
});

describe('item statistics', () => {
  const items = ['item_mean', 'item_sd', 'item_rest_correlation', 'alpha_if_deleted'].map((statistic) =>
    row({ variable: 'index', category: 'x', statistic }),
  );
  const rows = [...described('x', '', 42), ...described('index', '', 42), ...items];
  const beside = (n: number): BesideTables => ({
    models: [],
    differences: [{ first: 'table:x', second: 'items:index', group: '', n }],
  });

  test.each([
    [0, []],
    [1, ['index x item_mean', 'index x item_sd']],
    [4, ['index x item_mean', 'index x item_sd']],
    [5, []],
  ])('beside means over %d respondents more', (n, lost) => {
    expect(withheldOf(rows, { beside: beside(n) })).toEqual(lost);
  });
});

describe('an index beside its items', () => {
  const sizes = { a: 12, b: 14, c: 20, d: 30 };
  const composites = [{ whole: 'index', parts: ['x', 'y', 'z'] }];
  const means = (rows: readonly ResultRow[], options: Partial<DisclosureOptions>) =>
    withheldOf(rows, options).filter((name) => name.endsWith('mean'));
  const rows = [
    ...table('index', sizes),
    ...table('x', sizes),
    ...table('y', sizes, { b: 0 }),
    ...table('z', sizes),
  ];

  test('goes where one item is withheld: the other items and it would give that one', () => {
    expect(means(rows, {})).toEqual(['y a mean', 'y b mean']);
    expect(means(rows, { composites })).toEqual(['index a mean', 'index b mean', 'y a mean', 'y b mean']);
  });

  test('is kept where its items withhold the same groups, the smallest or not, and whatever their order', () => {
    const items = [table('x', sizes), table('y', sizes, { b: 0 }), table('z', sizes, { b: 0, d: 0 })];
    // Each by itself takes the smallest group beside the one that a rule withholds.
    expect(means(items.flat(), {})).toEqual(['y a mean', 'y b mean', 'z b mean', 'z d mean']);
    for (const order of [items, [...items].reverse()]) {
      const lost = means([...order.flat(), ...table('index', sizes)], { composites });
      expect(lost.sort()).toEqual(['y b mean', 'y d mean', 'z b mean', 'z d mean']);
    }
  });

  test('stays where so many lack an answer that the equality does not hold', () => {
    const fewer = { a: 6, b: 8, c: 14, d: 24 };
    const apart = [...table('index', fewer), ...rows.filter((r) => r.variable !== 'index')];
    // It is still started where one item is withheld; what is asked is that no item goes with it.
    expect(means(apart, { composites }).filter((name) => !name.startsWith('index'))).toEqual([
      'y a mean',
      'y b mean',
    ]);
  });

  test('is not withheld alone: its items would give it', () => {
    const own = [
      ...table('index', sizes, { a: 0 }),
      ...['x', 'y', 'z'].flatMap((name) => table(name, sizes)),
    ];
    const lost = means(own, { composites });
    expect(lost.filter((name) => name.startsWith('index'))).toEqual(['index a mean', 'index b mean']);
    for (const group of ['a', 'b']) {
      expect(lost.some((name) => /^[xyz] /.test(name) && name.includes(` ${group} `))).toBe(true);
    }
  });
});

describe('distributions of scores', () => {
  const classes = ['1-2', '2-3', '3-4'];
  const counts = (value: string, own: number[]) =>
    own.map((estimate, i) =>
      row({
        variable: 'index',
        category: classes[i]!,
        statistic: 'count',
        group_variable: value === '' ? '' : 'g',
        group_value: value,
        n: own.reduce((sum, x) => sum + x, 0),
        estimate,
      }),
    );
  const groups = { a: [0, 0, 3], b: [0, 0, 6], c: [6, 8, 6], d: [10, 10, 10] };
  const sizes = { a: 3, b: 6, c: 20, d: 30 };
  const means = table('index', sizes);

  test('by group are a table like others: that a and b are all of one class is not left to be found', () => {
    const rows = [
      ...means,
      ...counts('', [16, 18, 25]),
      ...Object.entries(groups).flatMap(([value, own]) => counts(value, own)),
    ];
    const lost = withheldOf(rows, {});
    expect(lost.filter((name) => name.endsWith('mean'))).toEqual([
      'index a mean',
      'index b mean',
      'index c mean',
    ]);
    expect(lost.filter((name) => name.endsWith('count'))).toHaveLength(9);
  });

  test('of all respondents only say nothing of groups', () => {
    expect(withheldOf([...means, ...counts('', [16, 18, 25])], {}).filter((n) => n.endsWith('mean'))).toEqual(
      ['index a mean', 'index b mean'],
    );
  });
});

describe('quantiles', () => {
  const quantile = (p: number, estimate: number, n: number) =>
    row({ variable: 'x', category: String(p), statistic: 'quantile', estimate, n, weighted_n: n });

  test('with fewer than five respondents on either side are single answers', () => {
    const rows = [...described('x', '', 40), ...[0, 0.1, 0.125, 0.5, 0.9, 1].map((p) => quantile(p, 7, 40))];
    expect(withheldOf(rows, {})).toEqual([
      'x 0 quantile',
      'x 0.1 quantile',
      'x 0.9 quantile',
      'x 1 quantile',
    ]);
    expect(withheldOf(rows, { secondary: false })).toEqual([]);
  });

  test('stay where the published shares show that five gave the answer', () => {
    const share = (category: string, estimate: number) =>
      row({ variable: 'x', category, statistic: 'proportion', estimate, n: 40, weighted_n: 40 });
    const shares = [share('1', 0.1), share('2', 0.5), share('4', 0.4)];
    expect(withheldOf([...shares, quantile(0, 1, 40), quantile(1, 4, 40)], {})).toEqual(['x 0 quantile']);
  });
});

test('a correlation goes with either of its variables', () => {
  const sizes = { a: 3, b: 6, c: 20, d: 30 };
  const same = { a: 12, b: 6, c: 20, d: 30 };
  const correlation = (value: string) =>
    row({
      variable: 'y',
      category: 'x',
      statistic: 'correlation',
      group_variable: 'g',
      group_value: value,
      n: 12,
    });
  const rows = [...table('x', sizes), ...table('y', same), ...['a', 'c'].map(correlation)];
  expect(withheldOf(rows, {}).filter((name) => name.endsWith('correlation'))).toEqual(['y x a correlation']);
});
