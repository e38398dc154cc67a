import type { Random } from '../stats/index.js';

/** Draws the ticks of one respondent: 0 or 1 by option. */
export type TickDraw = (random: Random) => Map<string, number>;

/** Options from which a question's combinations are too many to list (a million at 20). */
export const longQuestion = 17;

/** Sums of the products of odds of every set of up to m of the options from k on: `sums[k][m]`. */
function sumsFrom(odds: readonly number[], most: number): number[][] {
  const sums: number[][] = [];
  let polynomial = [1, ...new Array<number>(most).fill(0)];
  const add = (k: number) => {
    let total = 0;
    sums[k] = polynomial.map((e) => (total += e));
  };
  add(odds.length);
  for (let k = odds.length - 1; k >= 0; k--) {
    polynomial = polynomial.map((e, m) => e + (m === 0 ? 0 : odds[k]! * polynomial[m - 1]!));
    add(k);
  }
  return sums;
}

/** The odds under which each option has its share among one to `most` ticks (see `allowedCombinations`). */
function fittedOdds(target: readonly number[], most: number): number[] {
  const odds = target.map((w) => w / (1 - w));
  for (let step = 0; step < 500; step++) {
    const all = sumsFrom(odds, most)[0]![most]! - 1;
    let worst = 0;
    const shares = odds.map((o, k) => {
      const others = odds.filter((_, other) => other !== k);
      return (o * sumsFrom(others, most - 1)[0]![most - 1]!) / all;
    });
    for (const [k, share] of shares.entries()) {
      worst = Math.max(worst, Math.abs(share - target[k]!));
      odds[k]! *= (target[k]! * (1 - share)) / ((1 - target[k]!) * share);
    }
    if (worst < 1e-8) break;
  }
  return odds;
}

/**
 * The draw of a tick-all question with many options: the distribution of `tickCombinations`, drawn option by option
 * (conditional Bernoulli; Chen, Dempster & Liu 1994) where its combinations are too many to list.
 * @param shares wanted share of each option, among those who answer
 * @param most most ticks beside each other
 */
export function longTicks(
  names: readonly string[],
  shares: readonly number[],
  exclusive: readonly boolean[],
  most: number,
): TickDraw {
  const free = names.flatMap((_, i) => (exclusive[i] ? [] : [i]));
  const alone = names.flatMap((_, i) => (exclusive[i] ? [i] : []));
  const rest = Math.max(1e-9, 1 - alone.reduce((sum, i) => sum + shares[i]!, 0));
  const target = free.map((i) => Math.min(1 - 1e-9, Math.max(1e-12, shares[i]! / rest)));
  const limit = Math.min(most, free.length);
  const odds = fittedOdds(target, limit);
  const sums = sumsFrom(odds, limit);
  return (random) => {
    const ticked = new Set<number>();
    let u = random.uniform();
    for (const i of alone) {
      if (u >= 0 && u < shares[i]!) ticked.add(i);
      u -= shares[i]!;
    }
    // None at all is no answer, and drawn again.
    while (ticked.size === 0) {
      let left = limit;
      for (const [k, i] of free.entries()) {
        if (left === 0) break;
        const tick = (odds[k]! * sums[k + 1]![left - 1]!) / sums[k]![left]!;
        if (random.uniform() < tick) {
          ticked.add(i);
          left--;
        }
      }
    }
    return new Map(names.map((name, i) => [name, ticked.has(i) ? 1 : 0]));
  };
}
