import { expect, it } from 'vitest';
import type { ReportDefinition, ResultRow, ResultsDocument } from '../../../src/results/index.js';
import { resultRow, seenBy } from '../../../src/results/index.js';
import { sideDifferences } from '../../../src/wave/document/sides.js';

const report = (by = ''): ReportDefinition => ({
  title: { nb: 'x' },
  language: 'nb',
  chapters: [
    {
      id: 'c',
      title: { nb: 'c' },
      items: [
        {
          id: 's',
          kind: 'sides',
          title: { nb: 's' },
          variables: ['dialog'],
          by,
          respondent_group: 'leder',
          with: { respondent_group: 'eier', variables: ['eier_dialog'] },
          sort: 'questionnaire',
          show_missing: false,
        },
      ],
    },
  ],
});
const row = (respondent_group: string, variable: string, fields: Partial<ResultRow>): ResultRow =>
  resultRow({
    survey: 'p',
    wave: '2025',
    respondent_group,
    variable,
    statistic: 'top_two',
    method: 'linearised',
    ...fields,
  });
const leder = row('leder', 'dialog', { estimate: 0.6, se: 0.03, df: 100, n: 300 });
const eier = row('eier', 'eier_dialog', { estimate: 0.9, se: 0.04, df: 50, n: 90 });

it('is own less other, of samples drawn apart: variances add, and the degrees of freedom', () => {
  const [made, ...rest] = sideDifferences(report(), [leder, eier]);
  expect(rest).toEqual([]);
  expect(made).toMatchObject({
    survey: 'p',
    wave: '2025',
    respondent_group: 'leder',
    variable: 'dialog',
    category: 'top_two',
    group_variable: 'respondent_group',
    group_value: 'eier->leder',
    contrast: 'eier_dialog',
    statistic: 'difference',
    df: 150,
    n: 390,
  });
  expect(made!.estimate).toBeCloseTo(-0.3, 12);
  // R: sqrt(0.03^2 + 0.04^2); -0.3 + c(-1, 1) * qt(0.975, 150) * 0.05; 2 * pt(-6, 150)
  expect(made!.se).toBeCloseTo(0.05, 12);
  expect(made!.ci_lower).toBeCloseTo(-0.398795266545, 11);
  expect(made!.ci_upper).toBeCloseTo(-0.201204733455, 11);
  expect(made!.p_value! / 1.4189209e-8).toBeCloseTo(1, 7);
});

it('is of each group of the item, and of no other grouping', () => {
  const group = (of: ResultRow, group_variable: string) => ({ ...of, group_variable, group_value: '2' });
  const rows = [leder, eier, group(leder, 'stor'), group(eier, 'stor'), group(leder, 'x'), group(eier, 'x')];
  expect(sideDifferences(report('stor'), rows).map((r) => [r.group_variable, r.group_value])).toEqual([
    ['respondent_group', 'eier->leder'],
    ['stor*respondent_group', '2*eier->leder'],
  ]);
});

it('is of the respondents of the item alone, where it is of some, and is seen as theirs', () => {
  const some = (of: ResultRow, group_value: string) => ({ ...of, group_variable: 'only_1', group_value });
  const rows = [
    leder,
    eier,
    some(leder, '1'),
    some({ ...eier, estimate: 0.7 }, '1'),
    some(leder, '0'),
    some(eier, '0'),
  ];
  const of = report();
  of.chapters[0]!.items[0]!.subset = 'only_1';
  const made = sideDifferences(of, rows);
  expect(made.map((r) => [r.group_variable, r.group_value])).toEqual([
    ['only_1*respondent_group', '1*eier->leder'],
  ]);
  expect(made[0]!.estimate).toBeCloseTo(-0.1, 12);
  const seen = seenBy({ subset: 'only_1' }, { rows: [...rows, ...made] } as ResultsDocument).rows;
  expect(seen.map((r) => [r.statistic, r.group_variable, r.group_value, r.respondent_group])).toEqual([
    ['top_two', '', '', 'leder'],
    ['top_two', '', '', 'eier'],
    ['difference', 'respondent_group', 'eier->leder', 'leder'],
  ]);
});

it('has no test where both sides may answer in the same clusters', () => {
  const [made] = sideDifferences(report(), [leder, eier], true);
  expect(made).toMatchObject({ se: null, df: null, ci_lower: null, ci_upper: null, p_value: null });
  expect(made!.estimate).toBeCloseTo(-0.3, 12);
  expect(made!.method).toBe('top_two, not tested, as both may be in the same clusters');
});

it('is withheld where a side is, and as coarse as the coarser side', () => {
  const withheld = { ...eier, suppressed: true, estimate: null, se: null, n: null, reason: 'too few' };
  expect(sideDifferences(report(), [leder, withheld])[0]).toMatchObject({
    suppressed: true,
    reason: 'too few',
    estimate: null,
    se: null,
    n: null,
  });
  const coarse = { ...eier, method: 'linearised, rounded to 0.05' };
  expect(sideDifferences(report(), [leder, coarse])[0]!.method).toBe(
    'top_two, samples drawn apart, rounded to 0.05',
  );
});
