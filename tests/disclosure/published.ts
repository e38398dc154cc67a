import type { Area } from '../../src/disclosure/index.js';
import { type ResultRow, resultRow } from '../../src/results/index.js';

/** One respondent: codes by variable; null is no answer. */
export type Person = Readonly<Record<string, string | null>>;

export const minimum = 5;

/** Crossings are named 'a*b'; '' is all. Only the people with a value on every variable of it. */
export function groupsBy(people: readonly Person[], grouping: string): Map<string, Person[]> {
  const names = grouping === '' ? [] : grouping.split('*');
  const groups = new Map<string, Person[]>();
  for (const person of people) {
    const codes = names.map((name) => person[name]);
    if (codes.some((code) => code === null)) continue;
    const key = codes.join('*');
    groups.set(key, [...(groups.get(key) ?? []), person]);
  }
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The results table that the pipeline makes of the answers to `answer`: shares by every grouping, and a test. */
export function tableRows(
  people: readonly Person[],
  groupings: readonly string[],
  categories: readonly string[],
  variable = 'answer',
): ResultRow[] {
  const asked = people.filter((p) => p[variable] !== null);
  return ['', ...groupings].flatMap((grouping) => [
    ...[...groupsBy(asked, grouping)].flatMap(([value, members]) =>
      categories.map((category) =>
        resultRow({
          survey: 's',
          wave: 'w',
          variable,
          category,
          group_variable: grouping,
          group_value: value,
          statistic: 'proportion',
          estimate: members.filter((p) => p[variable] === category).length / members.length,
          n: members.length,
          weighted_n: members.length,
          method: 'srs',
        }),
      ),
    ),
    ...(grouping === ''
      ? []
      : [
          resultRow({
            survey: 's',
            wave: 'w',
            variable,
            category: 'pearson',
            group_variable: grouping,
            statistic: 'test',
            estimate: 1,
            p_value: 0.3,
            df: 1,
            n: asked.length,
          }),
        ]),
  ]);
}

/** People by group from counts: `{ a: { yes: 3, no: 2 } }` of grouping `name`. */
export function peopleOf(name: string, counts: Record<string, Record<string, number>>): Person[] {
  return Object.entries(counts).flatMap(([code, answers]) =>
    Object.entries(answers).flatMap(([answer, n]) =>
      Array.from({ length: n }, () => ({ [name]: code, answer })),
    ),
  );
}

/** The areas of grouping `fine` with the coarser groups that they lie in and what their people answered to `answer`. */
export function areasBy(people: readonly Person[], fine: string, coarse: readonly string[]): Area[] {
  return [...groupsBy(people, fine)].map(([code, members]) => {
    const weights: Record<string, number> = {};
    for (const { answer } of members) weights[answer!] = (weights[answer!] ?? 0) + 1;
    return {
      grouping: fine,
      code,
      within: {},
      values: Object.fromEntries(coarse.map((name) => [name, members[0]![name]!])),
      answers: { answer: { n: members.length, weights } },
    };
  });
}

/** Withheld groups as 'grouping=value'. */
export function withheldGroups(rows: readonly ResultRow[]): string[] {
  return [
    ...new Set(
      rows
        .filter((r) => r.suppressed && r.statistic !== 'test')
        .map((r) => `${r.group_variable}=${r.group_value}`),
    ),
  ];
}
