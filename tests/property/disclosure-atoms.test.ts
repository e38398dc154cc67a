import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Atom, protect } from '../../src/disclosure/index.js';
import { minimum, type Person, tableRows, withheldGroups } from '../disclosure/published.js';

const answers = ['yes', 'no'];

/** True when the vector lies in the row space of the others: elimination with whole pivots, apart from the room's own. */
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

/*
 * Municipalities, each in one county, one region and one class of size, that need not nest in one another. A reader who
 * knows the map and every published group of all four groupings works out no withheld one, whether or not the
 * municipalities themselves are published.
 */
test('no withheld group is solved through the municipalities that groupings share', () => {
  const municipality = fc.record({
    c: fc.integer({ min: 1, max: 4 }),
    r: fc.integer({ min: 1, max: 3 }),
    s: fc.integer({ min: 1, max: 2 }),
    yes: fc.integer({ min: 0, max: 9 }),
    no: fc.integer({ min: 0, max: 9 }),
  });
  let withheldInAll = 0;
  fc.assert(
    fc.property(fc.array(municipality, { minLength: 4, maxLength: 9 }), fc.boolean(), (list, fine) => {
      const map = list.filter((m) => m.yes + m.no > 0);
      const people = map.flatMap(({ c, r, s, yes, no }, i): Person[] =>
        [...Array(yes).fill('yes'), ...Array(no).fill('no')].map((answer) => ({
          answer,
          m: `m${i}`,
          c: `c${c}`,
          r: `r${r}`,
          s: `s${s}`,
        })),
      );
      if (people.length === 0) return;
      const groupings = ['c', 'r', 's', ...(fine ? ['m'] : [])];
      const atoms = map.map(
        ({ c, r, s }, i): Atom => ({
          grouping: 'm',
          code: `m${i}`,
          within: {},
          values: { c: `c${c}`, r: `r${r}`, s: `s${s}` },
        }),
      );
      const gone = withheldGroups(
        protect(tableRows(people, groupings, answers), { minN: minimum, atoms }).rows,
      );
      const vector = (group: string) => {
        const [name, value] = group.split('=') as [string, string];
        return atoms.map((a) => ((name === 'm' ? a.code : a.values[name]) === value ? 1 : 0));
      };
      const all = new Set(
        groupings.flatMap((g) => atoms.map((a) => `${g}=${g === 'm' ? a.code : a.values[g]}`)),
      );
      const published = [...all].filter((g) => !gone.includes(g)).map(vector);
      const total = gone.includes('=') ? [] : [atoms.map(() => 1)];
      for (const group of gone) {
        if (!all.has(group)) continue;
        withheldInAll++;
        expect(solved([...total, ...published], vector(group))).toBe(false);
      }
    }),
    { seed: 3234, numRuns: 150 },
  );
  expect(withheldInAll).toBeGreaterThan(300);
});
