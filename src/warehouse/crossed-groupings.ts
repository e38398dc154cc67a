import { relationName, sqlName, type Warehouse } from './warehouse.js';

/** How two groupings of the same rows lie to each other. */
interface CrossedGroupings {
  /** Groups of each. */
  first: number;
  second: number;
  /** Combinations of their groups that there are rows of. */
  crossed: number;
  /** Rows that have a group by one of them only. */
  inOneOnly: number;
  /** Rows that have a group by the first. */
  n: number;
}

/** Rows with the same group in every grouping; null where they have none. */
type Combination = Record<string, string | number | null> & { n: number };

/**
 * Crosses groupings in pairs. The rows are counted once, by all groupings together, as a count of what differs within each
 * pair takes a hash table for each.
 * @returns in the order of the pairs, of which there is one at least
 */
export async function crossGroupings(
  warehouse: Warehouse,
  relation: string,
  pairs: readonly { first: string; second: string }[],
): Promise<CrossedGroupings[]> {
  const names = [...new Set(pairs.flatMap(({ first, second }) => [first, second]))];
  const place = new Map(names.map((name, i) => [name, `x${i}`]));
  const columns = names.map((name) => `cast(${sqlName(name)} as varchar) as ${place.get(name)}`);
  const combinations = await warehouse.all<Combination>(
    `select ${columns.join(', ')}, count(*) as n from ${relationName(relation)} group by all`,
  );
  return pairs.map(({ first, second }) => crossed(combinations, place.get(first)!, place.get(second)!));
}

function crossed(combinations: readonly Combination[], first: string, second: string): CrossedGroupings {
  const [firsts, seconds, both] = [new Set<unknown>(), new Set<unknown>(), new Set<string>()];
  let [inOneOnly, n] = [0, 0];
  for (const combination of combinations) {
    const [a, b] = [combination[first], combination[second]];
    if (a !== null) {
      firsts.add(a);
      n += combination.n;
    }
    if (b !== null) seconds.add(b);
    if (a !== null && b !== null) both.add(JSON.stringify([a, b]));
    else if (a !== b) inOneOnly += combination.n;
  }
  return { first: firsts.size, second: seconds.size, crossed: both.size, inOneOnly, n };
}
