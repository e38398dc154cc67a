import { describe, expect, test } from 'vitest';
import type { Codebook, PublishedFigure } from '../../../src/codebook/index.js';
import { type PublishedComparison, resultRow } from '../../../src/results/index.js';
import { comparePublished } from '../../../src/wave/document/published.js';

const text = { nb: 'x' };
const figure = (fields: Partial<PublishedFigure>): PublishedFigure => ({
  id: 'f',
  statement: text,
  variable: 'law',
  statistic: 'rank',
  source: 's',
  wave: '1',
  reading: [1, 6],
  decimals: 0,
  ...fields,
});
const options = ['law', 'staff', 'money'];
const codebook = (published: PublishedFigure[]) =>
  ({
    questions: [{ name: 'needs', kind: 'multiple_choice', label: text, variables: options }],
    wave: '1',
    variables: [],
    derived: [],
    respondentGroups: [{ name: 'owner', label: { nb: 'Eier', en: 'Owner' } }],
    published,
  }) as unknown as Codebook;
const row = (variable: string, estimate: number | null, fields = {}) =>
  resultRow({
    survey: 's',
    wave: '1',
    variable,
    category: '1',
    statistic: 'proportion',
    estimate,
    n: 50,
    ...fields,
  });
const computed = (rows: ReturnType<typeof row>[], fields: Partial<PublishedFigure> = {}) => {
  const [{ computed: value, n, reason }] = comparePublished(codebook([figure(fields)]), rows) as [
    PublishedComparison,
  ];
  return [value, n, reason];
};

test('the rank of an option is one more than the options ticked more often', () => {
  const rows = [row('law', 0.4), row('staff', 0.5), row('money', 0.4), row('elsewhere', 0.9)];
  expect(computed(rows)).toEqual([2, 50, '']);
  expect(computed(rows, { variable: 'staff' })).toEqual([1, 50, '']);
  expect(computed(rows, { variable: 'money' })).toEqual([2, 50, '']);
});

test('a rank is of the group that the figure is about, and ignores the shares that did not tick', () => {
  const group = { respondent_group: 'owner' };
  const rows = [
    ...[row('law', 0.4), row('staff', 0.5), row('money', 0.6)],
    ...[row('law', 0.9, group), row('staff', 0.5, group), row('money', 0.6, group)],
    row('law', 0.6, { category: '0' }),
  ];
  expect(computed(rows)[0]).toBe(3);
  expect(computed(rows, group)[0]).toBe(1);
});

test('no rank where an option is withheld or lacking', () => {
  const hidden = row('money', null, { suppressed: true, reason: 'few' });
  expect(computed([row('law', 0.4), row('staff', 0.5), hidden])).toEqual([null, 50, 'few']);
  expect(computed([row('law', 0.4), row('staff', 0.5)])).toEqual([null, 50, 'not computed']);
});

test('categories counted together are summed', () => {
  const rows = [row('law', 0.25, { category: '4' }), row('law', 0.5, { category: '5' })];
  expect(computed(rows, { statistic: 'proportion', category: [4, 5] })).toEqual([0.75, 50, '']);
});

const verdicts = (fields: Partial<PublishedFigure>, rows: ReturnType<typeof row>[], combined = []) =>
  comparePublished(codebook([figure({ statistic: 'proportion', ...fields })]), rows, combined)[0]!;
const share = (estimate: number, ci_lower: number, ci_upper: number, fields = {}) =>
  row('law', estimate, { ci_lower, ci_upper, ...fields });

test.each([
  // A number stands for all that rounds to it: 55.5 to 56.5 %.
  [0.56, 0, share(0.5, 0.42, 0.57), 'agrees'],
  [0.56, 0, share(0.5, 0.42, 0.554), 'outside'],
  [0.56, 0, share(0.5, 0.42, 0.562), 'agrees'],
  [0.56, 0, share(0.5, 0.42, 0.557), 'undecided'],
  [0.56, 0, share(0.5601, 0.559, 0.561), 'agrees'],
  [0.042, 1, share(0.05, 0.0426, 0.06), 'outside'],
  // «ni av ti»
  [[0.85, 0.95], 0, share(0.8476, 0.82, 0.87), 'undecided'],
  [[0.85, 0.95], 0, share(0.9, 0.86, 0.94), 'agrees'],
  [[0.85, 0.95], 0, share(0.9, 0.8, 0.97), 'agrees'],
  [[0.85, 0.95], 0, share(0.8, 0.75, 0.849), 'outside'],
  // An open end is where the statistic ends.
  [[0.7, null], 0, share(0.9, 0.8, 1), 'agrees'],
  [[0.7, null], 0, share(0.73, 0.66, 0.8), 'agrees'],
  [[0.7, null], 0, share(0.69, 0.62, 0.76), 'undecided'],
  [[null, 0.1], 0, share(0.05, 0.02, 0.08), 'agrees'],
  [0, 0, share(0, 0, 0.023), 'agrees'],
] as const)('read as %j with %i decimals', (reading, decimals, found, verdict) => {
  expect(verdicts({ reading: reading as never, decimals }, [found]).verdict).toBe(verdict);
});

test('a number without an interval decides nothing, and another wave is not judged', () => {
  expect(verdicts({ reading: 0.5 }, [row('law', 0.9)])).toMatchObject({
    verdict: 'undecided',
    ci_lower: null,
  });
  const other = verdicts({ reading: 0.5, wave: '2015' }, [share(0.9, 0.88, 0.92)]);
  expect(other).toMatchObject({ verdict: 'other_wave', computed: 0.9, wave: '2015' });
  expect(verdicts({ reading: 0.5 }, [])).toMatchObject({ verdict: 'not_computed', reason: 'not computed' });
});

test('rows of another wave in the table are not taken for this one', () => {
  const before = share(0.3, 0.25, 0.35, { wave: '0' });
  expect(verdicts({ reading: 0.9 }, [before, share(0.9, 0.88, 0.92)]).computed).toBe(0.9);
});

test('a place has an interval: those surely above, and those that may be', () => {
  const rows = [
    row('law', 0.4, { ci_lower: 0.35, ci_upper: 0.45 }),
    row('staff', 0.5, { ci_lower: 0.46, ci_upper: 0.54 }),
    row('money', 0.42, { ci_lower: 0.37, ci_upper: 0.47 }),
  ];
  expect(verdicts({ statistic: 'rank', reading: [1, 2] }, rows)).toMatchObject({
    computed: 3,
    ci_lower: 2,
    ci_upper: 3,
    verdict: 'undecided',
  });
});

test('RMSEA brings its own interval of 90 %, CFI none', () => {
  const measured = (category: string, estimate: number) =>
    row('sti', estimate, { statistic: 'fit', category, n: 146 });
  const rows = [
    measured('rmsea', 0.0858),
    measured('rmsea_ci_lower', 0),
    measured('rmsea_ci_upper', 0.169),
    measured('cfi', 0.976),
  ];
  const of = (measure: string, reading: number) =>
    verdicts({ variable: 'sti', statistic: 'fit', measure, reading, decimals: 3 }, rows);
  expect(of('rmsea', 0.087)).toMatchObject({ verdict: 'agrees', ci_upper: 0.169, level: 0.9 });
  expect(of('cfi', 0.921)).toMatchObject({ verdict: 'undecided', ci_upper: null });
});

test('a count of several answers is of as many as are counted', () => {
  const rows = ['1', '2'].map((category, i) =>
    row('law', 12 - 4 * i, { statistic: 'count', category, n: 12 - 4 * i }),
  );
  expect(computed(rows, { statistic: 'count', category: [1, 2], reading: 20 })).toEqual([20, 20, '']);
});

test('a missing share is of those asked, with an interval', () => {
  const count = (category: string, estimate: number, statistic: 'count' | 'missing') =>
    row('law', estimate, { statistic, category, n: estimate });
  const rows = [
    count('1', 12, 'count'),
    count('2', 8, 'count'),
    count('not_applicable', 143, 'missing'),
    count('not_asked', 50, 'missing'),
  ];
  const book = codebook([figure({ statistic: 'missing_share', category: [98], reading: [0.83, 0.87] })]);
  const value = { code: 98, label: text, missing: 'not_applicable' };
  Object.assign(book, { variables: [{ name: 'law', values: [value] }] });
  const [found] = comparePublished(book, rows);
  expect(found).toMatchObject({ n: 163, verdict: 'agrees' });
  // 143 of 163: R's prop.test(143, 163, correct = FALSE) has .8179 to .9192; t in place of z widens it by .0003.
  expect(found!.computed).toBeCloseTo(143 / 163, 12);
  expect(found!.ci_lower).toBeCloseTo(0.8179, 2);
  expect(found!.ci_upper).toBeCloseTo(0.9192, 2);
  const hidden = rows.map((r, i) =>
    i === 0 ? { ...r, estimate: null, suppressed: true, reason: 'few' } : r,
  );
  expect(comparePublished(book, hidden)[0]).toMatchObject({ computed: null, reason: 'few' });
});

test('whom it is about: the words of the source, else the respondent group', () => {
  expect(verdicts({ respondent_group: 'owner', reading: 0.5 }, []).respondents).toMatchObject({
    en: 'Owner',
  });
  const respondents = { nb: 'Rektorer' };
  expect(verdicts({ respondent_group: 'owner', respondents, reading: 0.5 }, []).respondents).toBe(
    respondents,
  );
});

describe('a difference', () => {
  const groups = [
    { name: 'owner', label: { nb: 'Eier', en: 'Owner' } },
    { name: 'leader', label: { nb: 'Leder', en: 'Leader' } },
  ];
  const between = {
    statistic: 'difference' as const,
    category: [4, 5],
    respondent_group: 'owner',
    less: { respondent_group: 'leader' },
    reading: 0.02,
  };
  const side = (respondent_group: string, four: number, five: number, fields = {}) => [
    row('law', four, { category: '4', respondent_group, ...fields }),
    row('law', five, { category: '5', respondent_group, ...fields }),
  ];
  const shares = (group: string, interval: [number, number]) => ({
    variable: 'law',
    categories: ['4', '5'],
    respondent_group: group,
    group_variable: '',
    group_value: '',
    interval,
  });
  const rows = [...side('owner', 0.3, 0.4), ...side('leader', 0.2, 0.4)];
  const combined = [shares('owner', [0.6, 0.78]), shares('leader', [0.55, 0.65])];
  const compare = (fields: Partial<PublishedFigure>, found = rows, exact: [number, number] | null = null) =>
    comparePublished(
      { ...codebook([figure({ ...between, ...fields })]), respondentGroups: groups },
      found,
      combined,
      exact === null ? [] : [{ id: 'f', interval: exact }],
    )[0]!;

  test('of shares is the group less the other, with the interval of both, in points', () => {
    // Zou & Donner: 0.1 -/+ sqrt(0.1^2 + 0.05^2), sqrt(0.08^2 + 0.05^2).
    const found = compare({});
    expect(found).toMatchObject({ n: 100, verdict: 'agrees', respondents: { nb: 'Eier mot Leder' } });
    expect(found.computed).toBeCloseTo(0.1, 12);
    expect(found.ci_lower).toBeCloseTo(0.1 - Math.hypot(0.1, 0.05), 12);
    expect(found.ci_upper).toBeCloseTo(0.1 + Math.hypot(0.08, 0.05), 12);
    expect(compare({ reading: -0.05 }).verdict).toBe('outside');
    expect(compare({ reading: [0, null] }).verdict).toBe('agrees');
    expect(compare({ reading: [null, 0] }).verdict).toBe('undecided');
  });

  test("takes the design's interval, but not beside a rounded side", () => {
    expect(compare({}, rows, [0.03, 0.17])).toMatchObject({ ci_lower: 0.03, ci_upper: 0.17 });
    const rounded = [
      ...side('owner', 0.3, 0.4, { method: 'linearised, rounded to 0.05' }),
      ...side('leader', 0.2, 0.4),
    ];
    expect(compare({}, rounded, [0.03, 0.17]).ci_lower).toBeCloseTo(0.1 - Math.hypot(0.1, 0.05), 12);
  });

  test('is withheld with either side, and of means without a category', () => {
    const hidden = rows.map((r, i) =>
      i === 3 ? { ...r, estimate: null, suppressed: true, reason: 'few' } : r,
    );
    expect(compare({}, hidden)).toMatchObject({
      computed: null,
      ci_lower: null,
      n: null,
      reason: 'few',
      verdict: 'not_computed',
    });
    const means = [
      row('law', 3.5, { category: '', statistic: 'mean', group_variable: 'sex', group_value: '1' }),
      row('law', 3.9, { category: '', statistic: 'mean', group_variable: 'sex', group_value: '2' }),
    ];
    const { category: _, respondent_group: __, ...of } = figure(between);
    const mean = comparePublished(
      codebook([
        {
          ...of,
          group: { variable: 'sex', value: 1 },
          less: { group: { variable: 'sex', value: 2 } },
          reading: -0.4,
          decimals: 1,
        },
      ]),
      means,
      [],
      [{ id: 'f', interval: [-0.6, -0.2] }],
    )[0]!;
    expect(mean).toMatchObject({ ci_lower: -0.6, verdict: 'agrees' });
    expect(mean.computed).toBeCloseTo(-0.4, 12);
  });
});

describe('an effect', () => {
  const path = (category: string, estimate: number, fields = {}) =>
    row('sti', estimate, { category, statistic: 'parameter_std', se: 0.08, n: 146, ...fields });
  const rows = [
    path('y ~ x', 0.3),
    path('y ~ x', 0.9, { statistic: 'parameter', ci_lower: 0.5, ci_upper: 1.3 }),
    path('ind := a*b', 0.12),
    path('y ~~ z', -0.2),
    path('y ~ area_a', 0.4, { group_variable: 'for_each', group_value: 'area_a' }),
    path('y ~ area_b', 0.1, { group_variable: 'for_each', group_value: 'area_b' }),
    path('x', 1.8, { variable: 'reg', statistic: 'coefficient', ci_lower: 1.2, ci_upper: 2.4 }),
  ];
  const of = (parameter: string, reading: PublishedFigure['reading'], fields = {}) =>
    comparePublished(
      codebook([
        figure({ variable: 'sti', statistic: 'effect', parameter, reading, decimals: 1, ...fields }),
      ]),
      rows,
    )[0]!;

  test('is standardised, with the interval of its standard error', () => {
    const found = of('y~x', 0.3);
    expect(found).toMatchObject({ computed: 0.3, n: 146, verdict: 'agrees' });
    expect(found.ci_lower).toBeCloseTo(0.3 - 1.959964 * 0.08, 6);
    expect(of('y ~ x', 0).verdict).toBe('outside');
    expect(of('y ~ x', [0.4, null]).verdict).toBe('undecided');
    expect(of('y ~ x', 0.9, { measure: 'parameter' })).toMatchObject({ computed: 0.9, ci_upper: 1.3 });
  });

  test('is named as the model names it: defined effects, covariances, runs for each, terms of regressions', () => {
    expect(of('ind', 0.1).computed).toBe(0.12);
    expect(of('z ~~ y', -0.2).computed).toBe(-0.2);
    expect(of('y ~ area_b', 0.1).computed).toBe(0.1);
    expect(of('x', 2, { variable: 'reg' })).toMatchObject({ computed: 1.8, ci_lower: 1.2 });
    expect(of('y ~ q', 0.1)).toMatchObject({ verdict: 'not_computed', reason: 'not computed' });
  });

  test('told of in words holds by its interval: a sign when significant, none when it is not', () => {
    const finding = (name: 'positive' | 'negative' | 'none', reading: PublishedFigure['reading']) =>
      of('y ~ x', reading, { finding: name }).verdict;
    expect([finding('positive', [0, null]), finding('negative', [null, 0]), finding('none', 0)]).toEqual([
      'agrees',
      'outside',
      'outside',
    ]);
    // 0.1 -/+ 0.157 reaches over zero.
    const weak = (name: 'positive' | 'none', reading: PublishedFigure['reading']) =>
      of('y ~ area_b', reading, { finding: name }).verdict;
    expect([weak('positive', [0, null]), weak('none', 0)]).toEqual(['undecided', 'agrees']);
  });

  test('has a place by its size among those on the same outcome', () => {
    const more = [path('y ~ w', -0.5, { se: 0.02 }), path('y ~ v', 0.05), path('other ~ x', 0.9), ...rows];
    const place = (parameter: string) =>
      comparePublished(codebook([figure({ variable: 'sti', parameter, reading: 1 })]), more)[0]!;
    expect(place('y ~ w')).toMatchObject({ computed: 1, ci_lower: 1, ci_upper: 1, verdict: 'agrees' });
    // 0.143 to 0.457, under 0.461 to 0.539 and over 0 to 0.207.
    expect(place('y ~ x')).toMatchObject({ computed: 2, ci_lower: 2, ci_upper: 3, verdict: 'outside' });
  });
});

describe('those named as the highest', () => {
  const shares = [
    row('law', 0.4, { ci_lower: 0.38, ci_upper: 0.42 }),
    row('staff', 0.5, { ci_lower: 0.48, ci_upper: 0.52 }),
    row('money', 0.39, { ci_lower: 0.37, ci_upper: 0.41 }),
  ];
  const top = (members: string[], fields: Partial<PublishedFigure> = {}, rows = shares) =>
    comparePublished(
      codebook([
        figure({ statistic: 'top', variable: 'needs', members, reading: members.length, ...fields }),
      ]),
      rows,
    )[0]!;

  test('are so many among as many highest, surely and possibly', () => {
    expect(top(['staff', 'law'])).toMatchObject({ computed: 2, ci_lower: 1, ci_upper: 2, verdict: 'agrees' });
    expect(top(['law', 'money'])).toMatchObject({ computed: 1, ci_lower: 0, ci_upper: 2, verdict: 'agrees' });
    expect(top(['money'])).toMatchObject({ computed: 0, ci_upper: 0, verdict: 'outside' });
    expect(top(['staff'], { lowest: true })).toMatchObject({ computed: 0, verdict: 'outside' });
    expect(top(['money', 'law'], { lowest: true })).toMatchObject({ computed: 2, ci_lower: 2, lowest: true });
  });

  test('items of a battery are ordered by their mean, or by the share of some answers', () => {
    const battery = (published: Partial<PublishedFigure>, rows: ReturnType<typeof row>[], combined = []) =>
      comparePublished(
        {
          ...codebook([figure({ reading: 1, ...published })]),
          questions: [{ name: 'needs', kind: 'battery', label: text, variables: options }],
        } as unknown as Codebook,
        rows,
        combined,
      )[0]!;
    const mean = (variable: string, estimate: number) =>
      row(variable, estimate, { statistic: 'mean', category: '', ci_lower: estimate, ci_upper: estimate });
    const rows = [mean('law', 2), mean('staff', 3), mean('money', 4)];
    expect(battery({ variable: 'law' }, rows).computed).toBe(3);
    expect(battery({ variable: 'law', category: ['1'] }, [...shares, ...rows]).computed).toBe(2);
    expect(battery({ variable: 'law', category: ['1', '2'] }, shares)).toMatchObject({
      computed: null,
      reason: 'not computed',
    });
  });

  test('are withheld when one of all is', () => {
    const hidden = shares.map((r, i) =>
      i === 2 ? { ...r, estimate: null, suppressed: true, reason: 'few' } : r,
    );
    expect(top(['staff'], {}, hidden)).toMatchObject({
      computed: null,
      reason: 'few',
      verdict: 'not_computed',
    });
  });
});

test('a variable less another of the same respondents has the widest interval', () => {
  const rows = [share(0.6, 0.5, 0.7), row('staff', 0.4, { ci_lower: 0.32, ci_upper: 0.5 })];
  const found = verdicts(
    { statistic: 'difference', category: ['1'], less: { variable: 'staff' }, reading: [0, null] },
    rows,
  );
  expect(found).toMatchObject({ n: 50, verdict: 'agrees', respondents: { en: 'All' } });
  expect(found.computed).toBeCloseTo(0.2, 12);
  expect([found.ci_lower, found.ci_upper]).toEqual([0, 0.7 - 0.32]);
});

test('what no question answers, or cannot be compared, is shown and not judged', () => {
  expect(verdicts({ variable: '', reading: 0.6 }, [share(0.6, 0.5, 0.7)])).toMatchObject({
    computed: null,
    verdict: 'not_asked',
  });
  const not_comparable = { nb: 'spurt ulikt' };
  expect(verdicts({ reading: 0.1, not_comparable }, [share(0.6, 0.5, 0.7)])).toMatchObject({
    computed: 0.6,
    verdict: 'not_comparable',
    not_comparable,
  });
});
