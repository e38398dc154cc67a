import { relationName, sqlName, type Warehouse } from './warehouse.js';

/** How two groupings of the same rows lie to each other. */
export interface CrossedGroupings {
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

/** Crosses groupings in pairs, in one pass. @returns in the order of the pairs, of which there is one at least */
export async function crossGroupings(
  warehouse: Warehouse,
  relation: string,
  pairs: readonly { first: string; second: string }[],
): Promise<CrossedGroupings[]> {
  const counts = pairs.map(({ first, second }, i) => {
    const [a, b] = [sqlName(first), sqlName(second)];
    return `count(distinct ${a})::double as a${i}, count(distinct ${b})::double as b${i},
      count(distinct (${a}, ${b})) filter (${a} is not null and ${b} is not null)::double as c${i},
      count(*) filter ((${a} is null) <> (${b} is null))::double as m${i}, count(${a})::double as n${i}`;
  });
  const [row] = await warehouse.all<Record<string, number>>(
    `select ${counts.join(', ')} from ${relationName(relation)}`,
  );
  return pairs.map((_, i) => ({
    first: row![`a${i}`]!,
    second: row![`b${i}`]!,
    crossed: row![`c${i}`]!,
    inOneOnly: row![`m${i}`]!,
    n: row![`n${i}`]!,
  }));
}
