import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Hierarchy, protect } from '../../src/disclosure/index.js';
import { groupsBy, type Person, tableRows } from '../disclosure/published.js';
import {
  groupsOf,
  type Knowledge,
  narrowAnswers,
  narrowSizes,
  solvedByAlgebra,
} from './disclosure-attack.js';

/** Random respondents: `values` by grouping; one nested pair; shares of answers differ by draw. */
interface Shape {
  name: string;
  groupings: string[];
  variables: Record<string, string[]>;
  nested?: [string, string];
  missing?: boolean;
  /** Draws; fewer where the attack's own programs are large. */
  runs?: number;
}

const letters = (prefix: string, n: number) => Array.from({ length: n }, (_, i) => `${prefix}${i}`);

const shapes: Shape[] = [
  { name: 'one margin', groupings: ['a'], variables: { a: letters('a', 6) } },
  {
    name: 'one margin that leaves some out',
    groupings: ['a'],
    variables: { a: letters('a', 5) },
    missing: true,
  },
  {
    name: 'linked by the total',
    groupings: ['a', 'b'],
    variables: { a: letters('a', 4), b: letters('b', 3) },
  },
  {
    name: 'nested',
    groupings: ['county', 'municipality'],
    variables: { county: letters('c', 3), municipality: letters('m', 9) },
    nested: ['municipality', 'county'],
  },
  {
    name: 'two-way with its margins',
    groupings: ['a', 'b', 'a*b'],
    variables: { a: letters('a', 3), b: letters('b', 3) },
  },
  {
    name: 'two-way with its margins, some without a value',
    groupings: ['a', 'b', 'a*b'],
    variables: { a: letters('a', 2), b: letters('b', 3) },
    missing: true,
  },
  {
    name: 'a crossing and one of its margins',
    groupings: ['a', 'a*b'],
    variables: { a: letters('a', 3), b: letters('b', 3) },
  },
  {
    name: 'nested, crossed with a third',
    groupings: ['county', 'municipality', 'b', 'county*b'],
    variables: { county: letters('c', 2), municipality: letters('m', 5), b: letters('b', 2) },
    nested: ['municipality', 'county'],
  },
  {
    name: 'crossings in a circle, with the margins',
    groupings: ['a', 'b', 'c', 'a*b', 'a*c', 'b*c'],
    variables: { a: letters('a', 2), b: letters('b', 3), c: letters('c', 2) },
    runs: 20,
  },
  {
    name: 'crossings in a circle, without margins',
    groupings: ['a*b', 'a*c', 'b*c'],
    variables: { a: letters('a', 2), b: letters('b', 2), c: letters('c', 2) },
  },
  {
    name: 'two crossings that share a variable whose margin nobody publishes',
    groupings: ['a*b', 'b*c'],
    variables: { a: letters('a', 3), b: letters('b', 2), c: letters('c', 2) },
  },
  {
    name: 'crossings in a circle, some without a value',
    groupings: ['a', 'a*b', 'a*c', 'b*c'],
    variables: { a: letters('a', 2), b: letters('b', 2), c: letters('c', 2) },
    missing: true,
    runs: 20,
  },
];

const categories = ['1', '2', '3'];

function peopleOf(shape: Shape, draws: readonly number[][], of: Record<string, string>): Person[] {
  // Squared draws give many small groups beside few large ones.
  const pick = <T>(list: readonly T[], u: number) =>
    list[Math.min(list.length - 1, Math.floor(u * u * list.length))]!;
  return draws.map((u) => {
    const person: Record<string, string | null> = { answer: pick(categories, u[0]!) };
    Object.entries(shape.variables).forEach(([name, values], i) => {
      person[name] = shape.missing && u[4]! < 0.08 * (i + 1) ? null : pick(values, u[i + 1]!);
    });
    if (shape.nested) person[shape.nested[1]] = of[person[shape.nested[0]]!]!;
    return person;
  });
}

/** People are drawn by a linear congruential generator, so that shrinking keeps to seeds and sizes. */
function drawsOf(seed: number, n: number): number[][] {
  let state = seed >>> 0;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return Array.from({ length: n }, () => Array.from({ length: 5 }, next));
}

describe.each(shapes)('an attack on random published tables: $name', (shape) => {
  const of = Object.fromEntries(
    (shape.nested ? shape.variables[shape.nested[0]]! : []).map((m, i) => [
      m,
      shape.variables[shape.nested![1]]![i % shape.variables[shape.nested![1]]!.length]!,
    ]),
  );
  const hierarchy: Hierarchy[] = shape.nested
    ? [{ child: shape.nested[0], parent: shape.nested[1], of }]
    : [];

  test('finds no withheld group, nor narrows one', () => {
    let withheld = 0;
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 31 }),
        fc.integer({ min: 8, max: 90 }),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 3, max: 6 }),
        (seed, size, width, minN) => {
          const people = peopleOf(shape, drawsOf(seed, size), of);
          const computed = tableRows(people, shape.groupings, categories);
          const { rows } = protect(computed, { minN, width, hierarchy });
          const sizes = new Map(
            computed.filter((r) => r.n !== null).map((r) => [`${r.group_variable}=${r.group_value}`, r.n!]),
          );
          const knowledge: Knowledge = {
            groupings: shape.groupings,
            values: Object.fromEntries(
              Object.entries(shape.variables).map(([name, values]) => [
                name,
                [
                  ...values.filter((v) => people.some((p) => p[name] === v)),
                  ...(people.some((p) => p[name] === null) ? ['-'] : []),
                ],
              ]),
            ),
            nested: shape.nested ? { [shape.nested[0]]: [shape.nested[1], of] } : {},
            categories,
            minN,
            width,
            sizes,
          };
          const groups = groupsOf(rows, knowledge);
          withheld += groups.filter((g) => g.n === null).length;
          // What is published keeps to the rules itself.
          for (const g of groups) {
            if (g.n === null) continue;
            expect(g.n).toBeGreaterThanOrEqual(minN);
            expect(Math.max(...g.counts!)).toBeLessThan(g.n);
          }
          expect(solvedByAlgebra(rows, knowledge)).toEqual([]);
          expect(narrowSizes(rows, knowledge)).toEqual([]);
          expect(narrowAnswers(rows, knowledge)).toEqual([]);
          // The order of the rows must not matter to what is withheld.
          const turned = protect([...computed].reverse(), { minN, width, hierarchy }).rows.reverse();
          expect(turned.map((r) => r.suppressed)).toEqual(rows.map((r) => r.suppressed));
        },
      ),
      { numRuns: shape.runs ?? 150, seed: 20260911 },
    );
    // Nothing withheld, nothing shown.
    expect(withheld).toBeGreaterThan(20);
    expect(groupsBy(peopleOf(shape, drawsOf(1, 50), of), shape.groupings[0]!).size).toBeGreaterThan(1);
  });
});
