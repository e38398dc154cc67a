import type { LookedUp } from './looked-up-number.js';

const nothing = (reason: string, n: number | null = null): LookedUp => ({
  estimate: null,
  interval: null,
  level: 0.95,
  n,
  reason,
});

/** Numbers put in order, by name. */
type Peers = ReadonlyMap<string, LookedUp>;

/**
 * The place of one among its peers, 1 for the highest; those with the same number share a place. Its interval goes from
 * one more than those whose interval lies wholly above its own, to the place it would have with all whose interval
 * overlaps it above it too (Klein, Wright & Wieczorek 2020, JRSS C 69, with each one's own 95 % interval). Withheld when
 * one of them is.
 */
export function placeOf(name: string, peers: Peers): LookedUp {
  const own = peers.get(name);
  if (own === undefined) return nothing('not computed');
  const others = [...peers].filter(([other]) => other !== name).map(([, found]) => found);
  const lacking = [own, ...others].find(({ estimate }) => estimate === null);
  if (lacking !== undefined) return nothing(lacking.reason, own.n);
  const above = (test: (other: LookedUp) => boolean) => 1 + others.filter(test).length;
  const known = [own, ...others].every(({ interval }) => interval !== null);
  return {
    ...own,
    estimate: above((other) => other.estimate! > own.estimate!),
    interval: known
      ? [
          above((other) => other.interval![0] > own.interval![1]),
          above((other) => other.interval![1] >= own.interval![0]),
        ]
      : null,
  };
}

/**
 * How many of k named ones are among the k highest; its interval from those that surely are to those that may be, by the
 * intervals of their places.
 * @param lowest among the k lowest instead
 */
export function amongHighest(members: readonly string[], peers: Peers, lowest = false): LookedUp {
  const k = members.length;
  const order = lowest ? new Map([...peers].map(([name, found]) => [name, turned(found)])) : peers;
  const places = members.map((name) => placeOf(name, order));
  const lacking = places.find(({ estimate }) => estimate === null);
  if (lacking !== undefined) return nothing(lacking.reason, lacking.n);
  const within = (place: (found: LookedUp) => number) => places.filter((found) => place(found) <= k).length;
  return {
    ...places[0]!,
    estimate: within(({ estimate }) => estimate!),
    interval: places.every(({ interval }) => interval !== null)
      ? [within(({ interval }) => interval![1]), within(({ interval }) => interval![0])]
      : null,
  };
}

const turned = (found: LookedUp): LookedUp => ({
  ...found,
  estimate: found.estimate === null ? null : -found.estimate,
  interval: found.interval === null ? null : [-found.interval[1], -found.interval[0]],
});
