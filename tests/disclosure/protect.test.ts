import { describe, expect, test } from 'vitest';
import {
  auditRows,
  countsBehind,
  nestedGroupings,
  protect,
  roundTo,
  suppressionReasons,
  talisRule,
} from '../../src/disclosure/index.js';
import type { FaultError } from '../../src/errors/index.js';
import { resultRow } from '../../src/results/index.js';
import { type Knowledge, narrowAnswers, solvedByAlgebra } from '../property/disclosure-attack.js';
import { areasBy, minimum, type Person, peopleOf, tableRows, withheldGroups } from './published.js';

const yesNo = ['yes', 'no'];
const reasonOf = (rows: ReturnType<typeof protect>['rows'], value: string) =>
  rows.find((r) => r.group_value === value && r.statistic === 'proportion')!.reason;

describe('a margin', () => {
  const people = peopleOf('g', {
    a: { yes: 2, no: 1 },
    b: { yes: 6, no: 6 },
    c: { yes: 20, no: 14 },
    d: { yes: 9, no: 30 },
  });
  const rows = tableRows(people, ['g'], yesNo);

  test('a small group goes, and the smallest other that hides it', () => {
    const out = protect(rows, { minN: minimum });
    expect(withheldGroups(out.rows)).toEqual(['g=a', 'g=b']);
    expect(reasonOf(out.rows, 'a')).toBe(suppressionReasons.few);
    expect(reasonOf(out.rows, 'b')).toBe(suppressionReasons.derivable);
    expect(out.summary).toMatchObject({ cells: 5, primary: 1, secondary: 1, share: 0.4 });
  });

  test('a test goes with a withheld group of its own respondents, not of others', () => {
    const of = (respondent_group: string, counts: Parameters<typeof peopleOf>[1]) =>
      tableRows(peopleOf('g', counts), ['g'], yesNo).map((row) => ({ ...row, respondent_group }));
    const many = { a: { yes: 9, no: 8 }, b: { yes: 6, no: 6 }, c: { yes: 20, no: 14 } };
    const both = [...of('x', many), ...of('y', { ...many, a: { yes: 2, no: 1 } })];
    const tests = protect(both, { minN: minimum }).rows.filter((r) => r.statistic === 'test');
    expect(tests.map((r) => [r.respondent_group, r.suppressed])).toEqual([
      ['x', false],
      ['y', true],
    ]);
  });

  test('a withheld row keeps no number, and the test over the groups goes with it', () => {
    const out = protect(rows, { minN: minimum }).rows.filter((r) => r.suppressed);
    for (const row of out) {
      expect([row.estimate, row.se, row.n, row.weighted_n, row.p_value, row.df, row.ci_lower]).toEqual(
        Array(7).fill(null),
      );
    }
    expect(out.filter((r) => r.statistic === 'test')).toHaveLength(1);
  });

  test('the attack of the property test finds the small group when only it is withheld', () => {
    const out = protect(rows, { minN: minimum, secondary: false }).rows;
    const known: Knowledge = {
      groupings: ['g'],
      values: { g: ['a', 'b', 'c', 'd'] },
      nested: {},
      categories: yesNo,
      minN: minimum,
      width: 2,
      sizes: new Map([['g=a', 3]]),
    };
    expect(solvedByAlgebra(out, known)).toEqual([{ group: 'g=a', what: 'solved by elimination' }]);
    expect(narrowAnswers(out, known)).toHaveLength(2);
  });

  test('the audit gives the interval that the total leaves: 8 yes among the 15 withheld', () => {
    const audit = auditRows(rows, { minN: minimum }).find((a) => a.key.includes('"a"'))!;
    expect(audit).toMatchObject({ size: { lower: 1, upper: 4 }, safe: true });
    expect(audit.counts[0]).toEqual({ lower: 0, upper: 3 });
  });
});

test('a reason never tells what it hides: a group of 5 beside one of 1 says no more than the group of 1', () => {
  const people = peopleOf('g', { a: { yes: 1 }, b: { yes: 2, no: 3 }, c: { yes: 9, no: 9 } });
  const { rows } = protect(tableRows(people, ['g'], yesNo), { minN: minimum, width: 1 });
  expect(reasonOf(rows, 'a')).toBe(suppressionReasons.either);
  expect(reasonOf(rows, 'b')).toBe(suppressionReasons.either);
  expect(reasonOf(rows, 'c')).toBe('');
});

test('the rest of a group is held to the limit too', () => {
  const people = peopleOf('g', { a: { yes: 2, no: 2 }, b: { yes: 20, no: 30 } });
  const { rows } = protect(tableRows(people, ['g'], yesNo), { minN: minimum });
  expect(reasonOf(rows, 'b')).toBe(suppressionReasons.few_rest);
});

describe('groups that answer alike', () => {
  const people = peopleOf('g', { a: { yes: 12 }, b: { yes: 10, no: 9 }, c: { yes: 15, no: 15 } });
  const rows = tableRows(people, ['g'], yesNo);

  test('go, under a reason that does not say so', () => {
    const out = protect(rows, { minN: minimum });
    expect(withheldGroups(out.rows)).toEqual(['g=a', 'g=b']);
    expect(new Set([reasonOf(out.rows, 'a'), reasonOf(out.rows, 'b')])).toEqual(
      new Set([suppressionReasons.derivable]),
    );
  });

  test('stay where the answer is an option not ticked, a known fact, or the rule is off', () => {
    expect(withheldGroups(protect(rows, { minN: minimum, unticked: { answer: 'yes' } }).rows)).toEqual([]);
    expect(withheldGroups(protect(rows, { minN: minimum, knownFacts: ['answer'] }).rows)).toEqual([]);
    expect(withheldGroups(protect(rows, { minN: minimum, alikeBelow: 0 }).rows)).toEqual([]);
  });

  test('all but one, when two must differ', () => {
    const one = tableRows(
      peopleOf('g', { a: { yes: 12, no: 1 }, b: { yes: 10, no: 9 }, c: { yes: 5, no: 5 } }),
      ['g'],
      yesNo,
    );
    expect(withheldGroups(protect(one, { minN: minimum }).rows)).toEqual([]);
    expect(withheldGroups(protect(one, { minN: minimum, alikeBelow: 2 }).rows)).toContain('g=a');
  });

  test('are seen by a standard deviation of 0 where only means are given', () => {
    const of = (value: string, mean: number, sd: number, n: number) =>
      (['mean', 'sd'] as const).map((statistic) =>
        resultRow({
          variable: 'index',
          group_variable: value === '' ? '' : 'g',
          group_value: value,
          statistic,
          estimate: statistic === 'mean' ? mean : sd,
          n,
          weighted_n: n,
        }),
      );
    const means = [
      ...of('', 3.5, 0.9, 60),
      ...of('a', 4, 0, 10),
      ...of('b', 3.2, 0.8, 20),
      ...of('c', 3.4, 1, 30),
    ];
    const { rows } = protect(means, { minN: minimum });
    expect(rows.map((r) => r.suppressed)).toEqual([false, false, true, true, true, true, false, false]);
  });
});

test('a small group by county is not read off the same question by municipality', () => {
  const of = { m1: 'c1', m2: 'c1', m3: 'c2', m4: 'c2' };
  const people = peopleOf('m', {
    m1: { yes: 2, no: 1 },
    m2: { yes: 9, no: 8 },
    m3: { yes: 9, no: 12 },
    m4: { yes: 14, no: 7 },
  }).map((p): Person => ({ ...p, c: of[p.m as keyof typeof of] }));
  const out = protect(tableRows(people, ['c', 'm'], yesNo), {
    minN: minimum,
    hierarchy: [{ child: 'm', parent: 'c', of }],
  }).rows;
  // m1 and m2 are all of c1: one from outside would not hide m1.
  expect(withheldGroups(out)).toEqual(['m=m1', 'm=m2']);
  expect(
    nestedGroupings(['c', 'm'], (child, parent) =>
      people.map((p) => ({
        child: p[child] ?? null,
        parent: p[parent] ?? null,
        n: 1,
      })),
    ),
  ).toEqual([{ child: 'm', parent: 'c', of }]);
});

test('respondents without a group are not read off the difference', () => {
  const people = [
    ...peopleOf('g', { a: { yes: 10, no: 9 }, b: { yes: 12, no: 11 } }),
    ...Array.from({ length: 2 }, () => ({ g: null, answer: 'no' })),
  ];
  expect(withheldGroups(protect(tableRows(people, ['g'], yesNo), { minN: minimum }).rows)).toHaveLength(1);
});

test('a difference and an average with a withheld group go', () => {
  const people = peopleOf('g', {
    a: { yes: 2, no: 1 },
    b: { yes: 6, no: 6 },
    c: { yes: 20, no: 14 },
    d: { yes: 9, no: 30 },
  });
  const base = { survey: 's', wave: 'w', variable: 'answer', group_variable: 'g', estimate: 0.1, n: 40 };
  const extra = [
    resultRow({ ...base, statistic: 'difference', category: 'a-c' }),
    resultRow({ ...base, statistic: 'difference', category: 'c-d' }),
    resultRow({ ...base, statistic: 'proportion', category: 'yes', group_value: 'average' }),
  ];
  const { rows } = protect([...tableRows(people, ['g'], yesNo), ...extra], {
    minN: minimum,
    averageGroup: 'average',
  });
  expect(rows.slice(-3).map((r) => r.suppressed)).toEqual([true, false, true]);
});

test.each([
  ['talis-teacher', 'talis-principal'],
  ['talis-ec-staff', 'talis-ec-leader'],
] as const)("the OECD's rule: 30 %s from 10 schools or centres, 10 %s", (staff, leaders) => {
  const teachers = peopleOf('g', { a: { yes: 20, no: 9 }, b: { yes: 20, no: 20 }, c: { yes: 50, no: 50 } });
  const rows = tableRows(teachers, ['g'], yesNo);
  const schools: Record<string, number> = { '': 40, a: 12, b: 9, c: 19 };
  const out = protect(
    rows,
    talisRule(staff, (row) => schools[row.group_value] ?? null),
  ).rows;
  expect(withheldGroups(out)).toEqual(['g=a', 'g=b']);
  expect(reasonOf(out, 'b')).toBe(suppressionReasons.units);
  const principals = tableRows(peopleOf('g', { a: { yes: 9 }, b: { yes: 10 } }), ['g'], yesNo);
  expect(
    withheldGroups(
      protect(
        principals,
        talisRule(leaders, () => null),
      ).rows,
    ),
  ).toEqual(['g=a']);
});

test('rounding: halves away from zero; whole per cent hide no count in groups under 100', () => {
  expect(roundTo(0.145, 0.01)).toBe(0.15);
  expect(roundTo(0.335, 0.05)).toBe(0.35);
  for (let n = 5; n < 100; n++) {
    for (let count = 0; count <= n; count++) {
      expect(countsBehind(roundTo(count / n, 0.01), n, 0.01)).toEqual({ fewest: count, most: count });
    }
  }
  expect(countsBehind(0.5, 1000, 0.01)).toEqual({ fewest: 495, most: 504 });
});

test.each([
  [{ minN: 0 }, 'LV-DISCLOSURE-MIN-N'],
  [{ minN: 2.5 }, 'LV-DISCLOSURE-MIN-N'],
  [{ minN: 5, width: 0 }, 'LV-DISCLOSURE-WIDTH'],
  [{ minN: 5, alikeBelow: -1 }, 'LV-DISCLOSURE-ALIKE'],
  [{ minN: 5, roundTo: 2 }, 'LV-DISCLOSURE-ROUND'],
  [
    {
      minN: 5,
      hierarchy: [
        { child: 'a', parent: 'b', of: {} },
        { child: 'b', parent: 'a', of: {} },
      ],
    },
    'LV-DISCLOSURE-HIERARCHY',
  ],
] as const)('%o is refused', (options, code) => {
  try {
    protect([], options);
    expect.unreachable();
  } catch (error) {
    expect((error as FaultError).code).toBe(code);
  }
});

test('a municipality that a region cuts out of its county is hidden by two cells, one on either side of it', () => {
  const of = {
    m1: ['c1', 'r1'],
    m2: ['c2', 'r1'],
    m3: ['c2', 'r2'],
    m4: ['c3', 'r2'],
    m5: ['c4', 'r2'],
    m6: ['c5', 'r3'],
    m7: ['c6', 'r3'],
  } as const;
  const people = peopleOf('m', {
    m1: { yes: 9, no: 8 },
    m2: { yes: 12, no: 9 },
    m3: { yes: 1 },
    m4: { yes: 6, no: 8 },
    m5: { yes: 10, no: 7 },
    m6: { yes: 7, no: 9 },
    m7: { yes: 11, no: 5 },
  }).map((p): Person => {
    const [c, r] = of[p.m as keyof typeof of];
    return { ...p, c, r };
  });
  const rows = tableRows(people, ['c', 'r'], yesNo);
  const areas = areasBy(people, 'm', ['c', 'r']);
  expect(withheldGroups(protect(rows, { minN: minimum }).rows)).toEqual([]);
  // Two of three regions would do as well, and be missed more than two of six counties.
  expect(withheldGroups(protect(rows, { minN: minimum, areas }).rows)).toEqual(['c=c2', 'c=c4']);
});

test('a small municipality is not its county less the others, nor a withheld county its only municipality', () => {
  const of = { m1: 'c1', m2: 'c2', m3: 'c2', m4: 'c3', m5: 'c3' } as const;
  const people = peopleOf('m', {
    m1: { yes: 9, no: 8 },
    m2: { yes: 1, no: 1 },
    m3: { yes: 9, no: 9 },
    m4: { yes: 8, no: 8 },
    m5: { yes: 10, no: 7 },
  }).map((p): Person => ({ ...p, c: of[p.m as keyof typeof of] }));
  const rows = tableRows(people, ['m', 'c'], yesNo);
  const areas = areasBy(people, 'm', ['c']);
  const out = withheldGroups(protect(rows, { minN: minimum, areas }).rows);
  const gone = new Set(out);
  expect(gone.has('m=m2')).toBe(true);
  for (const county of ['c1', 'c2', 'c3']) {
    const own = Object.keys(of).filter((m) => of[m as keyof typeof of] === county);
    const withheld = own.filter((m) => gone.has(`m=${m}`));
    // One withheld is the county less the others; none withheld in a withheld county is its sum.
    if (gone.has(`c=${county}`)) expect(withheld).not.toEqual([]);
    else expect(withheld).not.toHaveLength(1);
  }
});
