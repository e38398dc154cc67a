import { expect, test } from 'vitest';
import { type BesideTables, type DisclosureOptions, protect } from '../../src/disclosure/index.js';
import { type ResultRow, resultRow } from '../../src/results/index.js';

/** Small numbers from a seed, the same everywhere (mulberry32). */
function dice(seed: number) {
  let state = seed >>> 0;
  return (below: number) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const items = ['i1', 'i2', 'i3'];
const minN = 5;
interface Person {
  g: string | null;
  h: string;
  answers: (number | null)[];
}

function peopleOf(seed: number): Person[] {
  const roll = dice(seed);
  const skips = [0, 0, 2, 6][roll(4)]!;
  return ['a', 'b', 'c', 'd', null].flatMap((g, at) => {
    const n = at === 4 ? [0, 0, 3, 9][roll(4)]! : [2, 3, 4, 6, 8, 11, 15][roll(7)]!;
    // An item that a whole group answers alike has a pattern of its own.
    const same = roll(3) === 0 ? roll(3) : -1;
    return Array.from({ length: n }, (): Person => {
      const answers = items.map((_, i) => (roll(40) < skips ? null : i === same ? 4 : 1 + roll(4)));
      return { g, h: roll(2) === 0 ? 'x' : 'y', answers };
    });
  });
}

const complete = (p: Person) => p.answers.every((x) => x !== null);
const answered = (p: Person) => p.answers.filter((x): x is number => x !== null);
/** The index takes the mean of two answers or three. */
const scored = (p: Person) => answered(p).length >= 2;
const index = (p: Person) => answered(p).reduce((sum, x) => sum + x, 0) / answered(p).length;

/** Something that is published: a sum over people of a linear function of their answers. */
interface Published {
  row: ResultRow;
  covers: (p: Person) => boolean;
  weights: (p: Person) => number[];
}

const unit = (i: number) => () => items.map((_, k) => (k === i ? 1 : 0));
const ofIndex = (p: Person) => p.answers.map((x) => (x === null ? 0 : 1 / answered(p).length));

function published(people: Person[]): Published[] {
  const variables = [
    ...items.map((name, i) => ({
      name,
      value: (p: Person) => p.answers[i]!,
      has: (p: Person) => p.answers[i] !== null,
      weights: unit(i),
    })),
    { name: 'index', value: index, has: scored, weights: ofIndex },
  ];
  const out: Published[] = [];
  const groups: [string, string, (p: Person) => boolean][] = [
    ['', '', () => true],
    ...['a', 'b', 'c', 'd'].map((v): [string, string, (p: Person) => boolean] => ['g', v, (p) => p.g === v]),
    ...['x', 'y'].map((v): [string, string, (p: Person) => boolean] => ['h', v, (p) => p.h === v]),
  ];
  for (const { name, value, has, weights } of variables) {
    for (const [group_variable, group_value, within] of groups) {
      const covers = (p: Person) => has(p) && within(p);
      const members = people.filter(covers);
      if (members.length === 0) continue;
      const mean = members.reduce((sum, p) => sum + value(p), 0) / members.length;
      const sd = Math.sqrt(members.reduce((sum, p) => sum + (value(p) - mean) ** 2, 0));
      const own = {
        variable: name,
        group_variable,
        group_value,
        n: members.length,
        weighted_n: members.length,
      };
      out.push({ row: resultRow({ ...own, statistic: 'mean', estimate: mean }), covers, weights });
      out.push({
        row: resultRow({ ...own, statistic: 'sd', estimate: sd }),
        covers,
        weights: () => [0, 0, 0],
      });
      if (name === 'index') continue;
      for (const code of [1, 2, 3, 4]) {
        const share = members.filter((p) => value(p) === code).length / members.length;
        const row = resultRow({ ...own, category: String(code), statistic: 'proportion', estimate: share });
        out.push({ row, covers, weights: () => [0, 0, 0] });
      }
    }
  }
  const whole = people.filter(complete);
  items.forEach((name, i) => {
    const row = resultRow({
      variable: 'index',
      category: name,
      statistic: 'item_mean',
      estimate: 2,
      n: whole.length,
    });
    out.push({ row, covers: complete, weights: unit(i) });
    const all = resultRow({
      variable: 'of_all',
      category: `${name} ~1`,
      statistic: 'parameter',
      estimate: 2,
      n: whole.length,
    });
    out.push({ row: all, covers: complete, weights: unit(i) });
    for (const [group_variable, group_value, within] of groups.filter(([by]) => by === 'g')) {
      const covers = (p: Person) => complete(p) && within(p);
      const members = whole.filter(within);
      if (members.length === 0) continue;
      const own = {
        variable: 'by_g',
        category: `${name} ~1`,
        group_variable,
        group_value,
        n: members.length,
      };
      out.push({
        row: resultRow({ ...own, statistic: 'parameter', estimate: 2 }),
        covers,
        weights: unit(i),
      });
    }
  });
  return out;
}

function facts(people: Person[]): BesideTables {
  const apart = (i: number, group: string) =>
    people.filter(
      (p) =>
        (group === '' || p.g === group) &&
        p.answers[i] !== null &&
        !(complete(p) && (group === '' || p.g !== null)),
    ).length;
  const groups = ['a', 'b', 'c', 'd'];
  const model = { variant: '', observed: items, tied: false, defined: {} };
  return {
    models: [
      { ...model, name: 'of_all', grouping: '', groups: [] },
      {
        ...model,
        name: 'by_g',
        grouping: 'g',
        groups: groups.map((value) => ({
          value,
          n: people.filter((p) => p.g === value && complete(p)).length,
        })),
      },
    ],
    differences: items.flatMap((name, i) => [
      { first: `table:${name}` as const, second: 'items:index' as const, group: '', n: apart(i, '') },
      { first: `table:${name}` as const, second: 'model:of_all' as const, group: '', n: apart(i, '') },
      {
        first: `table:${name}` as const,
        second: 'model:by_g' as const,
        group: '',
        n: people.filter((p) => p.answers[i] !== null && !(complete(p) && p.g !== null)).length,
      },
      ...groups.map((group) => ({
        first: `table:${name}` as const,
        second: 'model:by_g' as const,
        group,
        n: apart(i, group),
      })),
    ]),
  };
}

const options = (people: Person[]): DisclosureOptions => ({
  minN,
  composites: [{ whole: 'index', parts: items }],
  beside: facts(people),
});

/**
 * The attack: each published mean times its n is a linear equation in what people answered. People who cannot be told
 * apart (same groups, same questions answered) count as one unknown for each question. It is known in which groups
 * everyone answered everything, and not who of the others lacks what. Its own elimination.
 */
function attack(people: Person[]) {
  const kind = (p: Person) => `${p.g}|${p.h}|${p.answers.map((x) => (x === null ? '-' : '+')).join('')}`;
  const patterns = [7, 6, 5, 3, 4, 2, 1].map((bits) => items.map((_, i) => ((bits >> i) & 1 ? 1 : null)));
  const possible = new Map<string, Person>();
  for (const p of people) {
    const whole = people.every((other) => other.g !== p.g || complete(other));
    for (const answers of whole ? patterns.slice(0, 1) : patterns) {
      for (const h of ['x', 'y']) possible.set(kind({ g: p.g, h, answers }), { g: p.g, h, answers });
    }
  }
  const kinds = [...possible.values()];
  const vector = ({ covers, weights }: Pick<Published, 'covers' | 'weights'>) =>
    kinds.flatMap((p) => weights(p).map((w, i) => (covers(p) && p.answers[i] !== null ? w : 0)));
  const basis: { pivot: number; row: number[] }[] = [];
  const reduce = (row: number[]) => {
    for (const { pivot, row: own } of basis) {
      const factor = row[pivot]! / own[pivot]!;
      if (Math.abs(factor) > 1e-12) for (let j = 0; j < row.length; j++) row[j]! -= factor * own[j]!;
    }
    return row;
  };
  const nothing = (row: number[]) => row.every((x) => Math.abs(x) < 1e-7);
  return {
    learn(one: Published) {
      const row = reduce(vector(one));
      if (nothing(row)) return;
      const most = row.reduce((best, x, j) => (Math.abs(x) > Math.abs(row[best]!) ? j : best), 0);
      basis.push({ pivot: most, row });
    },
    knows: (one: Pick<Published, 'covers' | 'weights'>) => nothing(reduce(vector(one))),
  };
}

/** Withheld means that the published ones give; and of the few between a table and complete cases, what they answered. */
function breaches(people: Person[], given: DisclosureOptions): string[] {
  const all = published(people);
  const { rows } = protect(
    all.map((p) => p.row),
    given,
  );
  const told = attack(people);
  const withoutIndex = attack(people);
  rows.forEach((row, i) => {
    if (row.suppressed || !['mean', 'item_mean', 'parameter'].includes(row.statistic)) return;
    told.learn(all[i]!);
    if (row.variable !== 'index' || row.statistic !== 'mean') withoutIndex.learn(all[i]!);
  });
  const found = rows.flatMap((row, i) =>
    row.suppressed && row.statistic === 'mean' && told.knows(all[i]!)
      ? [`${row.variable} of ${row.group_variable}=${row.group_value}`]
      : [],
  );
  items.forEach((name, i) => {
    for (const group of ['', 'a', 'b', 'c', 'd']) {
      const covers = (p: Person) => (group === '' || p.g === group) && p.answers[i] !== null && !complete(p);
      const few = people.filter(covers);
      if (few.length > 0 && few.length < minN && withoutIndex.knows({ covers, weights: unit(i) })) {
        found.push(`${name} of the ${few.length} without every answer in '${group}'`);
      }
    }
  });
  return found;
}

const seeds = Array.from({ length: 60 }, (_, i) => i + 1);

test('no withheld mean follows from tables, models, item statistics and indices together', () => {
  for (const seed of seeds) {
    const people = peopleOf(seed);
    expect(breaches(people, options(people)), `seed ${seed}`).toEqual([]);
  }
});

test('the attack finds what each rule is for when the rule is left out', () => {
  const without = (change: (o: DisclosureOptions) => DisclosureOptions) =>
    seeds.slice(0, 25).flatMap((seed) => {
      const people = peopleOf(seed);
      return breaches(people, change(options(people)));
    });
  const found = {
    composites: without((o) => ({ ...o, composites: [] })),
    models: without((o) => ({ ...o, beside: { ...o.beside!, models: [] } })),
    differences: without((o) => ({ ...o, beside: { ...o.beside!, differences: [] } })),
  };
  expect(found.composites.filter((b) => / of g=/.test(b)).length).toBeGreaterThan(3);
  expect(found.models.filter((b) => / of g=/.test(b)).length).toBeGreaterThan(10);
  expect(found.differences.filter((b) => b.includes('without every answer')).length).toBeGreaterThan(10);
});
