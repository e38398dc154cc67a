import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Coefficients, type Constraint, solve } from 'yalps';
import { protect } from '../../src/disclosure/index.js';
import { areasBy, minimum, type Person, tableRows, withheldGroups } from '../disclosure/published.js';

const answers = ['1', '2', '3'];
const width = 2;

interface Municipality {
  code: string;
  groups: Record<string, string>;
  counts: number[];
}

interface Group {
  name: string;
  members: Municipality[];
  n: number;
  counts: number[];
  withheld: boolean;
  /** A rule of its own keeps it back: few, few in the rest, or all alike. */
  byRule: boolean;
}

const sum = (list: readonly number[]) => list.reduce((all, x) => all + x, 0);

function groupsOf(
  map: readonly Municipality[],
  groupings: readonly string[],
  gone: readonly string[],
): Group[] {
  const total = sum(map.map((m) => sum(m.counts)));
  return ['', ...groupings].flatMap((grouping) => {
    const codes = [...new Set(map.map((m) => m.groups[grouping] ?? ''))];
    return codes.map((code) => {
      const members = map.filter((m) => (m.groups[grouping] ?? '') === code);
      const counts = answers.map((_, c) => sum(members.map((m) => m.counts[c]!)));
      const n = sum(counts);
      const rest = total - n;
      return {
        name: `${grouping}=${code}`,
        members,
        n,
        counts,
        withheld: gone.includes(`${grouping}=${code}`),
        byRule: n < minimum || Math.max(...counts) === n || (rest > 0 && rest < minimum),
      };
    });
  });
}

/** True when the vector lies in the row space of the others: elimination apart from the room's own. */
function solved(equations: readonly number[][], target: readonly number[]): boolean {
  const rank = (rows: readonly (readonly number[])[]) => {
    const m = rows.map((r) => [...r]);
    let at = 0;
    for (let c = 0; c < target.length; c++) {
      const pivot = m.findIndex((r, i) => i >= at && Math.abs(r[c]!) > 1e-9);
      if (pivot < 0) continue;
      [m[at], m[pivot]] = [m[pivot]!, m[at]!];
      for (let i = at + 1; i < m.length; i++) {
        const f = m[i]![c]! / m[at]![c]!;
        for (let k = c; k < target.length; k++) m[i]![k]! -= f * m[at]![k]!;
      }
      at++;
    }
    return at;
  };
  return rank([...equations, target]) === rank(equations);
}

/** How far the published counts of all groups, and every municipality's n, let the group's counts vary; by answer. */
function attack(map: readonly Municipality[], groups: readonly Group[], target: Group): [number, number][] {
  const constraints = new Map<string, Constraint>();
  const variables = new Map<string, Map<string, number>>();
  for (const m of map) {
    constraints.set(m.code, { equal: sum(m.counts) });
    answers.forEach((_, c) => {
      variables.set(`${m.code}:${c}`, new Map([[m.code, 1]]));
    });
  }
  for (const group of groups) {
    if (group.withheld) continue;
    group.counts.forEach((count, c) => {
      constraints.set(`${group.name}:${c}`, { equal: count });
      for (const m of group.members) variables.get(`${m.code}:${c}`)!.set(`${group.name}:${c}`, 1);
    });
  }
  return answers.map((_, c) => {
    const own = new Set(target.members.map((m) => `${m.code}:${c}`));
    const aimed = new Map<string, Coefficients>(
      [...variables].map(([name, of]) => [name, new Map([...of, ['aim', own.has(name) ? 1 : 0]])]),
    );
    const ends = (['minimize', 'maximize'] as const).map((direction) => {
      const end = solve({ direction, objective: 'aim', constraints, variables: aimed });
      expect(end.status).toBe('optimal');
      return end.result;
    });
    return ends as [number, number];
  });
}

/** What n and each group that no rule keeps back leave to a count of the members, each group taken alone. */
function alone(members: readonly Municipality[], groups: readonly Group[], c: number): [number, number] {
  const n = sum(members.map((m) => sum(m.counts)));
  let lower = 0;
  let upper = n;
  for (const around of groups) {
    if (around.byRule || !members.every((m) => around.members.includes(m))) continue;
    lower = Math.max(lower, n + around.counts[c]! - around.n);
    upper = Math.min(upper, around.counts[c]!);
  }
  return [lower, upper];
}

/** Width that is left of the group, and of its municipalities by what they are part of. */
function natural(group: Group, groups: readonly Group[], c: number): number {
  const coarse = groups.filter((g) => !g.name.startsWith('m='));
  const classOf = (m: Municipality) => JSON.stringify([m.groups.c, m.groups.r, m.groups.s]);
  const classes = [...new Set(group.members.map(classOf))].map((key) =>
    alone(
      group.members.filter((m) => classOf(m) === key),
      coarse,
      c,
    ),
  );
  const [lower, upper] = alone(group.members, groups, c);
  const through = [sum(classes.map(([low]) => low)), sum(classes.map(([, high]) => high))] as const;
  return Math.max(0, Math.min(upper, through[1]) - Math.max(lower, through[0]));
}

/*
 * Municipalities, each in one county, one region and one class of size, that need not nest in one another, whether or not
 * they are published themselves. A reader knows the map, every published group and the n of every municipality.
 */
test('no withheld group is solved or narrowed through the municipalities that groupings share', () => {
  const count = fc.integer({ min: 0, max: 7 });
  const municipality = fc.record({
    c: fc.integer({ min: 1, max: 4 }),
    r: fc.integer({ min: 1, max: 3 }),
    s: fc.integer({ min: 1, max: 2 }),
    counts: fc.tuple(count, count, count),
  });
  // Whatever is kept and given up: each must be as safe.
  const priorities = fc.constantFrom(
    {},
    {},
    { keep: ['c'] },
    { keep: ['c'], giveUp: ['r', 'm'] },
    { giveUp: ['s'] },
  );
  let withheldInAll = 0;
  let narrowTargets = 0;
  fc.assert(
    fc.property(
      fc.array(municipality, { minLength: 4, maxLength: 10 }),
      fc.boolean(),
      priorities,
      (list, fine, first) => {
        const map = list
          .filter((m) => sum(m.counts) > 0)
          .map(
            ({ c, r, s, counts }, i): Municipality => ({
              code: `m${i}`,
              groups: { m: `m${i}`, c: `c${c}`, r: `r${r}`, s: `s${s}` },
              counts,
            }),
          );
        const people = map.flatMap(({ groups, counts }) =>
          counts.flatMap((n, c): Person[] =>
            Array.from({ length: n }, () => ({ answer: answers[c]!, ...groups })),
          ),
        );
        if (people.length === 0) return;
        const groupings = ['c', 'r', 's', ...(fine ? ['m'] : [])];
        const areas = areasBy(people, 'm', ['c', 'r', 's']);
        const computed = tableRows(people, groupings, answers);
        const { rows } = protect(computed, { minN: minimum, width, areas, ...first });
        const gone = withheldGroups(rows);
        // Neither the order of the rows nor that of the areas must matter.
        const turned = protect([...computed].reverse(), {
          minN: minimum,
          width,
          areas: [...areas].reverse(),
          ...first,
        });
        expect(turned.rows.reverse()).toEqual(rows);
        const groups = groupsOf(map, groupings, gone);
        const vector = (members: readonly Municipality[]) => map.map((m) => (members.includes(m) ? 1 : 0));
        const published = groups.filter((g) => !g.withheld).map((g) => vector(g.members));
        for (const group of groups) {
          if (group.byRule && group.name !== '=') expect(group.withheld).toBe(true);
          if (!group.withheld) continue;
          withheldInAll++;
          const found = attack(map, groups, group);
          const open = answers.map((_, c) => natural(group, groups, c));
          // A group withheld for others' sake is no secret, but isn't solved.
          if (!group.byRule && open.some((x) => x > 0)) {
            expect(Math.max(...found.map(([low, high]) => high - low))).toBeGreaterThan(1e-6);
          }
          if (!group.byRule || group.name === '=') continue;
          found.forEach(([low, high], c) => {
            narrowTargets++;
            expect(high - low).toBeGreaterThanOrEqual(Math.min(width, open[c]!) - 1e-6);
          });
        }
        // What two groupings share and that holds few is not printed, and not found by subtraction either.
        for (const county of new Set(map.map((m) => m.groups.c))) {
          for (const region of new Set(map.map((m) => m.groups.r))) {
            const shared = map.filter((m) => m.groups.c === county && m.groups.r === region);
            const n = sum(shared.map((m) => sum(m.counts)));
            if (n > 0 && n < minimum) expect(solved(published, vector(shared))).toBe(false);
          }
        }
      },
    ),
    { seed: 3234, numRuns: 500 },
  );
  expect(withheldInAll).toBeGreaterThan(300);
  expect(narrowTargets).toBeGreaterThan(300);
});
