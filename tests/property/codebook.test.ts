import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Condition, conditionNames } from '../../src/codebook/index.js';
import { conditionSql } from '../../src/harmonize/condition-sql.js';
import { sqlName, Warehouse } from '../../src/warehouse/index.js';

const names = ['a', 'b', 'c'];
const domain = [null, 1, 2, 3] as const;
type Row = Record<string, number | null>;
const rows: Row[] = domain.flatMap((a) => domain.flatMap((b) => domain.map((c) => ({ a, b, c }))));

const variable = fc.constantFrom(...names);
const code = fc.integer({ min: 1, max: 4 });
const condition: fc.Arbitrary<Condition> = fc.letrec<{ tree: Condition }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.record({ variable, equals: code }),
    fc.record({ variable, in: fc.array(code, { minLength: 1, maxLength: 3 }) }),
    fc.record({ variable, at_least: code }),
    fc.record({ variable, at_most: code }),
    fc.record({ variable, answered: fc.boolean() }),
    fc.record({ all: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('tree') }),
  ),
})).tree;

/** What docs/codebook.md promises: a test of an answer that is missing does not hold, and so its `not` does. */
function holds(c: Condition, row: Row): boolean {
  if ('all' in c) return c.all.every((x) => holds(x, row));
  if ('any' in c) return c.any.some((x) => holds(x, row));
  if ('not' in c) return !holds(c.not, row);
  const x = row[c.variable] ?? null;
  if ('answered' in c) return (x !== null) === c.answered;
  if (x === null) return false;
  if ('in' in c) return c.in.includes(x);
  if ('equals' in c) return x === c.equals;
  return 'at_least' in c ? x >= c.at_least : x <= c.at_most;
}

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await Warehouse.open();
  const list = (values: readonly (number | null)[]) => values.map((v) => `(${v ?? 'null'})`).join(', ');
  const [a, b, c] = names.map((n) => `(values ${list(domain)}) as t${n}(${n})`);
  await warehouse.run(
    `create table grid as select a::integer as a, b::integer as b, c::integer as c from ${a}, ${b}, ${c}`,
  );
});
afterAll(() => warehouse.close());

it('a condition in SQL holds for just the rows that it holds for by its definition, missing answers too', async () => {
  await fc.assert(
    fc.asyncProperty(condition, async (c) => {
      const [n, unknown] = await warehouse.columns(
        `select count(*) filter (where ${conditionSql(c, sqlName)}), count(*) filter (where (${conditionSql(c, sqlName)}) is null) from grid`,
      );
      expect(n![0]).toBe(rows.filter((row) => holds(c, row)).length);
      expect(unknown![0]).toBe(0);
      expect(conditionNames(c).every((name) => names.includes(name))).toBe(true);
    }),
    { seed: 20260217, numRuns: 200 },
  );
});
