import type { Ask } from '../ask.js';

/** Column and predictor that tells the waves of several that are put together apart. */
export const waveName = 'wave';

/** What is asked of the newest waves put together. */
export interface PoolAsk extends Pick<Ask, 'areas' | 'regressions'> {
  /** How many waves, the described one among them. */
  last: number;
}

/** `last 3` is 3. */
const countOf = (pool: string): number => Number(pool.slice('last '.length));

/** What is asked of several waves together, by how many they are, fewest first. */
export function poolsAsked({ areas, regressions }: Pick<Ask, 'areas' | 'regressions'>): PoolAsk[] {
  const counts = [...areas, ...regressions].flatMap(({ pool }) =>
    pool === undefined ? [] : [countOf(pool)],
  );
  const of = <Asked extends { pool?: string | undefined }>(list: readonly Asked[], last: number) =>
    list.filter(({ pool }) => pool !== undefined && countOf(pool) === last);
  return [...new Set(counts)]
    .sort((a, b) => a - b)
    .map((last) => ({ last, areas: of(areas, last), regressions: of(regressions, last) }));
}
