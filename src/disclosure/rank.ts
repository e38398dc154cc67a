import type { Cell } from './table.js';

/**
 * How late a group is withheld for the sake of others: groups of a lower rank first, whatever their number. What a reader
 * looks for first has the highest.
 */
type Rank = 0 | 1 | 2 | 3 | 4;

export const rank = { givenUp: 0, other: 1, kept: 2, respondents: 3, all: 4 } as const satisfies Record<
  string,
  Rank
>;

/**
 * What a group costs to withhold, by its rank: more than eight of the rank below, as many as a pattern has. A little less where
 * another table of its family withholds it too: then what is made of both may keep it.
 */
export const priceOf = (own: Rank, shared = false): number => 9 ** own * (shared ? 0.9 : 1);

/** Groupings by name; a crossing by its variables. */
export interface Priorities {
  /** Withheld for others' sake only where nothing else will do. */
  keep?: readonly string[];
  /** Withheld first. */
  giveUp?: readonly string[];
}

export type RankOf = (group: ReadonlyMap<string, string>) => Rank;

/** Groups that must stay published in one attempt. */
export type Barred = (cell: Cell) => boolean;

export const none: Barred = () => false;

/** Of the rank and above. */
export const fromRank =
  (rankOf: RankOf, least: Rank): Barred =>
  (cell) =>
    rankOf(cell.group) >= least;

/**
 * The rank of a group, by its grouping. A crossing is kept when it is named itself or all its variables are kept, and given up
 * when it is named or one of them is given up.
 */
export function ranking({ keep = [], giveUp = [] }: Priorities): RankOf {
  const setOf = (name: string) => JSON.stringify(name.split('*').sort());
  const [kept, given] = [new Set(keep.map(setOf)), new Set(giveUp.map(setOf))];
  const found = new Map<string, Rank>();
  return (group) => {
    const names = [...group.keys()].filter((name) => name !== 'respondent_group').sort();
    if (names.length === 0) return group.size === 0 ? rank.all : rank.respondents;
    const key = JSON.stringify(names);
    let own = found.get(key);
    if (own === undefined) {
      own = rankOfNames(names, kept, given);
      found.set(key, own);
    }
    return own;
  };
}

function rankOfNames(names: readonly string[], kept: ReadonlySet<string>, given: ReadonlySet<string>): Rank {
  const whole = JSON.stringify(names);
  if (kept.has(whole)) return rank.kept;
  if (given.has(whole)) return rank.givenUp;
  const single = names.map((name) => JSON.stringify([name]));
  if (single.some((name) => given.has(name))) return rank.givenUp;
  return single.every((name) => kept.has(name)) ? rank.kept : rank.other;
}
